"""The whole path on the example articles: what a note holds, and that it holds nothing that the source does not."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from sintesis.engines.base import Engines
from sintesis.engines.echo import Echo
from sintesis.engines.registry import summarizer
from sintesis.errors import EngineFailed, ForeignLanguage, NothingToRead
from sintesis.model import Failed, Length, Media, Source, other
from sintesis.note import ActorRow, DateRow, FigureRow, Note, Statement
from sintesis.pipeline import Done, Request, brief
from sintesis.render import render

EXAMPLES = Path(__file__).resolve().parents[1] / "docs" / "examples"
DAY = "2026-06-20"


class Scripted:
    """A translator that does to each text what it is told, and counts its calls."""

    def __init__(self, make: Callable[[str], str]) -> None:
        self.make = make
        self.calls = 0

    def translate(self, texts: Sequence[str], source: str, target: str) -> list[str]:  # noqa: ARG002
        self.calls += 1
        return [self.make(text) for text in texts]


def example(name: str) -> Source:
    return Source(name, (EXAMPLES / name).read_bytes(), Media.TEXT)


def text(words: str, name: str = "x.txt") -> Source:
    return Source(name, words.encode(), Media.TEXT)


def noted(source: Source, translator: object = None, **asked: object) -> Note:
    engines = Engines(summarizer(), translator or Echo(), "test 1")  # type: ignore[arg-type]
    (done,) = brief([source], Request(created=DAY, **asked), engines)  # type: ignore[arg-type]
    assert isinstance(done, Done), done
    return done.note


def statements(note: Note) -> list[Statement]:
    first = [note.bottom_line] if note.bottom_line else []
    return [*first, *note.key_points, *note.background, *note.next_steps]


@pytest.fixture(scope="module", params=["frontera.es.txt", "harbour.en.txt"])
def own(request: pytest.FixtureRequest) -> Note:
    """An example's note in its own language."""
    language = request.param.split(".")[1]
    return noted(example(request.param), target=language)


def test_every_statement_is_a_sentence_of_its_evidence(own: Note) -> None:
    sentences = {s.n: s.text for s in own.sentences}
    assert len(statements(own)) > 5
    for statement in statements(own):
        said = statement.text.within(own.source.language)
        assert [sentences[n] for n in statement.evidence] == [said]


def test_every_row_stands_in_its_evidence(own: Note) -> None:
    sentences = {s.n: s.text for s in own.sentences}
    rows: list[ActorRow | DateRow | FigureRow] = [*own.actors, *own.dates, *own.figures]
    for row in rows:
        assert any(row.as_written in sentences[n] for n in row.evidence), row
    for quote in own.quotes:
        said = quote.text.within(own.source.language)
        assert said is not None
        assert said in " ".join(sentences.values())


def test_a_note_in_the_articles_own_language_has_no_translation_and_no_translator(own: Note) -> None:
    foreign = other(own.source.language)
    assert own.method.translator is None
    assert all(statement.text.within(foreign) is None for statement in statements(own))


@pytest.mark.parametrize(("length", "points"), [(Length.SHORT, 3), (Length.STANDARD, 5), (Length.LONG, 8)])
def test_the_length_is_the_number_of_key_points(length: Length, points: int) -> None:
    assert len(noted(example("frontera.es.txt"), target="es", extent=length).key_points) == points


def test_a_changed_number_stands_behind_its_statement_and_under_reliability() -> None:
    note = noted(
        text("Murieron catorce personas en el incendio de la fábrica, según el alcalde de la ciudad."),
        Scripted(lambda _: "Forty people died in the fire at the factory, according to the mayor of the city."),
    )
    assert note.bottom_line is not None
    (issue,) = (f for f in note.bottom_line.findings if f.check == "number")
    assert (issue.source, issue.target) == ("catorce", "Forty")
    assert ("bottom_line", issue) in [(f.where, f.finding) for f in note.reliability.findings]
    assert "⚠ number differs: “catorce” → “Forty”" in render(note, "md").decode()
    (numbers,) = (c for c in note.reliability.checked if c.check == "numbers")
    assert (numbers.passed, numbers.total) == (0, 2)  # in the point and in the table's row


def test_a_lost_no_is_found() -> None:
    note = noted(
        text("El gobierno no firmará el acuerdo con la empresa antes del verano, dijo la ministra."),
        Scripted(
            lambda _: "The government will sign the agreement with the company before the summer, the minister said."
        ),
    )
    assert [f.finding.check for f in note.reliability.findings if f.where == "bottom_line"] == ["negation"]


def test_the_texts_of_a_chunk_go_to_the_engine_together() -> None:
    engine = Scripted(lambda _: "The mayor opened the square on Monday with the neighbours.")
    articles = [text(f"El alcalde abrió la plaza número {n} el lunes con los vecinos.", f"{n}.txt") for n in range(5)]
    brief(articles, Request(created=DAY), Engines(summarizer(), engine, "test 1"))
    assert engine.calls <= 3


def test_both_languages_stand_side_by_side() -> None:
    note = noted(
        text("El alcalde abrió la plaza el lunes con los vecinos."), Scripted(lambda _: "The mayor."), target="both"
    )
    assert note.bottom_line is not None
    assert (note.bottom_line.text.es, note.bottom_line.text.en) == (
        "El alcalde abrió la plaza el lunes con los vecinos.",
        "The mayor.",
    )
    page = render(note, "md").decode()
    assert "En síntesis / Bottom line" in page


def test_one_sentence_of_six_words_is_a_note_with_a_finding() -> None:
    note = noted(text("El alcalde abrió la plaza ayer."), target="es")
    assert note.bottom_line is not None
    assert note.key_points == ()
    assert [f.finding.check for f in note.reliability.findings] == ["short"]


@pytest.mark.parametrize(
    ("words", "error"),
    [
        ("", NothingToRead),
        ("Hola a todos.", NothingToRead),
        (
            "Der Minister hat am Montag in Berlin das neue Gesetz über die Grenzen unterschrieben und geht.",
            ForeignLanguage,
        ),
        (
            "O ministro não assinou na segunda-feira o acordo com a empresa, disse a presidente da câmara.",
            ForeignLanguage,
        ),
    ],
)
def test_what_is_no_article_fails_with_its_reason(words: str, error: type[Exception]) -> None:
    (outcome,) = brief([text(words)], Request(created=DAY), Engines(summarizer(), Echo(), "test 1"))
    assert isinstance(outcome, Failed)
    assert isinstance(outcome.error, error)
    assert outcome.error.hint


def test_a_failing_engine_costs_its_articles_and_says_so() -> None:
    def fail(_: str) -> str:
        raise EngineFailed("the engine is out", "turn it on")

    sources = [text("El alcalde abrió la plaza el lunes."), text("The mayor opened the square on Monday.", "y.txt")]
    es, en = brief(sources, Request(created=DAY, target="en"), Engines(summarizer(), Scripted(fail), "test 1"))
    assert isinstance(es, Failed)
    assert es.stage == "translate"
    assert isinstance(en, Done)


def test_the_note_survives_its_own_json(own: Note) -> None:
    again = Note.model_validate_json(own.model_dump_json())
    assert again == own
    assert render(again, "md") == render(own, "md")
