"""A nationality that became another is found; one said by its country's name is not."""

import pytest

from sintesis.language.marks import Convention
from sintesis.model import Language, other
from sintesis.stages.compare.nations import check_nations
from sintesis.stages.compare.passage import Passage


@pytest.mark.parametrize(
    ("source", "language", "target", "expected"),
    [
        ("Iraqi officials spoke.", "en", "Las autoridades iraníes hablaron.", [("Iraqi", "iraníes")]),
        ("Iraqi officials spoke.", "en", "Las autoridades iraquíes hablaron.", []),
        ("Iraqi officials spoke.", "en", "Las autoridades de Irak hablaron.", []),
        ("El gobierno chileno firmó.", "es", "The Argentine government signed.", [("chileno", "Argentine")]),
        ("El gobierno chileno firmó.", "es", "Chile's government signed.", []),
        ("El gobierno chileno firmó.", "es", "The government signed.", []),
        ("Las tropas rusas y ucranianas.", "es", "The Russian and Ukrainian troops.", []),
    ],
)
def test_nationalities(source: str, language: Language, target: str, expected: list[tuple[str, str]]) -> None:
    found = check_nations(Passage(source, language, Convention.COMMA), target, other(language))
    assert [(f.source, f.target) for f in found] == expected
