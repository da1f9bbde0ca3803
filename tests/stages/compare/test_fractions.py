"""Parts and multiples in words keep their value."""

import pytest

from sintesis.language.marks import Convention
from sintesis.stages.compare.fractions import check_fractions
from sintesis.stages.compare.passage import Passage


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("La tercera parte votó.", "A third of them voted.", []),
        ("La tercera parte votó.", "A quarter of them voted.", [("tercera parte", "A quarter")]),
        ("El precio se duplicó.", "The price tripled.", [("duplicó", "tripled")]),
        ("El precio se duplicó.", "The price rose by 100 percent.", []),
        ("La mitad se quedó.", "Half stayed.", []),
    ],
)
def test_fractions(source: str, target: str, expected: list[tuple[str, str]]) -> None:
    found = check_fractions(Passage(source, "es", Convention.POINT), target, "en")
    assert [(f.source, f.target) for f in found] == expected
