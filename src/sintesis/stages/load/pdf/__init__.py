"""PDF files: the text as it is read, without running heads, page numbers and the hyphens at line ends."""

from sintesis.errors import NothingToRead
from sintesis.model import Raw, Reason, Removed
from sintesis.stages.load.document import document
from sintesis.stages.load.pdf.file import opened, properties_of
from sintesis.stages.load.pdf.furniture import parted
from sintesis.stages.load.pdf.order import columns
from sintesis.stages.load.pdf.pages import pages_of
from sintesis.stages.load.pdf.paragraphs import paragraphs
from sintesis.stages.load.pdf.rows import rows_of

FEWEST_LETTERS = 40
"""Letters of all pages below which a file with pictures is a scan: a stamp or a page number may be text in one."""


def read_pdf(data: bytes) -> Raw:
    """The article in a PDF; its properties count where the text bears them out.

    Raises:
        NothingToRead: the file is empty, or a scan without text.
        Unreadable: it is no PDF, cut off, locked, too long, or its letters cannot be told.
    """
    with opened(data) as file:
        pages = pages_of(file)
        properties = properties_of(file)
    letters = sum(c.isalpha() for page in pages for piece in page.pieces for c in piece.text)
    if letters < FEWEST_LETTERS and any(page.pictures for page in pages):
        raise NothingToRead(
            "a scan: pictures of pages, without text",
            "run text recognition (OCR) over it, or type the text into a .txt",
        )
    kept, removed = parted([rows_of(page.pieces) for page in pages], [page.height for page in pages])
    regions = [rows_of(region) for rows in kept for region in columns([p for row in rows for p in row.pieces])]
    turned = (Removed(page.turned, Reason.RUNNING_HEAD) for page in pages if page.turned)
    return document(paragraphs(regions), properties, (*removed, *turned))
