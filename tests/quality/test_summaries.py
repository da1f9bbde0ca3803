"""The extractive summary is better than the article's first words, and no worse than it was."""

import pytest

from tests.cases import articles, needs_cases
from tests.quality.summaries import LEAD, OURS, Scored, mean, scored, tally

pytestmark = needs_cases

FLOORS = {"R1": 0.31, "R2": 0.128, "RL": 0.207}
"""Mean F1 over the 20 articles; they only rise."""


@pytest.fixture(scope="module")
def results() -> list[Scored]:
    return scored(articles())


def test_it_wins_more_often_than_it_loses(results: list[Scored]) -> None:
    told = tally(results, "mean")
    assert told.wins > told.losses


def test_it_is_better_than_the_lead_on_the_whole(results: list[Scored]) -> None:
    assert mean(results, OURS, "mean") > mean(results, LEAD, "mean")


@pytest.mark.parametrize("measure", FLOORS)
def test_no_measure_falls(results: list[Scored], measure: str) -> None:
    assert mean(results, OURS, measure) >= FLOORS[measure]
