"""The tables hold what the text says of each thing, whole: no bound, no denial and no other thing's figure."""

import pytest

from sintesis.draft import Draft
from sintesis.model import Language
from sintesis.stages.extract import extract
from sintesis.stages.tabulate import tabulate
from tests.stages.extract.articles import article


def drawn(text: str, language: Language) -> Draft:
    told = article(text, language)
    return tabulate(told, extract(told), (), "test")


@pytest.mark.parametrize(
    ("text", "language", "clause"),
    [
        (
            "Ann Reed was the keeper of a harbour where the guards of the old fort were accused of hiding more than "
            "300 letters.",
            "en",
            "more than 300 letters.",
        ),
        (
            "La empresa que lleva desde hace años el puerto viejo de la ciudad reconoció ayer haber tirado sin permiso "
            "al menos 300 cartas.",
            "es",
            "al menos 300 cartas.",
        ),
    ],
)
def test_a_figure_keeps_what_bounds_it(text: str, language: Language, clause: str) -> None:
    (row,) = drawn(text, language).figures
    assert row.what.endswith(clause)


def test_small_numbers_of_different_things_stand_apart() -> None:
    rows = drawn("The guards found three cards. After three days they left. Three cards were false.", "en").figures
    assert [(row.fact.text, row.evidence) for row in rows] == [("three", (1, 3)), ("three", (2,))]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The clerk lives at 23 Oak Street with a cat.", "en"),
        ("La carta llegó al 23 Oak Street de Londres.", "es"),
        ("Lugo 1, Soria 0. El partido acabó.", "es"),
    ],
)
def test_house_numbers_and_scores_are_no_figures(text: str, language: Language) -> None:
    assert drawn(text, language).figures == ()


@pytest.mark.parametrize("text", ["Unos 300 vecinos firmaron la carta.", "Salieron a la calle 300 vecinos."])
def test_a_number_of_people_is_a_figure_wherever_it_stands(text: str) -> None:
    (row,) = drawn(text, "es").figures
    assert row.fact.value == "300"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ann Reed told the court that she had not “opened any letters or parcels” since May.", "en"),
        ("Ana Gil negó que el plan fuera “un fraude de los de siempre”.", "es"),
        ("Ana Gil dijo que nunca pidió “ni un euro de más a nadie”.", "es"),
    ],
)
def test_a_fragment_that_its_sentence_denies_is_not_quoted_alone(text: str, language: Language) -> None:
    assert drawn(text, language).quotes == ()


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("Ann Reed did not hesitate: “I have opened the letters.”", "en", "I have opened the letters."),
        ("No hubo acuerdo, y Ana Gil lo llamó “un fraude de los de siempre”.", "es", "un fraude de los de siempre"),
    ],
)
def test_a_quotation_behind_another_clause_is_not_denied(text: str, language: Language, said: str) -> None:
    (quote,) = drawn(text, language).quotes
    assert quote.fact.text == said


def test_an_event_is_no_actor_unless_the_text_says_what_it_does() -> None:
    played = drawn("Oakford United and Dale Rovers met in the Bread Cup on Monday.", "en").actors
    assert "Bread Cup" not in [actor.name for actor in played]
    (cup,) = drawn("The Bread Cup draws crowds to the old harbour.", "en").actors
    assert cup.role == "The Bread Cup draws crowds to the old harbour."


def test_a_footnote_is_no_figure() -> None:
    rows = drawn("The bridge [1] cost 40 million euros and has stood since the flood [2].", "en").figures
    assert [row.fact.text for row in rows] == ["40 million euros"]
