"""How much room a text takes, without a font at hand: an upper estimate by classes of characters."""

import re
import unicodedata
from functools import cache

from sintesis.render.digest.pictures.shapes import SIZE

_THIN, _NARROW, _ROUND, _CAPITAL, _WIDE, _FULL = 0.35, 0.47, 0.65, 0.79, 1.0, 1.1
"""Widths in em. The widest letter of each class in DejaVu Sans, the widest of the usual system fonts, is no wider."""
_THINS = frozenset("ijlIJ.,:;'’‘|/\\ ·¡\xa0")
_NARROWS = frozenset('frt!()[]-"“”`')
_ROUNDS = frozenset("–¿?_*°ºª«»")
_WIDES = frozenset("mwMWœŒæÆ%@—…©®→€&+=<>~^#±×÷¬")
_BOLD = 1.12
CUT = "…"


def width(text: str, *, strong: bool = False) -> float:
    """Pixels that `text` takes at most as a label."""
    ems = sum(map(_em, text))
    return ems * SIZE * (_BOLD if strong else 1)


@cache
def _em(character: str) -> float:
    for width_of_class, members in ((_THIN, _THINS), (_NARROW, _NARROWS), (_ROUND, _ROUNDS), (_WIDE, _WIDES)):
        if character in members:
            return width_of_class
    category = unicodedata.category(character)
    if category in ("Mn", "Me", "Cf"):
        return 0
    if character < "\u0250":
        return _CAPITAL if category == "Lu" else _ROUND
    return _WIDE if character < "\u0530" else _FULL


def fit(text: str, room: float, *, strong: bool = False) -> str:
    """`text`, or its beginning and `…` where it is wider than `room` pixels."""
    return lines(text, room, 1, strong=strong)[0]


def lines(text: str, room: float, most: int, *, strong: bool = False) -> tuple[str, ...]:
    """`text` broken into at most `most` lines of `room` pixels, the last ending in `…` where not all is said."""
    made: list[str] = []
    rest = " ".join(text.split())
    while rest and len(made) < most - 1:
        line, rest = _line(rest, room, strong)
        made.append(line)
    if width(rest, strong=strong) > room:
        cut = _line(rest, room - width(CUT, strong=strong), strong)[0].rstrip(" ,;:.—–-") + CUT
        rest = cut if width(cut, strong=strong) < width(rest, strong=strong) else rest  # “A…” is wider than “A:”
    return (*made, rest) if rest or not made else tuple(made)


def _line(text: str, room: float, strong: bool) -> tuple[str, str]:
    """The longest beginning of `text` that fits, cut between words where there are any, and the rest."""
    taken = end = 0
    used = 0.0
    for word in re.finditer(r"\s*\S+", text):
        step = width(word[0], strong=strong)
        if used + step > room:
            break
        used += step
        taken = end = word.end()
    if not taken:
        end = _letters(text, room, strong)
    return text[:end], text[end:].lstrip()


def _letters(text: str, room: float, strong: bool) -> int:
    """How many characters fit; one at least."""
    used = 0.0
    for n, character in enumerate(text):
        used += width(character, strong=strong)
        if used > room and n:
            return n
    return len(text)
