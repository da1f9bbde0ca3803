"""What a point says that its evidence does not: a number, a name, a denial turned round, a claim made a fact.

Point and evidence are in one language, and the point may leave out what it likes: only what it says itself is looked
for, and of what its evidence denies, reserves or only claims, the clauses that it takes over.
"""

from collections.abc import Iterator, Sequence

from sintesis.model import Fact, Finding, Point, Severity
from sintesis.stages.align import LEAST_SHARE, Ground
from sintesis.stages.compare.passage import plain, tokens
from sintesis.stages.support.claims import check_claims
from sintesis.stages.support.evidence import Evidence
from sintesis.stages.support.figures import check_dates, check_measures, check_numbers
from sintesis.stages.support.names import check_names
from sintesis.stages.support.quotes import check_quotations
from sintesis.stages.support.truth import check_denials, check_directions, check_nationalities, check_reserve

UNSUPPORTED = "unsupported"
"""The check of whatever is not found in the source."""
_CHECKS = (
    check_numbers, check_measures, check_dates, check_names, check_nationalities, check_quotations, check_denials,
    check_directions, check_reserve, check_claims,
)  # fmt: skip


def lacking(text: str, evidence: Evidence) -> list[Finding]:
    """What a point says and its evidence does not, by the kind of fact; empty where nothing is missing.

    A point that its evidence bears out in no part has one finding, `unsupported`, that quotes nothing.
    """
    if text == evidence.text:
        return []
    if not evidence.numbers or _says_other_things(text, evidence):
        return [Finding(UNSUPPORTED, Severity.ERROR)]
    return list(dict.fromkeys(_found(text, evidence)))


def unsupported(lack: Finding) -> Finding:
    """What `lacking` found, as the note says it: not found in the source."""
    return Finding(UNSUPPORTED, Severity.ERROR, lack.source, lack.target)


def sift(points: Sequence[Point], ground: Ground, facts: Sequence[Fact]) -> tuple[list[Point], list[Point]]:
    """The points that their evidence bears out in all that they say, and those that it does not."""
    parted: tuple[list[Point], list[Point]] = ([], [])
    for point in points:
        parted[bool(lacking(point.text, Evidence(ground, facts, point.evidence)))].append(point)
    return parted


def _found(text: str, evidence: Evidence) -> Iterator[Finding]:
    for check in _CHECKS:
        yield from check(text, evidence)


def _says_other_things(text: str, evidence: Evidence) -> bool:
    if all(plain(token) in evidence.words for token in tokens(text)):
        return False
    return evidence.ground.share(text, evidence.numbers) < LEAST_SHARE
