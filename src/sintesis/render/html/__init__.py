"""A note as one HTML page: the note and its source side by side, nothing in it loaded from elsewhere.

The template escapes every text; the style and the script that stand in the page are all that its policy lets run.
"""

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from sintesis.language import table
from sintesis.model import Language, Severity
from sintesis.note import Note
from sintesis.render.html.article import anchor, article_of, referred_once, web_address
from sintesis.render.html.seal import asset, policy
from sintesis.render.sheet import (
    Block,
    Doubt,
    Evidence,
    Lead,
    Line,
    Paragraph,
    Quotation,
    Sheet,
    SourceText,
    Statements,
    Table,
    Text,
)

if TYPE_CHECKING:
    from jinja2 import Template


def to_html(note: Note, sheet: Sheet) -> bytes:
    """The note as a page, UTF-8, ending in one line break."""
    style, script = asset("tokens.css") + asset("note.css"), asset("script.js")
    text = _template().render(
        sheet=sheet,
        sections=[section for section in sheet.sections if any(map(_is_drawn, section.blocks))],
        article=article_of(note, sheet),
        claim=_first_claims(),
        title=" / ".join(map(_plain, sheet.title)),
        policy=policy(style, script),
        style=style,
        script=script,
    )
    return (text.strip() + "\n").encode()


def _is_drawn(block: Block) -> bool:
    """Whether a block stands in the note: the source's text and what was left out of it stand beside it, always."""
    return not (isinstance(block, SourceText) or (isinstance(block, Statements) and block.name == "left_out"))


def _plain(line: Line) -> str:
    return "".join(part.text for part in line if isinstance(part, Text))


def _has_error(block: Statements) -> bool:
    found = (part for item in block.items for line in item.sides for part in line)
    return any(isinstance(part, Doubt) and part.severity is Severity.ERROR for part in found)


def _first_claims() -> Callable[[str], bool]:
    """Whether a name is asked for the first time: two elements of a page never have the same address."""
    claimed: set[str] = set()

    def claim(name: str) -> bool:
        is_new = name not in claimed
        claimed.add(name)
        return is_new

    return claim


def _wording(language: Language, name: str) -> str:
    """What the page says of its own workings."""
    text: str = table(language, "page")[name]
    return text


def _is_a(kind: type) -> Callable[[object], bool]:
    return lambda value: isinstance(value, kind)


@cache
def _template() -> "Template":
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("sintesis", "render/html"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(anchor=anchor, wording=_wording, web_address=web_address, referred_once=referred_once)
    environment.tests.update(drawn=_is_drawn, grave=_has_error)
    kinds = (Text, Evidence, Doubt, Lead, Statements, Table, Quotation, Paragraph)
    environment.tests.update({kind.__name__.lower(): _is_a(kind) for kind in kinds})
    return environment.get_template("note.html.j2")
