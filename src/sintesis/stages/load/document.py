"""The lines of an office document or PDF as an article: which are its heading, and which of its properties hold."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from sintesis.errors import NothingToRead
from sintesis.model import Finding, Raw, Reason, Removed
from sintesis.stages.load.characters import one_line, plain_lines
from sintesis.stages.load.heading import Stated, raw, tidied
from sintesis.stages.load.properties import FEWEST_WORDS, author_borne_out, day_borne_out, title_borne_out
from sintesis.stages.load.published import day_of

_TOP = 12
"""Lines at the beginning among which a headline stands."""
_STOPS = (".", "!", "?", "…", ":", ";", "»", "”", '"')


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """A paragraph, a heading or a table's row."""

    text: str
    rank: int = 0
    """1 or 2 for a headline, the first the surer; 3 for the line below a headline; 4 for one that is only set in bold
    type; 0 for any other line."""


def document(
    lines: Sequence[Line],
    properties: Mapping[str, str],
    removed: tuple[Removed, ...] = (),
    findings: tuple[Finding, ...] = (),
) -> Raw:
    """The article.

    Args:
        properties: `title`, `author` and `created` as the file's properties have them.

    Raises:
        NothingToRead: there is no text in it.
    """
    told = [line for line in lines if line.text.strip()]
    if not told:
        raise NothingToRead("no text in it", "give a file with an article's text")
    title = _headline(told)
    standfirst = _below(told, title) if title else None
    head = _letterhead(told, title) if title else ()
    dated, day = _place_and_day(told)
    left = [line for line in told if line not in (title, standfirst, dated) and line not in head]
    text = "\n".join(_rejoined(line.text) for line in left)
    head_removed = tuple(Removed(one_line(line.text), Reason.LETTERHEAD) for line in head)
    if dated:
        removed = (Removed(one_line(dated.text), Reason.DATE_LINE), *removed)
    whole = "\n".join(line.text for line in told)
    stated = Stated(
        title=title.text if title else title_borne_out(properties.get("title", ""), whole),
        standfirst=standfirst.text if standfirst else "",
        byline=author_borne_out(properties.get("author", ""), whole),
        published=day or day_borne_out(properties.get("created", ""), whole),
    )
    return replace(tidied(raw(plain_lines(text), stated, findings)), removed=(*head_removed, *removed))


def _headline(lines: Sequence[Line]) -> Line | None:
    """The line set as the headline; a letterhead or a label such as “Press release” is too short for one."""
    top = [line for line in lines[:_TOP] if len(line.text.split()) >= FEWEST_WORDS]
    ranked = [line for line in top if line.rank in (1, 2)]
    if ranked or all(line.rank == 4 for line in lines):
        return min(ranked, key=lambda line: line.rank, default=None)
    bold = [line for line in top if line.rank == 4 and _is_label(line.text, _LONGEST_HEADLINE)]
    return min(bold, key=lambda line: line.text.isupper(), default=None)


def _below(lines: Sequence[Line], title: Line) -> Line | None:
    place = next(n for n, line in enumerate(lines, start=1) if line is title)
    return lines[place] if place < len(lines) and lines[place].rank == 3 else None


def _place_and_day(lines: Sequence[Line]) -> tuple[Line | None, str]:
    """The line near the beginning, or at the end, that gives only a place and a day; and the day as an ISO date."""
    for line in (*lines[:_TOP], *lines[-_END:]):
        match = _DAY_LINE.fullmatch(one_line(line.text)) if len(line.text) < _LONGEST_DAY_LINE else None
        iso, _ = day_of(match["day"]) if match else (None, ())
        if iso:
            return line, iso
    return None, ""


_END = 3
"""Lines at the end among which a place and a day stand, as below a letter."""
_LONGEST_DAY_LINE = 80
_DAY_LINE = re.compile(
    r"(?:[^\W\d_][^\d,;:.!?]{1,40}[,.]\s)?(?:a\s)?(?:[^\W\d_]{3,20},?\s)?"
    r"(?P<day>\d{1,2}(?:\.?º|st|nd|rd|th)?\s(?:de\s|of\s)?[^\W\d_]{3,12}\.?,?\s(?:de\s|del\s)?\d{4}"
    r"|[^\W\d_]{3,12}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4})\.?"
)


def _letterhead(lines: Sequence[Line], title: Line) -> list[Line]:
    """The short lines above the headline; one with figures may be the date line and stays."""
    above = takewhile(lambda line: line is not title, lines)
    return [line for line in above if _is_label(line.text, _LONGEST_LABEL) and not _FIGURE.search(line.text)]


def _is_label(text: str, longest: int) -> bool:
    """Whether a line has at most so many words and is no sentence."""
    return len(text.split()) <= longest and not text.rstrip().endswith(_STOPS)


_LONGEST_LABEL = 12
"""Words of a line of a letterhead."""
_LONGEST_HEADLINE = 30
_FIGURE = re.compile(r"\d")


def _rejoined(text: str) -> str:
    """A paragraph whose lines were broken by hand within a sentence, without these breaks."""
    lines = [one_line(line) for line in text.split("\n")]
    joined = [lines[0]]
    for line in lines[1:]:
        if joined[-1] and line and not joined[-1].endswith(_STOPS):
            joined[-1] += f" {line}"
        else:
            joined.append(line)
    return "\n".join(filter(None, joined))
