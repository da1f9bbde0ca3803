"""An axis of time: which days it holds, where each lies, and where its ticks stand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from math import ceil

from sintesis.render.digest.days import Span, month_after
from sintesis.render.digest.pictures.measure import width

Months = tuple[str, ...]
"""Twelve short names."""

_CORE = 0.7
"""Share of the events that the axis must hold."""
_WHOLE = 2.5
"""How many times longer the others may make it: one anniversary of 1979 shall not press a week of events into a dot."""
_SHORTEST = 14
"""Days that an axis may always hold."""
_GUTTER = 16.0
"""Pixels at the ends for what lies beyond."""
_BETWEEN = 6.0
_CLOSEST = 20.0
"""Pixels between ticks that no label fits into: steps as fine as that are not tried."""
_MONTH = 30
_STEPS = ((1, 0), (2, 0), (7, 0), (14, 0), *((0, n) for n in (1, 2, 3, 6, 12, 24, 60, 120, 300, 600, 1200, 6000)))
"""Days and months from tick to tick."""


@dataclass(frozen=True, slots=True)
class Axis:
    """Days laid out between two places."""

    held: Span
    left: float
    right: float
    """Where the first day begins and the last ends."""

    @classmethod
    def over(cls, spans: Sequence[Span], left: float, right: float) -> "Axis":
        """The axis for events, between `left` and `right`; gutters are taken off where something lies beyond.

        Raises:
            ValueError: there are no events.
        """
        held = _held(spans)
        start = left + _GUTTER if any(span.last < held.first for span in spans) else left
        end = right - _GUTTER if any(span.first > held.last for span in spans) else right
        return cls(held, start, end)

    def place(self, day: int) -> float:
        """Where a day, counted from the first one held, begins."""
        return self.left + (self.right - self.left) * day / self.held.days

    def within(self, span: Span) -> tuple[float, float] | None:
        """Where a span begins and ends, cut to the axis; `None` when nothing of it lies there."""
        first = max((span.first - self.held.first).days, 0)
        last = min((span.last - self.held.first).days + 1, self.held.days)
        return (self.place(first), self.place(last)) if first < last else None

    def beyond(self, span: Span) -> float | None:
        """Where a span stands of which nothing lies on the axis: in the gutter before or after it; else `None`."""
        if span.last < self.held.first:
            return self.left - _GUTTER / 2
        return self.right + _GUTTER / 2 if span.first > self.held.last else None

    def ticks(self, months: Months) -> Iterator[tuple[float, str]]:
        """Places and labels, as close as the labels allow."""
        finest = self.held.days * _CLOSEST / (self.right - self.left)
        for days, by_month in _STEPS:
            if (days or by_month * _MONTH) < finest:
                continue
            found = list(self._steps(days, by_month))
            alone = all(day.month != 1 for day in found)
            labels = [_label(day, by_month, months, alone and day is found[0]) for day in found]
            places = [self.place((day - self.held.first).days) for day in found]
            made = list(zip(places, labels, strict=True))
            if _apart(made):
                yield from made
                return

    def _steps(self, days: int, months: int) -> Iterator[date]:
        day: date | None = self.held.first
        if months:
            day = self.held.first.replace(day=1)
            over = (day.year * 12 + day.month - 1) % months
            day = month_after(day, months - over if over else 0)
            if day and day < self.held.first:
                day = month_after(day, months)
        while day and day <= self.held.last:
            yield day
            if months:
                day = month_after(day, months)
            else:
                day = day + timedelta(days) if (date.max - day).days >= days else None


def _apart(ticks: Sequence[tuple[float, str]]) -> bool:
    return all(
        after - before >= (width(one) + width(other)) / 2 + _BETWEEN
        for (before, one), (after, other) in pairwise(ticks)
    )


def _label(day: date, by_month: int, months: Months, with_year: bool) -> str:
    """A day with its month; a month; a year, which also stands for its January."""
    if not by_month:
        return f"{day.day} {months[day.month - 1]}"
    if by_month % 12 == 0 or day.month == 1:
        return str(day.year)
    return f"{months[day.month - 1]} {day.year}" if with_year else months[day.month - 1]


def _held(spans: Sequence[Span]) -> Span:
    """The shortest stretch with most of the events, and what lies near it."""
    if not spans:
        raise ValueError("no events")
    ordered = sorted(spans)
    count = ceil(len(ordered) * _CORE)
    runs = [ordered[n : n + count] for n in range(len(ordered) - count + 1)]
    held = min((_around(run) for run in runs), key=lambda run: run.days)
    longest = _WHOLE * max(held.days, _SHORTEST)
    for span in sorted(spans, key=lambda span: _around((held, span)).days):
        wider = _around((held, span))
        held = wider if wider.days <= longest else held
    return held


def _around(spans: Sequence[Span]) -> Span:
    return Span(min(span.first for span in spans), max(span.last for span in spans))
