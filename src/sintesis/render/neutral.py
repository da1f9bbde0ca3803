"""Take from a text what would act on the page instead of standing on it: control characters and marks of direction."""

import re

_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Marks and overrides of direction (Unicode Bidi_Control): an override makes a page read other than its text."""
_UNDRAWN = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff\ufff9-\ufffb]")
"""Control characters, halves of pairs: no format can hold or show them. What Unicode counts as blanks is none."""


def neutral(text: str) -> str:
    """The text on one line: its blanks single, marks of direction gone, what cannot be drawn as U+FFFD."""
    return " ".join(_UNDRAWN.sub("\ufffd", _DIRECTION.sub("", text)).split())


def shortened(text: str, most: int) -> str:
    """The text if it has at most `most` characters, else its beginning and …, cut between words if it can be."""
    if len(text) <= most:
        return text
    start = text[: most - 1]
    word = start.rpartition(" ")[0]
    return (word if len(word) > most // 2 else start).rstrip(" ,;:.") + "…"
