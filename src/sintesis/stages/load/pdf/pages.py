"""What stands where on the pages of a PDF."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sintesis.errors import Unreadable
from sintesis.stages.load.limits import MOST_CHARACTERS, MOST_PAGES, too_many
from sintesis.stages.load.pdf.file import SAVE_AGAIN
from sintesis.stages.load.pdf.pieces import Piece, pieces_of

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

MOST_UNTOLD = 0.2
"""Share of characters without a known meaning above which a text is not read."""


@dataclass(frozen=True, slots=True)
class Page:
    """The pieces of a page in the order of the file."""

    pieces: tuple[Piece, ...]
    height: float
    pictures: bool
    turned: str
    """What stands on its side at the margin."""


def pages_of(file: "PdfDocument") -> list[Page]:
    """All pages.

    Raises:
        Unreadable: there are too many, or too much on them, or the letters cannot be told.
    """
    from pypdfium2 import PdfiumError

    if len(file) > MOST_PAGES:
        raise too_many(len(file), "pages")
    pages: list[Page] = []
    total = 0
    for number in range(len(file)):
        try:
            page = file[number]
            text = page.get_textpage()
        except PdfiumError as error:
            raise Unreadable(f"damaged: page {number + 1} cannot be read", SAVE_AGAIN) from error
        total += text.count_chars()
        if total > MOST_CHARACTERS:
            raise too_many(total, "characters")
        pieces, turned, height = pieces_of(text, *_size(page))
        pages.append(Page(tuple(pieces), height, _has_pictures(page), turned))
        text.close()
        page.close()
    _refuse_untold(pages)
    return pages


def _size(page: "PdfPage") -> tuple[float, float]:
    """Width and height of the page as it lies in the file, before it is turned to be shown."""
    width, height = page.get_size()
    return (height, width) if page.get_rotation() % 180 else (width, height)


def _has_pictures(page: "PdfPage") -> bool:
    from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

    return next(iter(page.get_objects(filter=[FPDF_PAGEOBJ_IMAGE], max_depth=3)), None) is not None


def _refuse_untold(pages: list[Page]) -> None:
    text = "".join(piece.text for page in pages for piece in page.pieces)
    untold = len(_UNTOLD.findall(text))
    if untold > MOST_UNTOLD * len(text.replace(" ", "")):
        raise Unreadable(
            "its fonts do not say which letters they show",
            "run text recognition (OCR) over it, or save its text as .txt",
        )


_UNTOLD = re.compile("[\0\ufffd\ue000-\uf8ff]")
