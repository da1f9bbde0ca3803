"""Many articles to notes: what is done and unchanged is skipped, one bad article never ends the run."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, assert_never

from sintesis import __version__, outputs
from sintesis.engines.base import Engines
from sintesis.errors import OutputFault
from sintesis.executors import in_chunks, local
from sintesis.ledger import Ledger, Row, State, open_ledger, state, written
from sintesis.model import Failed, Skipped, Source
from sintesis.note import SCHEMA_VERSION
from sintesis.notes import SUFFIX, stored, together
from sintesis.pipeline import Done, Request, attempt, brief
from sintesis.render import FORMATS, render
from sintesis.report import Entry, Report, to_json
from sintesis.sources import OWN_FOLDER

if TYPE_CHECKING:
    from sintesis.render.layout import Look


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be made of every article, and where it goes."""

    out: Path
    request: Request
    formats: tuple[str, ...]
    """Keys of `sintesis.render.FORMATS` and of `sintesis.notes.together.FORMATS`."""
    engines: Engines
    look: "Look"
    force: bool = False
    """Redo what is done and unchanged, too."""
    folder: str = ""
    """Where the articles come from, for the report."""
    settings: dict[str, Any] | None = None
    """The settings in force, for the report."""

    @property
    def each(self) -> tuple[str, ...]:
        """The formats of a note's own files; JSON among them where all notes are written into one file from it."""
        own = tuple(form for form in self.formats if form in FORMATS)
        return own if own == self.formats or "json" in own else (*own, "json")

    @property
    def together(self) -> dict[str, Path]:
        """The files that hold all notes, by format."""
        return {form: self.out / outputs.together_name(form) for form in self.formats if form not in FORMATS}

    @property
    def report(self) -> Path:
        """Where the run's report is written."""
        return self.out / OWN_FOLDER / "report.json"


class Watcher(Protocol):
    """Whoever is told how a run goes."""

    def entry(self, entry: Entry) -> None:
        """One more source is done, skipped or failed."""

    def notice(self, text: str) -> None:
        """Something about the run that a person should know."""


@dataclass(frozen=True, slots=True)
class _Task:
    """A source that is worked on in this run."""

    source: Source
    stem: str
    digest: str
    key: str


@dataclass(frozen=True, slots=True)
class _Chunk:
    """Consecutive sources, those that need no work already settled."""

    members: tuple[Entry | _Task, ...]

    @property
    def tasks(self) -> tuple[_Task, ...]:
        return tuple(member for member in self.members if isinstance(member, _Task))


def run(found: Iterable[Source | Skipped | Failed], plan: Plan, watcher: Watcher) -> Report:
    """Make the notes of all sources and write the report, also when the run is interrupted or cannot go on.

    Raises:
        SetupError: the run cannot go on, for want of an engine or of room in the output folder.
    """
    outputs.make_folder(plan.out / OWN_FOLDER)
    entries: list[Entry] = []
    finished = False
    with open_ledger(plan.out / OWN_FOLDER / "ledger.sqlite") as ledger:
        if ledger.set_aside:
            watcher.notice(f"{ledger.set_aside}: the ledger was damaged and is set aside; all articles are done again")
        try:
            for entry in _settled(found, plan, ledger):
                entries.append(entry)
                watcher.entry(entry)
            finished = True
        finally:
            report = Report(plan.folder, plan.settings or {}, plan.engines.fingerprint, tuple(entries), finished)
            outputs.write(plan.report, to_json(report))
    return report


def gather(report: Report, plan: Plan) -> tuple[Failed, ...]:
    """Write the files that hold all notes of a run, done or skipped, in the order of the listing.

    Returns:
        Notes that cannot be read back, such as one that was broken by hand.

    Raises:
        OutputFault: a file cannot be written.
    """
    if not plan.together:
        return ()
    names = (name for entry in report.entries for name in entry.files if name.endswith(SUFFIX))
    read = (stored(plan.out / name, name) for name in names)
    return together.gather(read, plan.together, together.worded(plan.request.target))


def _settled(found: Iterable[Source | Skipped | Failed], plan: Plan, ledger: Ledger) -> Iterator[Entry]:
    """Every source's entry, in the order of the listing."""

    def job(chunk: _Chunk) -> tuple[_Chunk, list[Done | Failed]]:
        tasks = chunk.tasks
        made = brief([task.source for task in tasks], plan.request, plan.engines) if tasks else []
        return chunk, made

    for chunk, made in local.map(job, _chunks(found, plan, ledger)):
        outcomes = iter(made)
        for member in chunk.members:
            yield member if isinstance(member, Entry) else _keep(member, next(outcomes), plan, ledger)


def _chunks(found: Iterable[Source | Skipped | Failed], plan: Plan, ledger: Ledger) -> Iterator[_Chunk]:
    """Chunks by position in the listing, so that a run taken up again translates the same texts together."""
    declared = _declared(plan)
    stems = outputs.Stems()
    for items in in_chunks(found):
        yield _Chunk(tuple(_sift(item, declared, stems, plan, ledger) for item in items))


def _sift(
    item: Source | Skipped | Failed, declared: bytes, stems: outputs.Stems, plan: Plan, ledger: Ledger
) -> Entry | _Task:
    """The entry of what needs no work, or the task."""
    match item:
        case Skipped():
            return Entry(item.source, "skipped", reason=item.reason)
        case Failed():
            return Entry(item.source, "failed", stage=item.stage, error=item.error)
        case Source():
            digest = item.digest
            key = hashlib.sha256(f"{digest} {item.media} ".encode() + declared).hexdigest()
            task = _Task(item, stems.claim(item.name), digest, key)
            return _standing(task, plan, ledger) or task
        case _:
            assert_never(item)


def _declared(plan: Plan) -> bytes:
    """All that a note depends on besides the article; its own date is no part of it."""
    request = asdict(plan.request)
    del request["created"], request["largest"]
    parts = [
        request,
        sorted(plan.each),
        plan.look.fingerprint,
        plan.engines.fingerprint,
        plan.engines.summarizer.fingerprint,
        SCHEMA_VERSION,
        __version__,
    ]
    return json.dumps(parts, sort_keys=True).encode()


def _standing(task: _Task, plan: Plan, ledger: Ledger) -> Entry | None:
    """The entry of a source whose notes already stand in the output folder."""
    row = None if plan.force else ledger.row(task.source.name)
    if row is None or row.key != task.key or not all(file.name.startswith(f"{task.stem}.") for file in row.files):
        return None
    match state(row, plan.out):
        case State.MISSING:
            return None
        case State.INTACT:
            reason = "unchanged"
        case State.EDITED:
            reason = "its note was edited by hand"
    names = tuple(file.name for file in row.files)
    return Entry(
        task.source.name, "skipped", reason, digest=task.digest, findings=row.findings, unsettled=row.unsettled,
        files=names,
    )  # fmt: skip


def _keep(task: _Task, outcome: Done | Failed, plan: Plan, ledger: Ledger) -> Entry:
    """Write a note's files, then its row; the entry.

    Raises:
        OutputFault: the output folder takes no file at all any more.
    """
    if isinstance(outcome, Failed):
        return Entry(task.source.name, "failed", stage=outcome.stage, error=outcome.error, digest=task.digest)
    note = outcome.note
    rendered = attempt(task.source.name, lambda: {form: render(note, form, plan.look) for form in plan.each})
    if isinstance(rendered, Failed):
        return Entry(task.source.name, "failed", stage="render", error=rendered.error, digest=task.digest)
    named = {outputs.note_name(task.stem, note.languages, form): data for form, data in rendered.items()}
    try:
        for name, data in named.items():
            outputs.write(plan.out / name, data)
    except OutputFault as error:
        outputs.make_folder(plan.out)
        return Entry(task.source.name, "failed", stage="write", error=error, digest=task.digest)
    files = tuple(written(plan.out, name, data) for name, data in named.items())
    findings, unsettled = len(note.reliability.findings), len(note.unsettled)
    ledger.record(Row(task.source.name, task.key, findings, files, unsettled))
    names = tuple(file.name for file in files)
    return Entry(
        task.source.name, "done", digest=task.digest, findings=findings, unsettled=unsettled, files=names
    )  # fmt: skip
