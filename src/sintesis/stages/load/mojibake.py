"""Text that was decoded wrongly before it was saved (“MÃ©xico”) is put right."""

import re
from collections.abc import Mapping
from functools import cache

from sintesis.model import Finding, Severity

MOST_TOLD = 5
"""Findings for one text: the first words that are put right; the others are of the same kind."""
_ROUNDS = 3
"""How often a text may have been decoded wrongly in a row: twice is seen, three times is a margin."""
_LONGEST_TOLD = 60
"""Characters of a word that is shown in a finding."""

_EXPECTED = (
    "áéíóúüñçàèìòùâêîôûäëïöãõåøßšžčćłÁÉÍÓÚÜÑÇÀÈÌÒÙÂÊÎÔÛÄËÏÖÃÕÅØŠŽČĆŁ"
    "¿¡«»ºª°·§©®±²³½¼¾×£¥¢´€™–—‘’‚“”„…•‹›\u00a0\u00ad\ufeff\u200b\u2028\u2009\u202f"
)
"""The characters that are restored: letters and marks of news in Spanish and English and of the names in them."""
_LAST_BYTE_LOST = {"â€": "”"}
"""What is left of a character when a program drops the byte that Windows-1252 does not know."""


def repair(text: str) -> tuple[str, tuple[Finding, ...]]:
    """Restore what can only be UTF-8 read as Windows-1252, Latin-1 or Mac Roman; a finding for each of the first words.

    Returns:
        The text, and findings with the word as it stood and as it stands now.
    """
    expression, restored = _garbled()
    if not expression.search(text):
        return text, ()
    mended: dict[str, str] = {}

    def word(match: re.Match[str]) -> str:
        bad = good = match.group()
        for _ in range(_ROUNDS):
            good = expression.sub(lambda m: restored[m.group()], good)
        if good != bad:
            mended.setdefault(bad[:_LONGEST_TOLD], good[:_LONGEST_TOLD])
        return good

    text = _WORD.sub(word, text)
    findings = [Finding("mojibake", Severity.WARNING, bad, good) for bad, good in list(mended.items())[:MOST_TOLD]]
    return text, tuple(findings)


_WORD = re.compile(r"[^ \t\r\n]+")


@cache
def _garbled() -> tuple[re.Pattern[str], Mapping[str, str]]:
    """What the expected characters become when their bytes are read wrongly, and what each of them was."""
    restored = dict(_LAST_BYTE_LOST)
    for codec in ("mac_roman", "latin-1", "cp1252"):
        restored.update({_misread(char, codec): char for char in _EXPECTED})
    longest_first = sorted(restored, key=len, reverse=True)
    return re.compile("|".join(re.escape(bad) for bad in longest_first)), restored


def _misread(char: str, codec: str) -> str:
    """The character's UTF-8 bytes in `codec`, those it does not know as Latin-1 controls."""
    decoded = (bytes([byte]).decode(codec, "ignore") or chr(byte) for byte in char.encode())
    return "".join(decoded)
