"""A note as a Word document that can be signed: real styles, lists and tables, references that lead to the source."""

from sintesis.note import Note
from sintesis.render.docx.blocks import draw
from sintesis.render.docx.head import draw_head, draw_margins, state
from sintesis.render.docx.package import blank, saved
from sintesis.render.docx.page import Page
from sintesis.render.sheet import Sheet, SourceText

__all__ = ["to_docx"]


def to_docx(note: Note, sheet: Sheet) -> bytes:
    """The note as a Word document (Office Open XML, transitional), drawn from its sheet.

    The same note gives the same bytes.
    """
    page = Page(blank(), sheet.languages, _annexed(sheet))
    state(note, sheet, page)
    draw_head(sheet, page)
    for section in sheet.sections:
        draw(section, page)
    draw_margins(sheet, page)
    return saved(page.document)


def _annexed(sheet: Sheet) -> frozenset[int]:
    """The sentences of the source that stand in the sheet itself."""
    annexes = (block for section in sheet.sections for block in section.blocks if isinstance(block, SourceText))
    return frozenset(number for annex in annexes for paragraph in annex.paragraphs for number, _ in paragraph)
