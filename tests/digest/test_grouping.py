"""Notes on the same event make one story, others do not, whatever they have in common."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sintesis.digest.copies import find_copies
from sintesis.digest.grouping import group
from sintesis.digest.traits import Traits, traits
from tests.digest.articles import articles, notes_of
from tests.digest.conftest import Told
from tests.digest.generated import Made, made

FLOOR = 0.75
"""Of the pairs that tell the same event, those in one story. Articles in two languages whose notes hold no translation
have only names, days and figures in common, and a fire that has tripled overnight is another."""


def stories(compared: Sequence[Traits]) -> list[tuple[int, ...]]:
    return group(compared, [(pair.a, pair.b) for pair in find_copies([one.text for one in compared])])


def joined(grouped: Sequence[Sequence[int]]) -> set[tuple[int, int]]:
    return {pair for story in grouped for pair in combinations(story, 2)}


def true_pairs(events: Sequence[object]) -> set[tuple[int, int]]:
    return {(a, b) for a, b in combinations(range(len(events)), 2) if events[a] == events[b]}


def test_no_story_tells_two_events(told: Told) -> None:
    events = [article.event for article in told.articles]
    assert joined(stories(told.traits)) <= true_pairs(events)


def test_most_articles_on_an_event_are_in_its_story(told: Told) -> None:
    true = true_pairs([article.event for article in told.articles])
    assert len(joined(stories(told.traits)) & true) >= FLOOR * len(true)


def test_two_articles_alone_are_told_apart_as_well(told: Told) -> None:
    false = [
        (told.articles[a].name, told.articles[b].name)
        for a, b in combinations(range(len(told.articles)), 2)
        if told.articles[a].event != told.articles[b].event
        and len(stories([told.traits[a], told.traits[b]])) == 1
    ]  # fmt: skip
    assert not false


def test_no_story_tells_two_events_when_no_article_is_dated(told: Told) -> None:
    undated = [replace(one, published=None) for one in told.traits]
    assert joined(stories(undated)) <= true_pairs([article.event for article in told.articles])


def test_ten_articles_on_one_city_are_ten_stories(told: Told) -> None:
    city = [told.traits[i] for i, article in enumerate(told.articles) if article.event.startswith("city-")]
    assert len(city) == 10
    assert len(stories(city)) == 10


@pytest.mark.parametrize("event", ["rates-october", "debate", "closure", "match-one", "battery", "bridge", "pact"])
def test_two_papers_on_one_event_are_one_story_even_alone(told: Told, event: str) -> None:
    places = [
        i for i in told.places(event) if told.articles[i].language == told.articles[told.places(event)[0]].language
    ]
    for a, b in combinations(places, 2):
        assert len(stories([told.traits[a], told.traits[b]])) == 1


def test_articles_in_two_languages_are_one_story() -> None:
    chosen = [article for article in articles() if article.event in ("summit", "outbreak", "visit", "visit-france")]
    notes = notes_of(chosen, Glosses())
    grouped = stories([traits(note) for note in notes])
    assert sorted(sorted({chosen[i].event for i in story}) for story in grouped) == [
        ["outbreak"], ["summit"], ["visit"], ["visit-france"],
    ]  # fmt: skip


class Glosses:
    """Translates word by word what these articles have in common, and leaves the rest."""

    PAIRS = (
        ("brote", "outbreak"), ("legionela", "legionnaires"), ("hospital", "hospital"), ("torres", "towers"),
        ("refrigeración", "cooling"), ("ministros", "ministers"), ("países", "countries"), ("oficina", "office"),
        ("permisos", "permits"), ("trabajo", "work"), ("primera", "prime"), ("ministra", "minister"),
        ("gasoducto", "pipeline"), ("intenciones", "intent"), ("foro", "forum"), ("empresarial", "business"),
        ("mayores", "older"), ("graves", "intensive"), ("centro", "centre"), ("plan", "plan"),
    )  # fmt: skip

    def translate(self, texts: Sequence[str], source: str, target: str) -> list[str]:
        words = dict(self.PAIRS) if source == "es" else {en: es for es, en in self.PAIRS}
        assert {source, target} == {"es", "en"}
        return [" ".join(words.get(word, word) for word in text.split()) for text in texts]


@pytest.mark.parametrize("seed", [1, 2])
def test_events_of_one_kind_in_one_city_stay_apart(seed: int) -> None:
    written: list[Made] = made(150, seed)
    events = [one.event for one in written]
    found = joined(stories([traits(one.note) for one in written]))
    assert found <= true_pairs(events)
    assert len(found) >= 0.95 * len(true_pairs(events))


def test_forty_articles_on_one_event_are_one_story() -> None:
    assert len(stories([traits(one.note) for one in made(40, 3, least=40, most=40)])) == 1


def test_one_note_and_none() -> None:
    assert stories([traits(made(1, 1)[0].note)]) == [(0,)]
    assert stories([]) == []


GENERATED = [traits(one.note) for one in made(30, 5)]


@given(st.permutations(range(len(GENERATED))))
@settings(max_examples=25, deadline=None)
def test_the_order_of_the_notes_changes_nothing(order: list[int]) -> None:
    straight = {frozenset(story) for story in stories(GENERATED)}
    mixed = stories([GENERATED[i] for i in order])
    assert {frozenset(order[i] for i in story) for story in mixed} == straight
