"""What is found in points that the source bears out, and in those that it does not: `python -m tests.quality.support`.

Three kinds of points of the twenty development articles, the last two without evidence, as from a summarizer that
writes:

- the summarizer's own, whole or shortened by deletion, with their evidence: nothing may be found in them;
- every sentence of the articles with one thing in it changed, as the corruption bench spoils translations: something
  must be found;
- the sentences of the summaries that people wrote. They say things in words of their own, and some that the text does
  not have: told is how many find evidence, there and in the other articles of their language, and in how many nothing
  is found.
"""

import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import cast

from sintesis.engines.registry import summarizer
from sintesis.model import Article, Fact, Heading, Language, Length, Words
from sintesis.stages.align import Ground
from sintesis.stages.announce import announce
from sintesis.stages.extract import extract
from sintesis.stages.segment import segment
from sintesis.stages.support import lacking
from sintesis.stages.support.evidence import Evidence
from tests.cases import ABSENT, CASES, articles
from tests.quality.corruption import changes

SEED = 3
EXTENTS = (Length.LONG, Words(40), Words(130), Words(300))


@dataclass(frozen=True, slots=True)
class Known:
    """A development article, and the sentences of its summary."""

    ground: Ground
    facts: tuple[Fact, ...]
    summary: tuple[str, ...]

    @property
    def article(self) -> Article:
        return self.ground.article

    def finds(self, text: str) -> bool:
        """Whether anything is found in a point that comes without evidence."""
        return bool(lacking(text, Evidence(self.ground, self.facts, self.ground.evidence(text))))


@cache
def known() -> tuple[Known, ...]:
    """All articles."""
    made = []
    for case in articles():
        language = cast(Language, case.language)
        sentences = segment(case.text, language)
        article = Article(case.id, "", Heading(title=case.title), language, 1.0, case.text, sentences, ())
        summary = tuple(sentence.text for sentence in segment(case.summary, language))
        made.append(Known(Ground(article), tuple(extract(article)), summary))
    return tuple(made)


def own() -> tuple[int, int]:
    """The summarizer's own points, and in how many of them something is found."""
    points = [
        lacking(point.text, Evidence(item.ground, item.facts, point.evidence))
        for item in known()
        for extent in EXTENTS
        for point in announce(item.article, item.facts, summarizer().summarize(item.article, item.facts, extent))
    ]
    return len(points), sum(map(bool, points))


def spoilt() -> tuple[Counter[str], Counter[str]]:
    """Sentences with one thing changed, by its kind, and those in which something is found."""
    made, caught = Counter[str](), Counter[str]()
    for item, kind, text in _spoilt():
        made[kind] += 1
        caught[kind] += item.finds(text)
    return made, caught


def _spoilt() -> Iterator[tuple[Known, str, str]]:
    chance = random.Random(SEED)
    for item in known():
        for sentence in item.article.sentences:
            for kind, start, end, new in changes(sentence.text, sentence.text, item.article.language, chance):
                text = re.sub(r" {2,}", " ", sentence.text[:start] + new + sentence.text[end:]).strip()
                if text != sentence.text:
                    yield item, kind, text


def people() -> tuple[int, int, int, int, int]:
    """Of people's sentences: how many; with evidence; with nothing found; pairs with other articles; with evidence."""
    sentences = [(item, text) for item in known() for text in item.summary]
    borne = [(item, text) for item, text in sentences if item.ground.evidence(text)]
    strange = [
        bool(other.ground.evidence(text))
        for item, text in sentences
        for other in known()
        if other is not item and other.article.language == item.article.language
    ]
    return len(sentences), len(borne), sum(not item.finds(text) for item, text in borne), len(strange), sum(strange)


def main() -> None:
    """Print the three measurements."""
    if not CASES.is_dir():
        sys.exit(ABSENT)
    points, found = own()
    print(f"own points {points}: something is found in {found}")
    made, caught = spoilt()
    for kind, total in made.items():
        print(f"{kind:10} {caught[kind]:4} of {total:4} = {caught[kind] / total:.1%}")
    sentences, borne, sound, pairs, strange = people()
    print(f"people's sentences {sentences}: evidence for {borne}, nothing found in {sound}")
    print(f"against other articles {pairs}: evidence for {strange}")


if __name__ == "__main__":
    main()
