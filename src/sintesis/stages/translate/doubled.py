"""Take out what an engine says twice in a row and its source once: “the mayor of Lugo, the mayor of Lugo, opened”."""

import re

_DOUBLED = re.compile(r"(?<!\w)(\w+(?:[^\w()\[\]]+\w+){1,7}?),?\s+\1(?!\w)", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"(?<!\w)(\w+(?:\s+\w+){0,7})\s+\(\1\)", re.IGNORECASE)
"""“the Harbour Board (the Harbour Board)”: an acronym that the engine wrote out."""


def undoubled(text: str, source: str) -> str:
    """The translation without the second of two equal runs of words, one behind the other.

    Single words stay (“had had”), and so does everything where the source too says something twice.
    """
    for pattern in (_DOUBLED, _IN_BRACKETS):
        if not pattern.search(source):
            text = pattern.sub(r"\1", text)
    return text
