"""A note in a real browser: clicked through, read by key, without script, in the dark, on paper."""

import io
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from sintesis.model import Language
from sintesis.note import Bilingual, Note, NumberedSentence, Statement
from tests.render.browser.looks import barriers, focused, is_in_sight, marked, overflows, style
from tests.render.invented import ENGLISH, SPANISH, note
from tests.render.pages import drawn, everywhere

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.render.browser.conftest import Open

pytestmark = pytest.mark.browser

LANGUAGES: list[tuple[Language, ...]] = [("en",), ("es",), ("es", "en")]
NARROW = {"viewport": {"width": 320, "height": 640}}
LONG = 80
"""Sentences of an article that fits into no window."""


def long_note(*languages: Language) -> Note:
    """A note whose third point rests on the last sentence of a long article."""
    text = "La obra sigue adelante según lo previsto por la dirección del puerto."
    sentences = tuple(NumberedSentence(n=n, paragraph=n // 4, text=f"{text} {n}.") for n in range(1, LONG + 1))
    last = Statement(text=Bilingual(es="Termina la obra.", en="The works end."), evidence=(LONG - 1, LONG))
    made = note(*languages, sentences=sentences)
    return made.model_copy(update={"key_points": (*made.key_points, last)})


@pytest.fixture
def page(open_page: "Open") -> "Page":
    return open_page(drawn(long_note("en")), reduced_motion="reduce")


def test_a_click_on_a_point_marks_its_evidence_and_brings_it_into_sight(page: "Page") -> None:
    last = page.locator(f"#s{LONG}")
    assert not is_in_sight(last)
    page.get_by_text("The works end.").click()
    assert marked(page) == [f"s{LONG - 1}", f"s{LONG}"]
    assert is_in_sight(last)
    assert style(last, "background-color") != style(page.locator("#s1"), "background-color")


def test_the_next_click_marks_anew(page: "Page") -> None:
    page.locator("#key-points-0").click()
    page.locator("#key-points-1 a.ev").click()
    assert marked(page) == ["s4"]
    assert page.locator(".point.current").count() == 1


def test_a_row_of_a_table_is_a_point_too(page: "Page") -> None:
    page.locator("#actors-0 th").click()
    assert marked(page) == ["s3"]


def test_a_click_on_a_sentence_marks_what_rests_on_it(page: "Page") -> None:
    page.locator(f"#s{LONG}").click()
    assert page.locator(".point.current").get_attribute("id") == "key-points-2"
    assert is_in_sight(page.locator("#key-points-2"))


def test_selecting_text_marks_nothing(page: "Page") -> None:
    page.locator("#bottom-line p").dblclick()
    before = marked(page)
    page.keyboard.press("Escape")
    assert before == ["s1"]  # by the first click of the two, which selects nothing yet
    box = page.locator("#key-points-0").bounding_box()
    assert box
    page.mouse.move(box["x"] + 4, box["y"] + 10)
    page.mouse.down()
    page.mouse.move(box["x"] + 200, box["y"] + 10)
    page.mouse.up()
    assert marked(page) == []


def test_space_on_a_reference_marks_and_stays(page: "Page") -> None:
    page.locator("#key-points-2 a.ev").first.focus()
    page.keyboard.press("Space")
    assert marked(page) == [f"s{LONG - 1}", f"s{LONG}"]
    assert focused(page) == f"#s{LONG - 1}"
    assert is_in_sight(page.locator(f"#s{LONG - 1}"))


def test_enter_on_a_reference_leads_to_the_sentence_and_escape_back(page: "Page") -> None:
    page.locator("#key-points-1 a.ev").focus()
    page.keyboard.press("Enter")
    assert (marked(page), focused(page)) == (["s4"], "s4")
    page.keyboard.press("Escape")
    assert (marked(page), focused(page)) == ([], "#s4")


def test_enter_on_the_number_of_a_sentence_leads_to_the_point(page: "Page") -> None:
    page.locator("#s4 a.n").focus()
    page.keyboard.press("Enter")
    assert page.locator(".point.current").first.get_attribute("id") == "key-points-1"
    assert page.evaluate("document.activeElement.closest('.point').id") == "key-points-1"


def test_letters_go_from_point_to_point(page: "Page") -> None:
    page.locator("#bottom-line a.ev").focus()
    seen = []
    for key in "jjjk":
        page.keyboard.press(key)
        seen.append(marked(page))
    assert seen == [["s2", "s3"], ["s4"], [f"s{LONG - 1}", f"s{LONG}"], ["s4"]]


def test_letters_do_nothing_while_the_focus_is_elsewhere(page: "Page") -> None:
    page.keyboard.press("j")
    assert marked(page) == []


def test_tab_reaches_every_reference(page: "Page") -> None:
    wanted = page.locator("main a.ev").count()
    page.locator("main a").first.focus()
    reached = 0
    for _ in range(wanted + 5):
        reached += page.evaluate("document.activeElement.matches('main a.ev')")
        page.keyboard.press("Tab")
    assert reached == wanted


def test_what_was_marked_is_said(page: "Page") -> None:
    page.locator("#key-points-0").click()
    assert page.get_by_role("status").inner_text() == "Marked in the source: 2, 3"


def test_an_address_with_a_sentence_marks_it(open_page: "Open") -> None:
    page = open_page(drawn(long_note("en")), f"#s{LONG}")
    assert marked(page) == [f"s{LONG}"]
    assert is_in_sight(page.locator(f"#s{LONG}"))


def test_what_is_folded_up_opens_by_key(page: "Page") -> None:
    line = page.get_by_text("Te puede interesar")
    assert not line.is_visible()
    page.locator("aside summary").focus()
    page.keyboard.press("Enter")
    assert line.is_visible()


def test_without_script_the_links_lead_to_the_evidence_and_show_it(open_page: "Open") -> None:
    page = open_page(drawn(long_note("en")), java_script_enabled=False)
    plain = style(page.locator("#s1"), "background-color")
    page.locator("#key-points-2 a.ev").nth(1).click()
    assert page.url.endswith(f"#s{LONG}")
    assert style(page.locator(f"#s{LONG}"), "background-color") != plain
    assert not page.get_by_text("Click a point").is_visible()
    assert page.locator(f"#s{LONG} a.n").get_attribute("href") == "#key-points-2"


def test_the_skip_link_shows_when_it_has_the_focus_and_leads_to_the_source(page: "Page") -> None:
    skip = page.locator("a.skip")
    page.keyboard.press("Tab")
    assert is_in_sight(skip)
    page.keyboard.press("Enter")
    assert focused(page) == "source"


def test_the_source_stays_in_sight_beside_a_long_note(open_page: "Open") -> None:
    page = open_page(drawn(note("en")), viewport={"width": 1280, "height": 500})
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    assert is_in_sight(page.locator("#s1"))


def test_on_a_narrow_screen_the_source_follows_the_note(open_page: "Open") -> None:
    page = open_page(drawn(long_note("es", "en")), **NARROW, reduced_motion="reduce")
    main, aside = page.locator("main").bounding_box(), page.locator("aside").bounding_box()
    assert main
    assert aside
    assert aside["y"] >= main["y"] + main["height"]
    page.locator("#key-points-1 a.ev").first.click()
    assert is_in_sight(page.locator("#s4"))
    page.locator("#s4 a.n").click()
    assert is_in_sight(page.locator("#key-points-1"))


@pytest.mark.parametrize("languages", LANGUAGES, ids="-".join)
@pytest.mark.parametrize("width", [320, 390, 768, 1024, 1280, 1920])
def test_no_page_is_wider_than_its_window(open_page: "Open", languages: tuple[Language, ...], width: int) -> None:
    page = open_page(drawn(note(*languages)), viewport={"width": width, "height": 700})
    assert overflows(page) <= 0


@pytest.mark.parametrize("width", [320, 1280])
def test_ten_thousand_letters_without_a_blank_stay_within_the_window(open_page: "Open", width: int) -> None:
    page = open_page(drawn(everywhere("a" * 10_000)), viewport={"width": width, "height": 700})
    assert overflows(page) <= 0
    assert page.locator("main").evaluate("(main) => main.scrollWidth <= main.clientWidth")


@pytest.mark.parametrize(
    "text",
    ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", '"><svg onload=alert(1)>', "javascript:alert(1)"],
)
def test_hostile_texts_run_nothing(open_page: "Open", text: str) -> None:
    page = open_page(drawn(everywhere(text)))
    page.locator("#key-points-0").click()
    assert text in page.locator("h1").inner_text()
    assert page.title() == text


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("languages", LANGUAGES, ids="-".join)
def test_nothing_stands_in_any_readers_way(open_page: "Open", languages: tuple[Language, ...], scheme: str) -> None:
    pytest.importorskip("axe_playwright_python", reason="needs axe: pip install 'sintesis[browser]'")
    page = open_page(drawn(note(*languages)), color_scheme=scheme)
    page.locator("aside summary").click()
    assert barriers(page) == []
    page.locator("#key-points-0").click()
    assert barriers(page) == []


@pytest.mark.parametrize("template", ["tarjeta", "bluf", "full"])
def test_no_template_stands_in_any_readers_way(open_page: "Open", template: str) -> None:
    pytest.importorskip("axe_playwright_python", reason="needs axe: pip install 'sintesis[browser]'")
    page = open_page(drawn(note("es", "en"), template), **NARROW)
    assert barriers(page) == []


def test_references_are_large_enough_to_hit(page: "Page") -> None:
    boxes = [link.bounding_box() for link in page.locator("a.ev, a.n, summary").all()]
    assert boxes
    assert all(box and box["width"] >= 24 and box["height"] >= 24 for box in boxes)


def test_it_is_dark_where_the_reader_wants_it_so(open_page: "Open") -> None:
    grounds = {}
    for scheme in ("light", "dark"):
        page = open_page(drawn(note("en")), color_scheme=scheme)
        grounds[scheme] = [int(part) for part in style(page.locator("main"), "background-color")[4:-1].split(",")]
    assert min(grounds["light"]) > 200
    assert max(grounds["dark"]) < 60


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_note_prints_with_its_source_as_an_annex(open_page: "Open", paper: str, scheme: str) -> None:
    page = open_page(drawn(note("en")), color_scheme=scheme)
    printed = pages(page.pdf(format=paper))
    text = " ".join(printed)
    assert len(printed) == 3
    assert all(words in text for words in (*ENGLISH[:5], *SPANISH, "Te puede interesar: Las diez mejores playas"))
    assert SPANISH[0] not in " ".join(printed[:-1])
    assert all("RESERVADO" in each for each in printed)
    assert f"3 / {len(printed)}" in printed[2]


def test_a_card_of_half_a_page_has_its_source_on_the_next(open_page: "Open") -> None:
    printed = pages(open_page(drawn(note("es"), "tarjeta")).pdf(format="A4"))
    assert ["Artículo de origen".upper() in each for each in printed] == [False, True]


def test_the_classification_stands_above_all_else_on_every_page(open_page: "Open") -> None:
    document = pypdfium2.PdfDocument(io.BytesIO(open_page(drawn(long_note("en"))).pdf(format="A4")))
    assert len(document) > 3
    for page in document:
        text = page.get_textpage()
        at, count = text.search("RESERVADO").get_next()
        bottom = min(text.get_charbox(n)[1] for n in range(at, at + count))
        others = [
            n for n in range(text.count_chars()) if not at <= n < at + count and text.get_text_range(n, 1).strip()
        ]
        assert max(text.get_charbox(n)[3] for n in others) <= bottom
    document.close()


def test_without_script_what_is_folded_up_is_printed_too(open_page: "Open") -> None:
    page = open_page(drawn(note("en")), java_script_enabled=False)
    assert "Te puede interesar" in " ".join(pages(page.pdf(format="A4")))


def test_printing_leaves_the_page_as_it_was(page: "Page") -> None:
    page.pdf(format="A4")
    assert page.locator("aside details").get_attribute("open") is None


def test_rows_and_points_are_not_cut_between_pages(open_page: "Open", tmp_path: Path) -> None:  # noqa: ARG001
    page = open_page(drawn(long_note("en")))
    page.emulate_media(media="print")
    for each in ("li", "tr", "figure"):
        assert style(page.locator(f"main {each}").first, "break-inside") == "avoid"


def test_on_paper_links_are_not_underlined(open_page: "Open") -> None:
    page = open_page(drawn(note("en")))
    page.emulate_media(media="print")
    assert style(page.locator("dd a"), "text-decoration-line") == "none"


def pages(pdf: bytes) -> list[str]:
    """The text of each page, its lines joined."""
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    texts = [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
    document.close()
    return texts
