"""A digest as a whole: counts, languages, sources, and that nothing in it depends on chance or order."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sintesis.digest.document import Digest
from sintesis.digest.making import make_digest
from sintesis.digest.reading import Found, Gathered
from sintesis.note import Note
from tests.digest.building import CREATED, both, digest_of, figure, note
from tests.digest.conftest import Told
from tests.digest.generated import made

TEXT = (
    "El martes se hundió el muro del muelle viejo de Cudillera, informó la autoridad portuaria del norte.",
    "Los pescadores del barrio pedían desde mayo una inspección de los bloques del dique exterior.",
)


def test_everything_refers_to_what_is_there(told: Told) -> None:
    digest = digest_of(*told.notes)
    assert [entry.n for entry in digest.notes] == list(range(1, len(told.notes) + 1))
    assert [story.n for story in digest.stories] == list(range(1, len(digest.stories) + 1))
    for story in digest.stories:
        assert all(digest.entry(n).story == story.n for n in story.notes)
        assert story.lead in story.notes
        assert {point.reference.note for point in story.points} <= set(story.notes)
    assert sum(len(story.notes) for story in digest.stories) == len(told.notes)


def test_every_text_is_one_of_the_notes(told: Told) -> None:
    digest = digest_of(*told.notes)
    for story in digest.stories:
        for point in story.points:
            note = told.notes[point.reference.note - 1]
            statements = [note.bottom_line, *note.key_points]
            assert point.text in [statement.text for statement in statements if statement]
    rows = {row.what for note in told.notes for row in note.dates} | {
        row.what for note in told.notes for row in note.figures
    }
    assert {row.what for row in digest.timeline} | {row.what for row in digest.figures} <= rows


def test_the_json_holds_it_all(told: Told) -> None:
    digest = digest_of(*told.notes)
    assert Digest.model_validate_json(digest.model_dump_json()) == digest


GENERATED = [(one.name, one.note) for one in made(25, 11)]


def made_of(named: list[tuple[str, Note]]) -> Digest:
    found = sorted((Found(f"{name}.json", note, ()) for name, note in named), key=lambda one: one.name)
    return make_digest(Gathered(tuple(found), (), ()), CREATED)


@given(st.permutations(GENERATED))
@settings(max_examples=15, deadline=None)
def test_the_order_of_the_files_changes_nothing(named: list[tuple[str, Note]]) -> None:
    assert made_of(named) == made_of(GENERATED)


class TestSources:
    """Whether a story rests on one source."""

    def test_one_note_does(self) -> None:
        assert digest_of(note(*TEXT)).stories[0].single_source

    def test_copies_of_one_text_do_whatever_their_outlets(self) -> None:
        (story,) = digest_of(note(*TEXT, outlet="A"), note(*TEXT, outlet="B")).stories
        assert story.single_source
        assert [copies.notes for copies in story.copies] == [(1, 2)]
        assert story.copies[0].shared == 1

    def test_two_articles_of_one_outlet_do(self, told: Told) -> None:
        notes = [one.model_copy(update={"source": one.source.model_copy(update={"outlet": "X"})})
                 for one in told.of("debate")]  # fmt: skip
        (story,) = digest_of(*notes).stories
        assert (story.single_source, story.outlets, story.copies) == (True, ("X",), ())

    def test_articles_of_two_outlets_do_not(self, told: Told) -> None:
        (story,) = digest_of(*told.of("debate")).stories
        assert (story.single_source, len(story.outlets), story.outlets_unknown) == (False, 2, 0)

    def test_unknown_outlets_count_each_and_are_said(self, told: Told) -> None:
        notes = [one.model_copy(update={"source": one.source.model_copy(update={"outlet": None})})
                 for one in told.of("debate")]  # fmt: skip
        (story,) = digest_of(*notes).stories
        assert (story.single_source, story.outlets, story.outlets_unknown) == (False, (), 2)


class TestLanguages:
    """What a digest is written in."""

    def test_those_that_all_notes_were_made_in(self) -> None:
        spanish = note("Uno pasa.", languages=("en",), bottom_line=both("Uno pasa.", "One happens."))
        english = note("Two happens.", language="en")
        assert digest_of(spanish, english).languages == ("en",)

    def test_those_that_all_hold_when_each_was_translated_into_the_other(self) -> None:
        spanish = note("Uno pasa.", languages=("en",), bottom_line=both("Uno pasa.", "One happens."))
        english = note("Two happens.", language="en", languages=("es",), bottom_line=both("Dos pasa.", "Two happens."))
        assert digest_of(spanish, english).languages == ("es", "en")

    def test_both_when_some_notes_hold_the_one_and_some_the_other(self) -> None:
        digest = digest_of(note("Uno pasa."), note("Two happens.", language="en"))
        assert (digest.languages, digest.untranslated) == (("es", "en"), (1, 2))

    def test_a_note_without_a_wanted_language_is_told(self) -> None:
        digest = digest_of(note("Uno pasa."), note("Two happens.", language="en"), languages=("es",))
        assert (digest.languages, digest.untranslated) == (("es",), (2,))


def test_days_and_the_undated() -> None:
    digest = digest_of(note("Uno pasa.", published="2025-10-02"), note("Dos pasa.", published=None), note("Tres pasa."))
    assert (digest.days, digest.undated) == (("2025-10-02", "2025-10-07"), 1)


def test_figures_of_a_story_stand_once() -> None:
    rows = [figure("31", "31", "el muro medía 31 metros de largo por entonces")]
    digest = digest_of(note(*TEXT, figures=rows), note(*TEXT, figures=rows), note("Otra cosa pasa.", figures=rows))
    assert [[ref.note for ref in row.references] for row in digest.figures] == [[1, 2], [3]]


HOSTILE = ["<script>alert(1)</script>", "](javascript:alert(1))", "x" * 10_000, "\u202etxt", ""]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_texts_stay_what_they_are(hostile: str) -> None:
    digest = digest_of(note(hostile or ".", title=both(hostile), outlet=hostile))
    assert digest.stories[0].title.es == hostile
    assert re.search("schema_version", digest.model_dump_json())
