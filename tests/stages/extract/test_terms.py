"""A term is one that the article itself explains."""

import pytest

from sintesis.model import Kind, Language
from tests.stages.extract.articles import facts


def terms(text: str, language: Language) -> list[tuple[str, str]]:
    return [(fact.text, fact.value) for fact in facts(text, language, Kind.TERM)]


@pytest.mark.parametrize(
    ("text", "language", "term", "gloss"),
    [
        ("Crece el robo de combustible, conocido como huachicol, en el sur.", "es", "huachicol", "robo de combustible"),
        (
            "Persigue el contrabando de ganado, conocido como arreo hormiga.",
            "es",
            "arreo hormiga",
            "contrabando de ganado",
        ),
        ("Pagan un impuesto local, llamado “tasa azul”, cada mes.", "es", "tasa azul", "impuesto local"),
        ("Se agotó el aforo, es decir, la gente que cabe.", "es", "aforo", "la gente que cabe"),
        ("La llamada “paz azul”, una política de diálogo, divide.", "es", "paz azul", "una política de diálogo"),
        ("They fight the theft of fuel, known locally as huachicol, daily.", "en", "huachicol", "theft of fuel"),
        ("The so-called “blue tax”, a levy on boats, is back.", "en", "blue tax", "a levy on boats"),
    ],
)
def test_glossed_terms(text: str, language: Language, term: str, gloss: str) -> None:
    assert terms(text, language) == [(term, gloss)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Luis Ruiz, conocido como El Tuerto, huyó.", "es"),
        ("Le llaman “Fico”.", "es"),
        ("Es conocido como actor.", "es"),
        ("He is known as a good man.", "en"),
        ("The so-called experts left.", "en"),
    ],
)
def test_what_is_not_explained_is_no_term(text: str, language: Language) -> None:
    assert terms(text, language) == []


def test_a_relative_clause_is_no_gloss() -> None:
    body = "It is a project that is meant to protect homes. The sand that is taken from the river stays."
    assert terms(body, "en") == []
