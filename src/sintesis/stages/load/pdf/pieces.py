"""Characters that stand side by side, gathered to pieces of text."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import TYPE_CHECKING

from sintesis.stages.load.characters import one_line
from sintesis.stages.load.pdf.glyphs import Box, Glyph, glyphs

if TYPE_CHECKING:
    from pypdfium2 import PdfTextPage

APART = 0.8
"""Distance, in the size of the type, from which two words are two pieces: less than a gutter, more than most spaces."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stand side by side in one type; measures in points, from the lower left corner of the page."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float
    bold: bool


def pieces_of(page: "PdfTextPage", width: float, height: float) -> tuple[list[Piece], str, float]:
    """The pieces of a page of this size, the text that stands on its side, and its height when it is read."""
    characters = list(glyphs(page, width, height))
    turns = Counter(character.turn for character in characters if character.char != " ")
    upright = turns.most_common(1)[0][0] if turns else 0
    turned = "".join(c.char for c in characters if c.turn != upright).strip()
    pieces = list(_gathered(c for c in characters if c.turn == upright))
    return _with_initials(pieces), one_line(turned), width if upright % 2 else height


_SMALLEST = 0.1
"""Points of the smallest type: a damaged file may state none."""


class _Writer:
    """Gathers the characters of one piece after the other."""

    def __init__(self) -> None:
        self._text: list[str] = []
        self._box = (0.0, 0.0, 0.0, 0.0)
        self._size = 0.0
        self._weights = 0

    def takes(self, box: Box, size: float) -> bool:
        """Whether a character goes on where the piece stops: on its line, no gap between, in type of its size."""
        _, bottom, right, top = self._box
        same_line = min(top, box[3]) - max(bottom, box[1]) > 0.5 * min(top - bottom, box[3] - box[1])
        gap = box[0] - right
        return (
            bool(self._text)
            and same_line
            and -0.5 * size < gap < APART * size
            and 0.65 * self._size < size < 1.5 * self._size
        )

    def add(self, char: str, box: Box, size: float, bold: bool) -> None:
        if not self._text:
            self._box, self._size = box, size
        left, bottom, right, top = self._box
        self._box = (min(left, box[0]), min(bottom, box[1]), max(right, box[2]), max(top, box[3]))
        self._text.append(char)
        self._weights += bold

    def space(self) -> None:
        if self._text:
            self._text.append(" ")

    def piece(self) -> Iterator[Piece]:
        """What was gathered, if anything; the next character begins anew."""
        text = "".join(self._text).strip()
        if text:
            left, bottom, right, top = self._box
            yield Piece(
                text, left, right, bottom, top, max(round(self._size, 1), _SMALLEST), self._weights * 2 > len(text)
            )
        self.__init__()  # type: ignore[misc]


def _gathered(characters: Iterable[Glyph]) -> Iterator[Piece]:
    writer = _Writer()
    for c in characters:
        if c.char == "\n":
            yield from writer.piece()
        elif c.char == " ":
            writer.space()
        else:
            if not writer.takes(c.box, c.size):
                yield from writer.piece()
            writer.add(c.char, c.box, c.size, c.bold)
    yield from writer.piece()


INITIAL = 1.8
"""Times the size of the other type from which a single capital is the first letter of the text, set large."""


def _with_initials(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, a large first letter put before the words that go on beside its head."""
    if not pieces:
        return []
    usual = median(piece.size for piece in pieces)
    left = list(pieces)
    for initial in [piece for piece in pieces if len(piece.text) == 1 and piece.text.isupper()]:
        if initial.size < INITIAL * usual:
            continue
        beside = [
            piece
            for piece in left
            if piece.size < initial.size / INITIAL * 1.2
            and 0 < piece.left - initial.left < 2.5 * initial.size
            and initial.bottom < (piece.top + piece.bottom) / 2 < initial.top
        ]
        if beside:
            first = max(beside, key=lambda piece: piece.top)
            for piece in beside:
                text = initial.text + piece.text if piece is first else piece.text
                moved = initial.left if abs(piece.left - first.left) < piece.size else piece.left
                left[left.index(piece)] = replace(piece, text=text, left=moved)
            left.remove(initial)
    return left
