"""A place or an institution is found under any of its forms, and so is a name composed of known ones."""

import pytest

from sintesis.language import official
from sintesis.model import LANGUAGES, Language, other


@pytest.mark.parametrize(
    ("spanish", "english"),
    [
        ("Estados Unidos", "United States"),
        ("EE. UU.", "US"),
        ("ONU", "UN"),
        ("Naciones Unidas", "United Nations"),
        ("OTAN", "NATO"),
        ("SEDENA", "Ministry of National Defence"),
        ("Sedena", "Ministry of National Defence"),
        ("Guardia Nacional", "National Guard"),
        ("la Fiscalía General de la República", "Attorney General's Office"),
        ("Departamento de Estado", "US Department of State"),
        ("Departamento de Estado de Estados Unidos", "US Department of State"),
        ("Gobierno de México", "Government of Mexico"),
        ("Gobierno de los Países Bajos", "Government of the Netherlands"),
        ("Gobierno del Reino Unido", "Government of the United Kingdom"),
        ("Ministerio de Defensa de Rusia", "Ministry of Defence of Russia"),
        ("Secretaría de Energía y Minas", "Ministry of Energy and Mines"),
        ("Universidad de Nueva York", "University of New York"),
        ("Comisión Europea", "European Commission"),
        ("La Haya", "The Hague"),
    ],
)
def test_the_english_form(spanish: str, english: str) -> None:
    assert official.counterpart(spanish, "es") == english


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        ("US", "EE. UU."),
        ("U.S.", "EE. UU."),
        ("the United States", "Estados Unidos"),
        ("State Department", "Departamento de Estado"),
        ("NATO", "OTAN"),
        ("Mexican National Guard", "Guardia Nacional de México"),
        ("Government of the United Kingdom", "Gobierno del Reino Unido"),
        ("Ministry of Foreign Affairs of Ukraine", "Ministerio de Asuntos Exteriores de Ucrania"),
        ("House of Commons", "Cámara de los Comunes"),
        ("Cape Town", "Ciudad del Cabo"),
        ("University of Michigan", "Universidad de Michigan"),
        ("Leeds Crown Court", "Tribunal de la Corona de Leeds"),
    ],
)
def test_the_spanish_form(english: str, spanish: str) -> None:
    assert official.counterpart(english, "en") == spanish


def test_case_and_accents_do_not_matter() -> None:
    assert official.counterpart("FISCALIA GENERAL DE LA REPUBLICA", "es") == "Attorney General's Office"
    assert official.counterpart("perú", "es") == official.counterpart("Peru", "es") == "Peru"


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Gobierno de México", "Mexican government"),
        ("Departamento de Estado de Estados Unidos", "State Department"),
        ("Guardia Nacional de México", "Mexico's National Guard"),
        ("Estados Unidos", "US"),
        ("INE", "National Electoral Institute"),
        ("INE", "National Statistics Institute"),
    ],
)
def test_a_translation_may_use_other_forms(name: str, form: str) -> None:
    assert form in official.accepted(name, "es")


@pytest.mark.parametrize("name", ["", "Ana Ruiz", "Gobierno de Ana Ruiz", "x" * 5000, "de de de", "Universidad de"])
def test_what_is_not_known_has_no_counterpart(name: str) -> None:
    for language in LANGUAGES:
        assert official.counterpart(name, language) is None
        assert official.accepted(name, language) == ()


def test_every_row_is_found_in_both_directions() -> None:
    rows = official.rows()
    assert len(rows) > 600
    for row in rows:
        for language in LANGUAGES:
            for form in row.forms(language):
                assert form == form.strip() != ""
                assert set(row.forms(other(language))) <= set(official.accepted(form, language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_preferred_form_leads_back(language: Language) -> None:
    countries = [row for row in official.rows() if row.kind == "country"]
    for row in countries:
        there = official.counterpart(row.forms(language)[0], language)
        assert there == row.forms(other(language))[0]
        assert official.counterpart(there, other(language)) == row.forms(language)[0]
