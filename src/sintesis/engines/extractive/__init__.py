"""The default summarizer: whole sentences, chosen by what is measured of them, and never twice the same."""

from collections.abc import Sequence
from dataclasses import dataclass

from sintesis import __version__
from sintesis.engines.extractive.features import Features, measure
from sintesis.engines.extractive.vectors import likeness
from sintesis.language import table
from sintesis.model import Article, Extent, Fact, Kind, Length, Point, Role

NAME = "extractive"

BACKGROUND_MOST, NEXT_MOST = 2, 3


@dataclass(frozen=True, slots=True)
class Weights:
    """What each feature counts for, as `ranking.toml` holds it."""

    features: dict[str, float]
    redundancy: float
    """How much likeness to what is already chosen counts against a sentence (MMR: Carbonell and Goldstein 1998)."""
    lede: float
    """The share of the article in which the bottom line is sought, its first three sentences at least."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A sentence and its score."""

    features: Features
    score: float

    @property
    def n(self) -> int:
        """The sentence's number."""
        return self.features.sentence.n


class Extractive:
    """Summarize by whole sentences."""

    name = NAME
    fingerprint = f"{NAME} {__version__}"

    def __init__(self, weights: Weights | None = None) -> None:
        self._weights = weights or fitted()

    def summarize(self, article: Article, facts: Sequence[Fact], extent: Extent) -> list[Point]:
        """Bottom line first, then key points, background and next steps, each group in the order of the article.

        A short article gives fewer points; an article of one sentence gives a bottom line alone.
        """
        return choose(measure(article, facts), facts, extent, self._weights)


def fitted() -> Weights:
    """The weights of the package (`tests/quality/fit_summaries.py` made them)."""
    stored = table("both", "ranking")
    return Weights(dict(stored["features"]), stored["redundancy"], stored["lede"])


def choose(measured: Sequence[Features], facts: Sequence[Fact], extent: Extent, weights: Weights) -> list[Point]:
    """The points that these sentences make with these weights."""
    ranked = [Ranked(f, sum(weights.features[name] * value for name, value in f.values.items())) for f in measured]
    if not ranked:
        return []
    fit = [r for r in ranked if r.features.values["unfit"] < 1] or ranked
    bottom = _bottom_line(fit, weights)
    rest = [r for r in fit if r is not bottom]
    most = extent.key_points if isinstance(extent, Length) else len(rest)
    key = _diverse(rest, [bottom], most, weights)
    left = [r for r in rest if r not in key]
    coming = _next_steps(left, facts)
    earlier = [r for r in left if r not in coming and r.features.values["background"]]
    groups = (
        (Role.BOTTOM_LINE, [bottom]),
        (Role.KEY_POINT, key),
        (Role.BACKGROUND, _diverse(earlier, [bottom, *key], BACKGROUND_MOST, weights)),
        (Role.NEXT_STEP, coming),
    )
    return [
        Point(r.features.sentence.text, (r.n,), role)
        for role, group in groups
        for r in sorted(group, key=lambda r: r.n)
    ]


def _bottom_line(ranked: Sequence[Ranked], weights: Weights) -> Ranked:
    lede = ranked[: max(3, int(len(ranked) * weights.lede))]
    return max(lede, key=lambda r: (r.score, -r.n))


def _next_steps(ranked: Sequence[Ranked], facts: Sequence[Fact]) -> list[Ranked]:
    """Sentences that announce something, dated ones first."""
    dated = {fact.sentence for fact in facts if fact.kind is Kind.DATE}
    announcing = [r for r in ranked if r.features.values["announcement"] and _plain(r)]
    announcing.sort(key=lambda r: (r.n not in dated, -r.score))
    return announcing[:NEXT_MOST]


def _plain(ranked: Ranked) -> bool:
    """Whether a sentence stands alone: it begins no quotation, asks nothing and leans on no other."""
    text = ranked.features.sentence.text
    asks = text.rstrip().endswith("?")
    return not text.startswith(("“", '"', "«", "'", "‘")) and not asks and not ranked.features.values["leaning"]


def _diverse(pool: Sequence[Ranked], chosen: Sequence[Ranked], count: int, weights: Weights) -> list[Ranked]:
    """The best `count` of the pool, each weighed against those chosen before it."""
    left = list(pool)
    taken: list[Ranked] = []
    while left and len(taken) < count:
        so_far = [*chosen, *taken]
        best = max(left, key=lambda r: (r.score - weights.redundancy * _closest(r, so_far), -r.n))
        left.remove(best)
        taken.append(best)
    return taken


def _closest(candidate: Ranked, chosen: Sequence[Ranked]) -> float:
    return max((likeness(candidate.features.vector, other.features.vector) for other in chosen), default=0.0)
