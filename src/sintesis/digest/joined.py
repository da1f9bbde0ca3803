"""Which things are one and the same: a partition that grows coarser as pairs are joined (union–find)."""

from collections.abc import Iterable
from typing import Any, Generic, Protocol, TypeVar


class Ordered(Protocol):
    """What can be sorted and looked up."""

    def __lt__(self, other: Any, /) -> bool: ...
    def __hash__(self) -> int: ...


T = TypeVar("T", bound=Ordered)


class Joined(Generic[T]):
    """Things, each at first by itself; the least of those that are joined stands for them all."""

    def __init__(self, things: Iterable[T]) -> None:
        self._above = {thing: thing for thing in things}

    def root(self, thing: T) -> T:
        """What stands for `thing`."""
        while self._above[thing] != thing:
            self._above[thing] = self._above[self._above[thing]]
            thing = self._above[thing]
        return thing

    def join(self, one: T, other: T) -> None:
        """Make two things one."""
        low, high = sorted((self.root(one), self.root(other)))
        self._above[high] = low
