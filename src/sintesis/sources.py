"""Where articles come from: a folder, a file, standard input."""

import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

from sintesis.errors import ArticleError, Unreadable
from sintesis.model import Failed, Media, Skipped, Source
from sintesis.rows import ROWS, Names, count_rows, failed, rows, unreadable
from sintesis.stages.load.kinds import MEDIA, REMEDIES, sniff
from sintesis.stages.load.limits import DEEPEST, LARGEST, too_large
from sintesis.stages.load.mail.attachments import attached, is_cover_note
from sintesis.stages.load.mail.message import too_deep

OWN_FOLDER = ".sintesis"
"""What a folder of notes holds its report and ledger in."""


def walk(start: Path, target: Path) -> Iterator[Source | Skipped | Failed]:
    """Everything under the folder `start`, in the order of the relative paths, or every row of the .jsonl file `start`.

    An e-mail is followed by what is attached to it. Hidden files and folders, and the folder `target`, are left out. A
    link to a folder is followed once, and only where it leads out of `start`. Only one file, or one row, is held at a
    time.
    """
    if not _is_folder(start):
        yield from rows(start, shown(start.name))
        return
    for spot in _spots(start, target):
        if isinstance(spot, Path):
            yield from _read(spot, shown(spot.relative_to(start).as_posix()))
        else:
            yield spot


def count(start: Path, target: Path) -> int:
    """How many items `walk` gives; of all files, only those that hold several articles are opened."""
    if not _is_folder(start):
        return count_rows(start)
    total = 0
    for spot in _spots(start, target):
        if isinstance(spot, Path) and spot.suffix.lower() in ROWS and _mode(spot, stat.S_ISREG):
            total += count_rows(spot)
        elif isinstance(spot, Path) and MEDIA.get(spot.suffix.lower()) is Media.MAIL:
            total += sum(1 for _ in _read(spot, ""))
        else:
            total += 1
    return total


def named(path: Path) -> Iterator[Source | Skipped | Failed]:
    """One file that is asked for by its name, with what is attached to an e-mail, or the rows of a .jsonl file.

    A file without a suffix is read as what it looks like, and so is a pipe.
    """
    name = shown(path.as_posix())
    if _is_folder(path) or not path.suffix or _is_pipe(path):
        yield from _with_attachments(_source(path, name))
    else:
        yield from _read(path, name)


def holds_several(path: Path) -> bool:
    """Whether the file may give several articles: rows, or an e-mail with something attached."""
    suffix = path.suffix.lower()
    if suffix in ROWS:
        return True
    return MEDIA.get(suffix) is Media.MAIL and sum(1 for _ in named(path)) > 1


def whole(path: Path) -> bytes:
    """All bytes of a file of any kind.

    Raises:
        Unreadable: it is not there, a folder, too large, or the system does not hand it out.
    """
    if _is_folder(path):
        raise Unreadable("a folder, not an article", f"for all in it: sintesis batch {shown(str(path))} -o OUT")
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise unreadable(error) from error
    if len(data) > LARGEST:
        raise too_large(len(data))
    return data


def standard_input(data: bytes) -> Source:
    """What was piped in, as its content shows; what is attached to an e-mail is left aside."""
    return Source("stdin", data, sniff(data))


def shown(name: str) -> str:
    """A name that can be printed: bytes that are no UTF-8 are written `\\xNN`."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def _spots(start: Path, target: Path) -> Iterator[Path | Skipped | Failed]:
    """The files under `start`, and what cannot be looked into or is left aside, in order."""
    root, avoided = os.path.realpath(start), os.path.realpath(target)
    entered: set[str] = set()
    waiting = [start]
    while waiting:
        spot = waiting.pop()
        real = os.path.realpath(spot)
        if not _is_folder(spot):
            yield spot
        elif spot is not start and spot.is_symlink() and _leads_back(real, root, entered):
            yield Skipped(_name(spot, start), _READ_ANYWAY)
        elif spot is not start and real != avoided and (spot / OWN_FOLDER).is_dir():
            yield Skipped(_name(spot, start), "a folder of notes")
        elif real != avoided:
            entered.add(real)
            try:
                waiting += _entries(spot)
            except OSError as error:
                yield failed(_name(spot, start), unreadable(error))


_READ_ANYWAY = "a link to a folder that is read by its own name"


def _entries(folder: Path) -> list[Path]:
    """What is in a folder and not hidden, the last first."""
    found = (path for path in folder.iterdir() if not path.name.startswith("."))
    return sorted(found, key=lambda path: os.fsencode(path.name), reverse=True)


def _leads_back(real: str, root: str, entered: set[str]) -> bool:
    """Whether a link leads into the folder that is walked, to one that holds it, or where the walk has been."""
    return real in entered or _is_under(real, root) or _is_under(root, real)


def _is_under(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)


def _name(path: Path, start: Path) -> str:
    return shown(path.relative_to(start).as_posix())


def _read(path: Path, name: str) -> Iterator[Source | Skipped | Failed]:
    """A file as its suffix says; one that is not there, not regular, too large or of another kind is told."""
    suffix = path.suffix.lower()
    try:
        state = path.stat()
    except OSError as error:
        yield failed(name, unreadable(error))
        return
    if not stat.S_ISREG(state.st_mode):
        yield Skipped(name, "not a regular file")
    elif suffix in ROWS:
        yield from rows(path, name)
    elif suffix not in MEDIA:
        yield _other_kind(name, suffix)
    elif state.st_size > LARGEST:
        yield failed(name, too_large(state.st_size))
    else:
        yield from _with_attachments(_source(path, name, MEDIA[suffix]))


def _with_attachments(source: Source | Failed, depth: int = 0) -> Iterator[Source | Skipped | Failed]:
    """A source and, of an e-mail, what is attached; one that says nothing beside its attachments is passed over."""
    if isinstance(source, Failed) or source.media is not Media.MAIL:
        yield source
        return
    try:
        files = attached(source.data)
    except ArticleError as error:
        yield failed(source.name, error)
        return
    if any(file.media for file in files) and is_cover_note(source.data):
        yield Skipped(source.name, "only a note on what is attached")
    else:
        yield source
    names = Names(source.name)
    for file in files:
        name = names.claim(shown(file.name.replace("/", "_")))
        if file.media is None:
            yield _other_kind(name, file.suffix)
        elif depth == DEEPEST:
            yield failed(name, too_deep())
        else:
            yield from _with_attachments(_attachment(name, file.data, file.media), depth + 1)


def _attachment(name: str, data: Callable[[], bytes], media: Media) -> Source | Failed:
    try:
        return Source(name, data(), media)
    except ArticleError as error:
        return failed(name, error)


def _other_kind(name: str, suffix: str) -> Skipped:
    kind = f"of a kind that is not read ({suffix})" if suffix else "of an unknown kind: its name has no suffix"
    remedy = REMEDIES.get(suffix)
    return Skipped(name, f"{kind}: {remedy}" if remedy else kind)


def _source(path: Path, name: str, media: Media | None = None) -> Source | Failed:
    """A file as a source; what it is, where `media` does not say, its content tells."""
    try:
        data = whole(path)
    except Unreadable as error:
        return failed(name, error)
    return Source(name, data, media or sniff(data))


def _is_folder(path: Path) -> bool:
    return _mode(path, stat.S_ISDIR)


def _is_pipe(path: Path) -> bool:
    return _mode(path, lambda mode: stat.S_ISFIFO(mode) or stat.S_ISCHR(mode))


def _mode(path: Path, test: Callable[[int], bool]) -> bool:
    """Whether the file is there and its mode passes the test."""
    try:
        return test(path.stat().st_mode)
    except OSError:
        return False
