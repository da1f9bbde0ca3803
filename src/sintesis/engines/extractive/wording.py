"""The words that the note gives a sentence: shortened, and known to be understood where it stands."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sintesis.engines.extractive.ranking import Ranked
from sintesis.model import Article, Fact, Point, Role, Sentence
from sintesis.stages.condense import Condensed, condense

_PUT_IN = re.compile(r"\[([^\[\]…]+)\]")


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence as the note says it."""

    ranked: Ranked
    text: str
    leans_on: tuple[int, ...]
    """The sentences that must be read before it; empty when it stands alone."""
    evidence: tuple[int, ...]

    @property
    def n(self) -> int:
        """The sentence's number."""
        return self.ranked.n

    @property
    def words(self) -> int:
        """How long it is."""
        return len(self.text.split())

    def point(self, role: Role) -> Point:
        """The point of the note that it makes."""
        return Point(self.text, self.evidence, role)


class Wording:
    """The sentences of one article as statements, each shortened when it is first asked for."""

    def __init__(self, article: Article, facts: Sequence[Fact]) -> None:
        self._article = article
        self._facts = facts
        self._made: dict[tuple[int, int | None], Condensed] = {}

    def of(self, ranked: Ranked, most: int | None) -> Statement:
        """A sentence cut towards `most` words; as it is when it has no more."""
        sentence = ranked.features.sentence
        key = (sentence.n, most)
        if key not in self._made:
            self._made[key] = condense(sentence, self._article, self._facts, most)
        made = self._made[key]
        return Statement(ranked, made.text, made.leans_on, self._evidence(sentence, made.text))

    def _evidence(self, sentence: Sentence, text: str) -> tuple[int, ...]:
        """The sentence, and the nearest earlier ones that what was put in between brackets comes from."""
        found = {sentence.n}
        for match in _PUT_IN.finditer(text):
            if match.group() in sentence.text:
                continue
            earlier = reversed(self._article.sentences[: sentence.n - 1])
            found.update(next(([s.n] for s in earlier if match.group(1) in s.text), []))
        return tuple(sorted(found))


def understood(statements: Sequence[Statement]) -> bool:
    """Whether each statement, read in this order, follows what it leans on, or another that leans on the same."""
    for i, statement in enumerate(statements):
        if not statement.leans_on:
            continue
        before = statements[i - 1] if i else None
        if before is None or not (before.n in statement.leans_on or set(before.leans_on) & set(statement.leans_on)):
            return False
    return True
