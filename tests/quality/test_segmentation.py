"""Floors under the borders of sentences; they only rise."""

import pytest

from sintesis.model import Language
from tests.quality.segmentation import SHARED, own, score, treebank


@pytest.mark.parametrize(
    ("language", "half", "floor"),
    [("es", "tune", 0.99), ("es", "kept", 0.99), ("en", "tune", 0.99), ("en", "kept", 0.99)],
)
def test_own_passages(language: Language, half: str, floor: float) -> None:
    assert score(own(language, half), language).f1 >= floor


@pytest.mark.parametrize(("language", "floor"), [("es", 0.996), ("en", 0.987)])
def test_treebank(language: Language, floor: float) -> None:
    if not SHARED.is_dir():
        pytest.skip("the treebank sentences in ../shared/training are not here")
    assert score(treebank(language), language).f1 >= floor
