"""A name that nobody named is found; another spelling, a known form and a common word with a capital are not."""

import pytest

from sintesis.language.marks import Convention
from sintesis.model import Language, other
from sintesis.stages.compare.passage import Passage
from sintesis.stages.compare.strangers import check_strangers


@pytest.mark.parametrize(
    ("source", "language", "target", "expected"),
    [
        ("Ana Ruiz habló en Rusia.", "es", "Ana Ruiz spoke in Sweden.", ["Sweden"]),
        ("Ana Ruiz habló en Rusia.", "es", "Ana Ruiz spoke in Russia.", []),
        ("El líder ruso habló.", "es", "The leader of Russia spoke.", []),
        ("El ayatolá Jamenei habló.", "es", "Ayatollah Khamenei spoke.", []),
        ("Ana Ruiz habló.", "es", "Ana Gertsen spoke.", ["Gertsen"]),
        ("Ana Ruiz habló.", "es", "Mr Ruiz spoke on Monday.", []),
        ("The mayor spoke in Lugo.", "en", "El alcalde habló en Zamora.", ["Zamora"]),
        ("It cost $20.", "en", "Costó US$20.", []),
        ("Goal!", "en", "¡Golazio!", []),
        ("Ana Ruiz said: “We heard it.”", "en", "Ana Ruiz dijo: “Oyamos eso”.", []),
        ("Gertsen spoke.", "en", "Oleksen habló.", ["Oleksen"]),
        ("", "es", "", []),
    ],
)
def test_strangers(source: str, language: Language, target: str, expected: list[str]) -> None:
    found = check_strangers(Passage(source, language, Convention.POINT), target, other(language))
    assert [f.target for f in found] == expected
