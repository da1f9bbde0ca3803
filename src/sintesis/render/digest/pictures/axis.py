"""An axis of time: which days it holds, where each lies, and where its ticks stand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from sintesis.render.digest.days import Span, month_after
from sintesis.render.digest.pictures.measure import width

Months = tuple[str, ...]
"""Twelve short names."""

_CORE = 0.7
"""Share of the events that the axis must hold."""
_WHOLE = 2.5
"""It holds all of them unless that makes it more than so many times longer: one anniversary of 1979 shall not press a
week of events into a dot."""
_SHORTEST = 14
"""Days that an axis may always hold."""
_GUTTER = 16.0
"""Pixels at the ends for what lies beyond."""
_BETWEEN = 6.0
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
        for days, by_month in _STEPS:
            found = [(self.place((day - self.held.first).days), day) for day in self._steps(days, by_month)]
            made = [(x, _label(day, by_month, months)) for x, day in found]
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


def _label(day: date, by_month: int, months: Months) -> str:
    if not by_month:
        return f"{day.day} {months[day.month - 1]}"
    return f"{months[day.month - 1]} {day.year}" if by_month % 12 else str(day.year)


def _held(spans: Sequence[Span]) -> Span:
    """All the events, or the shortest stretch with most of them where the rest lie far off."""
    if not spans:
        raise ValueError("no events")
    whole = Span(min(span.first for span in spans), max(span.last for span in spans))
    ordered = sorted(spans)
    count = max(int(len(ordered) * _CORE + 0.999), 1)
    runs = [ordered[n : n + count] for n in range(len(ordered) - count + 1)]
    core = min((Span(run[0].first, max(span.last for span in run)) for run in runs), key=lambda held: held.days)
    return whole if whole.days <= _WHOLE * max(core.days, _SHORTEST) else core
