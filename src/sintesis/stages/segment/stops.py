"""Find the stops of a block of text that end a sentence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sintesis.language import lexicon
from sintesis.model import Language
from sintesis.stages.segment.abbreviations import Abbreviations, abbreviations

REACH = 300
"""Characters looked ahead and back for a bracket's other half: keeps the time linear."""
TOKEN = 80
"""Characters of a token that are looked at: more than any word, address or file name needs."""

_UPPER = "A-ZÀ-ÖØ-Þ"
_STOP = re.compile(
    r"(?<![.!?…])(?P<stop>[.!?…]++(?:[ ][.!?…]++(?!\w)){0,5})"
    r"(?P<close>[”’»)\]\"'*_]*+(?:[ ][”»'](?=\s|$))?)"
    r"(?P<note>(?:\[\d{1,3}\]){0,5}[¹²³⁰⁴-⁹]{0,3}(?:(?<=[^\W\d_][.])\d{1,2}(?=\s))?)"
    rf"(?=\s|$|[“«¿¡—(\"{_UPPER}])"
)
_LEAD = re.compile(r"[\s“«\"'‘(\[{¿¡—–\-*•·#_]*+")
_WORD = re.compile(r"[^\W\d_]+(?:['’&\-][^\W\d_]+)*")
_WORDS = re.compile(r"\W*([^\W_]+)\W+([^\W_]+)")
_MARKER = re.compile(r"\d{1,2}|[A-Za-z]|[ivxIVX]{1,5}")
_ADDRESS = re.compile(r"://|www\.|@|\.(?:com?|org|net|edu|gob|gov|info|js|es|mx|ar|cl|uk|us)\b", re.IGNORECASE)
_FILE_NAME = re.compile(r"\w+\.\w")
_ROMAN = re.compile(r"[IVXLCDM]+")
_OPENERS = "([{“«\"'‘¿¡—–-"
_CLOSERS = "\"'”’»)]}*_"


@dataclass(frozen=True, slots=True)
class _Stop:
    """A stop with what stands on both sides of it."""

    text: str
    begun: int
    """Where the sentence that it may end began."""
    start: int
    border: int
    """Where the next sentence would begin, white space included."""
    limit: int
    """The end of the block."""
    marks: str
    close: str
    lead: str
    """White space, dashes and opening marks before the next word."""
    at: int
    """Where the next word begins."""

    @property
    def token(self) -> str:
        """What stands right before the stop, without the marks around it."""
        piece = self.text[max(self.begun, self.start - TOKEN) : self.start]
        if not piece or piece[-1].isspace():
            return ""
        return piece.split()[-1].lstrip(_OPENERS).rstrip(_CLOSERS)

    @property
    def word(self) -> str:
        """The next word, empty when something else comes."""
        found = _WORD.match(self.text, self.at, self.limit)
        return found.group() if found else ""


def borders(text: str, start: int, end: int, language: Language) -> Iterator[int]:
    """The offsets inside `text[start:end]` at which one sentence ends and the next begins."""
    known = abbreviations(language)
    begun = counted = start
    quoting = False
    for found in _STOP.finditer(text, start, end):
        quoting ^= bool(text.count('"', counted, found.start()) % 2)
        counted = found.start()
        border = _after_quotation_mark(text, found, quoting)
        if border >= end:
            continue
        lead = _LEAD.match(text, border, end)
        at = lead.end() if lead else border
        close = text[found.end("stop") : border]
        stop = _Stop(text, begun, found.start(), border, end, found["stop"], close, text[border:at], at)
        if at < end and _ends(stop, known):
            yield border
            begun = border


def _after_quotation_mark(text: str, found: re.Match[str], quoting: bool) -> int:
    """Where the next sentence begins when straight quotation marks stand about the stop: a closing one goes with it."""
    border = found.end()
    if quoting and text[border : border + 3] == ' " ':
        return border + 2
    if not quoting and found["close"] == '"' and text[border : border + 1].isalpha():
        return border - 1
    return border


def _ends(stop: _Stop, known: Abbreviations) -> bool:
    """Whether a sentence ends at the stop."""
    first = stop.text[stop.at]
    opened = "¿" in stop.lead or "¡" in stop.lead
    small = first.islower() and not stop.text[stop.at + 1 : stop.at + 2].isupper()  # iPhones begin sentences
    if first in ",;:)]}»”.…!?%&/=" or (small and not opened):
        return False
    if stop.text[stop.start - 1 : stop.start] in ("[", "(") and stop.close[:1] in ("]", ")"):
        return False
    token = stop.token
    if not stop.lead and not _glued(stop, token):
        return False
    if stop.marks == "." and _MARKER.fullmatch(token) and stop.start - len(token) - stop.begun <= 3:
        return False
    if _in_brackets(stop):
        return False
    if stop.marks != "." and stop.close and _is_attributed(stop, known):
        return False
    return stop.marks not in (".", "!") or _closes(stop, token, known)


def _glued(stop: _Stop, token: str) -> bool:
    """Whether a space was forgotten after the stop: “11:00 BST.Ninety-six fans”, not “Example.Com” or “J.P.”."""
    text, at = stop.text, stop.at
    word = stop.word
    if token and not (len(token) > 1 and token[-2:].isalnum()) and not token.isdigit():
        return False
    if not (len(word) > 1 and word[1:].islower()) and text[at + 1 : at + 2] != " ":
        return False
    around = text[max(stop.begun, stop.start - TOKEN) : stop.start].split()[-1:] if token else []
    chunk = "".join(around) + text[stop.start : at + len(word) + 1]
    return not _ADDRESS.search(chunk) and not _FILE_NAME.match(text, at, min(at + TOKEN, stop.limit))


def _in_brackets(stop: _Stop) -> bool:
    """Whether the stop stands inside round brackets that opened in the middle of the sentence."""
    text = stop.text
    opened = text.rfind("(", max(stop.begun, stop.start - REACH), stop.border)
    if opened < 0 or text.find(")", opened, stop.border) >= 0 or text.find(")", stop.border, stop.border + REACH) < 0:
        return False
    return opened - stop.begun > REACH or bool(text[stop.begun : opened].strip(" \t\n“«\"'—–-"))


def _is_attributed(stop: _Stop, known: Abbreviations) -> bool:
    """Whether the question or exclamation is quoted and who said it follows: “Why?” Mr Hale asked."""
    words = stop.text[stop.at : min(stop.at + 60, stop.limit)].split()[:4]
    for word in words:
        bare = word.strip('.,;:”"')
        if bare in known.saying:
            return word is not words[0] or bare.islower()
        if not bare[:1].isupper() or (bare in known.starters and bare != "I"):
            return False
    return False


def _closes(stop: _Stop, token: str, known: Abbreviations) -> bool:
    """Whether the single stop after `token` is a full stop and not only an abbreviation's."""
    written = token + stop.marks
    word = stop.word
    if written in known.free:
        return word not in known.after_hours
    if written in known.joining:
        return False
    starts = word in known.starters
    numeral = stop.text[stop.at].isdigit() or (_ROMAN.fullmatch(word) and not starts)
    if written in known.before_number and numeral:
        return False
    quoted = any(mark in stop.lead for mark in '“«"¿¡')
    if written in known.postposed:
        return starts or quoted or lexicon.known(word, known.language)
    if written in known.closing:
        return starts or quoted
    letters = token.replace(".", "")
    if len(letters) == 1 and letters.isupper():
        return not word or (starts and _is_no_surname(stop))
    if "." in token and all(len(part) <= 2 for part in token.split(".")) and letters.isalpha():
        return not word or starts or quoted
    return True


def _is_no_surname(stop: _Stop) -> bool:
    """Whether a word that begins sentences does so after an initial: “plan B. La oposición”, not “Juan B. La Torre”."""
    before = stop.text[max(stop.begun, stop.start - TOKEN) : stop.start].split()
    following = _WORDS.match(stop.text, stop.at, min(stop.at + TOKEN, stop.limit))
    if len(stop.word) == 1 and stop.text[stop.at + 1 : stop.at + 2] == ".":
        return False
    in_name = len(before) > 1 and before[-2][:1].isupper()
    return not in_name or following is None or not following.group(2)[:1].isupper()
