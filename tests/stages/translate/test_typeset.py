"""Translations get their language's marks, and pieces become one sentence."""

import pytest

from sintesis.stages.translate.typeset import join, typeset


@pytest.mark.parametrize(
    ("made", "language", "source", "expected"),
    [
        ('He said "yes" .', "en", "Dijo «sí».", "He said “yes”."),
        ('Dijo "sí".', "es", "He said ‘yes’.", "Dijo «sí»."),
        ('Dijo "sí".', "es", "He said “yes”.", "Dijo “sí”."),
        ("connect platforms.", "en", "conectar plataformas", "connect platforms"),
        ("Connect platforms", "en", "conectar plataformas", "connect platforms"),
        ("the governments agreed.", "en", "Los gobiernos acordaron.", "The governments agreed."),
        ("Mexico agreed", "en", "México acordó", "Mexico agreed"),
        ("two  spaces ,  here", "en", "dos espacios", "two spaces, here"),
        ("", "en", "algo", ""),
        ('respect for him."', "en", 'el respeto por él".', "respect for him.”"),
        (
            '"It grows", and it "needs ten boats in 20" years."',
            "en",
            "“Crece”, y “necesita diez barcos en 20 años”.",
            "“It grows”, and it “needs ten boats in 20 years.”",
        ),
        ('The "Sea Fair,", the boats.', "en", "La “Feria del Mar”, las barcas.", "The “Sea Fair”, the boats."),
        ('It grows", he said.', "en", "Crece, dijo.", "It grows, he said."),
        ('He said " yes " and "no".', "en", "Dijo «sí» y «no».", "He said “yes” and “no”."),
    ],
)
def test_typeset(made: str, language: str, source: str, expected: str) -> None:
    assert typeset(made, language, source) == expected


def test_join_gives_back_the_marks_between_pieces() -> None:
    parts = [("El ministro dimitió; ", "The minister resigned."), ("no dio razones.", "He gave no reasons.")]
    assert join(parts) == "The minister resigned; he gave no reasons."


def test_join_leaves_one_piece_alone() -> None:
    assert join([("Hola.", "Hello.")]) == "Hello."


def test_join_keeps_capitals_of_names_and_i() -> None:
    assert join([("Dijo, ", "He said,"), ("yo voy.", "I go.")]) == "He said, I go."
