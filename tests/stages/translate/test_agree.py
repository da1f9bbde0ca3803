"""The word before a term that is put back agrees with it."""

import pytest

from sintesis.language.gender import Shape
from sintesis.stages.translate.agree import agreeing


@pytest.mark.parametrize(
    ("before", "form", "expected"),
    [
        ("in an ", "ranch", "in a "),
        ("An ", "seizure", "A "),
        ("a ", "arrest warrant", "an "),
        ("a ", "NGO", "an "),
        ("an ", "UN mission", "a "),
        ("an ", "union", "a "),
        ("a ", "hour", "an "),
        ("in the ", "arrest", "in the "),
    ],
)
def test_english_has_a_or_an_by_the_sound(before: str, form: str, expected: str) -> None:
    assert agreeing(before, form, None, "en") == expected


def test_spanish_takes_gender_and_number_where_they_are_told() -> None:
    assert agreeing("El ", "incautaciones", Shape(feminine=True, plural=True), "es") == "Las "
    assert agreeing("fuera del ", "nación", Shape(feminine=True, plural=False), "es") == "fuera de la "
    assert agreeing("El ", "incautaciones", None, "es") == "El "
