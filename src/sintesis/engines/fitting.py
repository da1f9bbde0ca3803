"""Cut what is longer than a model can take."""

import re
from collections.abc import Callable, Iterator

_BORDER = re.compile(r"(?<=[;:,.!?…)»”]) (?=\S)")
"""Where a cut does the least harm."""


def fitting(text: str, fits: Callable[[str], bool]) -> Iterator[str]:
    """The text in parts that fit; joined they are the text.

    It is cut after a punctuation mark, else between words, else anywhere, near the middle.

    Args:
        fits: whether a part is short enough; every text of one character has to be.
    """
    if len(text) < 2 or fits(text):
        yield text
        return
    middle, quarter = len(text) // 2, len(text) // 4
    borders = [match.start() for match in _BORDER.finditer(text, quarter, len(text) - quarter)]
    places = borders or [match.start() for match in re.finditer(r"(?<=\S) (?=\S)", text)]
    cut = min(places, key=lambda at: abs(at - middle), default=middle)
    yield from fitting(text[:cut], fits)
    yield from fitting(text[cut:], fits)
