"""The scorer gives the figures that can be counted by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.quality.rouge import Score, by_longest, by_runs, rouge, words

texts = st.text(alphabet=st.sampled_from("abñ é.,"), max_size=40)


def test_words_keep_accents_and_lose_case_and_marks() -> None:
    assert words("«¿Votó, El País?» 3,2 % U.S.") == ["votó", "el", "país", "3", "2", "u", "s"]


def test_counts_by_hand() -> None:
    scores = rouge("the police killed the gunman", "police kill the gunman")
    assert (scores.one.precision, scores.one.recall) == (3 / 5, 3 / 4)
    assert (scores.two.precision, scores.two.recall) == (1 / 4, 1 / 3)
    assert (scores.longest.precision, scores.longest.recall) == (3 / 5, 3 / 4)


def test_a_repeated_word_counts_as_often_as_both_have_it() -> None:
    assert by_runs(["a", "a", "a"], ["a", "b"], 1) == Score(1 / 3, 1 / 2)


def test_order_matters_to_the_longest_sequence() -> None:
    assert by_longest(["gunman", "the", "police"], ["the", "gunman"]).recall == 1 / 2


@given(texts)
def test_a_text_is_its_own_best_summary(text: str) -> None:
    scores = rouge(text, text)
    assert scores.one.f1 == scores.longest.f1 == (1.0 if words(text) else 0.0)


@given(texts, texts)
def test_swapping_the_two_swaps_precision_and_recall(a: str, b: str) -> None:
    there, back = rouge(a, b), rouge(b, a)
    for one, other in ((there.one, back.one), (there.two, back.two), (there.longest, back.longest)):
        assert (one.precision, one.recall) == (other.recall, other.precision)


def test_nothing_scores_nothing() -> None:
    assert rouge("", "algo").mean_f1 == 0.0
    assert rouge("algo", "").one.f1 == pytest.approx(0.0)
