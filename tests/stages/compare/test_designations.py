"""A number within a name stays what it is."""

import pytest

from sintesis.language.marks import Convention
from sintesis.stages.compare.designations import check_designations
from sintesis.stages.compare.passage import Passage


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("La COVID-19 y el Il-76.", "COVID-19 and the Il-76s.", []),
        ("La COVID-19 y el Il-76.", "COVID-11 and the Il-76.", [("COVID-19", "COVID-11")]),
        ("La reunión del G20.", "The meeting of the G7.", [("G20", "G7")]),
        ("La reunión del G20.", "The meeting of the twenty.", []),
    ],
)
def test_designations(source: str, target: str, expected: list[tuple[str, str]]) -> None:
    found = check_designations(Passage(source, "es", Convention.POINT), target, "en")
    assert [(f.source, f.target) for f in found] == expected
