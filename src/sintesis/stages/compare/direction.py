"""Directions: rose made fell, before made after, north made south."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from sintesis.language import pairs
from sintesis.language.phrases import phrases, wildcards
from sintesis.model import Finding, Language, Severity
from sintesis.stages.compare.passage import Passage


@dataclass(frozen=True, slots=True)
class _Axis:
    """What one language says for the two sides of a row of `directions.tsv`."""

    one: re.Pattern[str]
    opposite: re.Pattern[str]
    alone: re.Pattern[str] | None

    def in_(self, text: str) -> tuple[list[str], list[str]]:
        """The words of both sides that stand in a text."""
        return self.one.findall(text), self.opposite.findall(text)


@cache
def _axes(language: Language) -> tuple[_Axis, ...]:
    def any_of(cell: str) -> re.Pattern[str]:
        return wildcards(cell.split("|"))

    return tuple(
        _Axis(
            any_of(row[language]),
            any_of(row[f"{language}_opposite"]),
            any_of(row[f"{language}_alone"]) if row[f"{language}_alone"] else None,
        )
        for row in pairs("directions")
    )


def check_direction(source: Passage, target: str, language: Language) -> Iterator[Finding]:
    """One finding for each axis on which the translation lost a word of one side and won one of the other.

    Either alone is the freedom of a translator, but for words that are hardly ever put in: “less”.
    """
    given, made = _bare(source.text, source.language), _bare(target, language)
    turned = [
        pair
        for ours, theirs in zip(_axes(source.language), _axes(language), strict=True)
        for pair in _turned(ours, theirs, given, made)
    ]
    for lost, new in dict.fromkeys(turned):
        yield Finding("direction", Severity.ERROR, lost, new)


def _turned(ours: _Axis, theirs: _Axis, given: str, made: str) -> Iterator[tuple[str, str]]:
    up, down = ours.in_(given)
    over, under = theirs.in_(made)
    for lost, kept, new, other in ((up, over, under, down), (down, under, over, up)):
        if len(lost) > len(kept) and len(new) > len(other):
            yield lost[-1], new[-1]
            return
    added = theirs.alone.findall(made) if theirs.alone and len(under) > len(down) else []
    if added:
        yield "", added[-1]


def _bare(text: str, language: Language) -> str:
    """A text without the expressions that hold a word of direction and give none."""
    return phrases(language, "direction_apparent").sub(" ", text)
