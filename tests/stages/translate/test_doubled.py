"""What an engine says twice in a row is said once, unless its source says it twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sintesis.stages.translate.doubled import undoubled


@pytest.mark.parametrize(
    ("text", "source", "left"),
    [
        (
            "Mayor Ann Doyle, Mayor Ann Doyle, opened it.",
            "La alcaldesa, Ann Doyle, lo abrió.",
            "Mayor Ann Doyle, opened it.",
        ),
        ("It closed as early as early as 22.30.", "Cerró a las 22.30 como pronto.", "It closed as early as 22.30."),
        (
            "La Junta del Puerto (Junta del Puerto) cedió.",
            "The Harbour Board (HB) gave way.",
            "La Junta del Puerto cedió.",
        ),
        ("He had had enough.", "Estaba harto.", "He had had enough."),
        ("Never again, never again.", "Nunca más, nunca más.", "Never again, never again."),
        ("It lasted 20 days and 20 nights.", "Duró 20 días y 20 noches.", "It lasted 20 days and 20 nights."),
        ("The port, the town and the port.", "El puerto, la villa y el puerto.", "The port, the town and the port."),
    ],
)
def test_undoubled(text: str, source: str, left: str) -> None:
    assert undoubled(text, source) == left


@given(st.text(alphabet="ab ,().", max_size=60))
def test_what_the_source_says_stays(text: str) -> None:
    assert undoubled(text, text) == text
