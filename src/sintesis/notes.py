"""Notes that were made before: read back from their JSON."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sintesis.errors import Unreadable
from sintesis.model import Failed
from sintesis.sources import shown

if TYPE_CHECKING:
    from sintesis.note import Note

SUFFIX = ".json"
LARGEST = 50_000_000
"""Bytes of a note's file that is read; the note of the longest article that is read has about a fifth of it."""


@dataclass(frozen=True, slots=True)
class Stored:
    """A note, and the file that it was read from."""

    path: Path
    name: str
    """Of the file, relative to where the search began, with `/`."""
    note: "Note"


def read_note(path: Path) -> "Note":
    """The note in a JSON file.

    Raises:
        Unreadable: it cannot be read, or holds no note of this schema; the message names the file.
    """
    name = shown(str(path))
    try:
        if path.stat().st_size > LARGEST:
            raise Unreadable(f"{name}: too large for a note", f"a note has at most {LARGEST // 1_000_000} MB")
        data = path.read_bytes()
    except OSError as error:
        raise Unreadable(f"{name}: cannot be read: {error.strerror or error}", "check the name") from None
    return parse(data, name)


def parse(data: bytes, name: str) -> "Note":
    """The note that JSON text holds.

    Raises:
        Unreadable: it holds no note of this schema; the message names what is wrong first.
    """
    from pydantic import ValidationError

    from sintesis.note import Note

    try:
        return Note.model_validate_json(data)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(map(str, first["loc"])) or "the document"
        raise Unreadable(
            f"{name}: not a note: {place}: {first['msg']}",
            "give a note that `sintesis note --format json` or `sintesis batch` has written with this version",
        ) from None


def stored_notes(start: Path) -> Iterator[Stored | Failed]:
    """Every note in the folder `start`, in the order of the relative paths; hidden files and folders are left out.

    Every file that ends in `.json` is taken for a note; one that is none is `Failed`.
    """
    for folder, folders, files in os.walk(start):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for file in sorted(files):
            if file.lower().endswith(SUFFIX) and not file.startswith("."):
                path = Path(folder) / file
                name = shown(path.relative_to(start).as_posix())
                try:
                    yield Stored(path, name, read_note(path))
                except Unreadable as error:
                    yield Failed(name, "load", error)
