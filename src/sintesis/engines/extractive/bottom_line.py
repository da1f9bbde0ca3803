"""Choose the bottom line: who did what and when, in one sentence that stands alone."""

from collections.abc import Sequence

from sintesis.engines.extractive.ranking import Ranked, Weights
from sintesis.engines.extractive.wording import Statement, Wording

MOST_WORDS = 35
LEDE_LEAST, LEDE_MOST = 3, 12
"""Sentences among which it is sought, whatever the article's length."""
SIMILAR = 0.3
"""How much less a sentence may score that is complete and short enough, to be taken instead of the best.
It decides which caption is passed over, not how well the trials of `tests/quality/summaries.py` come out."""


def bottom_line(ranked: Sequence[Ranked], wording: Wording, weights: Weights, most: int) -> Statement:
    """The best sentence of the lede that stands alone, cut towards `most` words.

    What it shares with the standfirst counts nothing here: that tells what comes of the news.

    One that stays longer gives way to another of similar score, and so does one that seems to have no verb, as captions
    have none; where all lean on others or ask or quote, the best of them is taken as it is.
    """
    lede = ranked[: min(LEDE_MOST, max(LEDE_LEAST, int(len(ranked) * weights.lede)))]
    worth = {r.n: r.score - weights.features["heading"] * r.features.standfirst for r in lede}
    made = [wording.of(r, most) for r in sorted(lede, key=lambda r: (-worth[r.n], r.n))]
    standing = [statement for statement in made if is_plain(statement)] or made
    best = standing[0]
    similar = [s for s in standing if worth[best.n] - worth[s.n] <= SIMILAR]
    complete = [s for s in similar if not s.ranked.features.values["verbless"]]
    return next((s for s in (*complete, *similar) if s.words <= most), (complete or similar)[0])


def is_plain(statement: Statement) -> bool:
    """Whether it stands alone: it begins no quotation, asks nothing and leans on no other."""
    text = statement.text
    asks = text.rstrip("”\"'»)").endswith("?")
    return not text.startswith(("“", '"', "«", "'", "‘", "—")) and not asks and not statement.leans_on
