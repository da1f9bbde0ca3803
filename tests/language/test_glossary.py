"""The user's names and terms are found as whole words, the longest first, accents and stated capitals respected."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sintesis.language.glossary import Entry, Glossary, puts
from sintesis.model import LANGUAGES, Kind, Language
from tests.language.glossaries import glossaries

HARBOUR = Glossary(
    (
        Entry("dársena", "basin"),
        Entry("dársena sur", "South Basin", Kind.PLACE),
        Entry("Marina", "Navy", Kind.ORGANISATION),
        Entry("marina", "yacht harbour"),
        Entry("cayuco", "cayuco", keep=True),
        Entry("barco", "ship"),
        Entry("buque", "ship"),
        Entry("#AguaYa", "#WaterNow"),
    )
)


def found(text: str, language: Language = "es") -> list[tuple[str, str]]:
    return [(one.text, one.form) for one in HARBOUR.find(text, language)]


def test_the_longest_entry_wins_at_each_place() -> None:
    assert found("La dársena sur y la dársena norte.") == [("dársena sur", "South Basin"), ("dársena", "basin")]


def test_words_are_whole() -> None:
    assert found("El cayuquero y los cayucos; el cayuco, anfibarco.") == [("cayuco", "cayuco")]


def test_accents_count() -> None:
    assert found("La darsena") == []
    assert found("La da\u0301rsena") == []


def test_capitals_count_where_the_entry_has_any() -> None:
    assert found("La Marina llegó a la marina.") == [("Marina", "Navy"), ("marina", "yacht harbour")]
    assert found("DÁRSENA, Dársena, dársena") == [(text, "basin") for text in ("DÁRSENA", "Dársena", "dársena")]


def test_a_plural_is_found_only_when_it_is_stated() -> None:
    assert found("Las dársenas") == []


def test_words_may_be_parted_by_any_space() -> None:
    assert found("dársena\u00a0sur") == [("dársena\u00a0sur", "South Basin")]


def test_a_term_may_begin_with_a_mark() -> None:
    assert found("Con #AguaYa, dijo") == [("#AguaYa", "#WaterNow")]


def test_of_two_entries_with_one_english_form_the_first_is_used() -> None:
    assert found("The ship left.", "en") == [("ship", "barco")]


def test_a_word_that_is_kept_stays_in_both_directions() -> None:
    assert found("El Cayuco") == [("Cayuco", "cayuco")]
    assert found("A cayuco", "en") == [("cayuco", "cayuco")]


@pytest.mark.parametrize(
    ("name", "form"),
    [("Marina", "Navy"), ("Dársena", "Basin"), ("dársena sur", "South Basin"), ("la Marina", None), ("MARINA ", None)],
)
def test_the_counterpart_is_that_of_the_whole(name: str, form: str | None) -> None:
    assert HARBOUR.counterpart(name, "es") == form


@pytest.mark.parametrize(
    ("translation", "form", "stands"),
    [
        ("The Navy came.", "Navy", True),
        ("The navy came.", "Navy", False),
        ("THE NAVY CAME.", "Navy", True),
        ("Basin of the south", "basin", True),
        ("the basins", "basin", False),
        ("el área", "area", False),
    ],
)
def test_a_form_stands_as_it_is_stated(translation: str, form: str, stands: bool) -> None:
    assert puts(translation, form) is stands


@given(glossaries(), st.data())
def test_what_is_found_lies_in_the_text_and_apart(glossary: Glossary, data: st.DataObject) -> None:
    language = data.draw(st.sampled_from(LANGUAGES))
    terms = [entry.within(language) for entry in glossary.entries]
    piece = st.text(alphabet="abñ .,«#’-", max_size=4) | (st.sampled_from(terms) if terms else st.nothing())
    text = "".join(data.draw(st.lists(piece, max_size=12)))
    spans = glossary.find(text, language)
    assert all(text[one.start : one.end] == one.text for one in spans)
    assert all(one.end <= two.start for one, two in pairwise(spans))


@given(glossaries(), st.sampled_from(LANGUAGES))
def test_every_entry_is_found_alone(glossary: Glossary, language: Language) -> None:
    for entry in glossary.entries:
        term = entry.within(language)
        assert [one.text for one in glossary.find(term, language)] == [term]


def test_ten_thousand_entries_take_no_longer_with_each() -> None:
    many = Glossary(tuple(Entry(f"palabra{n} larga", f"word{n}") for n in range(10_000)))
    text = "La palabra77 larga y otras muchas más. " * 20_000
    many.find("", "es")
    begun = time.perf_counter()
    assert len(many.find(text, "es")) == 20_000
    assert time.perf_counter() - begun < 5
