"""A text without its quotations, which may be in the language of whoever is quoted."""

import re
from typing import Final

LEAST = 0.5
"""Share of a text's letters that must stand outside quotation marks for the quotations to be left out."""

_QUOTED: Final = re.compile(r"“[^“”\n]{1,600}”|«[^«»\n]{1,600}»|(?<!\w)\"[^\"\n]{1,600}\"(?!\w)")


def without_quotations(text: str) -> str:
    """The text without what stands in quotation marks, unless that is most of it."""
    left = _QUOTED.sub("“”", text)
    return left if _letters(left) >= LEAST * _letters(text) else text


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))
