"""Translate with the Firefox project's models on fxtranslate, a sentence at a time."""

import struct
from collections.abc import Sequence
from typing import Any

from sintesis.engines.firefox.models import Direction, Model
from sintesis.engines.fitting import fitting
from sintesis.errors import EngineFailed, EngineMissing

LONGEST = 450
"""Characters that are sent at once; the library drops what is more than a model can take. Of running news text in parts
of 300, 450, 600 and 800 characters 88, 81, 65 and 55 % of the numbers came through the first models of sintesis, which
are of the same make; a sentence is not cut for less, since whole it is understood better."""
BROKEN = "its files are broken, or not of one model: get them again"


class Firefox:
    """Models of the Firefox project, each loaded when its direction is first asked for.

    An instance belongs to the thread that made it.
    """

    def __init__(self, models: Sequence[Model]) -> None:
        self._models = {model.direction: model for model in models}
        self._loaded: dict[Direction, Any] = {}

    def translate(self, texts: Sequence[str], source: str, target: str) -> list[str]:
        """As `base.Translator.translate`.

        Raises:
            EngineFailed: no model translates in this direction, or the library failed.
            EngineMissing: the model cannot be loaded.
        """
        flat = [" ".join(text.split()) for text in texts]
        if not any(flat):
            return flat
        model = self._model(source, target)
        return [_translated(model, text) for text in flat]

    def _model(self, source: str, target: str) -> Any:
        direction = source, target
        if direction not in self._models:
            known = ", ".join("-".join(direction) for direction in self._models)
            raise EngineFailed(
                f"no model for {source} to {target}; at hand: {known}",
                "name a folder that holds one folder a direction, es-en and en-es",
            )
        if direction not in self._loaded:
            self._loaded[direction] = _load(self._models[direction])
        return self._loaded[direction]


def _translated(model: Any, text: str) -> str:
    """A text's translation; empty when it is."""
    parts = (part.strip() for part in fitting(text, lambda part: len(part) <= LONGEST))
    try:
        made = [str(model.translate(part)) for part in parts if part]
    except (RuntimeError, ValueError) as error:
        raise EngineFailed(
            f"fxtranslate failed on a text of {len(text)} characters: {error}",
            "try another translator, such as --translator embedded",
        ) from error
    return " ".join(" ".join(made).split())


def _load(model: Model) -> Any:
    """A model in the library.

    Raises:
        EngineMissing: the library is not here, or the files are broken or do not belong together.
    """
    try:
        import fxtranslate

        weights, source, target = (path.read_bytes() for path in (model.weights, model.source, model.target))
        opened = fxtranslate.Translator(weights, source, target)
    except ImportError as error:
        raise EngineMissing(
            f"the library fxtranslate cannot be loaded: {error}",
            'get it with: python -m pip install "sintesis[firefox]"',
        ) from error
    except (OSError, RuntimeError, ValueError) as error:
        raise EngineMissing(f"the model {model.weights} cannot be loaded: {error}", BROKEN) from error
    tables = _tables(weights)
    for path, data, side in ((model.source, source, "encoder_Wemb"), (model.target, target, "decoder_Wemb")):
        known = tables.get(side) or tables.get("Wemb")
        pieces = _count(data)
        if not pieces or (known and pieces > known):
            told = f"has {pieces} pieces where the model knows {known}" if pieces else "is no SentencePiece model"
            raise EngineMissing(f"the model {model.weights} cannot be used: {path} {told}", BROKEN)
    return opened


def _count(vocabulary: bytes) -> int:
    """How many pieces a vocabulary has, 0 when it is broken: fxtranslate takes any bytes and translates to nonsense."""
    from sentencepiece import SentencePieceProcessor

    if not vocabulary:
        return 0
    try:
        return int(SentencePieceProcessor(model_proto=vocabulary).get_piece_size())
    except RuntimeError:
        return 0


def _tables(weights: bytes) -> dict[str, int]:
    """The rows of each table in a Marian file, which the library has read already.

    fxtranslate panics, which nothing catches, at a piece that has no row.
    """
    _, tensors = struct.unpack_from("<QQ", weights)
    heads = [struct.unpack_from("<QQQQ", weights, 16 + 32 * i) for i in range(tensors)]
    at = 16 + 32 * tensors
    names = []
    for length, *_ in heads:
        names.append(weights[at : at + length].rstrip(b"\0").decode("utf-8", "replace"))
        at += length
    rows = {}
    for name, (_, _, dimensions, _) in zip(names, heads, strict=True):
        rows[name] = max(struct.unpack_from(f"<{dimensions}i", weights, at), default=0)
        at += 4 * dimensions
    return rows
