"""What was published when and where: the pictures of notes by day and by outlet."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from sintesis.digest.document import Digest
from sintesis.language import table
from sintesis.model import Language
from sintesis.render.digest import wording
from sintesis.render.digest.briefing import Picture, Row, Table
from sintesis.render.digest.days import Span, month_after, span
from sintesis.render.digest.pictures.bars import Bar, bars
from sintesis.render.digest.pictures.columns import MOST, Column, columns
from sintesis.render.digest.pictures.shapes import Tone
from sintesis.render.digest.writer import Writer
from sintesis.render.neutral import neutral

_OUTLETS = 15
"""Outlets with a bar of their own."""
_DAYS, _WEEKS, _MONTHS = 31, 31, 36
"""The most columns of each kind, before the next larger kind is taken."""


def by_day(writer: Writer) -> Picture | None:
    """How many notes were published each day, week, month or year; `None` when there are no notes."""
    digest = writer.digest
    days = [found.first for note in digest.notes if (found := _day(note.published.value, note.published.inferred))]
    if not digest.notes:
        return None
    unit, bins = _bins(days)
    drawn = bins[-MOST:]
    apart = (
        Column(writer.slashed("undated"), "", len(digest.notes) - len(days)) if len(days) < len(digest.notes) else None
    )
    shown = [Column(*_label(found.first, unit, writer.languages), count) for found, count in drawn]
    missing = sum(count for _, count in bins[:-MOST])
    rows = [Row((wording.verbatim(_iso(found, unit)), wording.verbatim(str(count)))) for found, count in bins if count]
    if apart:
        rows.append(Row((writer.say("undated"), wording.verbatim(str(apart.value)))))
    top, most = max(((_iso(found, unit), count) for found, count in bins), key=lambda pair: pair[1], default=("", 0))
    return Picture(
        name="days",
        title=writer.say(f"by_{unit}"),
        described=writer.say("describe_columns", top=top or writer.slashed("undated"), most=most or len(digest.notes)),
        drawing=columns(shown, apart),
        key=(),
        left_out=writer.say("drawn_columns", n=missing) if missing else (),
        table=Table("days", (writer.say(unit), writer.say("count")), tuple(rows), numeric=(1,)),
    )


def _day(value: str | None, inferred: bool) -> Span | None:
    """The one day on which a note's article appeared, if it states that."""
    found = span(value) if value and not inferred else None
    return found if found and found.first == found.last else None


def _bins(days: Sequence[date]) -> tuple[str, list[tuple[Span, int]]]:
    """Equal stretches of time without a gap, from the first day to the last, and how many days fall into each."""
    if not days:
        return "day", []
    first, last = min(days), max(days)
    length = (last - first).days + 1
    if length <= _DAYS:
        unit, starts = "day", _every(first, last, 1)
    elif length <= _WEEKS * 7:
        unit, starts = "week", _every(first - timedelta(min(first.weekday(), first.toordinal() - 1)), last, 7)
    elif length <= _MONTHS * 30:
        unit, starts = "month", _monthly(first.replace(day=1), last, 1)
    else:
        unit, starts = "year", _monthly(first.replace(month=1, day=1), last, 12)
    begins = list(starts)
    ends = [after - timedelta(1) for after in begins[1:]] + [last]
    spans = [Span(begin, end) for begin, end in zip(begins, ends, strict=True)]
    found = Counter(bisect_right(begins, day) - 1 for day in days)
    return unit, [(held, found[n]) for n, held in enumerate(spans)]


def _every(first: date, last: date, days: int) -> Iterator[date]:
    for ordinal in range(first.toordinal(), last.toordinal() + 1, days):
        yield date.fromordinal(ordinal)


def _monthly(first: date, last: date, months: int) -> Iterator[date]:
    day: date | None = first
    while day and day <= last:
        yield day
        day = month_after(day, months)


def _label(day: date, unit: str, languages: Sequence[Language]) -> tuple[str, str]:
    """What stands under a column, and under its group."""
    if unit == "year":
        return str(day.year), ""
    if unit == "month":
        return short_months(languages)[day.month - 1], str(day.year)
    names = dict.fromkeys(str(table(code, "labels")["months"][day.month - 1]) for code in languages)
    return str(day.day), f"{'/'.join(names)} {day.year}"


def short_months(languages: Sequence[Language]) -> tuple[str, ...]:
    """The months' names for narrow places: “ene”, and “ene/Jan” in both languages."""
    names = [table(code, "digest")["months_short"] for code in languages]
    return tuple("/".join(dict.fromkeys(month)) for month in zip(*names, strict=True))


def _iso(found: Span, unit: str) -> str:
    """“2025-12-11”, “2025-12-08 – 2025-12-14”, “2025-12”, “2025”."""
    first = found.first.isoformat()
    week = f"{first} – {found.last.isoformat()}"
    return {"day": first, "week": week, "month": first[:7], "year": first[:4]}[unit]


def by_outlet(writer: Writer) -> Picture | None:
    """How many notes each outlet has; `None` when there are no notes."""
    digest = writer.digest
    if not digest.notes:
        return None
    found = Counter(neutral(note.outlet) for note in digest.notes if note.outlet and neutral(note.outlet))
    ranked = sorted(found.items(), key=lambda pair: (-pair[1], pair[0].casefold(), pair[0]))
    unknown = len(digest.notes) - sum(found.values())
    drawn = [Bar(name, count) for name, count in ranked[:_OUTLETS]]
    others = sum(count for _, count in ranked[_OUTLETS:])

    def left_out(code: Language) -> str:
        shown = wording.counted(code, "other_outlets", len(ranked) - _OUTLETS)
        return wording.label(code, "drawn_outlets").format(others=shown, notes=wording.counted(code, "notes", others))

    rows = [Row((wording.verbatim(name), wording.verbatim(str(count)))) for name, count in ranked]
    if unknown:
        drawn.append(Bar(writer.slashed("no_outlet"), unknown, Tone.OPEN))
        rows.append(Row((writer.say("no_outlet"), wording.verbatim(str(unknown)))))
    top, most = ranked[0] if ranked else (writer.slashed("no_outlet"), unknown)
    return Picture(
        name="outlets",
        title=writer.say("by_outlet"),
        described=writer.say("describe_outlets", top=top, most=most),
        drawing=bars(drawn),
        key=(),
        left_out=wording.each(writer.languages, left_out) if others else (),
        table=Table("outlets", (writer.say("outlet"), writer.say("count")), tuple(rows), numeric=(1,)),
    )


def outlets(digest: Digest) -> int:
    """How many outlets are stated."""
    return len({neutral(note.outlet) for note in digest.notes if note.outlet})
