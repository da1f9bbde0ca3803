"""Draw a sheet as Markdown: CommonMark with tables, in one language or with the two side by side."""

import re
from collections.abc import Iterable, Sequence
from typing import assert_never

from sintesis.note import Note
from sintesis.render.escape import escape, escape_within, line_start
from sintesis.render.front_matter import front_matter as yaml
from sintesis.render.sheet import (
    Block,
    Doubt,
    Evidence,
    HeaderRow,
    Inline,
    Lead,
    Line,
    Paragraph,
    Quotation,
    Section,
    Sheet,
    Sides,
    SourceText,
    Statement,
    Statements,
    Style,
    Table,
    Text,
)

__all__ = ["BETWEEN", "escape", "to_markdown"]

BETWEEN = " / "
"""Between the two languages in a heading or a cell."""
_AROUND = {Style.PLAIN: "", Style.SOFT: "", Style.STRONG: "**", Style.EMPHASIS: "*"}
_SAFE_ADDRESS = re.compile(r"https?://[^\s<>\\|]+", re.IGNORECASE)


def to_markdown(sheet: Sheet, note: Note, front_matter: bool = False) -> bytes:
    """The sheet, UTF-8, ending in one line break.

    Args:
        front_matter: begin with YAML front matter, as Obsidian reads it.
    """
    drawer = _Drawer(sheet)
    head = [yaml(sheet, note)] if front_matter else []
    return ("\n\n".join((*head, *drawer.parts())) + "\n").encode()


class _Drawer:
    """Draws the parts of one sheet, each as lines without an empty one around them."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._beside = len(sheet.languages) > 1

    def parts(self) -> Iterable[str]:
        """Every part, to be parted by empty lines."""
        if self._sheet.genre:
            yield f"**{self._joined(self._sheet.genre)}**"
        yield f"# {self._joined(self._sheet.title)}".rstrip()
        if self._sheet.header:
            yield "\n".join(("| | |", "|---|---|", *map(self._header_row, self._sheet.header)))
        for section in self._sheet.sections:
            yield from self._section(section)

    def _header_row(self, row: HeaderRow) -> str:
        return f"| **{self._joined(row.label)}** | {self._joined(row.value)} |"

    def _section(self, section: Section) -> Iterable[str]:
        if section.heading:
            yield f"## {self._joined(section.heading)}"
        for block in section.blocks:
            yield from self._block(block)

    def _block(self, block: Block) -> Iterable[str]:
        match block:
            case Lead():
                yield from self._lead(block)
            case Statements():
                yield from self._statements(block)
            case Table():
                yield self._table(block)
            case Quotation():
                said = [_drawn(text) for text in block.words]
                said[-1] += f" — {_line(block.said_by)}"
                yield "> " + "  \n> ".join(said)
            case Paragraph():
                yield "  \n".join(line_start(_line(side)) for side in block.sides)
            case SourceText():
                yield from (" ".join(_numbered(n, text) for n, text in paragraph) for paragraph in block.paragraphs)
            case _:
                assert_never(block)

    def _lead(self, lead: Lead) -> Iterable[str]:
        label, sides = self._joined(lead.label), lead.statement.sides
        if self._beside and len(sides) > 1:
            yield f"**{label}**"
            yield self._columns((lead.statement,), ordered=False)
        else:
            yield f"**{label}.** {self._joined(sides)}"

    def _statements(self, block: Statements) -> Iterable[str]:
        if block.label:
            yield f"{self._joined(block.label)}:"
        if self._beside and any(len(item.sides) > 1 for item in block.items):
            yield self._columns(block.items, block.ordered)
        else:
            yield "\n".join(
                f"{f'{i}.' if block.ordered else '-'} {line_start(self._joined(item.sides))}"
                for i, item in enumerate(block.items, 1)
            )

    def _columns(self, items: Sequence[Statement], ordered: bool) -> str:
        """The statements as a table with a column for each language; the evidence stands in the last."""
        names = [_LANGUAGE_NAMES[code] for code in self._sheet.languages]
        number = [""] if ordered else []
        rows = [
            _row([*([str(i)] if ordered else []), *map(_line, _evidence_once(self._all_sides(item.sides)))])
            for i, item in enumerate(items, 1)
        ]
        return "\n".join((_row([*number, *names]), _row(["---"] * (len(number) + len(names)), ""), *rows))

    def _all_sides(self, sides: Sides) -> Sides:
        """A side for each language: what serves both stands in both columns."""
        return sides if len(sides) == len(self._sheet.languages) else sides * len(self._sheet.languages)

    def _table(self, table: Table) -> str:
        head = [self._joined(cell) for cell in table.head]
        rows = (_row([self._joined(cell) for cell in row.cells]) for row in table.rows)
        return "\n".join((_row(head), _row(["---"] * len(head), ""), *rows))

    def _joined(self, sides: Sides) -> str:
        """All sides on one line, the evidence at its end."""
        return BETWEEN.join(drawn for side in _evidence_once(sides) if (drawn := _line(side)))


_LANGUAGE_NAMES = {"es": "Español", "en": "English"}
"""Each by its own name."""


def _evidence_once(sides: Sides) -> Sides:
    """The sides with the evidence of a whole statement on the last alone, where all have the same."""
    numbers = {tuple(piece for piece in side if isinstance(piece, Evidence)) for side in sides}
    if len(sides) < 2 or len(numbers) > 1 or any(len(found) > 1 for found in numbers):
        return sides
    return (*(tuple(p for p in side if not isinstance(p, Evidence)) for side in sides[:-1]), sides[-1])


def _row(cells: Sequence[str], gap: str = " ") -> str:
    return f"|{'|'.join(f'{gap}{cell}{gap}' for cell in cells)}|"


def _numbered(number: int, text: str) -> str:
    return f"[{number}] {escape_within(text)}"


def _line(line: Line) -> str:
    """The pieces of a line, a blank before evidence and findings."""
    drawn = ""
    for piece in line:
        drawn += _drawn(piece) if isinstance(piece, Text) or not drawn else f" {_drawn(piece)}"
    return drawn.strip()


def _drawn(piece: Inline) -> str:
    match piece:
        case Text():
            if piece.link and _SAFE_ADDRESS.fullmatch(piece.link):
                return f"<{piece.link}>"
            mark = _AROUND[piece.style] if piece.text.strip() else ""
            return f"{mark}{escape_within(piece.text)}{mark}"
        case Evidence():
            return f"[{', '.join(map(str, piece.numbers))}]"
        case Doubt():
            return f"⚠ {escape_within(piece.message)}"
        case _:
            assert_never(piece)
