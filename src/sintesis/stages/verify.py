"""Check every statement of a draft against its evidence sentences, and count what stands and what does not.

Reports only: nothing is edited. A statement is compared with its evidence in the article's own language (a summarizer
that writes could say what the source does not), and its translation with it (`compare`, done while translating).
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from sintesis.draft import Draft
from sintesis.model import Finding, Severity
from sintesis.stages.compare import Passage, lacking, tally
from sintesis.stages.translate import Translation

COUNTED = {"number": "numbers", "date": "dates", "name": "names", "acronym": "names", "quote": "quotes"}
"""Checks that are counted, and what the count is called."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was checked in the statements of a note."""

    findings: Mapping[str, tuple[Finding, ...]]
    """By the text of the statement in the article's language; texts without findings are absent."""
    total: Counter[str]
    """Facts in the statements, by the plural of `COUNTED`."""
    failed: Counter[str]
    """Those among them whose value does not stand in their evidence, or was lost or changed in translation."""


def verify(draft: Draft, passages: Mapping[str, Passage], translations: Mapping[Passage, Translation]) -> Verdict:
    """Check the draft's points and quotes.

    Args:
        passages: every text of the draft, with the names that stand in it.
        translations: empty when nothing was translated.
    """
    findings: dict[str, tuple[Finding, ...]] = {}
    total: Counter[str] = Counter()
    failed: Counter[str] = Counter()
    sentences = {sentence.n: sentence.text for sentence in draft.article.sentences}
    for point in draft.points:
        passage = passages[point.text]
        evidence = " ".join(sentences[n] for n in point.evidence)
        found = (*lacking(passage, evidence), *_of(translations, passage))
        for check, count in tally(passage).items():
            total[COUNTED[check]] += count
        failed.update(COUNTED[f.check] for f in found if f.check in COUNTED and f.source)
        if found:
            findings[point.text] = found
    for quote in draft.quotes:
        fact = quote.fact
        total["quotes"] += 1
        if draft.article.body[fact.start : fact.end] != fact.text:
            failed["quotes"] += 1
            findings[fact.text] = (Finding("quote", Severity.ERROR, fact.text, ""),)
    for text in draft.texts():
        if text not in findings and text in passages and (found := _of(translations, passages[text])):
            findings[text] = found
    return Verdict(findings, total, failed)


def _of(translations: Mapping[Passage, Translation], passage: Passage) -> tuple[Finding, ...]:
    translation = translations.get(passage)
    return translation.findings if translation else ()
