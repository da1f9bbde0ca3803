"""Pieces from the whole of a long text, so that judging it costs the same as judging a short one."""

from collections.abc import Iterator

PIECES = 20
PIECE = 500
"""Characters of a piece. 20 × 500 is the most that langdetect reads of a text."""


def sample(text: str) -> str:
    """The text itself, or `PIECES` pieces spread evenly over it, cut at spaces."""
    if len(text) <= PIECES * PIECE:
        return text
    step = (len(text) - PIECE) / (PIECES - 1)
    return "\n\n".join(_trimmed(text[int(i * step) : int(i * step) + PIECE]) for i in range(PIECES))


def pieces_of(text: str) -> Iterator[str]:
    """The paragraphs of a text, those longer than a piece cut into pieces."""
    for paragraph in text.split("\n"):
        for start in range(0, len(paragraph), PIECE):
            yield paragraph[start : start + PIECE]


def _trimmed(piece: str) -> str:
    words = piece.split()
    return " ".join(words[1:-1]) if len(words) > 2 else piece
