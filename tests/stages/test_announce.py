"""What is fixed for a day and stands in no point comes next."""

from sintesis.model import Point, Role
from sintesis.stages.announce import MOST, announce
from sintesis.stages.extract import extract
from tests.stages.extract.articles import article

TEXT = (
    "El alcalde habló ayer. La reunión está programada para el 3 de mayo de 2026. "
    "El pleno se celebrará el 9 de mayo de 2026."
)


def test_dated_commitments_come_next() -> None:
    made = article(TEXT, "es")
    points = announce(made, extract(made), [Point(made.sentences[0].text, (1,), Role.BOTTOM_LINE)])
    assert [(point.evidence, point.role) for point in points[1:]] == [((2,), Role.NEXT_STEP), ((3,), Role.NEXT_STEP)]


def test_what_is_a_point_already_is_not_told_twice() -> None:
    made = article(TEXT, "es")
    first = Point(made.sentences[1].text, (2,), Role.KEY_POINT)
    assert [point.evidence for point in announce(made, extract(made), [first])] == [(2,), (3,)]


def test_there_are_never_too_many() -> None:
    made = article(" ".join(f"La reunión está programada para el {day} de mayo de 2026." for day in range(1, 9)), "es")
    assert len(announce(made, extract(made), [])) == MOST


def test_they_are_shortened_and_say_what_they_speak_of() -> None:
    text = (
        "Los dos ayuntamientos firmaron un acuerdo de riego. La lluvia llegó en abril. "
        "Asimismo, el acuerdo (uno de los más esperados en la vega) entrará en vigor el 3 de mayo de 2026, lo que "
        "alegró a los vecinos de las aldeas de la orilla, que llevaban el agua en cubos desde la fuente de la plaza."
    )
    made = article(text, "es")
    step = announce(made, extract(made), [])[-1]
    assert step.text.startswith("El acuerdo [de riego]")
    assert "[…]" in step.text
    assert step.evidence == (1, 3)


def test_those_that_lean_on_what_is_not_said_give_way() -> None:
    text = "Hablaron de riego y de pan. Ambas partes se reunirán el 2 de mayo de 2026. " + " ".join(
        f"La feria está programada para el {day} de mayo de 2026." for day in range(5, 8)
    )
    made = article(text, "es")
    assert [point.evidence for point in announce(made, extract(made), [])] == [(3,), (4,), (5,)]
