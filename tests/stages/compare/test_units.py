"""A number keeps its unit."""

import pytest

from sintesis.language.marks import Convention
from sintesis.model import Language, other
from sintesis.stages.compare.passage import Passage
from sintesis.stages.compare.units import check_units


@pytest.mark.parametrize(
    ("source", "language", "target", "expected"),
    [
        ("Corrió 40 kilómetros.", "es", "He ran 40 metres.", [("40 kilómetros", "40 metres")]),
        ("Corrió 40 kilómetros.", "es", "He ran 40 km.", []),
        ("Corrió 40 kilómetros.", "es", "He ran 25 miles.", []),
        ("A wind of 90 km/h.", "en", "Un viento de 90 m/h.", [("90 km/h", "90 m/h")]),
        ("It took three hours.", "en", "Tardó tres minutos.", [("three hours", "tres minutos")]),
        (
            "Subió dos puntos porcentuales.",
            "es",
            "It rose by two percent.",
            [("dos puntos porcentuales", "two percent")],
        ),
        ("Subió dos puntos porcentuales.", "es", "It rose by 2 percentage points.", []),
        ("Prices rose 4%.", "en", "Los precios subieron un 4 por ciento.", []),
        ("Ha llovido mucho.", "es", "It rained a lot.", []),
    ],
)
def test_units(source: str, language: Language, target: str, expected: list[tuple[str, str]]) -> None:
    found = check_units(Passage(source, language, Convention.POINT), target, other(language))
    assert [(f.source, f.target) for f in found] == expected
