"""Files that are written: their names, and how they come to be whole or not at all."""

import hashlib
import os
import secrets
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from sintesis.errors import OutputFault
from sintesis.model import Language

LONGEST_PART = 200
"""Bytes of one part of a path, before language and suffix. File systems take 255; `.es-en.` and the longest suffix need
12, a number that tells namesakes apart a few more, and encrypted home folders take 143 characters at most: names
over that are rare enough to be refused there with the system's own words."""
_UNSAFE = frozenset('\\:*?"<>|')
"""Besides control characters, what one of the usual file systems refuses in a name."""
_WHOLE_IN_ONE = frozenset({"json"})
"""Formats whose one file holds every language, and therefore names none."""


def note_name(stem: str, languages: Sequence[Language], form: str) -> str:
    """The name of a note's file: `a/x.txt` → `a/x.txt.en.md`, `a/x.txt.es-en.md`, `a/x.txt.json`."""
    return f"{stem}.{form}" if form in _WHOLE_IN_ONE else f"{stem}.{'-'.join(languages)}.{form}"


def together_name(form: str) -> str:
    """The name of the file that holds all notes of a run: `notes.csv`, `notes.jsonl`."""
    return f"notes.{form}"


DIGEST = "digest"
"""The folder of the briefing over a folder of notes."""
_TAKEN = frozenset({together_name("csv"), together_name("jsonl"), DIGEST})
"""What lies at the top of a folder of notes and is no note's own."""


class Stems:
    """Gives each source of a run its own stem, a relative path with `/`.

    Stems stay inside the output folder whatever the source is called, and differ even where upper and lower case do
    not. They depend on the names asked for and their order alone, so that a second run finds the first one's files.
    """

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def claim(self, name: str) -> str:
        """The stem for a source called `name`, never the same twice."""
        stem = first = _safe(name)
        count = 1
        while _folded(stem) in self._taken:
            count += 1
            stem = f"{first}~{count}"
        self._taken.add(_folded(stem))
        return stem


def _folded(stem: str) -> str:
    return unicodedata.normalize("NFC", stem).casefold()


def _safe(name: str) -> str:
    parts = name.split("/")
    if name.startswith("/") or ".." in parts:
        parts = parts[-1:]
    first, *rest = [_safe_part(part) for part in parts if part not in ("", ".")] or ["_"]
    return "/".join([f"{first}~" if rest and _folded(first) in _TAKEN else first, *rest])


def _safe_part(part: str) -> str:
    shown = "".join("_" if c in _UNSAFE or unicodedata.category(c) in ("Cc", "Zl", "Zp") else c for c in part)
    if not shown.strip(". "):
        shown = "_" * len(shown)
    raw = os.fsencode(shown)
    if len(raw) <= LONGEST_PART:
        return shown
    mark = "~" + hashlib.sha256(os.fsencode(part)).hexdigest()[:8]
    suffix = PurePosixPath(shown).suffix
    suffix = suffix if len(os.fsencode(suffix)) <= 16 else ""
    room = LONGEST_PART - len(mark) - len(os.fsencode(suffix))
    return raw[:room].decode("utf-8", "ignore") + mark + suffix


def write(path: Path, data: bytes) -> None:
    """Put `data` into `path`, whole or not at all, also when interrupted; missing folders are made.

    A device or a pipe is written to as it is.

    Raises:
        OutputFault: it cannot be written.
    """
    with growing(path) as put:
        put(data)


@contextmanager
def growing(path: Path) -> Iterator[Callable[[bytes], None]]:
    """What puts data piece by piece into `path`, which is there, whole, only after the last one.

    Missing folders are made; a device or a pipe is written to as it is. Where a piece was refused there is no file,
    whether or not more is put.

    Raises:
        OutputFault: it cannot be written.
    """
    with ExitStack() as opened:
        with _told(path):
            begun = _begun(path, opened)

        refused: list[OutputFault] = []

        def put(data: bytes) -> None:
            try:
                with _told(path):
                    begun.file.write(data)
            except OutputFault as error:
                refused.append(error)
                raise

        yield put
        if refused:
            raise refused[0]
        with _told(path):
            begun.finish()


@dataclass(frozen=True, slots=True)
class _Growing:
    """A file that is written to, and the place that it takes at the end; none for a device."""

    file: BinaryIO
    place: Path | None

    def finish(self) -> None:
        """Let what was written be seen."""
        self.file.flush()
        if self.place is not None:
            os.fsync(self.file.fileno())
            self.file.close()
            Path(self.file.name).replace(self.place)


def _begun(path: Path, opened: ExitStack) -> _Growing:
    if path.exists() and not path.is_file():
        device = path.open("wb")
        opened.callback(_given_up, device)
        return _Growing(device, None)
    path.parent.mkdir(parents=True, exist_ok=True)
    place = Path(os.path.realpath(path))
    temporary = place.with_name(f".sintesis-{secrets.token_hex(6)}.tmp")
    opened.callback(temporary.unlink, missing_ok=True)
    file = temporary.open("xb")
    opened.callback(_given_up, file)
    return _Growing(file, place)


def _given_up(file: BinaryIO) -> None:
    """Close a file whose end is either written or no longer wanted."""
    with suppress(OSError):
        file.close()


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """The system's refusals in this program's words."""
    try:
        yield
    except OSError as error:
        raise fault(path, error) from error


def make_folder(folder: Path) -> None:
    """Make sure that `folder` is there and can be written into.

    Raises:
        OutputFault: it is not, or cannot.
    """
    probe = folder / f".sintesis-{secrets.token_hex(6)}.tmp"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        try:
            probe.write_bytes(bytes(_PROBE))
        finally:
            probe.unlink(missing_ok=True)
    except OSError as error:
        raise fault(folder, error) from error


_PROBE = 65536
"""Bytes written to see whether a folder takes a file: more than any note of the test articles has."""


def fault(path: Path, error: OSError) -> OutputFault:
    """What is told of an output that the system refuses."""
    return OutputFault(
        f"{path}: cannot be written: {error.strerror or error}",
        "choose another place with -o, or make room and give permission there",
    )
