"""Quotations of a point that are none of its evidence's."""

import re
from collections.abc import Iterator

from sintesis.model import Finding, Kind, Severity
from sintesis.stages.compare.passage import plain
from sintesis.stages.compare.wording import QUOTED, quoted
from sintesis.stages.support.evidence import Evidence

OWN_WORDS = 4
"""Words of a quotation, one after the other, that a point takes from it: none of 557 points made by deletion and of 45
that people wrote has so many without their marks. With five, fewer of the quotations that lost theirs are found."""
_WORDS = re.compile(r"\w+|[|]")


def check_quotations(text: str, evidence: Evidence) -> Iterator[Finding]:
    """Words between quotation marks that are not quoted so in the evidence; a cut within them is told by […]."""
    spoken = (fact.text for fact in evidence.facts if fact.kind is Kind.QUOTE and evidence.holds(fact))
    held = [_bare(stretch) for stretch in (*evidence.quoted, *spoken)]
    for quote in quoted(text):
        parts = [_bare(part) for part in quote.split("[…]")]
        if not any(all(part in stretch for part in parts) for stretch in held):
            yield Finding("quote", Severity.ERROR, "", quote)
    yield from _unmarked(text, evidence)


def _unmarked(text: str, evidence: Evidence) -> Iterator[Finding]:
    """The first quotation of the evidence of which `OWN_WORDS` stand in the point outside quotation marks."""
    rest = _bare(QUOTED.sub(" | ", text))
    for stretch in evidence.quoted:
        said = _bare(stretch).split()
        runs = (f" {' '.join(said[i : i + OWN_WORDS])} " for i in range(len(said) - OWN_WORDS + 1))
        if any(run in rest for run in runs):
            yield Finding("quote", Severity.ERROR, stretch, "")
            return


def _bare(text: str) -> str:
    """The words alone, between spaces."""
    return f" {' '.join(_WORDS.findall(plain(text)))} "
