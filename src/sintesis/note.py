"""The public document: a briefing note, complete enough that every format is rendered from its JSON alone."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from sintesis.model import Kind, Language, Length, Reason, Severity

SCHEMA_VERSION: Literal["1.0"] = "1.0"

Evidence = Annotated[
    tuple[int, ...], Field(description="Numbers of the source sentences that bear this out, counted from 1.")
]


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Bilingual(_Value):
    """One text in both languages; the one that was not made is null."""

    es: str | None = None
    en: str | None = None

    def within(self, language: Language) -> str | None:
        """The text in `language`."""
        return self.es if language == "es" else self.en


class Issue(_Value):
    """Something that differs from the source, or that could not be checked."""

    check: str
    severity: Severity
    source: str = Field(description="What the source says, verbatim; empty when something was added.")
    target: str = Field(description="What stands in its place; empty when something was lost.")
    language: Language | None = Field(
        description="The language of the note's text that it concerns; null: the source, or what is said in either."
    )
    message: Bilingual


class Statement(_Value):
    """A sentence of the note."""

    text: Bilingual
    evidence: Evidence
    findings: tuple[Issue, ...] = ()


class Origin(_Value):
    """The file the note was made from."""

    name: str
    language: Language
    confidence: float = Field(ge=0, le=1)
    digest: str = Field(description="SHA-256 of the file's bytes, in hexadecimal.")
    outlet: str | None
    byline: str | None
    url: str | None
    standfirst: str | None
    decimal_mark: Literal[",", "."] = Field(
        default=",",
        description="The decimal mark of Spanish numbers in the note: the source's own where it is Spanish.",
    )


class Published(_Value):
    """When the article appeared."""

    value: str | None = Field(description="ISO date; an interval A/B when it only follows from the article's dates.")
    inferred: bool


class NumberedSentence(_Value):
    """A sentence of the source, verbatim."""

    n: int = Field(ge=1)
    paragraph: int = Field(ge=0)
    text: str


class LeftOut(_Value):
    """A line of the file that is not part of the article."""

    text: str
    reason: Reason
    repeated_in: int | None = Field(description="The sentence that says the same, when one does.")


class ActorRow(_Value):
    """A person or organisation."""

    name: Bilingual
    kind: Kind
    as_written: str
    role: Bilingual
    evidence: Evidence
    findings: tuple[Issue, ...] = ()


class DateRow(_Value):
    """A date and what happens on it."""

    value: str
    inferred: bool
    as_written: str
    what: Bilingual
    evidence: Evidence
    findings: tuple[Issue, ...] = ()


class FigureRow(_Value):
    """A number, an amount of money or a percentage, and what it counts."""

    value: str
    kind: Kind
    as_written: str
    what: Bilingual
    evidence: Evidence
    findings: tuple[Issue, ...] = ()


class Quote(_Value):
    """Words between quotation marks; the source's own are verbatim."""

    text: Bilingual
    speaker: Bilingual
    verb: str
    evidence: Evidence
    findings: tuple[Issue, ...] = ()


class Term(_Value):
    """A word or acronym that the article explains."""

    term: str
    kind: Kind
    gloss: Bilingual
    evidence: Evidence
    findings: tuple[Issue, ...] = ()


class Checked(_Value):
    """How many facts of one kind in the note's statements stand in their evidence sentences."""

    check: Literal["numbers", "dates", "names", "quotes"]
    passed: int
    total: int


class AttributedTo(_Value):
    """A source that the article names, and the sentences that hang on it."""

    name: Bilingual
    evidence: Evidence
    findings: tuple[Issue, ...] = ()


class Located(_Value):
    """A finding and the part of the note it stands in."""

    where: str = Field(
        description="`title`, `bottom_line`, `key_points[0]`, `source` …; `dropped`: a statement left out of the note."
    )
    finding: Issue
    evidence: Evidence


class Reliability(_Value):
    """What is known of how far the note can be trusted, and nothing else."""

    grade: str = Field(
        pattern="^[A-F][1-6]$", description="Admiralty grade of source and information; F6 = cannot be judged."
    )
    attributed_to: tuple[AttributedTo, ...]
    anonymous: Annotated[
        tuple[int, ...], Field(description="Numbers of the source sentences that rest on someone who is not named.")
    ] = ()
    years_inferred: bool
    checked: tuple[Checked, ...]
    round_trip: tuple[str, ...] | None = Field(
        default=None,
        description="Statements (`key_points[0]` …) that did not come back when their translation was translated "
        "back; null when that was not asked for, or nothing was translated.",
    )
    findings: tuple[Located, ...]


class Header(_Value):
    """What the user stated for the head of the note; null where nothing was stated."""

    to_name: str | None = None
    from_name: str | None = None
    subject: str | None = None
    number: str | None = None
    classification: str | None = None


class Method(_Value):
    """How the note was made."""

    program: str
    summarizer: str
    translator: str | None = Field(description="Name and fingerprint; null when nothing was translated.")
    languages: tuple[Language, ...] = Field(description="The languages the note is written in.")
    length: Length | Annotated[int, Field(gt=0)] = Field(
        description="The length asked for: a name, or the most words of bottom line and key points together."
    )
    reviewed_by: str | None = None


class Note(_Value):
    """A structured briefing note on one news article."""

    schema_version: Literal["1.0"] = SCHEMA_VERSION
    title: Bilingual
    title_from_file: bool = Field(description="False when the file has no headline and its name stands for it.")
    source: Origin
    published: Published
    created: str = Field(description="ISO date of the note.")
    header: Header = Header()
    sentences: tuple[NumberedSentence, ...]
    removed: tuple[LeftOut, ...]
    bottom_line: Statement | None
    key_points: tuple[Statement, ...]
    background: tuple[Statement, ...]
    actors: tuple[ActorRow, ...]
    dates: tuple[DateRow, ...]
    figures: tuple[FigureRow, ...]
    quotes: tuple[Quote, ...]
    next_steps: tuple[Statement, ...]
    terms: tuple[Term, ...]
    reliability: Reliability
    method: Method

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages the note is written in, Spanish first when both."""
        return self.method.languages

    @property
    def unsettled(self) -> tuple[Located, ...]:
        """The findings that change what the reader would believe."""
        return tuple(located for located in self.reliability.findings if located.finding.severity is Severity.ERROR)
