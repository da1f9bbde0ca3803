"""A document in the making: paragraphs by style, lists that begin anew, tables of fixed widths, places to lead to."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from sintesis.model import Language
from sintesis.render.docx.lines import Reach, bookmark, dress, element, say, write
from sintesis.render.sheet import Sides

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Cell, _Row
    from docx.text.paragraph import Paragraph

WIDTH = 9070
"""Between the margins of `template/document.xml`, in twentieths of a point."""
BETWEEN = " / "
"""Between the two languages where they share a line."""
_NUMBERS = (1, 3)
"""What counts in `template/numbering.xml`, by column."""


class Page:
    """What the blocks of a note are written on."""

    def __init__(self, document: "Document", languages: Sequence[Language], sentences: Iterable[int] = ()) -> None:
        """Begin.

        Args:
            languages: those of the note; the first is the document's.
            sentences: those of the source that stand in the annex.
        """
        self.document = document
        self.languages = tuple(languages)
        self.reach = Reach(self.languages[0], frozenset(sentences))
        self.languages_are_named = False
        """Whether the columns of the two languages have their heads already."""
        self._marks = 0

    def paragraph(self, style: str, sides: Sides = (), end: str = "") -> "Paragraph":
        """A new paragraph with all sides on its one line, and `end` after them."""
        made = dress(self.document.add_paragraph(), style)
        self.write_joined(made, sides)
        say(made, end, None, self.reach)
        return made

    def fill(self, cell: "_Cell", style: str, sides: Sides) -> None:
        """Write into an empty cell, a paragraph for each side."""
        for place, line in enumerate(sides or ((),)):
            paragraph = cell.add_paragraph() if place else cell.paragraphs[0]
            write(dress(paragraph, style), line, self.reach, self.languages[place])

    def write_joined(self, paragraph: "Paragraph", sides: Sides) -> None:
        """Write all sides on one line."""
        for place, line in enumerate(sides):
            if place:
                say(paragraph, BETWEEN, None, self.reach)
            write(paragraph, line, self.reach, self.languages[place])

    def numbered(self, paragraph: "Paragraph", numbering: int) -> None:
        """Make a paragraph an item of one of the lists that `numbering` began."""
        wanted = paragraph.paragraph_format.element.get_or_add_pPr().get_or_add_numPr()
        wanted.get_or_add_ilvl().val = 0
        wanted.get_or_add_numId().val = numbering

    def numbering(self, start: int = 1, column: int = 0) -> int:
        """Begin a list that counts from `start`, and tell its number in the document."""
        made = self.document.part.numbering_part.element.add_num(_NUMBERS[column])
        made.add_lvlOverride(ilvl=0).add_startOverride(start)
        number: int = made.numId
        return number

    def mark(self, paragraph: "Paragraph", sentence: int) -> None:
        """Write the number of a source sentence, and let references lead to it."""
        self._marks += 1
        place = paragraph.paragraph_format.element
        place.append(element("w:bookmarkStart", id=str(self._marks), name=bookmark(sentence)))
        say(paragraph, f"[{sentence}]", "SentenceNumber", self.reach)
        place.append(element("w:bookmarkEnd", id=str(self._marks)))

    def table(self, style: str, shares: Sequence[int]) -> "Table":
        """A table without rows as wide as the page, its columns in proportion to `shares`.

        The table, its columns and every cell tell their widths: Word and LibreOffice agree on nothing less.
        """
        from docx.oxml.ns import qn
        from docx.shared import Twips

        made: Table = self.document.add_table(rows=0, cols=len(shares), style=style)
        made.autofit = False
        for place, column in enumerate(made.columns):
            left, right = (WIDTH * sum(shares[:until]) // sum(shares) for until in (place, place + 1))
            column.width = Twips(right - left)
        width = made._tbl.tblPr.find(qn("w:tblW"))
        width.set(qn("w:type"), "dxa")
        width.set(qn("w:w"), str(WIDTH))
        return made

    def row(self, table: "Table", is_head: bool = False) -> "tuple[_Cell, ...]":
        """The empty cells of a new row, which stays on one page; a head stands on every page of its table."""
        made: _Row = table.add_row()  # type: ignore[no-untyped-call]
        properties = made._tr.get_or_add_trPr()
        properties.append(element("w:cantSplit"))
        if is_head:
            properties.append(element("w:tblHeader"))
        return made.cells

    def end_table(self, gap: str = "Gap") -> None:
        """Add what keeps a table from growing together with the next one."""
        self.paragraph(gap)
