"""Characters that a reader does not see, or that mean the same, are brought to one form."""

import re
import unicodedata
from dataclasses import dataclass

from sintesis.model import Finding, Severity
from sintesis.stages.load.mojibake import repair

REPLACEMENT = "\ufffd"
"""What another program left where it could not decode."""

_LINE_END = re.compile(r"\r\n?")
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f"
    "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufe0e\ufe0f\ufff9-\ufffb"
    "\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e007f]"
)
"""Controls, soft hyphens, zero-width characters, marks that turn the direction of writing, tags."""
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Tidied:
    """A text in one form, and what was found wrong with it."""

    text: str
    findings: tuple[Finding, ...] = ()


def tidy(text: str) -> Tidied:
    """The text in NFC with `\\n` line ends, mojibake repaired, without characters that are not seen.

    The lines stay as they are, one for one.
    """
    text, findings = repair(text)
    text = _LINE_END.sub("\n", text)
    text = _LONE_SURROGATE.sub(REPLACEMENT, _UNSEEN.sub("", text))
    if REPLACEMENT in text:
        findings += (Finding("encoding", Severity.WARNING, "", f"{text.count(REPLACEMENT)} × {REPLACEMENT}"),)
    return Tidied(unicodedata.normalize("NFC", text), findings)


_BREAKS = re.compile("[\v\f\x1c-\x1e\x85\u2028\u2029]")


def plain_lines(text: str) -> str:
    """The text with page breaks and Unicode's line and paragraph separators as line ends."""
    return _BREAKS.sub("\n", text)


def one_line(text: str) -> str:
    """The text on one line, runs of white space made one space."""
    return " ".join(text.split())
