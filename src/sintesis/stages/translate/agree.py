"""Make the word before a term that was put back agree with it: el → la medida, an → a seizure."""

import re
from functools import cache

from sintesis.language import entries
from sintesis.language.gender import Shape
from sintesis.model import Language

_ARTICLE = re.compile(r"\b(a|an) $", re.IGNORECASE)
_VOWEL = re.compile(r"(?!U[A-Z])(?i:(?!eu|u[nst][aeiou]|one|once)[aeiou]|hour|heir|honest)|[FHLMNRSX](?:[A-Z.]|$)")
"""What “an” stands before: vowels that sound as such, a silent h, letters spelt out (an NGO)."""


def agreeing(before: str, form: str, shape: Shape | None, language: Language) -> str:
    """The text that stands before `form` with its last determiner fitted to it.

    English: a or an, by the sound that `form` begins with. Spanish, where its shape is told: gender and number of the
    determiner; a feminine that begins with a stressed a (el arma) is not told apart.
    """
    if language == "en":
        return _ARTICLE.sub(lambda m: _cased("an " if _VOWEL.match(form) else "a ", m.group()), before)
    if shape is None:
        return before
    at = 2 * shape.plural + shape.feminine
    match = _determiner().search(before)
    if not match:
        return before
    shapes = _shapes()[match.group(1).lower()]
    return before[: match.start()] + _cased(shapes[at] + " ", match.group())


def _cased(word: str, like: str) -> str:
    return word[0].upper() + word[1:] if like[:1].isupper() else word


@cache
def _shapes() -> dict[str, tuple[str, ...]]:
    """Each determiner and the four shapes it belongs to."""
    rows = [tuple(line.split("|")) for line in entries("es", "determiners")]
    return {shape: row for row in rows for shape in row}


@cache
def _determiner() -> re.Pattern[str]:
    longest_first = sorted(_shapes(), key=len, reverse=True)
    return re.compile(rf"(?<!\w)({'|'.join(longest_first)}) $", re.IGNORECASE)
