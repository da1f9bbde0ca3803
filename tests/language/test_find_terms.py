"""Terms are found where they stand as nouns of the news, the longest first, with their form in the other language."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sintesis.language.terms import find_terms, post
from sintesis.model import LANGUAGES, Language


def found(text: str, language: Language = "es") -> list[tuple[str, str]]:
    return [(term.surface, term.preferred) for term in find_terms(text, language)]


def test_number_follows_the_source() -> None:
    assert found("El decomiso y los decomisos.") == [("decomiso", "seizure"), ("decomisos", "seizures")]


def test_the_longest_term_wins() -> None:
    assert found("La orden de aprehensión llegó.") == [("orden de aprehensión", "arrest warrant")]


def test_a_name_is_no_term() -> None:
    assert found("Lo dijo Bertha Sicario en Madrid.") == []
    assert found("Sicarios atacaron.") == [("Sicarios", "hitmen")]


def test_a_term_written_with_a_capital_is_one_in_mid_sentence() -> None:
    assert found("Redactan una nueva Carta Magna.") == [("Carta Magna", "Constitution")]


def test_a_participle_is_no_person() -> None:
    assert found("El alcalde fue imputado ayer.") == found("El alcalde declaró ayer.")
    assert ("imputado", "defendant") in found("Habló con el imputado.")


@given(st.text(max_size=200), st.sampled_from(LANGUAGES))
def test_terms_lie_in_the_text_and_apart(text: str, language: Language) -> None:
    terms = find_terms(text, language)
    assert all(text[t.start : t.end] == t.surface for t in terms)
    assert all(a.end <= b.start for a, b in pairwise(terms))


@pytest.mark.parametrize(
    ("text", "expected"), [("fiscal", "prosecutor"), ("Alcaldesa", "mayor"), ("fiscal y mar", None)]
)
def test_a_post_alone_is_a_noun(text: str, expected: str | None) -> None:
    assert post(text) == expected
