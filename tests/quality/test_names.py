"""Floors under the names; they only rise."""

import pytest

from sintesis.model import Kind, Language
from tests.cases import needs_cases
from tests.quality.names import score


@needs_cases
@pytest.mark.parametrize(
    ("language", "spans", "people", "places", "organisations"),
    [("es", 0.87, 0.88, 0.84, 0.43), ("en", 0.80, 0.87, 0.78, 0.60)],
)
def test_names(language: Language, spans: float, people: float, places: float, organisations: float) -> None:
    reached = score(language)
    assert reached.spans.f1 >= spans
    assert reached.kinds[Kind.PERSON].f1 >= people
    assert reached.kinds[Kind.PLACE].f1 >= places
    assert reached.kinds[Kind.ORGANISATION].f1 >= organisations
