"""Cuts and brackets of a shortened text stand where they belong in its translation."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sintesis.model import Language, other
from sintesis.stages.clauses import CUT
from sintesis.stages.translate.sentences import LONGEST, sentencewise

SAYS = {
    "La balsa salió del puerto.": "The raft left the harbour.",
    "La balsa": "The raft",
    "salió del puerto.": "It left the harbour.",
    "La balsa salió del puerto; el viento no ayudó.": "The raft left the harbour; the wind did not help.",
    "La balsa salió del puerto": "The raft left the harbour",
    "el viento no ayudó.": "The wind did not help.",
    "Elena Prado salió del puerto.": "Elena Prado left the harbour.",
    "Ella salió del puerto.": "She left the harbour.",
    "Ella [Elena Prado] salió del puerto.": "She left [Elena] the harbour.",
    "Elena Prado": "Elena Prado",
    "El acuerdo de pesca salió adelante.": "The fisheries deal went through.",
    "El acuerdo salió adelante.": "The deal went through.",
    "El acuerdo [de pesca] salió adelante.": "The deal [went] through.",
    "de pesca": "of fishing",
    "Banco Prado posee Banco Prado Sur.": "Meadow Bank owns Banco Prado Sur.",
    "Posee Banco Prado Sur.": "Owns Banco Prado Sur.",
    "posee Banco Prado Sur.": "Owns Banco Prado Sur.",
    "[Banco Prado] posee Banco Prado Sur.": "It owns [Banco Prado] Sur.",
    "Banco Prado": "Meadow Bank",
    "Río Claro posee dos barcas.": "Río Claro owns two boats.",
    "posee dos barcas.": "Owns two boats.",
    "[Río Claro] posee dos barcas.": "It owns two boats.",
    "Río Claro": "Río Claro",
    "Azul y verde.": "What nobody expects.",
    "Azul": "Blue",
    "Azul.": "Blue.",
    "y verde.": "And green.",
}


class Phrasebook:
    """A translator that knows the sentences of a table, and notes what it was asked for."""

    def __init__(self, says: dict[str, str] | None = None) -> None:
        self.says = says
        self.asked: list[str] = []

    def translate(self, texts: Sequence[str], source: str, target: str) -> list[str]:  # noqa: ARG002
        self.asked += texts
        return [self.says[text] if self.says is not None else text for text in texts]


def translated(text: str, translator: Phrasebook, source: Language = "es") -> str:
    return next(sentencewise([text], source, other(source), LONGEST, translator))


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("La balsa […] salió del puerto.", "The raft […] left the harbour."),
        ("La balsa salió del puerto […].", "The raft left the harbour […]."),
        ("La balsa […] salió del puerto […].", "The raft […] left the harbour […]."),
        ("La balsa salió del puerto […]; el viento no ayudó.", "The raft left the harbour […]; the wind did not help."),
        ("[…] La balsa salió del puerto.", "[…] The raft left the harbour."),
        ("La balsa salió del puerto. […] Azul.", "The raft left the harbour. […] Blue."),
        ("[Río Claro] posee dos barcas.", "[Río Claro] owns two boats."),
        ("[Banco Prado] posee Banco Prado Sur.", "[Banco Prado] owns Banco Prado Sur."),
        ("Ella [Elena Prado] salió del puerto.", "[Elena Prado] left the harbour."),
        ("Ella [Elena Prado] salió del puerto […].", "[Elena Prado] left the harbour […]."),
        ("El acuerdo [de pesca] salió adelante.", "The [fisheries] deal went through."),
    ],
)
def test_marks_stand_where_they_belong(text: str, made: str) -> None:
    assert translated(text, Phrasebook(SAYS)) == made


def test_the_engine_sees_no_mark() -> None:
    engine = Phrasebook(SAYS)
    translated("La balsa […] salió del puerto […].", engine)
    assert not any("[" in text for text in engine.asked)


def test_where_the_place_is_not_clear_the_halves_are_translated_alone() -> None:
    assert translated("Azul […] y verde.", Phrasebook(SAYS)) == "Blue […] and green."


@given(st.lists(st.sampled_from(["la balsa", CUT, ",", ";", "salió.", "[Ana Ruiz]", "Él"]), max_size=9))
def test_no_cut_is_lost(words: list[str]) -> None:
    text = " ".join(words)
    assert translated(text, Phrasebook()).count(CUT) == text.count(CUT)
