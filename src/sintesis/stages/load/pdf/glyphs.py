"""The characters of a page where they stand, as pdfium tells them, the page turned until most stand upright."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import pi
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdfium2 import PdfTextPage

Box = tuple[float, float, float, float]
"""Left, bottom, right and top, in points from the lower left corner."""

_HYPHENS = frozenset("\x02\ufffe\u00ad")
"""What pdfium gives for a hyphen at the end of a line."""
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_BOLD = 600
"""The weight from which type is bold."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character where it stands when the page is turned so that it stands upright."""

    char: str
    """A space where a word ends, a line break where a line does."""
    turn: int
    """Quarters of a turn, against the clock."""
    box: Box = (0, 0, 0, 0)
    size: float = 0
    bold: bool = False


def glyphs(page: "PdfTextPage", width: float, height: float) -> Iterator[Glyph]:
    """The characters of a page of this size in the order of the file."""
    from pypdfium2.raw import FPDFText_GetCharAngle, FPDFText_GetFontSize, FPDFText_GetUnicode

    bold, turn, within = False, 0, False
    for i in range(page.count_chars()):
        char = chr(FPDFText_GetUnicode(page, i))
        if char.isspace():
            yield Glyph("\n" if char in "\r\n" else " ", turn)
        else:
            if not within:
                bold, turn = _is_bold(page, i), round(-FPDFText_GetCharAngle(page, i) / (pi / 2)) % 4
            box = _upright(page.get_charbox(i, loose=True), turn, width, height)
            said = "-" if char in _HYPHENS else _LIGATURES.get(char, char)
            yield Glyph(said, turn, box, _height(FPDFText_GetFontSize(page, i), box), bold)
        within = not char.isspace()


def _upright(box: Box, turn: int, width: float, height: float) -> Box:
    """A box on a page of this size, turned back by so many quarters."""
    left, bottom, right, top = box
    for _ in range(turn):
        left, bottom, right, top = bottom, width - right, top, width - left
        width, height = height, width
    return left, bottom, right, top


def _is_bold(page: "PdfTextPage", i: int) -> bool:
    """Whether the font says that it is bold, by its weight or by its name."""
    from ctypes import c_int, create_string_buffer

    from pypdfium2.raw import FPDFText_GetFontInfo, FPDFText_GetFontWeight

    if FPDFText_GetFontWeight(page, i) >= _BOLD:
        return True
    name, flags = create_string_buffer(_LONGEST_NAME), c_int()
    FPDFText_GetFontInfo(page, i, name, _LONGEST_NAME, flags)
    return _BOLD_NAME.search(name.value) is not None


_BOLD_NAME = re.compile(rb"bold|black|heavy", re.IGNORECASE)
_LONGEST_NAME = 200


def _height(stated: float, box: Box) -> float:
    """The size of the type on the page: what is stated may be scaled."""
    height = box[3] - box[1]
    return stated if 0.5 * height < stated < 1.5 * height else height / 1.15
