"""Give a recurrent model self-attention: `python attend.py es-en WORK --start model.bin` writes `WORK/es-en/start.pt`.

Encoder, cross-attention, feed-forward layers and tables are taken over. The new self-attention begins as a mean of what
the cell would have kept, and is fitted to the recurrent decoder's states, before and after the rest of the decoder is
allowed to move; the encoder and the tables stay as they are.
"""

import argparse
import math
import random
import time
from pathlib import Path

import marian
import numpy as np
import torch
from network import DECODER_LAYERS, WIDTH, Network, padded
from recurrent import Recurrent
from torch import Tensor
from train import TABLES, Data, Pair

SEED = 5
ALONE = 0.35
"""Part of the time in which only the self-attention moves."""
RATE, REST_RATE = 2e-3, 3e-4
"""Learning rates of the self-attention and of the rest of the decoder."""
CLIP = 1.0


def taken_over(old: dict[str, Tensor]) -> dict[str, Tensor]:
    """The values of a recurrent model with self-attention in place of its cells."""
    values = {name: value.clone() for name, value in old.items() if "_rnn" not in name}
    for layer in DECODER_LAYERS:
        cell, name = f"decoder_l{layer}_rnn", f"decoder_l{layer}_self"
        for part in "qk":
            values[f"{name}_W{part}"] = torch.randn(WIDTH, WIDTH) / math.sqrt(2 * WIDTH)
        values[f"{name}_Wv"], values[f"{name}_Wo"] = old[f"{cell}_W"].clone(), torch.eye(WIDTH)
        for part in "qkvo":
            values[f"{name}_b{part}"] = torch.zeros(WIDTH)
        for part in ("scale", "bias"):
            values[f"{name}_Wo_ln_{part}"] = old[f"{cell}_ffn_ln_{part}"].clone()
    return values


def loss_of(network: Network, teacher: Recurrent, batch: list[Pair]) -> Tensor:
    """Mean squared distance of the states from the teacher's, as a part of the teacher's variance."""
    source, mask = padded([pair[0].tolist() for pair in batch])
    target, blocked = padded([pair[1].tolist() for pair in batch])
    table, output = (teacher.values[name] for name in TABLES)
    previous = torch.cat([torch.zeros(len(batch), 1, WIDTH), output[target[:, :-1]]], 1)
    with torch.no_grad():
        encoded = teacher.encode(table[source], mask)
        wanted = teacher.sublayers(previous, encoded, mask)
    kept = blocked[:, 0, 0] == 0
    total = torch.zeros(())
    for own, state in zip(network.sublayers(previous, encoded, mask), wanted, strict=True):
        total = total + (own[kept] - state[kept]).square().mean() / state[kept].var()
    return total / len(wanted)


def main() -> None:
    """Fit until the minutes are over."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("direction", choices=("es-en", "en-es"))
    parser.add_argument("work", type=Path)
    parser.add_argument("--start", type=Path, required=True, help="the recurrent model, a Marian file")
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--tokens", type=int, default=3600, help="positions a batch")
    options = parser.parse_args()
    random.seed(SEED)
    np.random.seed(SEED)
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    torch.set_float32_matmul_precision("medium")
    old = {name: torch.from_numpy(value) for name, value in marian.parameters(marian.read(options.start)).items()}
    values, teacher = taken_over(old), Recurrent(old)
    new = [name for name in values if "_self_" in name and name.startswith("decoder")]
    rest = [name for name in values if name.startswith("decoder_l") and name not in new]
    for name in new + rest:
        values[name].requires_grad_()
    groups = [{"params": [values[name] for name in names]} for names in (new, rest)]
    adam = torch.optim.Adam(groups, lr=0.0, betas=(0.9, 0.98), eps=1e-9)
    network, data = Network(values), Data(options.work, options.direction)
    begun, step, seen = time.time(), 0, []
    queue: list[list[Pair]] = []
    while (done := (time.time() - begun) / (60 * options.minutes)) < 1:
        queue = queue or data.batches(options.tokens)
        step += 1
        scale = min(1.0, step / 100) * (0.05 + 0.95 * 0.5 * (1 + math.cos(math.pi * done)))
        adam.param_groups[0]["lr"] = RATE * scale
        adam.param_groups[1]["lr"] = REST_RATE * scale if done > ALONE else 0.0
        loss = loss_of(network, teacher, queue.pop())
        adam.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_([values[name] for name in new + rest], CLIP)
        adam.step()
        seen.append(float(loss.detach()))
        if step % 50 == 0:
            print(time.strftime("%H:%M:%S"), step, f"unexplained {np.mean(seen[-50:]):.3f}", flush=True)
    found = {name: value.detach() for name, value in values.items()}
    torch.save({"values": found, "mean": found}, options.work / options.direction / "start.pt")


if __name__ == "__main__":
    main()
