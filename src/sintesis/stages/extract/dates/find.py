"""Find the expressions of time in a text."""

import re

from sintesis.model import Language
from sintesis.stages.extract.dates.cues import is_record, lean_of
from sintesis.stages.extract.dates.grammar import Grammar, grammar, match_at
from sintesis.stages.extract.dates.making import MAKERS
from sintesis.stages.extract.dates.when import Lean, When

_LOOK_BACK = 200
"""Characters before “en dos años” in which a future verb must stand; a clause is seldom longer."""
_LEAD = 60
"""Characters between the beginning of a date and the first digit or table word in it: “hace poco más de cerca de”, a
capitalised name before a year. No form of the data files is longer."""
_WORD_START = re.compile(r"(?<!\w)['’\w]")
_STOP = re.compile(r"[.!?;\n]")


def find_dates(text: str, language: Language) -> list[When]:
    """The dates, times and relative expressions of `text` in the order they stand in, none overlapping another."""
    rules = grammar(language)
    found: list[When] = []
    at = 0
    for anchor in rules.anchors.finditer(text):
        while at <= anchor.start():
            made, at = _first(text, max(at, anchor.start() - _LEAD), anchor.start() + 1, rules)
            found.extend(made)
    return found


def _first(text: str, start: int, stop: int, rules: Grammar) -> tuple[list[When], int]:
    """The dates of the first match that begins in `[start, stop)`, and where to go on; every word is tried once."""
    for word in _WORD_START.finditer(text, start, stop):
        hit = match_at(text, rules, word.start())
        if hit is None or (hit.rule.future and not _speaks_of_future(text, hit.span[0], rules.language)):
            continue
        made = MAKERS[hit.rule.make](hit, rules)
        if made is not None:
            return made, hit.span[1]
    return [], stop


def _speaks_of_future(text: str, at: int, language: Language) -> bool:
    """“En dos años” is a date only after a future verb; else it is how long something took."""
    before = _STOP.split(text[max(0, at - _LOOK_BACK) : at])[-1]
    return lean_of(before, len(before), language) is Lean.FUTURE and not is_record(before, language)
