"""An actor's role is its post as the text words it, else what it does."""

import pytest

from sintesis.model import Language
from sintesis.stages.extract import extract
from sintesis.stages.extract.roles import post_of
from tests.stages.extract.articles import article


@pytest.mark.parametrize(
    ("text", "language", "actor", "role"),
    [
        ("El secretario de Marina, Raymundo Morales, calló.", "es", "Raymundo Morales", "secretario de Marina"),
        ("La presidenta Claudia Soto calló.", "es", "Claudia Soto", "presidenta"),
        ("Ana Gil, ministra de Cultura, calló.", "es", "Ana Gil", "ministra de Cultura"),
        ("Luis Soto, el nuevo alcalde de Lugo, calló.", "es", "Luis Soto", "nuevo alcalde de Lugo"),
        ("El ministro de Pesca en funciones, Luis Gil, calló.", "es", "Luis Gil", "ministro de Pesca en funciones"),
        ("Zentia, fabricante de muebles, cerró. Zentia calla.", "es", "Zentia", "fabricante de muebles"),
        (
            "La Guardia Nacional patrulla el puerto.",
            "es",
            "Guardia Nacional",
            "La Guardia Nacional patrulla el puerto.",
        ),
        ("Chancellor of the Exchequer Ann Reed spoke.", "en", "Ann Reed", "Chancellor of the Exchequer"),
        ("Jane Roe, the chief executive of Acme, spoke.", "en", "Jane Roe", "chief executive of Acme"),
        ("The chief inspector of prisons Chris Dale wrote.", "en", "Chris Dale", "chief inspector of prisons"),
        ("Ann Lee, the European Commission president, left.", "en", "Ann Lee", "European Commission president"),
        ("Defense Secretary Pete Reed left.", "en", "Pete Reed", "Defense Secretary"),
        ("The mayor's press secretary Ann Lee left.", "en", "Ann Lee", "press secretary"),
        ("Eva Gil, directora del Banco Mundial (BM), calló.", "es", "Eva Gil", "directora del Banco Mundial"),
        ("It was about Ann Lee.", "en", "Ann Lee", ""),
        ("“No”, dijo el director de pista a Luis Gil.", "es", "Luis Gil", ""),
        ("Hablaron el ministro de Cultura y Luis Gil.", "es", "Luis Gil", ""),
        ("The director of music and Ann Lee left.", "en", "Ann Lee", ""),
        ("Zandoria governor Ann Lee left.", "en", "Ann Lee", "Zandoria governor"),
        ("Ana Gil cree que “la empresa no ofreció nada. Nadie lo vio”.", "es", "Ana Gil", ""),
        ("Oakford Crown Court was told that she robbed the shop.", "en", "Oakford Crown Court", ""),
        ("La Audiencia Nacional escuchó que el acusado mintió.", "es", "Audiencia Nacional", ""),
    ],
)
def test_roles(text: str, language: Language, actor: str, role: str) -> None:
    told = article(text, language)
    assert post_of(actor, told, extract(told)) == role


def test_the_longest_post_wins() -> None:
    told = article("La presidenta Ana Gil llegó. Gil, presidenta de la Cámara de Diputados, calló.", "es")
    assert post_of("Ana Gil", told, extract(told)) == "presidenta de la Cámara de Diputados"


def test_a_title_before_the_name_does_not_keep_its_clause_from_being_the_role() -> None:
    told = article("Lord Marlow signed a letter. It was about Marlow.", "en")
    assert post_of("Marlow", told, extract(told)) == "Lord Marlow signed a letter."


def test_a_clause_that_only_says_that_somebody_spoke_is_no_role() -> None:
    told = article("Ana Gil dijo: “No voy a ceder nunca”.", "es")
    assert post_of("Ana Gil", told, extract(told)) == ""


def test_a_whole_clause_goes_before_a_shorter_one_that_is_cut() -> None:
    told = article(
        "Ann Reed said her year of living next door to the loud man who never slept was the worst of her whole life. "
        "Ann Reed left the old house by the river with her three dogs.",
        "en",
    )
    assert post_of("Ann Reed", told, extract(told)).startswith("Ann Reed left the old house")
