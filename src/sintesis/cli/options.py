"""The options that commands share, declared once."""

import inspect
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Annotated, Any

import typer

from sintesis.cli.console import Console

Command = Callable[..., int]


def _verbose(context: typer.Context, on: bool) -> None:
    console(context).verbose = on


def _quiet(context: typer.Context, on: bool) -> None:
    console(context).quiet = on


def console(context: typer.Context) -> Console:
    """The console that `main` made for this call."""
    found = context.obj
    assert isinstance(found, Console)
    return found


From = Annotated[
    str | None,
    typer.Option(
        "--from", metavar="es|en", help="Language of the articles; without it, it is detected.", show_default=False
    ),
]
To = Annotated[
    str | None,
    typer.Option(
        "--to",
        metavar="es|en|both",
        help="Language of the notes; without it, the one that the article is not in.",
        show_default=False,
    ),
]
ToHeld = Annotated[
    str | None,
    typer.Option(
        "--to",
        metavar="es|en|both",
        help="Languages, of those that the note holds; without it, those it was made in.",
        show_default=False,
    ),
]
Format = Annotated[
    list[str] | None,
    typer.Option(
        "--format",
        metavar="md|json|html|docx|csv|jsonl",
        help="Form of the notes; may be given more than once. csv and jsonl hold all notes in one file.",
        show_default=False,
    ),
]
Output = Annotated[
    str | None,
    typer.Option("-o", "--output", metavar="FILE|FOLDER", help="Write there instead of printing.", show_default=False),
]
Length = Annotated[
    str | None,
    typer.Option("--length", metavar="short|standard|long", help="3, 5 (default) or 8 key points.", show_default=False),
]
Words = Annotated[
    str | None,
    typer.Option("--words", metavar="N", help="Most words of bottom line and key points together.", show_default=False),
]
Template = Annotated[
    str | None,
    typer.Option(
        "--template",
        metavar="NAME|FILE",
        help="standard (default), tarjeta, bluf, full, or a file of your own.",
        show_default=False,
    ),
]
FrontMatter = Annotated[
    bool, typer.Option("--front-matter", help="Begin Markdown with YAML front matter.", show_default=False)
]
ToName = Annotated[str | None, typer.Option("--to-name", metavar="NAME", help="Whom the note is for.")]
FromName = Annotated[str | None, typer.Option("--from-name", metavar="NAME", help="Who hands it up.")]
Subject = Annotated[str | None, typer.Option("--subject", metavar="TEXT", help="Subject, beside the headline.")]
Number = Annotated[str | None, typer.Option("--number", metavar="TEXT", help="Number of the note.")]
Classification = Annotated[
    str | None, typer.Option("--classification", metavar="TEXT", help="Who may read it, as your house says it.")
]
ReviewedBy = Annotated[
    str | None, typer.Option("--reviewed-by", metavar="NAME", help="Who has checked the note against its source.")
]
Grade = Annotated[
    str | None,
    typer.Option(
        "--grade", metavar="A1..F6", help="Admiralty grade that you give source and information; else F6, not graded."
    ),
]
Strict = Annotated[
    bool,
    typer.Option(
        "--strict",
        help="Leave out points that are not found in the source; exit 1 if anything serious stays wrong.",
        show_default=False,
    ),
]
RoundTrip = Annotated[
    bool,
    typer.Option(
        "--round-trip", help="Translate the points back, and list those that do not come back.", show_default=False
    ),
]
Title = Annotated[
    str | None, typer.Option("--title", metavar="TEXT", help="Headline, where the file has none or a wrong one.")
]
Outlet = Annotated[str | None, typer.Option("--outlet", metavar="NAME", help="Newspaper, agency or site.")]
Author = Annotated[str | None, typer.Option("--author", metavar="NAME", help="Who signs the article.")]
Date = Annotated[str | None, typer.Option("--date", metavar="YYYY-MM-DD", help="Day the article appeared.")]
Url = Annotated[str | None, typer.Option("--url", metavar="URL", help="Address of the article.")]
TranslatorName = Annotated[
    str | None,
    typer.Option(
        "--translator",
        metavar="NAME[:MODEL]",
        help="One of those that `sintesis engines` lists; embedded by default.",
        show_default=False,
    ),
]
GlossaryFile = Annotated[
    str | None,
    typer.Option(
        "--glossary",
        metavar="FILE",
        help="Your own names and terms, .toml or .csv: es, en, kind, keep.",
        show_default=False,
    ),
]
Offline = Annotated[bool, typer.Option("--offline", help="Open no socket at all.", show_default=False)]
Verbose = Annotated[
    bool,
    typer.Option("-v", "--verbose", callback=_verbose, help="Show the traceback of errors.", show_default=False),
]
Quiet = Annotated[
    bool,
    typer.Option(
        "-q", "--quiet", callback=_quiet, help="No progress, no closing counts; errors only.", show_default=False
    ),
]

FLAGS: Mapping[str, Any] = MappingProxyType(
    {
        "target": To,
        "source": From,
        "formats": Format,
        "template": Template,
        "front_matter": FrontMatter,
        "length": Length,
        "words": Words,
        "to_name": ToName,
        "from_name": FromName,
        "subject": Subject,
        "number": Number,
        "classification": Classification,
        "reviewed_by": ReviewedBy,
        "grade": Grade,
        "strict": Strict,
        "round_trip": RoundTrip,
        "title": Title,
        "outlet": Outlet,
        "author": Author,
        "date": Date,
        "url": Url,
        "translator": TranslatorName,
        "glossary": GlossaryFile,
        "offline": Offline,
    }
)
"""The option of each field of `settings.Flags`, in the order of `--help`."""
_OF_EVERY_COMMAND: Mapping[str, Any] = MappingProxyType({"verbose": Verbose, "quiet": Quiet})
LAYING_OUT = (
    "formats",
    "template",
    "front_matter",
    "to_name",
    "from_name",
    "subject",
    "number",
    "classification",
    "grade",
)
"""How notes look, whenever they are made."""
MAKING = (
    "target", "source", "length", "words", "strict", "round_trip", "title", "outlet", "author", "date", "url",
    "translator", "glossary", "offline",
)  # fmt: skip
"""What goes into notes that are made of articles."""


def taking(*names: str, **others: Any) -> Callable[[Command], Command]:
    """Give a command the options of these names, and what is said with them as its argument `flags`.

    Args:
        names: fields of `settings.Flags`.
        others: fields whose option is the command's own.
    """
    shared = {name: others.get(name, FLAGS[name]) for name in FLAGS if name in names or name in others}

    def given(command: Command) -> Command:
        def called(**said: Any) -> int:
            from sintesis.settings import Flags

            stated = {name: said.pop(name) for name in shared}
            stated["formats"] = tuple(stated.get("formats") or ())
            own = {name: value for name, value in said.items() if name not in _OF_EVERY_COMMAND}
            return command(flags=Flags(**stated), **own)

        own = [p for p in inspect.signature(command).parameters.values() if p.name != "flags"]
        options = [_option(name, kind) for name, kind in {**shared, **_OF_EVERY_COMMAND}.items()]
        # Typer reads the signature to know a command's options.
        called.__signature__ = inspect.Signature([*own, *options])  # type: ignore[attr-defined]
        called.__name__, called.__doc__ = command.__name__, command.__doc__
        return called

    return given


def _option(name: str, kind: Any) -> inspect.Parameter:
    silent = False if kind.__origin__ is bool else None
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=silent, annotation=kind)
