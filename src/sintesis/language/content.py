"""The words of a text that tell what it is about, and what of them is compared."""

import re

from sintesis.language import words
from sintesis.model import Language

_WORD = re.compile(r"[^\W_]+")
_STEM = 6
"""Letters of a word that are compared: a cheap stem that both languages bear."""


def content(text: str, language: Language) -> list[str]:
    """The words of a text that tell what it is about, in lower case."""
    stop = words(language, "stopwords")
    return [w for w in _WORD.findall(text.casefold()) if w not in stop and (len(w) > 2 or w.isdigit())]


def stem(word: str) -> str:
    """The letters of a word that are compared."""
    return word[:_STEM]
