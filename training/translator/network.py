"""The translator's network in PyTorch: Marian's Transformer, six encoder and two decoder layers."""

import math
from typing import Any

import numpy as np
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
SCALE = math.sqrt(WIDTH)
BLOCKED = -1e4

Values = dict[str, Tensor]
Keys = tuple[Tensor, Tensor]
"""Keys and values (batch, heads, length, width of a head)."""


def positions() -> Tensor:
    """Sinusoids as transformers' Marian makes them: sines in the first half of the columns, cosines in the second."""
    half = WIDTH // 2
    rates = torch.exp(torch.arange(half) * (-math.log(10000.0) / half))
    angles = torch.arange(LONGEST)[:, None] * rates[None]
    return torch.cat([angles.sin(), angles.cos()], 1)


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
    """Functions over parameters; the tables are handed in by the caller, whole or only the rows that a batch needs."""

    EPSILON = 1e-5
    """Of the layer norms, as transformers and CTranslate2 have it."""

    def __init__(self, values: Values) -> None:
        self.values = values
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
        return self.sublayers(embedded, encoded, mask)[-1]

    def sublayers(self, embedded: Tensor, encoded: Tensor, mask: Tensor) -> list[Tensor]:
        """States after each layer's self-attention, and those of the whole decoder."""
        state = embedded * SCALE + self._positions[: embedded.shape[1]]
        length = state.shape[1]
        ahead = torch.full((length, length), BLOCKED).triu(1)
        found = []
        for layer in DECODER_LAYERS:
            name = f"decoder_l{layer}_self"
            state = self._attend(name, state, *self._keys(name, state), ahead)
            found.append(state)
            state = self._attend(f"decoder_l{layer}_context", state, *self.context(layer, encoded), mask)
            state = self._forward(f"decoder_l{layer}_ffn", state)
        return [*found, state]

    def context(self, layer: int, encoded: Tensor) -> tuple[Tensor, Tensor]:
        """What a decoder layer looks at: keys and values."""
        return self._keys(f"decoder_l{layer}_context", encoded)

    def advance(
        self, embedded: Tensor, step: int, past: list[Keys], context: list[Keys], mask: Tensor
    ) -> tuple[Tensor, list[Keys]]:
        """One step of the decoder: states (batch, width), and `past` with this step's keys and values."""
        state = (embedded * SCALE + self._positions[step])[:, None]
        longer = []
        for layer in DECODER_LAYERS:
            name = f"decoder_l{layer}_self"
            own = self._keys(name, state)
            if past:
                own = torch.cat([past[layer - 1][0], own[0]], 2), torch.cat([past[layer - 1][1], own[1]], 2)
            longer.append(own)
            state = self._attend(name, state, *own, state.new_zeros(()))
            state = self._attend(f"decoder_l{layer}_context", state, *context[layer - 1], mask)
            state = self._forward(f"decoder_l{layer}_ffn", state)
        return state[:, 0], longer

    def _linear(self, matrix: str, bias: str | None, state: Tensor) -> Tensor:
        return functional.linear(state, self.values[matrix], self.values[bias] if bias else None)

    def _norm(self, name: str, state: Tensor) -> Tensor:
        scale, shift = self.values[f"{name}_ln_scale"], self.values[f"{name}_ln_bias"]
        return functional.layer_norm(state, (WIDTH,), scale, shift, self.EPSILON)

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
        if torch.is_grad_enabled():
            first, shift, second, last = (self.values[f"{name}_{part}"] for part in ("W1", "b1", "W2", "b2"))
            return self._norm(f"{name}_ffn", state + _Feed.apply(state, first, shift, second, last))
        wide = functional.relu(self._linear(f"{name}_W1", f"{name}_b1", state))
        return self._norm(f"{name}_ffn", state + self._linear(f"{name}_W2", f"{name}_b2", wide))


def padded(sentences: list[list[int]]) -> tuple[Tensor, Tensor]:
    """Pieces (batch, length) filled up with END, and the mask that `encode` takes."""
    longest = max(map(len, sentences))
    pieces = np.full((len(sentences), longest), END)
    mask = np.full((len(sentences), 1, 1, longest), BLOCKED, dtype=np.float32)
    for row, sentence in enumerate(sentences):
        pieces[row, : len(sentence)] = sentence
        mask[row, 0, 0, : len(sentence)] = 0
    return torch.as_tensor(pieces), torch.as_tensor(mask)


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
    context = [network.context(layer, encoded) for layer in DECODER_LAYERS]
    past: list[Keys] = []
    bias = network.values["decoder_ff_logit_out_b"].clone()
    bias[UNKNOWN] = -1e9
    embedded = torch.zeros(len(sentences), WIDTH)
    alive = torch.arange(len(sentences))
    found: list[list[int]] = [[] for _ in sentences]
    for step in range(min(LONGEST, 2 * pieces.shape[1] + 8)):
        state, past = network.advance(embedded, step, past, context, mask)
        best = torch.addmm(bias, state, target.t()).argmax(1)
        kept = best != END
        if not kept.any():
            break
        if not kept.all():
            alive, best, mask = alive[kept], best[kept], mask[kept]
            past, context = ([(key[kept], value[kept]) for key, value in pairs] for pairs in (past, context))
        for row, piece in zip(alive.tolist(), best.tolist(), strict=True):
            found[row].append(piece)
        embedded = target[best]
    return found
