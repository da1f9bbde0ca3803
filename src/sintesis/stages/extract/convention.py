"""Settle which mark a text writes before the decimals, from the numbers that admit only one reading."""

import re

from sintesis.language.marks import Convention
from sintesis.model import Language

__all__ = ["Convention", "settle"]

_NUMBER = re.compile(r"(?<![\w.,:/-])\d+(?:[.,]\d+)+(?![\w:/]|[.,]\d)")
_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
_CLOCK_BEFORE = re.compile(r"\b(?:las?|at|by|from|until|till)\s$", re.IGNORECASE)
_CLOCK_AFTER = re.compile(r"\s?(?:h|hs|hrs|horas|am|pm|a\.\s?m|p\.\s?m|de la (?:mañana|tarde|noche))\b", re.IGNORECASE)
_NAME_BEFORE = re.compile(r"[^\s.!?¿¡«“\"]\s[A-ZÁÉÍÓÚÑ]\w{2,}\s$")
"""A capitalised word that does not begin its sentence."""
_LOOK_BACK = 24
"""Characters before a number that are looked at: longer than any word that would make it a time or a name."""


def settle(text: str, language: Language) -> Convention:
    """The convention that the unambiguous numbers of `text` speak for.

    English is `POINT` unless they speak for the comma. Spanish is `UNKNOWN` when there are none, or as many for the
    one as for the other: Spain writes 2.500 and 3,2, Mexico 2,500 and 3.2.
    """
    comma = point = 0
    for match in _NUMBER.finditer(text):
        mark = _decimal_mark(match.group())
        if mark and not _is_name_or_clock(text, match):
            comma += mark == ","
            point += mark == "."
    if comma > point:
        return Convention.COMMA
    if point > comma or language == "en":
        return Convention.POINT
    return Convention.UNKNOWN


def _decimal_mark(number: str) -> str:
    """The mark that must be the decimal one in `number`, or nothing when both readings stand."""
    groups = re.split(r"[.,]", number)
    marks = [character for character in number if character in ".,"]
    threes = all(len(group) == 3 for group in groups[1:]) and len(groups[0]) <= 3
    if len(set(marks)) == 2:
        return marks[-1] if marks.count(marks[-1]) == 1 else ""
    other = "," if marks[0] == "." else "."
    if len(marks) > 1:
        return other if threes else ""
    if not threes or groups[0] == "0":
        return marks[0]
    return other if groups[1] == "000" else ""


def _is_name_or_clock(text: str, match: re.Match[str]) -> bool:
    """“Windows 3.1” and “a las 22.30” say nothing about decimals."""
    before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
    if len(re.findall(r"[.,]", match.group())) == 1 and _NAME_BEFORE.search(before):
        return True
    if not _CLOCK.fullmatch(match.group()):
        return False
    return bool(_CLOCK_BEFORE.search(before) or _CLOCK_AFTER.match(text, match.end()))
