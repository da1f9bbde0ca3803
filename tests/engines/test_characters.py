"""What the models have no pieces for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sintesis.engines.embedded.characters import marked, parts, plain

LETTERS = set("abcdefghijklmnñopqrstuvwxyzáéíóúüABCDEFGHIJKLMNÑOPQRSTUVWXYZÁÉÍÓÚ0123456789 .,;:!?¿¡'\"-«»“”()%/")


def known(text: str) -> bool:
    return set(text) <= LETTERS


def sent(text: str) -> list[str]:
    """The stretches of a text that are translated."""
    return [part.text.strip() for part in parts(text, lambda word: known(plain(word, known))) if not part.copied]


@given(st.text(max_size=200))
def test_the_stretches_are_the_text(text: str) -> None:
    assert "".join(part.text for part in parts(text, known)) == text


@pytest.mark.parametrize(
    ("text", "translated"),
    [
        ("Hola a todos.", ["Hola a todos."]),
        ("Visite https://ejemplo.es/a?b=1, por favor.", ["Visite", ", por favor."]),
        ("Escriba a ana.paz@ejemplo.es hoy", ["Escriba a", "hoy"]),
        ("El lema «人民» fue coreado", ["El lema «", "» fue coreado"]),
        ("😀 Hola 😀 amigo", ["Hola", "amigo"]),
        ("Erdoğan llegó", ["Erdoğan llegó"]),
        ("Lo dijo @ana en #Madrid ayer", ["Lo dijo", "en", "ayer"]),
        ("1.250 30 %", []),
        ("Привет", []),
        ("x" * 500, []),
        ("", []),
    ],
)
def test_what_is_translated(text: str, translated: list[str]) -> None:
    assert sent(text) == translated


@pytest.mark.parametrize(
    ("name", "sent_as"), [("Gündoğan", "Gündogan"), ("Łukasz", "Lukasz"), ("Müller", "Müller"), ("Søren", "Soren")]
)
def test_a_name_goes_without_its_unknown_marks_and_gets_them_back(name: str, sent_as: str) -> None:
    assert plain(name, known) == sent_as
    assert marked(f"{sent_as}'s party won.", f"Ganó el partido de {name}.", known) == f"{name}'s party won."


def test_a_name_that_was_bent_stays_bent() -> None:
    assert marked("Gundogen won.", "Ganó Gündoğan.", known) == "Gundogen won."
