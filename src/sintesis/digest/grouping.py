"""Group notes into stories: those that are alike enough are linked, and what is linked is one story.

Two notes are compared by what they share of names, days and figures, each the more the rarer it is among the notes, and
by the cosine of their words (Salton and Buckley, “Term-weighting approaches in automatic text retrieval”, 1988), in the
language where it is greater. Linked notes are joined whatever else stands between them (single link), so that a story
may move on from day to day. A false link does more harm than one that is missed: the thresholds lie well above the
pairs that only have their subject, their place or their people in common.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property

from sintesis.digest.joined import Joined
from sintesis.digest.traits import Name, Traits
from sintesis.model import LANGUAGES, Language

BACKGROUND = 100
"""Notes that are thought into every folder, with nothing in common: in a folder of two, all that they share would else
be common."""
NEAR_DAYS, FAR_DAYS = 3, 10
"""Days between two publications: up to the first the story is told at once, beyond the second it is another."""
NEAR, UNDATED, FAR = 4.3, 4.7, 5.0
"""Scores from which two notes are linked. Measured on `tests/digest/articles.*.toml`, 69 notes that hold both
languages: up to three days apart, the 33 pairs that tell the same story have 4.3 and more but for one, others 3.6 at
most, and each pair in a folder of its own 4.5 and 4.1. Without days of publication others have 4.4 at most: two storms
on one coast."""
WITHOUT_WORDS = 3.3
"""As above, where no language is held by both and names, days and figures must do: others have 2.0 at most, and of 20
pairs that tell the same story four are missed."""
NAMES_MOST = 2.0
"""What names count for at most: the same politicians, parties and places stand in every article on a region's
politics."""
WORDS_WEIGH, WORDS_MOST = 8.0, 0.5
"""A cosine of .12, which any two articles on one field have, weighs as much as a rare name. More than the second counts
for nothing: it is the wording of a form, as two weather reports have it."""
FACTS_LEAST = 1.7
"""Of names, days and figures, whatever the words: articles of one story that hold both languages have 2.1 and more."""
COMMON, THING = 0.5, 0.5
"""What a name that many have and something counted weigh, beside the name of somebody: Madrid, the Government, the
dead."""
OTHER_FIGURES = 1.0
"""Off, where both give two figures or more and none of them is the other's."""
LIKELY = 2
"""Names, days or figures in common from which two notes are compared at all."""
MOST_UNDER_A_TRAIT = 30
"""Notes that one trait brings together; of more, each with those published next."""


def group(notes: Sequence[Traits], copies: Iterable[tuple[int, int]]) -> list[tuple[int, ...]]:
    """The stories: places in `notes`, each in one story, those of a story ascending; in the order of their first.

    Args:
        copies: pairs of places that have the same text, and therefore tell the same story.
    """
    comparison = _Comparison(notes)
    joined = Joined(range(len(notes)))
    for a, b in copies:
        joined.join(a, b)
    for a, b in comparison.candidates():
        if joined.root(a) != joined.root(b) and comparison.linked(a, b):
            joined.join(a, b)
    stories: dict[int, list[int]] = defaultdict(list)
    for place in range(len(notes)):
        stories[joined.root(place)].append(place)
    return [tuple(members) for members in stories.values()]


class _Comparison:
    """The notes of a folder with what is rare among them."""

    def __init__(self, notes: Sequence[Traits]) -> None:
        self._notes = notes
        self._parts = [frozenset(part for name in note.names for part in name) for note in notes]
        self._weights = _rarities(
            [[*parts, *_marked(note)] for parts, note in zip(self._parts, notes, strict=True)], len(notes)
        )
        for name in frozenset(name for note in notes for name in note.common):
            self._weights[name] *= COMMON
        for thing in frozenset(thing for note in notes for thing in note.counted):
            self._weights["thing", thing] *= THING
        self._named = [self._weight(note.names, parts) for parts, note in zip(self._parts, notes, strict=True)]

    def candidates(self) -> Iterator[tuple[int, int]]:
        """The pairs that have enough in common to be compared."""
        order = sorted(range(len(self._notes)), key=lambda i: (self._notes[i].published or "", i))
        bearing: dict[Hashable, list[int]] = defaultdict(list)
        for i in order:
            for trait in (*self._parts[i], *_marked(self._notes[i])):
                bearing[trait].append(i)
        passed: Counter[Hashable] = Counter()
        for a in order:
            common: Counter[int] = Counter()
            for trait in (*self._parts[a], *_marked(self._notes[a])):
                passed[trait] += 1
                common.update(bearing[trait][passed[trait] : passed[trait] + MOST_UNDER_A_TRAIT])
            yield from ((a, b) for b, count in common.items() if count >= LIKELY)

    def linked(self, a: int, b: int) -> bool:
        """Whether two notes tell the same story."""
        least = self._least(a, b)
        if least == math.inf:
            return False
        facts = self._facts(a, b)
        if facts < FACTS_LEAST or facts + WORDS_WEIGH * WORDS_MOST < least:
            return False
        likeness = self._likeness(a, b)
        if likeness is None:
            return facts >= WITHOUT_WORDS
        return facts + WORDS_WEIGH * min(likeness, WORDS_MOST) >= least

    def _least(self, a: int, b: int) -> float:
        """The score from which they are linked."""
        one, other = self._notes[a].published, self._notes[b].published
        if one is None or other is None:
            return UNDATED
        apart = abs((date.fromisoformat(one) - date.fromisoformat(other)).days)
        return NEAR if apart <= NEAR_DAYS else FAR if apart <= FAR_DAYS else math.inf

    def _facts(self, a: int, b: int) -> float:
        """The weight of the names, days and figures that both have."""
        one, other = self._notes[a], self._notes[b]
        named = self._weight(one.names | other.names, self._parts[a] & self._parts[b])
        fewer = min(self._named[a], self._named[b])
        score = min(NAMES_MOST, named * math.sqrt(named / fewer)) if fewer else 0.0
        score += sum(self._weights[trait] for trait in _marked(one) & _marked(other))
        at_odds = min(len(one.figures), len(other.figures)) > 1 and one.figures.isdisjoint(other.figures)
        return score - OTHER_FIGURES if at_odds else score

    def _weight(self, names: Iterable[Name], parts: frozenset[str]) -> float:
        """The weight of name parts: those that stand together in a name count once, as the rarest of them."""
        whole: dict[str, set[str]] = {}
        for name in names:
            found = parts.intersection(name)
            together = set(found).union(*(whole[part] for part in found if part in whole))
            whole |= dict.fromkeys(together, together)
        once = {id(together): together for together in whole.values()}
        return math.fsum(max(self._weights[part] for part in together) for together in once.values())

    def _likeness(self, a: int, b: int) -> float | None:
        """The cosine of their words, in the language where it is greater; `None` when they share no language."""
        pairs = [(vectors[a], vectors[b]) for vectors in self._vectors.values()]
        return max((_cosine(one, other) for one, other in pairs if one and other), default=None)

    @cached_property
    def _vectors(self) -> Mapping[Language, Sequence[Mapping[str, float]]]:
        """The words of every note in each language, weighted by how often and how rare they are; of unit length."""
        made: dict[Language, list[Mapping[str, float]]] = {}
        for language in LANGUAGES:
            rarity = _rarities([note.words[language] for note in self._notes], len(self._notes))
            raw = [
                {word: (1 + math.log(n)) * rarity[word] for word, n in note.words[language].items()}
                for note in self._notes
            ]
            made[language] = [_unit(vector) for vector in raw]
        return made


def _marked(note: Traits) -> frozenset[tuple[str, str]]:
    """Days, years, figures and what is counted, told apart."""
    kinds = (("day", note.days), ("year", note.years), ("figure", note.figures), ("thing", note.counted))
    return frozenset((kind, value) for kind, values in kinds for value in values)


def _rarities(rows: Iterable[Iterable[Hashable]], count: int) -> dict[Hashable, float]:
    """For each trait, 1 when it stands in one row alone and less the more rows have it."""
    spread = Counter(trait for row in rows for trait in set(row))
    whole = math.log(count + BACKGROUND)
    return {trait: (whole - math.log(n)) / whole for trait, n in spread.items()}


def _unit(vector: Mapping[str, float]) -> Mapping[str, float]:
    length = math.sqrt(math.fsum(weight * weight for weight in vector.values())) or 1.0
    return {word: weight / length for word, weight in vector.items()}


def _cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    if len(other) < len(one):
        one, other = other, one
    return math.fsum(weight * other[word] for word, weight in one.items() if word in other)
