"""Fit the weights of `language/both/ranking.toml`: `python -m tests.quality.fit_summaries [--write]`, some minutes.

Twenty articles cannot settle as many numbers, so none is searched for: weights are drawn around what is plausible,
each draw is scored in the trials of `summaries.py` (mean of ROUGE-1, -2 and -L above the article's first words), and
the best third of them is averaged. What that is worth is told by cross-validation: the articles are parted in five, and
each fifth is scored with the average of the draws that were best on the others.
"""

import random
import statistics
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from sintesis.engines.extractive import Weights, Wording, choose, fitted
from sintesis.engines.extractive.features import Features, measure
from sintesis.model import Article, Extent, Fact, Words
from tests.cases import ABSENT, Case, articles
from tests.quality.rouge import rouge
from tests.quality.summaries import TRIALS, Trial, cut, drafted, headless, lead, told

FOLDS, REPEATS = 5, 8
DRAWS, KEPT = 400, 130
SEED = 3
PLAUSIBLE: dict[str, tuple[float, float]] = {
    "lead": (0.5, 0.0),
    "first": (0.0, 0.1),
    "opening": (0.1, 0.1),
    "central": (1.0, 0.3),
    "facts": (0.3, 0.1),
    "actors": (0.2, 0.2),
    "heading": (2.0, 0.5),
    "long": (0.0, 0.15),
    "background": (-0.2, 0.2),
    "announcement": (0.0, 0.2),
    "leaning": (-0.3, 0.2),
    "quotation": (-0.4, 0.2),
    "formulaic": (-1.0, 0.2),
    "verbless": (-0.4, 0.1),
    "unfit": (-0.6, 0.2),
}
"""Mean and deviation of each weight; the weight of position is the unit of all."""
REDUNDANCY = (0.5, 0.2)
FRESH = (2.0, 0.4)
LEDES = (0.05, 0.1, 0.15, 0.2, 0.3)


@dataclass(frozen=True, slots=True)
class Tried:
    """An article in one trial, with all that does not depend on the weights."""

    trial: Trial
    article: Article
    facts: tuple[Fact, ...]
    measured: tuple[Features, ...]
    wording: Wording
    extent: Extent
    summary: str


Prepared = tuple[Tried, ...]
"""An article in its trials."""


def prepared(case: Case) -> Prepared:
    """Measure an article once for each trial."""
    draft = drafted(case)
    tried = []
    for trial in TRIALS:
        if trial.takes(case):
            article, facts = headless(draft, trial.without)
            made = tuple(measure(article, facts)), Wording(article, facts)
            tried.append(Tried(trial, article, facts, *made, trial.extent(case), case.summary))
    return tuple(tried)


Gains = dict[str, float]
"""By the name of the trial: mean F1 of an article's summary above that of its first words."""


def gains_of(item: Prepared, weights: Weights) -> Gains:
    """What an article's summaries gain in each of its trials."""
    return {tried.trial.name: _gain(tried, weights) for tried in item}


def _gain(tried: Tried, weights: Weights) -> float:
    text = told(choose(tried.measured, tried.facts, tried.wording, tried.extent, weights))
    size = tried.extent.most if isinstance(tried.extent, Words) else len(text.split())
    others = lead(tried.article, size)
    return rouge(cut(text, size), tried.summary).mean_f1 - rouge(others, tried.summary).mean_f1


def drawn(chance: random.Random) -> Weights:
    """Plausible weights."""
    features = {name: chance.gauss(mean, deviation) for name, (mean, deviation) in PLAUSIBLE.items()}
    redundancy = min(1.0, max(0.0, chance.gauss(*REDUNDANCY)))
    return Weights(features, redundancy, max(0.0, chance.gauss(*FRESH)), chance.choice(LEDES))


def averaged(draws: Sequence[Weights]) -> Weights:
    """The mean of several weights, rounded."""

    def mean(values: Iterable[float]) -> float:
        return round(statistics.fmean(values), 2)

    return Weights(
        {name: mean(draw.features[name] for draw in draws) for name in PLAUSIBLE},
        mean(draw.redundancy for draw in draws),
        mean(draw.fresh for draw in draws),
        mean(draw.lede for draw in draws),
    )


def best(draws: Sequence[Weights], gains: Sequence[Sequence[Gains]], among: Sequence[int]) -> Weights:
    """The average of the draws that gain most on the articles `among`, each article counting once."""

    def worth(d: int) -> float:
        return statistics.fmean(statistics.fmean(gains[d][i].values()) for i in among)

    return averaged([draws[d] for d in sorted(range(len(draws)), key=worth, reverse=True)[:KEPT]])


def cross_validated(
    items: Sequence[Prepared], draws: Sequence[Weights], gains: Sequence[Sequence[Gains]]
) -> list[list[Gains]]:
    """Each article's gains with weights that were fitted without it, for `REPEATS` ways of parting the articles."""
    found = []
    for repeat in range(REPEATS):
        order = list(range(len(items)))
        random.Random(repeat).shuffle(order)
        by_article: list[Gains] = [{} for _ in items]
        for fold in range(FOLDS):
            held = order[fold::FOLDS]
            weights = best(draws, gains, [i for i in order if i not in held])
            for i in held:
                by_article[i] = gains_of(items[i], weights)
        found.append(by_article)
    return found


def line(name: str, gains: Sequence[Sequence[Gains]]) -> str:
    """The mean gain in points in each trial, averaged over the rows."""
    cells = []
    for trial in TRIALS:
        of_trial = [article[trial.name] for row in gains for article in row if trial.name in article]
        cells.append(f"{trial.name} {100 * statistics.fmean(of_trial):+.2f}")
    return f"{name:24} {' | '.join(cells)}"


def main() -> int:
    """Fit, tell, and with `--write` store."""
    cases = articles()
    if not cases:
        print(ABSENT)
        return 1
    items = [prepared(case) for case in cases]
    chance = random.Random(SEED)
    draws = [drawn(chance) for _ in range(DRAWS)]
    gains = [[gains_of(item, draw) for item in items] for draw in draws]
    made = best(draws, gains, range(len(items)))
    means = {name: mean for name, (mean, _) in PLAUSIBLE.items()}
    plausible = Weights(means, REDUNDANCY[0], FRESH[0], statistics.fmean(LEDES))
    print(line("plausible, not fitted", [[gains_of(item, plausible) for item in items]]))
    print(line("as stored", [[gains_of(item, fitted()) for item in items]]))
    print(line("fitted, cross-validated", cross_validated(items, draws, gains)))
    print(line("fitted on all", [[gains_of(item, made) for item in items]]))
    lines = [f"redundancy = {made.redundancy}", f"fresh = {made.fresh}", f"lede = {made.lede}", "", "[features]"]
    lines += [f"{name} = {value}" for name, value in made.features.items()]
    text = "# What each measured feature of a sentence counts for; made by `tests/quality/fit_summaries.py`.\n"
    text += "\n".join(lines) + "\n"
    print(text)
    if "--write" in sys.argv[1:]:
        Path(str(files("sintesis.language").joinpath("both", "ranking.toml"))).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
