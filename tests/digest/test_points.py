"""A story's top points: what most say, nothing twice, nothing contradicted away, in the notes' own words."""

import pytest

from sintesis.digest.document import Story
from sintesis.digest.saying import repeats, same
from sintesis.model import Severity
from sintesis.note import Bilingual, Issue
from tests.digest.building import both, digest_of, note

SUNK = "El martes se hundió el muro del muelle viejo de Cudillera, informó la autoridad portuaria."
SAID = "Los pescadores del barrio pedían desde mayo una inspección de los bloques del dique."
MORE = "La alcaldesa, Remedios Boto, visitará hoy la zona con los técnicos del puerto."
DREDGE = "La draga contratada en Gijón llegará cuando amaine el temporal, según la naviera."
TEXT = (SUNK, SAID, MORE, DREDGE)


def story(*notes: object, languages: tuple[str, ...] = ("es",)) -> Story:
    (found,) = digest_of(*notes, languages=languages).stories  # type: ignore[arg-type]
    return found


def test_what_most_notes_say_comes_first_and_once() -> None:
    found = story(
        note(*TEXT, key_points=[both(SAID), both(MORE)]),
        note(*TEXT, key_points=[both(MORE)]),
        note(*TEXT, key_points=[both(MORE), both(DREDGE)]),
    )
    texts = [point.text.es or "" for point in found.points]
    assert texts[:2] == [SUNK, MORE]
    assert sorted(texts) == sorted(TEXT)
    assert found.points[0].also_in == (2, 3)
    assert [point.where for point in found.points[:2]] == ["bottom_line", "key_points[0]"]


def test_a_statement_with_another_number_or_a_denial_is_told_too() -> None:
    texts = [
        "El temporal dejó 12 barcos hundidos en el muelle viejo de Cudillera.",
        "El temporal dejó 14 barcos hundidos en el muelle viejo de Cudillera.",
        "El temporal no dejó barcos hundidos en el muelle viejo de Cudillera.",
    ]
    found = story(*(note(*TEXT, bottom_line=both(text)) for text in texts))
    assert sorted(point.text.es or "" for point in found.points) == sorted(texts)
    assert all(point.also_in == () for point in found.points)


def test_of_the_same_statement_the_one_without_an_error_is_shown() -> None:
    wrong = Issue(
        check="number", severity=Severity.ERROR, source="12", target="", language="es", message=both("cifra perdida")
    )
    first, last = note(*TEXT), note(*TEXT, key_points=[both(MORE)])
    found = story(first, note(*TEXT, bottom_line=both(MORE), findings=[wrong]), last)
    (shown,) = [point for point in found.points if point.text.es == MORE]
    assert (shown.reference.note, shown.also_in, shown.findings) == (3, (2,), ())


def test_a_statement_keeps_its_findings() -> None:
    doubt = Issue(
        check="number", severity=Severity.ERROR, source="12", target="", language="es", message=both("cifra perdida")
    )
    assert story(note(*TEXT, findings=[doubt])).points[0].findings == (doubt,)
    assert story(note(*TEXT, findings=[doubt]), languages=("en",)).points[0].findings == ()


def test_a_digest_in_one_language_prefers_the_articles_in_it() -> None:
    english = note(
        SUNK, language="en", languages=("es", "en"), title=Bilingual(es="Título", en="Title"),
        bottom_line=Bilingual(es=SUNK, en=SUNK),
    )  # fmt: skip
    spanish = note(*TEXT, title=both("El muro"))
    assert story(english, spanish, languages=("es",)).lead == 2
    assert story(english, spanish, languages=("en",)).lead == 1


def test_a_story_of_one_note_has_few_points() -> None:
    found = story(note(*TEXT, key_points=[both(SAID), both(MORE), both(DREDGE)]))
    assert [point.text.es for point in found.points] == [SUNK, SAID, MORE]


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("El puerto abrió el muelle viejo ayer.", "Ayer abrió el puerto el muelle viejo.", True),
        ("El puerto abrió el muelle viejo ayer.", "El puerto no abrió el muelle viejo ayer.", False),
        ("Hay 12 barcos en el muelle viejo.", "Hay 14 barcos en el muelle viejo.", False),
        ("Hay doce barcos en el muelle viejo.", "Hay 12 barcos en el muelle viejo.", True),
        ("El puerto abrió el muelle viejo.", "La alcaldesa visitará la lonja.", False),
        ("El martes se hundió el muro del muelle.", "El miércoles se hundió el muro del muelle.", False),
        ("El martes se hundió el muro del muelle.", "Se hundió el muro del muelle.", True),
        ("Sí.", "Sí.", True),
    ],
)
def test_same_says_neither_more_nor_less(one: str, other: str, is_same: bool) -> None:
    assert same(both(one), both(other)) is is_same
    assert same(both(other), both(one)) is is_same


def test_texts_in_two_languages_are_not_compared() -> None:
    assert not same(Bilingual(es="Hay 12 barcos hundidos."), Bilingual(en="Hay 12 barcos hundidos."))


def test_a_time_told_besides_is_nothing_new() -> None:
    told = both("El presidente viaja este miércoles a su región natal en su segundo viaje oficial.")
    more = both(
        "El presidente, elegido hace dos meses, viaja este miércoles a su región natal en su segundo viaje oficial."
    )
    assert repeats(more, told)


def test_a_part_of_a_statement_repeats_it_but_the_whole_does_not_repeat_the_part() -> None:
    whole = both("El temporal hundió 12 barcos del muelle viejo de Cudillera y dejó 3 heridos leves.")
    part = both("El temporal hundió 12 barcos del muelle viejo de Cudillera.")
    assert repeats(part, whole)
    assert not repeats(whole, part)
