"""What words and sentences look like to the stages of cleaning, without a language to go by."""

import re
import unicodedata
from functools import cache
from itertools import pairwise

from sintesis.language import pairs, table
from sintesis.model import LANGUAGES

_STOP = re.compile(r"(?<=[^\W\d_]{3})[.][\"”»’)\]]*\s+(?=[\"“«‘¿¡(]*[^\W\d_])")
_BORDER = re.compile(r"(?<=[^\W_]{2})[.!?…]+[\"”»’)\]]*\s+(?=[\"“«‘¿¡(]*[^\W_])")
_QUOTED = re.compile(r"“[^“”]{0,300}”|«[^«»]{0,300}»|\"[^\"]{0,300}\"|‘[^‘’]{0,300}’")
_FINAL = re.compile(r"[.…][\"”»’)\]]*$")
_OPENING = "\"“«‘'¿¡([—–-"


def normal(text: str) -> str:
    """The words of a text in lower case with single spaces, for comparing lines that differ in marks."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def starts_high(text: str) -> bool:
    """Whether a text begins with a capital or a digit, quotation marks and the like aside."""
    first = text.lstrip(_OPENING + " ")[:1]
    return first.isupper() or first.isdigit()


def ends_with_stop(text: str) -> bool:
    """Whether a text ends as a sentence does; a question or exclamation mark may end a headline too."""
    return bool(_FINAL.search(text))


def is_one_sentence(text: str) -> bool:
    """Whether no full stop outside quotation marks is followed by a capital; `Sr. Ruiz` is not taken for two."""
    text = _QUOTED.sub("…", text)
    return not any(text[found.end() :].lstrip('"“«‘¿¡(')[:1].isupper() for found in _STOP.finditer(text))


def sentences_of(text: str) -> list[str]:
    """The sentences of a text, cut roughly: enough to see that a line stands elsewhere as a sentence."""
    starts = [0, *(found.end() for found in _BORDER.finditer(text)), len(text)]
    return [text[start:end].strip() for start, end in pairwise(starts) if start < end]


@cache
def agencies() -> dict[str, str]:
    """The forms in which agencies are written, each with the name that a heading gives."""
    return {row["form"]: row["name"] for row in pairs("agencies")}


@cache
def heading_words(key: str) -> frozenset[str]:
    """The words that `headings.toml` lists under `key` in either language."""
    return frozenset(word for language in LANGUAGES for word in table(language, "headings")[key])


@cache
def _function_words() -> frozenset[str]:
    lists = table("both", "function_words")["words"]
    return frozenset(_plain(word) for language in LANGUAGES for word in lists[language].split())


def _plain(word: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", word.casefold()) if not unicodedata.combining(char))


def stems(text: str) -> set[str]:
    """The first letters of the content words of a text, by which one sentence is seen to restate another."""
    words = {_plain(word) for word in re.findall(r"\w{2,40}", text)}
    return {word[:5] for word in words if (len(word) > 3 or word.isdigit()) and word not in _function_words()}
