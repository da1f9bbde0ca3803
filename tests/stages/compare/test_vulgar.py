"""A vulgar word is found where the source has none."""

import pytest

from sintesis.language.marks import Convention
from sintesis.model import Language, other
from sintesis.stages.compare import Passage
from sintesis.stages.compare.vulgar import check_vulgar


def found(source: str, target: str, language: Language) -> list[str]:
    return [f.target for f in check_vulgar(Passage(source, language, Convention.COMMA), target, other(language))]


@pytest.mark.parametrize(
    ("source", "target", "language", "expected"),
    [
        ("Fuentes cercanas al caso lo niegan.", "Fucking close to the case deny it.", "es", ["Fucking"]),
        ("A hen crossed the road.", "Una polla cruzó la calle.", "en", ["polla"]),
        ("«Es una mierda», dijo.", "“It is shit,” he said.", "es", []),
        ("Scunthorpe lost again.", "El Scunthorpe volvió a perder.", "en", []),
    ],
)
def test_vulgar_words(source: str, target: str, language: Language, expected: list[str]) -> None:
    assert found(source, target, language) == expected
