"""The report of a run: every source with what became of it, as JSON."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sintesis import __version__
from sintesis.errors import SintesisError


@dataclass(frozen=True, slots=True)
class Entry:
    """What became of one source."""

    source: str
    outcome: Literal["done", "skipped", "failed"]
    reason: str = ""
    """Why it was skipped."""
    stage: str = ""
    """Where it failed."""
    error: SintesisError | None = None
    digest: str = ""
    """SHA-256 of the source's bytes, in hexadecimal; empty when they were not read."""
    findings: int = 0
    unsettled: int = 0
    """Those of the findings that change what the reader would believe."""
    files: tuple[str, ...] = ()
    """Its notes, relative to the output folder."""


@dataclass(frozen=True, slots=True)
class Report:
    """A run of many articles."""

    folder: str
    settings: dict[str, Any]
    """The settings in force, as JSON values."""
    engine: str
    """The translator's fingerprint."""
    entries: tuple[Entry, ...]
    finished: bool
    """False when the run was interrupted or could not go on: sources are then missing."""

    @property
    def counts(self) -> Counter[str]:
        """How many sources were done, skipped and failed."""
        return Counter(entry.outcome for entry in self.entries)


def to_json(report: Report) -> bytes:
    """The report as indented JSON, UTF-8."""
    counts = report.counts
    document = {
        "program": f"sintesis {__version__}",
        "folder": report.folder,
        "finished": report.finished,
        "settings": report.settings,
        "engine": report.engine,
        "counts": {outcome: counts[outcome] for outcome in ("done", "skipped", "failed")},
        "sources": [_shown(entry, report.engine) for entry in report.entries],
    }
    return json.dumps(document, ensure_ascii=False, indent=2).encode("utf-8", "backslashreplace") + b"\n"


def _shown(entry: Entry, engine: str) -> dict[str, Any]:
    return {
        "source": entry.source,
        "outcome": entry.outcome,
        "reason": entry.reason,
        "stage": entry.stage,
        "error": entry.error.message if entry.error else "",
        "hint": entry.error.hint if entry.error else "",
        "files": entry.files,
        "findings": entry.findings,
        "unsettled": entry.unsettled,
        "digest": entry.digest,
        "engine": engine if entry.files else "",
    }


def reasons(entries: Sequence[Entry]) -> Counter[str]:
    """How many sources were skipped for each reason."""
    return Counter(entry.reason for entry in entries if entry.outcome == "skipped")
