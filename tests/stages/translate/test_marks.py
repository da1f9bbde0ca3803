"""Numbers that were copied get their language's marks, and no others are touched."""

import pytest

from sintesis.language.marks import Convention
from sintesis.model import Language, other
from sintesis.stages.compare import Passage
from sintesis.stages.translate.marks import remarked


@pytest.mark.parametrize(
    ("source", "language", "convention", "made", "expected"),
    [
        ("Hubo 19.352 casos.", "es", Convention.COMMA, "There were 19.352 cases.", "There were 19,352 cases."),
        ("Hubo 19,352 casos.", "es", Convention.POINT, "There were 19,352 cases.", "There were 19,352 cases."),
        ("Subió un 3,2 %.", "es", Convention.COMMA, "It rose by 3,2 %.", "It rose by 3.2 %."),
        ("It rose by 3.2%.", "en", Convention.POINT, "Subió un 3.2 %.", "Subió un 3,2 %."),
        ("A las 22.30 habló.", "es", Convention.COMMA, "He spoke at 22.30.", "He spoke at 22.30."),
        ("Nada.", "es", Convention.COMMA, "Section 1.234 stays.", "Section 1.234 stays."),
    ],
)
def test_remarked(source: str, language: Language, convention: Convention, made: str, expected: str) -> None:
    convention = Convention.COMMA if language == "en" else convention
    assert remarked(made, Passage(source, language, convention), other(language)) == expected
