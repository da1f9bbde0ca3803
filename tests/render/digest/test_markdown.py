"""The Markdown of a digest, as a reader of CommonMark with tables takes it apart."""

import json
import re
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from sintesis.digest.document import Digest
from sintesis.language import table
from sintesis.model import Language
from sintesis.render.digest import FORMATS
from sintesis.render.neutral import neutral
from tests.render.digest.invented import bare, empty, everywhere, full, whats
from tests.render.digest.many import large

LANGUAGES: list[tuple[Language, ...]] = [("es",), ("en",), ("es", "en")]
MADE = [bare(), empty(), large(60, ("es", "en")), *map(full, LANGUAGES)]


def markdown(digest: Digest) -> str:
    return FORMATS["md"](digest).decode()


def pieces(digest: Digest) -> list[Any]:
    """Everything that stands in a line, in order."""
    blocks = MarkdownIt().enable("table").parse(markdown(digest))
    return [piece for block in blocks if block.type == "inline" for piece in block.children or ()]


def read(digest: Digest) -> str:
    """The words alone."""
    return " ".join(piece.content for piece in pieces(digest) if piece.type in ("text", "text_special"))


def headings(digest: Digest) -> list[str]:
    blocks = MarkdownIt().enable("table").parse(markdown(digest))
    return [
        "".join(piece.content for piece in blocks[n + 1].children or ())
        for n, block in enumerate(blocks)
        if block.type == "heading_open"
    ]


@pytest.mark.parametrize("languages", LANGUAGES, ids="-".join)
def test_it_says_everything(languages: Sequence[Language]) -> None:
    digest = full(languages)
    said = markdown(digest)
    for point in (point for story in digest.stories for point in story.points):
        for code in languages:
            assert (point.text.within(code) or point.text.es or "") in said
    for what in whats(digest):
        for code in languages:
            assert (what.within(code) or "") in said
    for piece in ("prensa/roto.pdf", "scan it with OCR", "APPL", "Harbour Post", "doce", "30 millones", "87"):
        assert piece in said


def test_headings() -> None:
    assert headings(full(("en",))) == [
        "Press digest: News of 2 to 5 March 2031",
        "Stories",
        "1. A ferry runs aground off Puerto Lirio",
        "2. The Monteluz bridge reopens after two years of works",
        "3. El Parlamento aplaza la tasa de costas [in Spanish]",
        "Coming up",
        "Timeline",
        "Actors",
        "Figures",
        "Coverage",
        "Notes by day of publication",
        "Notes by outlet",
        "Index of notes",
        "Not processed",
        "Method",
    ]


def test_in_two_languages_points_stand_side_by_side() -> None:
    said = markdown(full())
    assert "| Español | English | Notas / Notes |" in said
    assert "| La autoridad portuaria no descarta un error de navegación. | The port authority does not rule out" in said
    assert "⚠ number differs: “treinta” → “thirteen” | [2 · Harbour Post" in said


def test_a_point_leads_to_its_note() -> None:
    said = markdown(full(("es",)))
    assert r"personas a bordo. — [1 · El Faro de Levante \[1, 2\]](../prensa/nota%201.txt.es.md)" in said


def test_values_that_differ_stand_side_by_side() -> None:
    assert "| 12 | 1.500,5 |" in markdown(full(("es",)))


@pytest.mark.parametrize("digest", MADE)
def test_tables_have_all_their_cells(digest: Digest) -> None:
    """A row with a stroke too many or too few loses cells when it is drawn."""
    for found in re.findall(r"(?:^\|.*\n?)+", markdown(digest), re.MULTILINE):
        lines = found.strip().splitlines()
        assert len({len(re.findall(r"(?<!\\)\|", line)) for line in lines}) == 1


@given(st.text(min_size=1, max_size=60))
@settings(max_examples=40, deadline=None)
def test_words_stay_words(text: str) -> None:
    digest = everywhere(text, ("es",))
    found = pieces(digest)
    assert {piece.content for piece in found if piece.type == "html_inline"} <= {"<br>"}
    assert not [piece for piece in found if piece.type in ("image", "code_inline", "em")]
    for piece in found:
        if piece.type == "link_open":
            address = piece.attrs["href"]
            assert not re.match(r"[a-z][a-z0-9+.-]*:", address, re.IGNORECASE) or address.startswith(
                ("http:", "https:")
            )
    if neutral(text):
        assert " ".join(headings(digest)[2].split()) == " ".join(f"1. {neutral(text)}".split())


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "](javascript:alert(1))",
        "a | b | c",
        "`code`",
        "**x**",
        "![x](y)",
        "&lt;",
        "x\n# y",
    ],
)
def test_hostile_words_are_read_as_they_are(hostile: str) -> None:
    assert headings(everywhere(hostile, ("es",)))[2] == f"1. {neutral(hostile)}"


def test_a_digest_of_nothing_says_so() -> None:
    assert "There are no notes." in read(empty(("en",)))


def test_json_is_the_document() -> None:
    made = FORMATS["json"](full())
    assert Digest.model_validate_json(made) == full()
    assert json.loads(made)["schema_version"] == "1.0"


def test_both_languages_have_the_same_labels() -> None:
    assert shape(table("es", "digest")) == shape(table("en", "digest"))


def shape(value: Any) -> Any:
    """The names of a table's entries, and the blanks of their texts."""
    if isinstance(value, str):
        return sorted(re.findall(r"\{\w+\}", value))
    if isinstance(value, list):
        return len(value)
    return {name: shape(entry) for name, entry in value.items()}
