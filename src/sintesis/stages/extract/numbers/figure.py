"""A figure found in a text, and when two figures say the same."""

from dataclasses import dataclass

from sintesis.model import Kind


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, sum of money or percentage; `text` is the given text's `[start:end]`, in code points."""

    kind: Kind
    """`NUMBER`, `MONEY` or `PERCENT`."""
    start: int
    end: int
    text: str
    value: str
    """The normal form that `model.Fact` describes."""
    exact: bool
    """False where the text says only the order of magnitude (`~1000`)."""
    ambiguous: bool
    alternatives: tuple[str, ...]
    """The other values that it may have, when it is ambiguous."""


def agree(one: str, other: str) -> bool:
    """Whether two normal values can stand for the same: equal but for what languages say differently.

    A currency that one text leaves open (`XXX`) fits any other, an ordinal fits its number (el 60 aniversario, the 60th
    anniversary), and dozens fit tens (decenas).
    """
    return one == other or _bare(one) == _bare(other) or _open(one, other) or _open(other, one)


def _bare(value: str) -> str:
    return value.removeprefix("#").replace("~12", "~10")


def _open(one: str, other: str) -> bool:
    return one.startswith("XXX ") and " " in other and one[4:] == other.split(" ", 1)[1]
