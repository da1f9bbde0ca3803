"""One article's note before translation: what was chosen and tabulated, in the article's own language."""

from collections.abc import Iterator
from dataclasses import dataclass

from sintesis.model import Article, Fact, Kind, Point, Role


@dataclass(frozen=True, slots=True)
class Actor:
    """A person or organisation of the article."""

    name: str
    kind: Kind
    surface: str
    """The name as the article first writes it."""
    role: str
    """Post or apposition, else the shortest clause with the actor as its subject, else empty; verbatim."""
    evidence: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A date or a figure, and the clause that says what it is about."""

    fact: Fact
    what: str
    """Verbatim, cuts shown as […]."""
    evidence: tuple[int, ...]
    source: str = ""
    """Who says so, where the clause was cut from a sentence that tells it; empty where the clause tells it itself."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A verbatim quote whose source the text names."""

    fact: Fact
    evidence: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Gloss:
    """A term or acronym that the article itself explains."""

    term: str
    kind: Kind
    gloss: str
    evidence: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Attribution:
    """A source that the article names, and the sentences that hang on it."""

    name: str
    evidence: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything of the note that needs no translator."""

    article: Article
    facts: tuple[Fact, ...]
    points: tuple[Point, ...]
    actors: tuple[Actor, ...]
    dates: tuple[Row, ...]
    figures: tuple[Row, ...]
    quotes: tuple[Quotation, ...]
    glosses: tuple[Gloss, ...]
    attributions: tuple[Attribution, ...]
    published: str | None
    """ISO date, or an interval `A/B` inferred from the article's own dates; `None` when neither is known."""
    published_inferred: bool
    summarizer: str
    """The summarizer's name and version."""
    anonymous: tuple[int, ...] = ()
    """The sentences that rest on someone who is not named."""
    dropped: tuple[Point, ...] = ()
    """Points that were left out because they are not found in the source."""

    def having(self, role: Role) -> tuple[Point, ...]:
        """The points of one role, in the order of the article."""
        return tuple(point for point in self.points if point.role is role)

    def texts(self) -> Iterator[str]:
        """Every text of the note in the article's language, titles and table cells included; may repeat."""
        if self.article.heading.title:
            yield self.article.heading.title
        yield from (point.text for point in self.points)
        for actor in self.actors:
            yield actor.name
            yield actor.role
        yield from (row.what for row in (*self.dates, *self.figures))
        for quote in self.quotes:
            yield quote.fact.text
            yield quote.fact.speaker
        for gloss in self.glosses:
            yield gloss.gloss
        yield from (attribution.name for attribution in self.attributions)
