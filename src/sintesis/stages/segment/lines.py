"""Part a text at its line breaks, but for those that only wrap a long line."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

WRAPPED = (45, 110)
"""Characters of a line that may be wrapped by rule: mail wraps at 72, wide terminals at 100."""

_BREAK = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_ITEM = re.compile(r"\s*(?:[-–—*•·◦▪‣>#|+]|\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)])(?:\s|$)|\s*[—–](?=\S)")
_FINISHED = re.compile(r"[.!?…:;][\"'”’»)\]*_]*\s*$")
_OPENING = frozenset("\"'“‘«([¿¡")
_CLOSING = (")", "]", "»", "”")


class Block(NamedTuple):
    """`text[start:end]`: a line, or several that a hard wrap parted."""

    start: int
    end: int
    paragraph: int


def blocks(text: str) -> Iterator[Block]:
    """The blocks of a text in order, blank lines left out."""
    paragraph: list[tuple[int, int]] = []
    number = 0
    for start, end in _lines(text):
        if text[start:end].strip():
            paragraph.append((start, end))
        elif paragraph:
            yield from _unwrapped(text, paragraph, number)
            paragraph = []
            number += 1
    if paragraph:
        yield from _unwrapped(text, paragraph, number)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for found in _BREAK.finditer(text):
        yield start, found.start()
        start = found.end()
    yield start, len(text)


def _unwrapped(text: str, lines: Sequence[tuple[int, int]], number: int) -> Iterator[Block]:
    """The blocks of one paragraph: lines go together that were one before they were wrapped."""
    shown = [text[start:end] for start, end in lines]
    ruled = _is_ruled(shown)
    start = lines[0][0]
    quoting = False
    for i, (one, two) in enumerate(pairwise(shown)):
        quoting ^= bool(one.count('"') % 2)
        if not (_runs_on(one, two, ruled) or _is_lone_mark(one, two, quoting)):
            yield Block(start, lines[i][1], number)
            start = lines[i + 1][0]
    yield Block(start, lines[-1][1], number)


def _is_ruled(lines: Sequence[str]) -> bool:
    """Whether a paragraph looks wrapped by rule: lines of like length, and a sentence that goes on over a break."""
    low, high = WRAPPED
    lengths = [len(line.strip()) for line in lines]
    even = all(low <= length <= high for length in lengths[:-1]) and lengths[-1] <= high
    return even and any(_runs_on(one, two, False) for one, two in pairwise(lines))


def _runs_on(one: str, two: str, ruled: bool) -> bool:
    """Whether a sentence goes on over the break: unfinished above, and below a small letter, or any if `ruled`."""
    below = two.lstrip()
    if below.startswith(_CLOSING):
        return True
    return (ruled or below[:1].islower()) and not _FINISHED.search(one) and not _ITEM.match(two)


def _is_lone_mark(one: str, two: str, quoting: bool) -> bool:
    """Whether a quotation mark or bracket stands alone on a line and belongs to the other one."""
    if two.strip() == '"':
        return quoting
    return one.strip() in _OPENING and (quoting or one.strip() != '"')
