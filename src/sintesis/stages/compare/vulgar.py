"""Vulgar words that a translation has and its source has not: engines put them for what they do not know."""

from collections.abc import Iterator

from sintesis.language.phrases import phrases
from sintesis.model import LANGUAGES, Finding, Language, Severity
from sintesis.stages.compare.passage import Passage


def check_vulgar(source: Passage, target: str, language: Language) -> Iterator[Finding]:
    """The first vulgar word, where the source has none in either language."""
    if any(phrases(code, "vulgar").search(source.text) for code in LANGUAGES):
        return
    if said := phrases(language, "vulgar").search(target):
        yield Finding("vulgar", Severity.ERROR, "", said.group())
