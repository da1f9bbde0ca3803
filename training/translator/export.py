"""Export a checkpoint: `python export.py es-en WORK a.pt [b.pt ...] --to FOLDER`.

Of several checkpoints the mean is taken. FOLDER gets what the package carries (CTranslate2, int8, with its pieces),
`FOLDER/transformers` the same values as transformers loads them; the two are compared sentence by sentence.
"""

import argparse
import random
import shutil
from pathlib import Path
from typing import Any

import checkpoint
import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor
from train import TABLES, processor

SEED = 3
LEVELS = 63
"""Of a weight, to either side of zero. Processors without VNNI add two products of an int8 matrix in sixteen bits,
which 127 levels overflow: there BLEU fell by 1.5 on 300 lines of FLORES dev. With 63 nothing overflows anywhere."""
COMPARED = 200
"""Sentences on which transformers and CTranslate2 are compared."""


def mean(paths: list[Path], kind: str) -> dict[str, Tensor]:
    """The mean of what the checkpoints have, `values` or `mean`, their running mean."""
    states = [torch.load(path)[kind] for path in paths]
    return {name: sum(state[name] for state in states) / len(states) for name in states[0]}


def converted(folder: Path, values: dict[str, Tensor], pieces: Path, quantization: str, to: Path) -> None:
    """Write a checkpoint of transformers for CTranslate2, without fillers and padding."""
    from ctranslate2.converters.transformers import MarianMTLoader

    loader = MarianMTLoader()
    spec = loader.get_model_spec(checkpoint.opened(folder)[1])
    source, target = (len(values[table]) for table in TABLES)
    embeddings, decoder = spec.encoder.embeddings[0], spec.decoder
    embeddings.weight = embeddings.weight[:source]
    decoder.embeddings.weight = decoder.embeddings.weight[:target]
    decoder.projection.weight = decoder.embeddings.weight
    decoder.projection.bias = decoder.projection.bias[:target]
    for side, register in (("source", spec.register_source_vocabulary), ("target", spec.register_target_vocabulary)):
        names = processor(pieces / f"{side}.spm")
        register([names.id_to_piece(index) for index in range(names.vocab_size())])
    spec.config.eos_token = spec.config.decoder_start_token = "</s>"
    spec.config.unk_token = "<unk>"
    spec.config.add_source_eos = True
    spec.validate()
    exact = _matrices(spec)
    spec.optimize(quantization=quantization)
    if quantization == "int8":
        _narrow(spec, exact)
    to.mkdir(parents=True, exist_ok=True)
    spec.save(str(to))
    for side in ("source", "target"):
        shutil.copy(pieces / f"{side}.spm", to / f"{side}.spm")


def _matrices(spec: Any) -> dict[str, npt.NDArray[np.float32]]:
    """The matrices that are quantized, by name."""
    from ctranslate2.specs.model_spec import Variable, visit_spec

    found: dict[str, npt.NDArray[np.float32]] = {}

    def keep(part: Any, name: str, value: Any) -> None:
        if isinstance(value, Variable) and hasattr(part, f"{name.rpartition('/')[2]}_scale"):
            found[name] = value.numpy().copy()

    visit_spec(spec, keep)
    return found


def _narrow(spec: Any, exact: dict[str, npt.NDArray[np.float32]]) -> None:
    """Give the quantized matrices seven bits."""
    from ctranslate2.specs.model_spec import NumpyVariable, Variable, visit_spec

    def replace(part: Any, name: str, value: Any) -> None:
        if name in exact and isinstance(value, Variable):  # the output matrix is by now a reference to the table
            key = name.rpartition("/")[2]
            matrix = exact[name]
            scale = LEVELS / np.maximum(np.abs(matrix).max(1), 1e-9)
            setattr(part, key, NumpyVariable(np.rint(matrix * scale[:, None]).astype(np.int8)))
            setattr(part, f"{key}_scale", NumpyVariable(scale.astype(np.float32)))

    visit_spec(spec, replace)


def by_transformers(folder: Path, texts: list[str]) -> list[str]:
    """Greedy translations, one text at a time."""
    tokenizer, model = checkpoint.opened(folder)
    found = []
    with torch.inference_mode():
        for text in texts:
            made = model.generate(
                **tokenizer([text], return_tensors="pt"), num_beams=1, do_sample=False, max_new_tokens=200
            )
            found += tokenizer.batch_decode(made, skip_special_tokens=True)
    return found


def by_ctranslate2(folder: Path, texts: list[str], compute: str) -> list[str]:
    """Greedy translations, one text at a time."""
    import ctranslate2

    translator = ctranslate2.Translator(str(folder), compute_type=compute, intra_threads=1)
    source, target = (processor(folder / f"{side}.spm") for side in ("source", "target"))
    found = []
    for text in texts:
        (made,) = translator.translate_batch([source.encode(text, out_type=str)], beam_size=1, max_decoding_length=200)
        found.append(target.decode(made.hypotheses[0]))
    return found


def main() -> None:
    """Export and compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("direction", choices=("es-en", "en-es"))
    parser.add_argument("work", type=Path)
    parser.add_argument("checkpoints", type=Path, nargs="+")
    parser.add_argument(
        "--kind", choices=("values", "mean"), default="mean", help="the last values or their running mean"
    )
    parser.add_argument("--to", type=Path, required=True)
    options = parser.parse_args()
    torch.set_num_threads(1)
    values = mean(options.checkpoints, options.kind)
    pieces, own = options.work / options.direction, options.to / "transformers"
    checkpoint.save(values, pieces, own)
    converted(own, values, pieces, "int8", options.to)
    converted(own, values, pieces, "float32", options.to / "float32")
    rows = (options.work / "pairs" / "news.tsv").read_text(encoding="utf-8").splitlines()
    column = 0 if options.direction == "es-en" else 1
    texts = [row.split("\t")[column] for row in random.Random(SEED).sample(rows, COMPARED)]
    wanted = by_transformers(own, texts)
    for name, folder, compute in (("float32", options.to / "float32", "float32"), ("int8", options.to, "int8")):
        same = sum(a == b for a, b in zip(wanted, by_ctranslate2(folder, texts, compute), strict=True))
        print(f"{options.direction}: CTranslate2 {name} says what transformers says in {same} of {COMPARED} sentences")


if __name__ == "__main__":
    main()
