"""What is to come is found with its date, by the words that commit to it or announce it."""

import pytest

from sintesis.model import Heading, Language
from sintesis.stages.extract import extract
from sintesis.stages.extract.commitments import Commitment, find_commitments
from tests.stages.extract.articles import article


def commitments(text: str, language: Language, published: str | None = None) -> list[Commitment]:
    told = article(text, language, Heading(published=published))
    return find_commitments(told, extract(told))


def pairs(text: str, language: Language) -> list[tuple[str, str]]:
    return [(found.cue, found.date) for found in commitments(text, language, "2025-03-14")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ambos acordaron unir sus puertos.", [("acordaron", "")]),
        ("La obra está prevista para junio de 2026.", [("está prevista", "2026-06")]),
        ("La mesa se reunirá el 9 de abril.", [("se reunirá", "2025-04-09")]),
        ("La mesa se reunirá el próximo martes.", [("se reunirá", "2025-03-18")]),
        ("El 9 de abril volverá a reunirse la mesa.", [("volverá a", "2025-04-09")]),
        ("Se prevé abrir el puente el 3 de mayo.", [("Se prevé", "2025-05-03")]),
        (
            "El pleno votará el 9 de abril y el decreto saldrá el 3 de mayo.",
            [("votará", "2025-04-09"), ("saldrá", "2025-05-03")],
        ),
    ],
)
def test_spanish(text: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(text, "es") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Both sides agreed to share their ports.", [("agreed to", "")]),
        ("The trial is due to begin on 3 May.", [("is due to", "2025-05-03")]),
        ("The board will meet on April 9.", [("will meet", "2025-04-09")]),
        ("The board is scheduled to meet on April 9.", [("is scheduled to", "2025-04-09")]),
        ("The board agreed on Friday to close the mine.", [("agreed", "")]),
        ("On April 9 the board will vote.", [("will vote", "2025-04-09")]),
    ],
)
def test_english(text: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("La mesa se reunió el 3 de marzo.", "es"),
        ("Será difícil que gane.", "es"),
        ("Viajó de Bogotá a Teherán en enero de 2024.", "es"),
        ("The board met on 3 March.", "en"),
        ("It will be hard to win.", "en"),
    ],
)
def test_what_is_over_or_has_no_date_announces_nothing(text: str, language: Language) -> None:
    assert pairs(text, language) == []


def test_a_commitment_names_its_sentence() -> None:
    (found,) = commitments("Llueve en Lugo. La mesa se reunirá el 9 de abril de 2026.", "es")
    assert found == Commitment(2, "se reunirá", "2026-04-09")


def test_a_long_text_without_sentences() -> None:
    assert len(commitments("la mesa se reunirá el 9 de abril de 2026, " * 2000, "es")) == 2000
