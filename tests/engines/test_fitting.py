"""What is too long for a model is cut where it does the least harm."""

from hypothesis import given
from hypothesis import strategies as st

from sintesis.engines.fitting import fitting


@given(st.text(max_size=400), st.integers(1, 60))
def test_joined_the_parts_are_the_text_and_all_of_them_fit(text: str, most: int) -> None:
    parts = list(fitting(text, lambda part: len(part) <= most))
    assert "".join(parts) == text
    assert all(len(part) <= most for part in parts)


def test_what_fits_is_left_whole() -> None:
    assert list(fitting("El gobierno aprobó la ley; la oposición no.", lambda part: len(part) < 100)) == [
        "El gobierno aprobó la ley; la oposición no."
    ]


def test_a_cut_is_made_after_a_mark_before_it_is_made_between_words() -> None:
    text = "El gobierno aprobó la ley; la oposición votó en contra"
    assert list(fitting(text, lambda part: len(part) < 40)) == [
        "El gobierno aprobó la ley;",
        " la oposición votó en contra",
    ]


def test_words_are_not_cut_where_there_are_blanks() -> None:
    parts = list(fitting("uno dos tres cuatro cinco seis", lambda part: len(part) < 12))
    assert " ".join(part.strip() for part in parts) == "uno dos tres cuatro cinco seis"
