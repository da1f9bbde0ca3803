"""The weights of a sentence's features, and the score that they give it."""

from collections.abc import Sequence
from dataclasses import dataclass

from sintesis.engines.extractive.features import Features
from sintesis.language import table

FIT_BELOW = 0.8
"""The measure of unfitness from which a sentence is chosen only where the article has no other."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What each feature counts for, as `ranking.toml` holds it."""

    features: dict[str, float]
    redundancy: float
    """How much likeness to what is already said counts against a sentence (MMR: Carbonell and Goldstein 1998)."""
    fresh: float
    """How much counts what a sentence says that is not said yet, by the words that it shares with the article."""
    lede: float
    """The share of the article in which the bottom line is sought, its first three sentences at least."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A sentence and its score."""

    features: Features
    score: float

    @property
    def n(self) -> int:
        """The sentence's number."""
        return self.features.sentence.n


def fitted() -> Weights:
    """The weights of the package (`tests/quality/fit_summaries.py` made them)."""
    stored = table("both", "ranking")
    return Weights(dict(stored["features"]), stored["redundancy"], stored["fresh"], stored["lede"])


def rank(measured: Sequence[Features], weights: Weights) -> list[Ranked]:
    """The sentences that may become statements, each with its score, in the order of the article.

    Fragments, captions, questions and the like are left out unless there is nothing else.
    """
    ranked = [Ranked(f, sum(weights.features[name] * value for name, value in f.values.items())) for f in measured]
    return [r for r in ranked if r.features.values["unfit"] < FIT_BELOW] or ranked
