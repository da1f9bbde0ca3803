"""Trying again mends what it was measured to mend: floors that only rise."""

import pytest

from sintesis.model import LANGUAGES, Language, Severity
from tests.cases import needs_cases
from tests.quality.retries import ALL, FIRST, GRAVITIES, rates, translated

MOST_LEFT: dict[tuple[Language, Severity], float] = {
    ("es", Severity.ERROR): 0.25,
    ("es", Severity.WARNING): 0.45,
    ("en", Severity.ERROR): 0.25,
    ("en", Severity.WARNING): 0.45,
}
"""The share of findings that is left after all attempts."""

pytestmark = needs_cases


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("severity", GRAVITIES)
def test_findings_are_mended(language: Language, severity: Severity) -> None:
    before, after = rates(FIRST)[language, severity], rates(ALL)[language, severity]
    assert after <= MOST_LEFT[language, severity] * before


def test_no_sentence_gets_worse() -> None:
    weight = {Severity.ERROR: 3, Severity.WARNING: 1, Severity.INFO: 0}
    for one, all_of_them in zip(translated(FIRST), translated(ALL), strict=True):
        before, after = (sum(weight[f.severity] for f in row.findings) for row in (one, all_of_them))
        assert after <= before
