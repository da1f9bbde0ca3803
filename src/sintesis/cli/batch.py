"""`sintesis batch`: a folder of articles to a folder of notes."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sintesis.cli import options
from sintesis.cli.options import console
from sintesis.errors import UsageFault

if TYPE_CHECKING:
    from sintesis.batch import Plan
    from sintesis.report import Report


def batch(
    context: typer.Context,
    folder: Annotated[str, typer.Argument(metavar="FOLDER", help="Folder of articles, or a .jsonl file.")],
    out: Annotated[str, typer.Option("-o", "--output", metavar="OUT", help="Folder the notes go to.")],
    to: options.To = None,
    from_: options.From = None,
    form: Annotated[
        list[str] | None,
        typer.Option("--format", metavar="md|json", help="Form of the notes; both by default.", show_default=False),
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
    force: Annotated[
        bool,
        typer.Option(
            "--force", help="Redo what is done and unchanged, and overwrite edited notes.", show_default=False
        ),
    ] = False,
    verbose: options.Verbose = False,  # noqa: ARG001
    quiet: options.Quiet = False,  # noqa: ARG001
) -> int:
    """Make a note of every article in a folder, the tree mirrored in OUT.

    What is done and unchanged is skipped; one bad file never ends the run. Prints nothing: progress, failures and
    counts go to standard error, the outcome of every source to OUT/.sintesis/report.json.

    Exit codes: 0 all done or skipped; 1 an article failed; 2 usage, a missing engine or an output that cannot be
    written; 130 interrupted, run it again to go on.
    """
    from dataclasses import asdict

    from sintesis.batch import Plan, run
    from sintesis.cli.prepare import prepare, refuse_particulars
    from sintesis.cli.progress import watching
    from sintesis.settings import Flags, settle
    from sintesis.sources import count, walk

    said = console(context)
    flags = Flags(from_, to, length, tuple(form or ()), translator, offline, title, author, outlet, date, url, glossary)
    refuse_particulars(flags, "a folder holds several")
    settings = settle(flags, ("md", "json"))
    start, target = _places(folder, out)
    prepared = prepare(settings)
    plan = Plan(
        target, prepared.request, settings.formats, prepared.engines, force, folder,
        asdict(settings),
    )  # fmt: skip
    with watching(said, count(start, target)) as watcher:
        report = run(walk(start, target), plan, watcher)
    said.say(_closing(report, plan))
    return 1 if report.counts["failed"] else 0


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
