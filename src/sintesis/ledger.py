"""What a run has done: one row an article, so that the next run redoes only what changed.

Notes are written first and their row after them: a kill between the two costs one redo, never a lie. Only the parent
process opens it.
"""

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from enum import Enum, auto
from pathlib import Path
from types import TracebackType

from sintesis.errors import OutputFault

LAYOUT = 2
"""Number of the table's layout, kept in SQLite's `user_version`."""
_TABLE = """CREATE TABLE article (
    source TEXT PRIMARY KEY, key TEXT NOT NULL, findings INTEGER NOT NULL, files TEXT NOT NULL,
    unsettled INTEGER NOT NULL
) WITHOUT ROWID"""
_RUINED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


@dataclass(frozen=True, slots=True)
class Written:
    """A file as it was left."""

    name: str
    """Relative to the output folder, with `/`."""
    size: int
    mtime_ns: int
    digest: str
    """SHA-256 in hexadecimal."""


@dataclass(frozen=True, slots=True)
class Row:
    """An article that became a note."""

    source: str
    key: str
    """Digest of all that the note depends on."""
    findings: int
    files: tuple[Written, ...]
    unsettled: int = 0
    """Findings that change what the reader would believe."""


class State(Enum):
    """What became of a row's files since they were written."""

    INTACT = auto()
    MISSING = auto()
    EDITED = auto()


def written(out: Path, name: str, data: bytes) -> Written:
    """The record of a file that was just written into `out`."""
    stat = (out / name).stat()
    return Written(name, stat.st_size, stat.st_mtime_ns, hashlib.sha256(data).hexdigest())


def state(row: Row, out: Path) -> State:
    """Compare a row's files with what lies in `out`: by size and time first, by content where these differ."""
    found = State.INTACT
    for file in row.files:
        path = out / file.name
        try:
            stat = path.stat()
            if (stat.st_size, stat.st_mtime_ns) == (file.size, file.mtime_ns):
                continue
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
        except OSError:
            return State.MISSING
        if digest != file.digest:
            found = State.EDITED
    return found


class Ledger:
    """The open ledger of an output folder."""

    def __init__(self, connection: sqlite3.Connection, path: Path, set_aside: Path | None) -> None:
        self._connection = connection
        self._path = path
        self.set_aside = set_aside
        """Where an unreadable ledger was put; `None` when there was none."""

    def __enter__(self) -> "Ledger":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        self._connection.close()

    def row(self, source: str) -> Row | None:
        """What is known of a source.

        Raises:
            OutputFault: the ledger cannot be read.
        """
        with _told(self._path):
            found = self._connection.execute(
                "SELECT key, findings, files, unsettled FROM article WHERE source = ?", (source,)
            ).fetchone()
        if found is None:
            return None
        key, findings, files, unsettled = found
        return Row(source, key, findings, tuple(Written(**file) for file in json.loads(files)), unsettled)

    def record(self, row: Row) -> None:
        """Keep a row in place of any earlier one of the same source; on disk when this returns.

        Raises:
            OutputFault: the ledger cannot be written.
        """
        files = json.dumps([asdict(file) for file in row.files], ensure_ascii=False)
        with _told(self._path), self._connection:
            self._connection.execute(
                "INSERT OR REPLACE INTO article VALUES (?, ?, ?, ?, ?)",
                (row.source, row.key, row.findings, files, row.unsettled),
            )


def open_ledger(path: Path) -> Ledger:
    """The ledger at `path`; one that is damaged or of another layout is set aside and a new one begun.

    Raises:
        OutputFault: the file can be neither opened nor made.
    """
    with _told(path):
        aside = None
        with closing(sqlite3.connect(path)) as connection:
            sound = _sound(connection)
        if not sound:
            aside = _set_aside(path)
            with closing(sqlite3.connect(path)) as connection:
                _begin(connection)
        return Ledger(sqlite3.connect(path), path, aside)


def _sound(connection: sqlite3.Connection) -> bool:
    """Whether the database can be worked with; a new file is given its table."""
    try:
        (layout,) = connection.execute("PRAGMA user_version").fetchone()
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if (layout, tables) == (0, 0):
            _begin(connection)
            return True
        if layout != LAYOUT:
            return False
        return bool(connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode in _RUINED:
            return False
        raise


def _begin(connection: sqlite3.Connection) -> None:
    with connection:
        connection.execute("BEGIN")
        connection.execute(_TABLE)
        connection.execute(f"PRAGMA user_version = {LAYOUT}")


def _set_aside(path: Path) -> Path:
    count = 1
    while (aside := path.with_name(f"{path.stem}.set-aside-{count}{path.suffix}")).exists():
        count += 1
    path.rename(aside)
    path.with_name(f"{path.name}-journal").unlink(missing_ok=True)
    return aside


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """SQLite's errors in this program's words."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise OutputFault(
            f"{path}: the ledger of what was done cannot be used: {error}",
            "see that no other run uses this folder and that the disk has room, or choose another with -o",
        ) from error
