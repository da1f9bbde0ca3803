"""Add to what was chosen the dated commitments that the summarizer passed over: what comes next."""

from collections.abc import Sequence, Set

from sintesis.model import Article, Fact, Kind, Point, Role, Sentence
from sintesis.stages.condense import condense
from sintesis.stages.extract.commitments import find_commitments

MOST = 3
"""Next steps of a note: those that the summarizer chose come first."""


WORDS_MOST = 40
"""Words towards which a next step is cut, as the other points of a note are."""


def announce(article: Article, facts: Sequence[Fact], points: Sequence[Point]) -> list[Point]:
    """The points, and as many dated commitments that stand in no point as there is room for among the next steps.

    They are shortened as other points are. Those that lean on a sentence which is no point give way to those that stand
    alone.
    """
    chosen = {n for point in points for n in point.evidence}
    room = MOST - sum(point.role is Role.NEXT_STEP for point in points)
    quotes = [fact for fact in facts if fact.kind is Kind.QUOTE]
    whole = {s.n for s in article.sentences if not any(s.is_torn_by(quote.start, quote.end) for quote in quotes)}
    dated = dict.fromkeys(c.sentence for c in find_commitments(article, facts) if c.date)
    made = [_step(article.sentences[n - 1], article, facts, chosen) for n in dated if n in whole - chosen]
    ready = sorted(made, key=lambda step: not step[0])[: max(0, room)]
    return [*points, *sorted((point for _, point in ready), key=lambda point: point.evidence[-1])]


def _step(sentence: Sentence, article: Article, facts: Sequence[Fact], chosen: Set[int]) -> tuple[bool, Point]:
    """A next step, and whether it is understood beside what is chosen."""
    short = condense(sentence, article, facts, WORDS_MOST)
    evidence = tuple(sorted({sentence.n, *short.draws_on}))
    return set(short.leans_on) <= chosen, Point(short.text, evidence, Role.NEXT_STEP)
