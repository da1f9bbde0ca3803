"""Names are found whole, told apart by what they name, and joined when they name the same."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sintesis.model import LANGUAGES, NAMES, Heading, Kind, Language
from sintesis.stages.extract import extract
from tests.stages.extract.articles import article, facts

PERSON, ORGANISATION, PLACE = Kind.PERSON, Kind.ORGANISATION, Kind.PLACE


def names(text: str, language: Language) -> list[tuple[str, Kind]]:
    return [(fact.text, fact.kind) for fact in facts(text, language, *NAMES)]


def values(text: str, language: Language) -> list[str]:
    return [fact.value for fact in facts(text, language, *NAMES)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Habló el secretario de Marina, Raymundo Morales.", [("Raymundo Morales", PERSON)]),
        ("Vino la ministra para la Transición Ecológica, Marta Gil.", [("Marta Gil", PERSON)]),
        ("Lo dijo don Miguel de la Cruz.", [("Miguel de la Cruz", PERSON)]),
        ("Habló Ludwig van Beethoven.", [("Ludwig van Beethoven", PERSON)]),
        ("La reina Isabel la Católica murió.", [("Isabel la Católica", PERSON)]),
        ("Sean O'Brien llegó a L'Hospitalet.", [("Sean O'Brien", PERSON), ("L'Hospitalet", PLACE)]),
        (
            "Lo confirmó el Departamento de Estado de Estados Unidos.",
            [("Departamento de Estado de Estados Unidos", ORGANISATION)],
        ),
        (
            "El informe es del Ministerio de Agricultura y Pesca.",
            [("Ministerio de Agricultura y Pesca", ORGANISATION)],
        ),
        (
            "Lo firmó la Comisión Económica para América Latina y el Caribe.",
            [("Comisión Económica para América Latina y el Caribe", ORGANISATION)],
        ),
        ("Castilla y León limita con Aragón.", [("Castilla y León", PLACE), ("Aragón", PLACE)]),
        ("El Gobierno de Luis Soto cayó.", [("Gobierno", ORGANISATION), ("Luis Soto", PERSON)]),
        ("Nació en Vallehermoso del Campo.", [("Vallehermoso del Campo", PLACE)]),
        ("Es un tren a Sils (Girona).", [("Sils", PLACE), ("Girona", PLACE)]),
        (
            "Llegó el Ministerio de Trabajo y Economía Social.",
            [("Ministerio de Trabajo y Economía Social", ORGANISATION)],
        ),
        ("Los ministros de Defensa van a La Haya.", [("La Haya", PLACE)]),
        ("La empresa Zentia cerró.", [("Zentia", ORGANISATION)]),
        ("Visitó la Torre Norte y el río Tajo.", [("Torre Norte", PLACE), ("Tajo", PLACE)]),
        ("Leyó a Ramón y Cajal.", [("Ramón y Cajal", PERSON)]),
        ("Vino el comisario de Asuntos Marítimos y Pesca, Luis Gil.", [("Luis Gil", PERSON)]),
        ("Huyó alias Brinquen.", [("Brinquen", PERSON)]),
        ("Pasó por Zarambol, Aragón.", [("Zarambol", PLACE), ("Aragón", PLACE)]),
    ],
)
def test_spanish_names(text: str, expected: list[tuple[str, Kind]]) -> None:
    assert names(text, "es") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He met Secretary of State Marco Rubio.", [("Marco Rubio", PERSON)]),
        ("It was Mexican President Ana Ruiz.", [("Ana Ruiz", PERSON)]),
        ("The Mayor of London Sadiq Khan spoke.", [("London", PLACE), ("Sadiq Khan", PERSON)]),
        ("J. K. Rowling met George W. Bush.", [("J. K. Rowling", PERSON), ("George W. Bush", PERSON)]),
        ("Ursula von der Leyen met Abdel al-Sisi.", [("Ursula von der Leyen", PERSON), ("Abdel al-Sisi", PERSON)]),
        (
            "The Department of Health and Human Services declined.",
            [("Department of Health and Human Services", ORGANISATION)],
        ),
        ("It is the Food and Drug Administration's job.", [("Food and Drug Administration", ORGANISATION)]),
        ("Acme Corp bought Foo Inc. on Monday.", [("Acme Corp", ORGANISATION), ("Foo Inc", ORGANISATION)]),
        ("Mexico's National Guard came.", [("Mexico", PLACE), ("National Guard", ORGANISATION)]),
        ("Marks & Spencer and AT&T agreed.", [("Marks & Spencer", ORGANISATION), ("AT&T", ORGANISATION)]),
        ("They lived in North London, near Prince Street.", [("North London", PLACE), ("Prince Street", PLACE)]),
        ("On Monday, the French said so in English.", []),
        ("On Jan. 12 and Sept. 3 it cost US$ 30.", []),
        ("He left St Thomas’ Hospital.", [("St Thomas’ Hospital", ORGANISATION)]),
        ("It is Leeds’ University.", [("Leeds", PLACE)]),
        ("He met Ann Lee of Harlow Bank.", [("Ann Lee", PERSON), ("Harlow Bank", ORGANISATION)]),
        ("They bought Zentia Motors.", [("Zentia Motors", ORGANISATION)]),
        ("The London-based firm left the US-Mexico border.", [("London", PLACE), ("US", PLACE), ("Mexico", PLACE)]),
    ],
)
def test_english_names(text: str, expected: list[tuple[str, Kind]]) -> None:
    assert names(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Además llovió. Nadie vino. Ganamos.", "es"),
        ("Jugaba bien. Detenido un hombre.", "es"),
        ("El A380 y la F-16 vuelan con CO2.", "es"),
        ("Le llaman “El Tuerto”.", "es"),
        ("Ganó el Premio Zarambol en las Fiestas de San Isidro.", "es"),
        ("Jugará la Copa América y el Mundial de Clubes.", "es"),
        ("El Director llegó. Increíblemente llovió.", "es"),
        ("However, it rained. Nobody came. Scientists agreed.", "en"),
        ("I know that he reads “The Lost Garden”.", "en"),
    ],
)
def test_what_is_no_name(text: str, language: Language) -> None:
    assert names(text, language) == []


def test_a_word_that_opens_a_sentence_is_a_name_if_the_text_uses_it_as_one() -> None:
    assert [text for text, _ in names("Rubio protestó. Lo dijo ayer Rubio.", "es")] == ["Rubio", "Rubio"]
    assert names("Rubio y alto. El rubio calla.", "es") == []


def test_headlines_in_capitals_name_what_the_gazetteer_knows() -> None:
    assert names("SUBE EL PRECIO DEL PAN EN MADRID", "es") == [("MADRID", PLACE)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Claudia Soto llegó. La presidenta Soto habló. Soto se fue.",
            "es",
            ["Claudia Soto", "Claudia Soto", "Claudia Soto"],
        ),
        ("Xi Jinping came. Xi left.", "en", ["Xi Jinping", "Xi Jinping"]),
        (
            "Vino el Departamento de Estado de Estados Unidos. El Departamento de Estado calla.",
            "es",
            ["Departamento de Estado de Estados Unidos"] * 2,
        ),
        ("Ana Ruiz y Luis Ruiz vinieron. Ruiz habló.", "es", ["Ana Ruiz", "Luis Ruiz", "Ruiz"]),
        (
            "Lord Smith is ill. Police called Smith. His son, Tom Smith, spoke.",
            "en",
            ["Smith", "Smith", "Tom Smith"],
        ),
        ("El Said marcó. Abdallah El Said se fue.", "es", ["Abdallah El Said"] * 2),
        ("The Fed met. The Federal Reserve is silent.", "en", ["Federal Reserve"] * 2),
        ("Frank Jordan sailed. Jordan is safe.", "en", ["Frank Jordan", "Frank Jordan"]),
        (
            "El Grupo de Trabajo Marino (GTM) cerró. El GTM calla.",
            "es",
            ["Grupo de Trabajo Marino"] * 3,
        ),
    ],
)
def test_mentions_of_one_entity_share_its_fullest_form(text: str, language: Language, expected: list[str]) -> None:
    assert values(text, language) == expected


def test_the_heading_tells_a_person_in_full() -> None:
    told = article("Rubio llegó el martes.", "es", Heading(title="Marco Rubio visita Perú"))
    assert [(fact.text, fact.value) for fact in extract(told) if fact.kind is PERSON] == [("Rubio", "Marco Rubio")]


_MATERIAL = (
    "Ana Ruiz de la del y El ministro Ministerio Madrid (ABC) ABC , . “ ” ' dijo Universidad of the President US's "
    "Sr. J. EE. UU. O'Brien al-Sisi — \n\n Lunes Además 14"
)
_PIECES = st.sampled_from(_MATERIAL.split(" "))


@given(st.lists(_PIECES, max_size=25).map(" ".join), st.sampled_from(LANGUAGES))
def test_names_lie_in_order_and_quote_the_text(text: str, language: Language) -> None:
    end = 0
    for fact in facts(text, language, *NAMES):
        assert end <= fact.start < fact.end
        assert text[fact.start : fact.end] == fact.text
        assert fact.value
        end = fact.end


@given(st.text(max_size=80), st.sampled_from(LANGUAGES))
def test_no_text_is_too_strange(text: str, language: Language) -> None:
    for fact in facts(text, language, *Kind):
        assert text[fact.start : fact.end] == fact.text


def test_ten_thousand_capitalised_words_in_a_row_are_no_name() -> None:
    assert names("Palabra " * 10_000, "es") == []


@pytest.mark.parametrize("word", ["Palabra ", "El ", "Ana Gil ", "Ministro ", "Secretario de Brinquen, ", "Copa de "])
def test_the_time_for_capitalised_words_grows_with_their_number(word: str) -> None:
    def seconds(times: int) -> float:
        text, begun = word * times, process_time()
        facts(text, "es", *NAMES)
        return process_time() - begun

    seconds(100)
    few, many = (min(seconds(times) for _ in range(3)) for times in (2_000, 16_000))
    assert many < 40 * max(few, 0.01)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She was the Queen of Spades in the pack.", []),
        ("The nurse said he had Alzheimer’s disease.", []),
        ("They found three Sim cards there.", []),
        ("He drank a can of Miller’s.", []),
        ("The firm K2R closed. K2R insists that it was safe.", [("K2R", ORGANISATION), ("K2R", ORGANISATION)]),
        ("The old car was an R5.", []),
        ("He shouted at Ms Dale Quiet: The street is quiet now.", [("Dale", PERSON)]),
        ("He spoke at Oakford Crown Court: The court was full.", [("Oakford Crown Court", ORGANISATION)]),
    ],
)
def test_what_looks_like_a_name_in_english_is_one_only_where_it_names(
    text: str, expected: list[tuple[str, Kind]]
) -> None:
    assert names(text, "en") == expected


def test_letters_before_a_name_make_it_the_fuller_one() -> None:
    assert values("Guards at HMP Oakford left. Oakford, a prison, was shut.", "en") == ["HMP Oakford", "HMP Oakford"]
