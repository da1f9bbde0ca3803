"""A translation, and how far it is from right."""

from dataclasses import dataclass

from sintesis.language.terms import Term
from sintesis.model import Finding, Severity

GRAVITY = {Severity.ERROR: 3, Severity.WARNING: 1, Severity.INFO: 0}


@dataclass(frozen=True, slots=True)
class Translation:
    """A passage in the other language, and what is wrong with it."""

    text: str
    findings: tuple[Finding, ...]
    unrendered: tuple[Term, ...] = ()
    """Terms of the source that it puts in words of its own."""
    returned: str | None = None
    """What it becomes when it is translated back; `None` when that was not asked for."""

    @property
    def faults(self) -> tuple[int, int]:
        """How far it is from right: findings (errors count 3, warnings 1), then terms put in words of its own."""
        return sum(GRAVITY[finding.severity] for finding in self.findings), len(self.unrendered)
