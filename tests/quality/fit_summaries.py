"""Fit the weights of `language/both/ranking.toml`: `python -m tests.quality.fit_summaries [--write]`.

Random steps from the stored weights that are kept when they raise the mean of ROUGE-1, -2 and -L against the references of
the development articles, less a pull towards the weights it started from: 20 articles cannot settle 15 numbers. What the
fit is worth is told by cross-validation: the articles are parted in five, and each fifth is scored with weights fitted on
the others.
"""

import random
import statistics
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from importlib.resources import files

from sintesis.engines.extractive import Weights, choose, fitted
from sintesis.engines.extractive.features import Features, measure
from sintesis.model import Article, Fact, Length, Role
from tests.cases import ABSENT, Case, articles
from tests.quality.rouge import rouge
from tests.quality.summaries import cut, drafted

FOLDS = 5
STEPS = 500
PULL = 0.004
"""What one unit of distance from the starting weights costs, in ROUGE."""
SEED = 7


@dataclass(frozen=True, slots=True)
class Prepared:
    """An article with all that does not depend on the weights."""

    case: Case
    article: Article
    facts: tuple[Fact, ...]
    measured: tuple[Features, ...]


def prepared(case: Case) -> Prepared:
    """Measure an article once."""
    draft = drafted(case)
    return Prepared(case, draft.article, draft.facts, tuple(measure(draft.article, draft.facts)))


def gain(item: Prepared, weights: Weights) -> float:
    """Mean F1 of the short summary above that of the article's first words."""
    points = choose(item.measured, item.facts, Length.SHORT, weights)
    text = " ".join(p.text for p in points if p.role in (Role.BOTTOM_LINE, Role.KEY_POINT))
    lead = cut(item.article.body, len(text.split()))
    return rouge(text, item.case.summary).mean_f1 - rouge(lead, item.case.summary).mean_f1


def fit(items: Sequence[Prepared], start: Weights, chance: random.Random) -> Weights:
    """The best weights that random steps find."""

    def worth(weights: Weights) -> float:
        apart = sum(abs(weights.features[name] - start.features[name]) for name in start.features)
        return statistics.fmean(gain(item, weights) for item in items) - PULL * apart

    best, best_worth = start, worth(start)
    for _ in range(STEPS):
        features = dict(best.features)
        for name in chance.sample(sorted(features), k=chance.choice((1, 1, 2))):
            features[name] = round(features[name] + chance.gauss(0, 0.25), 2)
        tried = replace(best, features=features, redundancy=_near(best.redundancy, chance), lede=_near(best.lede, chance))
        tried_worth = worth(tried)
        if tried_worth > best_worth:
            best, best_worth = tried, tried_worth
    return best


def _near(value: float, chance: random.Random) -> float:
    return round(min(1.0, max(0.0, value + chance.choice((0, 0, 0, -0.1, 0.1)))), 2)


def cross_validated(items: Sequence[Prepared], start: Weights) -> list[float]:
    """Each article's gain with weights that were fitted without it."""
    order = list(range(len(items)))
    random.Random(SEED).shuffle(order)
    gains = [0.0] * len(items)
    for fold in range(FOLDS):
        held = order[fold::FOLDS]
        weights = fit([item for i, item in enumerate(items) if i not in held], start, random.Random(SEED + fold))
        for i in held:
            gains[i] = gain(items[i], weights)
    return gains


def told(name: str, gains: Sequence[float]) -> str:
    """Wins, ties, losses and mean, in points."""
    wins, losses = (sum(sign * g > 0.005 for g in gains) for sign in (1, -1))
    mean = 100 * statistics.fmean(gains)
    return f"{name:28} wins {wins:2}  ties {len(gains) - wins - losses:2}  losses {losses:2}  mean {mean:+.2f}"


def main() -> int:
    """Fit, tell, and with `--write` store."""
    cases = articles()
    if not cases:
        print(ABSENT)
        return 1
    items, start = [prepared(case) for case in cases], fitted()
    print(told("as stored", [gain(item, start) for item in items]))
    print(told("fitted, cross-validated", cross_validated(items, start)))
    best = fit(items, start, random.Random(SEED))
    print(told("fitted on all", [gain(item, best) for item in items]))
    lines = [f"redundancy = {best.redundancy}", f"lede = {best.lede}", "", "[features]"]
    lines += [f"{name} = {value}" for name, value in best.features.items()]
    text = "# What each measured feature of a sentence counts for in the summary: fitted by `tests/quality/fit_summaries.py`.\n"
    text += "\n".join(lines) + "\n"
    print(text)
    if "--write" in sys.argv[1:]:
        with open(str(files("sintesis.language").joinpath("both/ranking.toml")), "w", encoding="utf-8") as file:  # noqa: PTH123
            file.write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
