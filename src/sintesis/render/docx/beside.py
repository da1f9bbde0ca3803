"""Set the two languages of a note side by side: a table without lines, a column for each."""

from dataclasses import dataclass

from sintesis.language import table
from sintesis.render.docx.lines import dress, write
from sintesis.render.docx.page import Page
from sintesis.render.sheet import Sides, Text


@dataclass(frozen=True, slots=True)
class Items:
    """Texts in both languages, or in one where they have only that, and their style."""

    sides: tuple[Sides, ...]
    style: str
    numbered: bool = False


def set_beside(items: Items, page: Page) -> None:
    """Add the items, a row for each; one that has a single text takes the whole width.

    The first such table of a page names the languages, the others keep their order.
    """
    columns = page.table("Note Sides", (1,) * len(page.languages))
    if not page.languages_are_named:
        page.languages_are_named = True
        for cell, code in zip(page.row(columns, is_head=True), page.languages, strict=True):
            name: str = table(code, "labels")["languages"][code]
            write(dress(cell.paragraphs[0], "TableHead"), (Text(name[:1].upper() + name[1:], code),), page.reach)
    counts = [_Count(page, column) for column in range(len(page.languages))]
    for place, sides in enumerate(items.sides, start=1):
        cells = page.row(columns)
        if len(sides) == 1:
            cells = (cells[0].merge(cells[-1]),)
        for cell, line, code, count in zip(cells, sides, page.languages, counts, strict=False):
            paragraph = dress(cell.paragraphs[0], items.style)
            write(paragraph, line, page.reach, code)
            if items.numbered:
                page.numbered(paragraph, count.to(place))
    page.end_table("NarrowGap")


class _Count:
    """The numbers of one column: they go on where the column has every item, and begin anew after one it lacks."""

    def __init__(self, page: Page, column: int) -> None:
        self._page = page
        self._column = column
        self._numbering = 0
        self._last = -1

    def to(self, place: int) -> int:
        """The list of the document that gives the item at `place` its number."""
        if place != self._last + 1:
            self._numbering = self._page.numbering(place, self._column)
        self._last = place
        return self._numbering
