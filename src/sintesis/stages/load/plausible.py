"""How well the letters and marks of a decoded text stand where Spanish or English has them."""

import re
from functools import cache

from sintesis.language import words

SAMPLE = 4000
"""Characters outside ASCII that are looked at; a page of Spanish has about 60."""
_HEAD = 100_000
"""Bytes that are read to tell the language."""

_ACCENTED = frozenset("áéíóúüñ")
_CAPITALS = frozenset("ÁÉÍÓÚÜÑ")
_OPENING = frozenset("¿¡«“‘")
_CLOSING = frozenset("»”’")
_DASHES = frozenset("–—")
_SIGNS = frozenset("…·•©®™§¶½¼¾²³±×")
_MONEY = frozenset("€£¥")
_ELISION = re.compile(r"(?:s|t|re|ve|ll|d|m|em)(?![^\W\d_])")
"""What follows the apostrophe in English: it’s, don’t, we’re."""


def looks_spanish(data: bytes) -> bool:
    """Whether the words that look alike in every encoding are Spanish rather than English."""
    head = data[:_HEAD].lower()
    return len(_common_words("es").findall(head)) >= len(_common_words("en").findall(head))


@cache
def _common_words(language: str) -> re.Pattern[bytes]:
    listed = b"|".join(word.encode("ascii") for word in sorted(words(language, "ascii_words")))
    return re.compile(rb"(?<![\w\x80-\xff])(?:" + listed + rb")(?![\w\x80-\xff])")


def plausible(text: str, spanish: bool) -> float:
    """The share, from 0 to 1, of the characters outside ASCII that belong where they stand; 1 when there are none."""
    total = 0
    good = 0.0
    for match in _OUTSIDE_ASCII.finditer(text):
        at = match.start()
        good += _belongs(text[at - 1] if at else " ", text[at], text[at + 1 : at + 5] or " ", spanish)
        total += 1
        if total == SAMPLE:
            break
    return good / total if total else 1.0


_OUTSIDE_ASCII = re.compile(r"[^\x00-\x7f]")


def _belongs(before: str, char: str, rest: str, spanish: bool) -> float:
    """1 when the character belongs between what stands before and after it, 0 when not, in between when it may."""
    after = rest[0]
    if char in _DASHES:
        return _dash_belongs(before, after, spanish)
    if char in _OPENING:
        return not before.isalnum() and not after.isspace()
    if char in _CLOSING:
        if before.isalpha() and after.isalpha():
            return _apostrophe_belongs(before, rest, spanish) if char == "’" else 0
        return not before.isspace() and not after.isalpha()
    if char.isalpha() and char not in "ºª":
        return _letter_belongs(before, char, rest)
    if char in _MONEY:
        return any(c.isspace() or c.isdigit() for c in (before, after))
    if char in "ºª°":
        return before.isdigit() or before in " .nN"
    return char == "\u00a0" or (char in _SIGNS and not (before.isalpha() and after.isalpha()))


def _dash_belongs(before: str, after: str, spanish: bool) -> float:
    """Spanish sets a dash close to one word, never between two; its closing dash is the rarer one."""
    if not spanish:
        return 1
    if before.isalpha():
        return 0 if after.isalpha() else 0.9
    return 1


def _apostrophe_belongs(before: str, rest: str, spanish: bool) -> float:
    """English elides (it’s, o’clock); Spanish has the apostrophe in foreign names (O’Donnell) only."""
    if spanish:
        return before in "dDlLO" and rest[0].isupper()
    return 1 if _ELISION.match(rest) or before in "oOdDlL" else 0.5


def _letter_belongs(before: str, char: str, rest: str) -> float:
    after, second = rest[0], rest[1:2]
    if not before.isalpha() and not after.isalpha():
        return 0
    if char.isupper():
        fits = not before.islower() and not (after.isupper() and second.islower())
    else:
        fits = not after.isupper() and not (before.isupper() and after.isupper())
    if _is_foreign(char):
        return fits * (0.2 if _is_foreign(before) or _is_foreign(after) else 0.5)
    return fits * (1 if before.isalpha() or char.isupper() else 0.8)


def _is_foreign(char: str) -> bool:
    return char > "\x7f" and char.isalpha() and char not in _ACCENTED and char not in _CAPITALS
