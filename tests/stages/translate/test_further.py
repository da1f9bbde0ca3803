"""Alternatives of an engine are tried where its translation is at fault."""

from collections.abc import Sequence

from sintesis.stages.compare.lines import passages
from sintesis.stages.translate import translate
from sintesis.stages.translate.further import further

SOURCE = "El presupuesto subió a 340 millones."
WRONG, WORSE, RIGHT = "The budget rose to 304 million.", "The budget fell to 304.", "The budget rose to 340 million."


class Engine:
    """Gives a wrong translation, and the right one as the last alternative."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def translate(self, texts: Sequence[str], source: str, target: str) -> list[str]:  # noqa: ARG002
        return [WRONG for _ in texts]

    def alternatives(self, texts: Sequence[str], source: str, target: str, n: int) -> list[list[str]]:  # noqa: ARG002
        self.asked += texts
        return [[WRONG, WORSE, RIGHT][:n] for _ in texts]


class Plain:
    def translate(self, texts: Sequence[str], source: str, target: str) -> list[str]:  # noqa: ARG002
        return [WRONG for _ in texts]


def test_the_alternative_with_the_fewest_faults_is_kept() -> None:
    engine = Engine()
    (passage,) = passages([SOURCE], "es")
    made = translate([passage], "en", engine, attempts=3)
    assert made[passage].text == RIGHT
    assert not made[passage].findings
    assert engine.asked == [SOURCE]


def test_an_engine_without_alternatives_is_asked_for_none() -> None:
    assert list(further(Plain(), 4)) == []
    (passage,) = passages([SOURCE], "es")
    assert translate([passage], "en", Plain(), attempts=3)[passage].text == WRONG


def test_the_engine_is_asked_once_and_gives_its_last_where_it_has_fewer() -> None:
    engine = Engine()
    made = [one.translate([SOURCE, SOURCE], "es", "en") for one in further(engine, 4)]
    assert made == [[WRONG] * 2, [WORSE] * 2, [RIGHT] * 2, [RIGHT] * 2]
    assert engine.asked == [SOURCE]
