"""The order in which the pieces of a page are read: column after column, what spans them in its place."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from sintesis.stages.load.pdf.pieces import Piece
from sintesis.stages.load.pdf.rows import Row, rows_of

FEWEST_LINES = 3
"""Lines on either side of a gutter."""
SHORTEST_LINE = 12
"""Characters of the middle line of a column of prose; cells of tables have fewer."""
FULL = 0.75
"""Share of a column's width from which a line fills it."""
FULL_LINES = 0.5
"""Share of its lines that fill a column of prose; cells of tables end where they like. With these, nine layouts made by
another program (one to three columns, justified or ragged, 9 to 10 points) come back whole; with 0.85 of the width, two
of three in three columns do."""
INDENT = 3
"""Indentation, in the size of the type, within which lines begin at one edge."""
MOST_SPANNING = 0.5
"""Share of the pieces that may run across a gutter: headlines, pictures' captions, the text above the columns."""
_MOST_CUTS = 8
"""Columns within columns."""


def columns(pieces: Sequence[Piece], cuts: int = 0) -> list[list[Piece]]:
    """Groups of pieces, each one column or what spans several, in reading order."""
    gutter = _gutter(pieces) if cuts < _MOST_CUTS else None
    if gutter is None:
        return [list(pieces)] if pieces else []
    size = median(piece.size for piece in pieces)
    groups: list[list[Piece]] = []
    left: list[Piece] = []
    right: list[Piece] = []
    across: list[Piece] = []
    for row in rows_of(pieces):
        if any(gutter.crosses(piece) for piece in row.pieces) or _goes_on(across, row, size):
            groups += [*columns(left, cuts + 1), *columns(right, cuts + 1)]
            left, right = [], []
            across += row.pieces
            continue
        if across:
            groups.append(across)
            across = []
        left += (piece for piece in row.pieces if piece.left < gutter.x)
        right += (piece for piece in row.pieces if piece.left >= gutter.x)
    return [*groups, *columns(left, cuts + 1), *columns(right, cuts + 1), *([across] if across else [])]


def _goes_on(across: Sequence[Piece], row: Row, size: float) -> bool:
    """Whether a short row is the end of a headline that spans the columns: in its type, and not in theirs."""
    if not across or len(row.pieces) > 1:
        return False
    mine = row.main.size
    return abs(mine - across[-1].size) < 0.08 * mine and abs(mine - size) > 0.08 * size


@dataclass(frozen=True, slots=True)
class _Gutter:
    """The white between two columns."""

    x: float
    """Where the right column begins, less a point."""

    def crosses(self, piece: Piece) -> bool:
        return piece.left < self.x < piece.right


def _gutter(pieces: Sequence[Piece]) -> _Gutter | None:
    """The gutter that parts most lines and is crossed by fewest; `None` when the pieces are one column, or a table."""
    edges = Counter(round(piece.left) for piece in pieces)
    best, most = None, -2 * len(pieces)
    for edge, count in edges.most_common(_MOST_EDGES):
        if count < FEWEST_LINES:
            break
        gutter = _Gutter(edge - 1.0)
        left = [piece for piece in pieces if piece.right <= gutter.x]
        right = [piece for piece in pieces if piece.left >= gutter.x]
        across = len(pieces) - len(left) - len(right)
        parted = min(len(left), len(right)) - 2 * across
        if parted > most and _are_columns(left, right, len(pieces)):
            best, most = gutter, parted
    return best


_MOST_EDGES = 12


def _are_columns(left: Sequence[Piece], right: Sequence[Piece], total: int) -> bool:
    if min(len(left), len(right)) < FEWEST_LINES or total - len(left) - len(right) > MOST_SPANNING * total:
        return False
    top, bottom = max(piece.top for piece in left), min(piece.bottom for piece in left)
    beside = [piece for piece in right if bottom <= (piece.top + piece.bottom) / 2 <= top]
    nearest_left = [row.pieces[-1] for row in rows_of(left)]
    nearest_right = [row.pieces[0] for row in rows_of(right)]
    return len(beside) >= FEWEST_LINES and _is_prose(nearest_left) and _is_prose(nearest_right)


def _is_prose(lines: Sequence[Piece]) -> bool:
    """Whether the lines beside a gutter are as long as prose has them, and most fill the width of their column."""
    if median(len(line.text) for line in lines) < SHORTEST_LINE:
        return False
    start = Counter(round(line.left) for line in lines).most_common(1)[0][0]
    lines = [line for line in lines if abs(line.left - start) < INDENT * line.size]
    ends = sorted(line.right for line in lines)
    width = ends[int(0.9 * (len(ends) - 1))] - start
    return sum(line.right - start >= FULL * width for line in lines) >= FULL_LINES * len(lines)
