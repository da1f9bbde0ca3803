"""Find what stands between quotation marks, and what dialogue dashes open."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_OPENING = re.compile(r"[“«„\"‘]|(?<![\w.,!?’'])'(?=[^\W\d_])|(?:^|(?<=\n))[—–][ \u00a0]?(?=[\w¿¡])")
_PAIRS = {"“": "”", "«": "»", "„": "“"}
_CURLY = {opening: re.compile(f"[{opening}{closing}]") for opening, closing in _PAIRS.items()}
_STRAIGHT = re.compile('"')
_CLOSE_SINGLE = {
    "‘": re.compile(r"(?<=\S)’(?!\w)|(?<=[.,!?…] )’(?=\s|$)"),
    "'": re.compile(r"(?<=[^\s'])'(?!\w)|(?<=[.,!?…] )'(?=\s|$)"),
}
_OPEN_SINGLE = {"‘": re.compile("‘"), "'": re.compile(r"(?<![\w.,!?’'])'(?=[^\W\d_])")}
_INCISE = re.compile(r"\s[—–](?=\w)")
_INCISE_END = re.compile(r"[—–](?=[\s.,;:!?]|$)")
_LONGEST = 4000
"""Characters of a quotation; a mark that is closed further away was never closed."""
_PARAGRAPHS_MOST = 4
"""Line breaks that a quotation may run over without a new opening mark."""
_MARKS_MOST = 40
"""Marks that are looked at in search of the closing one: bounds the time for text full of opening marks."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch between marks: `[start:end]` are the words, `[before:after]` the words and their marks."""

    start: int
    end: int
    before: int
    after: int


def find_quoted(body: str) -> list[Quoted]:
    """What is quoted in `body`, in order; a quotation inside another belongs to the outer one."""
    found: list[Quoted] = []
    at = 0
    while mark := _OPENING.search(body, at):
        opened = mark.start()
        char = body[opened]
        if char in "—–":
            stop = body.find("\n", opened)
            stop = stop if stop >= 0 else len(body)
            found.extend(_dialogue(body, opened, mark.end(), stop))
            at = stop
            continue
        closed, after = _closed(body, opened, char)
        start, end = _trimmed(body, opened + 1, closed)
        if closed < 0 or start >= end:
            at = opened + 1
            continue
        found.append(Quoted(start, end, opened, after))
        at = after
    return found


def _closed(body: str, opened: int, char: str) -> tuple[int, int]:
    """Where the words of a quotation end, and where its closing mark does; (-1, -1) when it is never closed."""
    if char == '"':
        return _closed_straight(body, opened)
    if char in _PAIRS:
        return _closed_curly(body, opened, char)
    return _closed_single(body, opened, char)


def _closed_curly(body: str, opened: int, char: str) -> tuple[int, int]:
    depth = 1
    stop = _limit(body, opened)
    for count, mark in enumerate(_CURLY[char].finditer(body, opened + 1, opened + _LONGEST)):
        at = mark.start()
        if count > _MARKS_MOST:
            break
        if mark.group() == char:
            if depth == 1 and body[at - 1] == "\n":  # the next paragraph of the same quotation
                end = len(body[opened:at].rstrip()) + opened
                return end, end
            depth += 1
            continue
        depth -= 1
        if depth == 0:
            return (at, at + 1) if at < stop else (-1, -1)
    first = body.find(_PAIRS[char], opened + 1, stop)
    return (first, first + 1) if first >= 0 else (-1, -1)


def _closed_straight(body: str, opened: int) -> tuple[int, int]:
    """The next mark, unless its place shows that it opens another quotation, so that this one opened none.

    A mark at the beginning of a paragraph goes on quoting: the words end with the paragraph before.
    """
    mark = _STRAIGHT.search(body, opened + 1, _limit(body, opened))
    if mark is None:
        return -1, -1
    at = mark.start()
    words = body[opened:at].rstrip()
    opens = body[at - 1].isspace() and body[at + 1 : at + 2].strip() != ""
    if opens and words[-1] not in ".,!?…":
        return -1, -1
    if opens and body[at - 1] == "\n":
        return opened + len(words), opened + len(words)
    return at, at + 1


def _closed_single(body: str, opened: int, char: str) -> tuple[int, int]:
    """The first closing mark that is no plural possessive (the boys’ club), else the first of all.

    Without one, a mark at the beginning of a paragraph goes on quoting: the words end with the paragraph before.
    """
    stop = _limit(body, opened)
    following = _OPEN_SINGLE[char].search(body, opened + 1, stop)
    first = -1
    for mark in _CLOSE_SINGLE[char].finditer(body, opened + 1, following.start() if following else stop):
        at = mark.start()
        if body[at - 1] != "s" or not re.match(r" [a-z]", body[at + 1 : at + 3]):
            return at, at + 1
        first = at if first < 0 else first
    if first < 0 and following and body[following.start() - 1] == "\n":
        end = opened + len(body[opened : following.start()].rstrip())
        return end, end
    return (first, first + 1) if first >= 0 else (-1, -1)


def _limit(body: str, opened: int) -> int:
    """Where the paragraphs that a quotation may run over end."""
    at, most = opened, min(len(body), opened + _LONGEST)
    for _ in range(_PARAGRAPHS_MOST):
        at = body.find("\n\n", at + 1, most)
        if at < 0:
            return most
    return at


def _trimmed(body: str, start: int, end: int) -> tuple[int, int]:
    while start < end and body[start].isspace():
        start += 1
    while end > start and body[end - 1].isspace():
        end -= 1
    return start, end


def _dialogue(body: str, opened: int, at: int, high: int) -> Iterator[Quoted]:
    """“—No me voy —dijo Ana—. Me quedo.”: what is said before and after the incise."""
    before = opened
    while at < high:
        incise = _INCISE.search(body, at, high)
        stop = incise.start() if incise else high
        start, end = _trimmed(body, at, stop)
        while start < end and body[start] in ".,;: ":
            start += 1
        if start < end:
            yield Quoted(start, end, before, stop)
        if incise is None:
            return
        closing = _INCISE_END.search(body, incise.end(), high)
        if closing is None:
            return
        before, at = closing.start(), closing.end()
