"""What the user wants: flags, then the environment, then defaults; reads the environment and the files of settings."""

import os
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Literal, TypeVar

from sintesis.errors import UsageFault
from sintesis.language.glossary import NO_GLOSSARY, Glossary
from sintesis.model import Extent, HeaderFields, Heading, Language, Length, Words
from sintesis.stages.load.limits import LARGEST

T = TypeVar("T")

Target = Literal["es", "en", "both"]

_LANGUAGES: Mapping[str, Language] = {"es": "es", "en": "en"}
_TARGETS: Mapping[str, Target] = {"es": "es", "en": "en", "both": "both"}
_LENGTHS: Mapping[str, Length] = {length.value: length for length in Length}
_SWITCH: Mapping[str, bool] = {
    **dict.fromkeys(("1", "true", "yes", "on"), True),
    **dict.fromkeys(("0", "false", "no", "off"), False),
}
OLDEST = 1600
"""The first year that an article is taken to be of: the oldest newspaper, Relation, is of 1605."""
_GRADE = re.compile(r"[A-F][1-6]")
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
FEWEST_WORDS, MOST_WORDS = 10, 2_000
"""Bounds of `--words`: less than ten are no sentence, and more than 2,000 an article, not its summary."""
TEMPLATE = "standard"
"""The template of notes when nobody names one."""


@dataclass(frozen=True, slots=True)
class Flags:
    """What the command line says, as it was typed; `None` or empty where it is silent."""

    source: str | None = None
    target: str | None = None
    length: str | None = None
    words: str | None = None
    formats: tuple[str, ...] = ()
    template: str | None = None
    front_matter: bool = False
    translator: str | None = None
    offline: bool = False
    title: str | None = None
    author: str | None = None
    outlet: str | None = None
    date: str | None = None
    url: str | None = None
    glossary: str | None = None
    to_name: str | None = None
    from_name: str | None = None
    subject: str | None = None
    number: str | None = None
    classification: str | None = None
    reviewed_by: str | None = None
    grade: str | None = None
    strict: bool = False
    round_trip: bool = False


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for every article of a run."""

    source: Language | None
    """The articles' language; `None`: detect it."""
    target: Target | None
    """The language of the notes; `None`: the one that the article is not in."""
    extent: Extent
    formats: tuple[str, ...]
    """Keys of `sintesis.render.FORMATS` and of `sintesis.notes.together.FORMATS`, each once."""
    translator: str
    """`NAME` or `NAME:MODEL`."""
    offline: bool
    created: str
    """ISO date that the notes bear."""
    declared: Heading = field(default_factory=Heading)
    """What the user states about the articles; wins over the file."""
    header: HeaderFields = field(default_factory=HeaderFields)
    """What the user states for the head of every note."""
    reviewed_by: str | None = None
    """Who has reviewed the notes, as the user states it."""
    grade: str | None = None
    """The Admiralty grade of source and information, as the user states it: `B2`."""
    strict: bool = False
    """Whether points that are not found in the source are left out, and what stays wrong makes an exit code."""
    round_trip: bool = False
    """Whether the points of translated notes are translated back."""
    template: str = TEMPLATE
    """Name or file of the template."""
    front_matter: bool = False
    """Whether notes in Markdown begin with front matter."""
    glossary: str | None = None
    """The file of the user's own names and terms, as it was named."""
    largest: int = LARGEST
    """Bytes of a source that is read."""


def settle(flags: Flags, formats: tuple[str, ...] = ("md",), environment: Mapping[str, str] | None = None) -> Settings:
    """The settings of a run.

    Args:
        formats: those of the command when nobody names any.
        environment: the process's own when `None`.

    Raises:
        UsageFault: a value makes no sense; the message names the flag or the variable it came from.
    """
    from sintesis.engines.registry import DEFAULT
    from sintesis.notes import together
    from sintesis.render import FORMATS

    settler = _Settler(os.environ if environment is None else environment)
    return Settings(
        source=settler.one("--from", flags.source, "SINTESIS_FROM", _among(_LANGUAGES), None),
        target=settler.one("--to", flags.target, "SINTESIS_TO", _among(_TARGETS), None),
        extent=_extent(flags, settler),
        formats=settler.several("--format", flags.formats, "SINTESIS_FORMAT", (*FORMATS, *together.FORMATS), formats),
        translator=settler.one("--translator", flags.translator, "SINTESIS_TRANSLATOR", str, DEFAULT),
        offline=flags.offline or settler.one("", None, "SINTESIS_OFFLINE", _among(_SWITCH), False),
        created=settler.one("", None, "SOURCE_DATE_EPOCH", _day_of, date.today().isoformat()),
        declared=Heading(
            title=_stated(flags.title),
            byline=_stated(flags.author),
            outlet=_stated(flags.outlet),
            published=settler.one("--date", flags.date, "", _iso, None),
            url=_stated(flags.url),
        ),
        header=HeaderFields(
            to_name=_stated(flags.to_name),
            from_name=_stated(flags.from_name),
            subject=_stated(flags.subject),
            number=_stated(flags.number),
            classification=_stated(flags.classification),
        ),
        reviewed_by=_stated(flags.reviewed_by),
        grade=settler.one("--grade", flags.grade, "", _grade, None),
        strict=flags.strict,
        round_trip=flags.round_trip,
        template=settler.one("--template", flags.template, "SINTESIS_TEMPLATE", _template, TEMPLATE),
        front_matter=flags.front_matter,
        glossary=settler.one("--glossary", flags.glossary, "SINTESIS_GLOSSARY", _glossary, None),
        largest=settler.one("", None, "SINTESIS_LARGEST_MB", _megabytes, LARGEST),
    )


def read_glossary(path: str | None) -> Glossary:
    """The glossary in the file that the settings name; one without entries when they name none.

    Raises:
        UsageFault: the file cannot be read, or something in it makes no sense; the message names the line.
    """
    from sintesis.language.glossary_file import parse

    if path is None:
        return NO_GLOSSARY
    try:
        data = Path(path).read_bytes()
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise UsageFault(f"glossary {path}: cannot be read: {why}", "check the name") from None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UsageFault(f"{path}, line {line}: not UTF-8", "save the glossary as UTF-8") from None
    return parse(text, path)


def _extent(flags: Flags, settler: "_Settler") -> Extent:
    """The length of the notes, by name or in words; a flag of either kind wins over the variables of both.

    Raises:
        UsageFault: both are stated in one place.
    """
    if flags.words is not None and flags.length is not None:
        raise UsageFault(f"--words {flags.words} --length {flags.length}: one length twice", "give one of them")
    by_name, in_words = flags.length, flags.words
    silent = by_name is None and in_words is None
    named = settler.one("--length", by_name, "SINTESIS_LENGTH" if silent else "", _among(_LENGTHS), None)
    counted = settler.one("--words", in_words, "SINTESIS_WORDS" if silent else "", _words, None)
    if named and counted:
        raise UsageFault("SINTESIS_LENGTH and SINTESIS_WORDS: one length twice", "set one of them")
    return counted or named or Length.STANDARD


class _Settler:
    """Takes each value from the first place that states it, and says which place when it makes no sense."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment

    def one(self, flag: str, said: str | None, variable: str, read: Callable[[str], T], default: T) -> T:
        """The value of `flag`, else of `variable`, else `default`; an empty variable counts as unset."""
        if said is not None:
            return _read(f"{flag} {said}", said, read)
        if stated := self._environment.get(variable, ""):
            return _read(f"{variable}={stated}", stated, read)
        return default

    def several(
        self, flag: str, said: tuple[str, ...], variable: str, known: Collection[str], default: tuple[str, ...]
    ) -> tuple[str, ...]:
        """As `one`, for an option that may be given more than once; the variable separates by commas or spaces."""
        read = _among({name: name for name in known})
        if said:
            found = [_read(f"{flag} {name}", name, read) for name in said]
        elif names := self._environment.get(variable, "").replace(",", " ").split():
            found = [_read(f"{variable}={name}", name, read) for name in names]
        else:
            return default
        return tuple(dict.fromkeys(found))


def _read(where: str, text: str, read: Callable[[str], T]) -> T:
    try:
        return read(text)
    except ValueError as error:
        raise UsageFault(f"{where}: not a value that it takes", str(error)) from None


def _among(known: Mapping[str, T]) -> Callable[[str], T]:
    """A reader of one of the names in `known`, upper case or lower."""

    def read(text: str) -> T:
        name = text.strip().lower()
        if name not in known:
            *most, last = known
            raise ValueError(f"use {', '.join(most)} or {last}" if most else f"use {last}")
        return known[name]

    return read


def _glossary(text: str) -> str:
    """The name of a glossary's file."""
    if not text.strip():
        raise ValueError("name a file that ends in .toml or .csv")
    return text


def _template(text: str) -> str:
    """The name of a template, or of its file."""
    if not text.strip():
        raise ValueError("name a template, or a file that ends in .toml or .j2")
    return text


def _grade(text: str) -> str:
    """A grade by the Admiralty code."""
    said = text.strip().upper()
    if not _GRADE.fullmatch(said):
        raise ValueError("write a letter, A to F, for the source and a figure, 1 to 6, for the information: B2")
    return said


def _words(text: str) -> Words:
    """A number of words."""
    return Words(_whole(text, FEWEST_WORDS, MOST_WORDS, "words"))


def _megabytes(text: str) -> int:
    """Bytes, of a whole number of megabytes up to what the limits of time and memory were measured at."""
    return _whole(text, 1, LARGEST // 1_000_000, "megabytes") * 1_000_000


def _whole(text: str, least: int, most: int, what: str) -> int:
    """A whole number within bounds, in plain digits."""
    digits = text.strip()
    if digits.isascii() and digits.isdigit() and least <= int(digits[:9]) <= most and len(digits) <= 9:
        return int(digits)
    raise ValueError(f"give whole {what}, from {least} to {most:,}")


def _iso(text: str) -> str:
    """An ISO 8601 calendar date."""
    if _ISO_DATE.fullmatch(text.strip()):
        try:
            day = date.fromisoformat(text.strip())
            if day.year >= OLDEST:
                return day.isoformat()
        except ValueError:
            pass
    raise ValueError("write an ISO date, YYYY-MM-DD, such as 2025-12-31")


def _day_of(text: str) -> str:
    """The UTC date of a number of seconds since 1970."""
    try:
        return datetime.fromtimestamp(int(text), UTC).date().isoformat()
    except (ValueError, OverflowError, OSError):
        raise ValueError("give whole seconds since 1970-01-01, such as 1764547200") from None


def _stated(text: str | None) -> str | None:
    """What the user states on one line; blanks state nothing."""
    return " ".join((text or "").split()) or None
