"""Who is the same under several names is counted once; who only might be is not."""

import pytest

from sintesis.digest.document import Actor
from sintesis.model import Kind, Language
from sintesis.note import ActorRow, Bilingual, Note
from tests.digest.building import actor, both, digest_of, note

ORG = Kind.ORGANISATION


def told(name: str, *rows: ActorRow, language: Language = "es", acronyms: dict[str, Bilingual] | None = None) -> Note:
    """A note of an article about something of its own."""
    return note(f"{name.capitalize()} pasó algo distinto.", actors=rows, language=language, acronyms=acronyms)


def actors(*notes: Note) -> dict[str, Actor]:
    return {one.name.es or one.name.en or "": one for one in digest_of(*notes).actors}


def test_one_person_in_several_notes_is_one_actor() -> None:
    found = actors(told("uno", actor("Pedro Sánchez")), told("dos", actor("Pedro Sánchez"), actor("Ana Gil")))
    assert {name: one.notes for name, one in found.items()} == {"Pedro Sánchez": (1, 2), "Ana Gil": (2,)}
    assert found["Pedro Sánchez"].stories == (1, 2)


def test_a_longer_name_is_the_same_person_and_stands_for_it() -> None:
    found = actors(told("uno", actor("Pedro Sánchez")), told("dos", actor("Pedro Sánchez Pérez-Castejón")))
    assert list(found) == ["Pedro Sánchez Pérez-Castejón"]
    assert found["Pedro Sánchez Pérez-Castejón"].also_written == ("Pedro Sánchez",)


def test_an_initial_makes_no_other_person() -> None:
    assert len(actors(told("uno", actor("John Kennedy")), told("dos", actor("John F. Kennedy")))) == 1


def test_a_name_that_two_longer_ones_begin_with_is_neither() -> None:
    notes = [told("uno", actor("José García")), told("dos", actor("José García Gil"), actor("José García Ruiz"))]
    assert set(actors(*notes)) == {"José García", "José García Gil", "José García Ruiz"}


def test_a_surname_is_the_one_who_bears_it_in_the_same_note() -> None:
    found = actors(told("uno", actor("Pedro Sánchez"), actor("Sánchez")), told("dos", actor("Sánchez")))
    assert {name: one.notes for name, one in found.items()} == {"Pedro Sánchez": (1,), "Sánchez": (2,)}


def test_a_surname_that_two_bear_is_neither() -> None:
    found = actors(told("uno", actor("Frank Jordan"), actor("Louis Jordan"), actor("Jordan")))
    assert set(found) == {"Frank Jordan", "Louis Jordan", "Jordan"}


def test_a_surname_in_two_stories_may_be_two_persons() -> None:
    assert len(digest_of(told("uno", actor("Sánchez")), told("dos", actor("Sánchez"))).actors) == 2


def test_an_office_that_every_city_has_is_one_in_each_story() -> None:
    notes = [told("uno", actor("Ayuntamiento", ORG)), told("dos", actor("Ayuntamiento", ORG))]
    assert [one.notes for one in digest_of(*notes).actors] == [(1,), (2,)]


def test_an_acronym_is_what_a_note_says_it_stands_for() -> None:
    gloss = {"GIS": both("Grupo de Implementación de Seguridad")}
    found = actors(
        told("uno", actor("Grupo de Implementación de Seguridad", ORG), acronyms=gloss), told("dos", actor("GIS", ORG))
    )
    one = found["Grupo de Implementación de Seguridad"]
    assert (one.acronym, one.notes, one.also_written) == ("GIS", (1, 2), ())


def test_an_acronym_that_notes_explain_differently_stands_for_itself() -> None:
    security, gas = "Grupo de Implementación de Seguridad", "Gas Industrial del Sur"
    notes = [
        told("uno", actor(security, ORG), acronyms={"GIS": both(security)}),
        told("dos", actor(gas, ORG), acronyms={"GIS": both(gas)}),
        told("tres", actor("GIS", ORG)),
    ]
    assert all(len(one.notes) == 1 for one in digest_of(*notes).actors)


def test_a_name_and_its_translation_are_one_actor() -> None:
    found = actors(
        told("uno", actor("Ministerio de Obras Nuevas", ORG, "Ministry of New Works")),
        told("dos", ActorRow(
            name=Bilingual(es=None, en="Ministry of New Works"), kind=ORG, as_written="Ministry of New Works",
            role=both(""), evidence=(1,),
        ), language="en"),
    )  # fmt: skip
    assert list(found) == ["Ministerio de Obras Nuevas"]
    assert found["Ministerio de Obras Nuevas"].name.en == "Ministry of New Works"
    assert found["Ministerio de Obras Nuevas"].notes == (1, 2)


def test_two_names_that_are_translated_alike_stay_two() -> None:
    english = ActorRow(
        name=Bilingual(en="Ministry of New Works"), kind=ORG, as_written="Ministry of New Works", role=both(""),
        evidence=(1,),
    )  # fmt: skip
    notes = [
        told("uno", actor("Ministerio de Obras Nuevas", ORG, "Ministry of New Works")),
        told("dos", actor("Consejería de Obras Nuevas", ORG, "Ministry of New Works")),
        told("tres", english, language="en"),
    ]
    assert len(digest_of(*notes).actors) == 3


def test_roles_are_told_once_with_the_notes_that_state_them() -> None:
    found = actors(
        told("uno", actor("Ana Gil", role="ministra")),
        told("dos", actor("Ana Gil", role="Ministra")),
        told("tres", actor("Ana Gil", role="exalcaldesa")),
        told("cuatro", actor("Ana Gil")),
    )
    assert [(role.text.es, role.notes) for role in found["Ana Gil"].roles] == [
        ("ministra", (1, 2)),
        ("exalcaldesa", (3,)),
    ]


@pytest.mark.parametrize("kinds", [(Kind.PERSON, Kind.PERSON, ORG), (ORG, Kind.PERSON, Kind.PERSON)])
def test_the_kind_is_what_most_notes_take_it_for(kinds: tuple[Kind, ...]) -> None:
    found = actors(*(told(f"a{i}", actor("La Vega Alta", kind)) for i, kind in enumerate(kinds)))
    assert found["La Vega Alta"].kind is Kind.PERSON
