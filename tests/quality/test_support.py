"""Floors under what is found in points that the source does not bear out."""

from tests.cases import needs_cases
from tests.quality.support import own, people, spoilt

FLOORS = {
    "number": 0.96, "scale": 1.0, "unit": 0.96, "date": 0.96, "name": 0.99, "negation": 0.96, "direction": 0.98,
    "modality": 0.92, "quote": 0.87,
}  # fmt: skip


@needs_cases
def test_nothing_is_found_in_points_made_by_deletion() -> None:
    points, found = own()
    assert points > 500
    assert found == 0


@needs_cases
def test_what_was_changed_in_a_sentence_is_found() -> None:
    made, caught = spoilt()
    assert made.keys() == FLOORS.keys()
    assert not {kind: caught[kind] / total for kind, total in made.items() if caught[kind] / total < FLOORS[kind]}


@needs_cases
def test_what_people_wrote_finds_its_own_article() -> None:
    sentences, borne, _, pairs, strange = people()
    assert borne / sentences >= 0.8
    assert strange / pairs <= 0.01
