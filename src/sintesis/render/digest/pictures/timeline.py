"""Events down the page, each with its date, its place on a common axis of time and what happens."""

from collections.abc import Sequence
from dataclasses import dataclass

from sintesis.render.digest.days import Span
from sintesis.render.digest.pictures.axis import Axis, Months
from sintesis.render.digest.pictures.measure import fit, lines
from sintesis.render.digest.pictures.shapes import (
    LEADING,
    SIZE,
    WIDTH,
    Box,
    Dot,
    Drawing,
    Label,
    Rule,
    Shape,
    Tone,
)  # fmt: skip

_DATES = 140
"""Pixels for the dates: “11–15 sep/Sept 2025”."""
_LEFT, _RIGHT = 150.0, 316.0
_TEXT = 332
_LINES = 2
"""Of each text, per language: some 85 letters."""
_RADIUS, _LARGEST = 4.5, 9.0


@dataclass(frozen=True, slots=True)
class Event:
    """Something on a date."""

    span: Span
    when: str
    what: tuple[str, ...]
    """One text a language."""
    notes: int


def timeline(events: Sequence[Event], published: Span | None, months: Months) -> Drawing:
    """The events in order, under an axis that holds most of them; what lies beyond it stands at its end, outlined.

    Args:
        published: the days of publication, a band behind the rows.
        months: names for the axis.
    """
    axis = Axis.over([event.span for event in events], _LEFT, _RIGHT)
    texts = [
        tuple((line, bool(n)) for n, text in enumerate(event.what) for line in lines(text, WIDTH - _TEXT, _LINES))
        for event in events
    ]
    heights = [LEADING * max(len(text), 1) + 10 for text in texts]
    top, foot = LEADING + 6.0, LEADING + 6.0 + sum(heights)
    shapes = _ground(axis, published, top, foot, months)
    for event, text, height in zip(events, texts, heights, strict=True):
        shapes += _event(event, axis, top, height)
        for n, (line, second) in enumerate(text):
            tone = Tone.SOFT if second else Tone.INK
            shapes.append(Label(_TEXT, top + 5 + SIZE + n * LEADING, line, tone=tone))
        top += height
    return Drawing(WIDTH, foot + 4, tuple(shapes))


def _ground(axis: Axis, published: Span | None, top: float, foot: float, months: Months) -> list[Shape]:
    """The band of publication, the ticks and their labels."""
    made: list[Shape] = []
    if published and (place := axis.within(published)):
        left, right = place
        made.append(Box(left, top, max(right - left, 2), foot - top, Tone.BAND))
    for x, label in axis.ticks(months):
        made.append(Rule(x, top, x, foot, Tone.LINE))
        made.append(Label(x, SIZE, label, "middle", Tone.SOFT))
    return made


def _event(event: Event, axis: Axis, top: float, height: float) -> list[Shape]:
    middle = top + 5 + LEADING / 2
    radius = min(_RADIUS + (event.notes - 1) * 0.75, _LARGEST)
    made: list[Shape] = [
        Rule(0, top + height, WIDTH, top + height, Tone.LINE),
        Label(0, top + 5 + SIZE, fit(event.when, _DATES)),
    ]
    beyond = axis.beyond(event.span)
    if beyond is not None:
        return [*made, Dot(beyond, middle, radius, Tone.OPEN)]
    left, right = axis.within(event.span) or (_LEFT, _RIGHT)
    if right - left > 2 * radius:
        return [*made, Box(left, middle - 3, right - left, 6, Tone.ACCENT)]
    return [*made, Dot((left + right) / 2, middle, radius, Tone.ACCENT)]
