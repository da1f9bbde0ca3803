"""Acronyms are told from shouting and numerals, and expanded by the text itself or by their official name."""

import pytest

from sintesis.model import Kind, Language
from tests.stages.extract.articles import facts


def acronyms(text: str, language: Language) -> list[tuple[str, str]]:
    return [(fact.text, fact.value) for fact in facts(text, language, Kind.ACRONYM)]


@pytest.mark.parametrize(
    ("text", "language", "acronym", "meaning"),
    [
        ("Vino el Grupo de Trabajo Marino (GTM).", "es", "GTM", "Grupo de Trabajo Marino"),
        ("Vino el GTM (Grupo de Trabajo Marino).", "es", "GTM", "Grupo de Trabajo Marino"),
        ("El GTM, siglas de Grupo de Trabajo Marino, vino.", "es", "GTM", "Grupo de Trabajo Marino"),
        ("El Grupo de Seguridad Marina (MSG, por sus siglas en inglés).", "es", "MSG", "Grupo de Seguridad Marina"),
        ("Usan inteligencia artificial (IA).", "es", "IA", "inteligencia artificial"),
        ("La Agencia Norte, conocida como AN, cerró.", "es", "AN", "Agencia Norte"),
        ("Piden ayuda a Unicef.", "es", "Unicef", "Fondo de las Naciones Unidas para la Infancia"),
        ("La OTAN calla.", "es", "OTAN", "Organización del Tratado del Atlántico Norte"),
        ("The Harbour Safety Board (HSB) met.", "en", "HSB", "Harbour Safety Board"),
        ("The HSB (Harbour Safety Board) met.", "en", "HSB", "Harbour Safety Board"),
        ("The Harbour Safety Board, or HSB, met.", "en", "HSB", "Harbour Safety Board"),
        ("He has post-traumatic stress, short PTS. The XQZ met.", "en", "XQZ", ""),
    ],
)
def test_meanings(text: str, language: Language, acronym: str, meaning: str) -> None:
    assert (acronym, meaning) in acronyms(text, language)


def test_every_mention_has_the_meaning() -> None:
    found = acronyms("El GTM calla. Habló el Grupo de Trabajo Marino (GTM).", "es")
    assert found == [("GTM", "Grupo de Trabajo Marino")] * 2


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Carlos XVI y el siglo XX.", "es"),
        ("SUBE EL PAN EN TODO EL PAÍS", "es"),
        ("Viajó a EE. UU. y a Madrid.", "es"),
        ("He left the US for the UK.", "en"),
    ],
)
def test_what_is_no_acronym(text: str, language: Language) -> None:
    assert acronyms(text, language) == []


def test_plurals_share_the_meaning() -> None:
    text = "Una organización no gubernamental (ONG) pidió ayuda. Otras ONGs callan."
    assert acronyms(text, "es") == [("ONG", "organización no gubernamental"), ("ONGs", "organización no gubernamental")]
