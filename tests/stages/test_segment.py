"""Sentences lie at their place in the text, nothing is lost between them, and stops that end none do not part them."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sintesis.model import LANGUAGES, Language
from sintesis.stages.segment import segment

PIECES = (
    'Sr. Dra. EE. UU. a. m. p.m. U.S. Inc. J. K. etc. núm. No. 5 3.2 el La casa The man said 1. a) — - • « » “ ” " '
    "' ( ) [1] [...] … ... . ! ? ¿ ¡ ¹ : ; , \n \n\n \r\n \u2028 \u00a0 BST.Ninety www.a.es x@y.com iPhone"
)
pieces = st.lists(st.sampled_from([*PIECES.split(" "), " "]), max_size=40).map(" ".join)
glued = st.lists(st.sampled_from([*PIECES.split(" "), " "]), max_size=40).map("".join)
texts = st.one_of(pieces, glued, st.text(max_size=80))


def sentences(text: str, language: Language) -> list[str]:
    return [sentence.text for sentence in segment(text, language)]


@given(texts, st.sampled_from(LANGUAGES))
def test_sentences_stand_in_order_and_only_white_space_between_them(text: str, language: Language) -> None:
    end = 0
    for n, sentence in enumerate(segment(text, language), 1):
        assert sentence.n == n
        assert text[sentence.start : sentence.end] == sentence.text == sentence.text.strip() != ""
        assert not text[end : sentence.start].strip()
        assert sentence.start >= end
        end = sentence.end
    assert not text[end:].strip()


@given(texts, st.sampled_from(LANGUAGES))
def test_paragraphs_are_counted_up_from_zero(text: str, language: Language) -> None:
    numbers = [sentence.paragraph for sentence in segment(text, language)]
    assert sorted(set(numbers)) == list(range(len(set(numbers))))
    assert numbers == sorted(numbers)


def test_paragraphs_are_parted_by_blank_lines() -> None:
    found = segment("Uno. Dos.\nTres.\n\nCuatro.\n \n\nCinco.", "es")
    assert [(s.text, s.paragraph) for s in found] == [
        ("Uno.", 0), ("Dos.", 0), ("Tres.", 0), ("Cuatro.", 1), ("Cinco.", 2),
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u00a0\n"])
def test_there_is_no_sentence_in_white_space(text: str) -> None:
    assert segment(text, "es") == ()


ONE_ES = [
    "El Sr. Prado y la Dra. Vela viajaron a EE. UU. con el Gral. Ríos.",
    "La cita es a las 9 a. m. en la Av. Hidalgo núm. 14.",
    "La cita es a las 9 a.m. CET.",
    "Según el art. 5 y el n.º 7, la multa es de 2.500,50 euros.",
    "“¿Vendrá?”, preguntó la ministra.",
    "¿Vendrá? se preguntan todos.",
    "Lo pensó... y calló.",
    "Escriba a redaccion@ejemplo.es o visite www.ejemplo.es/Portada.Html.",
    "J. R. Castro y Luis G. La Torre firmaron.",
    "Telas del Sur, S. A. de C. V. cerró.",
    "1. El presupuesto sube.",
    "El embajador de EE. UU. Ken Mullins calló.",
    "—No lo sé —dijo Ana.",
    "Los datos [...] Faltan.",
]
ONE_EN = [
    "Mr. Field and Lt. Col. Ann Hart met Sen. Roe in the U.S. Capitol.",
    "Doors open at 7 p.m. Monday, or 11 a.m. EST.",
    "It costs $3.50, or No. 4 on p. 12 of Vol. III.",
    '"Why now?" Mr Stone asked.',
    "“Will it do?” I asked.",
    "“Is it over?” the BBC reported.",
    "“Is it over?” CNN reported.",
    '"Never!" she said.',
    "He paused... and left.",
    "Write to desk@example.co.uk or see https://example.com/A.Page?Q=1.B.",
    "J. K. Farrow and George W. Tully agreed.",
    "Acme Inc. Chief Executive Joan Pell resigned.",
    "a) The venue.",
    "It holds Node.js and Report.Final.pdf.",
    "The rule (nobody read it. Nobody could) applies.",
]


@pytest.mark.parametrize("text", ONE_ES)
def test_one_spanish_sentence_stays_one(text: str) -> None:
    assert sentences(text, "es") == [text]


@pytest.mark.parametrize("text", ONE_EN)
def test_one_english_sentence_stays_one(text: str) -> None:
    assert sentences(text, "en") == [text]


TWO: list[tuple[Language, str, str]] = [
    ("es", "Vive en EE. UU.", "La visita será en mayo."),
    ("es", "Volvió de EE. UU.", "Continuó su gira."),
    ("es", "Acabó a las 3 p. m.", "Nadie protestó."),
    ("es", "Venden pan, leche, etc.", "Hernández lo sabe."),
    ("es", "“No iré.”", "Y se fue."),
    ("es", "“No iré.", "No insistan”, dijo."),
    ("es", "¿Quién paga?", "¿El Estado?"),
    ("es", "No contestó…", "Luego rio."),
    ("es", "(Hay copia.)", "Nadie la vio."),
    ("es", "Su texto se perdió.[12]", "Apareció después."),
    ("es", "—No lo firmo —dijo Ana—.", "Que firme otro."),
    ("es", "Le falta vitamina D.", "Los médicos insisten."),
    ("en", "It left the U.S.", "The price rose."),
    ("en", '"I will go."', "He left."),
    ("en", "It closed at 5 p.m.", "Police found the keys."),
    ("en", "She joined Acme Inc.", "In 2012 she left."),
    ("en", "Did she agree?", "No."),
    ("en", "Prices fell in Dec.", "The bank was glad."),
    ("en", "It sold well.", "iPhones did too."),
    ("en", "She said: “Promises?", "None!”"),
]


@pytest.mark.parametrize(("language", "one", "two"), TWO)
def test_two_sentences_are_parted(language: Language, one: str, two: str) -> None:
    assert sentences(f"{one} {two}", language) == [one, two]


@pytest.mark.parametrize(
    ("language", "one", "space", "two"),
    [
        ("en", "It began at 11:00 BST.", "", "Ninety-six fans waited."),
        ("en", "They knew .", "", "The clerk rose."),
        ("es", "Se cerró en 1998.", "", "Nadie lo reparó."),
        ("es", "¿Quién paga?", "", "¿El Estado?"),
        ("es", '"Es falso".', "", "El diputado salió."),
    ],
)
def test_a_forgotten_space_hides_no_border(language: Language, one: str, space: str, two: str) -> None:
    assert sentences(one + space + two, language) == [one, two]


def test_a_line_break_ends_a_heading_and_an_item() -> None:
    text = "Sube el trigo\nLa cosecha fue mala.\n- tres provincias\n- sin víctimas\na) la sede"
    assert sentences(text, "es") == text.split("\n")


def test_a_hard_wrap_ends_nothing() -> None:
    text = (
        "El consejo aprobó ayer por la tarde, con dos votos en contra y tras\n"
        "cuatro horas de debate, la compra del edificio que hoy ocupa la sede de\n"
        "Correos. El precio no se dio a conocer."
    )
    assert len(segment(text, "es")) == 2


@pytest.mark.parametrize("unit", ["A. ", "(a. A ", "a.B", '." ', ".(", "“¿A?” ", "Palabra ", ". ", '"\n', "ab\n"])
def test_time_grows_with_length_only(unit: str) -> None:
    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        start = time.process_time()
        segment(text, "es")
        return time.process_time() - start

    assert seconds(400_000) < 40 * max(seconds(40_000), 0.005)


def test_a_crosshead_in_capitals_is_a_sentence_of_its_own() -> None:
    text = "Habló ayer. RECUPERAR LA CONFIANZA En este contexto, la ministra viajó. El PP y VOX Navarra firmaron."
    assert [s.text for s in segment(text, "es")] == [
        "Habló ayer.",
        "RECUPERAR LA CONFIANZA",
        "En este contexto, la ministra viajó.",
        "El PP y VOX Navarra firmaron.",
    ]
