"""Give open dates their year: from the day of publication, else from the article's other dates, else not at all."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sintesis.model import Language, Sentence
from sintesis.stages.extract.dates.cues import is_scheduled, lean_of
from sintesis.stages.extract.dates.reading import exists
from sintesis.stages.extract.dates.when import Lean, Precision, When

_REACH = timedelta(days=183)
"""How far before a fixed coming date an open past date may lie to be dated by it. A meeting fixed for January 2026 puts
“11 December” in 2025; games fixed for July 2028 say nothing about it. Half a year keeps the first and refuses the
second for all but the months just before them."""
_SOON = timedelta(days=92)
"""A day without a year, in a sentence that points neither way, is the coming one when that is at most a season ahead:
the last one is then nine months ago, and news tells such days with their year."""
_WIDEST = timedelta(days=366)
"""Bounds further apart than a year say nothing about when an article appeared."""

_OPEN = re.compile(r"(~?)XXXX-(\d\d|XX)(?:-(\d\d))?")
_OPEN_WEEKDAY = re.compile(r"XXXX-W-(\d)")
_OPEN_PERIOD = re.compile(r"XXXX-([QH])(\d)")
_OPEN_SEASON = re.compile(r"XXXX-(?:SP|SU|FA)")
"""A winter lies in two years."""
_DURATION = re.compile(r"(-?)P(\d+)([DWMY])")
_FULL = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?")
_MONTHS_IN = {"Q": 3, "H": 6}
_FIXED = (Precision.DAY, Precision.MONTH)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date with the year that the article gives it."""

    when: When
    value: str
    """As `When.value`, its open year filled in where that is safe."""
    inferred: bool
    """True when part of the value is not in the text."""
    lean: Lean
    """Whether its sentence speaks of it as over or as to come."""
    scheduled: bool
    """Whether its sentence says that something is fixed for it."""


def resolve(
    dates: Sequence[When], sentences: Sequence[Sentence], language: Language, published: str | None
) -> list[Dated]:
    """One `Dated` for each of `dates`, in their order; both count code points of the same text.

    With `published` (`YYYY-MM-DD`) an open date is the next one where its words or its sentence speak of the future,
    else the latest that is not after publication. Without it, an open past date is the latest one before the earliest
    date that something is scheduled for, when that lies less than half a year ahead; a month is never put after the
    latest past day, which is what the article reports; all else stays open. Today's date is never used.

    Raises:
        ValueError: `published` is no ISO date.
    """
    starts = [sentence.start for sentence in sentences]
    read = [_in_sentence(when, sentences, starts, language) for when in dates]
    if published is not None:
        day = date.fromisoformat(published)
        return [_filled(dated, _from_publication(dated, day)) for dated in read]
    anchor = _anchor(read)
    if anchor is None:
        return read
    days = [_filled(d, _before(d, anchor)) if d.when.precision is Precision.DAY else d for d in read]
    newest = max((_first_day(d.value) for d in days if d.lean is Lean.PAST and _is_day(d)), default=anchor)
    return [
        d if d.when.precision is Precision.DAY else _filled(d, _before(d, min(anchor, newest), anchor)) for d in days
    ]


def publication_bounds(dates: Sequence[Dated]) -> str | None:
    """When an undated article appeared, as `A/B`: after its latest past date, before its earliest coming one.

    `None` unless both are there, in that order and less than a year apart.
    """
    past = [dated.value for dated in dates if dated.lean is Lean.PAST and _is_fixed(dated)]
    coming = [dated.value for dated in dates if dated.scheduled and _is_fixed(dated)]
    if not past or not coming:
        return None
    latest, earliest = max(past, key=_first_day), min(coming, key=_first_day)
    gap = _first_day(earliest) - _first_day(latest)
    return f"{latest}/{earliest}" if timedelta(0) < gap <= _WIDEST else None


def _in_sentence(when: When, sentences: Sequence[Sentence], starts: Sequence[int], language: Language) -> Dated:
    at = bisect_right(starts, when.start) - 1
    if at < 0 or when.start >= sentences[at].end:
        return Dated(when, when.value, False, when.lean, False)
    text, offset = sentences[at].text, when.start - sentences[at].start
    lean = when.lean if when.lean is not Lean.NONE else lean_of(text, offset, language)
    scheduled = lean is Lean.FUTURE and is_scheduled(text, offset, language)
    return Dated(when, when.value, False, lean, scheduled)


def _filled(dated: Dated, value: str | None) -> Dated:
    if value is None or value == dated.value:
        return dated
    return Dated(dated.when, value, True, dated.lean, dated.scheduled)


# from the day of publication


def _from_publication(dated: Dated, day: date) -> str | None:
    when = dated.when
    if not when.valid:
        return None
    if when.precision is Precision.RELATIVE:
        return _counted(when.value, day)
    if when.precision is Precision.WEEKDAY:
        return _weekday(dated, day)
    first, slash, second = when.value.partition("/")
    low = _open_date(dated, first, day)
    if not slash or low is None:
        return low
    high = _following(second, low)
    return f"{low}/{high}" if high else None


def _counted(duration: str, day: date) -> str | None:
    """The day, ISO week, month, year or decade that lies so far from `day`."""
    found = _DURATION.fullmatch(duration)
    if not found:
        return None
    count, unit = int(found[1] + found[2]), found[3]
    if abs(count) > day.year * 12:
        return None
    if unit in "DW":
        moved = day + timedelta(days=count * (7 if unit == "W" else 1))
        week = moved.isocalendar()
        return moved.isoformat() if unit == "D" else f"{week.year}-W{week.week:02d}"
    if unit == "M":
        months = day.year * 12 + day.month - 1 + count
        return f"{months // 12:04d}-{months % 12 + 1:02d}"
    return f"{day.year + count:04d}"


def _weekday(dated: Dated, day: date) -> str | None:
    found = _OPEN_WEEKDAY.fullmatch(dated.value)
    if not found:
        return None
    ahead = (int(found[1]) - day.isoweekday()) % 7
    said = dated.when.lean
    if dated.lean is Lean.FUTURE:
        return (day + timedelta(days=ahead or (7 if said is Lean.FUTURE else 0))).isoformat()
    back = (7 - ahead) % 7
    return (day - timedelta(days=back or (7 if said is Lean.PAST else 0))).isoformat()


def _open_date(dated: Dated, value: str, day: date) -> str | None:
    """The value with its year: told by its distance, by its weekday, or by which side of `day` it lies on."""
    period = _OPEN_PERIOD.fullmatch(value)
    found = _OPEN.fullmatch(value)
    shift = dated.when.shift
    if shift is not None and _OPEN_SEASON.fullmatch(value):
        return value.replace("XXXX", f"{day.year + shift:04d}")
    if not period and not found:
        return None
    if shift is not None:
        return value.replace("XXXX", f"{day.year + shift:04d}")
    if period:
        month = (int(period[2]) - 1) * _MONTHS_IN[period[1]] + 1
        return value.replace("XXXX", str(_side(dated, month, None, day)))
    assert found is not None
    if found[2] == "XX":
        return _day_of_month(dated, int(found[3]), day)
    month, day_of_month = int(found[2]), int(found[3]) if found[3] else None
    year = _by_weekday(dated.when, month, day_of_month, day) or _side(dated, month, day_of_month, day)
    return value.replace("XXXX", str(year)) if exists(year, month, day_of_month or 1) else None


def _by_weekday(when: When, month: int, day_of_month: int | None, day: date) -> int | None:
    """The one year around `day` in which that date falls on the weekday that the text names."""
    if when.weekday is None or day_of_month is None:
        return None
    years = [
        year
        for year in (day.year - 1, day.year, day.year + 1)
        if exists(year, month, day_of_month) and date(year, month, day_of_month).isoweekday() == when.weekday
    ]
    return years[0] if len(years) == 1 else None


def _side(dated: Dated, month: int, day_of_month: int | None, day: date) -> int:
    """The year that puts a month, or a day of it, on the side of `day` to which its words or its sentence point.

    “El pasado diciembre” in a December is the one before; “en diciembre” may be this one.
    """
    here = (day.month, day.day) if day_of_month is not None else (day.month, 0)
    there = (month, day_of_month or 0)
    strict = day_of_month is None
    if dated.lean is Lean.FUTURE or (dated.lean is Lean.NONE and day_of_month and _is_soon(month, day_of_month, day)):
        return day.year + (there < here or (there == here and strict and dated.when.lean is Lean.FUTURE))
    return day.year - (there > here or (there == here and strict and dated.when.lean is Lean.PAST))


def _is_soon(month: int, day_of_month: int, day: date) -> bool:
    """Whether that day comes within `_SOON`: so long after the last one it would be told with its year."""
    for year in (day.year, day.year + 1):
        if exists(year, month, day_of_month) and timedelta(0) <= date(year, month, day_of_month) - day <= _SOON:
            return True
    return False


def _day_of_month(dated: Dated, day_of_month: int, day: date) -> str | None:
    """“El día 4”: in this month, or in the nearest one on the right side that has such a day."""
    months = day.year * 12 + day.month - 1
    step = 1 if dated.lean is Lean.FUTURE else -1
    for _ in range(3):
        year, month = months // 12, months % 12 + 1
        if exists(year, month, day_of_month):
            found = date(year, month, day_of_month)
            if (found >= day) if step > 0 else (found <= day):
                return found.isoformat()
        months += step
    return None


def _following(value: str, low: str) -> str | None:
    """The upper end of a range, in the year that puts it after the lower end."""
    year = int(low.lstrip("~")[:4])
    for candidate in (value.replace("XXXX", str(year)), value.replace("XXXX", str(year + 1))):
        if candidate > low:
            return candidate
    return None


# from the article's other dates


def _anchor(dates: Sequence[Dated]) -> date | None:
    """The earliest date that something is scheduled for, unless a past date with its year stands against it."""
    coming = [_first_day(dated.value) for dated in dates if dated.scheduled and _is_fixed(dated)]
    past = [_first_day(dated.value) for dated in dates if dated.lean is not Lean.FUTURE and _is_fixed(dated)]
    if not coming or (past and max(past) >= min(coming)):
        return None
    return min(coming)


def _before(dated: Dated, limit: date, anchor: date | None = None) -> str | None:
    """The latest reading of an open past date before `limit`, when it is near enough to `anchor` to be safe."""
    if dated.lean is not Lean.PAST or dated.when.shift is not None or not dated.when.valid:
        return None
    first, slash, second = dated.value.partition("/")
    found = _OPEN.fullmatch(first)
    if not found or found[2] == "XX":
        return None
    month, day_of_month = int(found[2]), int(found[3] or 1)
    for year in (limit.year, limit.year - 1):
        if exists(year, month, day_of_month) and date(year, month, day_of_month) < limit:
            if (anchor or limit) - date(year, month, day_of_month) > _REACH:
                return None
            low = first.replace("XXXX", str(year))
            high = _following(second, low) if slash else None
            return f"{low}/{high}" if high else low if not slash else None
    return None


def _is_day(dated: Dated) -> bool:
    return dated.when.precision is Precision.DAY and _is_fixed(dated)


def _is_fixed(dated: Dated) -> bool:
    """Whether it is a day or a month of a known year."""
    return dated.when.precision in _FIXED and dated.when.valid and bool(_FULL.fullmatch(dated.value))


def _first_day(value: str) -> date:
    found = _FULL.fullmatch(value)
    assert found is not None
    return date(int(found[1]), int(found[2]), int(found[3] or 1))
