"""Articles with largely the same text, found by MinHash over shingles of their words.

A text's sketch is the least values of one hash over its shingles: Broder, “On the resemblance and containment of
documents” (1997), section 4. Two texts that share values of their sketches are candidates, whatever else the folder
holds, so that no text is compared with all others; candidates are then compared by all their shingles.
"""

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b

WORDS = 4
"""Of a shingle: short enough to survive a word changed here and there, long enough not to be a turn of phrase."""
SKETCH = 32
"""Values of a sketch. Texts of which half is shared have about ten in common, and those with a tenth three."""
CANDIDATE = 3
"""Values in common from which two texts are compared."""
MOST_UNDER_A_VALUE = 30
"""Texts that one value brings together; of more, each with the next so many: a run of copies stays one by its links."""
SHARED = 0.65
"""Of the shorter text's shingles, from which it counts as a copy. Of the invented articles, copies share .98 and more
and no others more than .22; of the twenty real ones, two that rest on one agency's copy .70 and no others more than
.004. Articles that a generator fills in from one set of sentences, on different events, go up to .61."""
FEWEST = 12
"""Shingles in common below which nothing is a copy: two flashes may have a sentence in common."""
SAME_NUMBERS = 0.5
"""Of the numbers of the text that has fewer; below, two texts are one form filled in twice, as weather reports are."""
FEWEST_NUMBERS = 4
_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Imprint:
    """What is kept of a text to compare it by."""

    sketch: tuple[int, ...]
    """The least hashes of its shingles, ascending."""
    shingles: bytes
    """The hashes of all its shingles, 32 bits each: a set packed, for thousands of texts lie side by side."""
    numbers: frozenset[str]
    """The runs of digits in it."""

    def unpacked(self) -> frozenset[int]:
        """The hashes of its shingles."""
        return frozenset(array("I", self.shingles))


@dataclass(frozen=True, slots=True)
class Pair:
    """Two copies, by their places in what was compared, the lower first."""

    a: int
    b: int
    shared: float
    """The share of the shorter text's shingles that stand in the other."""


def imprint(sentences: Iterable[str]) -> Imprint:
    """What `sentences`, one text, is compared by."""
    text = " ".join(sentences)
    words = _WORD.findall(text.casefold())
    hashes = sorted({_hash(" ".join(words[i : i + WORDS])) for i in range(max(1, len(words) - WORDS + 1))})
    return Imprint(tuple(hashes[:SKETCH]), array("I", hashes).tobytes(), frozenset(_NUMBER.findall(text)))


def _hash(shingle: str) -> int:
    return int.from_bytes(blake2b(shingle.encode("utf-8", "surrogatepass"), digest_size=4).digest())


def find_copies(imprints: Sequence[Imprint]) -> list[Pair]:
    """The pairs of copies among texts, ascending."""
    found = []
    for a, b in _candidates(imprints):
        shared = _share(imprints[a], imprints[b])
        if shared >= SHARED and _agree(imprints[a].numbers, imprints[b].numbers):
            found.append(Pair(a, b, shared))
    return found


def _candidates(imprints: Sequence[Imprint]) -> Iterator[tuple[int, int]]:
    under: dict[int, list[int]] = defaultdict(list)
    for i, one in enumerate(imprints):
        for value in one.sketch:
            under[value].append(i)
    common: Counter[tuple[int, int]] = Counter()
    for places in under.values():
        common.update(neighbours(places, MOST_UNDER_A_VALUE))
    yield from sorted(pair for pair, count in common.items() if count >= CANDIDATE)


def neighbours(places: Sequence[int], most: int) -> Iterator[tuple[int, int]]:
    """The pairs of a row whose members are at most `most` apart in it: all, where the row is short."""
    for i, a in enumerate(places):
        for b in places[i + 1 : i + 1 + most]:
            yield a, b


def _share(a: Imprint, b: Imprint) -> float:
    """The share of the shorter text's shingles that stand in the longer; 0 where they are too few to tell."""
    mine, theirs = a.unpacked(), b.unpacked()
    common = len(mine & theirs)
    return common / min(len(mine), len(theirs)) if common >= FEWEST else 0.0


def _agree(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two texts with largely the same words have largely the same numbers, too."""
    fewer = min(len(a), len(b))
    return fewer < FEWEST_NUMBERS or len(a & b) >= SAME_NUMBERS * fewer
