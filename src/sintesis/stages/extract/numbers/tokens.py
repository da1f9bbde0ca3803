"""A text cut into words, runs of digits and marks, in linear time."""

import re
from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

from sintesis.language import pairs
from sintesis.model import Language


class Shape(IntEnum):
    """What a token is made of."""

    WORD = 0
    DIGITS = 1
    MARK = 2
    BARRIER = 3
    """A line break, an address, a telephone number, or a stretch that is already taken: no number reaches across it."""


class Token(NamedTuple):
    """One token; `surface` is `text[start:end]`, `low` the same in lower case and, for a word, without dots."""

    shape: Shape
    surface: str
    low: str
    start: int
    end: int


_TELEPHONE = (
    r"\+\d[\d ()-]{6,18}\d|(?<![\d.,])(?!\d{1,3}(?: \d{3})+(?![ \d]))"
    r"(?:\(\d{2,4}\)|\d{2,4})(?:[ -]\d{2,4}){2,4}(?!\d|[.,]\d|[ ]?%)"
)
_BARRIER = rf"{_TELEPHONE}|\n|https?://\S+|www\.\S+|[\w.+-]{{1,64}}@[\w-]+(?:\.[\w-]+)*|[@#]\w+"
_GROUPED = r"(?<![\d.,])\d{1,3}(?:[SPACE]\d{3})+(?![SPACE]?\d)(?:[.,]\d+)?"
_PLAIN = r"(?:(?<=[\s(])\.)?\d+(?:[.,'’]\d+)*"
_FRACTION = "[½¼¾]"
_WORD = r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*"

_SPACES: dict[Language, str] = {"es": " \u00a0\u202f\u2009", "en": "\u00a0\u202f\u2009"}
"""What may group digits: an ordinary space does so in Spanish only."""


def symbols() -> dict[str, str]:
    """Currency symbols, each with its code; `$` alone is not among them."""
    return {symbol: row["code"] for row in pairs("currencies") for symbol in row["symbols"].split()}


def pattern(language: Language) -> re.Pattern[str]:
    """The expression whose named groups are the shapes of `Shape`."""
    signs = "|".join(re.escape(sign) for sign in sorted(symbols(), key=len, reverse=True))
    grouped = _GROUPED.replace("SPACE", _SPACES[language])
    return re.compile(
        f"(?P<BARRIER>{_BARRIER})|(?P<MARK>(?<![^\\W\\d_])(?:{signs})(?![^\\W\\d_]))|(?P<DIGITS>{grouped}|{_PLAIN})"
        f"|(?P<FRACTION>{_FRACTION})|(?P<WORD>{_WORD})|(?P<OTHER>[^\\s\\w])"
    )


_SHAPES = {
    "BARRIER": Shape.BARRIER,
    "MARK": Shape.MARK,
    "OTHER": Shape.MARK,
    "FRACTION": Shape.MARK,
    "DIGITS": Shape.DIGITS,
    "WORD": Shape.WORD,
}


def scan(text: str, expression: re.Pattern[str], taken: Sequence[tuple[int, int]]) -> list[Token]:
    """Cut `text` into tokens; those that touch a span of `taken` become barriers."""
    spans = sorted(taken)
    at = 0
    tokens = []
    for match in expression.finditer(text):
        start, end = match.span()
        while at < len(spans) and spans[at][1] <= start:
            at += 1
        group = match.lastgroup or "OTHER"
        shape = _SHAPES[group]
        if at < len(spans) and spans[at][0] < end:
            shape = Shape.BARRIER
        surface = match.group()
        low = surface.lower().replace(".", "") if shape is Shape.WORD else surface
        tokens.append(Token(shape, surface, low, start, end))
    return tokens


def touching(tokens: Sequence[Token], i: int) -> bool:
    """Whether nothing stands between token `i` and the next one."""
    return i + 1 < len(tokens) and tokens[i].end == tokens[i + 1].start
