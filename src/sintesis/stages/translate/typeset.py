"""Put a translation into its language's typography, as the source had it, and join what was translated in pieces."""

import re
from collections.abc import Sequence

_OPENS = re.compile(r'(?:(?<=^)|(?<=[\s(\[“«‘¿¡—–/-]))"(?=\S)')
_BEFORE, _BEHIND = "([“«‘¿¡—–/-", ".,;:!?…)]—–/-"
"""What stands between a quotation mark and the blank before or behind it."""
_FINAL = re.compile(r"[.!?…]+$")
_JOINTS = ",;:.!?…—–"


def typeset(text: str, language: str, source: str) -> str:
    """Quotation marks in pairs: “ ” in English, and in Spanish what `source` uses, « » when it uses neither.

    Spaces before punctuation and doubled spaces go; a text whose source has no final stop gets none, and the first
    letter is a capital where the source's is.
    """
    opening, closing = ("«", "»") if language == "es" and "“" not in source and '"' not in source else ("“", "”")
    text = text.replace("“", '"').replace("”", '"').replace("«", '"').replace("»", '"')
    text = _paired(text, opening, closing, source)
    text = re.sub(rf"{opening}\s+", opening, text)
    text = re.sub(rf"\s+{closing}", closing, text)
    text = re.sub(rf",({closing}),", r"\1,", text)
    text = re.sub(r"[ \t]+", " ", text).strip()
    text = re.sub(r" (?=[,;:.!?](?:\s|$))", "", text)
    return _edges(text, source.strip())


def _paired(text: str, opening: str, closing: str, source: str) -> str:
    """The text with its straight marks turned by what stands around them, and in turn where that does not tell.

    Where the source's are in pairs, a mark that closes what is closed later or was never opened is left out.
    """
    places = [match.start() for match in re.finditer('"', text)]
    opens: list[bool] = []
    for at in places:
        before, behind = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
        may_open = bool(behind.strip()) and (not before.strip() or before in _BEFORE)
        may_close = bool(before.strip()) and (not behind.strip() or behind in _BEHIND)
        opens.append(may_open if may_open != may_close else not (opens and opens[-1]))
    balanced = sum(source.count(mark) for mark in '"“”«»') % 2 == 0
    out, last = "", 0
    for i, at in enumerate(places):
        extra = not opens[i] and (i == 0 or opens[i + 1 : i + 2] == [False] or not any(opens[:i]))
        mark = "" if extra and balanced else opening if opens[i] else closing
        out, last = out + text[last:at] + mark, at + 1
    return out + text[last:]


def _edges(text: str, source: str) -> str:
    if not text or not source:
        return text
    if not _FINAL.search(source.rstrip("”»\"')")) and _FINAL.search(text) and not text.endswith("..."):
        text = _FINAL.sub("", text).rstrip()
    if source[0].isupper() and text[0].islower():
        text = text[0].upper() + text[1:]
    elif source[0].islower() and text[0].isupper() and (len(text) == 1 or text[1].islower()):
        first = text.split(" ", 1)[0]
        if first.casefold() not in {word.casefold() for word in source.split() if word[0].isupper()}:
            text = text[0].lower() + text[1:]
    return text


def join(parts: Sequence[tuple[str, str]]) -> str:
    """The translations of a sentence's pieces as one sentence: `(piece, its translation)` in order.

    A piece that does not end the sentence loses the full stop that an engine likes to add, and gets back the mark that
    its source ends with; a piece that does not begin it loses the capital.
    """
    if len(parts) == 1:
        return parts[0][1]
    out = []
    for i, (piece, made) in enumerate(parts):
        text, mark = made.strip(), piece.rstrip()[-1:]
        if i + 1 < len(parts):
            text = _FINAL.sub("", text).rstrip() if mark not in ".!?…" else text
            if mark in _JOINTS and not text.endswith(mark):
                text = text.rstrip(",;:") + mark
        if i and text and piece.lstrip()[:1].islower() and not text[:2].isupper() and text[0:1] != "I":
            text = text[0].lower() + text[1:]
        out.append(text)
    return " ".join(part for part in out if part)
