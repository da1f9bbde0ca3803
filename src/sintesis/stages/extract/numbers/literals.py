"""Numbers written in digits: what the marks between them mean."""

import re
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal

from sintesis.language.marks import Convention
from sintesis.model import Language

EXACT = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)
"""Arithmetic without rounding, for numbers of any length; only sums and products are made with it."""

_MARK = {Convention.COMMA: ",", Convention.POINT: "."}
_SPACES = re.compile(r"[\s\u00a0\u202f\u2009]")


def normal(value: Decimal) -> str:
    """A plain decimal without exponent, leading or trailing zeros: `2500000000`, `3.2`."""
    written = format(value, "f")
    return written.rstrip("0").rstrip(".") if "." in written else written


def readings(digits: str, language: Language, convention: Convention) -> tuple[Decimal, ...]:
    """The values that a run of digits and marks can have, the most likely first; none when it is no number (1.2.3)."""
    plain = _SPACES.sub("", digits)
    if len(plain) != len(digits):
        return (Decimal(plain.replace(",", ".")),)
    apostrophes = plain.replace("’", "'")
    groups = re.split(r"[.,']", apostrophes)
    if len(groups) == 1:
        return (Decimal(plain),)
    marks = [character for character in apostrophes if character in ".,'"]
    if _in_threes(groups) and (len(marks) > 1 or marks[0] == "'"):
        same = len(set(marks)) == 1 or marks[0] == "'"
        return (Decimal("".join(groups)),) if same else _two_marks(groups, marks)
    if len(marks) > 1:
        return _two_marks(groups, marks)
    return _one_mark(groups, marks[0], language, convention)


def _in_threes(groups: list[str]) -> bool:
    return 1 <= len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])


def _two_marks(groups: list[str], marks: list[str]) -> tuple[Decimal, ...]:
    """1.234,56 and 1,234.56: the last mark differs from those before it, which stand between threes."""
    thousands = set(marks[:-1])
    if len(thousands) != 1 or marks[-1] in thousands or marks[-1] == "'" or not _in_threes(groups[:-1]):
        return ()
    return (Decimal("".join(groups[:-1]) + "." + groups[-1]),)


def _one_mark(groups: list[str], mark: str, language: Language, convention: Convention) -> tuple[Decimal, ...]:
    head, tail = groups
    if mark == "'":
        return ()
    decimal = Decimal(f"{head or 0}.{tail}")
    if not _in_threes(groups) or head.startswith("0"):
        return (decimal,)
    thousands = Decimal(head + tail)
    if convention is Convention.UNKNOWN:
        return thousands, decimal
    if mark != _MARK[convention]:
        return (thousands,)
    return (decimal,) if language == "en" else (decimal, thousands)
