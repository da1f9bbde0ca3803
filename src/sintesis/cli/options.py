"""The options that commands share, declared once."""

from typing import Annotated

import typer

from sintesis.cli.console import Console


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
Format = Annotated[
    list[str] | None,
    typer.Option("--format", metavar="md|json", help="Form of the notes; may be given twice.", show_default=False),
]
Length = Annotated[
    str | None,
    typer.Option("--length", metavar="short|standard|long", help="3, 5 (default) or 8 key points.", show_default=False),
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
