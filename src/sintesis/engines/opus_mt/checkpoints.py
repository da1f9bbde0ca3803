"""Find Marian checkpoints on this machine and tell what they are, without loading them."""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from shlex import quote
from typing import Any

from sintesis.engines.base import Missing

HOME = "Helsinki-NLP"
NEEDED = ("config.json", "source.spm", "target.spm", "vocab.json")
WEIGHTS = ("model.safetensors", "pytorch_model.bin")
SAMPLES, SAMPLE = 64, 4096
"""Blocks of the weights that are hashed, and their bytes. Checkpoints of one architecture have one size, and a trained
one differs from another in nearly every block; the whole 300 MB would cost a second of every run."""

_CODES = {"es": "es", "spa": "es", "en": "en", "eng": "en"}
_DIRECTION = re.compile(r"(?<![a-z])(es|spa|en|eng)[-_](es|spa|en|eng)(?![a-z])")


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A folder with a Marian model and its tokenizer."""

    folder: Path
    name: str
    """What to call it before people: a name on the hub, or the folder as it was given."""
    direction: tuple[str, str] | None
    """Source and target, `None` when nothing says which they are."""
    revision: str
    """The hub's commit, or a digest of the files."""

    @property
    def identity(self) -> str:
        """What its translations depend on, the same wherever a folder lies."""
        direction = f"{'-'.join(self.direction)}=" if self.direction else ""
        name = self.name if self.folder.name.startswith(self.revision) else self.folder.resolve().name
        return f"{direction}{name}@{self.revision}"


def cached(name: str) -> Checkpoint | None:
    """The checkpoint `name` of the hub, if the local cache holds it."""
    from huggingface_hub.constants import HF_HUB_CACHE

    home = Path(HF_HUB_CACHE) / f"models--{name.replace('/', '--')}"
    try:
        revision = (home / "refs" / "main").read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return None
    folder = home / "snapshots" / revision
    if lacking(folder):
        return None
    return Checkpoint(folder, name, _direction(folder, name), revision[:12])


def default(source: str, target: str) -> str:
    """The name on the hub of the checkpoint for a direction."""
    return f"{HOME}/opus-mt-{source}-{target}"


def download(name: str) -> str:
    """The command that puts a checkpoint of the hub into the local cache."""
    return f"hf download {name}"


def given(model: str) -> list[Checkpoint] | Missing:
    """The checkpoints that a user names: a folder, a folder of such folders, or a name on the hub.

    One folder has one direction; two of them lie side by side in a folder that is given instead.
    """
    folder = Path(model).expanduser()
    if not folder.is_dir():
        if not folder.exists() and re.fullmatch(r"[\w.-]+/[\w.-]+", model):
            found = cached(model)
            return [found] if found else Missing(f"the checkpoint {model}", download(model))
        what = "is no folder" if folder.exists() else "does not exist"
        return Missing(
            f"a Marian checkpoint: {model} {what}", f"{download(default('es', 'en'))} --local-dir {quote(model)}"
        )
    lacks = lacking(folder)
    if not lacks:
        return [_local(folder, model)]
    inner = [_local(path, str(path)) for path in sorted(folder.iterdir()) if path.is_dir() and not lacking(path)]
    if not inner:
        return Missing(
            f"a Marian checkpoint: {model} {lacks}",
            f"{download(default('es', 'en'))} --local-dir {quote(model + '/es-en')}",
        )
    return inner


def lacking(folder: Path) -> str:
    """What keeps a folder from being a Marian checkpoint; empty when nothing does."""
    for name in NEEDED:
        if not (folder / name).is_file():
            return f"holds no {name}"
    if _json(folder / "config.json").get("model_type") != "marian":
        return "holds a model that is not Marian"
    if not _weights(folder):
        return f"holds no weights ({' or '.join(WEIGHTS)})"
    return ""


def _local(folder: Path, name: str) -> Checkpoint:
    return Checkpoint(folder, name, _direction(folder, folder.resolve().name), _digest(folder))


def _direction(folder: Path, name: str) -> tuple[str, str] | None:
    """The direction that the tokenizer states; else that of the name."""
    stated = _json(folder / "tokenizer_config.json")
    source, target = (_CODES.get(str(stated.get(key))) for key in ("source_lang", "target_lang"))
    if source and target:
        return source, target
    for text in (name, str(_json(folder / "config.json").get("_name_or_path", ""))):
        found = _DIRECTION.findall(text.lower())
        if found and _CODES[found[-1][0]] != _CODES[found[-1][1]]:
            return _CODES[found[-1][0]], _CODES[found[-1][1]]
    return None


def _json(path: Path) -> dict[str, Any]:
    """The object in a JSON file, empty when there is none."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _weights(folder: Path) -> list[Path]:
    whole = [folder / name for name in WEIGHTS if (folder / name).is_file()]
    return whole or sorted(folder.glob("model-*-of-*.safetensors"))


def _digest(folder: Path) -> str:
    """Twelve hexadecimal digits over the small files and samples of the weights."""
    whole = hashlib.sha256()
    for path in (*(folder / name for name in NEEDED), folder / "generation_config.json"):
        if path.is_file():
            whole.update(path.name.encode() + path.read_bytes())
    for path in _weights(folder):
        whole.update(f"{path.name} {path.stat().st_size}".encode())
        for block in _blocks(path):
            whole.update(block)
    return whole.hexdigest()[:12]


def _blocks(path: Path) -> Iterator[bytes]:
    """Blocks at even distances from the first to the last of a file."""
    last = max(0, path.stat().st_size - SAMPLE)
    with path.open("rb") as file:
        for i in range(SAMPLES):
            file.seek(last * i // (SAMPLES - 1))
            yield file.read(SAMPLE)
