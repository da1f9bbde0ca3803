"""Check every statement of a draft against its evidence sentences, and count what stands and what does not.

Reports only: nothing is edited. A statement is compared with its evidence in the article's own language (a summarizer
that writes could say what the source does not), and its translation with it (`compare`, done while translating).
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sintesis.draft import Draft
from sintesis.model import Finding, Severity
from sintesis.stages.align import Ground
from sintesis.stages.compare import Passage, tally
from sintesis.stages.support import UNSUPPORTED, lacking, unsupported
from sintesis.stages.support.evidence import Evidence
from sintesis.stages.translate import Translation
from sintesis.stages.translate.back import came_back

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
    returned: Mapping[str, bool] | None = None
    """Whether each point came back when its translation was translated back; `None` when none was."""


def verify(draft: Draft, passages: Mapping[str, Passage], translations: Mapping[Passage, Translation]) -> Verdict:
    """Check the draft's points and quotes.

    Args:
        passages: every text of the draft, with the names that stand in it.
        translations: empty when nothing was translated.
    """
    findings: dict[str, tuple[Finding, ...]] = {}
    total: Counter[str] = Counter()
    failed: Counter[str] = Counter()
    ground = Ground(draft.article)

    def count(passage: Passage, made: Sequence[Finding], missing: Sequence[Finding] = ()) -> None:
        facts = Counter({COUNTED[check]: n for check, n in tally(passage).items()})
        total.update(facts)
        failed.update(_failed(made, missing, facts) & facts)

    for point in draft.points:
        passage = passages[point.text]
        missing = lacking(point.text, Evidence(ground, draft.facts, point.evidence))
        made = _of(translations, passage)
        count(passage, made, missing)
        if found := (*map(unsupported, missing), *made):
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
    return Verdict(findings, total, failed, _returned(draft, passages, translations))


def _failed(made: Sequence[Finding], missing: Sequence[Finding], facts: Counter[str]) -> Counter[str]:
    """How many facts of a statement are not found in the source, or do not stand in its translation."""
    if any(lack.check == UNSUPPORTED for lack in missing):
        return facts
    lost = Counter(COUNTED[f.check] for f in made if f.check in COUNTED and f.source)
    lost.update(COUNTED[lack.check] for lack in missing if lack.check in COUNTED and lack.target)
    return lost


def _returned(
    draft: Draft, passages: Mapping[str, Passage], translations: Mapping[Passage, Translation]
) -> Mapping[str, bool] | None:
    """Whether each point came back, by its text; `None` when nothing was translated back."""
    made = {passages[point.text]: translations.get(passages[point.text]) for point in draft.points}
    back = {p: t.returned for p, t in made.items() if t is not None and t.returned is not None}
    return {passage.text: came_back(passage, text) for passage, text in back.items()} or None


def _of(translations: Mapping[Passage, Translation], passage: Passage) -> tuple[Finding, ...]:
    translation = translations.get(passage)
    return translation.findings if translation else ()
