"""Pieces of text that stand on one line of a page or column."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sintesis.stages.load.pdf.pieces import Piece

_CLOSE = 0.12
"""Distance, in the size of the type, below which two pieces are parts of one word."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line, its pieces from left to right."""

    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The pieces with a space between, unless they touch."""
        text = self.pieces[0].text
        for before, piece in pairwise(self.pieces):
            text += ("" if piece.left - before.right < _CLOSE * piece.size else " ") + piece.text
        return text

    @property
    def left(self) -> float:
        """Its left edge."""
        return self.pieces[0].left

    @property
    def right(self) -> float:
        """Its right edge."""
        return max(piece.right for piece in self.pieces)

    @property
    def widest_gap(self) -> float:
        """The widest distance between two of its pieces."""
        pairs = pairwise(self.pieces)
        return max((piece.left - before.right for before, piece in pairs), default=0.0)

    @property
    def main(self) -> Piece:
        """Its longest piece, whose type and height count for the row."""
        return max(self.pieces, key=lambda piece: len(piece.text))

    @property
    def bold(self) -> bool:
        """Whether most of it is bold."""
        return sum(len(piece.text) for piece in self.pieces if piece.bold) * 2 > sum(len(p.text) for p in self.pieces)


def rows_of(pieces: Iterable[Piece]) -> list[Row]:
    """The lines from the top down."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: (-_middle(piece), piece.left)):
        if rows and share_a_line(rows[-1][0], piece):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [Row(tuple(sorted(row, key=lambda piece: piece.left))) for row in rows]


def share_a_line(one: Piece, other: Piece) -> bool:
    """Whether most of the lower one of two pieces stands beside the other."""
    overlap = min(one.top, other.top) - max(one.bottom, other.bottom)
    return overlap > 0.5 * min(one.top - one.bottom, other.top - other.bottom)


def _middle(piece: Piece) -> float:
    return (piece.top + piece.bottom) / 2


def body_size(rows: Sequence[Row]) -> float:
    """The size of the type that most letters are set in."""
    letters: dict[float, int] = {}
    for row in rows:
        size = round(row.main.size * 2) / 2
        letters[size] = letters.get(size, 0) + len(row.text)
    return max(letters, key=lambda size: letters[size], default=0.0)
