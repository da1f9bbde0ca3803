"""Copies of a text are found, whatever was cut or changed in them; what only looks alike is none."""

from hypothesis import given
from hypothesis import strategies as st

from sintesis.digest.copies import Pair, find_copies, imprint
from tests.digest.conftest import Told

WIRE = (
    "La compañía de aguas reparó el lunes la tubería que había reventado frente al mercado de abastos.",
    "Los vecinos de las calles cercanas estuvieron once horas sin suministro, según la concejala de obras.",
    "Un camión cisterna repartió agua hasta la medianoche en la plaza del ayuntamiento viejo.",
    "La avería es la cuarta en lo que va de año y la oposición pide un plan de renovación.",
)
OTHER = (
    "El club de ajedrez del barrio celebró su torneo anual con ochenta participantes de todas las edades.",
    "La ganadora, una estudiante de instituto, venció en la última ronda al campeón del año pasado.",
)


def copies(*texts: tuple[str, ...]) -> list[tuple[int, int]]:
    return [(pair.a, pair.b) for pair in find_copies([imprint(text) for text in texts])]


def test_a_text_cut_short_is_a_copy() -> None:
    (pair,) = find_copies([imprint(WIRE), imprint(OTHER), imprint(WIRE[:2])])
    assert (pair.a, pair.b) == (0, 2)
    assert pair.shared > 0.9


def test_a_text_with_words_changed_is_a_copy() -> None:
    changed = tuple(text.replace("lunes", "martes").replace("cisterna", "aljibe") for text in WIRE)
    assert copies(WIRE, changed) == [(0, 1)]


def test_texts_with_one_sentence_in_common_are_none() -> None:
    assert copies(WIRE, (*OTHER, *OTHER, WIRE[0])) == []


def test_a_form_filled_in_twice_is_no_copy() -> None:
    form = (
        "La temperatura máxima de hoy será de {} grados y la mínima de {} en toda la comarca del valle alto.",
        "El viento soplará a {} kilómetros por hora y la humedad llegará al {} por ciento al caer la tarde.",
        "El embalse guarda {} hectómetros cúbicos de agua, según el parte del servicio de meteorología.",
    )
    first = tuple(text.format(*values) for text, values in zip(form, [(31, 17), (22, 64), (455,)], strict=True))
    second = tuple(text.format(*values) for text, values in zip(form, [(28, 12), (41, 80), (461,)], strict=True))
    assert copies(first, second) == []
    assert copies(first, first) == [(0, 1)]


def test_flashes_are_none() -> None:
    assert copies(("Dimite el ministro de Sanidad.",), ("Dimite el ministro de Sanidad.",)) == []


def test_agency_copy_among_the_articles(told: Told) -> None:
    found = {(pair.a, pair.b) for pair in find_copies([one.text for one in told.traits])}
    marked = {
        (a, b)
        for a, one in enumerate(told.articles)
        for b, other in enumerate(told.articles)
        if a < b and one.copy and one.copy == other.copy
    }
    assert found == marked


@given(st.lists(st.lists(st.text(max_size=40), max_size=5), max_size=5))
def test_any_texts_can_be_compared(texts: list[list[str]]) -> None:
    found = find_copies([imprint(text) for text in texts])
    assert all(0 <= pair.a < pair.b < len(texts) and 0 <= pair.shared <= 1 for pair in found)


@given(st.lists(st.integers(min_value=0, max_value=10**9), min_size=16, max_size=60, unique=True))
def test_the_same_words_are_always_a_copy(numbers: list[int]) -> None:
    text = " ".join(f"palabra{n}" for n in numbers)
    assert find_copies([imprint([text]), imprint([text])]) == [Pair(0, 1, 1.0)]
