"""Where the notes of `sintesis note` go: standard output, one file, or a folder."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from sintesis.cli.console import Console
from sintesis.note import Note
from sintesis.outputs import Stems, note_name, write
from sintesis.render import json_line, render

BETWEEN = b"\n---\n\n"
"""Parts one note in Markdown from the next."""


class Delivery(Protocol):
    """Takes the notes of a run, one after the other."""

    def put(self, note: Note) -> None:
        """Deliver a note.

        Raises:
            OutputFault: it cannot be written.
        """


@dataclass(slots=True)
class Printed:
    """On standard output, in one format."""

    console: Console
    form: str
    several: bool
    """Whether more than one note may come: JSON then takes a line each."""
    _begun: bool = False

    def put(self, note: Note) -> None:
        """Print a note."""
        if self.form == "json" and self.several:
            self.console.result(json_line(note))
            return
        self.console.result((BETWEEN if self._begun else b"") + render(note, self.form))
        self._begun = True


@dataclass(frozen=True, slots=True)
class OneFile:
    """In one file, in one format."""

    path: Path
    form: str

    def put(self, note: Note) -> None:
        """Write the note."""
        write(self.path, render(note, self.form))


@dataclass(frozen=True, slots=True)
class Filed:
    """In a folder, a file a format, named after the source."""

    folder: Path
    formats: tuple[str, ...]
    _stems: Stems = field(default_factory=Stems)

    def put(self, note: Note) -> None:
        """Write the note's files."""
        stem = self._stems.claim(note.source.name)
        for form in self.formats:
            write(self.folder / note_name(stem, note.languages, form), render(note, form))
