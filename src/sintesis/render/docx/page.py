"""A document in the making: paragraphs by style, lists that begin at 1, tables of fixed widths, places to lead to."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from sintesis.model import Language
from sintesis.render.docx.lines import Reach, bookmark, element, write
from sintesis.render.sheet import Sides

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Cell, _Row
    from docx.text.paragraph import Paragraph

WIDTH = 9184
"""Between the margins of `template/document.xml`, in twentieths of a point."""
_NUMBERED = 1
"""The numbering of `template/numbering.xml` that counts."""
BETWEEN = " / "
"""Between the two languages where they share a line."""


class Page:
    """What every block is written to."""

    def __init__(self, document: "Document", languages: Sequence[Language], sentences: Iterable[int]) -> None:
        self.document = document
        self.languages = tuple(languages)
        self.reach = Reach(self.languages[0], frozenset(sentences))
        self._marks = 0

    def paragraph(self, style: str, cell: "_Cell | None" = None) -> "Paragraph":
        """A new paragraph, of the document or of a cell; the first of a cell is the one it was made with."""
        if cell is None:
            return self.document.add_paragraph(style=style)
        first = cell.paragraphs[0]
        if len(cell.paragraphs) > 1 or first.style is None or first.style.name != "Normal" or first.runs:
            return cell.add_paragraph(style=style)
        first.style = style
        return first

    def sides(self, sides: Sides) -> list[tuple[Language, int]]:
        """The language of each side and its place."""
        return [(self.languages[place], place) for place in range(len(sides))]
