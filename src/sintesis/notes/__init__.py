"""Notes that were made before: read back from their JSON."""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from sintesis.errors import Unreadable
from sintesis.model import Failed
from sintesis.notes.parsing import LARGEST, parse
from sintesis.rows import ROWS
from sintesis.sources import shown

if TYPE_CHECKING:
    from sintesis.note import Note

SUFFIX = ".json"
DIGEST_NAME = "digest.json"


@dataclass(frozen=True, slots=True)
class Stored:
    """A note, and the file that it was read from."""

    path: Path
    name: str
    """Of the file, relative to where the search began, with `/`; for a line of a file of notes, `FILE/NUMBER`."""
    note: "Note"

    @property
    def stem(self) -> str:
        """What other files of the note are named after: its own file, else the article."""
        own = self.name[: -len(SUFFIX)] if self.name.lower().endswith(SUFFIX) else ""
        return own if Path(own).name.strip(".") else self.note.source.name


def read_note(path: Path) -> "Note":
    """The note in a JSON file.

    Raises:
        Unreadable: it cannot be read, or holds no note of this schema; the message names the file.
    """
    name = shown(str(path))
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise _unreadable(name, error) from None
    return parse(data, name)


def stored(path: Path, name: str) -> Stored | Failed:
    """The note in a JSON file that is called `name`."""
    try:
        return Stored(path, name, read_note(path))
    except Unreadable as error:
        return Failed(name, "load", error)


def stored_notes(start: Path, avoided: Path | None = None) -> Iterator[Stored | Failed]:
    """Every note in the folder `start`, in the order of the relative paths; hidden files and folders are left out.

    Every file that ends in `.json` is taken for a note, but for a digest of notes; one that is none is `Failed`.

    Args:
        avoided: a folder that is not looked into, wherever it lies, unless it is `start` itself.
    """
    left_out = os.path.realpath(avoided) if avoided else None
    for folder, folders, files in os.walk(start):
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".") and os.path.realpath(Path(folder, name)) != left_out
        )  # fmt: skip
        for file in sorted(files):
            if file.lower().endswith(SUFFIX) and not file.startswith("."):
                path = Path(folder) / file
                found = stored(path, shown(path.relative_to(start).as_posix()))
                if isinstance(found, Stored) or not is_digest(path):
                    yield found


def is_digest(path: Path) -> bool:
    """Whether a file that is no note is a digest of notes, which may lie among them."""
    if path.name != DIGEST_NAME:
        return False
    try:
        document = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(document, dict) and {"stories", "timeline", "schema_version"} <= document.keys()


def named_notes(path: Path, avoided: Path | None = None) -> Iterator[Stored | Failed]:
    """The notes of what is asked for by its name: a folder, a file of notes as JSON Lines, or one note.

    Args:
        avoided: as for `stored_notes`.
    """
    name = shown(path.as_posix())
    if path.is_dir():
        yield from stored_notes(path, avoided)
    elif path.suffix.lower() in ROWS:
        try:
            with path.open("rb") as file:
                yield from _lines(file, path, name)
        except OSError as error:
            yield Failed(name, "load", _unreadable(name, error))
    else:
        yield stored(path, name)


def holds_lines(data: bytes) -> bool:
    """Whether the text is JSON Lines, more than one: its first line is an object by itself."""
    first, _, rest = data.strip().partition(b"\n")
    return bool(rest) and first.rstrip().endswith(b"}")


def piped_notes(data: bytes, name: str) -> Iterator[Stored | Failed]:
    """The notes of standard input: one JSON document, or one on each line."""
    if holds_lines(data):
        yield from _lines(BytesIO(data), Path(name), name)
        return
    try:
        yield Stored(Path(name), name, parse(data, name))
    except Unreadable as error:
        yield Failed(name, "load", error)


def _lines(file: BinaryIO, path: Path, name: str) -> Iterator[Stored | Failed]:
    """The notes of a file that has one on each line; what is no note fails alone."""
    number = 0
    while line := file.readline(LARGEST + 1):
        number += 1
        rest = line
        while rest and not rest.endswith(b"\n"):
            rest = file.readline(LARGEST)
        if not line.strip():
            continue
        try:
            yield Stored(path, f"{name}/{number}", parse(line, f"{name}, line {number}"))
        except Unreadable as error:
            yield Failed(f"{name}/{number}", "load", error)


def _unreadable(name: str, error: OSError) -> Unreadable:
    return Unreadable(f"{name}: cannot be read: {error.strerror or error}", "check the name")
