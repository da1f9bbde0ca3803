"""The page of a note: whole, sealed, tied to its source, and deaf to what its texts say."""

import base64
import hashlib
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sintesis.model import Language
from sintesis.note import Bilingual, Statement
from sintesis.render.html import to_html
from sintesis.render.layout import BUILT_IN
from sintesis.render.sheet import Evidence, Lead, Section, Sheet, SourceText, Text
from sintesis.render.sheet import Statement as Said
from tests.render.invented import ENGLISH, SPANISH, TITLE, note
from tests.render.pages import drawn, everywhere, parsed, shape, words

LANGUAGES: list[tuple[Language, ...]] = [("en",), ("es",), ("es", "en")]
HOSTILE = [
    "<script>alert(1)</script>",
    "](javascript:alert(1))",
    "\u202egnp.exe\u202c",
    "{{ 7 * 7 }}{% raw %}",
    "</style></title><style>*{display:none}</style>",
    '" onmouseover="alert(1)" x=\'',
    "<!-- --><![CDATA[ ]]> &lt;b&gt; &#x3c;",
    "\x00\x07\x1b[31m",
    "a" * 150,
]


@pytest.fixture(params=LANGUAGES, ids="-".join)
def page(request: pytest.FixtureRequest) -> bytes:
    return drawn(note(*request.param))


def test_a_page_is_one_document_in_utf_8(page: bytes) -> None:
    assert page.startswith(b"<!doctype html>\n<html lang=")
    assert page.endswith(b"</html>\n")
    assert parsed(page).xpath("//meta[1]/@charset") == ["utf-8"]


def test_no_two_elements_have_the_same_address(page: bytes) -> None:
    ids = parsed(page).xpath("//@id")
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("template", BUILT_IN)
@pytest.mark.parametrize("languages", LANGUAGES, ids="-".join)
def test_every_link_within_the_page_leads_somewhere(languages: tuple[Language, ...], template: str) -> None:
    tree = parsed(drawn(note(*languages), template))
    ids = set(tree.xpath("//@id"))
    within = [href[1:] for href in tree.xpath("//a/@href") if href.startswith("#")]
    assert within
    assert set(within) <= ids


def test_each_statement_is_tied_to_its_sentences(page: bytes) -> None:
    tree = parsed(page)
    (point,) = tree.xpath("//li[@id='key-points-0']")
    assert set(point.xpath(".//a[@class='ev']/@href")) == {"#s2", "#s3"}
    sentences = [words(tree.get_element_by_id(f"s{n}")) for n in (2, 3)]
    assert sentences == [f"[{n}] {SPANISH[n - 1]}" for n in (2, 3)]


def test_a_sentence_leads_back_to_what_rests_on_it(page: bytes) -> None:
    tree = parsed(page)
    assert tree.xpath("//*[@id='s4']/a/@href") == ["#key-points-1"]
    assert tree.xpath("//*[@id='s6']/a/@href") == []


def test_the_policy_allows_the_style_and_script_of_the_page_and_nothing_else(page: bytes) -> None:
    (policy,) = parsed(page).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    hashes = {}
    for tag in ("style", "script"):
        (text,) = re.findall(rf"<{tag}>(.*?)</{tag}>".encode(), page, re.DOTALL)
        hashes[tag] = f"'sha256-{base64.b64encode(hashlib.sha256(text).digest()).decode()}'"
    assert policy.split("; ") == [
        "default-src 'none'",
        f"style-src {hashes['style']}",
        f"script-src {hashes['script']}",
        "base-uri 'none'",
        "form-action 'none'",
    ]


def test_the_policy_stands_before_what_it_governs(page: bytes) -> None:
    assert page.index(b"Content-Security-Policy") < page.index(b"<style>") < page.index(b"<script>")


def test_nothing_is_loaded_from_elsewhere(page: bytes) -> None:
    tree = parsed(page)
    assert not tree.xpath("//@src | //@srcset | //link | //iframe | //object | //embed | //base | //form")
    outside = [href for href in tree.xpath("//@href") if not href.startswith("#")]
    assert set(outside) == {"https://gaceta.example/puerto"}
    assert not re.search(rb"@import|url\(", page)


def test_no_element_has_a_style_or_a_handler_of_its_own(page: bytes) -> None:
    names = {name for _, attributes in shape(page) for name in attributes}
    assert not {name for name in names if name == "style" or name.startswith("on")}


@pytest.mark.parametrize(("languages", "said"), [(("es",), SPANISH), (("en",), ENGLISH)])
def test_a_page_in_one_language_says_so_and_names_the_other(
    languages: tuple[Language, ...], said: tuple[str, ...]
) -> None:
    tree = parsed(drawn(note(*languages)))
    assert tree.get("lang") == languages[0]
    assert words(tree.xpath("//h1")[0]) == TITLE.within(languages[0])
    assert said[0] in words(tree.xpath("//main")[0])
    assert tree.xpath("//aside/div[@class='article']/@lang") == ["es"]


def test_a_page_in_both_languages_sets_them_side_by_side() -> None:
    tree = parsed(drawn(note("es", "en")))
    sides = tree.xpath("//li[@id='key-points-1']//*[@class='side']")
    assert [side.get("lang") for side in sides] == [None, "en"]
    assert [words(side).startswith(said[3]) for side, said in zip(sides, (SPANISH, ENGLISH), strict=True)] == [
        True,
        True,
    ]


def test_quotes_bear_the_language_of_each_side() -> None:
    quotes = parsed(drawn(note("en"))).xpath("//figure//blockquote/p")
    assert [(quote.get("lang"), words(quote)) for quote in quotes] == [
        ("es", "«No habrá despidos»"),
        ("en", "“There will be no dismissals”"),
    ]


def test_a_row_in_two_languages_has_its_references_once() -> None:
    (row,) = parsed(drawn(note("es", "en"))).xpath("//tr[@id='actors-0']")
    assert row.xpath(".//a/@href") == ["#s3"]


def test_rows_and_columns_are_headed(page: bytes) -> None:
    tree = parsed(page)
    assert set(tree.xpath("//thead//th/@scope")) == {"col"}
    assert all(row.xpath("./*[1]/self::th/@scope") == ["row"] for row in tree.xpath("//tbody/tr"))


@pytest.mark.parametrize("languages", [("en",), ("es", "en")], ids="-".join)
def test_findings_stand_behind_what_they_concern_and_again_together(languages: tuple[Language, ...]) -> None:
    tree = parsed(drawn(note(*languages)))
    (point,) = tree.xpath("//li[@id='key-points-1']")
    (told,) = {words(one) for one in point.xpath(".//*[@class='doubt error']")}
    (together,) = tree.xpath("//details[@class='findings']")
    assert "Brisas" in told
    assert told in words(together)
    assert together.get("open") is not None


def test_findings_that_are_no_errors_are_folded_up() -> None:
    made = note("en")
    warnings = tuple(one for one in made.reliability.findings if one.finding.severity == "warning")
    page = drawn(made.model_copy(update={"reliability": made.reliability.model_copy(update={"findings": warnings})}))
    (together,) = parsed(page).xpath("//details[@class='findings']")
    assert together.get("open") is None


@pytest.mark.parametrize("template", BUILT_IN)
def test_what_was_left_out_stands_by_the_source_once_with_its_reason(template: str) -> None:
    tree = parsed(drawn(note("en"), template))
    (left_out,) = tree.xpath("//aside/details")
    lines = [words(line) for line in left_out.xpath(".//li")]
    assert lines == [
        "Te puede interesar: Las diez mejores playas related link",
        "El alcalde no quiso hablar standfirst, repeated in sentence 6",
    ]
    assert "playas" not in words(tree.xpath("//main")[0])


def test_the_source_stands_beside_the_note_and_never_in_it() -> None:
    sheet = Sheet(
        languages=("en",),
        title=((Text("A title"),),),
        header=(),
        sections=(Section("source_text", ((Text("Annex"),),), (SourceText("es", (((1, SPANISH[0]),),)),)),),
    )
    tree = parsed(to_html(note("en"), sheet))
    assert not tree.xpath("//section")
    assert words(tree.xpath("//aside")[0]).count(SPANISH[0]) == 1


def test_a_classification_stands_above_everything_else(page: bytes) -> None:
    first = parsed(page).xpath("//main/*")[0]
    assert first.get("class") == "classification"
    assert "RESERVADO" in words(first)


def test_the_name_of_a_file_is_no_headline() -> None:
    tree = parsed(drawn(note("en", title_from_file=False)))
    assert not tree.xpath("//aside//h3")


def test_a_reference_to_no_sentence_is_no_link() -> None:
    lost = Statement(text=Bilingual(es="Algo", en="Something"), evidence=(99,))
    tree = parsed(drawn(note("en", bottom_line=lost)))
    (lead,) = tree.xpath("//*[@id='bottom-line']")
    assert "[99]" in words(lead)
    assert not lead.xpath(".//a")


def test_a_part_that_is_drawn_twice_has_one_address() -> None:
    said = Said(((Text("Said twice."), Evidence((1,))),), "bottom_line")
    block = Lead(((Text("Bottom line"),),), said)
    sheet = Sheet(("en",), ((Text("A title"),),), (), (Section("bottom_line", None, (block, block)),))
    assert parsed(to_html(note("en"), sheet)).xpath("//*[@id='bottom-line']/@id") == ["bottom-line"]


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x", "//x.example", "http:x"]
)
def test_only_addresses_of_the_web_are_links(link: str) -> None:
    sheet = Sheet(("en",), ((Text("A title", link=link),),), (), ())
    tree = parsed(to_html(note("en"), sheet))
    assert words(tree.xpath("//h1")[0]) == "A title"
    assert not tree.xpath("//h1//a")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_stand_as_text(text: str) -> None:
    assert shape(drawn(everywhere(text))) == shape(drawn(everywhere("harmless")))


@given(text=st.text(min_size=1, max_size=60))
def test_no_text_becomes_markup(text: str) -> None:
    assert shape(drawn(everywhere(f"x{text}"))) == shape(drawn(everywhere("x")))


@pytest.mark.parametrize("text", ["<b>bold</b> & “more”", "{{ 7 * 7 }}", "a<!--b-->c"])
def test_hostile_texts_read_as_they_were_written(text: str) -> None:
    tree = parsed(drawn(everywhere(text)))
    assert words(tree.xpath("//h1")[0]) == text
    assert words(tree.xpath("//aside//h3")[0]) == text
    assert words(tree.get_element_by_id("s1")) == f"[1] {text}"


def test_marks_of_direction_do_not_reach_the_page() -> None:
    assert "\u202e" not in drawn(everywhere("\u202egnp.exe")).decode()
