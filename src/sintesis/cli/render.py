"""`sintesis render`: notes that were made before, in any format."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sintesis.cli.options import LAYING_OUT, Output, ToHeld, console, taking
from sintesis.errors import ArticleError, OutputFault, UsageFault
from sintesis.model import LANGUAGES, Failed

if TYPE_CHECKING:
    from sintesis.cli.console import Console
    from sintesis.cli.delivery import Delivery
    from sintesis.notes import Stored
    from sintesis.settings import Flags, Settings


@taking(*LAYING_OUT, "reviewed_by", target=ToHeld)
def render(
    context: typer.Context,
    flags: "Flags",
    notes: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="NOTE...|-",
            help="Notes as JSON (.json), files of them (.jsonl) or folders; - reads standard input.",
            show_default=False,
        ),
    ] = None,
    output: Output = None,
) -> int:
    """Print a note that was made before, in any format: Markdown unless --format or the suffix of -o says otherwise.

    --to chooses among the languages that the note holds; without it, the note is in those it was made in. What is
    stated of the head and the reviewer replaces what the note says itself, in its JSON too. Of several notes, each has
    files of its own in the folder that -o names; csv and jsonl hold all in one.

    Exit codes: 0 all done; 1 a file is no note, or lacks a language; 2 usage or an output that cannot be written; 130
    interrupted.
    """
    from sintesis.cli.delivery import delivering
    from sintesis.cli.given import STDIN, named_once, typed
    from sintesis.cli.prepare import formats_told_by, look_of, refuse_particulars
    from sintesis.settings import settle

    said = console(context)
    paths = named_once(notes or [], "no note is given", "name one, as in: sintesis render NOTE.json, or pipe one in")
    piped = typed(said) if STDIN in paths else b""
    several = len(paths) > 1 or _holds_several(paths[0], piped)
    if several:
        refuse_particulars(flags, f"there are {len(paths)} of them" if len(paths) > 1 else f"{paths[0]} holds several")
    output = None if output == STDIN else output
    settings = settle(flags, formats_told_by(output, several))
    inputs = [path for path in paths if path != STDIN and settings.formats != ("json",)]
    with delivering(settings, look_of(settings), said, output, several, inputs) as delivery:
        return _work(_found(paths, piped, output), settings, delivery, said)


def _holds_several(name: str, piped: bytes) -> bool:
    from sintesis.cli.given import STDIN
    from sintesis.notes import holds_lines
    from sintesis.rows import ROWS

    return holds_lines(piped) if name == STDIN else Path(name).is_dir() or Path(name).suffix.lower() in ROWS


def _found(paths: Sequence[str], piped: bytes, output: str | None) -> Iterator["Stored | Failed"]:
    """The notes named; a folder that this call writes into is not read by it."""
    from sintesis.cli.given import STDIN
    from sintesis.notes import named_notes, piped_notes

    for path in paths:
        if path == STDIN:
            yield from piped_notes(piped, "stdin")
        else:
            yield from named_notes(Path(path), Path(output) if output else None)


def _work(found: Iterable["Stored | Failed"], settings: "Settings", delivery: "Delivery", said: "Console") -> int:
    """Restate and deliver the notes; the exit code."""
    from sintesis.notes.restate import restate

    wanted = LANGUAGES if settings.target == "both" else (settings.target,) if settings.target else None
    code, seen = 0, False
    for item in found:
        seen = True
        if isinstance(item, Failed):
            said.error(item.error)
            code = max(code, 1)
            continue
        try:
            note = restate(item.note, settings.header, settings.reviewed_by, wanted, settings.grade)
            delivery.put(note, item.stem, item.name)
        except OutputFault as error:
            said.error(error)
            code = 2
        except ArticleError as error:
            said.error(error, item.name)
            code = max(code, 1)
    if not seen:
        raise UsageFault(
            "no notes there", "name a folder that `sintesis batch` has written, or files that end in .json"
        )
    return code
