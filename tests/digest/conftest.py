"""The notes of the invented articles, made once."""

from dataclasses import dataclass

import pytest

from sintesis.digest.traits import Traits, traits
from sintesis.note import Note
from tests.digest.articles import Article, articles, notes_of


@dataclass(frozen=True, slots=True)
class Told:
    """The invented articles, their notes in their own language, and what these are compared by."""

    articles: list[Article]
    notes: list[Note]
    traits: list[Traits]

    def places(self, event: str) -> list[int]:
        """Where the articles on an event stand."""
        return [i for i, article in enumerate(self.articles) if article.event == event]

    def of(self, event: str) -> list[Note]:
        """The notes on an event."""
        return [self.notes[i] for i in self.places(event)]


@pytest.fixture(scope="session")
def told() -> Told:
    written = articles()
    notes = notes_of(written)
    return Told(written, notes, [traits(note) for note in notes])
