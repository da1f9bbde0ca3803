"""The lines of columns and pages joined to paragraphs, and what the type says of them."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from sintesis.language.lexicon import known
from sintesis.model import LANGUAGES
from sintesis.stages.load.document import Line
from sintesis.stages.load.pdf.rows import Row, body_size
from sintesis.stages.load.properties import FEWEST_WORDS

LARGER = 1.15
"""Times the size of the body from which type is a headline's."""
A_LITTLE_LARGER = 1.04
"""Times the size of the body from which type is a standfirst's."""
SAME = 1.08
"""Times up to which two sizes are the same."""
WIDER = 1.35
"""Times the usual distance of lines from which a distance parts paragraphs."""
INDENT = 0.7
"""Indentation of a first line, in the size of the type."""
WIDEST_SPACE = 4
"""Distance, in the size of the type, above which a line is the row of a table, or a letterhead with two sides."""
_STANDFIRST_WORDS = range(8, 80)
_BOLD_HEADLINE_WORDS = range(4, 30)
_STOPS = (".", "!", "?", "…", ":", "»", "”", '"', ")")


_Edges = dict[int, tuple[float, float]]
"""The left and right edge of a column, for each size of type in it."""


@dataclass(slots=True)
class _Paragraph:
    """Lines that were found to belong together."""

    rows: list[Row] = field(default_factory=list)

    @property
    def size(self) -> float:
        return self.rows[0].main.size

    @property
    def bold(self) -> bool:
        return all(row.bold for row in self.rows)

    @property
    def together(self) -> bool:
        """Whether no line of it is set at both edges of the page, as a letterhead is."""
        return all(row.widest_gap < WIDEST_SPACE * self.size for row in self.rows)


def paragraphs(regions: Sequence[Sequence[Row]]) -> list[Line]:
    """The paragraphs of columns in reading order, with the rank that their type gives them."""
    rows = [row for region in regions for row in region]
    body, leading = body_size(rows), _leading(rows)
    found: list[_Paragraph] = []
    edges: _Edges = {}
    for region in regions:
        before, edges = edges, _edges(region)
        for n, row in enumerate(region):
            if n:
                goes_on = not _parts(region[n - 1], row, edges[round(row.main.size)], body, leading)
            else:
                goes_on = bool(found) and _goes_on(found[-1], row, (before, edges), body)
            if goes_on:
                found[-1].rows.append(row)
            else:
                found.append(_Paragraph([row]))
    texts = [joined([row.text for row in paragraph.rows]) for paragraph in found]
    return [Line(text, rank) for text, rank in zip(texts, _ranks(found, texts, body), strict=True)]


def _leading(rows: Sequence[Row]) -> float:
    """The usual distance of two lines, in the size of the type."""
    distances = Counter(
        round((above.main.bottom - below.main.bottom) / below.main.size, 1)
        for above, below in pairwise(rows)
        if 0.9 < (above.main.bottom - below.main.bottom) / below.main.size < 4
    )
    return distances.most_common(1)[0][0] if distances else 1.2


def _edges(region: Sequence[Row]) -> _Edges:
    edges: _Edges = {}
    for row in region:
        left, right = edges.get(round(row.main.size), (row.left, row.right))
        edges[round(row.main.size)] = (min(left, row.left), max(right, row.right))
    return edges


def _parts(above: Row, below: Row, edges: tuple[float, float], body: float, leading: float) -> bool:
    """Whether a paragraph ends between two lines of a column."""
    size = below.main.size
    if not _same_size(above, below) or above.bold != below.bold:
        return True
    if max(above.widest_gap, below.widest_gap) > WIDEST_SPACE * size:
        return True
    distance = (above.main.bottom - below.main.bottom) / size
    if size >= LARGER * body:
        return distance > max(WIDER * leading, 1.6)
    if distance > WIDER * leading or distance < 0:
        return True
    left, right = edges
    if below.left - left > INDENT * size and below.left - above.left > INDENT * size:
        return True
    return above.right + _width_of_first_word(below) < right - size


def _width_of_first_word(row: Row) -> float:
    """That of the first word and the space before it."""
    first = row.pieces[0]
    return (first.right - first.left) * (len(first.text.split()[0]) + 1) / len(first.text)


def _goes_on(paragraph: _Paragraph, row: Row, columns: tuple[_Edges, _Edges], body: float) -> bool:
    """Whether a paragraph of the body goes on in the next column or on the next page.

    Args:
        columns: the edges of the column that the paragraph stands in, and of the one that the row begins.
    """
    last = paragraph.rows[-1]
    if not _same_size(last, row) or last.bold != row.bold or row.main.size >= LARGER * body:
        return False
    if last.text.endswith(_STOPS):
        return False
    if row.text[0].islower() or last.text.endswith((",", "-", ";")):
        return True
    before, now = (edges.get(round(one.main.size), (0.0, 0.0)) for edges, one in zip(columns, (last, row), strict=True))
    full = last.right + _width_of_first_word(row) >= before[1] - last.main.size
    return (
        full and len(paragraph.rows) > 1 and abs((before[1] - before[0]) - (now[1] - now[0])) < 0.15 * (now[1] - now[0])
    )


def _same_size(one: Row, other: Row) -> bool:
    return 1 / SAME < one.main.size / other.main.size < SAME


def _ranks(found: Sequence[_Paragraph], texts: Sequence[str], body: float) -> list[int]:
    """What each paragraph is by its type: a headline, the line below it, or neither."""
    ranks = [0] * len(found)
    headline = _headline(found, texts, body)
    if headline is None:
        return ranks
    ranks[headline] = 1
    below = headline + 1
    if below < len(found) and len(texts[below].split()) in _STANDFIRST_WORDS:
        stands_out = found[below].size >= A_LITTLE_LARGER * body or (found[below].bold and not found[-1].bold)
        ranks[below] = 3 if stands_out else 0
    return ranks


def _headline(found: Sequence[_Paragraph], texts: Sequence[str], body: float) -> int | None:
    """The paragraph at the top in the largest type, else in bold type; what is in capitals may be the letterhead."""
    lines = [n for n in range(min(len(found), _TOP)) if len(texts[n].split()) >= FEWEST_WORDS and found[n].together]
    large = [n for n in lines if found[n].size >= LARGER * body]
    if not large and not all(paragraph.bold for paragraph in found):
        large = [
            n
            for n in lines
            if found[n].bold and len(texts[n].split()) in _BOLD_HEADLINE_WORDS and not texts[n].endswith(".")
        ]
    return max(large, key=lambda n: (not texts[n].isupper(), round(found[n].size), -n), default=None)


_TOP = 12
"""Paragraphs among which the headline stands."""


def joined(lines: Sequence[str]) -> str:
    """Lines as one, a word that was broken between two of them made whole."""
    text = lines[0]
    for line in lines[1:]:
        if text.endswith("-") and text[-2:-1].isalnum() and line[:1].isalnum():
            text = text + line if _keeps_hyphen(text, line) else text[:-1] + line
        else:
            text = f"{text} {line}"
    return text


def _keeps_hyphen(text: str, line: str) -> bool:
    """Whether the hyphen between two lines is the word's own.

    It is before a capital or a figure; else where the lexicons know the parts but not the whole.
    """
    if not (line[0].islower() and text[-2].isalpha()):
        return True
    before, after = _TAIL.search(text), _HEAD.match(line)
    if before is None or after is None:
        return False
    return not _is_word(before[1] + after[0]) and _is_word(before[1]) and _is_word(after[0])


def _is_word(word: str) -> bool:
    return any(known(word, language) for language in LANGUAGES)


_TAIL = re.compile(r"([^\W\d_]+)-$")
_HEAD = re.compile(r"[^\W\d_]+")
