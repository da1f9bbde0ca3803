"""`sintesis note`: articles to briefing notes."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sintesis.cli import options
from sintesis.cli.options import console
from sintesis.errors import OutputFault, UsageFault
from sintesis.model import Failed, Skipped, Source

if TYPE_CHECKING:
    from sintesis.cli.console import Console
    from sintesis.cli.delivery import Delivery
    from sintesis.cli.prepare import Prepared
    from sintesis.pipeline import Done
    from sintesis.settings import Settings


def note(
    context: typer.Context,
    articles: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="ARTICLE...|-",
            help="Files (.txt, .md, .html, .pdf, .docx, .odt, .eml, .jsonl); - reads standard input.",
            show_default=False,
        ),
    ] = None,
    to: options.To = None,
    from_: options.From = None,
    form: options.Format = None,
    output: Annotated[
        str | None,
        typer.Option(
            "-o", "--output", metavar="FILE|FOLDER", help="Write there instead of printing.", show_default=False
        ),
    ] = None,
    length: options.Length = None,
    title: options.Title = None,
    outlet: options.Outlet = None,
    author: options.Author = None,
    date: options.Date = None,
    url: options.Url = None,
    translator: options.TranslatorName = None,
    glossary: options.GlossaryFile = None,
    offline: options.Offline = False,
    verbose: options.Verbose = False,  # noqa: ARG001
    quiet: options.Quiet = False,  # noqa: ARG001
) -> int:
    """Print the briefing note of an article, as Markdown or JSON.

    Several notes are parted by a line ---; as JSON they are JSON Lines. With -o nothing is printed: it names a folder
    if it is one, ends in /, or more than one file results.

    Exit codes: 0 all done; 1 an article failed; 2 usage, a missing engine or an output that cannot be written; 130
    interrupted.
    """
    from sintesis.cli.given import named_once, sources_of
    from sintesis.cli.prepare import prepare, refuse_particulars
    from sintesis.settings import Flags, settle
    from sintesis.sources import holds_several

    said = console(context)
    flags = Flags(from_, to, length, tuple(form or ()), translator, offline, title, author, outlet, date, url, glossary)
    paths = named_once(articles or [])
    several = len(paths) > 1 or holds_several(Path(paths[0]))
    if several:
        refuse_particulars(flags, f"there are {len(paths)} of them" if len(paths) > 1 else f"{paths[0]} holds several")
    output = None if output == "-" else output
    settings = settle(flags, _formats_told_by(output, several))
    delivery = _delivery(settings, said, output, paths, several)
    return _work(sources_of(paths, said), prepare(settings), delivery, said)


def _formats_told_by(output: str | None, several: bool) -> tuple[str, ...]:
    """The format that the output file's suffix asks for, else Markdown."""
    from sintesis.render import FORMATS

    suffix = Path(output or "").suffix.removeprefix(".").lower()
    return (suffix,) if suffix in FORMATS and not several else ("md",)


def _delivery(
    settings: "Settings", said: "Console", output: str | None, paths: Sequence[str], several: bool
) -> "Delivery":
    """Where the notes go.

    Raises:
        SetupError: nothing can be written there, or more than it can take is asked for.
    """
    from sintesis.cli.delivery import Filed, OneFile, Printed
    from sintesis.outputs import make_folder

    if output is None:
        if len(settings.formats) > 1:
            raise UsageFault(f"{len(settings.formats)} formats cannot share standard output", "name a folder with -o")
        return Printed(said, settings.formats[0], several)
    path = Path(output)
    if several or len(settings.formats) > 1 or output.endswith(os.sep) or path.is_dir():
        make_folder(path)
        return Filed(path, settings.formats)
    if any(name != "-" and os.path.realpath(name) == os.path.realpath(path) for name in paths):
        raise UsageFault(f"-o {output}: this is the article itself", "name another file")
    if not path.exists():
        make_folder(path.parent)
    return OneFile(path, settings.formats[0])


def _work(
    found: Iterable[Source | Skipped | Failed], prepared: "Prepared", delivery: "Delivery", said: "Console"
) -> int:
    """Make and deliver the notes; the exit code."""
    from sintesis.executors import in_chunks, local
    from sintesis.pipeline import Done, Outcome, brief

    def job(items: tuple[Source | Skipped | Failed, ...]) -> list[Outcome]:
        sources = [item for item in items if isinstance(item, Source)]
        made = iter(brief(sources, prepared.request, prepared.engines))
        return [next(made) if isinstance(item, Source) else item for item in items]

    code = 0
    for outcomes in local.map(job, in_chunks(found)):
        for outcome in outcomes:
            match outcome:
                case Done():
                    code = max(code, _delivered(outcome, delivery, said))
                case Failed():
                    said.error(outcome.error, outcome.source)
                    code = max(code, 1)
                case Skipped():
                    said.say(f"{outcome.source}: skipped: {outcome.reason}")
    return code


def _delivered(done: "Done", delivery: "Delivery", said: "Console") -> int:
    try:
        delivery.put(done.note)
    except OutputFault as error:
        said.error(error)
        return 2
    return 0
