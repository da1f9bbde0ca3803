"""A note laid out: sections of statements, tables and quotations, in words and in order, for any format to draw.

A format draws every block there is and decides nothing of what is said: wording, order and what is left out are settled
when the sheet is made (`render/arrange.py`).
"""

from dataclasses import dataclass
from enum import StrEnum

from sintesis.model import Language, Severity


class Style(StrEnum):
    """How a piece of text is set off."""

    PLAIN = "plain"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    SOFT = "soft"
    """Of less weight than what surrounds it: a remark in brackets."""


@dataclass(frozen=True, slots=True)
class Text:
    """Words as they are to be read: nothing in them is markup, they may hold anything that stood in the source."""

    text: str
    language: Language | None = None
    """`None`: that of what surrounds it; of a whole line, the note's first."""
    style: Style = Style.PLAIN
    link: str | None = None
    """The address that the words lead to, `http:` or `https:`; only the source's own."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """References to sentences of the source, in their order."""

    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Doubt:
    """A finding behind what it concerns, in words; on the side whose text it concerns, or on all."""

    message: str
    severity: Severity
    language: Language


Inline = Text | Evidence | Doubt
Line = tuple[Inline, ...]
"""Drawn one behind the other: texts bring their own blanks, evidence and findings are set off by one."""

Sides = tuple[Line, ...]
"""The same in each of the sheet's languages, in their order; a single line where all say the same, or where only one
language has it (its texts then name that language)."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence of the note, with its evidence and findings at the end of each side."""

    sides: Sides
    where: str = ""
    """The note's own name for it, as `Located.where` has it: `bottom_line`, `key_points[0]` …"""


@dataclass(frozen=True, slots=True)
class Lead:
    """The bottom line, and the words that introduce it."""

    label: Sides
    statement: Statement


@dataclass(frozen=True, slots=True)
class Statements:
    """A list of statements."""

    items: tuple[Statement, ...]
    ordered: bool
    name: str = ""
    """`findings` and `left_out` for the lists of those: a format may fold them up; else empty."""
    label: Sides = ()
    """Words that introduce the list, without a colon; empty: none."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: a cell for each of its columns, evidence and findings in the last."""

    cells: tuple[Sides, ...]
    where: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a head."""

    name: str
    """`actors`, `dates`, `figures`."""
    head: tuple[Sides, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quote: the source's own words, each translation, and who said them."""

    words: tuple[Text, ...]
    """Each between the quotation marks of its language, the source's own first."""
    said_by: Line
    where: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    sides: Sides


@dataclass(frozen=True, slots=True)
class SourceText:
    """The source article as an annex: a tuple of numbered sentences for each of its paragraphs."""

    language: Language
    paragraphs: tuple[tuple[tuple[int, str], ...], ...]


Block = Lead | Statements | Table | Quotation | Paragraph | SourceText


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the sheet."""

    name: str
    """`bottom_line`, `key_points`, `background`, `actors`, `dates_and_figures`, `quotes`, `next_steps`,
    `coming_dates`, `terms`, `reliability`, `method`, `source_text`, `closing`."""
    heading: Sides | None
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class HeaderRow:
    """A field of the head of the note."""

    name: str
    """`number`, `classification`, `to_name`, `from_name`, `subject`, `date`, `headline` (the whole headline, where the
    title is shortened), `source`, `published`, `note`."""
    label: Sides
    value: Sides


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole note, laid out."""

    languages: tuple[Language, ...]
    """Those the note is written in, Spanish first when both."""
    title: Sides
    header: tuple[HeaderRow, ...]
    sections: tuple[Section, ...]
    genre: Sides = ()
    """What kind of paper it is, to stand above the title: “Tarjeta informativa”; empty: not said."""
