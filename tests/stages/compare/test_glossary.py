"""What the user's glossary states must stand in a translation; what it does not, the package judges as before."""

import pytest

from sintesis.language.glossary import Entry, Glossary
from sintesis.language.marks import Convention
from sintesis.model import Kind, Language, Severity, other
from sintesis.stages.compare import Mention, Passage, compare, mentioned, unrendered

OURS = Glossary(
    (
        Entry("Guardia Nacional", "Civil Guard", Kind.ORGANISATION),
        Entry("decomiso", "forfeiture"),
        Entry("rancho", "rancho", keep=True),
        Entry("JAR", "RWB", Kind.ACRONYM),
        Entry("Carlos el Viejo", "Charles the Old", Kind.PERSON),
    )
)


def passage(text: str, language: Language = "es", *known: Mention) -> Passage:
    return Passage(text, language, Convention.COMMA, mentioned(text, language, known, OURS))


def findings(source: str, target: str, language: Language = "es") -> list[tuple[str, Severity, str]]:
    found = compare(passage(source, language), target, other(language))
    return [(finding.check, finding.severity, finding.source) for finding in found]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("La Guardia Nacional llegó al rancho.", "The Civil Guard reached the rancho."),
        ("Hubo un decomiso.", "There was a forfeiture."),
        ("La JAR llegó.", "The RWB came."),
        ("Llegó Carlos el Viejo.", "Charles the Old came."),
    ],
)
def test_what_comes_out_as_stated_is_right(source: str, target: str) -> None:
    assert findings(source, target) == []


@pytest.mark.parametrize(
    ("source", "target", "check", "lost"),
    [
        ("La Guardia Nacional llegó.", "The National Guard came.", "name", "Guardia Nacional"),
        ("Hubo un decomiso.", "There was a seizure.", "term", "decomiso"),
        ("Llegó al rancho.", "He reached the ranch.", "term", "rancho"),
        ("La JAR llegó.", "The JAR came.", "acronym", "JAR"),
        ("Llegó Carlos el Viejo.", "Carlos el Viejo came.", "name", "Carlos el Viejo"),
    ],
)
def test_what_does_not_is_an_error(source: str, target: str, check: str, lost: str) -> None:
    assert (check, Severity.ERROR, lost) in findings(source, target)


def test_it_holds_in_the_other_direction() -> None:
    assert findings("The Civil Guard came.", "Llegó la Guardia Nacional.", "en") == []
    assert findings("The Civil Guard came.", "Llegó la guardia.", "en") == [("name", Severity.ERROR, "Civil Guard")]


def test_the_packages_own_terms_give_way() -> None:
    found = unrendered(passage("Hubo un decomiso y una incautación."), "There was.")
    assert [term.surface for term in found] == ["incautación"]


def test_the_packages_own_names_give_way_where_they_are_the_same() -> None:
    guard = Mention("Guardia Nacional", Kind.ORGANISATION, "Guardia Nacional")
    nation = Mention("Nacional", Kind.ORGANISATION, "Nacional")
    (only,) = passage("La Guardia Nacional llegó.", "es", guard, nation).mentions
    assert (only.text, only.form) == ("Guardia Nacional", "Civil Guard")
    assert nation in passage("La Guardia Nacional jugó con el Nacional.", "es", guard, nation).mentions
