"""Work on chunks in this process, one after the other."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def map(job: Callable[[T], R], chunks: Iterable[T]) -> Iterator[R]:
    """`job` of each chunk, in order; a chunk is taken only when its result is asked for."""
    for chunk in chunks:
        yield job(chunk)
