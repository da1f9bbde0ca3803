"""Whether a date's sentence speaks of what is over or of what is to come."""

import re
from functools import cache

from sintesis.language import entries
from sintesis.model import Language
from sintesis.stages.extract.dates.when import Lean

_WORD = r"[a-záéíóúñü]"
_REACH = 400
"""Characters before and after a date in which a cue is looked for: bounds the time for a text without sentences."""


@cache
def _expression(language: Language, name: str) -> re.Pattern[str]:
    forms = []
    for entry in entries(language, name):
        body = re.escape(entry.strip("*")).replace(r"\ ", r"\s").replace(r"\*", r"\w*")
        # A verb ending is looked for in lower case only: Irán and Durán are names.
        head = rf"(?-i:(?<!\w){_WORD}{{2,12}}{body})" if entry.startswith("*") else rf"(?<!\w){body}"
        forms.append(head + (r"\w*" if entry.endswith("*") else r"(?!\w)"))
    return re.compile("|".join(forms), re.IGNORECASE)


def lean_of(sentence: str, at: int, language: Language) -> Lean:
    """Which way the cue nearest to offset `at` points, those before it first; `NONE` where the sentence has none."""
    low, high = max(0, at - _REACH), at + _REACH
    cues = {match.start(): Lean.PAST for match in _expression(language, "past_cues").finditer(sentence, low, high)}
    # “Scheduled” ends like a past tense: where both fit, the word is one of the future.
    future = _expression(language, "future_cues").finditer(sentence, low, high)
    cues |= {match.start(): Lean.FUTURE for match in future}
    if not cues:
        return Lean.NONE
    before = [start for start in cues if start < at]
    return cues[max(before) if before else min(cues)]


def is_scheduled(sentence: str, at: int, language: Language) -> bool:
    """Whether the words before offset `at` say that something is fixed for that date."""
    return bool(_expression(language, "scheduled_cues").search(sentence, max(0, at - _REACH), at))
