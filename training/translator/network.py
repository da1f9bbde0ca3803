"""The translator's network in PyTorch: six encoder layers, two decoder layers with a recurrent cell (SSRU)."""

import math
from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional

WIDTH = 256
HEADS = 8
ENCODER_LAYERS = range(1, 7)
DECODER_LAYERS = range(1, 3)
LONGEST = 512
"""Positions that are made, in pieces."""
END = 0
UNKNOWN = 1
"""Identifiers of the two control pieces. A sentence's pieces are followed by END; the decoder starts on a zero row."""
OUTPUT = "none"
"""Marian's name of the output matrix, which is the target table, where activations are counted."""
SCALE = math.sqrt(WIDTH)
BLOCKED = -1e4

Values = dict[str, Tensor]
Watch = Callable[[str, Tensor], None]


def positions() -> Tensor:
    """Sinusoids as Marian makes them: sines in the first half of the columns, cosines in the second."""
    half = WIDTH // 2
    rates = torch.exp(torch.arange(half) * (-math.log(10000.0) / (half - 1)))
    angles = torch.arange(LONGEST)[:, None] * rates[None]
    return torch.cat([angles.sin(), angles.cos()], 1)


class _Scan(torch.autograd.Function):
    """The cell's recurrence over time: c(t) = f(t) c(t-1) + (1 - f(t)) x(t), time first."""

    @staticmethod
    def forward(ctx: Any, inputs: Tensor, forget: Tensor) -> Tensor:
        fresh = (1 - forget) * inputs
        states = torch.empty_like(fresh)
        states[0] = fresh[0]
        for step in range(1, len(fresh)):
            torch.addcmul(fresh[step], forget[step], states[step - 1], out=states[step])
        ctx.save_for_backward(inputs, forget, states)
        return states

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> tuple[Tensor, Tensor]:
        inputs, forget, states = ctx.saved_tensors
        total = gradients[0].clone(memory_format=torch.contiguous_format)
        for step in range(len(total) - 2, -1, -1):
            total[step].addcmul_(forget[step + 1], total[step + 1])
        before = torch.cat([torch.zeros_like(states[:1]), states[:-1]])
        return total * (1 - forget), total * (before - inputs)


class _Feed(torch.autograd.Function):
    """The two matrices of a feed-forward layer in half precision, which takes half the time; sums are in single."""

    @staticmethod
    def forward(ctx: Any, state: Tensor, first: Tensor, shift: Tensor, second: Tensor, last: Tensor) -> Tensor:
        short, narrow, wide = state.reshape(-1, WIDTH).bfloat16(), first.bfloat16(), second.bfloat16()
        hidden = torch.addmm(shift.bfloat16(), short, narrow.t()).relu_()
        ctx.save_for_backward(short, narrow, wide, hidden)
        return (hidden @ wide.t()).float().add_(last).view(state.shape)

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> tuple[Tensor, ...]:
        short, narrow, wide, hidden = ctx.saved_tensors
        whole = gradients[0].reshape(-1, WIDTH)
        half = whole.bfloat16()
        inner = half @ wide
        torch.ops.aten.threshold_backward.grad_input(inner, hidden, 0, grad_input=inner)
        by_state = (inner @ narrow).float().view(gradients[0].shape)
        by_first, by_second = (inner.t() @ short).float(), (half.t() @ hidden).float()
        return by_state, by_first, inner.sum(0, dtype=torch.float32), by_second, whole.sum(0)


class Network:
    """Functions over parameters; the tables are handed in by the caller, whole or only the rows that a batch needs.

    `watch` is told the input of every matrix by the matrix's name.
    """

    def __init__(self, values: Values, watch: Watch | None = None) -> None:
        self.values = values
        self.watch = watch
        self._positions = positions()

    def encode(self, embedded: Tensor, mask: Tensor) -> Tensor:
        """States (batch, length, width) of embedded pieces; `mask` (batch, 1, 1, length) is BLOCKED at padding."""
        state = embedded * SCALE + self._positions[: embedded.shape[1]]
        for layer in ENCODER_LAYERS:
            keys = self._keys(f"encoder_l{layer}_self", state)
            state = self._attend(f"encoder_l{layer}_self", state, *keys, mask)
            state = self._forward(f"encoder_l{layer}_ffn", state)
        return state

    def decode(self, embedded: Tensor, encoded: Tensor, mask: Tensor) -> Tensor:
        """States (batch, length, width) after each of the embedded previous pieces."""
        state = embedded * SCALE + self._positions[: embedded.shape[1]]
        for layer in DECODER_LAYERS:
            inputs, forget = self._gates(layer, state)
            cells = _Scan.apply(inputs.transpose(0, 1).contiguous(), forget.transpose(0, 1).contiguous())
            state = self._norm(f"decoder_l{layer}_rnn_ffn", state + functional.relu(cells.transpose(0, 1)))
            keys = self.context(layer, encoded)
            state = self._attend(f"decoder_l{layer}_context", state, *keys, mask)
            state = self._forward(f"decoder_l{layer}_ffn", state)
        return state

    def context(self, layer: int, encoded: Tensor) -> tuple[Tensor, Tensor]:
        """What a decoder layer looks at: keys and values."""
        return self._keys(f"decoder_l{layer}_context", encoded)

    def advance(
        self, embedded: Tensor, step: int, cells: list[Tensor], keys: list[tuple[Tensor, Tensor]], mask: Tensor
    ) -> Tensor:
        """One step of the decoder: states (batch, width); `cells` are replaced by the new ones."""
        state = (embedded * SCALE + self._positions[step])[:, None]
        for layer in DECODER_LAYERS:
            inputs, forget = self._gates(layer, state)
            cells[layer - 1] = forget[:, 0] * cells[layer - 1] + (1 - forget[:, 0]) * inputs[:, 0]
            state = self._norm(f"decoder_l{layer}_rnn_ffn", state + functional.relu(cells[layer - 1])[:, None])
            state = self._attend(f"decoder_l{layer}_context", state, *keys[layer - 1], mask)
            state = self._forward(f"decoder_l{layer}_ffn", state)
        return state[:, 0]

    def _gates(self, layer: int, state: Tensor) -> tuple[Tensor, Tensor]:
        name = f"decoder_l{layer}_rnn"
        inputs = self._linear(f"{name}_W", None, state)
        return inputs, torch.sigmoid(self._linear(f"{name}_Wf", f"{name}_bf", state))

    def _linear(self, matrix: str, bias: str | None, state: Tensor) -> Tensor:
        if self.watch is not None:
            self.watch(matrix, state)
        return functional.linear(state, self.values[matrix], self.values[bias] if bias else None)

    def _norm(self, name: str, state: Tensor) -> Tensor:
        scale, shift = self.values[f"{name}_ln_scale"], self.values[f"{name}_ln_bias"]
        return functional.layer_norm(state, (WIDTH,), scale, shift, 1e-6)

    def _heads(self, state: Tensor) -> Tensor:
        return state.view(*state.shape[:2], HEADS, -1).transpose(1, 2)

    def _keys(self, name: str, state: Tensor) -> tuple[Tensor, Tensor]:
        keys = self._heads(self._linear(f"{name}_Wk", f"{name}_bk", state))
        return keys, self._heads(self._linear(f"{name}_Wv", f"{name}_bv", state))

    def _attend(self, name: str, state: Tensor, keys: Tensor, values: Tensor, mask: Tensor) -> Tensor:
        queries = self._heads(self._linear(f"{name}_Wq", f"{name}_bq", state)) * (HEADS / WIDTH) ** 0.5
        weights = torch.softmax(queries @ keys.transpose(2, 3) + mask, -1)
        mixed = (weights @ values).transpose(1, 2).reshape(state.shape)
        return self._norm(f"{name}_Wo", state + self._linear(f"{name}_Wo", f"{name}_bo", mixed))

    def _forward(self, name: str, state: Tensor) -> Tensor:
        if self.watch is None and torch.is_grad_enabled():
            first, shift, second, last = (self.values[f"{name}_{part}"] for part in ("W1", "b1", "W2", "b2"))
            return self._norm(f"{name}_ffn", state + _Feed.apply(state, first, shift, second, last))
        wide = functional.relu(self._linear(f"{name}_W1", f"{name}_b1", state))
        return self._norm(f"{name}_ffn", state + self._linear(f"{name}_W2", f"{name}_b2", wide))


def padded(sentences: list[list[int]]) -> tuple[Tensor, Tensor]:
    """Pieces (batch, length) filled up with END, and the mask that `encode` takes."""
    longest = max(map(len, sentences))
    pieces = torch.full((len(sentences), longest), END)
    mask = torch.full((len(sentences), 1, 1, longest), BLOCKED)
    for row, sentence in enumerate(sentences):
        pieces[row, : len(sentence)] = torch.tensor(sentence)
        mask[row, 0, 0, : len(sentence)] = 0
    return pieces, mask


@torch.no_grad()
def translate(network: Network, sentences: list[list[int]], batch: int = 64) -> list[list[int]]:
    """Greedy translations as pieces, of sentences as pieces without END; order kept."""
    order = sorted(range(len(sentences)), key=lambda index: len(sentences[index]))
    found: list[list[int]] = [[] for _ in sentences]
    for start in range(0, len(order), batch):
        rows = order[start : start + batch]
        for row, pieces in zip(rows, _greedy(network, [[*sentences[row], END] for row in rows]), strict=True):
            found[row] = pieces
    return found


def _greedy(network: Network, sentences: list[list[int]]) -> list[list[int]]:
    pieces, mask = padded(sentences)
    source, target = (network.values.get(f"{side}_Wemb", network.values.get("Wemb")) for side in ("encoder", "decoder"))
    if source is None or target is None:
        raise SystemExit("the model has no tables of pieces")
    encoded = network.encode(source[pieces], mask)
    keys = [network.context(layer, encoded) for layer in DECODER_LAYERS]
    cells = [torch.zeros(len(sentences), WIDTH) for _ in DECODER_LAYERS]
    bias = network.values["decoder_ff_logit_out_b"].clone()
    bias[UNKNOWN] = -1e9
    embedded = torch.zeros(len(sentences), WIDTH)
    alive = torch.arange(len(sentences))
    found: list[list[int]] = [[] for _ in sentences]
    for step in range(min(LONGEST, 2 * pieces.shape[1] + 8)):
        state = network.advance(embedded, step, cells, keys, mask)
        if network.watch is not None:
            network.watch(OUTPUT, state)
        best = torch.addmm(bias, state, target.t()).argmax(1)
        kept = best != END
        if not kept.any():
            break
        if not kept.all():
            alive, best, mask = alive[kept], best[kept], mask[kept]
            cells = [cell[kept] for cell in cells]
            keys = [(key[kept], value[kept]) for key, value in keys]
        for row, piece in zip(alive.tolist(), best.tolist(), strict=True):
            found[row].append(piece)
        embedded = target[best]
    return found
