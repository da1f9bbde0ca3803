"""A grid of names against numbered columns: in how many notes of each story an actor stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from sintesis.render.digest.pictures.measure import fit, width
from sintesis.render.digest.pictures.shapes import LEADING, SIZE, WIDTH, Box, Drawing, Label, Rule, Shape, Tone

_NAMES = 250
"""Pixels for the names: some 35 letters."""
_CELL = 34
_GAP = 10
_NUMBERS = 28
"""Pixels for the number before a title of the key."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row: its name, one line a language, and a count for every column."""

    name: tuple[str, ...]
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """A column: the number that stands above it, and the title that the key gives, one line a language."""

    number: str
    title: tuple[str, ...]


def matrix(rows: Sequence[Line], heads: Sequence[Head]) -> Drawing:
    """The grid, and under it the key to its columns."""
    left = min(max((width(name) for row in rows for name in row.name), default=0), _NAMES) + _GAP
    middles = [left + _CELL * (n + 0.5) for n in range(len(heads))]
    shapes: list[Shape] = [
        Label(middle, SIZE, head.number, "middle", Tone.SOFT, strong=True)
        for middle, head in zip(middles, heads, strict=True)
    ]
    top = LEADING + 4.0
    for row in rows:
        height = LEADING * len(row.name) + 10
        shapes += _row(row, top, height, left, middles)
        top += height
    top += LEADING
    for head in heads:
        shapes.append(Label(_NUMBERS - 8, top + SIZE, head.number, "end", Tone.SOFT, strong=True))
        for title in head.title:
            shapes.append(Label(_NUMBERS, top + SIZE, fit(title, WIDTH - _NUMBERS)))
            top += LEADING
        top += 3
    return Drawing(WIDTH, top + 4, tuple(shapes))


def _row(row: Line, top: float, height: float, left: float, middles: Sequence[float]) -> list[Shape]:
    """A name, and a tinted cell with its number for every column that has one."""
    end = left + _CELL * len(middles)
    made: list[Shape] = [Rule(0, top, end, top, Tone.LINE)]
    for n, name in enumerate(row.name):
        made.append(Label(0, top + 5 + SIZE + n * LEADING, fit(name, left - _GAP), tone=Tone.SOFT if n else Tone.INK))
    foot = top + height / 2 + SIZE * 0.36
    for middle, count in zip(middles, row.counts, strict=True):
        if count:
            made.append(Box(middle - _CELL / 2 + 2, top + 3, _CELL - 4, height - 6, Tone.PALE))
            made.append(Label(middle, foot, str(count), "middle"))
    return made
