"""Capitals that only the engine gave go again; those of names stay."""

import pytest

from sintesis.model import Language
from sintesis.stages.translate.casing import recased


@pytest.mark.parametrize(
    ("made", "language", "source", "expected"),
    [
        ("Sovereign Partners", "en", "socios soberanos", "Sovereign partners"),
        (
            "Mexico and the United States Strengthen Cooperation against Criminal Drones",
            "en",
            "México y Estados Unidos refuerzan cooperación contra drones criminales",
            "Mexico and the United States strengthen cooperation against criminal drones",
        ),
        ("The Mexican Minister Resigns in December", "en", "Dimite en diciembre el ministro mexicano",
         "The Mexican minister resigns in December"),
        ("Foreign Terrorist Organizations", "en", "Organizaciones Terroristas Extranjeras",
         "Foreign Terrorist Organizations"),
        ("The minister met Ana Ruiz in Madrid.", "en", "El ministro vio a Ana Ruiz en Madrid.",
         "The minister met Ana Ruiz in Madrid."),
        ("El Ministro Renuncia", "es", "The minister resigns", "El ministro renuncia"),
        ("a mexican judge in september", "en", "un juez mexicano en septiembre", "a Mexican judge in September"),
        ("they may march and polish it", "en", "quizá marchen y lo pulan", "they may march and polish it"),
        ("it lets us work", "en", "nos deja trabajar", "it lets us work"),
        ("", "en", "", ""),
    ],
)  # fmt: skip
def test_recased(made: str, language: Language, source: str, expected: str) -> None:
    assert recased(made, language, source) == expected
