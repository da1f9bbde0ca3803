"""`sintesis note`: articles to briefing notes."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sintesis.cli.options import LAYING_OUT, MAKING, Output, console, taking
from sintesis.errors import ArticleError, OutputFault
from sintesis.model import Failed, Skipped, Source

if TYPE_CHECKING:
    from sintesis.cli.console import Console
    from sintesis.cli.delivery import Delivery
    from sintesis.cli.prepare import Prepared
    from sintesis.pipeline import Done
    from sintesis.settings import Flags


@taking(*MAKING, *LAYING_OUT)
def note(
    context: typer.Context,
    flags: "Flags",
    articles: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="ARTICLE...|-",
            help="Files (.txt, .md, .html, .pdf, .docx, .odt, .eml, .jsonl); - reads standard input.",
            show_default=False,
        ),
    ] = None,
    output: Output = None,
) -> int:
    """Print the briefing note of an article, as Markdown unless --format or the suffix of -o says otherwise.

    Several notes are parted by a line ---; as JSON they are JSON Lines. With -o nothing is printed: it names a folder
    if it is one, ends in /, or more than one file results.

    Exit codes: 0 all done; 1 an article failed, or with --strict something serious is wrong in a note; 2 usage, a
    missing engine or an output that cannot be written; 130 interrupted.
    """
    from sintesis.cli.delivery import delivering
    from sintesis.cli.given import STDIN, named_once, sources_of
    from sintesis.cli.prepare import formats_told_by, look_of, prepare, refuse_particulars
    from sintesis.settings import settle
    from sintesis.sources import holds_several

    said = console(context)
    paths = named_once(
        articles or [], "no article is given", "name a file, as in: sintesis note ARTICLE, or pipe one in"
    )
    several = len(paths) > 1 or holds_several(Path(paths[0]))
    if several:
        refuse_particulars(flags, f"there are {len(paths)} of them" if len(paths) > 1 else f"{paths[0]} holds several")
    output = None if output == STDIN else output
    settings = settle(flags, formats_told_by(output, several))
    look = look_of(settings)
    inputs = [path for path in paths if path != STDIN]
    with delivering(settings, look, said, output, several, inputs) as delivery:
        return _work(sources_of(paths, said), prepare(settings), delivery, said)


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
                    if prepared.request.strict:
                        code = max(code, _told(outcome, said))
                case Failed():
                    said.error(outcome.error, outcome.source)
                    code = max(code, 1)
                case Skipped():
                    said.say(f"{outcome.source}: skipped: {outcome.reason}")
    return code


def _told(done: "Done", said: "Console") -> int:
    """Say what stays wrong in a note, and what was left out of it; the exit code."""
    for located in done.note.unsettled:
        words = located.finding.message
        place = "left out" if located.where == "dropped" else located.where
        said.line(f"{done.source}: {place}: {words.en or words.es}")
    return 1 if done.note.unsettled else 0


def _delivered(done: "Done", delivery: "Delivery", said: "Console") -> int:
    try:
        delivery.put(done.note, done.note.source.name, "")
    except OutputFault as error:
        said.error(error)
        return 2
    except ArticleError as error:
        said.error(error, done.source)
        return 1
    return 0
