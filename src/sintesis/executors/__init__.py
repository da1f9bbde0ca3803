"""Executors: where the chunks of a run are worked on, each behind `map(job, chunks) -> Iterator` and nothing else."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")

CHUNK = 4
"""Sources whose texts are translated in one call: some 200 sentences, more than an engine takes in one batch, and few
enough for a run to show progress and to lose little when it is interrupted."""


def in_chunks(items: Iterable[T]) -> Iterator[tuple[T, ...]]:
    """Consecutive items, `CHUNK` at a time, taken only as they are asked for; the last chunk may be shorter."""
    rest = iter(items)
    while chunk := tuple(islice(rest, CHUNK)):
        yield chunk
