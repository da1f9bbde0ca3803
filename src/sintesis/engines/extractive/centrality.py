"""How much a sentence says what the others say: LexRank (Erkan and Radev 2004), on cosines without a threshold."""

from collections import Counter
from collections.abc import Sequence

from sintesis.engines.extractive.vectors import Vector, likeness

DAMPING, ROUNDS = 0.85, 30
"""Damping of the random walk, and power iterations, by which it has long settled."""
PAIRWISE_MOST = 400
"""Sentences up to which every pair is compared; above, each with the centroid alone, so that time stays linear."""


def centrality(vectors: Sequence[Vector]) -> list[float]:
    """One figure a sentence, the most central 1."""
    scores = _by_centroid(vectors) if len(vectors) > PAIRWISE_MOST else _by_walk(vectors)
    top = max(scores, default=0.0) or 1.0
    return [score / top for score in scores]


def _by_centroid(vectors: Sequence[Vector]) -> list[float]:
    centroid: Counter[str] = Counter()
    for vector in vectors:
        centroid.update(vector)
    return [likeness(vector, dict(centroid)) for vector in vectors]


def _by_walk(vectors: Sequence[Vector]) -> list[float]:
    size = len(vectors)
    links = [[likeness(a, b) if a is not b else 0.0 for b in vectors] for a in vectors]
    sums = [sum(row) or 1.0 for row in links]
    shares = [[value / sums[j] for value in links[j]] for j in range(size)]
    scores = [1.0 / size] * size
    for _ in range(ROUNDS):
        scores = [
            (1 - DAMPING) / size + DAMPING * sum(shares[j][i] * scores[j] for j in range(size)) for i in range(size)
        ]
    return scores
