"""A direction turned round is found, one said otherwise is not; the lists hold no word on both sides."""

import pytest

from sintesis.language import pairs
from sintesis.language.marks import Convention
from sintesis.model import LANGUAGES, Language, other
from sintesis.stages.compare.direction import check_direction
from sintesis.stages.compare.passage import Passage


def found(source: str, target: str, language: Language) -> list[tuple[str, str]]:
    return [
        (f.source, f.target)
        for f in check_direction(Passage(source, language, Convention.POINT), target, other(language))
    ]


@pytest.mark.parametrize(
    ("source", "language", "target", "expected"),
    [
        ("El paro subió en mayo.", "es", "Unemployment fell in May.", [("subió", "fell")]),
        ("El paro subió en mayo.", "es", "Unemployment rose in May.", []),
        ("El paro subió en mayo.", "es", "Unemployment is worse in May.", []),
        ("They left before the vote.", "en", "Se fueron después de la votación.", [("before", "después")]),
        ("They left before the vote.", "en", "Se fueron antes de la votación.", []),
        ("La obra costó más de lo previsto.", "es", "The works cost less than planned.", [("más", "less")]),
        ("La obra costó lo previsto.", "es", "The works cost less than planned.", [("", "less")]),
        ("Vinieron al menos cien.", "es", "At least a hundred came.", []),
        ("It rained in the north.", "en", "Llovió en el sur.", [("north", "sur")]),
        ("The club won twice.", "en", "El club perdió dos veces.", [("won", "perdió")]),
        ("The mayor denied the payment.", "en", "La alcaldesa admitió el pago.", [("denied", "admitió")]),
        ("The mayor denied the payment.", "en", "La alcaldesa negó el pago.", []),
        ("", "es", "", []),
    ],
)
def test_directions(source: str, language: Language, target: str, expected: list[tuple[str, str]]) -> None:
    assert found(source, target, language) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_stands_on_both_sides_of_an_axis(language: Language) -> None:
    both = [
        (row["axis"], word)
        for row in pairs("directions")
        for word in set(row[language].split("|")) & set(row[f"{language}_opposite"].split("|"))
    ]
    assert both == []
