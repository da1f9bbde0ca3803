"""The rows of a JSON Lines file, one article each."""

import codecs
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from sintesis.errors import ArticleError, NothingToRead, Unreadable
from sintesis.model import Failed, Media, Source
from sintesis.stages.load.limits import LARGEST, too_large
from sintesis.stages.load.row import parsed

ROWS = frozenset({".jsonl", ".ndjson"})
"""Suffixes of JSON Lines files, in lower case."""

_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class Names:
    """Gives each part of a file its name, a row’s own `id` for one, and never the same twice."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._taken: set[str] = set()

    def claim(self, identity: str) -> str:
        """`FILE/IDENTITY`, or with a number behind it when that is taken."""
        name = identity
        count = 1
        while name in self._taken:
            count += 1
            name = f"{identity}~{count}"
        self._taken.add(name)
        return f"{self._file}/{name}"


def rows(path: Path, name: str) -> Iterator[Source | Failed]:
    """Every row of a file called `name`; what is no JSON object fails alone, a blank line is no row."""
    names = Names(name)
    row = 0
    try:
        with path.open("rb") as file:
            for line, data in _lines(file):
                row += 1
                yield _source(data, line, row, names)
    except OSError as error:
        yield failed(name, unreadable(error))
        return
    except _NotLines as error:
        yield failed(name, error)
        return
    if not row:
        yield failed(name, NothingToRead("no rows in it", "give a JSON object with “text” on each line"))


def count_rows(path: Path) -> int:
    """How many items `rows` gives."""
    try:
        with path.open("rb") as file:
            return max(sum(1 for _ in _lines(file)), 1)
    except (OSError, _NotLines):
        return 1


class _NotLines(Unreadable):
    """The file as a whole cannot be cut into lines."""


def _lines(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """The lines that are not blank, with their numbers from 1; of one that is too long, only so much as tells that."""
    number = 0
    while line := file.readline(LARGEST + 2):
        number += 1
        if number == 1:
            if line.startswith(_WIDE):
                raise _NotLines("the file is UTF-16", "JSON Lines files are UTF-8: save it as such")
            line = line.removeprefix(codecs.BOM_UTF8)
        rest = line
        while rest and not rest.endswith(b"\n"):
            rest = file.readline(LARGEST)
        if stripped := line.strip():
            yield number, stripped


def _source(data: bytes, line: int, row: int, names: Names) -> Source | Failed:
    try:
        if len(data) > LARGEST:
            raise too_large(len(data))
        identity = _identity(parsed(data), row)
    except ArticleError as error:
        error.message = f"line {line}: {error.message}"
        return failed(names.claim(str(row)), error)
    return Source(names.claim(identity), data, Media.ROW)


def _identity(values: object, row: int) -> str:
    identity = values.get("id") if isinstance(values, dict) else None
    if identity is None or identity == "":
        return str(row)
    if isinstance(identity, bool) or not isinstance(identity, str | int):
        raise Unreadable("the field “id” is neither text nor a whole number", "write it as a string")
    shown = str(identity).encode("utf-8", "backslashreplace").decode()
    return shown.replace("/", "_").lstrip(".") or str(
        row
    )  # an id names a file in the folder of its rows, no other place


def unreadable(error: OSError) -> Unreadable:
    """What is told of a file that the system does not hand out."""
    hint = {
        FileNotFoundError: "check the name",
        PermissionError: "give permission to read it",
    }.get(type(error), "check the file and the disk it lies on")
    told = Unreadable(f"cannot be read: {error.strerror or error}", hint)
    told.__cause__ = error
    return told


def failed(name: str, error: ArticleError) -> Failed:
    """The failure of a source that does not get as far as the first stage."""
    return Failed(name, "load", error)
