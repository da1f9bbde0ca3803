"""Which languages the function words and spellings of a text speak for."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from sintesis.language import table

_WORD = re.compile(r"[^\W\d_]+'(?=\w)|[^\W\d_]+(?:[-·][^\W\d_]+)*")
_LONGEST = 40
"""Letters of the longest word that spelling is asked of."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """How much speaks for each language, in words; a word that n languages share counts 1/n for each."""

    scores: Mapping[str, float]
    words: int
    """All words of the text, telling or not."""

    def of(self, code: str) -> float:
        """The score of a language, 0 when nothing speaks for it."""
        return self.scores.get(code, 0.0)

    @property
    def best(self) -> str | None:
        """The language with the highest score, of two the one that the file lists first; `None` without evidence."""
        return max((code for code in codes() if self.of(code)), key=self.of, default=None)

    def rival(self, code: str) -> float:
        """The highest score of another language than `code`."""
        return max((score for other, score in self.scores.items() if other != code), default=0.0)


@cache
def codes() -> tuple[str, ...]:
    """The languages whose words are known."""
    return tuple(table("both", "function_words")["words"])


@cache
def _words() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for code, entries in table("both", "function_words")["words"].items():
        for word in entries.split():
            found.setdefault(word, set()).add(code)
    return {word: frozenset(languages) for word, languages in found.items()}


@cache
def _spellings() -> tuple[tuple[str, re.Pattern[str]], ...]:
    spellings = table("both", "function_words")["spellings"]
    return tuple((code, re.compile("|".join(forms))) for code, forms in spellings.items())


def _languages_of(word: str) -> frozenset[str]:
    known = _words().get(word)
    if known:
        return known
    if len(word) > _LONGEST:
        return frozenset()
    return frozenset(code for code, pattern in _spellings() if pattern.fullmatch(word))


def weigh(text: str) -> Evidence:
    """The evidence of a text, whatever its case."""
    counts = Counter(_WORD.findall(text.lower().replace("’", "'")))
    scores: dict[str, float] = {}
    for word, count in counts.items():
        languages = _languages_of(word)
        for code in languages:
            scores[code] = scores.get(code, 0.0) + count / len(languages)
    return Evidence(scores, counts.total())
