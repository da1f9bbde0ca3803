"""What no cut may take: figures, dates, denials, doubts, conditions, sources, quotations, main actors."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence, Set

from sintesis.language.phrases import phrases
from sintesis.model import FIGURES, NAMES, Fact, Kind, Language, Sentence
from sintesis.stages.condense.wording import wording

ACTORS_MOST = 4
"""Names of an article that count as its main actors, as in its ranking."""
ACTORS_LEAST = 2
"""Mentions of a main actor."""

_LISTS = ("negation", "negation_implied", "hedges", "conditions", "claim_sources")
_KEPT = FIGURES | {Kind.DATE, Kind.QUOTE}
_DIGIT = re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


class Kept:
    """The places of a sentence that stay."""

    def __init__(self, sentence: Sentence, language: Language, own: Sequence[Fact], main: Set[str]) -> None:
        self._spans: list[tuple[int, int]] = []
        for start, end in sorted((*_spans(sentence.text, language), *_of_facts(sentence, own, main))):
            if self._spans and start < self._spans[-1][1]:
                start, end = self._spans[-1][0], max(end, self._spans.pop()[1])
            self._spans.append((start, end))
        self._starts = [start for start, _ in self._spans]

    def touches(self, start: int, end: int) -> bool:
        """Whether something that stays lies in or reaches into `text[start:end]`."""
        at = bisect_left(self._starts, end)
        return at > 0 and self._spans[at - 1][1] > start


def _spans(text: str, language: Language) -> Iterator[tuple[int, int]]:
    for name in _LISTS:
        yield from (m.span() for m in phrases(language, name).finditer(text))
    yield from (m.span() for m in _DIGIT.finditer(text))
    speech = wording(language).speech
    for word in _WORD.finditer(text):
        if word.group() in speech or word.group().casefold().endswith(("n't", "n’t")):
            yield word.span()


def _of_facts(sentence: Sentence, own: Sequence[Fact], main: Set[str]) -> list[tuple[int, int]]:
    return [
        (fact.start - sentence.start, fact.end - sentence.start)
        for fact in own
        if fact.kind in _KEPT or (fact.kind in NAMES and fact.value in main)
    ]


def main_actors(facts: Sequence[Fact]) -> frozenset[str]:
    """The names that an article tells most of, by their full forms."""
    counted = Counter(fact.value for fact in facts if fact.kind in NAMES)
    return frozenset(name for name, count in counted.most_common(ACTORS_MOST) if count >= ACTORS_LEAST)


def known_before(name: str, sentence: Sentence, facts: Sequence[Fact]) -> bool:
    """Whether an earlier sentence of the article already names someone or something."""
    return any(fact.value == name and fact.sentence < sentence.n for fact in facts if fact.kind in NAMES)
