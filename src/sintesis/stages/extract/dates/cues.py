"""Whether a date's sentence speaks of what is over or of what is to come."""

import re
from functools import cache

from sintesis.language import entries, words
from sintesis.model import Language
from sintesis.stages.extract.dates.when import Lean

_WORD = r"[a-záéíóúñü]"
_NEXT_WORD = re.compile(r"[^\W\d_]+")
_REACH = 200
"""Characters before and after a date in which a cue is looked for: bounds the time for a text without sentences."""


@cache
def expression(language: Language, name: str) -> re.Pattern[str]:
    """Any entry of the list `LANGUAGE/NAME.txt`, the longest first; its stars are those of future_cues.txt."""
    whole: list[str] = []
    endings: list[str] = []
    for entry in sorted(entries(language, name), key=len, reverse=True):
        body = re.escape(entry.strip("*")).replace(r"\ ", r"\s").replace(r"\*", r"\w*")
        body += r"\w*" if entry.endswith("*") else r"(?!\w)"
        (endings if entry.startswith("*") else whole).append(body)
    if endings:  # looked for in lower case only: Irán and Durán are names
        whole.append(rf"(?-i:{_WORD}{{2,12}}(?:{'|'.join(endings)}))")
    return re.compile(rf"(?<!\w)(?:{'|'.join(whole)})", re.IGNORECASE)


_AIM = 16
"""Characters in which a word that aims at a date, or an auxiliary, stands; no entry of their lists is longer."""


def lean_of(sentence: str, at: int, language: Language) -> Lean:
    """Which way the cue nearest to offset `at` points, those before it first; `NONE` where the sentence has none."""
    low, high = max(0, at - _REACH), at + _REACH
    future = {match.start(): match.end() for match in expression(language, "future_cues").finditer(sentence, low, high)}
    carried = {stop for end in future.values() for stop in _chain(sentence, end, language)}
    past = {match.start() for match in expression(language, "past_cues").finditer(sentence, low, high)}
    # “Scheduled” ends like a past tense: where both fit, the word is one of the future.
    cues = dict.fromkeys(past - carried, Lean.PAST) | dict.fromkeys(future, Lean.FUTURE)
    if not cues:
        return Lean.NONE
    before = [start for start in cues if start < at]
    if not before and _is_enclosed(sentence, at, low, min(cues)):
        return Lean.NONE
    cue = max(before) if before else min(cues)
    if cues[cue] is Lean.PAST:
        return Lean.NONE if _is_aimed_at(sentence, at, language) else Lean.PAST
    return Lean.NONE if _ends_with(sentence[max(0, cue - _AIM) : cue], "past_auxiliaries", language) else Lean.FUTURE


def _is_aimed_at(sentence: str, at: int, language: Language) -> bool:
    """“Anunciaron una huelga para el 15 de marzo”: the verb before the date says nothing of which side it lies on."""
    return _ends_with(sentence[max(0, at - _AIM) : at], "aimed_cues", language)


def _ends_with(text: str, name: str, language: Language) -> bool:
    """Whether the last words of a text are an entry of the list `LANGUAGE/NAME.txt`."""
    return f" {text.strip().casefold()}".endswith(tuple(f" {entry}" for entry in entries(language, name)))


def _is_enclosed(sentence: str, at: int, low: int, cue: int) -> bool:
    """“La mesa, cerrada el 3 de mayo, reabrirá”: commas part the date from the verb behind it."""
    return "," in sentence[low:at] and "," in sentence[at:cue]


def is_record(text: str, language: Language) -> bool:
    """Whether the text measures something by a stretch of time: the worst January in a decade."""
    return bool(expression(language, "record_cues").search(text))


def _chain(sentence: str, end: int, language: Language) -> list[int]:
    """Where the next words begin that belong to the verb of a cue which ends at `end`: will *be* *held*."""
    starts = []
    for word in _NEXT_WORD.finditer(sentence, end, end + _REACH):
        if sentence[end : word.start()].strip(" \u00a0"):
            break
        starts.append(word.start())
        if word.group().lower() not in words(language, "verb_chain"):
            break
        end = word.end()
    return starts


def is_scheduled(sentence: str, at: int, language: Language) -> bool:
    """Whether the words before offset `at` say that something is fixed for that date."""
    return bool(expression(language, "scheduled_cues").search(sentence, max(0, at - _REACH), at))
