"""The files of the models in the package."""

import hashlib
from importlib.resources import files

DIRECTIONS = (("es", "en"), ("en", "es"))
PIECES = ("source.spm", "target.spm")
FILES = ("config.json", "model.bin", "source_vocabulary.json", "target_vocabulary.json")
"""What CTranslate2 reads of a folder."""


def weights(source: str, target: str, name: str) -> bytes:
    """A file of a direction's model."""
    return files("sintesis.weights").joinpath(f"{source}-{target}", name).read_bytes()


def weights_digest() -> str:
    """The SHA-256 of all weights, in hexadecimal; read from all of their 44 MB.

    The package states it in `weights/digest.txt`, held to the files by a test: at run time reading them once is enough.
    """
    whole = hashlib.sha256()
    for source, target in DIRECTIONS:
        for name in (*FILES, *PIECES):
            whole.update(weights(source, target, name))
    return whole.hexdigest()


def stated_digest() -> str:
    """What the package says that digest is."""
    return files("sintesis.weights").joinpath("digest.txt").read_text(encoding="ascii").strip()
