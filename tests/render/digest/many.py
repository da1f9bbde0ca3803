"""Digests of any number of notes, for what must draw many: words without sense, the same at every run."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from sintesis.digest.document import (
    Actor,
    Digest,
    Figure,
    NoteEntry,
    RoleHeld,
    Severities,
    Story,
    StoryPoint,
    TimelineRow,
)
from sintesis.model import Kind, Language
from sintesis.note import Bilingual
from tests.render.digest.invented import both, entry, reference

NEWEST = date(2031, 3, 4)
WORDS = (
    "puerto",
    "acuerdo",
    "cosecha",
    "río",
    "consejo",
    "museo",
    "tranvía",
    "huelga",
    "faro",
    "mercado",
    "tratado",
    "censo",
)
SIZES = (1, 1, 1, 2, 3, 6)
"""Notes of a story."""


@dataclass
class Maker:
    """Makes up notes, stories and rows by the throw of a dice that falls the same at every run."""

    count: int
    dice: random.Random
    notes: list[NoteEntry] = field(default_factory=list)
    stories: list[Story] = field(default_factory=list)

    def words(self, most: int) -> Bilingual:
        made = " ".join(self.dice.choices(WORDS, k=self.dice.randint(3, most))).capitalize()
        return both(made, made.replace("o", "a"))

    def day(self) -> str | None:
        """One of the days before the newest, mostly of the last week; sometimes none."""
        if self.dice.random() < 0.1:
            return None
        return (NEWEST - timedelta(min(int(self.dice.expovariate(0.2)), 200))).isoformat()

    def outlet(self) -> str | None:
        return f"Diario {self.dice.choice(WORDS)} de la {self.dice.choice(WORDS)}" if self.dice.random() < 0.8 else None

    def story(self) -> None:
        """One more story with its notes."""
        first, n = len(self.notes) + 1, len(self.stories) + 1
        numbers = tuple(range(first, first + min(self.dice.choice(SIZES), self.count + 1 - first)))
        title = self.words(14)
        made = [entry(number, title, outlet=self.outlet(), day=self.day(), story=n) for number in numbers]
        self.notes += made
        self.stories.append(
            Story(
                n=n,
                title=title,
                lead=first,
                notes=numbers,
                days=tuple(sorted({note.published.value for note in made if note.published.value})),
                outlets=tuple(sorted({note.outlet for note in made if note.outlet})),
                outlets_unknown=sum(note.outlet is None for note in made),
                single_source=len(numbers) == 1,
                points=tuple(self.point(numbers) for _ in range(self.dice.randint(1, 4))),
                differences=(),
                copies=(),
            )
        )

    def point(self, notes: Sequence[int]) -> StoryPoint:
        of = reference(self.dice.choice(notes), 1, 2)
        return StoryPoint(text=self.words(30), where="bottom_line", reference=of, also_in=())

    def some(self, most: int) -> tuple[int, ...]:
        """Numbers of notes."""
        return tuple(sorted(self.dice.sample(range(1, self.count + 1), min(self.dice.randint(1, most), self.count))))

    def dated(self) -> TimelineRow:
        near = (NEWEST + timedelta(self.dice.randint(-40, 60))).isoformat()
        value = self.dice.choice((str(self.dice.randint(1950, 2031)), "2031-03", near))
        references = tuple(reference(n, 1) for n in self.some(4))
        stories = (self.dice.randint(1, len(self.stories)),)
        return TimelineRow(value=value, inferred=False, what=self.words(20), references=references, stories=stories)

    def actor(self) -> Actor:
        notes = self.some(9)
        return Actor(
            name=self.words(6),
            kind=Kind.PERSON,
            acronym=None,
            also_written=(),
            roles=(RoleHeld(text=self.words(8), notes=notes),),
            notes=notes,
            stories=tuple(sorted({self.notes[n - 1].story for n in notes})),
        )

    def figure(self, note: NoteEntry) -> Figure:
        return Figure(
            value=str(self.dice.randint(1, 10**6)),
            kind=Kind.NUMBER,
            as_written="x",
            what=self.words(8),
            decimal_mark=",",
            references=(reference(note.n, 1),),
            story=note.story,
        )


def large(count: int, languages: Sequence[Language] = ("es",), seed: int = 7) -> Digest:
    """A digest of `count` notes, with dates, actors and figures in proportion."""
    maker = Maker(count, random.Random(seed))
    while len(maker.notes) < count:
        maker.story()
    return Digest(
        program="sintesis 9.9",
        created="2031-03-06",
        languages=tuple(languages),
        notes=tuple(maker.notes),
        untranslated=(),
        days=tuple(sorted({note.published.value for note in maker.notes if note.published.value})),
        undated=sum(note.published.value is None for note in maker.notes),
        stories=tuple(maker.stories),
        timeline=tuple(sorted((maker.dated() for _ in range(count * 3)), key=lambda row: row.value)),
        actors=tuple(sorted((maker.actor() for _ in range(count * 2)), key=lambda actor: -len(actor.notes))),
        coming=(),
        figures=tuple(map(maker.figure, maker.notes)),
        findings=Severities(),
        failures=(),
    )
