"""Find where the clauses of a sentence begin, so that a sentence can be cut there and nowhere else."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from sintesis.language import entries
from sintesis.language import words as word_set
from sintesis.model import Language

CUT = "[…]"
_OPENING = "(“«[¿¡"
_CLOSING = ")”»]"
_HARD = re.compile(r"[;:—–]\s+|\s[—–](?=\w)")
_FEW = 3
"""Words at the beginning of a clause that are not worth a cut."""
_LONGEST_BOUND = 30
"""Characters of the longest expression of `bounds.txt`, and a mark of currency."""
_LONE_MARK = re.compile(r"^[”»]\s*|\s[\"'“‘«]$")
"""A quotation mark at the edge of a sentence that belongs to its neighbour."""


@cache
def _bound(language: Language) -> re.Pattern[str]:
    """A word of `bounds.txt` that ends where a figure begins."""
    bounds = sorted(entries(language, "bounds"), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, bounds))})\s[^\w\s]?$", re.IGNORECASE)


@cache
def _soft(language: Language) -> re.Pattern[str]:
    openers = sorted(entries(language, "clause_openers"), key=len, reverse=True)
    return re.compile(rf",\s+(?=(?:{'|'.join(map(re.escape, openers))})\b)", re.IGNORECASE)


def sheltered_in(text: str) -> list[bool]:
    """For each character, whether it stands inside brackets or quotation marks."""
    inside, depth, straight = [], 0, False
    for char in text:
        if char in _OPENING and char not in "¿¡":
            depth += 1
        elif char in _CLOSING:
            depth = max(0, depth - 1)
        elif char == '"':
            straight = not straight
        inside.append(depth > 0 or straight)
    return inside


def clauses(text: str, language: Language) -> list[tuple[int, int]]:
    """Spans of the clauses of one sentence, in order; together they cover the text.

    A clause begins after a semicolon, colon or dash, and after a comma that a conjunction, relative or preposition of
    `clause_openers.txt` follows; never inside brackets or quotation marks.
    """
    sheltered = sheltered_in(text)
    starts = {0}
    for pattern in (_HARD, _soft(language)):
        for match in pattern.finditer(text):
            if not sheltered[match.start()] and match.end() < len(text):
                starts.add(match.end())
    ordered = [*sorted(starts), len(text)]
    return list(pairwise(ordered))


def pieces(text: str, language: Language, limit: int) -> Iterator[str]:
    """Cut a sentence at clause borders into pieces of at most `limit` words where the borders allow.

    The pieces joined are the text. A clause longer than `limit` is cut at its commas, and failing that between words.
    """
    current = ""
    for start, end in clauses(text, language):
        for part in _within(text[start:end], limit):
            if current and len((current + part).split()) > limit:
                yield current
                current = ""
            current += part
    if current:
        yield current


def _within(clause: str, limit: int) -> Iterator[str]:
    if len(clause.split()) <= limit:
        yield clause
        return
    at_commas = re.split(r"(?<=,)(?=\s)", clause)
    for part in at_commas:
        words = re.findall(r"\s*\S+\s*$|\s*\S+", part)
        for first in range(0, len(words), limit):
            yield "".join(words[first : first + limit])


def around(text: str, start: int, end: int, language: Language, most: int, least: int = 4) -> str:
    """The clause of a sentence that holds `text[start:end]`, cuts shown as […].

    A clause of fewer than `least` words takes in the one before it; one of more than `most` words is cut to about so
    many, where a word of `phrase_openers.txt` allows, keeping the span and what bounds it: more than 200.
    """
    bound = _bound(language).search(text, max(0, start - _LONGEST_BOUND), start)
    start = bound.start() if bound else start
    spans = clauses(text, language)
    last = next((i for i, (_, stop) in enumerate(spans) if start < stop), len(spans) - 1)
    first = last
    while spans[last][1] < end and last + 1 < len(spans):
        last += 1
    while first > 0 and len(text[spans[first][0] : spans[last][1]].split()) < least:
        first -= 1
    left, right = spans[first][0], spans[last][1]
    words = [(m.start() + left, m.end() + left) for m in re.finditer(r"\S+", text[left:right])]
    if len(words) > most:
        left, right = _window(text, words, (start, end), language, most)
    left, right = _whole(text, left, right, (start, end))
    if text[right:].strip():
        right = _finished(text, left, right, end, language)
    clause = _LONE_MARK.sub("", _unpaired(text[left:right].strip())).rstrip(",;:—–").strip()
    before = f"{CUT} " if text[:left].strip(" \"'“‘«”»") else ""
    after = f" {CUT}" if text[right:].strip(" .;,:»”\"'’)") and right < len(text) else ""
    return f"{before}{clause}{after}"


def _finished(text: str, left: int, right: int, end: int, language: Language) -> int:
    """Where a stretch that is cut short ends, without the articles and prepositions that led on; not before `end`."""
    leading = word_set(language, "phrase_openers") | word_set(language, "articles")
    words = list(re.finditer(r"\S+", text[left:right]))
    while len(words) > 1 and left + words[-1].start() >= end and words[-1].group().strip(",").casefold() in leading:
        words.pop()
    return left + words[-1].end() if words else right


def _whole(text: str, left: int, right: int, span: tuple[int, int]) -> tuple[int, int]:
    """The stretch without a bracket that is cut off inside it, where the span does not stand in that bracket."""
    opened = text.rfind("(", left, right)
    if opened >= span[1] and text.find(")", opened, right) < 0:
        right = opened
    closed = text.find(")", left, right)
    if 0 <= closed < span[0] and text.rfind("(", left, closed) < 0:
        left = closed + 1
    return left, right


def _unpaired(clause: str) -> str:
    """The clause without a straight quotation mark at its beginning that nothing in it closes."""
    return clause[1:].lstrip() if clause.startswith('"') and clause.count('"') == 1 else clause


def _window(
    text: str, words: list[tuple[int, int]], span: tuple[int, int], language: Language, most: int
) -> tuple[int, int]:
    """About `most` of the words around a span, from one phrase border to another; offsets into `text`."""
    openers = word_set(language, "phrase_openers")
    borders = [i for i, (a, b) in enumerate(words) if i == 0 or text[a:b].casefold() in openers or text[a - 2] in ",;:"]
    inside = [i for i, (a, b) in enumerate(words) if b > span[0] and a < span[1]] or [0]
    behind = min(most // 2, len(words) - inside[-1] - 1)  # what lacks behind the span may stand before it
    earliest = inside[0] - (most - behind - len(inside))
    earliest = earliest if earliest >= _FEW else 0
    low = next((i for i in borders if earliest <= i <= inside[0]), earliest)
    while low and all(text[words[i][0]].isupper() for i in (low - 1, low)):
        low -= 1  # not inside a name
    latest = max(inside[-1] + 1, low + most)
    high = max((i for i in borders if inside[-1] < i <= latest), default=latest) if latest < len(words) else len(words)
    return words[low][0], words[high - 1][1]
