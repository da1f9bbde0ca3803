"""The page of a digest: complete, closed to the outside, and nothing in it that a file's words have made."""

import base64
import hashlib
import re
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as parser

from sintesis.digest.document import Digest, Severities
from sintesis.model import Language
from sintesis.note import Bilingual
from sintesis.render.digest import FORMATS
from sintesis.render.neutral import neutral
from tests.render.digest.invented import bare, empty, everywhere, full, whats
from tests.render.digest.many import large

LANGUAGES: list[tuple[Language, ...]] = [("es",), ("en",), ("es", "en")]
MADE = [bare(), empty(), large(120, ("es", "en")), *map(full, LANGUAGES)]


def parsed(digest: Digest) -> Any:
    return parser.document_fromstring(FORMATS["html"](digest).decode())


def words(element: Any) -> str:
    """What an element reads, its blanks single."""
    return " ".join(element.text_content().split())


def found(page: Any, path: str) -> list[str]:
    return [words(one) for one in page.xpath(path)]


@pytest.mark.parametrize("digest", MADE)
def test_it_loads_nothing(digest: Digest) -> None:
    page = parsed(digest)
    assert not page.xpath("//script | //link | //img | //iframe | //object | //form | //base | //*[@style] | //*[@src]")
    assert not [name for name in page.xpath("//@*") if getattr(name, "attrname", "").startswith("on")]


@pytest.mark.parametrize("digest", MADE)
def test_its_policy_allows_its_own_style_alone(digest: Digest) -> None:
    made = FORMATS["html"](digest).decode()
    style = re.search(r"<style>(.*?)</style>", made, re.DOTALL)
    assert style
    digested = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    (policy,) = parsed(digest).xpath("//meta[@http-equiv]/@content")
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digested}'")
    assert "script-src" not in policy


@pytest.mark.parametrize("digest", MADE)
def test_every_name_is_there_once_and_every_jump_lands(digest: Digest) -> None:
    page = parsed(digest)
    names = page.xpath("//@id")
    assert len(names) == len(set(names))
    wanted = {address[1:] for address in page.xpath("//a/@href") if address.startswith("#")}
    wanted |= {name for listed in page.xpath("//@aria-labelledby | //@aria-describedby") for name in listed.split()}
    assert wanted <= set(names)


@pytest.mark.parametrize("languages", LANGUAGES, ids="-".join)
def test_it_says_everything(languages: Sequence[Language]) -> None:
    digest = full(languages)
    read = words(parsed(digest))
    told: list[Bilingual | None] = [note.title for note in digest.notes]
    told += [point.text for story in digest.stories for point in story.points]
    told += whats(digest)
    told += [text for actor in digest.actors for text in (actor.name, *(role.text for role in actor.roles))]
    for text in told:
        assert text
        for code in languages:
            assert (text.within(code) or text.es or "") in read
    for piece in ("prensa/roto.pdf", "scan it with OCR", "APPL", "Harbour Post", "doce", "30 millones", "87", "9.9"):
        assert piece in read


@pytest.mark.parametrize(
    ("languages", "foreign"), [(("es",), set()), (("en",), {"es"}), (("es", "en"), {"en"})], ids=str
)
def test_it_names_its_languages(languages: Sequence[Language], foreign: set[str]) -> None:
    page = parsed(full(languages))
    assert page.get("lang") == languages[0]
    assert set(page.xpath("//body//@lang")) == foreign


def test_headline_counts() -> None:
    page = parsed(full(("en",)))
    counts = dict(zip(found(page, "//dl/div/dt"), found(page, "//dl/div/dd"), strict=True))
    assert counts == {
        "notes": "5",
        "stories": "3",
        "single-source stories": "2",
        "outlets": "2",
        "days": "3",
        "error found": "1",
        "warnings": "2",
        "article not processed": "1",
    }


def test_no_faults_no_counts_of_them() -> None:
    assert len(parsed(bare()).xpath("//dl/div")) == 5


def test_a_point_leads_to_its_sentence() -> None:
    page = parsed(full(("es",)))
    (point, other) = page.xpath("//article[@id='story-1']//ul[@class='points']/li")
    assert words(point).endswith("1 · El Faro de Levante [1, 2]; también en 2 · Harbour Post")
    assert point.xpath(".//a/@href") == ["../prensa/nota%201.txt.es-en.html#s1", "../prensa/nota%202.txt.es-en.html"]
    assert other.xpath(".//a/@href") == ["../prensa/nota%202.txt.es-en.html#s4"]


def test_a_finding_stands_behind_the_side_it_concerns() -> None:
    path = "//article[@id='story-1']//span[starts-with(@class, 'doubt')]"
    assert found(parsed(full(("es",))), path) == []
    assert found(parsed(full(("en",))), path) == ["number differs: “treinta” → “thirteen”"]
    (doubt,) = parsed(full(("es", "en"))).xpath(path)
    assert words(doubt.getparent()).startswith("The port authority")


def test_a_finding_stands_behind_its_row() -> None:
    path = "//table[@class='coming']//span[starts-with(@class, 'doubt')]"
    assert found(parsed(full(("en",))), path) == ["number differs: “treinta” → “thirteen”"]


def test_a_finding_is_marked_in_the_picture() -> None:
    page = parsed(full(("en",)))
    assert "⚠ inspection of the hull" in found(page, "//figure[@id='picture-timeline']//text")
    assert "⚠ marks a finding" in words(page.xpath("//figure[@id='picture-timeline']")[0])
    assert not [text for text in found(parsed(full(("es",))), "//text") if "⚠" in text]


def test_values_that_differ_stand_side_by_side() -> None:
    page = parsed(full(("es",)))
    first, second = page.xpath("//div[@class='difference']")
    assert found(first, ".//h4") == ["No coinciden: heridos"]
    assert found(first, ".//p[@class='amount']") == ["12", "1.500,5"]
    assert "«doce»: doce heridos leves 1 · El Faro de Levante [3]" in words(first)
    assert found(second, ".//h4") == ["No coinciden entre copias de un mismo texto"]


def test_single_sources_are_flagged_and_in_what_sense() -> None:
    digest = full(("en",))
    first, *others = digest.stories
    copied = first.copies[0].model_copy(update={"notes": (1, 2, 3)})
    made = digest.model_copy(
        update={"stories": (first.model_copy(update={"single_source": True, "copies": (copied,)}), *others)}
    )
    assert found(parsed(digest), "//p[@class='flag']") == ["Single source: one note"] * 2
    assert found(parsed(made), "//p[@class='flag']")[0] == "Single source: copies of one text"


def test_an_untranslated_note_shows_its_own_language_marked() -> None:
    page = parsed(full(("en",)))
    (title,) = page.xpath("//article[@id='story-3']//h3")
    assert words(title) == "3 El Parlamento aplaza la tasa de costas [in Spanish]"
    assert title.xpath(".//*[@lang='es']")
    assert "1 note is not in every language" in words(page)


def test_addresses_of_articles_are_links_only_if_they_are_of_the_web() -> None:
    page = parsed(full(("en",)))
    assert page.xpath("//tr[@id='note-1']//a[text()='original']/@href") == ["https://faro.example/a?b=%28c%29"]
    assert not page.xpath("//tr[@id='note-3']//a[text()='original']")


@pytest.mark.parametrize("digest", MADE)
def test_every_picture_has_its_words_and_its_data(digest: Digest) -> None:
    for figure in parsed(digest).xpath("//figure"):
        (svg,) = figure.xpath(".//svg[@role='img']")
        assert words(svg.xpath("./title")[0])
        assert words(svg.xpath("./desc")[0])
        assert figure.xpath(".//details//table/tbody/tr | following-sibling::*//table/tbody/tr")


@pytest.mark.parametrize("digest", [bare(), full(), large(1), large(50), large(1000)])
def test_pictures_count_every_note(digest: Digest) -> None:
    page = parsed(digest)
    for name in ("days", "outlets"):
        cells = found(page, f"//figure[@id='picture-{name}']//tbody//td")
        assert sum(map(int, cells)) == len(digest.notes)


def test_what_is_not_drawn_is_counted() -> None:
    page = parsed(large(200))
    read = words(page)
    assert "Se dibujan 20 de 600 fechas" in read
    assert "Se dibujan 15 de 400 actores" in read
    assert "Se muestran 500 de 600" in read
    assert re.search(r"No se dibujan otros \d+ medios, con \d+ notas en total", read)


def test_every_note_of_many_is_in_the_index_and_can_be_jumped_to() -> None:
    page = parsed(large(200))
    assert len(page.xpath("//table[@class='index'][not(ancestor::details)]/tbody/tr[@id]")) == 200


def test_a_digest_without_days_has_a_title() -> None:
    assert found(parsed(bare()), "//h1 | //p[@class='genre']") == ["Síntesis informativa"]


def test_a_digest_of_nothing_says_so() -> None:
    page = parsed(empty(("es",)))
    assert found(page, "//section[@id='stories']/p") == ["No hay notas."]
    assert "a.json: not a note" in words(page)
    assert not page.xpath("//figure")


@given(st.text(min_size=1, max_size=60))
@settings(max_examples=40, deadline=None)
def test_words_stay_words(text: str) -> None:
    page = parsed(everywhere(text))
    assert not page.xpath("//script | //img | //*[@style]")
    if neutral(text):
        assert neutral(text) in words(page.xpath("//article[@id='story-1']//h3")[0])
    for address in page.xpath("//a/@href"):
        assert not re.match(r"\s*[a-z][a-z0-9+.-]*:", address, re.IGNORECASE) or re.match("https?://", address.lower())


@pytest.mark.parametrize(
    "hostile",
    ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</title></style></svg>", "{{ 7*7 }}", "&lt;b&gt;"],
)
def test_hostile_words_are_read_as_they_are(hostile: str) -> None:
    page = parsed(everywhere(hostile))
    assert words(page.xpath("//article[@id='story-1']//h3")[0]).count(hostile) >= 1
    assert len(page.xpath("//title[not(ancestor::svg)] | //style")) == 2


def test_marks_of_direction_are_gone() -> None:
    assert "\u202e" not in words(parsed(everywhere("a\u202egnp.exe")))


def test_the_same_digest_makes_the_same_page() -> None:
    assert FORMATS["html"](full()) == FORMATS["html"](full())


def test_notes_without_findings_say_nothing_of_them() -> None:
    digest = full(("en",)).model_copy(update={"findings": Severities()})
    assert "errors found" not in words(parsed(digest))


@pytest.mark.parametrize(
    ("days", "title"),
    [
        (("2031-03-04",), "News of 4 March 2031"),
        (("2031-03-02", "2031-03-05"), "News of 2 to 5 March 2031"),
        (("2031-02-28", "2031-03-05"), "News of 28 February to 5 March 2031"),
        (("2030-12-31", "2031-01-01"), "News of 31 December 2030 to 1 January 2031"),
        (("0031-01-02", "2031-13-40", "soon"), "News of 2 January 0031"),
        ((), "Press digest"),
    ],
)
def test_the_title_says_the_days(days: tuple[str, ...], title: str) -> None:
    assert found(parsed(full(("en",)).model_copy(update={"days": days})), "//h1") == [title]
