"""Merge rows of several notes that say the same of the same value, each kept with the places that it stands in."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from sintesis.digest.document import Reference
from sintesis.digest.saying import same
from sintesis.note import Bilingual, Issue

R = TypeVar("R")

MOST_COMPARED = 60
"""Rows under one key, each of which is compared with all the others; what comes after stands for itself."""


@dataclass(frozen=True, slots=True)
class Row(Generic[R]):
    """A row of one note."""

    row: R
    what: Bilingual
    reference: Reference
    story: int
    findings: tuple[Issue, ...] = ()
    """On its words."""


@dataclass(frozen=True, slots=True)
class Merged(Generic[R]):
    """Rows that say the same, the one to show first."""

    rows: tuple[Row[R], ...]

    @property
    def first(self) -> Row[R]:
        """The one to show."""
        return self.rows[0]

    @property
    def references(self) -> tuple[Reference, ...]:
        """Where it stands, each note once."""
        found: dict[int, set[int]] = defaultdict(set)
        for row in self.rows:
            found[row.reference.note].update(row.reference.evidence)
        return tuple(Reference(note=n, evidence=tuple(sorted(evidence))) for n, evidence in sorted(found.items()))

    @property
    def stories(self) -> tuple[int, ...]:
        """The stories that it belongs to."""
        return tuple(sorted({row.story for row in self.rows}))


def merge(rows: Iterable[Row[R]], key: Callable[[Row[R]], Hashable]) -> Iterator[Merged[R]]:
    """The rows with the same key that say the same, in the order of the first of each."""
    under: dict[Hashable, list[list[Row[R]]]] = defaultdict(list)
    for row in rows:
        groups = under[key(row)]
        for group in groups[:MOST_COMPARED]:
            if same(row.what, group[0].what):
                group.append(row)
                break
        else:
            groups.append([row])
    for groups in under.values():
        yield from (Merged(tuple(group)) for group in groups)
