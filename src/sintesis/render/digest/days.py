"""Which days a date of a note stands for: `2025-12` is all of December 2025."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

_PART = re.compile(r"(\d{4})-(\d\d)")
_QUARTER = re.compile(r"(\d{4})-Q([1-4])")
_HALF = re.compile(r"(\d{4})-H([12])")
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)")
_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_YEARS = re.compile(r"(\d{1,3})(X{1,3})")
_FIRST_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """From a day to another, both counted in."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many."""
        return (self.last - self.first).days + 1


def span(value: str) -> Span | None:
    """The days of a date in the forms of `model.Fact`; `None` where the year is open or the value is no date."""
    value = value.lstrip("~")
    if "/" in value:
        return _between(*value.split("/", 1))
    value = value.partition("T")[0]
    try:
        return _named(value)
    except ValueError:  # a month 13, a year 0
        return None


def _between(after: str, before: str) -> Span | None:
    ends = [found for part in (after, before) if (found := span(part)) is not None]
    if not ends or any(part.strip(".") and span(part) is None for part in (after, before)):
        return None
    return Span(min(end.first for end in ends), max(end.last for end in ends))


def _named(value: str) -> Span | None:
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        day = date.fromisoformat(value)
        return Span(day, day)
    if found := _PART.fullmatch(value):
        return _months(int(found[1]), int(found[2]), 1)
    if found := _QUARTER.fullmatch(value):
        return _months(int(found[1]), 3 * int(found[2]) - 2, 3)
    if found := _HALF.fullmatch(value):
        return _months(int(found[1]), 6 * int(found[2]) - 5, 6)
    if found := _SEASON.fullmatch(value):
        return _months(int(found[1]), _FIRST_MONTHS[found[2]], 3)
    if found := _WEEK.fullmatch(value):
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        return Span(monday, monday + timedelta(6))
    if re.fullmatch(r"\d{4}", value):
        return Span(date(int(value), 1, 1), date(int(value), 12, 31))
    if (found := _YEARS.fullmatch(value)) and len(value) == 4:
        years = 10 ** len(found[2])
        first = int(found[1]) * years
        return Span(date(max(first, 1), 1, 1), date(first + years - 1, 12, 31))
    return None


def _months(year: int, month: int, count: int) -> Span | None:
    first = date(year, month, 1)
    after = month_after(first, count)
    return Span(first, after - timedelta(1)) if after else None


def month_after(first: date, count: int) -> date | None:
    """The first day of the month `count` months later; `None` after the year 9999."""
    months = first.year * 12 + first.month - 1 + count
    return date(months // 12, months % 12 + 1, 1) if months < 12 * 10_000 else None
