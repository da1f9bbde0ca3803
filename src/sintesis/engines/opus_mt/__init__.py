"""The translator OPUS-MT: what it needs, and whether it is here, told without loading any of it."""

from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec

from sintesis.engines.base import EngineOptions, Missing, Ready, Translator
from sintesis.engines.opus_mt.checkpoints import Checkpoint, cached, default, download, given
from sintesis.errors import EngineMissing

DIRECTIONS = (("es", "en"), ("en", "es"))
LIBRARIES = ("transformers", "torch", "sentencepiece")


class _Factory:
    name = "opus-mt"
    description = "Marian models of Helsinki-NLP, on transformers and torch; or opus-mt:FOLDER"
    takes_model = True
    offers_alternatives = False

    def fingerprint(self, options: EngineOptions) -> Ready | Missing:
        libraries = []
        for library in LIBRARIES:
            if find_spec(library) is None:
                return Missing(f"the library {library}", 'python -m pip install "sintesis[torch]"')
            libraries.append(f"{library}-{_version(library)}")
        found = _checkpoints(options)
        if isinstance(found, Missing):
            return found
        return Ready(" ".join(("opus-mt", *libraries, *(checkpoint.identity for checkpoint in found))))

    def open(self, options: EngineOptions) -> Translator:
        """The engine.

        Raises:
            EngineMissing: there is no checkpoint.
        """
        found = _checkpoints(options)
        if isinstance(found, Missing):
            raise EngineMissing(f"the translator opus-mt lacks {found.what}", f"get it with: {found.command}")
        from sintesis.engines.opus_mt.marian import OpusMT

        return OpusMT(found)


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "unknown"


def _checkpoints(options: EngineOptions) -> list[Checkpoint] | Missing:
    """What the user names, else what the cache holds of the two default checkpoints; nothing is downloaded."""
    if options.model:
        return given(options.model)
    found = [checkpoint for pair in DIRECTIONS if (checkpoint := cached(default(*pair)))]
    names = [default(*pair) for pair in DIRECTIONS]
    return found or Missing(f"the checkpoints {' and '.join(names)}", " && ".join(map(download, names)))


OPUS_MT = _Factory()
