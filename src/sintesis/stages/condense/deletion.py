"""Leave units out of a sentence and show where."""

import re
from collections.abc import Sequence

from sintesis.stages.clauses import CUT
from sintesis.stages.condense.antecedents import NOTHING, Antecedent
from sintesis.stages.condense.seen import Unit

MARKS_MOST = 3
"""Cuts of a sentence: with more it reads as a torn page."""

_BLANK_BEFORE_MARK = re.compile(r"(?<=\w)\s+(?=[,;.](?:\s|$))")
"""A slip of the source that a note need not repeat: “the mayor , who”."""


def deleted(text: str, gone: Sequence[Unit], start: int = 0, needs: Antecedent = NOTHING) -> str:
    """`text[start:]` without the units, each replaced by […], and with what it needs in brackets.

    Its first letter is a capital where words went before it.
    """
    out, at = "", start
    if needs.words and needs.at == start:
        out, at, text = f"[{needs.words}] ", start, text[:start] + text[start : start + 1].lower() + text[start + 1 :]
    elif needs.words:
        out, at = f"{text[start : needs.at]} [{needs.words}]", needs.at
    for unit in sorted(gone, key=lambda unit: unit.start):
        between = text[at : unit.start]
        if between.strip() or not out.endswith(CUT):
            out = f"{_joined(out, between).rstrip()} {CUT}"
        at = unit.end
    out = _BLANK_BEFORE_MARK.sub("", _joined(out, text[at:])).strip()
    return capitalised(out) if start else out


def _joined(out: str, rest: str) -> str:
    """What follows a cut, a blank between them unless it begins with a stop."""
    if not out.endswith(CUT) or rest[:1] in ".,;:!?…":
        return out + rest
    return f"{out} {rest.lstrip()}"


def words_left(text: str) -> int:
    """The words of a condensed text, its marks not counted."""
    return sum(part.strip(".,;:") != CUT for part in text.split())


def capitalised(text: str) -> str:
    """The text with a capital at its first letter."""
    first = next((i for i, char in enumerate(text) if char.isalnum()), 0)
    return text[:first] + text[first : first + 1].upper() + text[first + 1 :]
