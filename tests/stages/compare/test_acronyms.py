"""Acronyms are kept, put in their known form, or missed."""

import pytest

from sintesis.language.marks import Convention
from sintesis.model import Kind, Language, other
from sintesis.stages.compare import Mention, Passage
from sintesis.stages.compare.names import acronyms, check_acronyms, check_names


@pytest.mark.parametrize(
    ("source", "language", "target", "expected"),
    [
        ("Lo dijo la OTAN.", "es", "NATO said so.", []),
        ("Lo dijo la OTAN.", "es", "They said so.", [("OTAN", "")]),
        ("CC OO convocó la huelga.", "es", "Workers' Commissions called the strike.", []),
        ("Costó 285 millones de euros.", "es", "It cost EUR 285 million.", []),
        ("Costó 285 millones.", "es", "It cost EUR 285 million.", [("", "EUR")]),
    ],
)
def test_acronyms(source: str, language: Language, target: str, expected: list[tuple[str, str]]) -> None:
    found = check_acronyms(Passage(source, language, Convention.POINT), target, other(language))
    assert [(f.source, f.target) for f in found] == expected


def test_a_plural_acronym_is_one() -> None:
    assert acronyms("CC OO y los EE UU") == ["CC OO", "EE UU"]


def test_an_organisation_that_is_an_acronym_is_missed_once() -> None:
    cnn = Mention("CNN", Kind.ORGANISATION, "CNN")
    passage = Passage("A CNN affiliate said so.", "en", Convention.POINT, (cnn,))
    assert not list(check_names(passage, "Una filial lo dijo.", "es"))
    assert [f.source for f in check_acronyms(passage, "Una filial lo dijo.", "es")] == ["CNN"]
