"""Many lists are looked for at once, and each form is found where a pattern of its own would find it."""

import re

from hypothesis import given
from hypothesis import strategies as st

from sintesis.language.senses import Senses

FORMS = {"up": ["sub*", "más"], "down": ["baja", "bajar*"], "phrase": ["a la baja"]}


def test_words_stems_and_phrases_are_found() -> None:
    found = list(Senses(FORMS).found("Suben más; tiende a la baja, bajarán. Abajo no."))
    assert found == [(0, "Suben", "up"), (6, "más", "up"), (18, "a la baja", "phrase"), (29, "bajarán", "down")]


@given(st.text(alphabet="subirmáa jl.,İẞ", max_size=40))
def test_a_single_word_is_found_as_a_pattern_finds_it(text: str) -> None:
    ours = [(start, word) for start, word, _ in Senses({"x": ["sub*", "más"]}).found(text)]
    pattern = re.compile(r"(?<!\w)(?:sub\w*|más)(?!\w)", re.IGNORECASE)
    assert ours == [(m.start(), m.group()) for m in pattern.finditer(text)]
