"""The decoder of the Firefox project's models: a recurrent cell (SSRU) in place of self-attention.

What training starts from, and the Portuguese teachers. The cell is that of Kim et al. 2019, "From Research to
Production and Back: Ludicrously Fast Neural Machine Translation".
"""

import math

import torch
from network import DECODER_LAYERS, LONGEST, SCALE, WIDTH, Keys, Network
from torch import Tensor
from torch.nn import functional


class Recurrent(Network):
    """The same network with recurrent cells; for translation only, nothing is learned here."""

    EPSILON = 1e-6

    def __init__(self, values: dict[str, Tensor]) -> None:
        super().__init__(values)
        half = WIDTH // 2
        rates = torch.exp(torch.arange(half) * (-math.log(10000.0) / (half - 1)))
        angles = torch.arange(LONGEST)[:, None] * rates[None]
        self._positions = torch.cat([angles.sin(), angles.cos()], 1)

    def sublayers(self, embedded: Tensor, encoded: Tensor, mask: Tensor) -> list[Tensor]:
        """What `Network.sublayers` gives."""
        state = embedded * SCALE + self._positions[: embedded.shape[1]]
        found = []
        for layer in DECODER_LAYERS:
            inputs, forget = self._gates(layer, state)
            fresh = ((1 - forget) * inputs).transpose(0, 1).contiguous()
            kept = forget.transpose(0, 1).contiguous()
            for step in range(1, len(fresh)):
                fresh[step].addcmul_(kept[step], fresh[step - 1])
            state = self._norm(f"decoder_l{layer}_rnn_ffn", state + functional.relu(fresh.transpose(0, 1)))
            found.append(state)
            state = self._attend(f"decoder_l{layer}_context", state, *self.context(layer, encoded), mask)
            state = self._forward(f"decoder_l{layer}_ffn", state)
        return [*found, state]

    def advance(
        self, embedded: Tensor, step: int, past: list[Keys], context: list[Keys], mask: Tensor
    ) -> tuple[Tensor, list[Keys]]:
        """One step of the decoder; `past` holds the cells, each twice."""
        state = (embedded * SCALE + self._positions[step])[:, None]
        cells = []
        for layer in DECODER_LAYERS:
            inputs, forget = self._gates(layer, state)
            before = past[layer - 1][0] if past else torch.zeros_like(inputs)
            cell = forget * before + (1 - forget) * inputs
            cells.append((cell, cell))
            state = self._norm(f"decoder_l{layer}_rnn_ffn", state + functional.relu(cell))
            state = self._attend(f"decoder_l{layer}_context", state, *context[layer - 1], mask)
            state = self._forward(f"decoder_l{layer}_ffn", state)
        return state[:, 0], cells

    def _gates(self, layer: int, state: Tensor) -> tuple[Tensor, Tensor]:
        name = f"decoder_l{layer}_rnn"
        inputs = self._linear(f"{name}_W", None, state)
        return inputs, torch.sigmoid(self._linear(f"{name}_Wf", f"{name}_bf", state))
