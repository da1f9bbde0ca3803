"""Clauses cover their sentence, and cuts fall between them."""

from hypothesis import given
from hypothesis import strategies as st

from sintesis.model import LANGUAGES, Language
from sintesis.stages.clauses import around, clauses, pieces

SENTENCE = (
    "El ministro anunció el plan, aunque no dio la cifra; la oposición (que lo rechaza, según dijo) pidió datos, "
    "y el 11 de marzo votará la cámara."
)
texts = st.text(alphabet=st.sampled_from("abñ ,;:—()“”\"' y.que"), max_size=200)


@given(texts, st.sampled_from(LANGUAGES))
def test_clauses_cover_the_text(text: str, language: Language) -> None:
    spans = clauses(text, language)
    assert "".join(text[a:b] for a, b in spans) == text


@given(texts, st.sampled_from(LANGUAGES), st.integers(1, 12))
def test_pieces_join_to_the_text(text: str, language: Language, limit: int) -> None:
    assert "".join(pieces(text, language, limit)) == text


@given(texts, st.sampled_from(LANGUAGES), st.integers(1, 12))
def test_no_piece_is_longer_than_the_limit(text: str, language: Language, limit: int) -> None:
    assert all(len(piece.split()) <= limit for piece in pieces(text, language, limit))


def test_a_clause_begins_after_a_conjunction_but_not_inside_brackets() -> None:
    found = [SENTENCE[a:b].strip() for a, b in clauses(SENTENCE, "es")]
    assert found == [
        "El ministro anunció el plan,",
        "aunque no dio la cifra;",
        "la oposición (que lo rechaza, según dijo) pidió datos,",
        "y el 11 de marzo votará la cámara.",
    ]


def test_pieces_are_cut_at_clauses() -> None:
    assert next(p.strip() for p in pieces(SENTENCE, "es", 12)) == "El ministro anunció el plan, aunque no dio la cifra;"


def test_around_shows_its_cuts() -> None:
    start = SENTENCE.index("11 de marzo")
    assert around(SENTENCE, start, start + 11, "es", 14) == "[…] y el 11 de marzo votará la cámara."


def test_around_keeps_the_span_when_the_clause_is_long() -> None:
    text = " ".join(["palabra"] * 30) + " 2025 " + " ".join(["otra"] * 30)
    start = text.index("2025")
    shown = around(text, start, start + 4, "es", 9)
    assert "2025" in shown
    assert shown.startswith("[…]")
    assert shown.endswith("[…]")
    assert len(shown.replace("[…]", "").split()) <= 9


def test_a_whole_short_sentence_shows_no_cut() -> None:
    assert around("Habrá 3 reuniones.", 6, 7, "es", 14) == "Habrá 3 reuniones."


def test_around_cuts_no_bracket_open() -> None:
    text = "The skin of the machine has pores of 4 to 40 units (there are ten or more of them in a finger of it)."
    start = text.index("4 to 40")
    assert around(text, start, start + 7, "en", 20) == "The skin of the machine has pores of 4 to 40 units […]"


def test_around_leaves_out_the_mark_of_a_neighbour() -> None:
    text = '"Samir Reed said that 40 boats had left.'
    start = text.index("40")
    assert around(text, start, start + 2, "en", 14) == "Samir Reed said that 40 boats had left."
    text = "The boats were gone for just 40 days. '"
    assert around(text, text.index("40"), text.index("40") + 2, "en", 14) == "The boats were gone for just 40 days."


def test_a_clause_that_is_cut_does_not_end_in_what_led_on() -> None:
    text = "Ruth Dale answered by knocking twice on the old door of her neighbour and, when nobody came, left."
    assert around(text, 0, 9, "en", 14).endswith("of her neighbour […]")
    text = "La empresa Alborada tiene desde mayo un exceso de sal del diez por ciento con lo que ya deberá cerrar."
    assert around(text, 11, 19, "es", 15).endswith("por ciento […]")


def test_a_span_at_the_end_of_its_clause_has_more_words_before_it() -> None:
    text = "Mr Dale told the old men on the quay how rich the firm was after he did some work for them in 2014."
    start = text.index("2014")
    assert around(text, start, start + 4, "en", 14) == "[…] after he did some work for them in 2014."
