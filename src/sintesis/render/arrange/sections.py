"""The sections of a sheet: for each name that a layout may give, what stands in it."""

from collections.abc import Callable, Mapping
from itertools import groupby
from types import MappingProxyType

from sintesis.model import Language
from sintesis.render import words
from sintesis.render.arrange.reliability import method, reliability
from sintesis.render.arrange.statements import bottom_line, coming_dates, points, quotes, terms
from sintesis.render.arrange.tables import actors, dates_and_figures
from sintesis.render.arrange.writer import Writer
from sintesis.render.neutral import neutral
from sintesis.render.plan import Part
from sintesis.render.sheet import Block, Line, Paragraph, Section, Sides, SourceText, Style, Text

_WITHOUT_HEADING = frozenset({"bottom_line", "closing"})
"""The bottom line has its words in its own line, the closing none."""


def section(writer: Writer, part: Part) -> Section | None:
    """One part of a layout with what the note has for it; `None` when that is nothing."""
    blocks = _BLOCKS[part.name](writer, part)
    return Section(part.name, _heading(writer, part), blocks) if blocks else None


def _heading(writer: Writer, part: Part) -> Sides | None:
    if not part.headed or part.name in _WITHOUT_HEADING:
        return None
    return writer.each(part.heading.within) if part.heading else writer.label(part.name)


def _source_text(writer: Writer, part: Part) -> tuple[Block, ...]:  # noqa: ARG001
    """The article as an annex."""
    paragraphs = groupby(writer.note.sentences, key=lambda sentence: sentence.paragraph)
    numbered = tuple(tuple((s.n, neutral(s.text)) for s in group) for _, group in paragraphs)
    return (SourceText(writer.own, numbered),) if numbered else ()


def _closing(writer: Writer, part: Part) -> tuple[Block, ...]:  # noqa: ARG001
    """“Atentamente” and a name, where who signs is stated and the language closes such papers so."""
    name = writer.note.header.from_name

    def formula(code: Language) -> Line:
        said = words.label(code, "closing_formula")
        return (Text(said, code),) if said else ()

    formulas = writer.lines(formula)
    if not name or not formulas:
        return ()
    return (Paragraph(formulas), Paragraph(((Text(neutral(name), style=Style.STRONG),),)))


_BLOCKS: Mapping[str, Callable[[Writer, Part], tuple[Block, ...]]] = MappingProxyType(
    {
        "bottom_line": bottom_line,
        "key_points": points("key_points", ordered=True),
        "background": points("background", ordered=False),
        "actors": actors,
        "dates_and_figures": dates_and_figures,
        "quotes": quotes,
        "next_steps": points("next_steps", ordered=False),
        "coming_dates": coming_dates,
        "terms": terms,
        "reliability": reliability,
        "method": method,
        "source_text": _source_text,
        "closing": _closing,
    }
)
