"""Translate with the Firefox project's own models, on fxtranslate: whoever has their files gets better wording."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from sintesis.engines.base import EngineOptions, Missing, Ready, Translator
from sintesis.engines.fitting import fitting
from sintesis.errors import EngineFailed, EngineMissing

NAME = re.compile(r"(?<![a-z])(es|en)-?(es|en)(?![a-z])")
"""A direction in the name of a file or folder: `model.esen.intgemm.alphas.bin`, `es-en`."""
MODEL, SOURCE, TARGET = ("model*.bin",), ("srcvocab*.spm", "source*.spm"), ("trgvocab*.spm", "target*.spm")
BOTH = ("vocab*.spm",)
LONGEST = 600
"""Characters that are sent at once: about the longest sentences that the models were made for."""
WANTED = "the Firefox project's files model*.bin and vocab*.spm, unpacked, in folders es-en and en-es"


@dataclass(frozen=True, slots=True)
class Files:
    """A direction's model on disk."""

    direction: tuple[str, str]
    paths: tuple[Path, Path, Path]
    """Model, source pieces, target pieces."""

    @property
    def digest(self) -> str:
        """Twelve hexadecimal digits over all of the files: 20 MB, 15 ms."""
        whole = hashlib.sha256()
        for path in self.paths:
            whole.update(path.read_bytes())
        return whole.hexdigest()[:12]


class _Factory:
    name = "firefox"
    description = "the Firefox project's models from firefox:FOLDER, on fxtranslate"
    takes_model = True
    offers_alternatives = False

    def fingerprint(self, options: EngineOptions) -> Ready | Missing:
        try:
            installed = version("fxtranslate")
        except PackageNotFoundError:
            return Missing("the library fxtranslate", 'python -m pip install "sintesis[firefox]"')
        found = _found(options.model)
        if isinstance(found, Missing):
            return found
        try:
            models = [f"{'-'.join(files.direction)}@{files.digest}" for files in found]
        except OSError as error:
            return Missing(f"a model that can be read: {error.filename}: {error.strerror}", "chmod u+r its files")
        return Ready(" ".join(("firefox", f"fxtranslate-{installed}", *models)))

    def open(self, options: EngineOptions) -> Translator:
        """The engine.

        Raises:
            EngineMissing: there is no model.
        """
        found = _found(options.model)
        if isinstance(found, Missing):
            raise EngineMissing(f"the translator firefox lacks {found.what}", f"get it with: {found.command}")
        return Firefox(found)


class Firefox:
    """Models of the Firefox project, each loaded when its direction is first asked for.

    An instance belongs to the thread that made it.
    """

    def __init__(self, models: Sequence[Files]) -> None:
        self._files = {files.direction: files for files in models}
        self._models: dict[tuple[str, str], Any] = {}

    def translate(self, texts: Sequence[str], source: str, target: str) -> list[str]:
        """As `base.Translator.translate`.

        Raises:
            EngineFailed: no model translates in this direction, or the library failed.
            EngineMissing: the model cannot be loaded.
        """
        if (source, target) not in self._files:
            known = ", ".join("-".join(direction) for direction in self._files)
            raise EngineFailed(
                f"the folder has no model for {source} to {target}; it has: {known}",
                f"put one into a folder {source}-{target} beside it",
            )
        if (source, target) not in self._models:
            self._models[source, target] = _load(self._files[source, target])
        return list(map(partial(_translated, self._models[source, target]), texts))


def _translated(model: Any, text: str) -> str:
    parts = fitting(" ".join(text.split()), lambda part: len(part) <= LONGEST)
    try:
        return " ".join(str(model.translate(part.strip())) for part in parts if part.strip())
    except (RuntimeError, ValueError) as error:
        raise EngineFailed(
            f"fxtranslate failed on a text of {len(text)} characters: {error}",
            "try another translator, such as --translator embedded",
        ) from error


def _load(files: Files) -> Any:
    try:
        import fxtranslate

        return fxtranslate.Translator(*(path.read_bytes() for path in files.paths))
    except ImportError as error:
        raise EngineMissing(
            "the library fxtranslate is not here", 'get it with: python -m pip install "sintesis[firefox]"'
        ) from error
    except (OSError, RuntimeError, ValueError) as error:
        raise EngineMissing(
            f"the model {files.paths[0]} cannot be loaded: {error}",
            "its files are broken or incomplete: get them again",
        ) from error


def _found(model: str | None) -> list[Files] | Missing:
    """The models of a folder: its own, or one a direction in the folders that it holds."""
    if model is None:
        return Missing("a folder with models", "sintesis … --translator firefox:FOLDER")
    folder = Path(model).expanduser()
    if not folder.is_dir():
        what = "is no folder" if folder.exists() else "does not exist"
        return Missing(f"a folder with models: {model} {what}", WANTED)
    try:
        places = [folder, *sorted(path for path in folder.iterdir() if path.is_dir())]
        found = [files for place in places if (files := _files(place))]
    except OSError as error:
        return Missing(f"a folder that can be read: {model}: {error.strerror}", f"chmod u+rx {model}")
    return found or Missing(f"a model: {model} has none that says its direction", WANTED)


def _files(folder: Path) -> Files | None:
    """The model of one folder, its direction told by its file's name or else by the folder's."""
    model, source, target = (_first(folder, *names) for names in (MODEL, (*SOURCE, *BOTH), (*TARGET, *BOTH)))
    if model is None or source is None or target is None:
        return None
    for name in (model.name, folder.resolve().name):
        told = NAME.search(name.lower())
        if told and told[1] != told[2]:
            return Files((told[1], told[2]), (model, source, target))
    return None


def _first(folder: Path, *patterns: str) -> Path | None:
    return next((path for pattern in patterns for path in sorted(folder.glob(pattern))), None)


FIREFOX = _Factory()
