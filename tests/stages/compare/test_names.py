"""A name of the source that the translation does not have is said to be lost."""

import pytest

from sintesis.language.marks import Convention
from sintesis.model import Kind
from sintesis.stages.compare.names import check_names
from sintesis.stages.compare.passage import Mention, Passage


@pytest.mark.parametrize(
    ("name", "kind", "target", "expected"),
    [
        ("Ruiz León", Kind.PERSON, "Both Ruiz Lemon and Mora signed.", ["Ruiz León"]),
        ("Ruiz León", Kind.PERSON, "Both Ruiz Leon and Mora signed.", []),
        ("Ruiz León", Kind.PERSON, "Both Ruiz León and Mora signed.", []),
        ("Plaza Mayor", Kind.PLACE, "Both Main Square and Mora signed.", []),
    ],
)
def test_lost_names(name: str, kind: Kind, target: str, expected: list[str]) -> None:
    mention = Mention(name, kind, name)
    source = Passage(f"Tanto {name} como Mora firmaron.", "es", Convention.POINT, (mention,))
    assert [finding.source for finding in check_names(source, target, "en")] == expected
