"""A text without its names, which are in whatever language they come from."""

import re
from typing import Final

MOST = 0.65
"""Share of a text's words that may be left out: headlines in title case and in capitals stay as they are. With .5 a
Spanish headline of seven English names in twelve words stays whole, and is taken for English."""

_WORD: Final = re.compile(r"\S+")
_ENDED: Final = '.!?:…"”»–—-'
_OPENING: Final = "(\"“«‘'¿¡"


def without_names(text: str) -> str:
    """The text without the capitalised words that do not begin a sentence, unless those are most of it."""
    kept: list[str] = []
    words = 0
    begins = True
    for match in _WORD.finditer(text):
        word = match.group()
        words += 1
        if begins or not word.lstrip(_OPENING)[:1].isupper():
            kept.append(word)
        begins = word[-1] in _ENDED
    return " ".join(kept) if len(kept) >= (1 - MOST) * words else text
