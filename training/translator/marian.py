"""Read Marian's binary model files, with the int8 matrices of intgemm."""

import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

FLOAT32 = 0x0404
INTGEMM8 = 0x4101
"""Marian's codes of the two kinds of tensor that these models have: plain, and int8 with its multiplier behind it."""

Array = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Item:
    """A tensor as the file has it."""

    name: str
    kind: int
    shape: tuple[int, ...]
    raw: bytes


def read(path: Path) -> list[Item]:
    """The tensors of a file, in its order."""
    blob = path.read_bytes()
    version, count = struct.unpack_from("<QQ", blob)
    if version != 1:
        raise SystemExit(f"{path}: not a Marian binary of version 1")
    at = 16
    heads = [struct.unpack_from("<QQQQ", blob, at + 32 * index) for index in range(count)]
    at += 32 * count
    names, shapes = [], []
    for length, _, _, _ in heads:
        names.append(blob[at : at + length - 1].decode())
        at += length
    for _, _, dimensions, _ in heads:
        shapes.append(struct.unpack_from(f"<{dimensions}i", blob, at))
        at += 4 * dimensions
    (padding,) = struct.unpack_from("<Q", blob, at)
    at += 8 + padding
    items = []
    for (_, kind, _, size), name, shape in zip(heads, names, shapes, strict=True):
        items.append(Item(name, kind, shape, blob[at : at + size]))
        at += size
    return items


def parameters(items: list[Item]) -> dict[str, Array]:
    """Float values by name: matrices as (outputs, inputs), tables as (pieces, width), the rest flat."""
    return {item.name: _values(item) for item in items if _is_parameter(item)}


def _is_parameter(item: Item) -> bool:
    return not _is_settings(item) and not item.name.endswith("_QuantMultA")


def _is_settings(item: Item) -> bool:
    return item.name.startswith("special")


def _is_table(name: str) -> bool:
    return name.endswith("Wemb")


def _values(item: Item) -> Array:
    size = int(np.prod(item.shape))
    if item.kind != INTGEMM8:
        return np.frombuffer(item.raw, "<f4", size).copy()
    (multiplier,) = struct.unpack_from("<f", item.raw, size)
    flat = np.frombuffer(item.raw, "i1", size).astype(np.float32) / np.float32(multiplier)
    return flat.reshape(item.shape if _is_table(item.name) else item.shape[::-1])
