"""What the models have no pieces for: letters of other alphabets, emoji, signs, addresses; none of it may be lost.

A Latin letter that is unknown with its mark is sent without it, and gets it back where the word comes back (Gündoğan).
Other words with unknown characters, addresses, handles and tags do not go through the model: they are copied.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|[@#]\w+")
_WORD = re.compile(r"\S+")
_LETTER = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ]")
_LATIN = {"ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ł": "l", "Ł": "L", "ı": "i", "ß": "ss", "æ": "ae", "Æ": "Ae",
          "œ": "oe", "Œ": "Oe", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th"}  # fmt: skip
"""Letters that Unicode does not take apart."""
_LONGEST_WORD = 40
"""Letters; what is longer is no word."""
_OPENING, _CLOSING = "(\"'¿¡“‘«[", ")\"'.,;:!?…”’»]"

Known = Callable[[str], bool]
"""Whether a model has pieces for all of a text."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a text."""

    text: str
    copied: bool
    """It is not translated."""


def parts(text: str, known: Known) -> Iterator[Part]:
    """The text in stretches that are translated and stretches that are copied, in order; together they are the text."""
    start, all_known = 0, known(text)
    for match in _WORD.finditer(text):
        at, end = _bare(text, match.start(), match.end())
        if at == end or not _is_copied(text[at:end], known, all_known):
            continue
        yield from _stretch(text[start:at])
        yield Part(text[at:end], copied=True)
        start = end
    yield from _stretch(text[start:])


def _is_copied(word: str, known: Known, all_known: bool) -> bool:
    return len(word) > _LONGEST_WORD or bool(_ADDRESS.fullmatch(word)) or not (all_known or known(word))


def _stretch(text: str) -> Iterator[Part]:
    """What lies between two copied stretches: copied too if it has nothing to translate."""
    if text:
        yield Part(text, copied=not _LETTER.search(text))


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """A word without the punctuation around it."""
    while start < end and text[start] in _OPENING:
        start += 1
    while end > start and text[end - 1] in _CLOSING:
        end -= 1
    return start, end


def plain(text: str, known: Known) -> str:
    """The text with plain letters in the place of those that are unknown with their marks."""
    return text if known(text) else "".join(char if known(char) else _plain_letter(char) for char in text)


def _plain_letter(char: str) -> str:
    if char in _LATIN:
        return _LATIN[char]
    base = unicodedata.normalize("NFD", char)[0]
    return base if base.isascii() and base.isalpha() else char


def marked(made: str, source: str, known: Known) -> str:
    """The translation with the letters of the source in the words that came back as `plain` had made them."""
    if known(source):
        return made
    for word in dict.fromkeys(re.findall(r"\w+", source)):
        if (bare := plain(word, known)) != word:
            made = re.sub(rf"(?<!\w){re.escape(bare)}(?!\w)", word.replace("\\", r"\\"), made)
    return made
