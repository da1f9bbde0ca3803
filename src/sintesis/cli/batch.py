"""`sintesis batch`: a folder of articles to a folder of notes."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sintesis.cli.options import LAYING_OUT, MAKING, console, taking
from sintesis.errors import UsageFault
from sintesis.model import Failed

if TYPE_CHECKING:
    from sintesis.batch import Plan
    from sintesis.cli.console import Console
    from sintesis.report import Report
    from sintesis.settings import Flags


@taking(*MAKING, *LAYING_OUT)
def batch(
    context: typer.Context,
    flags: "Flags",
    folder: Annotated[str, typer.Argument(metavar="FOLDER", help="Folder of articles, or a .jsonl file.")],
    out: Annotated[str, typer.Option("-o", "--output", metavar="OUT", help="Folder the notes go to.")],
    digest: Annotated[
        bool,
        typer.Option("--digest", help="Write the briefing over all notes to OUT/digest, too.", show_default=False),
    ] = False,
    force: Annotated[
        bool,
        typer.Option(
            "--force", help="Redo what is done and unchanged, and overwrite edited notes.", show_default=False
        ),
    ] = False,
) -> int:
    """Make a note of every article in a folder, the tree mirrored in OUT; as Markdown and JSON without --format.

    What is done and unchanged is skipped; one bad file never ends the run. Prints nothing: progress, failures and
    counts go to standard error, the outcome of every source to OUT/.sintesis/report.json. With csv or jsonl, all notes
    stand in OUT/notes.csv or OUT/notes.jsonl too; these and the digest are read from the notes' JSON, which is then
    made as well.

    Exit codes: 0 all done or skipped; 1 an article failed, or with --strict something serious is wrong in a note; 2
    usage, a missing engine or an output that cannot be written; 130 interrupted, run it again to go on.
    """
    from dataclasses import asdict

    from sintesis.batch import Plan, gather, run
    from sintesis.cli.prepare import look_of, prepare, refuse_particulars
    from sintesis.cli.progress import watching
    from sintesis.settings import settle
    from sintesis.sources import count, walk

    said = console(context)
    refuse_particulars(flags, "a folder holds several")
    settings = settle(flags, ("md", "json"))
    formats = (*settings.formats, *(("json",) if digest and "json" not in settings.formats else ()))
    start, target = _places(folder, out)
    look = look_of(settings)
    prepared = prepare(settings)
    plan = Plan(
        target, prepared.request, formats, prepared.engines, look, force, folder,
        asdict(settings),
    )  # fmt: skip
    with watching(said, count(start, target)) as watcher:
        report = run(walk(start, target), plan, watcher)
    unsettled = [entry for entry in report.entries if entry.unsettled] if settings.strict else []
    for entry in unsettled:
        said.line(f"{entry.source}: serious findings: {entry.unsettled}, told under Reliability in {entry.files[0]}")
    unread = (*gather(report, plan), *(_digest(report, plan, settings.created, said) if digest else ()))
    for note in {note.source: note for note in unread}.values():
        said.error(note.error)
    said.say(_closing(report, plan))
    return 1 if report.counts["failed"] or unread or unsettled else 0


def _digest(report: "Report", plan: "Plan", created: str, said: "Console") -> tuple[Failed, ...]:
    """Write the briefing over the notes, if there are any; what among them is none."""
    from sintesis.digest.writing import write
    from sintesis.outputs import DIGEST

    if any(entry.files for entry in report.entries):
        return write([plan.out], plan.out / DIGEST, created).unread
    said.say("no digest: there are no notes")
    return ()


def _places(folder: str, out: str) -> tuple[Path, Path]:
    """Where the articles are and where the notes go.

    Raises:
        UsageFault: they cannot be there, or are one place.
    """
    start, target = Path(folder), Path(out)
    if not start.exists():
        raise UsageFault(f"{folder}: there is no such folder", "check the name")
    if not start.is_dir() and start.suffix.lower() != ".jsonl":
        raise UsageFault(f"{folder}: not a folder", f"for one article: sintesis note {folder}")
    if start.resolve() == target.resolve():
        raise UsageFault(f"-o {out}: this is the folder of the articles", "name another for the notes")
    return start, target


def _closing(report: "Report", plan: "Plan") -> str:
    from sintesis.cli.progress import counted
    from sintesis.report import reasons

    why = ", ".join(f"{n} {reason}" for reason, n in sorted(reasons(report.entries).items()))
    return f"{counted(report.counts)}{f' (skipped: {why})' if why else ''} — report: {plan.report}"
