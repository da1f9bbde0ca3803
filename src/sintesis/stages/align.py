"""Find the sentences of an article that bear out points which come without evidence."""

import math
import re
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property

from sintesis.language.content import content, stem
from sintesis.language.marks import Convention
from sintesis.model import Article, Point
from sintesis.stages.compare.figures import dates_and_numbers
from sintesis.stages.extract.convention import settle

MOST_SENTENCES = 3
"""Sentences of the evidence of one point: with two, nothing is found in 29 of people's sentences, with three or four in
32 (`python -m tests.quality.support`, as below)."""
LEAST_SHARE = 0.5
"""The share of what a point says, weighted by rarity, that its evidence must say too. Of the 54 sentences of people's
summaries of the development articles 45 have it; against the other articles of their language 2 of 486, and these are
of the same event. At .4 three more find evidence, none of it right in every fact; at .6 six fewer."""
LEAST_GAIN = 0.08
"""The share that a sentence must add to be evidence at all: what common words alone give stays below it. At
.15 nothing is found in 28 of people's sentences, at .08 and .04 in 32."""
FEWEST_NEW = 2
"""Things that a further sentence must add. With one, 2 more of people's sentences find evidence, but a changed number
and a changed date pass, another sentence having what was put there."""
_CUT = re.compile(r"\s*\[…\]\s*")
_NAME = re.compile(r"(?<=[\wáéíóúñ,;] )[A-ZÁÉÍÓÚÑÜ][^\W\d_]+")
_END = re.compile(r"[\s.…,;:]+$")


@dataclass(frozen=True)
class Ground:
    """An article as what its sentences say: content stems, and numbers and dates by value."""

    article: Article

    def evidence(self, text: str) -> tuple[int, ...]:
        """The fewest sentences, at most `MOST_SENTENCES`, that together say most of what a text says.

        Greedy cover: the sentence that adds most is taken first, the earlier of equals, and another only where it adds
        `FEWEST_NEW` things: a number alone may belong to anything. Empty where they say less than `LEAST_SHARE` of it.
        """
        if verbatim := self._verbatim(text):
            return (verbatim,)
        wanted = self.says(text)
        left, chosen = set(wanted), list[int]()
        while self._sentences and len(chosen) < MOST_SENTENCES:
            gain, i = max((self._weight(left & said), -i) for i, said in enumerate(self._sentences))
            new = left & self._sentences[-i]
            if gain < LEAST_GAIN * self._weight(wanted) or not new or (chosen and len(new) < FEWEST_NEW):
                break
            chosen.append(1 - i)
            left -= self._sentences[-i]
        evidence = tuple(sorted(chosen))
        return evidence if self.share(text, evidence) >= LEAST_SHARE else ()

    def share(self, text: str, evidence: Sequence[int]) -> float:
        """How much of what a text says, weighted by rarity in the article, these sentences say too: from 0 to 1."""
        wanted = self.says(text)
        held = set[str]().union(*(self._sentences[n - 1] for n in evidence))
        return self._weight(wanted & held) / (self._weight(wanted) or 1)

    def says(self, text: str) -> frozenset[str]:
        """What a text of the article's language says: the stems of its content words, its numbers and dates, its names.

        A name counts twice, as a word and as a name.
        """
        dates, numbers = dates_and_numbers(text, self.article.language, self.convention)
        values = [f"#{value}" for value in (*(d.value for d in dates), *(n.value for n in numbers))]
        words = (stem(word) for word in content(text, self.article.language) if not word.isdigit())
        return frozenset((*words, *values, *_NAME.findall(text)))

    def _verbatim(self, text: str) -> int:
        """The sentence that a text is, whole or with cuts shown as […], the shortest; 0 where there is none."""
        parts = [_END.sub("", part) for part in _CUT.split(text)]
        said = re.compile(".*?".join(re.escape(part) for part in parts if part), re.DOTALL)
        found = [
            (s.text != text, len(s.text), s.n)
            for s in self.article.sentences
            if s.text == text or (any(parts) and said.search(s.text))
        ]
        return min(found)[-1] if found else 0

    def _weight(self, said: Set[str]) -> float:
        """What is said in few sentences weighs more; what is said in none, most of all."""
        many = len(self._sentences)
        return sum(math.log(1 + many / (self._spread[item] or 0.5)) for item in said)

    @cached_property
    def _sentences(self) -> tuple[frozenset[str], ...]:
        return tuple(self.says(sentence.text) for sentence in self.article.sentences)

    @cached_property
    def _spread(self) -> Counter[str]:
        return Counter(item for said in self._sentences for item in said)

    @cached_property
    def convention(self) -> Convention:
        """How the article writes numbers."""
        return settle(self.article.body, self.article.language)


def align(points: Sequence[Point], ground: Ground) -> list[Point]:
    """The points, each without evidence with the sentences that bear it out, if there are any."""
    return [point if point.evidence else replace(point, evidence=ground.evidence(point.text)) for point in points]
