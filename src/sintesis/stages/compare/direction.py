"""Directions: rose made fell, before made after, north made south."""

from collections.abc import Iterator
from functools import cache

from sintesis.language import pairs
from sintesis.language.phrases import phrases
from sintesis.language.senses import Senses
from sintesis.model import Finding, Language, Severity
from sintesis.stages.compare.passage import Passage

Side = tuple[str, bool]
"""An axis, and whether it is the opposite side of it."""
Sides = dict[Side, list[str]]


def check_direction(source: Passage, target: str, language: Language) -> Iterator[Finding]:
    """One finding for each axis on which the translation lost a word of one side and won one of the other.

    Either alone is the freedom of a translator, but for words that are hardly ever put in: “less”.
    """
    ours, theirs = sides(source.text, source.language), sides(target, language)
    named = {axis for axis, _ in (*ours, *theirs)}
    axes = [row["axis"] for row in pairs("directions") if row["axis"] in named]
    turned = [pair for axis in axes for pair in _turned(axis, ours, theirs, language)]
    for lost, new in dict.fromkeys(turned):
        yield Finding("direction", Severity.ERROR, lost, new)


def _turned(axis: str, ours: Sides, theirs: Sides, language: Language) -> Iterator[tuple[str, str]]:
    one, opposite = (axis, False), (axis, True)
    for side, other in ((one, opposite), (opposite, one)):
        lost, new = ours.get(side, []), theirs.get(other, [])
        if len(lost) > len(theirs.get(side, [])) and len(new) > len(ours.get(other, [])):
            yield lost[-1], new[-1]
            return
    under = theirs.get(opposite, [])
    added = [word for word in under if word.casefold() in _never_added(language).get(axis, ())]
    if added and len(under) > len(ours.get(opposite, [])):
        yield "", added[-1]


def sides(text: str, language: Language) -> Sides:
    """The words of a text by axis and side; what only looks like one is left out."""
    found: Sides = {}
    bare = phrases(language, "direction_apparent").sub(" ", text)
    for _, word, side in _senses(language).found(bare):
        found.setdefault(side, []).append(word)
    return found


@cache
def _senses(language: Language) -> Senses[Side]:
    forms: dict[Side, list[str]] = {}
    for row in pairs("directions"):
        forms[row["axis"], False] = row[language].split("|")
        forms[row["axis"], True] = row[f"{language}_opposite"].split("|")
    return Senses(forms)


@cache
def _never_added(language: Language) -> dict[str, tuple[str, ...]]:
    return {row["axis"]: tuple(row[f"{language}_alone"].split("|")) for row in pairs("directions")}
