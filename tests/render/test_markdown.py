"""Markdown that renders on GitHub and in Obsidian: text of an article is never markup of the note."""

import json
import re
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from sintesis.model import LANGUAGES, Language
from sintesis.note import Note
from sintesis.render import render
from sintesis.render.layout import BUILT_IN, find
from sintesis.render.markdown import escape
from tests.render.invented import note
from tests.render.pages import everywhere

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
WRITTEN: Sequence[tuple[Language, ...]] = (("es",), ("en",), LANGUAGES)
HOSTILE = (
    "<script>alert(1)</script>",
    "](javascript:alert(1))",
    "[text](javascript:alert(1)) ![x](http://e.example/x.png)",
    "\u202etxt.exe\u2066",
    "a|b||c",
    "`code` ``` ~~~",
    "&#x3c;b&#62; &lt;i&gt; &amp;",
    "two\nlines\r\n\n\n# heading\n---",
    "[[wiki]] ![[embed]] #tag ^block %%hidden%% ==marked== $x^2$ $$y$$",
    "**bold** _it_ ~~gone~~ :smile: <b>",
    "https://evil.example www.evil.example mailto:x@evil.example",
    "- [ ] task",
    "1. one",
    "> quote",
    "[^1]: note",
    "[3]: http://evil.example",
    "\\",
    "a\\",
    "\x00\x07\x1b[31m",
    "{{ note }} {% x %}",
    "=cmd|' /C calc'!A0",
    "    indented",
    "+ plus",
    "=====",
    "x" * 10_000,
    "palabra " * 1_250,
)


def flat(text: str) -> str:
    return " ".join(text.replace("\0", "\ufffd").split())


def pieces(tokens: Sequence[Token]) -> list[Token]:
    return [child for token in tokens for child in (token.children or [])]


def reads(markdown: str) -> str:
    """The text of one paragraph; fails where it holds any markup."""
    tokens = PARSER.parse(markdown)
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"], markdown
    assert {piece.type for piece in pieces(tokens)} <= {"text", "text_special"}, markdown
    return "".join(piece.content for piece in pieces(tokens))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a | b", r"a \| b"),
        ("*bold* _it_ `code`", r"\*bold\* \_it\_ \`code\`"),
        ("[x](javascript:y)", r"\[x\](javascript:y)"),
        ("<script>", r"\<script\>"),
        ("1. list", r"1\. list"),
        ("- item", r"\- item"),
        ("# head", r"\# head"),
        ("two\nlines", "two lines"),
        ("[…] kept", "[…] kept"),
        ("AT&amp;T", "AT&amp;amp;T"),
        ("3.5 km", "3.5 km"),
        ("$48.5 million, US$3", "$48.5 million, US$3"),
        ("$x$", r"\$x\$"),
        ("==x== %%y%%", r"\=\=x\=\= \%\%y\%\%"),
        ("a = 5%", "a = 5%"),
        ("at 10:30: nothing", "at 10:30: nothing"),
        ("[[wiki]]", r"\[\[wiki\]\]"),
        ("https://e.example", r"https\://e.example"),
    ],
)
def test_escape(text: str, expected: str) -> None:
    assert escape(text) == expected


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_reads_as_it_stands(text: str) -> None:
    assert reads(escape(text)) == flat(text)


MARKS = st.text(alphabet="ab1 \t\n\\`*_{}[]()<>#+-.!|~&;:=%$^@\"'«»“”…\u00a0", min_size=1, max_size=40)


@given(st.one_of(MARKS, st.text(min_size=1, max_size=60)).filter(lambda text: flat(text)))
def test_any_text_reads_as_it_stands(text: str) -> None:
    assert reads(escape(text)) == flat(text)


@given(MARKS)
def test_any_text_stays_in_its_cell(text: str) -> None:
    tokens = PARSER.parse(f"| a | b |\n|---|---|\n| {escape(text)} | z |\n")
    cells = [token.children or [] for token in tokens if token.type == "inline"][2:]
    assert ["".join(piece.content for piece in cell) for cell in cells] == [flat(text), "z"]
    assert {piece.type for cell in cells for piece in cell} <= {"text", "text_special"}


def tokens_of(made: Note, template: str = "standard") -> list[Token]:
    return PARSER.parse(render(made, "md", find(template)).decode())


def shape(tokens: Sequence[Token]) -> list[str]:
    """Every block and every piece of a line but its texts."""
    inline = [child.type for child in pieces(tokens) if not child.type.startswith("text")]
    return [*(token.type for token in tokens), *inline]


@pytest.mark.parametrize("template", BUILT_IN)
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_leaves_the_note_its_shape(text: str, template: str) -> None:
    tokens = tokens_of(everywhere(text), template)
    plain = tokens_of(everywhere("palabra" if len(text) < 200 else "palabra " * 40), template)
    assert shape(tokens) == shape(plain)
    assert not [t for t in (*tokens, *pieces(tokens)) if t.type in ("html_block", "html_inline", "link_open", "image")]


def test_a_long_title_is_shortened_and_told_whole() -> None:
    text = "palabra " * 1_250
    lines = render(everywhere(text), "md").decode().splitlines()
    title = next(line for line in lines if line.startswith("# "))
    assert len(title) <= 202
    assert title.endswith("palabra…")
    assert f"| **Titular** | {text.strip()} |" in lines


def test_the_sources_address_is_a_link_only_where_it_is_one() -> None:
    def links(url: str) -> list[str]:
        made = note("en")
        made = made.model_copy(update={"source": made.source.model_copy(update={"url": url})})
        return [str(p.attrs["href"]) for p in pieces(tokens_of(made)) if p.type == "link_open"]

    assert links("https://gaceta.example/puerto?a=1_2*3") == ["https://gaceta.example/puerto?a=1_2*3"]
    assert links("javascript:alert(1)") == links("https://a b") == links("https://a>b") == links("HTTP://x|y") == []


@pytest.mark.parametrize("written", WRITTEN)
def test_front_matter_is_yaml_that_obsidian_reads(written: tuple[Language, ...]) -> None:
    made = render(note(*written), "md", find("standard", front_matter=True)).decode()
    begun, fields, rest = made.split("---\n", 2)
    held = dict(line.split(": ", 1) for line in fields.splitlines())
    assert (begun, held["date"], held["published"]) == ("", "2026-06-20", "2026-04-20")
    assert json.loads(held["languages"]) == list(written)
    assert json.loads(held["title"]).startswith("Brisamar")
    assert json.loads(held["tags"]) == ["briefing-note" if written == ("en",) else "nota-informativa"]
    assert rest.startswith("\n# Brisamar")


@pytest.mark.parametrize("text", HOSTILE)
def test_front_matter_holds_any_text(text: str) -> None:
    made = render(everywhere(text), "md", find("standard", front_matter=True)).decode()
    fields = made.split("\n---\n", 1)[0].splitlines()[1:]
    assert all(re.match(r'[a-z]+: (\d{4}-\d\d-\d\d$|["\[])', line) for line in fields)
    assert all(isinstance(json.loads(line.split(": ", 1)[1]), str | list) for line in fields if line[-1] in '"]')


@pytest.mark.parametrize("template", BUILT_IN)
def test_two_languages_stand_side_by_side(template: str) -> None:
    made = render(note(*LANGUAGES), "md", find(template)).decode()
    rows = [line for line in made.splitlines() if "El sindicato teme" in line and "The union fears" in line]
    assert [row.count("[4]") for row in rows[:1]] == [1]
    assert rows[0].startswith("| 2 | El sindicato teme")
    assert "|  | Español | English |" in made
    assert "/ Key points" in made


def test_evidence_and_findings_stand_behind_their_statement() -> None:
    lines = render(note("en"), "md").decode().splitlines()
    statement = next(line for line in lines if line.startswith("2. The union fears that 40 dockers"))
    assert statement.endswith("without an operator. [4] ⚠ differs: “Brisamar” → “Brisas”")
    assert "- ⚠ differs: “Brisamar” → “Brisas” (Key points 2) [4]" in lines


def test_a_note_without_any_section() -> None:
    names = ("removed", "key_points", "background", "actors", "dates", "figures", "quotes", "next_steps", "terms")
    nothing: dict[str, Any] = dict.fromkeys(names, ())
    known = note("es").reliability.model_copy(update={"attributed_to": (), "checked": (), "findings": ()})
    empty = note("es", bottom_line=None, reliability=known, **nothing)
    for template in BUILT_IN:
        made = render(empty, "md", find(template)).decode()
        assert "Una sola fuente" in made
        assert "## Claves" not in made
        assert made.endswith("\n")
        assert "\n\n\n" not in made
