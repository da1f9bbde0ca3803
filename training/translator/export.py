"""Write a checkpoint as the int8 file of the package: `python export.py es-en WORK a.pt [b.pt ...] --to model.bin`.

Of several checkpoints the mean is taken. The activations' ranges come from sentences of the training data.
"""

import argparse
import random
from collections import defaultdict
from pathlib import Path

import marian
import numpy as np
import torch
from network import Network, translate
from torch import Tensor
from train import processor

SEED = 3
SENTENCES = 160
BATCH = 8
SPREAD = 1.1
"""The range of an activation is the mean of its batches' maxima and so many standard deviations, as in Marian."""
RANGE = "_QuantMultA"


def mean(paths: list[Path], kind: str) -> dict[str, Tensor]:
    """The mean of what the checkpoints have, `values` or `mean`, their running mean."""
    states = [torch.load(path)[kind] for path in paths]
    return {name: sum(state[name] for state in states) / len(states) for name in states[0]}


def ranges(values: dict[str, Tensor], sentences: list[list[int]]) -> dict[str, float]:
    """The multiplier of every matrix's input, by the name that the file has for it."""
    largest: dict[str, list[float]] = defaultdict(list)
    network = Network(values, lambda name, state: largest[name].append(float(state.abs().max())))
    translate(network, sentences, BATCH)
    return {name + RANGE: float(127 / (np.mean(seen) + SPREAD * np.std(seen))) for name, seen in largest.items()}


def main() -> None:
    """Export."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("direction", choices=("es-en", "en-es"))
    parser.add_argument("work", type=Path)
    parser.add_argument("checkpoints", type=Path, nargs="+")
    parser.add_argument(
        "--kind", choices=("values", "mean"), default="mean", help="the last values or their running mean"
    )
    parser.add_argument("--template", type=Path, required=True, help="a Marian file of the same shape")
    parser.add_argument("--to", type=Path, required=True)
    options = parser.parse_args()
    torch.set_num_threads(1)
    values = mean(options.checkpoints, options.kind)
    rows = (options.work / "pairs" / "news.tsv").read_text(encoding="utf-8").splitlines()
    column = 0 if options.direction == "es-en" else 1
    texts = [row.split("\t")[column] for row in random.Random(SEED).sample(rows, SENTENCES)]
    sentences = processor(options.work / options.direction / "source.spm").encode(texts)
    items = marian.read(options.template)
    arrays = {name: value.numpy() for name, value in values.items()}
    options.to.parent.mkdir(parents=True, exist_ok=True)
    marian.write(options.to, marian.quantised(items, arrays, ranges(values, sentences)))


if __name__ == "__main__":
    main()
