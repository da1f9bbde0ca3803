"""The embedded models translate as well as they were measured to: floors that only rise."""

import pytest

from sintesis.engines.embedded.engine import Embedded
from sintesis.model import LANGUAGES, Language
from tests.cases import needs_cases
from tests.quality.translation import score

BLEU: dict[Language, float] = {"es": 21.8, "en": 21.6}
CHRF: dict[Language, float] = {"es": 53.2, "en": 50.0}
MOST_ERRORS: dict[Language, float] = {"es": 210, "en": 360}
"""In 1,000 sentences, as the model gives them."""

pytestmark = needs_cases


@pytest.mark.parametrize("language", LANGUAGES)
def test_flores_dev(language: Language) -> None:
    pytest.importorskip("sacrebleu", reason="sacrebleu is not installed: python -m pip install '.[test]'")
    found = score(Embedded(), language)
    assert found.bleu >= BLEU[language]
    assert found.chrf >= CHRF[language]
    assert found.errors.total() <= MOST_ERRORS[language]
