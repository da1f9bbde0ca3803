"""Every passage comes out, what went wrong is tried again, and what stays wrong is said."""

from collections.abc import Callable, Sequence

import pytest

from sintesis.engines.echo import Echo
from sintesis.language.marks import Convention
from sintesis.model import Kind
from sintesis.stages.compare import Mention, Passage
from sintesis.stages.translate import LONGEST, translate, translate_lines


class Scripted:
    """A translator that does to each text what it is told, and counts its calls."""

    def __init__(self, make: Callable[[str], str]) -> None:
        self.make = make
        self.calls: list[list[str]] = []

    def translate(self, texts: Sequence[str], source: str, target: str) -> list[str]:  # noqa: ARG002
        self.calls.append(list(texts))
        return [self.make(text) for text in texts]


def passage(text: str, *mentions: Mention) -> Passage:
    return Passage(text, "es", Convention.COMMA, mentions)


def test_a_good_translation_takes_one_call_for_all_passages() -> None:
    engine = Scripted(
        {"Murieron seis personas.": "Six people died.", "El plan sigue.": "The plan goes on."}.__getitem__
    )
    made = translate([passage("Murieron seis personas."), passage("El plan sigue.")], "en", engine)
    assert [t.text for t in made.values()] == ["Six people died.", "The plan goes on."]
    assert len(engine.calls) == 1
    assert not any(t.findings for t in made.values())


def test_the_same_text_is_sent_once() -> None:
    engine = Scripted(lambda _: "The plan goes on.")
    translate([passage("El plan sigue."), passage("El plan sigue.")], "en", engine)
    assert engine.calls == [["El plan sigue."]]


def test_a_bent_name_is_mended_by_a_stand_in() -> None:
    name = Mention("Ciro Gómez Leyva", Kind.PERSON, "Ciro Gómez Leyva")
    engine = Scripted(
        lambda text: text.replace("Detuvieron a", "They arrested").replace("Ciro Gómez Leyva", "Ciro Girezaw")
    )
    (made,) = translate([passage("Detuvieron a Ciro Gómez Leyva.", name)], "en", engine).values()
    assert made.text == "They arrested Ciro Gómez Leyva."
    assert made.findings == ()


def test_a_name_that_became_unknown_words_is_copied() -> None:
    name = Mention("Plaza Zarandela", Kind.PLACE, "Plaza Zarandela")
    engine = Scripted(
        lambda text: text.replace("La feria cerró en la", "The fair closed in").replace(
            "Plaza Zarandela", "Zoccolish Square"
        )
    )
    (made,) = translate([passage("La feria cerró en la Plaza Zarandela.", name)], "en", engine).values()
    assert made.text == "The fair closed in Plaza Zarandela."


def test_a_name_that_became_known_words_stays_translated() -> None:
    name = Mention("Plaza Mayor", Kind.PLACE, "Plaza Mayor")
    engine = Scripted(
        lambda text: text.replace("La feria cerró en la", "The fair closed in the").replace(
            "Plaza Mayor", "Main Square"
        )
    )
    (made,) = translate([passage("La feria cerró en la Plaza Mayor.", name)], "en", engine).values()
    assert made.text == "The fair closed in the Main Square."


def test_what_no_attempt_mends_is_reported() -> None:
    engine = Scripted(lambda _: "The minister signed the agreement.")
    (made,) = translate([passage("El ministro no firmó el acuerdo.")], "en", engine).values()
    assert [(f.check, f.source) for f in made.findings] == [("negation", "no")]


def test_an_empty_translation_is_an_error() -> None:
    (made,) = translate([passage("El ministro firmó.")], "en", Scripted(lambda _: "")).values()
    assert [f.check for f in made.findings] == ["length"]


def test_a_long_sentence_is_cut_and_joined_again() -> None:
    clause = "el ministro habló con la prensa de la ciudad"
    text = "; ".join([clause.capitalize(), *[clause] * 11]) + "."
    engine = Scripted(lambda piece: piece)
    translate_lines([text], "es", "en", engine)
    assert len(engine.calls[0]) > 1
    assert all(len(piece.split()) <= LONGEST for piece in engine.calls[0])


@pytest.mark.parametrize("lines", [[], [""], ["", "Hola.", "", "Dos. Tres.", ""], ["  ", "x"]])
def test_lines_come_out_one_for_one(lines: list[str]) -> None:
    made = [line.text for line in translate_lines(lines, "es", "en", Echo())]
    assert len(made) == len(lines)
    assert [bool(line.strip()) for line in made] == [bool(line.strip()) for line in lines]
