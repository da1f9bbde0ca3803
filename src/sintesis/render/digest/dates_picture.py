"""The picture of a digest's dates: which of them are drawn, and in what words."""

from collections.abc import Sequence
from datetime import date, timedelta

from sintesis.digest.document import TimelineRow
from sintesis.model import Language
from sintesis.render.digest import wording
from sintesis.render.digest.briefing import Picture, Sides
from sintesis.render.digest.coverage import short_months
from sintesis.render.digest.days import Span, span
from sintesis.render.digest.foremost import foremost, published
from sintesis.render.digest.pictures.axis import Months
from sintesis.render.digest.pictures.shapes import Drawing, Tone
from sintesis.render.digest.pictures.timeline import Event, timeline
from sintesis.render.digest.writer import Writer
from sintesis.render.sheet import Doubt
from sintesis.render.words import long_date

MOST = 20
"""Dates drawn: with two lines of text each they fill a page of A4."""
_SIGN = "⚠ "
_MARKS = (("key_band", Tone.BAND), ("key_beyond", Tone.OPEN))


def dates_in_time(writer: Writer) -> Picture | None:
    """The dates in most notes on an axis of time; `None` when none has a place on one."""
    digest = writer.digest
    placed = [row for row in digest.timeline if span(row.value)]
    if not placed:
        return None
    spans = [(found, row) for row in foremost(placed, digest, MOST) if (found := span(row.value))]
    drawn = sorted(spans, key=lambda pair: pair[0])
    months = short_months(writer.languages)
    drawing = timeline([_event(found, row, writer, months) for found, row in drawn], published(digest), months)
    return Picture(
        name="timeline",
        title=writer.say("timeline_picture"),
        described=wording.each(writer.languages, lambda code: _described([found for found, _ in drawn], code)),
        drawing=drawing,
        key=_key(drawing, writer),
        left_out=_left_out(len(drawn), len(placed), writer),
        table=None,
    )


def _event(found: Span, row: TimelineRow, writer: Writer, months: Months) -> Event:
    return Event(found, _short(row.value, found, months), _words(row, writer), len(row.references))


def _words(row: TimelineRow, writer: Writer) -> tuple[str, ...]:
    """What happens, one text a language, with a sign before those that a finding concerns."""
    sides = writer.statement(row.what, row.findings)
    doubted = [any(isinstance(piece, Doubt) for piece in side) for side in sides]
    return tuple(_SIGN + text if doubt else text for text, doubt in zip(wording.bare(sides), doubted, strict=True))


def _described(spans: Sequence[Span], code: Language) -> str:
    first, last = min(spans).first, max(found.last for found in spans)
    ends = {"first": long_date(first.isoformat(), code), "last": long_date(last.isoformat(), code)}
    return wording.label(code, "describe_timeline").format(**ends)


def _key(drawing: Drawing, writer: Writer) -> Sides:
    """What those of its marks mean that need telling."""
    marks = [name for name, tone in _MARKS if drawing.has(tone)]
    marks += ["key_doubt"] if any(label.text.startswith(_SIGN) for label in drawing.labels) else []
    if not marks:
        return ()
    return wording.each(writer.languages, lambda code: " ".join(wording.label(code, mark) for mark in marks))


def _left_out(drawn: int, placed: int, writer: Writer) -> Sides:
    every = len(writer.digest.timeline)

    def line(code: Language) -> str:
        counts = {"drawn": wording.number(drawn, code), "all": wording.number(every, code)}
        parts = [wording.label(code, "drawn_dates").format(**counts)] if drawn < placed else []
        return " ".join([*parts, *([wording.counted(code, "open_dates", every - placed)] if placed < every else [])])

    return wording.each(writer.languages, line) if drawn < every else ()


def _short(value: str, found: Span, months: Months) -> str:
    """A date for a narrow place: “11 dic 2025”, “2–15 may 2025”, “dic 2025”, “abr–jun 2025”, “2025”, “1969–1988”."""
    rough = "~" if value.startswith("~") else ""
    first, last = found.first, found.last
    one, other = months[first.month - 1], months[last.month - 1]
    whole_months = first.day == 1 and _ends_month(last)
    if first == last:
        shown = f"{first.day} {one} {first.year}"
    elif whole_months and (first.month, last.month) == (1, 12):
        shown = str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    elif first.year != last.year:
        shown = f"{one} {first.year} – {other} {last.year}"
    elif whole_months:
        shown = f"{one} {first.year}" if first.month == last.month else f"{one}–{other} {first.year}"
    elif first.month == last.month:
        shown = f"{first.day}–{last.day} {one} {first.year}"
    else:
        shown = f"{first.day} {one} – {last.day} {other} {first.year}"
    return rough + shown


def _ends_month(day: date) -> bool:
    """Whether a day is the last of its month."""
    return day == date.max or (day + timedelta(1)).day == 1
