"""Nationalities: whose forces, whose money; Iraqi made Iranian is no slip of wording."""

import re
from collections.abc import Iterator
from functools import cache

from sintesis.language import pairs
from sintesis.language.demonyms import shapes
from sintesis.language.gazetteer import entry, fold
from sintesis.model import Finding, Language, Severity
from sintesis.stages.compare.passage import Passage

_WORD = re.compile(r"[^\W\d_]+")


def check_nations(source: Passage, target: str, language: Language) -> Iterator[Finding]:
    """The adjective of a place that the translation gives to another, the place itself being named nowhere."""
    ours, theirs = _adjectives_in(source.text, source.language), _adjectives_in(target, language)
    lost = [
        (place, word) for place, word in ours.items() if place not in theirs and not _names(target, place, language)
    ]
    new = [
        (place, word)
        for place, word in theirs.items()
        if place not in ours and not _names(source.text, place, source.language)
    ]
    for (_, word), (_, other) in zip(lost, new, strict=False):
        yield Finding("nation", Severity.ERROR, word, other)


def _adjectives_in(text: str, language: Language) -> dict[str, str]:
    """The places whose adjectives stand in a text, in Spanish, and the adjective as it stands."""
    known = _adjectives(language)
    found: dict[str, str] = {}
    for word in _WORD.findall(text):
        places = known.get(word if language == "en" else word.casefold(), ())
        if len(places) == 1:  # “Congolese” is of two
            found.setdefault(places[0], word)
    return found


@cache
def _adjectives(language: Language) -> dict[str, tuple[str, ...]]:
    """Every shape of every adjective of one word, and the places, in Spanish, that it may be of."""
    made: dict[str, dict[str, None]] = {}
    for row in pairs("demonyms"):
        for form in row[language].split("|"):
            for shape in shapes(form, language):
                if shape.isalpha():
                    made.setdefault(shape, {})[row["place"]] = None
    return {shape: tuple(places) for shape, places in made.items()}


def _names(text: str, place: str, language: Language) -> bool:
    """Whether a text names a place: its adjective is then lost in name alone (el gobierno español, Spain's)."""
    known = entry(place, "es")
    forms = known.forms(language) if known else (place,)
    plain = fold(text)
    return any(re.search(rf"(?<!\w){re.escape(fold(form))}(?!\w)", plain) for form in forms)
