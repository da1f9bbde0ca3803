"""Denials, directions and reserve of the evidence that a point turns round or leaves out."""

from collections.abc import Iterator

from sintesis.language.content import stem
from sintesis.model import Finding, Severity
from sintesis.stages.compare.direction import check_direction
from sintesis.stages.compare.modality import check_modality
from sintesis.stages.compare.nations import check_nations
from sintesis.stages.compare.negation import implicit, negations
from sintesis.stages.support.evidence import TAKEN_OVER, Evidence

TAKEN_OVER_WHOLLY = 0.8
"""The same for a clause that denies by a word such as “boycott” alone: what is said otherwise may need no such word."""


def check_denials(text: str, evidence: Evidence) -> Iterator[Finding]:
    """A denial lost from a clause that the point takes over, or added to one that the evidence does not deny."""
    yield from _lost(text, evidence)
    yield from _added(text, evidence)


def _lost(text: str, evidence: Evidence) -> Iterator[Finding]:
    """The first clause that denies more often than what the point makes of it."""
    said = evidence.topics(text)
    ours = [(clause, evidence.topics(clause)) for clause in evidence.cut(text)]
    for clause in evidence.clauses:
        denied = negations(clause, evidence.language)
        denials = [*denied, *implicit(clause, evidence.language)]
        topics = evidence.topics(clause) - {stem(word.casefold()) for word in denials}
        least = TAKEN_OVER if denied else TAKEN_OVER_WHOLLY
        if not denials or len(topics & said) < least * len(topics):
            continue
        made = ", ".join(our for our, shared in ours if shared & topics)
        if len(denials) > _denials(made, evidence):
            yield Finding("negation", Severity.ERROR, denials[0], "")
            return


def _added(text: str, evidence: Evidence) -> Iterator[Finding]:
    """The first clause of the point that denies more often than the clauses of the evidence which say most of it."""
    theirs = [(clause, evidence.topics(clause)) for clause in evidence.clauses]
    for clause in evidence.cut(text, fewest=1):
        denied, topics = negations(clause, evidence.language), evidence.topics(clause)
        if not denied or not topics:
            continue
        least = min(TAKEN_OVER * len(topics), max(len(topics & shared) for _, shared in theirs))
        held = ", ".join(other for other, shared in theirs if len(topics & shared) >= least)
        if _denials(clause, evidence) > _denials(held, evidence):
            yield Finding("negation", Severity.ERROR, "", denied[-1])
            return


def _denials(text: str, evidence: Evidence) -> int:
    return len(negations(text, evidence.language)) + len(implicit(text, evidence.language))


def check_directions(text: str, evidence: Evidence) -> Iterator[Finding]:
    """A direction turned round: rose made fell."""
    yield from check_direction(evidence.passage(evidence.taken_over(text)), text, evidence.language)


def check_reserve(text: str, evidence: Evidence) -> Iterator[Finding]:
    """What may be, must be or is only said, told as a fact."""
    for finding in check_modality(evidence.passage(evidence.taken_over(text)), text, evidence.language):
        if finding.source:
            yield finding


def check_nationalities(text: str, evidence: Evidence) -> Iterator[Finding]:
    """The adjective of a place given to another."""
    yield from check_nations(evidence.passage(), text, evidence.language)
