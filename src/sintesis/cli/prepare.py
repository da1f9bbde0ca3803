"""From what the user said to what the path needs: the request, the translator, the look of the notes."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from sintesis.engines.base import Engines
from sintesis.engines.registry import Choice, choose, lazily, summarizer
from sintesis.errors import UsageFault
from sintesis.model import UNGRADED
from sintesis.pipeline import Request
from sintesis.settings import Flags, Settings, read_glossary

if TYPE_CHECKING:
    from sintesis.render.layout import Look


_PRINTED = "write .html or .docx, and print that or save it as what you need"
_TABLE = "write .csv, which every spreadsheet opens"
_NOT_MADE: Mapping[str, str] = MappingProxyType(
    {"pdf": _PRINTED, "doc": _PRINTED, "odt": _PRINTED, "rtf": _PRINTED, "xlsx": _TABLE, "xls": _TABLE, "ods": _TABLE}
)
"""Suffixes of formats that people ask for, with what to take instead."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """What every article of a run is worked on with."""

    request: Request
    engines: Engines


def prepare(settings: Settings) -> Prepared:
    """The request and the translator of a run; a translator that every note needs must be ready.

    Raises:
        SetupError: there is no such translator, or it is needed and not here; or the glossary makes no sense.
    """
    request = request_of(settings)
    choice = choose(settings.translator, settings.offline)
    if settings.round_trip and choice.factory.name == "none":
        raise UsageFault("--round-trip: --translator none translates nothing", "leave one of them out")
    return Prepared(request, Engines(summarizer(), lazily(choice), _fingerprint(choice, settings)))


def request_of(settings: Settings) -> Request:
    """What the settings ask of every article.

    Raises:
        SetupError: the glossary cannot be read or makes no sense.
    """
    return Request(
        source=settings.source,
        target=settings.target,
        extent=settings.extent,
        declared=settings.declared,
        header=settings.header,
        created=settings.created,
        glossary=read_glossary(settings.glossary),
        largest=settings.largest,
        grade=settings.grade or UNGRADED,
        strict=settings.strict,
        round_trip=settings.round_trip,
    )


def _fingerprint(choice: Choice, settings: Settings) -> str:
    from sintesis.engines.base import Ready

    needed = settings.target in (None, "both") or (settings.source is not None and settings.source != settings.target)
    state = choice.ready() if needed else choice.state
    return state.fingerprint if isinstance(state, Ready) else f"{choice.factory.name} missing"


def look_of(settings: Settings) -> "Look":
    """How the notes are drawn.

    Raises:
        UsageFault: there is no such template, it makes no sense, or what is asked of it is not for these formats.
    """
    from sintesis.render.layout import find
    from sintesis.render.template import FORMS, TextTemplate

    if settings.front_matter and "md" not in settings.formats:
        raise UsageFault("--front-matter: only Markdown has it", "add --format md, or leave it out")
    look = find(settings.template, settings.front_matter)
    if isinstance(look.drawn_by, TextTemplate):
        if settings.front_matter:
            raise UsageFault("--front-matter: a text template writes its own", "put it into the template")
        if "docx" in settings.formats:
            raise UsageFault(
                f"{settings.template}: a text template cannot make docx",
                f"ask for {' or '.join(FORMS)}, or give a layout (.toml)",
            )
    return look


def formats_told_by(output: str | None, several: bool) -> tuple[str, ...]:
    """The format that the suffix of the file named by `-o` asks for, else Markdown.

    Args:
        several: whether more than one note may come: only some formats hold several in one file.

    Raises:
        UsageFault: it asks for one that is not made here.
    """
    from sintesis.notes import together
    from sintesis.render import FORMATS

    a_file = output is not None and not output.endswith(os.sep) and not Path(output).is_dir()
    suffix = Path(output or "").suffix.removeprefix(".").lower() if a_file else ""
    if suffix in _NOT_MADE:
        raise UsageFault(f"-o {output}: .{suffix} files are not written", _NOT_MADE[suffix])
    return (suffix,) if suffix in together.FORMATS or (suffix in FORMATS and not several) else ("md",)


def refuse_particulars(flags: Flags, why: str) -> None:
    """See that nothing is stated of several articles that can only be true of one.

    Args:
        why: what makes them several.

    Raises:
        UsageFault: something is.
    """
    article = [("--title", flags.title), ("--author", flags.author), ("--date", flags.date), ("--url", flags.url)]
    named = [name for name, value in (*article, ("--number", flags.number)) if value is not None]
    if named:
        rows = any(value is not None for _, value in article)
        raise UsageFault(
            f"{' and '.join(named)}: true of one article only, but {why}",
            "give the articles one by one, or state it in the rows of a .jsonl file"
            if rows
            else "number the notes one by one, as in: sintesis render NOTE.json --number 7",
        )
