"""The values that cross the borders between stages: frozen, and complete or absent."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from sintesis.errors import SintesisError

Language = Literal["es", "en"]
LANGUAGES: tuple[Language, Language] = ("es", "en")


def file_name(source: str) -> str:
    """What a reader knows a source by: its file's name, and for a row of a file of rows also the row's."""
    folder, _, last = source.rpartition("/")
    return f"{folder.rpartition('/')[2]}/{last}" if folder.lower().endswith(".jsonl") else last


def other(language: Language) -> Language:
    """The language that an article in `language` is translated into by default."""
    return "en" if language == "es" else "es"


class Media(StrEnum):
    """What the bytes of a source are, told by its name."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    ROW = "row"
    """One line of a JSON Lines file: an object with `text` and what else is known of the article."""
    PDF = "pdf"
    DOCX = "docx"
    ODT = "odt"
    MAIL = "mail"
    """An e-mail as it was saved (.eml), without its attachments: those are sources of their own."""


@dataclass(frozen=True, slots=True)
class Source:
    """One article as it was found, before anything is read out of it."""

    name: str
    """Path relative to where the search began, with `/`; `x.jsonl/ID` for a row, `x.eml/NAME` for an attachment;
    `stdin` for standard input."""
    data: bytes
    media: Media

    @property
    def digest(self) -> str:
        """SHA-256 of the bytes, in hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()


class Severity(StrEnum):
    """How bad a finding is: an `error` changes what the reader would believe."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that differs from the source, or that could not be checked."""

    check: str
    """`number`, `date`, `acronym`, `name`, `negation`, `quote`, `word`, `length`, `repetition`, `untranslated`,
    `encoding`, `language`, `convention`, `short` …: the code that `language/*/findings.toml` puts into words."""
    severity: Severity
    source: str = ""
    """What the source says, verbatim; empty when something was added."""
    target: str = ""
    """What stands in its place; empty when something was lost."""


class Reason(StrEnum):
    """Why a line was left out of the article."""

    STANDFIRST = "standfirst"
    HEADLINE = "headline"
    BYLINE = "byline"
    DATE_LINE = "date line"
    DATELINE = "dateline"
    RELATED_LINK = "related link"
    FOLLOW_US = "follow us"
    NEWSLETTER = "newsletter"
    SUBSCRIPTION = "subscription"
    PHOTO_CREDIT = "photo credit"
    SHARE_BAR = "share bar"
    COPYRIGHT = "copyright"
    REPEATED = "repeated line"
    LETTERHEAD = "letterhead"
    RUNNING_HEAD = "running head"
    PAGE_NUMBER = "page number"
    QUOTED_MESSAGE = "quoted message"
    GREETING = "greeting"
    SIGNATURE = "signature"
    COVER_NOTE = "note of whoever forwarded it"


@dataclass(frozen=True, slots=True)
class Removed:
    """A line that is not part of the article's body, kept with its reason."""

    text: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Raw:
    """What the file gives, before cleaning; `None` where it is silent."""

    text: str
    """Paragraphs separated by line breaks."""
    title: str | None = None
    standfirst: str | None = None
    byline: str | None = None
    outlet: str | None = None
    published: str | None = None
    """ISO 8601 date, `YYYY-MM-DD`."""
    url: str | None = None
    language: str | None = None
    """What the file says its language is: a hint for texts too short to judge."""
    findings: tuple[Finding, ...] = ()
    removed: tuple[Removed, ...] = ()
    """What stood around the article in the file and only the file's form tells: running heads, quoted messages."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above an article's text; `None` where neither the file nor the user says."""

    title: str | None = None
    standfirst: str | None = None
    byline: str | None = None
    outlet: str | None = None
    published: str | None = None
    """ISO 8601 date, `YYYY-MM-DD`."""
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """The cleaned article: its heading, its paragraphs, and every line that was taken out."""

    heading: Heading
    paragraphs: tuple[str, ...]
    removed: tuple[Removed, ...]
    findings: tuple[Finding, ...] = ()

    @property
    def body(self) -> str:
        """The paragraphs joined by an empty line; sentence offsets count code points of this string."""
        return "\n\n".join(self.paragraphs)


@dataclass(frozen=True, slots=True)
class Detected:
    """A language and how sure the detector is of it."""

    code: str
    """ISO 639-1, lower case; `und` when there is nothing to judge by."""
    confidence: float
    """From 0 to 1."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the body; `body[start:end] == text`."""

    n: int
    """Counted from 1."""
    start: int
    end: int
    text: str
    paragraph: int
    """Counted from 0."""

    def is_torn_by(self, start: int, end: int) -> bool:
        """Whether `body[start:end]`, a quotation, runs into or out of it: alone it would not tell who speaks."""
        return start < self.end and end > self.start and (start < self.start or end > self.end)


@dataclass(frozen=True, slots=True)
class Article:
    """A text in Spanish or English with its sentences numbered."""

    name: str
    digest: str
    heading: Heading
    language: Language
    confidence: float
    body: str
    sentences: tuple[Sentence, ...]
    removed: tuple[Removed, ...]
    findings: tuple[Finding, ...] = ()


class Kind(StrEnum):
    """What a fact is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    ACRONYM = "acronym"
    DATE = "date"
    NUMBER = "number"
    MONEY = "money"
    PERCENT = "percent"
    QUOTE = "quote"
    TERM = "term"


NAMES: frozenset[Kind] = frozenset({Kind.PERSON, Kind.ORGANISATION, Kind.PLACE})
FIGURES: frozenset[Kind] = frozenset({Kind.NUMBER, Kind.MONEY, Kind.PERCENT})


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that the text states, where it stands, and its value in a form that two languages share.

    The form of `value` by kind:

    - `person`, `organisation`, `place`: the fullest form of the name in the article, in the article's language.
    - `acronym`: its expansion in the article, else the official name, else empty.
    - `date`: `2025-12-11`, `2025-12`, `2025`, `XXXX-12-11` (year open), `XXXX-W-2` (a Tuesday), `192X` (decade),
      `2025-Q3`, `A/B` for a range, `T22:30` for a time of day, and `~` before what is only approximate.
    - `number`: a plain decimal (`2500000000`, `3.2`); `~1000` where the text says only “thousands”; `A/B` for a range;
      `#2` for an ordinal.
    - `money`: currency (ISO 4217, or `XXX` when the text does not settle it), a space, a number as above:
      `EUR 2500000000`.
    - `percent`: a number as above and `%`: `3.2%`.
    - `quote`: the words between the marks.
    - `term`: the gloss that the article gives.
    """

    kind: Kind
    text: str
    """The surface, verbatim: `body[start:end]`."""
    start: int
    end: int
    value: str
    sentence: int
    inferred: bool = False
    """True when part of the value (a year, a month) is not in the text but follows from other dates."""
    speaker: str = ""
    """Quotes: who says it, as the text names them; empty when it does not."""
    verb: str = ""
    """Quotes: the verb of attribution, verbatim; empty when there is none."""


class Role(StrEnum):
    """What a point is for in the note."""

    BOTTOM_LINE = "bottom line"
    KEY_POINT = "key point"
    BACKGROUND = "background"
    NEXT_STEP = "next step"


class Length(StrEnum):
    """How many key points a note has."""

    SHORT = "short"
    STANDARD = "standard"
    LONG = "long"

    @property
    def key_points(self) -> int:
        """3, 5 or 8."""
        return {"short": 3, "standard": 5, "long": 8}[self.value]


@dataclass(frozen=True, slots=True)
class Words:
    """A note whose bottom line and key points together have at most so many words."""

    most: int


Extent = Length | Words
"""How long a note is to be."""


UNGRADED = "F6"
"""Admiralty code: reliability of the source cannot be judged, truth of the information cannot be judged."""


@dataclass(frozen=True, slots=True)
class HeaderFields:
    """What the user states for the head of the note itself; `None` where nothing is stated."""

    to_name: str | None = None
    from_name: str | None = None
    subject: str | None = None
    number: str | None = None
    classification: str | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """A statement of the note, in the article's language, and the sentences that bear it out."""

    text: str
    evidence: tuple[int, ...]
    role: Role


@dataclass(frozen=True, slots=True)
class Failed:
    """The source could not become a note."""

    source: str
    stage: str
    error: SintesisError


@dataclass(frozen=True, slots=True)
class Skipped:
    """The source was not worked on, and why."""

    source: str
    reason: str
