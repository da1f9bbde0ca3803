"""What is spoilt in a good translation is found: floors that only rise."""

import pytest

from sintesis.model import Severity
from tests.cases import needs_cases
from tests.quality.corruption import KINDS, Result, cases, results, shares

FLOORS = {
    "number": 0.99,
    "scale": 1.0,
    "unit": 0.93,
    "date": 1.0,
    "name": 1.0,
    "negation": 0.95,
    "direction": 0.88,
    "modality": 0.75,
    "quote": 0.98,
}

pytestmark = needs_cases


@pytest.fixture(scope="module")
def found() -> list[Result]:
    return results()


def test_there_are_enough_cases_and_always_the_same() -> None:
    assert len(cases()) >= 1000
    assert cases() == cases()


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_spoilt_is_an_error(found: list[Result], kind: str) -> None:
    caught, count = shares(found, Severity.ERROR)[kind]
    assert caught / count >= FLOORS[kind]
