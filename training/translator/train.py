"""Train a direction on from a checkpoint's values: `python train.py es-en WORK --start start.pt --minutes 60`.

WORK holds `pairs/GROUP.tsv` (Spanish, English), `shares.tsv` (group, share of the pairs for each direction) and
`DIRECTION/` with `source.spm`, `target.spm`; there go the log and the checkpoint, from which a killed run goes on.
Files in `pairs/` and `shares.tsv` are read anew when they change, so that data can come while a run goes on.
"""

import argparse
import math
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt
import sentencepiece
import torch
from network import END, UNKNOWN, Network, padded, translate
from torch import Tensor

SEED = 7
CHUNK = 12000
"""Pairs that are drawn, sorted by length and batched together."""
LONGEST = 110
"""Pieces of a sentence; longer ones are left out."""
RATIO = 2.5
"""Pieces of one side for one of the other, at most, in sentences of more than eight pieces."""
FREQUENT = 3000
SAMPLED = 2000
"""Pieces that the cross-entropy always counts, and that it draws besides those of the batch and weighs up."""
CLIP = 1.0
DECAY = 0.996
AVERAGED_EVERY = 8
"""The running mean of the values forgets `1 - DECAY` a step; it is brought up to date every so many steps."""
SAVED_EVERY = 240
"""Seconds."""
TABLES = ("encoder_Wemb", "decoder_Wemb")
BIAS = "decoder_ff_logit_out_b"

Ids = npt.NDArray[np.int32]
Pair = tuple[Ids, Ids]


@dataclass
class Group:
    """The pairs of a file, drawn in a random order, each once before any comes again."""

    changed: float
    pairs: list[Pair]
    order: list[int] = field(default_factory=list)

    def draw(self, count: int) -> Iterator[Pair]:
        """So many pairs."""
        for _ in range(count if self.pairs else 0):
            if not self.order:
                self.order = random.sample(range(len(self.pairs)), len(self.pairs))
            yield self.pairs[self.order.pop()]


class Data:
    """The groups of pairs and the share that each has."""

    def __init__(self, work: Path, direction: str) -> None:
        self.work, self.direction = work, direction
        self.pieces = [processor(work / direction / f"{side}.spm") for side in ("source", "target")]
        self.groups: dict[str, Group] = {}

    def batches(self, tokens: int) -> list[list[Pair]]:
        """A chunk of pairs in batches of at most so many target positions, in random order."""
        shares = self._shares()
        for name in shares:
            self._refresh(name)
        total = sum(shares.values())
        drawn = [pair for name, share in shares.items() for pair in self.groups[name].draw(int(CHUNK * share / total))]
        drawn.sort(key=lambda pair: (len(pair[1]) // 3, len(pair[0]) + random.random()))
        found, batch, longest = [], [], 0
        for pair in drawn:
            longest = max(longest, len(pair[0]), len(pair[1]))
            if batch and longest * (len(batch) + 1) > tokens:
                found.append(batch)
                batch, longest = [], max(len(pair[0]), len(pair[1]))
            batch.append(pair)
        found.append(batch)
        random.shuffle(found)
        return found

    def _shares(self) -> dict[str, float]:
        rows = [line.split("\t") for line in (self.work / "shares.tsv").read_text().splitlines()[1:]]
        column = 1 if self.direction == "es-en" else 2
        found = {row[0]: float(row[column]) for row in rows}
        return {name: share for name, share in found.items() if share and self._path(name).exists()}

    def _path(self, name: str) -> Path:
        return self.work / "pairs" / f"{name}.tsv"

    def _refresh(self, name: str) -> None:
        changed = self._path(name).stat().st_mtime
        if name not in self.groups or self.groups[name].changed != changed:
            self.groups[name] = Group(changed, list(self._read(self._path(name))))

    def _read(self, path: Path) -> Iterator[Pair]:
        rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
        columns = (0, 1) if self.direction == "es-en" else (1, 0)
        sides = [
            pieces.encode([row[column] for row in rows]) for pieces, column in zip(self.pieces, columns, strict=True)
        ]
        for source, target in zip(*sides, strict=True):
            if _fits(source, target):
                yield np.array([*source, END], dtype=np.int32), np.array([*target, END], dtype=np.int32)


def _fits(source: list[int], target: list[int]) -> bool:
    fewer, more = sorted((len(source), len(target)))
    return fewer >= 1 and more <= LONGEST and (more <= 8 or more <= RATIO * fewer) and UNKNOWN not in target


def processor(path: Path) -> sentencepiece.SentencePieceProcessor:
    """A SentencePiece model from its file."""
    return sentencepiece.SentencePieceProcessor(model_file=str(path))


class _CrossEntropy(torch.autograd.Function):
    """Mean cross-entropy over candidate pieces; gradients are made at once, in slices that stay in the cache."""

    SLICE = 512

    @staticmethod
    def forward(ctx, states, rows, bias, offsets, labels):  # type: ignore[no-untyped-def]
        count = len(states)
        by_state, by_row, by_bias = torch.empty_like(states), torch.zeros_like(rows), torch.zeros_like(bias)
        total = 0.0
        for start in range(0, count, _CrossEntropy.SLICE):
            part, label = states[start : start + _CrossEntropy.SLICE], labels[start : start + _CrossEntropy.SLICE]
            index = torch.arange(len(part))
            scores = torch.addmm(bias + offsets, part, rows.t())
            scores[index, label] -= offsets[label]
            whole = torch.logsumexp(scores, 1, keepdim=True)
            total += float((whole[:, 0] - scores[index, label]).sum())
            errors = scores.sub_(whole).exp_()
            errors[index, label] -= 1
            errors /= count
            by_state[start : start + len(part)] = errors @ rows
            by_row += errors.t() @ part
            by_bias += errors.sum(0)
        ctx.save_for_backward(by_state, by_row, by_bias)
        return torch.tensor(total / count)

    @staticmethod
    def backward(ctx, gradient):  # type: ignore[no-untyped-def]
        by_state, by_row, by_bias = ctx.saved_tensors
        return by_state * gradient, by_row * gradient, by_bias * gradient, None, None


class Rows:
    """Adam over those rows of a table that a batch touches; a row's rate falls with the root of how often it was."""

    def __init__(self, table: Tensor, epsilon: float) -> None:
        self.table, self.epsilon = table, epsilon
        self.first, self.second = torch.zeros_like(table), torch.zeros_like(table)
        self.times = torch.zeros(len(table))

    def update(self, rows: Tensor, gradient: Tensor, rate: float) -> None:
        """Move rows, each named once, against their gradient."""
        self.times[rows] += 1
        times = self.times[rows].view(-1, *[1] * (gradient.dim() - 1))
        first = self.first[rows].lerp_(gradient, 0.1)
        second = self.second[rows].mul_(0.999).addcmul_(gradient, gradient, value=0.001)
        self.first[rows], self.second[rows] = first, second
        scale = (second / (1 - 0.999**times)).sqrt_().add_(self.epsilon)
        self.table[rows] -= rate * times.rsqrt() * (first / (1 - 0.9**times)) / scale


class Trainer:
    """The values, their running mean and the optimiser's state."""

    def __init__(self, values: dict[str, Tensor], rates: dict[str, float]) -> None:
        self.values, self.rates = values, rates
        self.mean = {name: value.clone() for name, value in values.items()}
        self.step = 0
        self.body = {name: value.requires_grad_() for name, value in values.items() if name not in (*TABLES, BIAS)}
        sides: dict[str, list[Tensor]] = {"encoder": [], "decoder": []}
        for name, value in self.body.items():
            sides[name.split("_")[0]].append(value)
        groups = [{"params": params, "lr": 0.0, "side": side} for side, params in sides.items()]
        self.adam = torch.optim.Adam(groups, betas=(0.9, 0.98), eps=1e-9, fused=True)
        self.rows = {name: Rows(values[name], 1e-7 if name == TABLES[0] else 3e-5) for name in (*TABLES, BIAS)}
        self.network = Network(values)

    def learn(self, batch: list[Pair], candidates: Tensor, offsets: Tensor, scale: float) -> float:
        """One step; `offsets` belongs to the candidates. Returns the cross-entropy of a piece."""
        self.step += 1
        source, mask = padded([pair[0].tolist() for pair in batch])
        target, blocked = padded([pair[1].tolist() for pair in batch])
        used, where = torch.unique(source, return_inverse=True)
        leaves = [self.values[TABLES[0]][used], self.values[TABLES[1]][candidates], self.values[BIAS][candidates]]
        table, output, bias = (leaf.requires_grad_() for leaf in leaves)
        labels = torch.searchsorted(candidates, target)
        start = torch.zeros(len(batch), 1, output.shape[1])
        previous = torch.cat([start, torch.nn.functional.embedding(labels[:, :-1], output)], 1)
        encoded = self.network.encode(torch.nn.functional.embedding(where, table), mask)
        kept = blocked[:, 0, 0] == 0
        states = self.network.decode(previous, encoded, mask)[kept]
        loss = _CrossEntropy.apply(states, output, bias, offsets, labels[kept])
        self.adam.zero_grad(set_to_none=True)
        loss.backward()
        self._update(leaves, used, candidates, scale)
        return float(loss.detach())

    @torch.no_grad()
    def _update(self, leaves: list[Tensor], used: Tensor, candidates: Tensor, scale: float) -> None:
        torch.nn.utils.clip_grad_norm_([*self.body.values(), *leaves], CLIP, foreach=True)
        for group in self.adam.param_groups:
            group["lr"] = self.rates[group["side"]] * scale
        self.adam.step()
        for name, leaf, rows in zip((*TABLES, BIAS), leaves, (used, candidates, candidates), strict=True):
            side = "source" if name == TABLES[0] else "target"
            if leaf.grad is not None:
                self.rows[name].update(rows, leaf.grad, self.rates[side] * scale)
        if self.step % AVERAGED_EVERY == 0:
            weight = 1 - min(DECAY, (1 + self.step) / (10 + self.step)) ** AVERAGED_EVERY
            torch._foreach_lerp_(list(self.mean.values()), [self.values[name] for name in self.mean], weight)

    def save(self, path: Path, seconds: float) -> None:
        """Keep everything that `load` needs."""
        rows = {name: (part.first, part.second, part.times) for name, part in self.rows.items()}
        values = {name: value.detach() for name, value in self.values.items()}
        state = {"values": values, "mean": self.mean, "adam": self.adam.state_dict(), "rows": rows}
        torch.save({**state, "step": self.step, "seconds": seconds}, path.with_suffix(".new"))
        path.with_suffix(".new").replace(path)

    @torch.no_grad()
    def load(self, path: Path) -> float:
        """Go on from a checkpoint; returns the seconds that it had trained."""
        state = torch.load(path, map_location=torch.get_default_device())
        for kept, now in ((state["values"], self.values), (state["mean"], self.mean)):
            for name, value in kept.items():
                now[name].copy_(value)
        self.adam.load_state_dict(state["adam"])
        for name, (first, second, times) in state["rows"].items():
            part = self.rows[name]
            part.first, part.second, part.times = first, second, times
        self.step = state["step"]
        return float(state["seconds"])


class Candidates:
    """Which pieces the cross-entropy of a batch counts, and by how much drawn ones are weighed up."""

    def __init__(self, pairs: list[Pair], size: int) -> None:
        counts = np.zeros(size)
        for pair in pairs:
            np.add.at(counts, pair[1], 1)
        order = np.argsort(-counts)
        self.frequent, self.rare = order[:FREQUENT], order[FREQUENT:]
        self.share = (counts + 0.3) / (counts + 0.3).sum()

    def of(self, batch: list[Pair]) -> tuple[Tensor, Tensor]:
        """Pieces in ascending order and what is added to their scores."""
        target = np.concatenate([pair[1] for pair in batch])
        drawn = np.random.choice(self.rare, SAMPLED, replace=False)
        found = np.unique(np.concatenate([[END], target, self.frequent, drawn]))
        chance = 1 - (1 - SAMPLED / len(self.rare)) * (1 - self.share) ** len(target)
        chance[self.frequent] = 1
        offsets = -np.log(np.maximum(chance[found], 1e-3))
        return torch.as_tensor(found.astype(np.int64)), torch.as_tensor(offsets).float()


def schedule(done: float, step: int, warm: int, last: float) -> float:
    """Part of the learning rate at a part of the run: linear warm-up, then a cosine down to `last`."""
    return min(1.0, step / warm) * (last + (1 - last) * 0.5 * (1 + math.cos(math.pi * min(1.0, done))))


def main() -> None:
    """Train until the minutes are over."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("direction", choices=("es-en", "en-es"))
    parser.add_argument("work", type=Path)
    parser.add_argument("--start", type=Path, required=True, help="checkpoint with the first values")
    parser.add_argument("--name", default="model", help="of the checkpoint and the log")
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--tokens", type=int, default=3600, help="positions a batch")
    parser.add_argument("--warm", type=int, default=200, help="steps")
    parser.add_argument("--last", type=float, default=0.05, help="part of the learning rate at the end")
    parser.add_argument("--encoder", type=float, default=1e-4)
    parser.add_argument("--decoder", type=float, default=1e-4)
    parser.add_argument(
        "--source", type=float, default=6e-3, help="learning rate of a row of the source table at its first update"
    )
    parser.add_argument("--target", type=float, default=8e-3, help="the same of the target table")
    parser.add_argument("--dev", type=Path, help="prefix of two files of lines, .es and .en, translated now and then")
    parser.add_argument("--device", default="cpu", help="where it trains, such as cuda; a GPU wants larger batches")
    parser.add_argument("--measure", type=float, default=10, help="minutes between two looks at them")
    run(parser.parse_args())


def run(options: argparse.Namespace) -> None:
    """Train as the options say."""
    random.seed(SEED)
    np.random.seed(SEED)
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    torch.set_default_device(options.device)
    torch.set_float32_matmul_precision("medium")
    folder = options.work / options.direction
    values: dict[str, Tensor] = torch.load(options.start, map_location=options.device)["mean"]
    trainer = Trainer(values, {name: getattr(options, name) for name in ("encoder", "decoder", "source", "target")})
    data = Data(options.work, options.direction)
    checkpoint, log = folder / f"{options.name}.pt", (folder / f"{options.name}.log").open("a")
    before = trainer.load(checkpoint) if checkpoint.exists() else 0.0
    begun = saved = measured = told = time.time()
    queue = data.batches(options.tokens)
    candidates = Candidates([pair for batch in queue for pair in batch], len(values[BIAS]))
    sums = np.zeros(2)

    def say(text: str) -> None:
        print(time.strftime("%H:%M:%S"), text, file=log, flush=True)

    say(f"start {vars(options)}")
    say(f"groups { {name: len(group.pairs) for name, group in data.groups.items()} }")
    while (seconds := before + time.time() - begun) < 60 * options.minutes:
        if not queue:
            queue = data.batches(options.tokens)
        batch = queue.pop()
        scale = schedule(seconds / (60 * options.minutes), trainer.step + 1, options.warm, options.last)
        sums += trainer.learn(batch, *candidates.of(batch), scale), len(batch)
        if trainer.step % 100 == 0:
            speed = sums[1] / (time.time() - told)
            say(f"step {trainer.step} loss {sums[0] / 100:.3f} pairs/s {speed:.1f} of {scale:.3f}")
            sums[:], told = 0, time.time()
        if time.time() - saved > SAVED_EVERY:
            trainer.save(checkpoint, seconds)
            saved = time.time()
        if options.dev and time.time() - measured > 60 * options.measure:
            say(measure(trainer.mean, data, options))
            measured = told = time.time()
            sums[:] = 0
    trainer.save(checkpoint, seconds)
    say(measure(trainer.mean, data, options) if options.dev else "end")


def measure(values: dict[str, Tensor], data: Data, options: argparse.Namespace) -> str:
    """BLEU and chrF of the running mean, greedy, on the development lines."""
    import sacrebleu

    source, target = (
        options.dev.with_suffix(f".{side}").read_text(encoding="utf-8").splitlines()
        for side in options.direction.split("-")
    )
    pieces = translate(Network({name: value.detach() for name, value in values.items()}), data.pieces[0].encode(source))
    found = data.pieces[1].decode(pieces)
    bleu, chrf = sacrebleu.corpus_bleu(found, [target]).score, sacrebleu.corpus_chrf(found, [target]).score
    return f"dev BLEU {bleu:.2f} chrF {chrf:.2f} | {found[0][:160]}"


if __name__ == "__main__":
    main()
