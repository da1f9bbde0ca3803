"""The default summarizer: the article's own sentences, chosen by what is measured of them and shortened by deletion."""

import sys
from collections.abc import Sequence

from sintesis import __version__
from sintesis.engines.extractive.bottom_line import MOST_WORDS, bottom_line, is_plain
from sintesis.engines.extractive.features import Features, measure
from sintesis.engines.extractive.ranking import Ranked, Weights, fitted, rank
from sintesis.engines.extractive.selection import POINT_MOST, Room, Said, select
from sintesis.engines.extractive.wording import Statement, Wording
from sintesis.model import Article, Extent, Fact, Kind, Point, Role, Words

__all__ = ["Extractive", "Weights", "Wording", "choose", "fitted"]

NAME = "extractive"

BACKGROUND_MOST, NEXT_MOST = 2, 3


class Extractive:
    """Summarize by the article's own sentences."""

    name = NAME
    fingerprint = f"{NAME} {__version__}"

    def __init__(self, weights: Weights | None = None) -> None:
        self._weights = weights or fitted()

    def summarize(self, article: Article, facts: Sequence[Fact], extent: Extent) -> list[Point]:
        """Bottom line first, then key points, background and next steps, each group in the order of the article.

        A short article gives fewer points; an article of one sentence gives a bottom line alone. Where the extent is in
        words, the bottom line is made in any case, and key points as far as words are left.
        """
        return choose(measure(article, facts), facts, Wording(article, facts), extent, self._weights)


def choose(
    measured: Sequence[Features], facts: Sequence[Fact], wording: Wording, extent: Extent, weights: Weights
) -> list[Point]:
    """The points that these sentences make with these weights."""
    ranked = rank(measured, weights)
    if not ranked:
        return []
    said = Said(ranked, weights)
    most = extent.most if isinstance(extent, Words) else sys.maxsize
    bottom = bottom_line(ranked, wording, weights, min(MOST_WORDS, most))
    said.add(bottom.ranked)
    rest = [r for r in ranked if r is not bottom.ranked]
    points = sys.maxsize if isinstance(extent, Words) else extent.key_points
    key = select(rest, said, Room(points, most - bottom.words, least=1), wording, [bottom])
    chosen = {statement.n for statement in (bottom, *key)}
    coming = _next_steps([r for r in rest if r.n not in chosen], facts, wording)
    chosen |= {statement.n for statement in coming}
    known = [r for r in rest if r.n not in chosen and r.features.values["background"]]
    earlier = [r for r in known if is_plain(wording.of(r, POINT_MOST))]
    background = select(earlier, said, Room(points=BACKGROUND_MOST), wording)
    groups = (
        (Role.BOTTOM_LINE, [bottom]),
        (Role.KEY_POINT, key),
        (Role.BACKGROUND, background),
        (Role.NEXT_STEP, coming),
    )
    return [statement.point(role) for role, group in groups for statement in group]


def _next_steps(ranked: Sequence[Ranked], facts: Sequence[Fact], wording: Wording) -> list[Statement]:
    """Sentences that announce something, dated ones first, in the order of the article."""
    dated = {fact.sentence for fact in facts if fact.kind is Kind.DATE}
    announcing = [r for r in ranked if r.features.values["announcement"] and not r.features.values["leaning"]]
    announcing.sort(key=lambda r: (r.n not in dated, -r.score))
    taken: list[Statement] = []
    for r in announcing:
        statement = wording.of(r, POINT_MOST)
        if is_plain(statement) and len(taken) < NEXT_MOST:
            taken.append(statement)
    return sorted(taken, key=lambda s: s.n)
