"""The gender and number of a Spanish noun are told by its first word."""

import pytest

from sintesis.language import pairs
from sintesis.language.gender import Shape, shape_of

LEAST = 0.98
"""Of the terms of `both/terms.tsv`, whose gender people wrote down, .99 are told rightly."""


@pytest.mark.parametrize(
    ("phrase", "feminine", "plural"),
    [
        ("barco de pesca", False, False),
        ("naciones", True, True),
        ("gendarmería", True, False),
        ("problemas de fondo", False, True),
        ("crisis", True, False),
        ("Guardia Costera", True, False),
        ("mapa", False, False),
        ("país", False, False),
        ("órdenes", True, True),
    ],
)
def test_the_first_word_tells(phrase: str, feminine: bool, plural: bool) -> None:
    assert shape_of(phrase) == Shape(feminine, plural)


def test_the_packages_terms_are_mostly_told_rightly() -> None:
    rows = [row for row in pairs("terms") if row["gender"] in ("m", "f")]
    right = sum(shape_of(row["es"]).feminine == (row["gender"] == "f") for row in rows)
    assert right >= LEAST * len(rows)
