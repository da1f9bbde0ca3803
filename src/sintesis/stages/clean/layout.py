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
WRAPPED = 0.4
"""Share of the line breaks inside blocks that come where a line is full, no sentence ends and a small letter follows.
Of 20 articles wrapped at 50 to 100 characters, with and without empty lines, the lowest has .43; as they come, with a
paragraph or a sentence a line, the highest has .03."""
FEWEST_BREAKS = 2
"""Line breaks inside blocks that a text must have to be judged."""

_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_SPACE = re.compile(r"(?<=\d)([\u00a0\u202f\u2009])(?=\d)|[^\S\n]+")
_EMPHASIS = re.compile(r"(?P<mark>[*_])(?P<text>(?![\s*_])[^*_\n]{1,600}(?<!\s))(?P=mark)[^\w.,;:!?…*_]{0,8}")
_RULE = re.compile(r"[_*=~#–—-][\s_*=~#–—-]{1,200}")
_BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_BLOCKS = re.compile(r"\n[^\S\n]*\n")
_HYPHENATED = re.compile(r"([^\W\d_]+)-$")
_WORD = re.compile(r"[^\W\d_]+")
_ENDED = re.compile(r"[.!?…:;][»”\"'’)\]]*$")
_MARK_LAST = re.compile(r"\s([\"'‘“«])$")
_OPENED = re.compile(r"(?<![\w.,!?’'])'(?=\w)")
_CLOSED = re.compile(r"(?<=[^\s'])'(?!\w)")


def lines_of(text: str) -> list[str]:
    """The paragraphs of a text, one a line or separated by empty lines, hard-wrapped or not; none is empty."""
    text = unicodedata.normalize("NFC", _UNSEEN.sub("", _BREAKS.sub("\n", text)))
    blocks = [[line for line in map(_tidy, block.split("\n")) if line] for block in _BLOCKS.split(text)]
    width = _width(blocks)
    if width is None:
        return _with_marks([line for block in blocks for line in block])
    words = frozenset(_WORD.findall(text.lower()))
    return [paragraph for block in blocks for paragraph in _joined(block, width, words)]


def _with_marks(lines: Sequence[str]) -> list[str]:
    """The lines, an opening quotation mark that was left at the end of one put before the next, which it opens."""
    made = list(lines)
    for i, (line, following) in enumerate(pairwise(lines)):
        mark = _MARK_LAST.search(line)
        if mark and following[0].isalpha() and not _is_closing(mark.group(1), line[: mark.start()]):
            made[i] = made[i][: -len(mark.group())]
            made[i + 1] = mark.group(1) + made[i + 1]
    return [line for line in made if line]


def _is_closing(mark: str, before: str) -> bool:
    """Whether a straight mark at the end of a line closes what the line opened."""
    if mark == '"':
        return before.count('"') % 2 == 1
    opened = [found.start() for found in _OPENED.finditer(before)] if mark == "'" else []
    return bool(opened) and _CLOSED.search(before, opened[-1] + 1) is None


def _tidy(line: str) -> str:
    """One space between words; the space that groups digits stays what it is. A rule, and a messenger's
    marks of bold type, go."""
    line = _SPACE.sub(lambda found: found.group(1) or " ", line).strip()
    emphasised = _EMPHASIS.fullmatch(line)
    return "" if _RULE.fullmatch(line) else emphasised["text"] if emphasised else line


def _fills(line: str, following: str, width: int) -> bool:
    """Whether the next line's first word would not have fitted into this line."""
    return len(line) + 1 + len(following.split(" ", 1)[0]) > FILLED * width


def _width(blocks: Sequence[Sequence[str]]) -> int | None:
    """The width at which the text is wrapped; `None` when its line breaks are ends of paragraphs."""
    width = max((len(line) for block in blocks for line in block), default=0)
    breaks = [pair for block in blocks for pair in pairwise(block)]
    if not NARROWEST <= width <= WIDEST or len(breaks) < FEWEST_BREAKS:
        return None
    wrapped = sum(
        following[0].islower() and _fills(line, following, width) and not _ENDED.search(line)
        for line, following in breaks
    )
    return width if wrapped >= WRAPPED * len(breaks) else None


def _joined(block: Sequence[str], width: int, words: frozenset[str]) -> list[str]:
    """The paragraphs of a wrapped block."""
    paragraphs: list[list[str]] = [[]]
    for line, following in pairwise(block):
        if _ends_paragraph(line, following, width):
            paragraphs[-1].append(line)
            paragraphs.append([])
        else:
            paragraphs[-1].append(_before(line, following, words))
    paragraphs[-1].extend(block[-1:])
    return ["".join(lines) for lines in paragraphs if lines]


def _ends_paragraph(line: str, following: str, width: int) -> bool:
    """Whether there was room for the next word; a little room is none, unless a sentence ends."""
    fits = len(line) + 1 + len(following.split(" ", 1)[0]) <= width
    return (fits and bool(_ENDED.search(line))) or not _fills(line, following, width)


def _before(line: str, following: str, words: frozenset[str]) -> str:
    """A line as it stands before the next; a hyphen at its end goes when the text has the word without it elsewhere."""
    left, right = _HYPHENATED.search(line), _WORD.match(following)
    if not left or not right:
        return f"{line} "
    return line[:-1] if (left.group(1) + right.group()).lower() in words else line
