"""Ordinals, and the fractions that are made of them and left out."""

import re
from collections.abc import Sequence

from sintesis.stages.extract.numbers.lexicon import Lexicon
from sintesis.stages.extract.numbers.tokens import Shape, Token, touching

_TENS = ("", "X", "XX", "XXX")
_UNITS = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_ROMANS = {
    tens + unit: 10 * x + i for x, tens in enumerate(_TENS) for i, unit in enumerate(_UNITS) if len(tens + unit) > 1
}
_SIGNS = frozenset("ºª")


def read_ordinal(tokens: Sequence[Token], i: int, lex: Lexicon) -> tuple[str, int] | None:
    """The ordinal at token `i` as digits, and the index after it; empty digits for an idiom that counts nothing."""
    idiom = lex.ordinal_idioms.at(tokens, i)
    if idiom:
        return "", idiom[0]
    if tokens[i].shape is Shape.DIGITS:
        return _in_digits(tokens, i, lex)
    if _is_unit_of_time(tokens, i, lex):
        return "", i + 1
    return _in_words(tokens, i, lex)


def _in_digits(tokens: Sequence[Token], i: int, lex: Lexicon) -> tuple[str, int] | None:
    """2nd, 1,000th, 2.º, 3er, 1ª."""
    if not touching(tokens, i):
        return None
    after = tokens[i + 1]
    digits = re.sub(r"\D", "", tokens[i].surface).lstrip("0") or "0"
    if after.low in lex.ordinal_suffixes or after.low in _SIGNS:
        return digits, i + 2
    if after.low == "." and touching(tokens, i + 1) and tokens[i + 2].low[:1] in ("º", "ª"):
        return digits, i + 3
    return None


def _in_words(tokens: Sequence[Token], i: int, lex: Lexicon) -> tuple[str, int] | None:
    """Segunda, vigésima primera, twenty-first."""
    low = tokens[i].low
    value = lex.ordinals.get(low)
    if value is not None:
        unit = lex.ordinals.get(tokens[i + 1].low, 0) if i + 1 < len(tokens) and low in lex.ordinal_tens else 0
        return (str(value + unit), i + 2) if 0 < unit < 10 else (str(value), i + 1)
    tens = lex.cardinals.get(low, 0)
    if not lex.hundreds or tens < 20 or tens % 10 or i + 1 >= len(tokens):
        return None
    at = i + 1 + (tokens[i + 1].low == "-")
    unit = lex.ordinals.get(tokens[at].low, 0) if at < len(tokens) else 0
    return (str(tens + unit), at + 1) if 0 < unit < 10 else None


def _is_unit_of_time(tokens: Sequence[Token], i: int, lex: Lexicon) -> bool:
    """A second of time: behind a count or “per”, or behind an article with no noun after it."""
    if tokens[i].low not in lex.time_units or i == 0:
        return False
    before = tokens[i - 1]
    if before.low == "-" and i > 1:
        before = tokens[i - 2]
    if before.shape is Shape.DIGITS or before.low in lex.cardinals or before.low in lex.time_units_after:
        return True
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    return before.low in lex.ones and (
        after is None or after.shape is not Shape.WORD or after.low in lex.time_units_before
    )


def roman(tokens: Sequence[Token], i: int, lex: Lexicon) -> int | None:
    """The value of a Roman numeral of two letters or more (World War II), unless it counts a century."""
    value = _ROMANS.get(tokens[i].surface)
    return None if i and tokens[i - 1].low in lex.roman_before else value


def fraction_stop(tokens: Sequence[Token], i: int, lex: Lexicon) -> int | None:
    """The index after a fraction at token `i`: dos tercios, two-thirds, una cuarta parte, a fifth of."""
    token = tokens[i]
    if token.shape is not Shape.WORD and token.shape is not Shape.DIGITS:
        return None
    if token.low in lex.ordinals and i + 1 < len(tokens) and tokens[i + 1].low in lex.parts:
        return i + 2
    one = token.low in lex.ones
    if not one and token.low not in lex.cardinals:
        return None
    at = i + 1 + (i + 1 < len(tokens) and tokens[i + 1].low == "-")
    if at >= len(tokens) or tokens[at].low not in lex.denominators:
        return None
    if one and tokens[at].low in lex.ordinals and token.low in lex.articles:
        follows = tokens[at + 1].low if at + 1 < len(tokens) else ""
        return at + 1 if follows in lex.fraction_of or not follows.isalpha() else None
    return at + 1
