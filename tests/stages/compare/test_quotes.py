"""Quotations keep their marks and their ends."""

import pytest

from sintesis.language.marks import Convention
from sintesis.model import Severity
from sintesis.stages.compare.passage import Passage
from sintesis.stages.compare.wording import check_quotes

SAID = "«El puente se abrirá en mayo y nadie pagará por cruzarlo», dijo la alcaldesa."


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("“The bridge will open in May and nobody will pay to cross it,” said the mayor.", []),
        ("The bridge will open in May and nobody will pay to cross it, said the mayor.", [Severity.ERROR]),
        ("The bridge will open in May and nobody will pay to cross it,” said the mayor.", [Severity.WARNING]),
        ("“The bridge will open” in May and nobody will pay to cross it, said the mayor.", [Severity.ERROR]),
    ],
)
def test_quotations(target: str, expected: list[Severity]) -> None:
    found = check_quotes(Passage(SAID, "es", Convention.POINT), target, "en")
    assert [f.severity for f in found] == expected


def test_what_stands_between_two_quotations_is_none() -> None:
    source = 'It was late," Ana Ruiz said. "I ran'
    assert not list(check_quotes(Passage(source, "en", Convention.POINT), "Era tarde, dijo Ana Ruiz. Corrí", "es"))
    source = "It was late,' she said. 'I ran"
    assert not list(check_quotes(Passage(source, "en", Convention.POINT), "Era tarde, dijo ella. Corrí", "es"))


def test_a_name_between_marks_is_a_liberty() -> None:
    found = list(check_quotes(Passage("Vio Macbeth.", "es", Convention.POINT), "She saw “Macbeth”.", "en"))
    assert [f.severity for f in found] == [Severity.WARNING]


def test_a_quotation_that_ends_in_the_midst_of_its_sentence_is_found() -> None:
    source = Passage("La alcaldesa dijo: «Hemos visto llover toda la semana y nada más».", "es", Convention.POINT)
    torn = "The mayor said: “We have seen it rain all” week and nothing else."
    assert [f.severity for f in check_quotes(source, torn, "en")] == [Severity.ERROR]
    whole = "“We have seen it rain all week and nothing else,” the mayor said."
    assert list(check_quotes(source, whole, "en")) == []
