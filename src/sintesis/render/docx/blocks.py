"""Draw the blocks of a sheet, each in the styles that a Word document has for it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from sintesis.render.docx.beside import Items, set_beside
from sintesis.render.docx.lines import dress, say, write
from sintesis.render.docx.page import Page
from sintesis.render.sheet import (
    Block,
    Lead,
    Line,
    Paragraph,
    Quotation,
    Section,
    SourceText,
    Statements,
    Style,
    Table,
    Text,
)

_SHARES = {("actors", 2): (36, 64), ("actors", 3): (27, 27, 46)}
"""Widths of the columns of a table by its name and their number."""
_OTHERS = (25, 25, 50)


def draw(section: Section, page: Page) -> None:
    """Add a section to the page: its heading, if it has one, and its blocks."""
    if section.heading:
        heading = page.paragraph("Heading1", section.heading)
        heading.paragraph_format.page_break_before = True if section.name == "source_text" else None
    if section.name == "closing":
        _close(section.blocks, page)
        return
    for block in section.blocks:
        _draw(block, page)


def _draw(block: Block, page: Page) -> None:
    match block:
        case Lead():
            _lead(block, page)
        case Statements():
            _list(block, page)
        case Table():
            _table(block, page)
        case Quotation():
            _quotation(block, page)
        case Paragraph():
            _text(block, page)
        case SourceText():
            _source(block, page)
        case _:
            assert_never(block)


def _lead(lead: Lead, page: Page) -> None:
    """The label stands in the line of the statement, as `Bottom line.`"""
    said = lead.statement.sides
    labels = lead.label if len(lead.label) == len(said) else lead.label[:1] * len(said)
    sides = tuple((*_strong(label), Text(" "), *line) for label, line in zip(labels, said, strict=True))
    if len(sides) > 1:
        set_beside(Items((sides,), "BottomLine"), page)
    else:
        page.paragraph("BottomLine", sides)


def _strong(label: Line) -> Line:
    """The words that introduce the bottom line, a point after them."""
    words = (replace(piece, style=Style.STRONG) for piece in label if isinstance(piece, Text))
    return (*words, Text(".", style=Style.STRONG))


def _list(block: Statements, page: Page) -> None:
    if block.label:
        label = page.paragraph("Normal", block.label, end=":")
        label.paragraph_format.keep_with_next = True
    style = "ListNumber" if block.ordered else "ListBullet"
    items = tuple(item.sides for item in block.items)
    if any(len(sides) > 1 for sides in items):
        set_beside(Items(items, style, block.ordered), page)
        return
    numbering = page.numbering() if block.ordered else None
    for sides in items:
        paragraph = page.paragraph(style, sides)
        if numbering is not None:
            page.numbered(paragraph, numbering)


def _text(block: Paragraph, page: Page) -> None:
    """Remarks about the note, the two languages one below the other: columns are for what is compared."""
    for place, line in enumerate(block.sides):
        write(page.paragraph("Normal"), line, page.reach, page.languages[place])


def _table(block: Table, page: Page) -> None:
    columns = len(block.head)
    table = page.table("Note Table", _SHARES.get((block.name, columns), _OTHERS if columns == 3 else (1,) * columns))
    for cell, sides in zip(page.row(table, is_head=True), block.head, strict=True):
        page.write_joined(dress(cell.paragraphs[0], "TableHead"), sides)
    for row in block.rows:
        for cell, sides in zip(page.row(table), row.cells, strict=True):
            page.fill(cell, "TableText", sides)
    page.end_table()


def _quotation(block: Quotation, page: Page) -> None:
    for words in block.words:
        page.paragraph("Quote", ((words,),))
    page.paragraph("QuoteSource", ((Text("— "), *block.said_by),))


def _source(block: SourceText, page: Page) -> None:
    for sentences in block.paragraphs:
        paragraph = page.paragraph("SourceText")
        for place, (number, text) in enumerate(sentences):
            say(paragraph, " " if place else "", None, page.reach)
            page.mark(paragraph, number)
            write(paragraph, (Text(f"\N{NO-BREAK SPACE}{text}", block.language),), page.reach)


def _close(blocks: Sequence[Block], page: Page) -> None:
    """The formula, and below the room for a signature the name of who signs; neither stands alone on a page."""
    for last in page.document.paragraphs[-1:]:
        last.paragraph_format.keep_with_next = True
    paragraphs = [block for block in blocks if isinstance(block, Paragraph)]
    for place, block in enumerate(paragraphs):
        page.paragraph("Signature" if place else "Closing", block.sides)
