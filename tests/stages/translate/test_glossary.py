"""What the user's glossary states comes out of a translation as stated, or is said not to."""

from collections.abc import Sequence

import pytest

from sintesis.language.glossary import Entry, Glossary
from sintesis.language.marks import Convention
from sintesis.model import Kind, Language
from sintesis.stages.compare import Passage, mentioned
from sintesis.stages.translate import Line, translate, translate_lines
from sintesis.stages.translate.mask import STAND_INS

OURS = Glossary(
    (
        Entry("huachicol", "fuel theft"),
        Entry("Guardia Nacional", "Civil Guard", Kind.ORGANISATION),
        Entry("rancho", "rancho", keep=True),
        Entry("campo", "oilfield"),
    )
)


class Scripted:
    """A translator that knows some sentences, gives others back, and counts its calls."""

    def __init__(self, known: dict[str, str]) -> None:
        self.known = known
        self.calls: list[list[str]] = []

    def translate(self, texts: Sequence[str], source: str, target: str) -> list[str]:  # noqa: ARG002
        self.calls.append(list(texts))
        return [self.known.get(text, text) for text in texts]


ONE, TWO = STAND_INS[:2]
SENTENCE = "El huachicol daña a la Guardia Nacional."
MASKED = {SENTENCE: "The huaco harms the National Guard.", f"El {ONE} daña a la {TWO}.": f"{ONE} harms the {TWO}."}


def lines(texts: list[str], engine: Scripted, source: Language = "es", target: Language = "en") -> list[Line]:
    return translate_lines(texts, source, target, engine, OURS)


def test_a_passage_is_masked_when_the_engine_bends_it() -> None:
    known = Passage(SENTENCE, "es", Convention.COMMA, mentioned(SENTENCE, "es", (), OURS))
    (made,) = translate([known], "en", Scripted(MASKED)).values()
    assert (made.text, made.findings) == ("Fuel theft harms the Civil Guard.", ())


def test_a_passage_that_no_attempt_mends_says_so() -> None:
    known = Passage("Un rancho.", "es", Convention.COMMA, mentioned("Un rancho.", "es", (), OURS))
    engine = Scripted({"Un rancho.": "A ranch.", f"Un {ONE}.": "A ranch."})
    (made,) = translate([known], "en", engine).values()
    assert [(finding.check, finding.source) for finding in made.findings] == [("term", "rancho")]


def test_a_line_is_masked_when_the_engine_bends_it() -> None:
    assert lines([SENTENCE], Scripted(MASKED)) == [Line("Fuel theft harms the Civil Guard.")]


def test_only_lines_that_miss_something_go_again() -> None:
    engine = Scripted({"El huachicol.": "The fuel theft.", "Llueve.": "It rains."})
    assert [line.text for line in lines(["El huachicol.", "", "Llueve."], engine)] == [
        "The fuel theft.", "", "It rains.",
    ]  # fmt: skip
    assert len(engine.calls) == 1


def test_a_line_that_no_attempt_mends_says_what_it_misses() -> None:
    (line,) = lines(["Un rancho."], Scripted({"Un rancho.": "A ranch.", f"Un {ONE}.": "A ranch."}))
    assert line.text == "A ranch."
    assert [(term.text, term.form) for term in line.missed] == [("rancho", "rancho")]


def test_a_bent_stand_in_is_never_kept() -> None:
    (line,) = lines(["Un huachicol."], Scripted({"Un huachicol.": "A thing.", f"Un {ONE}.": "A XQQ-1 fuel theft."}))
    assert line.text == "A thing."


def test_a_name_is_left_alone_by_a_word_that_it_holds() -> None:
    (line,) = lines(["Lo dijo Pedro Campo."], Scripted({}))
    assert (line.text, line.missed) == ("Lo dijo Pedro Campo.", ())


def test_a_line_in_capitals_stays_in_capitals() -> None:
    engine = Scripted({"El huachicol crece": "The huaco grows", f"El {ONE} crece": f"{ONE} grows"})
    assert lines(["EL HUACHICOL CRECE"], engine) == [Line("FUEL THEFT GROWS")]


@pytest.mark.parametrize("text", ["", "\t", "El huachicol.", "x"])
def test_without_a_glossary_each_line_is_sent_once(text: str) -> None:
    engine = Scripted({})
    (line,) = translate_lines([text], "es", "en", engine)
    assert (line.text, line.missed) == (text, ())
    assert len(engine.calls) <= 1


def test_what_is_wrong_with_a_line_is_told() -> None:
    (line,) = translate_lines(
        ["Murieron 12 personas."], "es", "en", Scripted({"Murieron 12 personas.": "20 people died."})
    )
    assert [(f.check, f.source, f.target) for f in line.findings] == [("number", "12", "20")]


@pytest.mark.parametrize("line", ["😀 🚀", "这是中文。", "3.500.000", "—", "   "])
def test_a_line_without_letters_of_ours_is_copied(line: str) -> None:
    engine = Scripted({})
    assert translate_lines([line], "es", "en", engine) == [Line(line)]


def test_addresses_and_white_space_stay() -> None:
    made = translate_lines(["  Ver https://example.com/a?b=c y a@b.es\r"], "es", "en", Scripted({}))
    assert made[0].text == "  Ver https://example.com/a?b=c y a@b.es\r"
