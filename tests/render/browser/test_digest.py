"""A digest in a real browser: no barrier to any reader, nothing that overlaps, nothing cut off, on paper too."""

import io
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pypdfium2
import pytest

from sintesis.digest.document import Digest
from sintesis.model import Language
from sintesis.render.digest import FORMATS
from tests.render.browser.looks import barriers, is_in_sight, overflows, style
from tests.render.digest.invented import bare, empty, everywhere, full
from tests.render.digest.many import large

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.render.browser.conftest import Open

pytestmark = pytest.mark.browser

LANGUAGES: list[tuple[Language, ...]] = [("en",), ("es",), ("es", "en")]
NARROW = {"viewport": {"width": 320, "height": 640}}
DIGESTS: dict[str, Callable[[], Digest]] = {
    "one note": bare,
    "five notes": full,
    "fifty notes": lambda: large(50, ("es", "en")),
    "a thousand notes": lambda: large(1000),
}
OVERLAPS = """() => {
    const found = [];
    for (const svg of document.querySelectorAll("svg")) {
        const texts = [...svg.querySelectorAll("text")].map((one) => [one.textContent, one.getBBox()]);
        const frame = svg.viewBox.baseVal;
        for (const [words, box] of texts) {
            const [right, foot] = [box.x + box.width, box.y + box.height];
            if (box.x < -1 || box.y < -1 || right > frame.width + 1 || foot > frame.height + 1)
                found.push(`${words} is cut off`);
        }
        texts.forEach(([words, a], n) => {
            for (const [other, b] of texts.slice(n + 1)) {
                if (a.x + a.width > b.x && b.x + b.width > a.x && a.y + a.height > b.y + 1 && b.y + b.height > a.y + 1)
                    found.push(`${words} lies over ${other}`);
            }
        });
    }
    return found;
}"""


def page_of(digest: Digest) -> bytes:
    return FORMATS["html"](digest)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("languages", LANGUAGES, ids="-".join)
def test_no_barriers(open_page: "Open", languages: tuple[Language, ...], scheme: str) -> None:
    page = open_page(page_of(full(languages)), color_scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach((one) => one.open = true)")
    assert barriers(page) == []


@pytest.mark.parametrize("digest", [bare(), empty(), large(60)], ids=["bare", "empty", "large"])
def test_no_barriers_with_little_or_much(open_page: "Open", digest: Digest) -> None:
    assert barriers(open_page(page_of(digest))) == []


def test_no_barriers_on_a_narrow_screen(open_page: "Open") -> None:
    assert barriers(open_page(page_of(full()), **NARROW)) == []


@pytest.mark.parametrize("name", DIGESTS)
def test_no_words_of_a_picture_overlap_or_are_cut_off(open_page: "Open", name: str) -> None:
    page = open_page(page_of(DIGESTS[name]()))
    assert page.locator("svg").count() >= 2
    assert page.evaluate(OVERLAPS) == []


def test_no_words_of_a_picture_are_small(open_page: "Open") -> None:
    page = open_page(page_of(full()), **NARROW)
    sizes: list[float] = page.locator("svg text").evaluate_all(
        """(all) => all.map((one) => {
            const svg = one.ownerSVGElement;
            const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
            return scale * parseFloat(getComputedStyle(one).fontSize);
        })"""
    )
    assert sizes
    assert min(sizes) >= 11


@pytest.mark.parametrize("digest", [full(), everywhere("w" * 3000), large(50)], ids=["full", "unbroken", "large"])
def test_a_narrow_screen_scrolls_down_only(open_page: "Open", digest: Digest) -> None:
    assert overflows(open_page(page_of(digest), **NARROW)) == 0


def test_the_contents_lead_to_a_story_without_script(open_page: "Open") -> None:
    page = open_page(page_of(full(("es",))), java_script_enabled=False, reduced_motion="reduce")
    page.get_by_role("navigation").get_by_role("link", name="El Parlamento aplaza la tasa de costas").click()
    assert page.url.endswith("#story-3")
    page.locator("summary").first.click()
    assert page.locator("figure details[open] table").first.is_visible()


def test_what_a_link_leads_to_is_in_sight(open_page: "Open") -> None:
    page = open_page(page_of(full(("en",))), reduced_motion="reduce")
    page.get_by_role("navigation").get_by_role("link", name="Index of notes").click()
    assert is_in_sight(page.locator("#index-heading"))


def test_pictures_change_with_the_light(open_page: "Open") -> None:
    fills = {
        style(open_page(page_of(full()), color_scheme=scheme).locator("svg rect.accent").first, "fill")
        for scheme in ("light", "dark")
    }
    assert len(fills) == 2


def test_hostile_words_do_nothing(open_page: "Open") -> None:
    hostile = (
        "</title></style><script>alert(1)</script><img src=x onerror=alert(2)> \u202egnp.exe {{ 7*7 }} javascript:"
    )
    page = open_page(page_of(everywhere(hostile)))
    assert page.locator("script, img").count() == 0
    assert "{{ 7*7 }}" in page.locator("h3").first.inner_text()


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_on_paper(open_page: "Open", paper: str) -> None:
    page = open_page(page_of(full()))
    text, pages = printed(page, paper)
    assert 3 <= pages <= 9
    for words in (
        "Un transbordador encalla",
        "A ferry runs aground",
        "number differs",
        "prensa/roto.pdf",
        "Harbour Post",
    ):
        assert words in text


def printed(page: "Page", paper: str) -> tuple[str, int]:
    """The words of the page on paper, and how many pages it takes."""
    file: Any = pypdfium2.PdfDocument(io.BytesIO(page.pdf(format=paper)))
    try:
        return "\n".join(sheet.get_textpage().get_text_range() for sheet in file), len(file)
    finally:
        file.close()
