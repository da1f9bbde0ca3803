"""Translate with Marian checkpoints on transformers and torch."""

import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby
from typing import Any

from sintesis.engines.fitting import fitting
from sintesis.engines.opus_mt.checkpoints import Checkpoint, default, download
from sintesis.errors import EngineFailed, EngineMissing

BATCH = 16
"""Texts that are translated together."""
STEP = 32
"""Tokens by which lengths are rounded up. Texts of one rounded length share batches and a limit on what is generated
(twice the length and a step more): so the limit depends on no neighbour, and a loop ends soon."""
BROKEN = "its files are broken or incomplete: download it again"


class OpusMT:
    """Marian checkpoints, each loaded when its direction is first asked for.

    Decoding is what the checkpoint's own generation config says, without sampling: whoever chooses this engine wants
    the quality that was published with it, and has a faster one at hand.

    An instance belongs to the thread that made it.
    """

    def __init__(self, checkpoints: Sequence[Checkpoint]) -> None:
        self._checkpoints = checkpoints
        self._loaded: dict[tuple[str, str], _Marian] = {}

    def translate(self, texts: Sequence[str], source: str, target: str) -> list[str]:
        """As `base.Translator.translate`.

        Raises:
            EngineFailed: no checkpoint translates in this direction, or the library failed.
            EngineMissing: the checkpoint cannot be loaded.
        """
        flat = [" ".join(text.split()) for text in texts]
        distinct = [text for text in dict.fromkeys(flat) if text]
        if not distinct:
            return flat
        if (source, target) not in self._loaded:
            self._loaded[source, target] = _Marian(self._choose(source, target), target)
        with _quiet():
            made = self._loaded[source, target].translate(distinct)
        return [made[text] if text else "" for text in flat]

    def _choose(self, source: str, target: str) -> Checkpoint:
        for checkpoint in self._checkpoints:
            if checkpoint.direction == (source, target):
                return checkpoint
        if len(self._checkpoints) == 1 and self._checkpoints[0].direction is None:
            return self._checkpoints[0]
        names = ", ".join(checkpoint.name for checkpoint in self._checkpoints)
        raise EngineFailed(
            f"no checkpoint for {source} to {target}; at hand: {names}",
            f"get it with: {download(default(source, target))} — or name a folder that holds one folder a direction, "
            f"such as es-en and en-es",
        )


class _Marian:
    """One loaded checkpoint."""

    def __init__(self, checkpoint: Checkpoint, target: str) -> None:
        self._name = checkpoint.name
        self._tokenizer, self._model = _load(checkpoint)
        self._limit: int = self._model.config.max_position_embeddings
        self._prefix = _language_token(self._tokenizer.get_vocab(), target)

    def translate(self, texts: Sequence[str]) -> dict[str, str]:
        """The translation of each text, none of them empty."""
        pieces = {text: [part.strip() for part in fitting(text, self._fits)] for text in texts}
        lengths = {piece: self._length(piece) for text in texts for piece in pieces[text]}
        made: dict[str, str] = {}
        ordered = sorted(lengths, key=lambda piece: (lengths[piece], piece))
        for steps, group in groupby(ordered, key=lambda piece: -(-lengths[piece] // STEP)):
            batch = list(group)
            most = min(self._limit - 1, (2 * steps + 1) * STEP)
            for first in range(0, len(batch), BATCH):
                part = batch[first : first + BATCH]
                made.update(zip(part, self._generate(part, most), strict=True))
        return {text: " ".join(made[piece] or piece for piece in pieces[text]) for text in texts}

    def _length(self, text: str) -> int:
        return len(self._tokenizer(self._prefix + text)["input_ids"])

    def _fits(self, text: str) -> bool:
        return self._length(text) <= self._limit

    def _generate(self, texts: Sequence[str], most: int) -> list[str]:
        import torch

        try:
            given = self._tokenizer([self._prefix + text for text in texts], return_tensors="pt", padding=True)
            with torch.inference_mode():
                made = self._model.generate(**given, do_sample=False, max_length=None, max_new_tokens=most)
            decoded = self._tokenizer.batch_decode(made, skip_special_tokens=True)
        except (RuntimeError, ValueError, IndexError, TypeError) as error:
            raise EngineFailed(
                f"the checkpoint {self._name} failed on {len(texts)} texts: {_first_line(error)}",
                "try another translator, such as --translator embedded",
            ) from error
        return [" ".join(text.split()) for text in decoded]


def _load(checkpoint: Checkpoint) -> tuple[Any, Any]:
    """Tokenizer and model of a checkpoint.

    Raises:
        EngineMissing: its files are broken or do not fit together, or a library is not here.
    """
    try:
        from safetensors import SafetensorError
        from transformers import AutoModelForSeq2SeqLM, AutoTokenizer

        with _quiet():
            tokenizer = AutoTokenizer.from_pretrained(checkpoint.folder, local_files_only=True)
            model, report = AutoModelForSeq2SeqLM.from_pretrained(
                checkpoint.folder, local_files_only=True, dtype="float32", output_loading_info=True
            )
    except ImportError as error:
        raise EngineMissing(
            f"the translator opus-mt cannot be loaded: {_first_line(error)}",
            'get it with: python -m pip install "sintesis[torch]"',
        ) from error
    except (OSError, ValueError, RuntimeError, KeyError, TypeError, AttributeError, SafetensorError) as error:
        raise EngineMissing(
            f"the checkpoint {checkpoint.name} cannot be loaded: {_first_line(error)}",
            BROKEN,
        ) from error
    if report["missing_keys"]:  # the library would fill them with chance and only warn
        raise EngineMissing(
            f"the checkpoint {checkpoint.name} lacks {len(report['missing_keys'])} of its model's weights", BROKEN
        )
    return tokenizer, model.eval()


def _language_token(vocabulary: dict[str, int], target: str) -> str:
    """What a checkpoint of several target languages wants before a text: `>>es<< `; empty for the others."""
    codes = {"es": (">>es<<", ">>spa<<"), "en": (">>en<<", ">>eng<<")}.get(target, ())
    return next((f"{code} " for code in codes if code in vocabulary), "")


def _first_line(error: BaseException) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0][:200]


@contextmanager
def _quiet() -> Iterator[None]:
    """Nothing of the library's on stderr inside: no warning, no progress bar; its settings are put back afterwards."""
    from transformers.utils import logging

    level, bars = logging.get_verbosity(), logging.is_progress_bar_enabled()
    logging.set_verbosity(logging.CRITICAL)
    logging.disable_progress_bar()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logging.set_verbosity(level)
        if bars:
            logging.enable_progress_bar()
