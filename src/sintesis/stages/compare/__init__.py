"""Hold a text and its translation against each other, fact by fact.

One pure function, `compare`: `translate` calls it to choose between attempts, `verify` to report. It never edits.
"""

from collections import Counter

from sintesis.model import NAMES, Finding, Kind, Language, Severity
from sintesis.stages.compare.designations import check_designations
from sintesis.stages.compare.direction import check_direction
from sintesis.stages.compare.figures import check_figures, dates_and_numbers
from sintesis.stages.compare.fractions import check_fractions
from sintesis.stages.compare.mentions import mentioned
from sintesis.stages.compare.modality import check_modality
from sintesis.stages.compare.names import check_acronyms, check_glossary, check_names
from sintesis.stages.compare.nations import check_nations
from sintesis.stages.compare.negation import check_negation
from sintesis.stages.compare.passage import Mention, Passage, written
from sintesis.stages.compare.strangers import check_strangers
from sintesis.stages.compare.terms import unrendered
from sintesis.stages.compare.units import check_units
from sintesis.stages.compare.vulgar import check_vulgar
from sintesis.stages.compare.wording import (
    QUOTED,
    check_length,
    check_quotes,
    check_repetition,
    check_words,
    quoted,
)

_CHECKS = (
    check_length,
    check_repetition,
    check_words,
    check_figures,
    check_designations,
    check_fractions,
    check_units,
    check_acronyms,
    check_names,
    check_strangers,
    check_glossary,
    check_nations,
    check_negation,
    check_direction,
    check_modality,
    check_quotes,
    check_vulgar,
)


def compare(source: Passage, target: str, language: Language) -> list[Finding]:
    """What `target`, a translation of `source` into `language`, loses, adds or changes.

    Checked: length, repetition, words left in the source language, words that no dictionary knows, numbers and dates by
    value, acronyms, names, nationalities, what the user's glossary states, negation, and quotation marks. An empty list
    means that none of these differs, not that the translation is right.
    """
    if not source.text.strip():
        return []
    if not target.strip():
        return [Finding("length", Severity.ERROR, source.text, "")]
    if source.language == language:
        return []
    return [finding for check in _CHECKS for finding in check(source, target, language)]


def tally(source: Passage) -> Counter[str]:
    """How many facts of a passage `compare` looks for, by the name of its check."""
    dates, numbers = dates_and_numbers(source.text, source.language, source.convention)
    names = {m.text for m in source.mentions if m.kind in NAMES or m.kind is Kind.ACRONYM}
    return Counter(date=len(dates), number=len(numbers), name=len(names), quote=len(QUOTED.findall(source.text)))


__all__ = ["Mention", "Passage", "compare", "mentioned", "quoted", "tally", "unrendered", "written"]
