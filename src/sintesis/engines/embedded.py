"""The translator in the package: two small Marian models that run on fxtranslate, offline."""

import hashlib
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from typing import Any

from sintesis.engines.base import EngineOptions, Missing, Ready
from sintesis.errors import EngineFailed

DIRECTIONS = (("es", "en"), ("en", "es"))
FILES = ("model.bin", "source.spm", "target.spm")


def _weights(source: str, target: str, name: str) -> bytes:
    return files("sintesis.weights").joinpath(f"{source}-{target}", name).read_bytes()


def weights_digest() -> str:
    """The SHA-256 of all weights, in hexadecimal; read from all of their 42 MB.

    The package states it in `weights/digest.txt`, held to the files by a test: at run time reading them once is enough.
    """
    whole = hashlib.sha256()
    for source, target in DIRECTIONS:
        for name in FILES:
            whole.update(_weights(source, target, name))
    return whole.hexdigest()


def _stated_digest() -> str:
    return files("sintesis.weights").joinpath("digest.txt").read_text(encoding="ascii").strip()


class _Factory:
    name = "embedded"
    description = "small models in the package, on fxtranslate; offline"
    takes_model = False

    def fingerprint(self, options: EngineOptions) -> Ready | Missing:  # noqa: ARG002
        try:
            installed = version("fxtranslate")
        except PackageNotFoundError:
            return Missing("the library fxtranslate", "python -m pip install fxtranslate")
        return Ready(f"embedded fxtranslate-{installed} weights-{_stated_digest()[:12]}")

    def open(self, options: EngineOptions) -> "Embedded":  # noqa: ARG002
        return Embedded()


class Embedded:
    """Spanish to English and back; a direction's model is loaded when it is first asked for.

    An instance belongs to the thread that made it.
    """

    def __init__(self) -> None:
        self._models: dict[tuple[str, str], Any] = {}

    def translate(self, texts: Sequence[str], source: str, target: str) -> list[str]:
        """As `base.Translator.translate`.

        Raises:
            EngineFailed: a direction other than es–en.
        """
        model = self._model(source, target)
        return [str(model.translate(flat)) if (flat := " ".join(text.split())) else "" for text in texts]

    def _model(self, source: str, target: str) -> Any:
        if (source, target) not in DIRECTIONS:
            raise EngineFailed(
                f"the embedded translator knows Spanish and English, not {source} to {target}",
                "choose another translator",
            )
        if (source, target) not in self._models:
            import fxtranslate

            self._models[source, target] = fxtranslate.Translator(*(_weights(source, target, name) for name in FILES))
        return self._models[source, target]


EMBEDDED = _Factory()
