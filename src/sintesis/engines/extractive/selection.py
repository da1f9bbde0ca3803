"""Choose the sentences that say most together, the best first, each weighed by what it adds to those before it."""

import math
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from sintesis.engines.extractive.features import FEWEST_WORDS, MOST_WORDS
from sintesis.engines.extractive.ranking import Ranked, Weights
from sintesis.engines.extractive.vectors import likeness
from sintesis.engines.extractive.wording import Statement, Wording, understood

POINT_MOST = 40
"""Words towards which a point is cut; from 30 to 50 the trials of `tests/quality/summaries.py` come out alike."""
LONGEST = MOST_WORDS
"""Words of a point above which it gives way to others."""
SHRINKS_TO = 0.4
"""The share of a sentence that the hardest cutting leaves; one that would still not fit is not tried."""
MISSES_MOST = 100
"""Sentences in a row that are cut and still do not fit, after which only those are tried that fit uncut: time stays
bounded."""


@dataclass(frozen=True, slots=True)
class Room:
    """How much may be chosen: statements, and words in all of them together."""

    points: int = sys.maxsize
    words: int = sys.maxsize
    least: int = 0
    """Statements that are chosen even where they are too long or lean on what is not said."""


class Said:
    """What is said already, and what a further sentence is worth beside it.

    A sentence's worth is its score, less its likeness to the nearest that is said (MMR), plus the weight of its words
    that are not said yet, divided by the root of its length (coverage with scaled cost: Lin and Bilmes 2010). A word
    weighs the logarithm of 1 and the sentences that hold it: their number itself would let the chronicle of a match,
    move by move, outweigh what the match was about. Worth never rises as more is said.
    """

    def __init__(self, article: Sequence[Ranked], weights: Weights) -> None:
        self._weights = weights
        self._said: list[Ranked] = []
        self._covered: set[str] = set()
        spread = Counter(stem for ranked in article for stem in ranked.features.vector)
        self._weight = {stem: math.log1p(count) for stem, count in spread.items()}
        self._most = max(map(self._fresh, article), default=0.0) or 1.0

    def add(self, ranked: Ranked) -> None:
        """Say it."""
        self._said.append(ranked)
        self._covered.update(ranked.features.vector)

    def worth(self, ranked: Ranked) -> float:
        """What saying it would be worth."""
        closest = max((likeness(ranked.features.vector, said.features.vector) for said in self._said), default=0.0)
        fresh = self._fresh(ranked) / self._most
        return ranked.score - self._weights.redundancy * closest + self._weights.fresh * fresh

    def _fresh(self, ranked: Ranked) -> float:
        fresh = sum(self._weight[stem] for stem in ranked.features.vector if stem not in self._covered)
        return fresh / math.sqrt(ranked.features.words)


def select(
    pool: Sequence[Ranked], said: Said, room: Room, wording: Wording, before: Sequence[Statement] = ()
) -> list[Statement]:
    """The best of the pool that fit into the room, in the order of the article; `said` knows of them afterwards.

    One that leans on a sentence which is not read directly before it gives way to others until that is chosen, one that
    stays too long gives way for good.

    Args:
        before: what is read before the first.
    """
    heap = [(-said.worth(ranked), ranked.n, ranked) for ranked in pool]
    heapify(heap)
    taken: dict[int, Statement] = {}
    aside: list[Statement] = []
    waiting: dict[int, list[Ranked]] = {}
    left, missed = room.words, 0
    while heap and len(taken) < room.points and left >= FEWEST_WORDS:
        _, n, ranked = heappop(heap)
        worth = said.worth(ranked)
        if heap and (-worth, n) > heap[0][:2]:
            heappush(heap, (-worth, n, ranked))
            continue
        if n in taken or ranked.features.words * (SHRINKS_TO if missed < MISSES_MOST else 1) > left:
            continue
        made = wording.of(ranked, min(POINT_MOST, left))
        if made.words > left:
            missed += 1
            continue
        if made.words > LONGEST or not understood([*before, *_in_order([*taken.values(), made])]):
            aside.append(made)
            for other in made.leans_on:
                waiting.setdefault(other, []).append(ranked)
            continue
        taken[n] = made
        said.add(ranked)
        left, missed = left - made.words, 0
        for freed in waiting.pop(n, []):
            heappush(heap, (-said.worth(freed), freed.n, freed))
    for made in aside:
        if len(taken) < room.least and made.words <= left:
            taken[made.n] = made
            said.add(made.ranked)
            left -= made.words
    return _in_order(taken.values())


def _in_order(statements: Iterable[Statement]) -> list[Statement]:
    return sorted(statements, key=lambda statement: statement.n)
