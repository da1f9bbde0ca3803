"""A text cut into its capitalised words, known names of several words in one piece."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from sintesis.model import Kind, Sentence
from sintesis.stages.extract.names.lexicon import Lexicon

_UPPER = r"[^\W\d_a-zß-öø-ÿª]"
_INNER = rf"(?:['’][^\W\d_]\w*|[-‑](?:{_UPPER}|\d)\w*|&{_UPPER}\w*)"
_DOTTED = rf"(?:{_UPPER}\.){{1,6}}{_UPPER}(?![\w.])|(?:{_UPPER}\.){{2,6}}"
_WORD = re.compile(rf"(?<![\w@#/])(?:{_DOTTED}|{_UPPER}\w*{_INNER}{{0,4}})")
_POSSESSIVE = re.compile(r"['’]s$")
_NEXT = re.compile(r"[ \u00a0](\w+)")
_BEFORE_OPENING = re.compile(r"[:“”\"«‘'¿¡—–…•*]\s?$")
_LONGEST = 60
"""Characters of a word; what is longer is noise."""


@dataclass(frozen=True, slots=True)
class Word:
    """A capitalised word, or a known name of several; `text` is the body's `[start:end]`."""

    text: str
    start: int
    end: int
    opening: bool
    """It opens a sentence or a quotation, where any word has a capital."""
    closed: bool
    """A possessive ending follows: no name goes on behind it."""
    sentence: int
    """Index of its sentence."""
    kind: Kind | None
    """What the gazetteer says that it is."""


def scan(body: str, sentences: Sequence[Sentence], lex: Lexicon) -> list[Word]:
    """The capitalised words of `body` in their order, none overlapping another."""
    starts = [sentence.start for sentence in sentences]
    words: list[Word] = []
    at = 0
    opened = -1
    for match in _WORD.finditer(body):
        start, end = match.span()
        if start < at or end - start > _LONGEST or not body[start].isupper() or body.startswith("$", end):
            continue
        index = bisect_right(starts, start) - 1
        if index < 0 or end > sentences[index].end:
            continue
        opening = index != opened and not _letters(body[sentences[index].start : start])
        opening = opening or _BEFORE_OPENING.search(body, max(0, start - 2), start) is not None
        opened = index
        post = _post(body, start, match.group().lower(), lex)
        if post:
            at = start + post
            words.append(Word(body[start:at], start, at, opening, False, index, None))
            continue
        known = _known(body, start, match.group(), sentences[index].end, lex)
        if known:
            name, kind = known
            end = start + len(name)
            closed = body.startswith(("'s", "’s"), end)
            words.append(Word(name, start, end, opening, closed, index, kind))
            at = end
            continue
        text = match.group()
        plural = text[-1] == "s" and body.startswith(("’ ", "' "), end)
        if (plural or _POSSESSIVE.search(text)) and _owner_in_name(body, text, end + plural, lex):
            end += plural
            words.append(Word(body[start:end], start, end, opening, False, index, None))
            at = end
            continue
        closed = plural or _POSSESSIVE.search(text) is not None
        text = _POSSESSIVE.sub("", text)
        words.extend(_cut(text, start, opening, closed, index, lex))
        at = end
    return words


def _post(body: str, start: int, low: str, lex: Lexicon) -> int:
    """The length of the longest post with small words inside that begins here: Secretary of State."""
    for post in lex.long_posts.get(low, ()):
        end = start + len(post)
        if body[start:end].lower() == post and not body[end : end + 1].isalnum():
            return len(post)
    return 0


def _owner_in_name(body: str, text: str, end: int, lex: Lexicon) -> bool:
    """Whether the possessive is part of a name: King’s College, St Thomas’ Hospital; not Leeds’ University."""
    following = _NEXT.match(body, end)
    owner = _POSSESSIVE.sub("", text)
    return following is not None and following.group(1) in lex.possessed and owner not in lex.gazetteer


def _letters(text: str) -> bool:
    return any(char.isalnum() for char in text)


def _known(body: str, start: int, word: str, limit: int, lex: Lexicon) -> tuple[str, Kind] | None:
    """The longest name of several words in the gazetteer that begins here."""
    head = re.match(r"\w+", word)
    for name in lex.beginnings.get(head.group() if head else "", ()):
        end = start + len(name)
        if end <= limit and body.startswith(name, start) and not body[end : end + 1].isalnum():
            return name, lex.gazetteer[name]
    return None


def _cut(text: str, start: int, opening: bool, closed: bool, index: int, lex: Lexicon) -> list[Word]:
    """One word, or the two of “México-Estados”, “US-Mexico” where both are known names."""
    left, hyphen, right = text.partition("-")
    if hyphen and text not in lex.gazetteer and left in lex.gazetteer and right in lex.gazetteer:
        middle = start + len(left)
        return [
            Word(left, start, middle, opening, True, index, lex.gazetteer[left]),
            Word(right, middle + 1, start + len(text), False, closed, index, lex.gazetteer[right]),
        ]
    return [Word(text, start, start + len(text), opening, closed, index, lex.gazetteer.get(text))]
