"""The extractive summary is better than the article's first words and than LexRank, and no worse than it was."""

import pytest

from tests.cases import articles, needs_cases
from tests.quality.summaries import LEAD, LEXRANK, OURS, SHORT, TRIALS, Scored, mean, of, scored, tally

pytestmark = needs_cases

FLOORS = {
    ("R1", SHORT): 0.31,
    ("R2", SHORT): 0.13,
    ("RL", SHORT): 0.207,
    ("R1", ("annotators, 130 words",)): 0.5,
    ("R1", ("annotators, headless",)): 0.465,
    ("R1", ("highlights, 50 words",)): 0.41,
}
"""Mean F1 over the articles of some trials; they only rise."""


@pytest.fixture(scope="module")
def results() -> list[Scored]:
    return scored(articles())


def test_it_wins_more_often_than_it_loses(results: list[Scored]) -> None:
    found = tally(results, "mean")
    assert found.wins > found.losses


@pytest.mark.parametrize("language", ["es", "en"])
def test_it_is_better_than_the_lead_in_either_language(results: list[Scored], language: str) -> None:
    group = [result for result in results if result.case.language == language]
    assert mean(group, OURS, "mean") > mean(group, LEAD, "mean")


@pytest.mark.parametrize("trial", [trial.name for trial in TRIALS])
def test_it_is_better_than_lexrank_in_every_trial(results: list[Scored], trial: str) -> None:
    group = of(results, trial)
    if LEXRANK not in group[0].by:
        pytest.skip("sumy is not installed (python -m pip install sumy numpy)")
    assert mean(group, OURS, "R1") > mean(group, LEXRANK, "R1")


@pytest.mark.parametrize(("measure", "trials"), FLOORS)
def test_no_measure_falls(results: list[Scored], measure: str, trials: tuple[str, ...]) -> None:
    assert mean(of(results, *trials), OURS, measure) >= FLOORS[measure, trials]
