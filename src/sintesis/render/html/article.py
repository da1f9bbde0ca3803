"""The article beside the note: its sentences by paragraph, each tied to the part of the note that rests on it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urlsplit

from sintesis.model import Language
from sintesis.note import Note
from sintesis.render import words
from sintesis.render.neutral import neutral
from sintesis.render.sheet import Block, Evidence, Lead, Quotation, Sheet, Sides, Statements, Table

FINDINGS = "findings"
"""The name of the lists that tell of parts which have their place elsewhere in the note."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the article."""

    number: int
    text: str
    cited_at: str
    """The anchor of the first part of the note that rests on it; empty when none does."""


@dataclass(frozen=True, slots=True)
class Removed:
    """A line of the file that is not part of the article."""

    text: str
    reasons: tuple[str, ...]
    """In each of the note's languages."""


@dataclass(frozen=True, slots=True)
class Article:
    """What stands beside the note, in words that the page can show."""

    language: Language
    headline: str
    """Empty when the file has none."""
    standfirst: str
    paragraphs: tuple[tuple[Sentence, ...], ...]
    removed: tuple[Removed, ...]

    @property
    def numbers(self) -> frozenset[int]:
        """Those of its sentences."""
        return frozenset(sentence.number for paragraph in self.paragraphs for sentence in paragraph)


def article_of(note: Note, sheet: Sheet) -> Article:
    """The article that the note was made from, as the note holds it."""
    own = note.source.language
    cited: dict[int, str] = {}
    for where, number in _references(sheet):
        cited.setdefault(number, anchor(where))
    return Article(
        language=own,
        headline=neutral(note.title.within(own) or "") if note.title_from_file else "",
        standfirst=neutral(note.source.standfirst or ""),
        paragraphs=tuple(
            tuple(Sentence(one.n, neutral(one.text), cited.get(one.n, "")) for one in group)
            for _, group in groupby(note.sentences, key=lambda sentence: sentence.paragraph)
        ),
        removed=tuple(
            Removed(neutral(line.text), tuple(words.why_left_out(line, code) for code in sheet.languages))
            for line in note.removed
        ),
    )


def anchor(where: str) -> str:
    """The name of a part of the note in the page's addresses: `key_points[0]` → `key-points-0`."""
    return re.sub(r"[^a-z0-9]+", "-", where).strip("-")


def web_address(text: str | None) -> str | None:
    """An address that a link may lead to: `http:` or `https:`, with a host and no blanks; else `None`."""
    if not text or neutral(text) != text or " " in text:
        return None
    try:
        parts = urlsplit(text)
    except ValueError:
        return None
    return text if parts.scheme in ("http", "https") and parts.netloc else None


def evidence(sides: Sides) -> tuple[int, ...]:
    """The sentences that a line of the note rests on, each once."""
    found = (number for line in sides for part in line if isinstance(part, Evidence) for number in part.numbers)
    return tuple(dict.fromkeys(found))


def referred_once(sides: Sides) -> Sides:
    """The lines of a cell, with the references that all of them end in on the last alone."""
    if len({evidence((line,)) for line in sides}) > 1:
        return sides
    return (*(tuple(part for part in line if not isinstance(part, Evidence)) for line in sides[:-1]), *sides[-1:])


def _references(sheet: Sheet) -> Iterator[tuple[str, int]]:
    """Each named part of the note with each sentence that it rests on, in the order of the note."""
    for section in sheet.sections:
        for block in section.blocks:
            for where, sides in _parts(block):
                if where:
                    yield from ((where, number) for number in evidence(sides))


def _parts(block: Block) -> Iterator[tuple[str, Sides]]:
    """The parts of a block that have a name, each with its lines."""
    match block:
        case Lead(statement=statement):
            yield statement.where, statement.sides
        case Statements(items=items, name=name) if name != FINDINGS:
            yield from ((item.where, item.sides) for item in items)
        case Table(rows=rows):
            yield from ((row.where, tuple(line for cell in row.cells for line in cell)) for row in rows)
        case Quotation(said_by=said_by, where=where):
            yield where, (said_by,)
        case _:
            pass
