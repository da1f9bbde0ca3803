"""Floors under the dates; they only rise."""

import pytest

from sintesis.model import Language
from tests.cases import needs_cases
from tests.quality.dates import score


@needs_cases
@pytest.mark.parametrize(("language", "right", "as_written"), [("es", 0.83, 0.91), ("en", 0.75, 1.0)])
def test_dates(language: Language, right: float, as_written: float) -> None:
    reached = score(language)
    assert reached.right / reached.total >= right
    assert reached.as_written / reached.total >= as_written
