"""The outline of a sentence: the stretches between its hard marks, the chunks between its commas, its asides."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from sintesis.stages.clauses import sheltered_in

_WORD = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*")
_MARK = re.compile(r"[;:](?=\s|$)|\s[—–-](?=\s)|[—–](?=\S)|(?<=\s)-(?=\w)|(?<=\w)-(?=[\s,.;:])|,(?=\s)|,$")
_QUOTES = re.compile(r"[“”«»„\"`]|(?<!\w)['‘’]|['’](?!\w)")
_SINGLE = re.compile(r"(?<!\w)['‘](?=\w)|(?<=\S)['’](?!\w)")
_END = re.compile(r"[\s.!?…]*$")


@dataclass(frozen=True, slots=True)
class Word:
    """One word and where it stands in the sentence."""

    text: str
    lower: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Chunk:
    """What stands between two commas of a stretch; offsets into the sentence, blanks left out."""

    start: int
    end: int
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """What stands between two hard marks: semicolon, colon, lone dash."""

    chunks: tuple[Chunk, ...]
    opened_by: str
    """The mark before it; empty at the beginning of the sentence."""
    closed_by: str
    """The mark behind it; empty at the end of the sentence."""


class Outline:
    """A sentence without what stands in brackets or quotation marks, divided at its marks."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._sheltered, self._single_closed = _with_single_quotes(text, sheltered_in(text))

    @cached_property
    def is_whole(self) -> bool:
        """Whether every bracket and quotation mark has its fellow; else nothing tells what stands inside."""
        pairs = all(self.text.count(a) == self.text.count(b) for a, b in ("()", "[]", "“”", "«»"))
        return pairs and self._single_closed and self.text.count('"') % 2 == 0

    @cached_property
    def end(self) -> int:
        """Where the sentence ends, its last stop left out."""
        found = _END.search(self.text)
        return found.start() if found else len(self.text)

    def is_quoted(self, start: int, end: int) -> bool:
        """Whether a quotation mark stands in a span, or the span stands between two."""
        at = start - 1 if self.text[start] == "(" else start  # a bracket shelters itself
        return (at >= 0 and self._sheltered[at]) or _QUOTES.search(self.text, start, end) is not None

    @cached_property
    def asides(self) -> tuple[tuple[int, int], ...]:
        """What stands between brackets or a pair of dashes, the marks included."""
        found: list[tuple[int, int]] = []
        depth, opened = 0, 0
        for i, char in enumerate(self.text):
            if char == "(":
                opened = i if depth == 0 else opened
                depth += 1
            elif char == ")" and depth:
                depth -= 1
                if depth == 0:
                    found.append((opened, i + 1))
        dashes = [m for m in self._marks if m.group().strip() in ("—", "–", "-")]
        if len(dashes) == 2:
            found.append((dashes[0].start(), dashes[1].end()))
        return tuple(sorted(found))

    @cached_property
    def _marks(self) -> tuple[re.Match[str], ...]:
        return tuple(m for m in _MARK.finditer(self.text) if not self._sheltered[m.start()])

    @cached_property
    def stretches(self) -> tuple[Stretch, ...]:
        """The stretches in order; an aside between dashes belongs to the chunk around it."""
        between = [span for span in self.asides if self.text[span[0]] != "("]
        hard = [
            m for m in self._marks if not m.group().startswith(",") and not any(a <= m.start() < b for a, b in between)
        ]
        commas = [
            m for m in self._marks if m.group().startswith(",") and not any(a <= m.start() < b for a, b in between)
        ]
        edges = [(0, "")] + [(m.end(), m.group().strip()) for m in hard]
        stops = [m.start() for m in hard] + [self.end]
        closing = [m.group().strip() for m in hard] + [""]
        made, at = [], 0
        for (start, opened_by), stop, closed_by in zip(edges, stops, closing, strict=True):
            inside = []
            while at < len(commas) and commas[at].start() < stop:
                inside.append(commas[at])
                at += 1
            while at < len(commas) and commas[at].start() < start:
                at += 1
            starts = [start, *(m.end() for m in inside)]
            ends = [*(m.start() for m in inside), stop]
            chunks = tuple(self._chunk(a, b) for a, b in zip(starts, ends, strict=True))
            made.append(Stretch(chunks, opened_by, closed_by))
        return tuple(made)

    def _chunk(self, start: int, end: int) -> Chunk:
        bare = self.text[start:end]
        left = start + len(bare) - len(bare.lstrip())
        right = max(left, end - (len(bare) - len(bare.rstrip())))
        return Chunk(left, right, tuple(self._words(left, right)))

    def _words(self, start: int, end: int) -> Iterator[Word]:
        for m in _WORD.finditer(self.text, start, end):
            if not self._sheltered[m.start()]:
                yield Word(m.group(), m.group().casefold(), m.start(), m.end())


def run(chunks: Sequence[Chunk]) -> list[Word]:
    """The words of neighbouring chunks."""
    return [word for chunk in chunks for word in chunk.words]


def _with_single_quotes(text: str, sheltered: list[bool]) -> tuple[list[bool], bool]:
    """What stands in single quotation marks is sheltered too; and whether the last of them is closed."""
    opened = -1
    for mark in _SINGLE.finditer(text):
        opens = text[mark.start() - 1 : mark.start()].isspace() or mark.start() == 0
        if opens and opened < 0:
            opened = mark.start()
        elif not opens and opened >= 0:
            sheltered[opened : mark.end()] = [True] * (mark.end() - opened)
            opened = -1
    return sheltered, opened < 0
