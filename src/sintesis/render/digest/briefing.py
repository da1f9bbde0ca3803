"""A digest in words: stories, tables and pictures, in order, for any format to draw.

A format draws every block there is and decides nothing of what is said: wording, order and what is left out are settled
when the briefing is made (`arrange.py`).
"""

from dataclasses import dataclass
from enum import StrEnum

from sintesis.model import Language
from sintesis.render.digest.pictures.shapes import Drawing
from sintesis.render.sheet import Doubt, Text


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to another file or page; the address is percent-encoded, and no script."""

    text: str
    address: str
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Jump:
    """Words that lead to a story, a note or a section of the same page, where the format has such places."""

    text: str
    place: str


Inline = Text | Link | Jump | Doubt
Line = tuple[Inline, ...]
Sides = tuple[Line, ...]
"""The same in each of the digest's languages, in their order; a single line where all say the same."""


@dataclass(frozen=True, slots=True)
class Count:
    """One of the headline counts."""

    value: str
    label: Sides
    place: str
    """Where the page tells more of it; empty: nowhere."""
    grave: bool = False


@dataclass(frozen=True, slots=True)
class Sourced:
    """A statement and the notes that it comes from."""

    sides: Sides
    sources: Line


@dataclass(frozen=True, slots=True)
class Value:
    """One of several values that notes give for the same thing."""

    shown: Sides
    occurrences: tuple[Sourced, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """Values that differ, to be set side by side."""

    heading: Sides
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class StoryBlock:
    """One story."""

    place: str
    number: str
    title: Sides
    short: Sides
    """The title for a list of contents."""
    flag: Sides
    """That it rests on one source, and in what sense; empty: it does not."""
    about: Sides
    """How many notes, of which outlets and days."""
    points: tuple[Sourced, ...]
    differences: tuple[Difference, ...]
    copies: tuple[Sides, ...]
    notes: tuple[Sides, ...]
    """A line for each of its notes; empty when the title says it all."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: a cell for each of its columns."""

    cells: tuple[Sides, ...]
    place: str = ""


class Folded(StrEnum):
    """What of a long table a page may fold up."""

    REST = "rest"
    """The rows after the first ones."""
    ALL = "all"
    """All of it: a picture before it shows its foremost rows."""
    NOTHING = "nothing"
    """Nothing: other parts lead to its rows."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a head."""

    name: str
    head: tuple[Sides, ...]
    rows: tuple[Row, ...]
    numeric: tuple[int, ...] = ()
    """Columns that hold counts, from 0."""
    left_out: Sides = ()
    """How many rows are not shown, and where they are."""
    folded: Folded = Folded.REST


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture and the same in words."""

    name: str
    title: Sides
    described: Sides
    """What it shows, in a sentence or two."""
    drawing: Drawing
    key: Sides
    """What its marks mean; empty: nothing that needs telling."""
    left_out: Sides
    """What of the data is not drawn; empty: nothing."""
    table: Table | None
    """The same data; `None` when the section's own table has it."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    sides: Sides


Block = StoryBlock | Picture | Table | Paragraph


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the briefing."""

    name: str
    """`coverage`, `stories`, `coming`, `timeline`, `actors`, `figures`, `index`, `failures`, `method`."""
    heading: Sides
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Briefing:
    """A whole digest, laid out."""

    languages: tuple[Language, ...]
    genre: Sides
    """What kind of paper it is, to stand above the title; empty: the title says it."""
    title: Sides
    made: Sides
    """When, in which languages, by what, how much of it reviewed."""
    counts: tuple[Count, ...]
    sections: tuple[Section, ...]
