"""Floors and ceilings of what the lexicon knows."""

import pytest

from sintesis.model import LANGUAGES, Language
from tests.quality.vocabulary import SHARED, flores, ntrex, share_caught, share_unknown

needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="the texts in ../shared are not here")


@pytest.mark.parametrize(("language", "floor"), [("es", 0.94), ("en", 0.93)])
def test_made_up_words_are_caught(language: Language, floor: float) -> None:
    assert share_caught(language) >= floor


@needs_shared
@pytest.mark.parametrize(("language", "ceiling"), [("es", 0.003), ("en", 0.002)])
def test_flores_is_known(language: Language, ceiling: float) -> None:
    assert share_unknown(flores(language), language) <= ceiling


@needs_shared
@pytest.mark.parametrize("language", LANGUAGES)
def test_news_outside_the_sources_is_known(language: Language) -> None:
    assert share_unknown(ntrex(language), language) <= 0.0065
