"""The user's glossary on the whole path: in the note's statements, names, terms and findings."""

from collections.abc import Sequence

from sintesis.engines.base import Engines
from sintesis.engines.registry import summarizer
from sintesis.language.glossary import Entry, Glossary
from sintesis.model import Kind, Media, Source
from sintesis.note import Note
from sintesis.pipeline import Done, Request, brief
from sintesis.render import render

OURS = Glossary(
    (
        Entry("Guardia Nacional", "Civil Guard", Kind.ORGANISATION),
        Entry("Carlos Montes", "Charles Mountains", Kind.PERSON),
        Entry("huachicol", "fuel theft"),
        Entry("JAR", "RWB", Kind.ACRONYM),
        Entry("tlayuda", "tlayuda", keep=True),
    )
)
TEXT = (
    "La Guardia Nacional detuvo a Carlos Montes por huachicol en la costa. "
    "La Junta de Aguas Rurales (JAR) multó a un puesto que vendía una tlayuda a cien pesos."
)


class Stubborn:
    """A translator that gives back what it gets, stand-ins too where it is told to, and never the terms."""

    def __init__(self, copies: bool) -> None:
        self.copies = copies

    def translate(self, texts: Sequence[str], source: str, target: str) -> list[str]:  # noqa: ARG002
        return [self._made(text) for text in texts]

    def _made(self, text: str) -> str:
        for word in ("Guardia Nacional", "Carlos Montes", "huachicol", "JAR", "tlayuda"):
            text = text.replace(word, "thing")
        return text if self.copies else text.replace("XQ-", "thing ")


def noted(engine: Stubborn, glossary: Glossary = OURS, target: str = "en") -> Note:
    source = Source("x.txt", TEXT.encode(), Media.TEXT)
    request = Request(target=target, created="2026-06-20", glossary=glossary)  # type: ignore[arg-type]
    (done,) = brief([source], request, Engines(summarizer(), engine, "test 1"))
    assert isinstance(done, Done), done
    return done.note


def said(note: Note) -> str:
    points = [*([note.bottom_line] if note.bottom_line else []), *note.key_points]
    return " ".join(point.text.en or "" for point in points)


def checks(note: Note) -> set[tuple[str, str]]:
    return {(found.finding.check, found.finding.source) for found in note.reliability.findings}


def test_statements_names_and_terms_are_put_as_stated() -> None:
    note = noted(Stubborn(copies=True))
    assert all(form in said(note) for form in ("Civil Guard", "Charles Mountains", "fuel theft", "RWB", "tlayuda"))
    assert {actor.as_written: actor.name.en for actor in note.actors}.items() >= {
        ("Guardia Nacional", "Civil Guard"),
        ("Carlos Montes", "Charles Mountains"),
    }
    assert [(term.term, term.gloss.es, term.gloss.en) for term in note.terms] == [
        ("huachicol", "", "fuel theft"),
        ("JAR", "Junta de Aguas Rurales", "RWB"),
    ]
    assert not {"term", "name", "acronym"} & {check for check, _ in checks(note)}


def test_what_no_attempt_brings_out_is_a_finding() -> None:
    wanted = {("name", "Guardia Nacional"), ("name", "Carlos Montes"), ("term", "huachicol"), ("term", "tlayuda")}
    note = noted(Stubborn(copies=False))
    assert wanted | {("acronym", "JAR")} <= checks(note)
    assert "⚠ term lost, or not in its right form: “huachicol”" in render(note, "md").decode()


def test_the_note_shows_the_counterpart_beside_the_original() -> None:
    page = render(noted(Stubborn(copies=True)), "md").decode()
    assert "| Civil Guard | Guardia Nacional |" in page
    assert "- **huachicol** — fuel theft [1]" in page


def test_a_note_in_the_articles_own_language_lists_no_counterparts() -> None:
    note = noted(Stubborn(copies=True), target="es")
    assert [term.term for term in note.terms] == ["JAR"]
    assert note.actors[0].name.en is None
