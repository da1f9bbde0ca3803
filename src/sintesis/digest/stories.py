"""Tell one story: its notes, days and outlets, its top points, what its notes count differently, which are copies."""

from collections.abc import Iterable, Sequence

from sintesis.digest.copies import Pair
from sintesis.digest.differences import find_differences
from sintesis.digest.document import Copies, Story
from sintesis.digest.entries import Member
from sintesis.digest.joined import Joined
from sintesis.digest.points import choose_points
from sintesis.model import Language


def tell_story(n: int, members: Sequence[Member], pairs: Iterable[Pair], languages: Sequence[Language]) -> Story:
    """The story number `n`.

    Args:
        members: its notes, in the order of their numbers.
        pairs: those of its notes that are copies, by their numbers.
    """
    pairs = list(pairs)
    copies = _copies(members, pairs)
    lead, points = choose_points(members, languages)
    title = next(member.note.title for member in members if member.n == lead)
    outlets = {member.note.source.outlet for member in members if member.note.source.outlet}
    return Story(
        n=n,
        title=title,
        lead=lead,
        notes=tuple(member.n for member in members),
        days=tuple(sorted({member.traits.published for member in members if member.traits.published})),
        outlets=tuple(sorted(outlets)),
        outlets_unknown=sum(member.note.source.outlet is None for member in members),
        single_source=_sources(members, copies) == 1,
        points=points,
        differences=find_differences(members, pairs),
        copies=copies,
    )


def _copies(members: Sequence[Member], pairs: Sequence[Pair]) -> tuple[Copies, ...]:
    """The runs of copies: each is the copy of another of its run."""
    joined = Joined(member.n for member in members)
    nearest: dict[int, float] = {}
    for pair in pairs:
        joined.join(pair.a, pair.b)
        for n in (pair.a, pair.b):
            nearest[n] = max(nearest.get(n, 0.0), pair.shared)
    runs: dict[int, list[int]] = {}
    for n in sorted(nearest):
        runs.setdefault(joined.root(n), []).append(n)
    return tuple(
        Copies(notes=tuple(run), shared=round(min(nearest[n] for n in run), 2)) for _, run in sorted(runs.items())
    )


def _sources(members: Sequence[Member], copies: Sequence[Copies]) -> int:
    """How many sources a story rests on: copies count as one, and so do notes of one outlet.

    Notes whose outlet is not stated count each for itself.
    """
    joined = Joined(member.n for member in members)
    by_outlet: dict[str, int] = {}
    for member in members:
        if outlet := member.note.source.outlet:
            joined.join(member.n, by_outlet.setdefault(outlet.casefold(), member.n))
    for run in copies:
        for n in run.notes:
            joined.join(run.notes[0], n)
    return len({joined.root(member.n) for member in members})
