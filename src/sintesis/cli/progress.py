"""Show how a run of many articles goes: a bar on a terminal, a line now and then elsewhere, nothing with `-q`."""

import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from sintesis.cli.console import Console
from sintesis.report import Entry

EVERY = 10.0
"""Seconds between two plain lines: seldom enough for a log, often enough to see that the run is alive."""


class Plain:
    """Tells failures as they come, and how far the run is every `EVERY` seconds."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._counts: Counter[str] = Counter()
        self._last = time.monotonic()

    def entry(self, entry: Entry) -> None:
        """One more source is settled."""
        self._counts[entry.outcome] += 1
        told(entry, self._console)
        if time.monotonic() - self._last >= EVERY:
            self._console.say(f"so far {counted(self._counts)}")
            self._last = time.monotonic()

    def notice(self, text: str) -> None:
        """Something that a person should know."""
        self._console.line(text)


class Bar(Plain):
    """As `Plain`, with a bar in place of the lines."""

    def __init__(self, console: Console, total: int | None) -> None:
        from rich.console import Console as Terminal
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        super().__init__(console)
        self._last = float("inf")
        self.progress = Progress(
            BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"), TimeRemainingColumn(),
            console=Terminal(file=sys.stderr), transient=True, redirect_stdout=False,
        )  # fmt: skip
        self._task = self.progress.add_task("", total=total)

    def entry(self, entry: Entry) -> None:
        """One more source is settled."""
        super().entry(entry)
        self.progress.update(self._task, advance=1, description=counted(self._counts))


@contextmanager
def watching(console: Console, total: int | None) -> Iterator[Plain]:
    """Whoever shows a run's progress on this standard error.

    Args:
        total: how many sources there are; `None` when that is not known.
    """
    if console.quiet or sys.stderr is None or not sys.stderr.isatty():
        yield Plain(console)
    else:
        bar = Bar(console, total)
        with bar.progress:
            yield bar


def told(entry: Entry, console: Console) -> None:
    """Tell a failure."""
    if entry.error is not None:
        console.error(entry.error, entry.source)


def counted(counts: Counter[str]) -> str:
    """`3 done, 1 skipped, 0 failed`."""
    return ", ".join(f"{counts[outcome]} {outcome}" for outcome in ("done", "skipped", "failed"))
