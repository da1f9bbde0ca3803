"""Set what was lost beside what was added."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from sintesis.model import Finding, Severity


def beside(
    check: str, lost: Sequence[str], added: Sequence[str], grave: Severity, alone: Severity
) -> Iterator[Finding]:
    """A finding for each pair, in order: `grave` where something was lost, `alone` where it was only added."""
    for gone, new in zip_longest(lost, added, fillvalue=""):
        yield Finding(check, grave if gone else alone, gone, new)
