"""Paragraphs out of the lines of a text: characters that nobody sees go, wrapped lines are joined."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

WIDEST = 120
"""Characters of the longest line of a text that may be hard-wrapped; where a line is a paragraph, some exceed it."""
NARROWEST = 40
"""Characters of the longest line below which line breaks are taken to be the author's."""
FILLED = 0.85
"""Share of the longest line that a wrapped line and the next line's first word exceed together."""
WRAPPED = 0.7
"""Share of the lines within a block that must be filled so; the last line of a paragraph never is."""
FEWEST_BREAKS = 2
"""Line breaks inside blocks that a text must have to be judged."""

_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_GROUPING = re.compile(r"(?<=\d)[\u00a0\u202f\u2009](?=\d)|[^\S\n]+")
_BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_BLOCKS = re.compile(r"\n[^\S\n]*\n")
_ENDED = re.compile(r"[.!?…:;][»”\"'’)\]]*$")


def lines_of(text: str) -> list[str]:
    """The paragraphs of a text, one a line or separated by empty lines, hard-wrapped or not; none is empty."""
    text = unicodedata.normalize("NFC", _UNSEEN.sub("", _BREAKS.sub("\n", text)))
    blocks = [[line for line in map(_tidy, block.split("\n")) if line] for block in _BLOCKS.split(text)]
    width = _width(blocks)
    if width is None:
        return [line for block in blocks for line in block]
    return [paragraph for block in blocks for paragraph in _joined(block, width)]


def _tidy(line: str) -> str:
    """One space between words; the space that groups digits stays what it is."""
    return _GROUPING.sub(
        lambda found: found.group() if found.group() in "\u00a0\u202f\u2009" and _inside(found) else " ", line
    ).strip()


def _inside(found: re.Match[str]) -> bool:
    text, (start, end) = found.string, found.span()
    return start > 0 and end < len(text) and text[start - 1].isdigit() and text[end].isdigit()


def _fills(line: str, following: str, width: int) -> bool:
    """Whether the next line's first word would not have fitted into this line."""
    return len(line) + 1 + len(following.split(" ", 1)[0]) > FILLED * width


def _width(blocks: Sequence[Sequence[str]]) -> int | None:
    """The width at which the text is wrapped; `None` when its line breaks are ends of paragraphs."""
    width = max((len(line) for block in blocks for line in block), default=0)
    breaks = [pair for block in blocks for pair in pairwise(block)]
    if not NARROWEST <= width <= WIDEST or len(breaks) < FEWEST_BREAKS:
        return None
    wrapped = sum(_fills(line, following, width) and not _ENDED.search(line) for line, following in breaks)
    return width if wrapped >= WRAPPED * len(breaks) else None


def _joined(block: Sequence[str], width: int) -> list[str]:
    paragraphs: list[list[str]] = []
    for i, line in enumerate(block):
        if i and _fills(block[i - 1], line, width):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return [" ".join(paragraph) for paragraph in paragraphs]
