"""Upright bars side by side: how many notes each day, week, month or year has."""

from collections.abc import Sequence
from dataclasses import dataclass

from sintesis.render.digest.pictures.measure import width
from sintesis.render.digest.pictures.shapes import LEADING, WIDTH, Box, Drawing, Label, Rule, Shape, Tone

MOST = 40
"""Columns drawn: at 640 pixels each keeps 13, room for a number of one digit above it."""
_HEIGHT = 120
_WIDEST = 44
_GAP = 24
"""Between the dated columns and the one without a date."""


@dataclass(frozen=True, slots=True)
class Column:
    """A bar and what stands under it."""

    label: str
    group: str
    """A second line, written once for neighbours that share it."""
    value: int


def columns(bars: Sequence[Column], apart: Column | None) -> Drawing:
    """The bars in order; `apart` stands at the right end, outlined.

    Raises:
        ValueError: there are more than `MOST`.
    """
    if len(bars) > MOST:
        raise ValueError(f"{len(bars)} columns, {MOST} at most")
    aside = max(width(apart.label), width(str(apart.value)), _WIDEST) if apart else 0
    room = WIDTH - (aside + _GAP if apart and bars else 0)
    widest = max((width(str(bar.value)) for bar in bars), default=0)
    edge = widest / 2 if widest * len(bars) > room else 0
    band = min((room - 2 * edge) / max(len(bars), 1), _WIDEST * 1.6)
    highest = max([bar.value for bar in bars] + ([apart.value] if apart else []), default=0) or 1
    base = LEADING + _HEIGHT
    middles = [edge + band * (n + 0.5) for n in range(len(bars))]
    shapes: list[Shape] = []
    for middle, bar in zip(middles, bars, strict=True):
        shapes += _bar(middle, bar.value, highest, min(band * 0.72, _WIDEST), base, Tone.ACCENT)
    shapes += _values(middles, bars, highest, base)
    shapes += _labels(middles, bars, band, base, room)
    end = 2 * edge + band * len(bars)
    if apart:
        middle = (end + _GAP if bars else 0) + aside / 2
        shapes += _bar(middle, apart.value, highest, _WIDEST, base, Tone.OPEN)
        shapes.append(_value(middle, apart.value, highest, base))
        shapes.append(Label(middle, base + LEADING, apart.label, "middle", Tone.SOFT))
        end = middle + aside / 2
    shapes.append(Rule(0, base, end, base, Tone.SOFT))
    groups = any(bar.group for bar in bars)
    return Drawing(WIDTH, base + LEADING * (2 if groups else 1) + 6, tuple(shapes))


def _bar(middle: float, value: int, highest: int, wide: float, base: float, tone: Tone) -> list[Shape]:
    height = _HEIGHT * value / highest
    return [Box(middle - wide / 2, base - height, wide, height, tone)] if value else []


def _value(middle: float, value: int, highest: int, base: float) -> Label:
    return Label(middle, base - _HEIGHT * value / highest - 4, str(value), "middle")


def _values(middles: Sequence[float], bars: Sequence[Column], highest: int, base: float) -> list[Shape]:
    """The numbers above the bars, the greatest first, as far as they do not touch."""
    taken: list[tuple[float, float]] = []
    made: list[Shape] = []
    for middle, bar in sorted(zip(middles, bars, strict=True), key=lambda pair: -pair[1].value):
        half = width(str(bar.value)) / 2 + 1
        if bar.value and all(middle + half <= left or right <= middle - half for left, right in taken):
            taken.append((middle - half, middle + half))
            made.append(_value(middle, bar.value, highest, base))
    return made


def _labels(middles: Sequence[float], bars: Sequence[Column], band: float, base: float, room: float) -> list[Shape]:
    """What stands under the bars: every one, every second, … as there is room; groups at their first bar with room."""
    widest = max((width(bar.label) for bar in bars), default=0)
    step = 1
    while step * band < widest + 6:
        step += 1
    made: list[Shape] = []
    first: int | None = None
    free = 0.0
    named = ""
    for n, (middle, bar) in enumerate(zip(middles, bars, strict=True)):
        half = width(bar.label) / 2
        if middle >= half and first is None:
            first = n
        if first is not None and (n - first) % step == 0 and middle + half <= room:
            made.append(Label(middle, base + LEADING, bar.label, "middle", Tone.SOFT))
        start, wide = middle - band / 2, width(bar.group, strong=True)
        if bar.group != named and start >= free and start + wide <= room:
            made.append(Label(start, base + 2 * LEADING, bar.group, "start", Tone.SOFT, strong=True))
            named, free = bar.group, start + wide + 8
    return made
