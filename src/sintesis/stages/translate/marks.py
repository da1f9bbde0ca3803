"""Give numbers that an engine copied as they stood the marks of its target language: 19.352 → 19,352."""

import re

from sintesis.language.marks import Convention
from sintesis.model import Language
from sintesis.stages.compare import Passage, written

_SWAP = str.maketrans(".,", ",.")
_NUMBERS = {
    Convention.COMMA: re.compile(r"(?<![\w.,])(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+,\d+)(?![.,]?\d|\w)"),
    Convention.POINT: re.compile(r"(?<![\w.,])(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)(?![.,]?\d|\w)"),
}
"""What is a number with marks under each convention; 22.30 is none where the comma is decimal, but a time."""


def remarked(text: str, passage: Passage, target: Language) -> str:
    """The translation with those numbers marked anew that stand in it as they stand in its source."""
    given = Convention.POINT if passage.language == "en" else passage.convention
    if given in (written(passage, target), Convention.UNKNOWN):
        return text
    for number in set(_NUMBERS[given].findall(passage.text)):
        text = re.sub(rf"(?<![\w.,]){re.escape(number)}(?![.,]?\d|\w)", number.translate(_SWAP), text)
    return text
