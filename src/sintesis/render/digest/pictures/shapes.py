"""What a picture is made of: labels, boxes, dots and rules, placed in pixels from the upper left corner."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

WIDTH = 640
"""Pixels of every picture: drawn at its own size it fits between the margins of A4 (170 mm are 642)."""
SIZE = 12
"""Pixels of a label's letters; nothing is set smaller."""
LEADING = 16
"""Pixels from one line of a label to the next."""


class Tone(StrEnum):
    """What a shape's colour says; the style sheet gives the colours, for light, dark and paper."""

    INK = "ink"
    SOFT = "soft"
    LINE = "line"
    ACCENT = "accent"
    PALE = "pale"
    """A tint of the accent that letters can be read on."""
    BAND = "band"
    """Behind everything else."""
    OPEN = "open"
    """For what is not known: outlined."""


@dataclass(frozen=True, slots=True)
class Label:
    """A line of text; `y` is the line that the letters stand on."""

    x: float
    y: float
    text: str
    anchor: Literal["start", "middle", "end"] = "start"
    tone: Tone = Tone.INK
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle."""

    x: float
    y: float
    width: float
    height: float
    tone: Tone


@dataclass(frozen=True, slots=True)
class Dot:
    """A filled circle."""

    x: float
    y: float
    radius: float
    tone: Tone


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    tone: Tone


Shape = Label | Box | Dot | Rule


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes in the order they are drawn, later ones over earlier ones."""

    width: float
    height: float
    shapes: tuple[Shape, ...]

    @property
    def labels(self) -> tuple[Label, ...]:
        """Its texts."""
        return tuple(shape for shape in self.shapes if isinstance(shape, Label))

    def has(self, tone: Tone) -> bool:
        """Whether a shape that is no text has this tone."""
        return any(shape.tone is tone for shape in self.shapes if not isinstance(shape, Label))
