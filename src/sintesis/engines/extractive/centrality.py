"""How like each other the sentences of an article are: which say what the others say, and which only repeat a form."""

from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from operator import mul

from sintesis.engines.extractive.vectors import Vector, likeness

DAMPING, ROUNDS = 0.85, 30
"""Damping of the random walk, and power iterations, by which it has long settled."""
PAIRWISE_MOST = 400
"""Sentences up to which every pair is compared; above, each with the centroid alone, so that time stays linear."""
COPIES, COPY = 3, 0.3
"""So many sentences as like as this to one make it a line of a list: the moves of a match, rows of results. Half the
sentences of a match told move by move are; in the nineteen other development articles one is, a caption."""

Links = list[list[float]]
"""The likeness of each sentence to each other, 0 to itself; empty where there are too many."""


def links(vectors: Sequence[Vector]) -> Links:
    """Every pair of sentences compared."""
    size = len(vectors)
    if size > PAIRWISE_MOST:
        return []
    found = [[0.0] * size for _ in vectors]
    for i, j in combinations(range(size), 2):
        found[i][j] = found[j][i] = likeness(vectors[i], vectors[j])
    return found


def centrality(vectors: Sequence[Vector], linked: Links) -> list[float]:
    """One figure a sentence, the most central 1: LexRank (Erkan and Radev 2004), on cosines without a threshold."""
    scores = _by_walk(linked) if linked else _by_centroid(vectors)
    top = max(scores, default=0.0) or 1.0
    return [score / top for score in scores]


def formulaic(vectors: Sequence[Vector], linked: Links) -> list[bool]:
    """For each sentence whether it is one line of a list; none is where there are too many to compare."""
    if not linked:
        return [False] * len(vectors)
    return [sum(value >= COPY for value in row) >= COPIES for row in linked]


def _by_centroid(vectors: Sequence[Vector]) -> list[float]:
    centroid: Counter[str] = Counter()
    for vector in vectors:
        centroid.update(vector)
    return [likeness(vector, dict(centroid)) for vector in vectors]


def _by_walk(linked: Links) -> list[float]:
    size = len(linked)
    sums = [sum(row) or 1.0 for row in linked]
    scores = [1.0 / size] * size
    for _ in range(ROUNDS):
        flow = [score / total for score, total in zip(scores, sums, strict=True)]
        scores = [(1 - DAMPING) / size + DAMPING * sum(map(mul, row, flow)) for row in linked]
    return scores
