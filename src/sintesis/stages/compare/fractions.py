"""Parts and multiples in words: a third made a quarter, doubled made tripled."""

from collections.abc import Iterator
from functools import cache

from sintesis.language import pairs
from sintesis.language.senses import Senses
from sintesis.model import Finding, Language, Severity
from sintesis.stages.compare.passage import Passage


def check_fractions(source: Passage, target: str, language: Language) -> Iterator[Finding]:
    """A part or multiple that became another; one that is said in figures on the other side is not looked for there."""
    ours, theirs = _parts(source.text, source.language), _parts(target, language)
    lost = [word for value, word in ours.items() if value not in theirs]
    new = [word for value, word in theirs.items() if value not in ours]
    for one, other in zip(lost, new, strict=False):
        yield Finding("number", Severity.ERROR, one, other)


def _parts(text: str, language: Language) -> dict[str, str]:
    """The parts and multiples of a text by value, as they stand."""
    return {value: word for _, word, value in _senses(language).found(text)}


@cache
def _senses(language: Language) -> Senses[str]:
    return Senses({row["value"]: row[language].split("|") for row in pairs("fractions")})
