"""What a language knows of abbreviations and of the words that begin sentences."""

from dataclasses import dataclass, fields
from functools import cache

from sintesis.language import table
from sintesis.model import Language


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """The lists of `abbreviations.toml`, which says of each what it means."""

    language: Language
    joining: frozenset[str]
    before_number: frozenset[str]
    closing: frozenset[str]
    postposed: frozenset[str]
    free: frozenset[str]
    after_hours: frozenset[str]
    starters: frozenset[str]
    saying: frozenset[str]


@cache
def abbreviations(language: Language) -> Abbreviations:
    """The abbreviations of `language`."""
    data = table(language, "abbreviations")
    lists = (field.name for field in fields(Abbreviations) if field.name != "language")
    return Abbreviations(language=language, **{name: frozenset(data[name]) for name in lists})
