"""The sentences that a point rests on, ready to be asked what they say."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from sintesis.language.content import content, stem
from sintesis.language.marks import Convention
from sintesis.language.phrases import phrases
from sintesis.model import Fact, Language
from sintesis.stages.align import Ground
from sintesis.stages.clauses import sheltered_in
from sintesis.stages.compare.direction import sides
from sintesis.stages.compare.passage import Passage, plain
from sintesis.stages.compare.wording import quoted

TAKEN_OVER = 0.5
"""The share of a clause's content words from which a point that has them says what the clause says. From
.35 to .65 it makes no difference but for one changed denial (`python -m tests.quality.support`)."""
FEWEST = 2
"""Content words of a clause; one of fewer is read with the next: “no obstante”, “en ningún caso”."""


@dataclass(frozen=True)
class Evidence:
    """Sentences of an article, and what is known of them."""

    ground: Ground
    facts: Sequence[Fact]
    """The article's."""
    numbers: tuple[int, ...]
    """The sentences, counted from 1."""

    @property
    def language(self) -> Language:
        """The article's."""
        return self.ground.article.language

    @property
    def convention(self) -> Convention:
        """How the article writes numbers."""
        return self.ground.convention

    @cached_property
    def text(self) -> str:
        """The sentences, one after the other."""
        return " ".join(self.ground.article.sentences[n - 1].text for n in self.numbers)

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words, `plain`, whole and cut at hyphens and apostrophes."""
        return frozenset(plain(word) for pattern in (r"\w+", r"[\w'’-]+") for word in re.findall(pattern, self.text))

    @cached_property
    def within(self) -> tuple[Fact, ...]:
        """The facts that stand in it."""
        return tuple(fact for fact in self.facts if fact.sentence in self.numbers)

    @cached_property
    def quoted(self) -> tuple[str, ...]:
        """The words between quotation marks, sentence by sentence."""
        sentences = (self.ground.article.sentences[n - 1] for n in self.numbers)
        return tuple(stretch for sentence in sentences for stretch in quoted(sentence.text))

    def holds(self, fact: Fact) -> bool:
        """Whether a fact, which may run over several sentences, stands in it at least in part."""
        sentences = (self.ground.article.sentences[n - 1] for n in self.numbers)
        return any(fact.start < sentence.end and fact.end > sentence.start for sentence in sentences)

    def passage(self, text: str = "") -> Passage:
        """The evidence, or a part of it, to be held against a point."""
        return Passage(text or self.text, self.language, self.convention)

    def taken_over(self, text: str) -> str:
        """The clauses of the evidence that a point repeats: at least `TAKEN_OVER` of their content words are in it."""
        said = self.topics(text)
        shared = ((clause, self.topics(clause)) for clause in self.clauses)
        return ", ".join(clause for clause, topics in shared if len(topics & said) >= TAKEN_OVER * len(topics) > 0)

    @cached_property
    def clauses(self) -> tuple[str, ...]:
        """The clauses of its sentences."""
        return tuple(clause for n in self.numbers for clause in self.cut(self.ground.article.sentences[n - 1].text))

    def cut(self, sentence: str, fewest: int = FEWEST) -> list[str]:
        """The clauses of a sentence; one of fewer content words is joined to the next, at the end to the one before."""
        waiting, made = "", list[str]()
        for piece in _pieces(sentence, self.language):
            waiting = f"{waiting} {piece}".strip()
            if len(self.topics(waiting)) >= fewest:
                made.append(waiting)
                waiting = ""
        if made and waiting and not self.topics(waiting):
            return [*made[:-1], f"{made[-1]} {waiting}"]
        return [*made, waiting] if waiting else made or [sentence]

    def topics(self, text: str) -> frozenset[str]:
        """The stems of its content words, but for those that tell a direction: they are what may be turned round."""
        turning = {stem(word.casefold()) for words in sides(text, self.language).values() for word in words}
        return frozenset(map(stem, content(text, self.language))) - turning


@cache
def _border(language: Language) -> re.Pattern[str]:
    return re.compile(rf"[,;:—–()]\s*|\s(?={phrases(language, 'clause_borders').pattern})", re.IGNORECASE)


def _pieces(sentence: str, language: Language) -> Iterator[str]:
    """A sentence cut at its marks, conjunctions and relatives, but within no quotation."""
    sheltered = sheltered_in(sentence)
    start = 0
    for border in _border(language).finditer(sentence):
        if not sheltered[border.start()]:
            yield sentence[start : border.end()].strip(" ,;:—–")
            start = border.end()
    yield sentence[start:].strip()
