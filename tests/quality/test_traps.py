"""The lists of traps and terms are sound, and the embedded models stay above floors that only rise."""

from collections import Counter

import pytest

from sintesis.engines.echo import Echo
from sintesis.engines.embedded.engine import Embedded
from tests.quality.traps import (
    ASIDE,
    DIRECTIONS,
    HALVES,
    TERMS,
    TRAPS,
    TUNED,
    Item,
    Judged,
    Share,
    by_direction,
    failures,
    judged,
    kept,
    pattern,
    rows,
    share,
    terms,
    traps,
)

FLOORS = {(TRAPS, "es"): 0.54, (TRAPS, "en"): 0.67, (TERMS, "es"): 0.8, (TERMS, "en"): 0.82}
"""Measured: 71 of 129 and 100 of 147 traps, 272 and 280 of 338 terms."""
LEAST_TRAPS, LEAST_TERMS = 70, 320
LONG = range(55, 66)
"""Words of a trap that is one by its length."""
SMALL_HALF = 0.4
SAME_IN_BOTH = 0.04
"""Most of the share that a translator may get by leaving all as it is: terms like *junta* or *tsunami*."""


def item(text: str, right: str, wrong: str = "", half: str = TUNED) -> Item:
    return Item(TRAPS, text, ("es", "en"), "", half, text, pattern(right), pattern(wrong) if wrong else None)


def test_a_pattern_begins_with_a_word_and_case_and_apostrophes_do_not_matter() -> None:
    trap = item("No asistió.", "attend|didn't go", "assist")
    assert trap.passed("She ATTENDED.")
    assert trap.passed("She didn’t go.")
    assert not trap.passed("She unattended.")
    assert not trap.passed("She attended to assist.")
    assert not trap.passed("")


def test_failures_shown_are_of_the_tuned_half_alone() -> None:
    results = judged([item("uno", "one"), item("dos", "two", half=ASIDE), item("tres", "tres")], Echo())
    assert [result.item.text for result in failures(results)] == ["uno"]
    assert share(results) == Share(1, 3)
    assert by_direction(results, TRAPS) == {("es", "en"): Share(1, 3), ("en", "es"): Share(0, 0)}


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_there_are_enough_traps_and_neither_half_is_small(direction: tuple[str, str]) -> None:
    halves = Counter(trap.kept for trap in traps() if trap.direction == direction)
    assert set(halves) == set(HALVES)
    assert halves.total() >= LEAST_TRAPS
    assert min(halves.values()) >= SMALL_HALF * halves.total()


def test_halves_follow_from_the_source() -> None:
    assert [(row["id"], row["kept"]) for row in rows("traps")] == [
        (row["id"], kept(row["source"])) for row in rows("traps")
    ]
    assert [(row["es"], row["kept"]) for row in rows("news_terms")] == [
        (row["es"], kept(row["es"])) for row in rows("news_terms")
    ]


def test_traps_and_terms_are_there_once() -> None:
    listed = rows("traps")
    for column in ("id", "source", "reference"):
        assert [value for value, n in Counter(row[column] for row in listed).items() if n > 1] == []
    for column in ("es", "sentence_es", "sentence_en"):
        assert [value for value, n in Counter(row[column] for row in rows("news_terms")).items() if n > 1] == []
    assert len(rows("news_terms")) >= LEAST_TERMS


def test_every_cell_but_wrong_is_filled() -> None:
    for row in (*rows("traps"), *rows("news_terms")):
        assert [name for name, value in row.items() if name != "wrong" and not (value and value.strip())] == []


def test_references_get_past_their_traps() -> None:
    references = {row["id"]: row["reference"] for row in rows("traps")}
    assert [trap.name for trap in traps() if not trap.passed(references[trap.name])] == []


def test_nothing_wrong_is_in_a_reference() -> None:
    references = {row["id"]: row["reference"] for row in rows("traps")}
    assert [trap.name for trap in traps() if trap.wrong and trap.wrong.search(references[trap.name])] == []


def test_terms_are_what_their_patterns_look_for() -> None:
    for row in rows("news_terms"):
        for language in ("es", "en"):
            right = pattern(row[f"right_{language}"])
            assert right.search(row[language]), row
            assert right.search(row[f"sentence_{language}"]), row


def test_long_traps_are_long() -> None:
    assert [trap.name for trap in traps() if trap.kind == "long" and len(trap.text.split()) not in LONG] == []


def test_leaving_a_text_as_it_is_gains_little() -> None:
    results = judged([*traps(), *terms()], Echo())
    assert share(results, lambda i: i.listed == TRAPS) == Share(0, len(rows("traps")))
    assert share(results, lambda i: i.listed == TERMS).value <= SAME_IN_BOTH


@pytest.fixture(scope="module")
def results() -> list[Judged]:
    return judged([*traps(), *terms()], Embedded())


@pytest.mark.parametrize(("listed", "source"), FLOORS)
def test_the_embedded_models_stay_above_the_floor(results: list[Judged], listed: str, source: str) -> None:
    shares = {direction[0]: told for direction, told in by_direction(results, listed).items()}
    assert shares[source].value >= FLOORS[listed, source]
