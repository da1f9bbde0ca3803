"""Crossheads in capitals that a page's markup parted from the sentence after them, and its text no longer does."""

import re

_CAPITALS = "A-ZÁÉÍÓÚÜÑÇ"
_SHOUTED = re.compile(
    rf"(?:[{_CAPITALS}]{{1,24}}[,:]? ){{3,14}}(?=[¿¡“«\"]?[{_CAPITALS}][a-záéíóúüñç])|"
    rf"(?:[{_CAPITALS}]{{1,24}} ){{2,14}}"
    rf"[{_CAPITALS}]{{1,24}}[?!] (?=[¿¡“«\"]?[{_CAPITALS}][a-záéíóúüñç])"
)
LONGEST_WORD = 5
"""Letters that one of its words must have: runs of acronyms (PP PSOE UPN) have none so long."""


def crosshead_end(text: str, start: int, end: int) -> int | None:
    """Where the sentence begins that follows a crosshead at `start`; `None` when there is none.

    “RECUPERAR LA CONFIANZA En este contexto …”: three words in capitals or more, then one that only begins with one.
    """
    found = _SHOUTED.match(text, start, end)
    if not found or not any(len(word) >= LONGEST_WORD for word in found.group().split()):
        return None
    return found.end()
