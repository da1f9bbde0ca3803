"""Read and write Marian's binary model files, with the int8 matrices of intgemm."""

import re
import struct
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

FLOAT32 = 0x0404
INTGEMM8 = 0x4101
"""Marian's codes of the two kinds of tensor that these models have: plain, and int8 with its multiplier behind it."""
BIAS = "decoder_ff_logit_out_b"
ALIGNMENT = 256
"""Bytes to a multiple of which Marian pads every tensor."""

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


def write(path: Path, items: list[Item]) -> None:
    """Write tensors as a file that Marian and fxtranslate read."""
    names = [item.name.encode() + b"\0" for item in items]
    blob = bytearray(struct.pack("<QQ", 1, len(items)))
    for item, name in zip(items, names, strict=True):
        blob += struct.pack("<QQQQ", len(name), item.kind, len(item.shape), len(item.raw))
    blob += b"".join(names)
    for item in items:
        blob += struct.pack(f"<{len(item.shape)}i", *item.shape)
    padding = -(len(blob) + 8) % ALIGNMENT
    blob += struct.pack("<Q", padding) + b"\0" * padding
    path.write_bytes(bytes(blob) + b"".join(item.raw for item in items))


def parameters(items: list[Item]) -> dict[str, Array]:
    """Float values by name: matrices as (outputs, inputs), tables as (pieces, width), the rest flat."""
    return {item.name: _values(item) for item in items if _is_parameter(item)}


def quantised(items: list[Item], values: dict[str, Array], ranges: dict[str, float]) -> list[Item]:
    """The items with new values; `ranges` has the activation multiplier of each matrix that has one."""
    sizes = [len(values[f"{side}_Wemb"]) for side in ("encoder", "decoder")]
    return [_with_sizes(item, sizes) if _is_settings(item) else _with_value(item, values, ranges) for item in items]


def _is_parameter(item: Item) -> bool:
    return not _is_settings(item) and not item.name.endswith("_QuantMultA")


def _is_settings(item: Item) -> bool:
    return item.name.startswith("special")


def _with_sizes(item: Item, sizes: list[int]) -> Item:
    """The settings with the numbers of pieces; Marian ends their text with a zero byte."""
    text = re.sub(
        r"dim-vocabs:\n  - \d+\n  - \d+", "dim-vocabs:\n  - {}\n  - {}".format(*sizes), item.raw.rstrip(b"\0").decode()
    )
    raw = text.encode() + b"\0"
    return replace(item, shape=(len(raw),), raw=raw)


def _is_table(name: str) -> bool:
    return name.endswith("Wemb")


def _values(item: Item) -> Array:
    size = int(np.prod(item.shape))
    if item.kind != INTGEMM8:
        return np.frombuffer(item.raw, "<f4", size).copy()
    (multiplier,) = struct.unpack_from("<f", item.raw, size)
    flat = np.frombuffer(item.raw, "i1", size).astype(np.float32) / np.float32(multiplier)
    return flat.reshape(item.shape if _is_table(item.name) else item.shape[::-1])


def _with_value(item: Item, values: dict[str, Array], ranges: dict[str, float]) -> Item:
    if item.name in ranges:
        return replace(item, raw=_padded(struct.pack("<f", ranges[item.name])))
    if item.name not in values:
        return item
    value = values[item.name]
    if item.kind != INTGEMM8:
        shape = (1, value.size) if item.name == BIAS else item.shape
        return replace(item, shape=shape, raw=_padded(np.ascontiguousarray(value, dtype="<f4").tobytes()))
    multiplier = 127 / float(np.abs(value).max())
    whole = np.clip(np.rint(value * multiplier), -127, 127).astype("i1")
    shape = value.shape if _is_table(item.name) else item.shape
    return replace(item, shape=shape, raw=_padded(whole.tobytes() + struct.pack("<f", multiplier)))


def _padded(raw: bytes) -> bytes:
    return raw + b"\0" * (-len(raw) % ALIGNMENT)
