"""Write text as Markdown that renders as itself, on GitHub and in Obsidian."""

import re

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~^])")
"""What may begin markup anywhere; `^` a footnote or the name of a block."""
_ENTITY = re.compile(r"&(?=#?\w{1,31};)")
_CUT = "[…]"
_KEPT = "\0"
_DOUBLED = re.compile(r"([=%:])(?=\1)|(?<=([=%:]))\2")
"""==marked==, %%a comment%%, and ::."""
_MATH = re.compile(r"\$(?!\d)")
"""A sum of money, $5, neither begins nor ends a formula where no other dollar sign can end or begin one."""
_ADDRESS = re.compile(r"(?<=\w)(:)(?=//)|(?<=\bwww)(\.)", re.IGNORECASE)
"""What GitHub would make a link of."""
_EMOJI = re.compile(r"(?<!\d):(?=[\w+-]+:)")
_LINE_START = re.compile(r"^(\s*)(\d{1,9})([.)])(?=\s|$)|^(\s*)([-+=:])")


def escape(text: str) -> str:
    """The text on one line."""
    return line_start(escape_within(text).strip())


def escape_within(text: str) -> str:
    """The text as a piece of a line: blanks at its ends stay, one each."""
    kept = re.sub(r"\s+", " ", text).replace(_KEPT, "\ufffd").replace(_CUT, _KEPT)
    kept = _ENTITY.sub("&amp;", kept)
    kept = _SPECIAL.sub(r"\\\1", kept)
    kept = _ADDRESS.sub(lambda m: f"\\{m[0]}", kept)
    kept = _DOUBLED.sub(lambda m: f"\\{m[0]}", kept)
    kept = _EMOJI.sub(r"\\:", kept)
    return _MATH.sub(r"\\$", kept).replace(_KEPT, _CUT)


def line_start(line: str) -> str:
    """A line that begins neither a list nor a heading with what it begins with."""
    return _LINE_START.sub(lambda m: f"{m[1]}{m[2]}\\{m[3]}" if m[2] else f"{m[4]}\\{m[5]}", line)
