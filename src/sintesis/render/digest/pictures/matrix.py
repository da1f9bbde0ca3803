"""A grid of names against numbered columns: in how many notes of each story an actor stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from sintesis.render.digest.pictures.measure import fit, width
from sintesis.render.digest.pictures.shapes import LEADING, SIZE, WIDTH, Box, Drawing, Label, Rule, Shape, Tone

_NAMES = 250
"""Pixels for the names: some 35 letters."""
_CELL = 34
_GAP = 10


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
    numbers = max((width(head.number, strong=True) for head in heads), default=0)
    cell = max(_CELL, numbers + 6)
    most = min(_NAMES, WIDTH - _GAP - cell * len(heads))
    left = min(max((width(name) for row in rows for name in row.name), default=0), most) + _GAP
    middles = [left + cell * (n + 0.5) for n in range(len(heads))]
    shapes: list[Shape] = [
        Label(middle, SIZE, head.number, "middle", Tone.SOFT, strong=True)
        for middle, head in zip(middles, heads, strict=True)
    ]
    top = LEADING + 4.0
    for row in rows:
        height = LEADING * len(row.name) + 10
        shapes += _row(row, top, height, left, middles, cell)
        top += height
    key, foot = _key(heads, top + LEADING, numbers)
    return Drawing(WIDTH, foot + 4, (*shapes, *key))


def _key(heads: Sequence[Head], top: float, numbers: float) -> tuple[list[Shape], float]:
    """Numbers and titles one under another from `top` down, and where they end."""
    made: list[Shape] = []
    foot = top
    for head in heads:
        made.append(Label(numbers, foot + SIZE, head.number, "end", Tone.SOFT, strong=True))
        for title in head.title:
            made.append(Label(numbers + _GAP, foot + SIZE, fit(title, WIDTH - numbers - _GAP)))
            foot += LEADING
        foot += 3
    return made, foot


def _row(row: Line, top: float, height: float, left: float, middles: Sequence[float], cell: float) -> list[Shape]:
    """A name, and a tinted cell with its number for every column that has one."""
    end = left + cell * len(middles)
    made: list[Shape] = [Rule(0, top, end, top, Tone.LINE)]
    for n, name in enumerate(row.name):
        made.append(Label(0, top + 5 + SIZE + n * LEADING, fit(name, left - _GAP), tone=Tone.SOFT if n else Tone.INK))
    foot = top + height / 2 + SIZE * 0.36
    for middle, count in zip(middles, row.counts, strict=True):
        if count:
            made.append(Box(middle - cell / 2 + 2, top + 3, cell - 4, height - 6, Tone.PALE))
            made.append(Label(middle, foot, str(count), "middle"))
    return made
