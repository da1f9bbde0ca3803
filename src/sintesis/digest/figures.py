"""The figures of all notes: one row for what notes of one story say the same of with the same value."""

from collections.abc import Sequence

from sintesis.digest.document import Figure, Reference
from sintesis.digest.entries import Member
from sintesis.digest.gathering import Merged, Row, merge
from sintesis.model import Kind
from sintesis.note import FigureRow

_Placed = tuple[FigureRow, Member]


def gather_figures(members: Sequence[Member], story_of: Sequence[int]) -> tuple[Figure, ...]:
    """The figures of all notes, by story and then by note; within a note in the order of its table.

    Args:
        story_of: the story of each note, in the order of `members`.
    """
    rows = [
        Row((row, member), row.what, Reference(note=member.n, evidence=row.evidence), story, row.findings)
        for member, story in sorted(zip(members, story_of, strict=True), key=lambda one: (one[1], one[0].n))
        for row in member.note.figures
    ]
    return tuple(_figure(found) for found in merge(rows, _key))


def _key(row: Row[_Placed]) -> tuple[int, Kind, str]:
    figure, _ = row.row
    return row.story, figure.kind, figure.value


def _figure(found: Merged[_Placed]) -> Figure:
    row, member = found.first.row
    return Figure(
        value=row.value,
        kind=row.kind,
        as_written=row.as_written,
        what=row.what,
        decimal_mark=member.note.source.decimal_mark,
        references=found.references,
        story=found.first.story,
        findings=found.first.findings,
    )
