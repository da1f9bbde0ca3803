"""Take the weighted mean of two checkpoints: `python mix.py es-en WORK model.pt start.pt --part 0.7` writes `mix.pt`.

The end of a training and its beginning: what the made pairs taught stays, what they wore away comes back.
"""

import argparse
from pathlib import Path

import torch


def main() -> None:
    """Write the mean of the two running means."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("direction", choices=("es-en", "en-es"))
    parser.add_argument("work", type=Path)
    parser.add_argument("end", help="checkpoint in WORK/DIRECTION")
    parser.add_argument("start", help="the one it began from")
    parser.add_argument("--part", type=float, default=0.7, help="weight of the end")
    options = parser.parse_args()
    folder = options.work / options.direction
    end, start = (torch.load(folder / name)["mean"] for name in (options.end, options.start))
    values = {name: options.part * value + (1 - options.part) * start[name] for name, value in end.items()}
    torch.save({"values": values, "mean": values}, folder / "mix.pt")


if __name__ == "__main__":
    main()
