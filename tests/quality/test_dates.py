"""Floors under the dates; they only rise."""

import pytest

from sintesis.model import Language
from tests.cases import needs_cases
from tests.quality.dates import score


@needs_cases
@pytest.mark.parametrize(("language", "floor"), [("es", 0.75), ("en", 0.6)])
def test_dates(language: Language, floor: float) -> None:
    right, total = score(language)
    assert right / total >= floor
