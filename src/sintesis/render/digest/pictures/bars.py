"""Bars that lie one under another: how many notes each outlet has."""

from collections.abc import Sequence
from dataclasses import dataclass

from sintesis.render.digest.pictures.measure import fit, width
from sintesis.render.digest.pictures.shapes import SIZE, WIDTH, Box, Drawing, Label, Shape, Tone

_PITCH = 24
_THICK = 14
_LABELS = 230
"""Pixels for the names: a third of the picture, some 35 letters."""
_GAP = 10


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar with its name before it and its number behind."""

    label: str
    value: int
    tone: Tone = Tone.ACCENT


def bars(rows: Sequence[Bar]) -> Drawing:
    """The bars in order."""
    most = max((row.value for row in rows), default=0) or 1
    left = min(max((width(row.label) for row in rows), default=0), _LABELS) + _GAP
    longest = WIDTH - left - _GAP - max((width(str(row.value)) for row in rows), default=0)
    shapes: list[Shape] = []
    for n, row in enumerate(rows):
        top = n * _PITCH + (_PITCH - _THICK) / 2
        foot = top + _THICK / 2 + SIZE * 0.36
        end = left + longest * row.value / most
        shapes.append(Label(left - _GAP, foot, fit(row.label, left - _GAP), "end"))
        shapes.append(Box(left, top, end - left, _THICK, row.tone))
        shapes.append(Label(end + _GAP / 2, foot, str(row.value), tone=Tone.SOFT))
    return Drawing(WIDTH, len(rows) * _PITCH, tuple(shapes))
