"""Running heads, running feet and page numbers: lines at the edges of pages that say the same on each."""

import re
from collections import Counter
from collections.abc import Sequence

from sintesis.model import Reason, Removed
from sintesis.stages.load.pdf.rows import Row, body_size

EDGE = 3
"""Lines from the top and from the bottom of a page among which a running head or foot stands."""
MARGIN = 0.12
"""Share of the page's height, at the top and at the bottom, in which a bare number is the page's."""
SMALL = 0.9
"""Times the size of the body up to which a short line in the margin is none of its lines."""
MOST_WORDS = 15
"""Words of such a line; a footnote is mostly longer."""
REPEATED = 0.4
"""Share of the pages on which a line repeats itself: left and right pages may differ."""

_NUMBER = re.compile(
    r"\W{0,3}(?:(?:page|página|pág\.?|pag\.?|p\.|hoja|folio)\s*)?"
    r"(\d{1,4})(?:\s*(?:/|of|de|\|)\s*\d{1,4})?\W{0,3}",
    re.IGNORECASE,
)


def parted(pages: Sequence[Sequence[Row]], heights: Sequence[float]) -> tuple[list[list[Row]], list[Removed]]:
    """The rows of each page without its furniture, and what was taken out, each text once."""
    repeated = _repeated(pages)
    body = body_size([row for page in pages for row in page])
    kept: list[list[Row]] = []
    taken: dict[tuple[str, Reason], None] = {}
    for page, height in zip(pages, heights, strict=True):
        edges = _edges(page)
        left = []
        for row in page:
            if row in edges and _is_number(row, height):
                taken[row.text, Reason.PAGE_NUMBER] = None
            elif row in edges and (_shape(row) in repeated or _is_small(row, height, body)):
                taken[row.text, Reason.RUNNING_HEAD] = None
            else:
                left.append(row)
        kept.append(left)
    return kept, [Removed(text, reason) for text, reason in taken]


def _edges(page: Sequence[Row]) -> list[Row]:
    return [*page[:EDGE], *page[-EDGE:]]


def _repeated(pages: Sequence[Sequence[Row]]) -> set[str]:
    shapes = Counter(shape for page in pages for shape in {_shape(row) for row in _edges(page)})
    return {shape for shape, count in shapes.items() if count >= max(2, REPEATED * len(pages))}


def _shape(row: Row) -> str:
    """What running heads have in common from page to page: all but their figures."""
    return re.sub(r"\d+", "#", row.text.casefold())


def _is_number(row: Row, height: float) -> bool:
    """Whether a row at the edge is a page number; a bare one must stand in the margin."""
    match = _NUMBER.fullmatch(row.text)
    return match is not None and _in_margin(row, height)


def _is_small(row: Row, height: float, body: float) -> bool:
    """Whether a short line in the margin is set smaller than the body."""
    return _in_margin(row, height) and row.main.size <= SMALL * body and len(row.text.split()) <= MOST_WORDS


def _in_margin(row: Row, height: float) -> bool:
    return row.main.bottom < MARGIN * height or row.main.top > (1 - MARGIN) * height
