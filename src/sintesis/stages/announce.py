"""Add to what was chosen the dated commitments that the summarizer passed over: what comes next."""

from collections.abc import Sequence

from sintesis.model import Article, Fact, Kind, Point, Role
from sintesis.stages.extract.commitments import find_commitments

MOST = 3
"""Next steps of a note: those that the summarizer chose come first."""


def announce(article: Article, facts: Sequence[Fact], points: Sequence[Point]) -> list[Point]:
    """The points, and as many dated commitments that stand in no point as there is room for among the next steps."""
    chosen = {n for point in points for n in point.evidence}
    room = MOST - sum(point.role is Role.NEXT_STEP for point in points)
    quotes = [fact for fact in facts if fact.kind is Kind.QUOTE]
    whole = {s.n for s in article.sentences if not any(s.is_torn_by(quote.start, quote.end) for quote in quotes)}
    more = [
        Point(article.sentences[commitment.sentence - 1].text, (commitment.sentence,), Role.NEXT_STEP)
        for commitment in find_commitments(article, facts)
        if commitment.date and commitment.sentence in whole - chosen
    ]
    return [*points, *dict.fromkeys(more[: max(0, room)])]
