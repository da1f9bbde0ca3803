"""Choose the top points of a story among what its notes say, and the note that stands for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from sintesis.digest.document import Reference, StoryPoint
from sintesis.digest.entries import Member, concerning
from sintesis.digest.saying import repeats, same
from sintesis.model import Language, Severity
from sintesis.note import Statement

POINTS = 5
"""Of a story that several notes tell: as many as a standard note has."""
POINTS_OF_ONE = 3
"""Of a story that one note tells: who wants more reads it."""
MOST_COMPARED = 40
"""Notes of one story whose statements are compared, all with all; of a story of a thousand notes, those with the lowest
numbers."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A statement of one of the notes."""

    member: Member
    where: str
    rank: int
    """0 for a bottom line, then the number of the key point."""
    statement: Statement
    also_in: tuple[int, ...]
    """Other notes of the story that say the same."""


def choose_points(members: Sequence[Member], languages: Sequence[Language]) -> tuple[int, tuple[StoryPoint, ...]]:
    """The number of the note that stands for a story, and the story's top points.

    A note's bottom line before its key points, what most notes say before what few say; of several statements that say
    the same, one that is not translated, or that has no error in its translation. The note that stands for the story is
    one with a headline of its own and in a language of the digest, if any is; of these, the one whose bottom line most
    others bear out.
    """
    candidates = _candidates(members[:MOST_COMPARED])
    lead = min(members, key=lambda member: _standing(member, candidates, languages))
    ranked = sorted(candidates, key=lambda one: _weight(one, lead, languages))
    chosen: list[Candidate] = []
    most = POINTS if len(members) > 1 else POINTS_OF_ONE
    for candidate in ranked:
        if len(chosen) == most:
            break
        if not any(repeats(candidate.statement.text, taken.statement.text) for taken in chosen):
            chosen.append(candidate)
    chosen.sort(key=lambda one: (one.rank > 0, -len(one.also_in)))
    return lead.n, tuple(_point(one, languages) for one in chosen)


def _candidates(members: Sequence[Member]) -> list[Candidate]:
    placed = [
        (member, where, rank, statement)
        for member in members
        for rank, (where, statement) in enumerate(_statements(member))
    ]

    def also_in(member: Member, statement: Statement) -> tuple[int, ...]:
        others = (other.n for other, _, _, said in placed if other.n != member.n and same(statement.text, said.text))
        return tuple(sorted(set(others)))

    return [Candidate(*one, also_in(one[0], one[3])) for one in placed]


def _statements(member: Member) -> list[tuple[str, Statement]]:
    """Bottom line and key points, with their places in the note."""
    note = member.note
    first = [("bottom_line", note.bottom_line)] if note.bottom_line else []
    return [*first, *((f"key_points[{i}]", point) for i, point in enumerate(note.key_points))]


def _standing(
    member: Member, candidates: Sequence[Candidate], languages: Sequence[Language]
) -> tuple[bool, bool, int, int]:
    """Less is better."""
    support = max((len(one.also_in) for one in candidates if one.member.n == member.n and one.rank == 0), default=-1)
    return not member.note.title_from_file, _is_foreign(member, languages), -support, member.n


def _weight(one: Candidate, lead: Member, languages: Sequence[Language]) -> tuple[bool, int, bool, bool, int, int]:
    """Less is better: the story's own bottom line, then by how many say it, where it stands, and whose it is."""
    is_lead = one.member.n == lead.n and one.rank == 0
    foreign = _is_foreign(one.member, languages)
    return not is_lead, -len(one.also_in), foreign, _is_wrong(one, languages), one.rank, one.member.n


def _is_foreign(member: Member, languages: Sequence[Language]) -> bool:
    """Whether a reader of the digest has to do with a translation alone."""
    return member.note.source.language not in languages


def _is_wrong(one: Candidate, languages: Sequence[Language]) -> bool:
    return any(issue.severity is Severity.ERROR for issue in concerning(one.statement.findings, languages))


def _point(one: Candidate, languages: Sequence[Language]) -> StoryPoint:
    return StoryPoint(
        text=one.statement.text,
        where=one.where,
        reference=Reference(note=one.member.n, evidence=one.statement.evidence),
        findings=concerning(one.statement.findings, languages),
        also_in=one.also_in,
    )
