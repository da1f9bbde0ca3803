"""The public document of a digest, complete enough that every format is rendered from its JSON alone."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from sintesis.model import Kind, Language
from sintesis.note import Bilingual, Evidence, Issue, Published

SCHEMA_VERSION: Literal["1.0"] = "1.0"

Notes = Annotated[tuple[int, ...], Field(description="Numbers of notes in `Digest.notes`, counted from 1, ascending.")]
Stories = Annotated[
    tuple[int, ...], Field(description="Numbers of stories in `Digest.stories`, counted from 1, ascending.")
]
Days = Annotated[tuple[str, ...], Field(description="ISO dates on which articles were published, ascending.")]


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Reference(_Value):
    """Where something stands: a note, and the sentences of its source."""

    note: int = Field(ge=1)
    evidence: Evidence


class File(_Value):
    """One of a note's files."""

    form: str = Field(description="Its suffix: `html`, `md`, `docx`, `json`.")
    languages: tuple[Language, ...] = Field(description="Those its name states; none for JSON, which holds all.")
    path: str = Field(description="Relative to the digest's folder, with `/`, as the file system has it: not encoded.")


class Severities(_Value):
    """How many findings there are of each severity."""

    errors: int = 0
    warnings: int = 0
    infos: int = 0


class NoteEntry(_Value):
    """A note of the folder."""

    n: int = Field(ge=1)
    name: str = Field(description="Of its JSON file, relative to the folder of notes.")
    source: str = Field(description="The file that the note was made from.")
    files: tuple[File, ...] = Field(description="Those that stand beside its JSON, and the JSON itself, best first.")
    title: Bilingual
    title_from_file: bool = Field(description="False when the file has no headline and its name stands for it.")
    outlet: str | None
    byline: str | None
    url: str | None
    published: Published
    language: Language = Field(description="Of the article.")
    bottom_line: Bilingual | None
    story: int = Field(ge=1)
    findings: Severities
    reviewed_by: str | None


class StoryPoint(_Value):
    """A statement of one of a story's notes, as the note has it."""

    text: Bilingual
    where: str = Field(description="`bottom_line` or `key_points[0]` …, in the note.")
    reference: Reference
    findings: tuple[Issue, ...] = ()
    also_in: Notes = Field(description="Further notes of the story that say the same.")


class Occurrence(_Value):
    """A figure in one note."""

    as_written: str
    context: Bilingual = Field(description="The clause of the note's table that says what it counts.")
    reference: Reference


class DifferingValue(_Value):
    """One of the values that a story's notes give for the same thing."""

    value: str = Field(description="As in the notes' tables: `12`, `EUR 2500000`, `3.2%`.")
    occurrences: tuple[Occurrence, ...]


class Difference(_Value):
    """Something that the notes of a story count differently: nothing says which of them is right."""

    what: Bilingual = Field(description="What is counted, a word or two out of the notes; null where no note says it.")
    kind: Kind
    between_copies: bool = Field(description="Whether the values stand in the same sentence of two copies.")
    values: tuple[DifferingValue, ...] = Field(min_length=2)


class Copies(_Value):
    """Articles with largely the same text: agency copy, a text printed twice."""

    notes: Notes
    shared: float = Field(ge=0, le=1, description="Least share of text that one has in common with another.")


class Story(_Value):
    """Articles about the same event."""

    n: int = Field(ge=1)
    title: Bilingual = Field(description="The title of the note `lead`.")
    lead: int = Field(ge=1, description="The note that stands for the story.")
    notes: Notes
    days: Days
    outlets: tuple[str, ...] = Field(description="Those that are stated, each once.")
    outlets_unknown: int = Field(ge=0, description="Notes whose outlet is not stated.")
    single_source: bool = Field(
        description="Whether it rests on one note, on copies of one text, or on notes of one outlet alone."
    )
    points: tuple[StoryPoint, ...]
    differences: tuple[Difference, ...]
    copies: tuple[Copies, ...]


class TimelineRow(_Value):
    """A date and something that happens on it."""

    value: str = Field(description="As in the notes' tables: ISO, with its open and approximate forms.")
    inferred: bool = Field(description="Whether every note infers a part of it.")
    what: Bilingual
    references: tuple[Reference, ...]
    stories: Stories
    findings: tuple[Issue, ...] = Field(default=(), description="Those on the words that are shown.")


class RoleHeld(_Value):
    """What notes say that an actor is or does."""

    text: Bilingual
    notes: Notes


class Actor(_Value):
    """A person or organisation, across the notes."""

    name: Bilingual = Field(description="The fullest form of it.")
    kind: Kind
    acronym: str | None = Field(description="When notes say what it stands for.")
    also_written: tuple[str, ...] = Field(description="Other forms in the sources.")
    roles: tuple[RoleHeld, ...] = Field(description="Those held by most notes first.")
    notes: Notes
    stories: Stories


class Coming(_Value):
    """Something announced."""

    value: str | None = Field(description="Its date, as in the notes' tables; null for a next step without one.")
    inferred: bool
    what: Bilingual
    references: tuple[Reference, ...]
    stories: Stories
    findings: tuple[Issue, ...] = Field(default=(), description="Those on the words that are shown.")


class Figure(_Value):
    """A number, an amount of money or a percentage, and what it counts."""

    value: str
    kind: Kind
    as_written: str
    what: Bilingual
    decimal_mark: Literal[",", "."] = Field(description="Of Spanish numbers in the note that it comes from.")
    references: tuple[Reference, ...]
    story: int = Field(ge=1)
    findings: tuple[Issue, ...] = Field(default=(), description="Those on the words that are shown.")


class Failure(_Value):
    """An article that became no note, or a file that could not be read as one."""

    source: str
    stage: str
    error: str
    hint: str


class Digest(_Value):
    """One briefing over many notes.

    A `Bilingual` may lack a language of the digest: the notes `untranslated` hold their texts in their own alone, which
    are shown in that one, marked.
    """

    schema_version: Literal["1.0"] = SCHEMA_VERSION
    program: str
    created: str = Field(description="ISO date of the digest.")
    languages: tuple[Language, ...] = Field(description="What it is written in, Spanish first when both.")
    notes: tuple[NoteEntry, ...] = Field(description="In the order of their numbers, which is that of their names.")
    untranslated: Notes = Field(description="Notes that lack a language of the digest.")
    days: Days
    undated: int = Field(ge=0, description="Notes whose day of publication is not stated.")
    stories: tuple[Story, ...] = Field(description="Those with most notes first.")
    timeline: tuple[TimelineRow, ...] = Field(description="Earliest first; dates without a year last.")
    actors: tuple[Actor, ...] = Field(description="Those in most notes first.")
    coming: tuple[Coming, ...] = Field(description="Earliest first; those without a date last.")
    figures: tuple[Figure, ...] = Field(description="By story, then note.")
    findings: Severities = Field(description="Of all notes.")
    failures: tuple[Failure, ...]

    @property
    def single_source(self) -> int:
        """How many stories rest on one source."""
        return sum(story.single_source for story in self.stories)

    def entry(self, n: int) -> NoteEntry:
        """The note with a number."""
        return self.notes[n - 1]
