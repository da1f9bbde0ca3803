"""Take back source pieces that training hardly saw: `python settle.py OLD_source.spm NEW a.pt --to FOLDER`.

NEW is the folder that `vocabulary.py` made. A piece that too few batches held is never chosen again: its word is split
as before.
"""

import argparse
import shutil
from pathlib import Path

import torch
from sentencepiece import sentencepiece_model_pb2
from train import TABLES, processor

FEWEST = 8
"""Batches that a piece has to have been in. Chosen without a comparison: the rows below it had hardly moved."""
NEVER = -60.0


def main() -> None:
    """Write the folder's pieces with the unseen ones disabled."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("old", type=Path)
    parser.add_argument("new", type=Path)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--to", type=Path, required=True)
    options = parser.parse_args()
    times = torch.load(options.checkpoint)["rows"][TABLES[0]][2]
    model = sentencepiece_model_pb2.ModelProto()
    model.ParseFromString((options.new / "source.spm").read_bytes())
    for index in range(processor(options.old).vocab_size(), len(model.pieces)):
        if times[index] < FEWEST:
            model.pieces[index].score = NEVER
    options.to.mkdir(parents=True, exist_ok=True)
    (options.to / "source.spm").write_bytes(model.SerializeToString())
    shutil.copy(options.new / "target.spm", options.to / "target.spm")


if __name__ == "__main__":
    main()
