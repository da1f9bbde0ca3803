"""Dates in one line of time, each thing once; what is to come after the newest article."""

from sintesis.digest.document import Digest
from sintesis.note import Note
from tests.digest.building import both, date_row, digest_of, note


def apart(name: str, **more: object) -> Note:
    """A note of a story of its own."""
    return note(f"{name} es una cosa aparte.", **more)  # type: ignore[arg-type]


def line(digest: Digest) -> list[tuple[str, str | None, list[int]]]:
    return [(row.value, row.what.es, [ref.note for ref in row.references]) for row in digest.timeline]


def coming(digest: Digest) -> list[tuple[str | None, str | None, list[int]]]:
    return [(row.value, row.what.es, [ref.note for ref in row.references]) for row in digest.coming]


def test_dates_stand_in_their_order_those_without_a_year_last() -> None:
    values = ["XXXX-12-11", "2025-03", "192X", "~2025-01-05", "2025-01-01/2025-02-01", "1968"]
    digest = digest_of(note("Algo.", dates=[date_row(value, f"cosa {value}") for value in values]))
    assert [value for value, _, _ in line(digest)] == [
        "192X", "1968", "2025-01-01/2025-02-01", "~2025-01-05", "2025-03", "XXXX-12-11",
    ]  # fmt: skip


TEXT = (
    "El martes se hundió el muro del muelle viejo de Cudillera sin causar daños personales, informó el puerto.",
    "Los pescadores del barrio llevaban meses pidiendo una inspección de los bloques más antiguos del dique.",
)


def test_what_two_notes_of_a_story_say_of_a_date_stands_once() -> None:
    first = note(*TEXT, dates=[date_row("2025-10-07", "El martes se hundió el muro del muelle viejo.", inferred=True)])
    second = note(*TEXT, dates=[date_row("2025-10-07", "[…] se hundió el muro del muelle viejo el martes.")])
    digest = digest_of(first, second)
    assert line(digest) == [("2025-10-07", "El martes se hundió el muro del muelle viejo.", [1, 2])]
    assert digest.timeline[0].inferred is False


def test_two_things_on_one_date_are_two_rows() -> None:
    first = note(*TEXT, dates=[date_row("2025-10-07", "se hundió el muro del muelle viejo")])
    second = note(*TEXT, dates=[date_row("2025-10-07", "la ministra de Pesca presentó la dimisión")])
    assert len(line(digest_of(first, second))) == 2


def test_a_thing_that_one_note_denies_is_not_the_same() -> None:
    first = note(*TEXT, dates=[date_row("2025-10-07", "el puerto abrió el muelle viejo a los barcos")])
    second = note(*TEXT, dates=[date_row("2025-10-07", "el puerto no abrió el muelle viejo a los barcos")])
    assert len(line(digest_of(first, second))) == 2


def test_what_lies_after_the_newest_article_is_to_come() -> None:
    def of(name: str, published: str, *dates: tuple[str, str]) -> Note:
        return apart(name, published=published, dates=[date_row(value, what) for value, what in dates])

    digest = digest_of(
        of("Uno", "2025-10-01", ("2025-10-05", "la reunión"), ("2025-11", "la cumbre")),
        of("Dos", "2025-10-09", ("2025-10-09", "hoy"), ("2025-Q4", "el cierre")),
        of("Tres", "2025-10-09", ("2025", "este año"), ("2025-Q3", "el trimestre")),
    )
    assert coming(digest) == [("2025-11", "la cumbre", [1]), ("2025-Q4", "el cierre", [2])]


def test_a_next_step_has_the_date_of_its_sentence_and_the_date_is_not_told_again() -> None:
    one = note(
        "Algo.", "La próxima reunión será en enero.", next_steps=[(both("La próxima reunión será en enero."), 2)],
        dates=[date_row("2026-01", "será en enero", 2)],
    )  # fmt: skip
    assert coming(digest_of(one)) == [("2026-01", "La próxima reunión será en enero.", [1])]


def test_a_next_step_that_has_passed_meanwhile_is_no_longer_to_come() -> None:
    old = apart(
        "Uno", published="2025-10-01", next_steps=[(both("Se reunirán el viernes."), 1)],
        dates=[date_row("2025-10-03", "el viernes")],
    )  # fmt: skip
    assert coming(digest_of(old, apart("Dos", published="2025-10-20"))) == []
    assert coming(digest_of(old)) == [("2025-10-03", "Se reunirán el viernes.", [1])]


def test_a_next_step_without_a_date_comes_last() -> None:
    undated = apart("Uno", next_steps=[(both("Habrá otra ronda."), 1)])
    digest = digest_of(undated, apart("Dos", dates=[date_row("2026-02", "el juicio")]))
    assert coming(digest) == [("2026-02", "el juicio", [2]), (None, "Habrá otra ronda.", [1])]


def test_without_dated_articles_only_what_is_announced_is_to_come() -> None:
    one = note(
        "Algo.", "Se reunirán el 11 de diciembre.", published=None,
        next_steps=[(both("Se reunirán el 11 de diciembre."), 2)],
        dates=[date_row("XXXX-12-11", "se reunirán", 2), date_row("2031-05", "otra cosa")],
    )  # fmt: skip
    assert coming(digest_of(one)) == [("XXXX-12-11", "Se reunirán el 11 de diciembre.", [1])]
