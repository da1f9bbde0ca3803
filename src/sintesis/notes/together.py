"""All notes of a run in one file, a line each, for spreadsheets and databases."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from sintesis.model import LANGUAGES, Failed, Language
from sintesis.note import Note
from sintesis.notes import Stored
from sintesis.outputs import growing
from sintesis.render import json_line, spreadsheet


@dataclass(frozen=True, slots=True)
class Form:
    """How notes stand in one file."""

    head: Callable[[Sequence[Language]], bytes]
    """What the file begins with, its wording in these languages."""
    line: Callable[[Note, str, Sequence[Language]], bytes]
    """A note, where its JSON lies (empty: nowhere), and the languages of the wording."""


FORMATS: Mapping[str, Form] = MappingProxyType(
    {
        "csv": Form(spreadsheet.head, spreadsheet.row),
        "jsonl": Form(lambda languages: b"", lambda note, file, languages: json_line(note)),  # noqa: ARG005
    }
)
"""By the suffix of the file."""


def worded(target: str | None) -> tuple[Language, ...]:
    """The languages that a file's own wording is in: the one that all notes are in by `--to`, else both."""
    return tuple(code for code in LANGUAGES if code == target) or LANGUAGES


def gather(
    found: Iterable[Stored | Failed], places: Mapping[str, Path], languages: Sequence[Language]
) -> tuple[Failed, ...]:
    """Write all notes into one file a format, one note held at a time; the files are whole or not there at all.

    Args:
        places: the file of each format, by the names of `FORMATS`.
        languages: those of the wording.

    Returns:
        What is no note.

    Raises:
        OutputFault: a file cannot be written.
    """
    failed: list[Failed] = []
    with ExitStack() as opened:
        files = [(FORMATS[form], opened.enter_context(growing(path))) for form, path in places.items()]
        for form, put in files:
            put(form.head(languages))
        for item in found:
            if isinstance(item, Failed):
                failed.append(item)
                continue
            for form, put in files:
                put(form.line(item.note, item.name, languages))
    return tuple(failed)
