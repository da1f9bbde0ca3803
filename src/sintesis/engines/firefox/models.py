"""Find the Firefox project's models in a folder and tell what they are, without loading them."""

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import filter as matching
from fnmatch import fnmatch
from pathlib import Path
from shlex import quote

from sintesis.engines.base import Missing

Direction = tuple[str, str]
"""Source and target."""

MODEL, BOTH = "model*.bin", "vocab*.spm"
SOURCE, TARGET = ("srcvocab*.spm", "source*.spm"), ("trgvocab*.spm", "target*.spm")
PACKED = {".gz": "gunzip", ".zst": "unzstd"}

_DIRECTION = re.compile(r"(?<![a-z])(?:es[-_]?en|en[-_]?es)(?![a-z])")
"""In the name of a file or folder: `model.esen.intgemm.alphas.bin`, `es-en`."""
_PAIR = re.compile(r"\.(?:en[a-z]{2}|[a-z]{2}en)\.")
"""English and any other language in the name of a file: `model.enfr.intgemm.alphas.bin`."""


@dataclass(frozen=True, slots=True)
class Model:
    """The files of one direction."""

    direction: Direction
    weights: Path
    source: Path
    target: Path
    """What cuts texts of either side into pieces; one file where the two share it."""
    digest: str
    """Twelve hexadecimal digits over all that the files hold."""

    @property
    def identity(self) -> str:
        """What its translations depend on, the same wherever the files lie."""
        return f"{'-'.join(self.direction)}@{self.digest}"


def found(named: str | None) -> list[Model] | Missing:
    """The models of the folder that the user names: those in it, and in its folders `es-en` and `en-es`."""
    if named is None:
        return Missing("a folder with models", f"{download('FOLDER')}, then --translator firefox:FOLDER")
    try:
        folder = Path(named).expanduser()
        if not folder.is_dir():
            if folder.exists():
                return Missing(f"a folder with models: {named} is no folder", download("FOLDER"))
            return Missing(f"a folder with models: {named} does not exist", download(named))
        return _models(folder, named)
    except RuntimeError:  # a home of somebody who is not here
        return Missing(f"a folder with models: {named} does not exist", download("FOLDER"))
    except OSError as error:
        place = str(error.filename or named)
        denied = isinstance(error, PermissionError)
        remedy = f"chmod -R u+rX {quote(place)}" if denied else download("FOLDER")
        return Missing(f"models that can be read: {place}: {error.strerror}", remedy)


def download(folder: str) -> str:
    """The library's own command that puts both directions into a folder."""
    add = "fxtranslate models add {} {} --cache-dir " + quote(folder)
    return f"{add.format('es', 'en')} && {add.format('en', 'es')}"


def _models(folder: Path, named: str) -> list[Model] | Missing:
    inner = sorted(path for path in folder.iterdir() if _told(path.name) and path.is_dir())
    models: dict[Direction, Model] = {}
    faults: list[Missing] = []
    for place in (folder, *inner):
        names = sorted(path.name for path in place.iterdir())
        for weights in _candidates(names):
            made = _model(place, weights, names)
            if isinstance(made, Missing):
                faults.append(made)
            else:
                models.setdefault(made.direction, made)
        faults += _packed(place, names)
    if models:
        return list(models.values())
    return faults[0] if faults else Missing(f"a model: {named} holds none ({MODEL} with {BOTH})", download(named))


def _candidates(names: Sequence[str]) -> list[str]:
    """The weights among a folder's files; of one direction those first whose scales were measured (`alphas`)."""
    fitting = [name for name in names if fnmatch(name, MODEL) and (_told(name) or not _PAIR.search(name))]
    return sorted(fitting, key=lambda name: ("alphas" not in name, name))


def _model(place: Path, weights: str, names: Sequence[str]) -> Model | Missing:
    direction = _told(weights) or _told(place.resolve().name)
    if direction is None:
        return Missing(
            f"the direction of {place / weights}: neither its name nor its folder's says es-en or en-es",
            f"mv {quote(str(place.resolve()))} {quote(str(place.resolve().parent / 'es-en'))} (or en-es)",
        )
    pieces = _pieces(names, direction)
    if pieces is None:
        lacks = f"no {BOTH} or {SOURCE[0]} and {TARGET[0]} lies beside it"
        return Missing(f"the vocabulary of {place / weights}: {lacks}", download("FOLDER"))
    paths = place / weights, place / pieces[0], place / pieces[1]
    return Model(direction, *paths, _digest(paths))


def _pieces(names: Sequence[str], direction: Direction) -> tuple[str, str] | None:
    """The vocabularies of source and target: one for each, else a shared one, maybe named the other way round."""
    stated = [(name, _told(name)) for name in names if _told(name) or not _PAIR.search(name)]
    own = [name for name, told in stated if told in (direction, None)]
    source, target = (
        next((name for pattern in side for name in matching(own, pattern)), None) for side in (SOURCE, TARGET)
    )
    if source and target:
        return source, target
    shared = matching([name for name, _ in sorted(stated, key=lambda pair: pair[1] != direction)], BOTH)
    return (shared[0], shared[0]) if shared else None


def _told(name: str) -> Direction | None:
    """The direction that a name states."""
    stated = _DIRECTION.search(name.lower())
    return (stated[0][:2], stated[0][-2:]) if stated else None


def _packed(place: Path, names: Sequence[str]) -> Iterator[Missing]:
    for name in names:
        path = place / name
        if path.suffix in PACKED and fnmatch(path.stem, MODEL):
            files = [str(place / other) for other in names if Path(other).suffix == path.suffix]
            yield Missing(f"unpacked models: {path} is packed", f"{PACKED[path.suffix]} {' '.join(map(quote, files))}")


def _digest(paths: Sequence[Path]) -> str:
    """Over all of the files: 21 MB take 30 to 50 ms."""
    whole = hashlib.sha256()
    for path in paths:
        whole.update(path.read_bytes())
    return whole.hexdigest()[:12]
