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

_TOP = 12
"""Lines at the beginning among which a headline stands."""
_STOPS = (".", "!", "?", "…", ":", ";", "»", "”", '"')


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, a heading or a table's row."""

    text: str
    rank: int = 0
    """1 or 2 for a headline, the first the surer; 3 for the line below a headline; 0 for any other line."""


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
    left = [line for line in told if line is not title and line is not standfirst and line not in head]
    text = "\n".join(_rejoined(line.text) for line in left)
    removed = (*(Removed(one_line(line.text), Reason.LETTERHEAD) for line in head), *removed)
    whole = "\n".join(line.text for line in told)
    stated = Stated(
        title=title.text if title else title_borne_out(properties.get("title", ""), whole),
        standfirst=standfirst.text if standfirst else "",
        byline=author_borne_out(properties.get("author", ""), whole),
        published=day_borne_out(properties.get("created", ""), whole),
    )
    return replace(tidied(raw(plain_lines(text), stated, findings)), removed=removed)


def _headline(lines: Sequence[Line]) -> Line | None:
    """The line set as the headline; a letterhead or a label such as “Press release” is too short for one."""
    ranked = [line for line in lines[:_TOP] if line.rank in (1, 2) and len(line.text.split()) >= FEWEST_WORDS]
    return min(ranked, key=lambda line: line.rank, default=None)


def _below(lines: Sequence[Line], title: Line) -> Line | None:
    place = next(n for n, line in enumerate(lines, start=1) if line is title)
    return lines[place] if place < len(lines) and lines[place].rank == 3 else None


def _letterhead(lines: Sequence[Line], title: Line) -> list[Line]:
    """The short lines above the headline; one with figures may be the date line and stays."""
    above = takewhile(lambda line: line is not title, lines)
    return [line for line in above if _is_label(line.text)]


def _is_label(text: str) -> bool:
    return len(text.split()) <= _LONGEST_LABEL and not text.rstrip().endswith(_STOPS) and not _FIGURE.search(text)


_LONGEST_LABEL = 12
"""Words of a line of a letterhead."""
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
