"""Check every statement of a draft against its evidence sentences, and count what stands and what does not.

Reports only: nothing is edited. A statement is compared with its evidence in the article's own language (a summarizer
that writes could say what the source does not), and its translation with it (`compare`, done while translating).
"""

from collections import Counter
from collections.abc import Mapping, Sequence
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
    """Facts in points and rows, by the plural of `COUNTED`; and the quotes."""
    failed: Counter[str]
    """Those among them whose value does not stand in their evidence, or was lost or changed in translation; a quote
    fails when anything grave is found in its translation."""


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

    def count(passage: Passage, found: Sequence[Finding]) -> None:
        for check, facts in tally(passage).items():
            total[COUNTED[check]] += facts
        failed.update(COUNTED[f.check] for f in found if f.check in COUNTED and f.source)

    for point in draft.points:
        passage = passages[point.text]
        found = (*lacking(passage, " ".join(sentences[n] for n in point.evidence)), *_of(translations, passage))
        count(passage, found)
        if found:
            findings[point.text] = found
    for row in dict.fromkeys(row.what for row in (*draft.dates, *draft.figures)):
        count(passages[row], _of(translations, passages[row]))
    for quote in draft.quotes:
        fact = quote.fact
        found = _of(translations, passages[fact.text]) if fact.text in passages else ()
        total["quotes"] += 1
        failed["quotes"] += any(f.severity is Severity.ERROR for f in found)
    for text in draft.texts():
        if text not in findings and text in passages and (found := _of(translations, passages[text])):
            findings[text] = found
    return Verdict(findings, total, failed)


def _of(translations: Mapping[Passage, Translation], passage: Passage) -> tuple[Finding, ...]:
    translation = translations.get(passage)
    return translation.findings if translation else ()
