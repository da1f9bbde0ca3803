"""Ceilings over what is found in human translations; they only fall."""

import pytest

from sintesis.model import Language
from tests.cases import needs_cases
from tests.quality.comparison import alarms

pytestmark = needs_cases


@pytest.mark.parametrize(("language", "errors", "findings"), [("es", 0.065, 0.20), ("en", 0.085, 0.28)])
def test_human_translations_are_seldom_faulted(language: Language, errors: float, findings: float) -> None:
    grave, some, _ = alarms(language)
    assert grave <= errors
    assert some <= findings
