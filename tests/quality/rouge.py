"""ROUGE-1, ROUGE-2 and ROUGE-L of a summary against a reference (Lin 2004), for Spanish and English.

Words are runs of letters and digits in lower case, accents kept, nothing stemmed in either language: extracts of one
article are compared with each other, so that inflection hurts all alike. ROUGE-L is of the whole summary as one line
of words.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+")


def words(text: str) -> list[str]:
    """The words of a text, as they are compared."""
    return _WORD.findall(unicodedata.normalize("NFC", text).casefold())


@dataclass(frozen=True, slots=True)
class Score:
    """How much of a summary is in the reference, and of the reference in the summary: 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Rouge:
    """The three scores of one summary."""

    one: Score
    two: Score
    longest: Score

    @property
    def mean_f1(self) -> float:
        """The mean of the three F1: the one figure by which summaries are set against each other."""
        return (self.one.f1 + self.two.f1 + self.longest.f1) / 3


def rouge(summary: str, reference: str) -> Rouge:
    """All three scores."""
    made, wanted = words(summary), words(reference)
    return Rouge(by_runs(made, wanted, 1), by_runs(made, wanted, 2), by_longest(made, wanted))


def by_runs(made: Sequence[str], wanted: Sequence[str], size: int) -> Score:
    """ROUGE-N: runs of `size` words in common, each counted as often as both have it."""
    ours, theirs = _runs(made, size), _runs(wanted, size)
    return _score((ours & theirs).total(), ours.total(), theirs.total())


def by_longest(made: Sequence[str], wanted: Sequence[str]) -> Score:
    """ROUGE-L: the longest sequence of words that stands in both in the same order."""
    best = [0] * (len(wanted) + 1)
    for word in made:
        diagonal = 0
        for i, other in enumerate(wanted, start=1):
            above = best[i]
            best[i] = diagonal + 1 if word == other else max(above, best[i - 1])
            diagonal = above
    return _score(best[-1], len(made), len(wanted))


def _runs(words: Sequence[str], size: int) -> Counter[tuple[str, ...]]:
    return Counter(tuple(words[i : i + size]) for i in range(len(words) - size + 1))


def _score(common: int, made: int, wanted: int) -> Score:
    return Score(common / made if made else 0.0, common / wanted if wanted else 0.0)
