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
    more = [
        Point(article.sentences[commitment.sentence - 1].text, (commitment.sentence,), Role.NEXT_STEP)
        for commitment in find_commitments(article, facts)
        if commitment.date and commitment.sentence not in chosen and not _is_quoted(commitment.sentence, article, facts)
    ]
    return [*points, *dict.fromkeys(more[: max(0, room)])]


def _is_quoted(n: int, article: Article, facts: Sequence[Fact]) -> bool:
    """Whether a quotation runs into or out of the sentence: it would then stand without whoever says it."""
    sentence = article.sentences[n - 1]
    quotes = (fact for fact in facts if fact.kind is Kind.QUOTE)
    return any(
        quote.start < sentence.end
        and quote.end > sentence.start
        and (quote.start < sentence.start or quote.end > sentence.end)
        for quote in quotes
    )
