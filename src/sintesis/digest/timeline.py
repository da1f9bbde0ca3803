"""The dates of all notes in one line of time, and what is still to come."""

import re
from collections.abc import Iterator, Sequence

from sintesis.digest.document import Coming, Reference, TimelineRow
from sintesis.digest.entries import Member
from sintesis.digest.gathering import Merged, Row, merge
from sintesis.note import Bilingual, DateRow, Statement

_YEAR = re.compile(r"~?(\d{3}[\dX])")
_PLAIN = re.compile(r"\d{4}(?:-\d\d){0,2}")
_PART = re.compile(r"(\d{4})-([QH]\d)")
_ENDS = {"Q1": "03", "Q2": "06", "Q3": "09", "Q4": "12", "H1": "06", "H2": "12"}
"""The last months of quarters and halves."""
_LATEST = "9"
"""Sorts behind every date."""


def draw_timeline(members: Sequence[Member], story_of: Sequence[int]) -> tuple[TimelineRow, ...]:
    """The dates of all notes: one row for what notes of one story say the same of on the same date.

    Args:
        story_of: the story of each note, in the order of `members`.
    """
    rows = [
        Row(row, row.what, Reference(note=member.n, evidence=row.evidence), story, row.findings)
        for member, story in zip(members, story_of, strict=True)
        for row in member.note.dates
    ]
    merged = merge(rows, lambda row: (row.row.value, row.story))
    made = [_timeline_row(found) for found in merged]
    return tuple(sorted(made, key=lambda row: (_when(row.value), row.value, row.stories, row.references[0].note)))


def _timeline_row(found: Merged[DateRow]) -> TimelineRow:
    return TimelineRow(
        value=found.first.row.value,
        inferred=all(row.row.inferred for row in found.rows),
        what=found.first.what,
        references=found.references,
        stories=found.stories,
        findings=found.first.findings,
    )


def _when(value: str) -> str:
    """What sorts dates by where they begin; those without a year come last."""
    year = _YEAR.match(value)
    return value.lstrip("~").partition("/")[0].replace("X", "0") if year else _LATEST + value


def find_coming(members: Sequence[Member], story_of: Sequence[int]) -> tuple[Coming, ...]:
    """What the notes announce, and their dates after the newest article; where no article is dated, what they announce.

    A next step that has a date in its note's table stands under it; one whose date lies before the newest article is
    not to come any more. A date that the next step of the same sentence tells is not told again.
    """
    newest = max((member.traits.published for member in members if member.traits.published), default=None)
    rows = [row for member, story in zip(members, story_of, strict=True) for row in _announced(member, story, newest)]
    made = [_coming(found) for found in merge(rows, lambda row: (row.row[0], row.story))]
    return tuple(
        sorted(made, key=lambda row: (_when(row.value or "XXXX"), row.value or "", row.stories, row.references[0].note))
    )


_Announced = tuple[str | None, bool]
"""A date, and whether it is inferred."""


def _announced(member: Member, story: int, newest: str | None) -> Iterator[Row[_Announced]]:
    note = member.note
    told: set[int] = set()
    for step in note.next_steps:
        told.update(step.evidence)
        dates = _dates_of(step, note.dates)
        ahead = [date for date in dates if _is_ahead(date.value, newest)]
        if ahead or not dates:
            value = (ahead[0].value, ahead[0].inferred) if ahead else (None, False)
            yield _row(value, step.text, member, step, story)
    if newest is None:
        return
    for date in note.dates:
        if told.isdisjoint(date.evidence) and _YEAR.match(date.value) and _is_ahead(date.value, newest):
            yield _row((date.value, date.inferred), date.what, member, date, story)


def _row(value: _Announced, what: Bilingual, member: Member, found: Statement | DateRow, story: int) -> Row[_Announced]:
    return Row(value, what, Reference(note=member.n, evidence=found.evidence), story, found.findings)


def _dates_of(step: Statement, dates: Sequence[DateRow]) -> list[DateRow]:
    """The dates of the note's table that stand in a step's own sentences, the latest first: what is aimed at."""
    inside = [date for date in dates if not set(step.evidence).isdisjoint(date.evidence)]
    return sorted(inside, key=lambda date: _when(date.value), reverse=True)


def _is_ahead(value: str, newest: str | None) -> bool:
    """Whether a date ends after the day of the newest article; one without a year may."""
    if newest is None or not _YEAR.match(value):
        return True
    last = value.lstrip("~").rpartition("/")[2]
    if part := _PART.fullmatch(last):
        last = f"{part[1]}-{_ENDS[part[2]]}"
    return _PLAIN.fullmatch(last) is not None and last > newest[: len(last)]


def _coming(found: Merged[_Announced]) -> Coming:
    value, inferred = found.first.row
    return Coming(
        value=value,
        inferred=inferred,
        what=found.first.what,
        references=found.references,
        stories=found.stories,
        findings=found.first.findings,
    )
