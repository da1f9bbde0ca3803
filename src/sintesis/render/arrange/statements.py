"""Sections of statements: bottom line, points, dates that come, quotations, terms."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from sintesis import note as document
from sintesis.model import Kind, Language
from sintesis.note import Bilingual, DateRow
from sintesis.render import words
from sintesis.render.arrange.writer import Writer, joined
from sintesis.render.plan import Part
from sintesis.render.sheet import Block, Lead, Line, Quotation, Statement, Statements, Style, Text

_PLAIN = re.compile(r"\d{4}(?:-\d\d){0,2}")


def bottom_line(writer: Writer, part: Part) -> tuple[Block, ...]:
    """The one sentence, with the words that introduce it."""
    said = writer.note.bottom_line
    if said is None:
        return ()
    label = writer.each(part.heading.within) if part.heading else writer.label("bottom_line")
    return (Lead(label, writer.statement(said.text, said.evidence, said.findings, "bottom_line")),)


def points(name: str, ordered: bool) -> Callable[[Writer, Part], tuple[Block, ...]]:
    """The maker of a list of the note's statements of one role."""

    def made(writer: Writer, part: Part) -> tuple[Block, ...]:
        said: Sequence[document.Statement] = getattr(writer.note, name)[: part.most]
        items = (writer.statement(s.text, s.evidence, s.findings, f"{name}[{i}]") for i, s in enumerate(said))
        return listed(items, ordered)

    return made


def listed(items: Iterator[Statement], ordered: bool = False) -> tuple[Block, ...]:
    """A list, if there is anything to list."""
    made = tuple(items)
    return (Statements(made, ordered),) if made else ()


def coming_dates(writer: Writer, part: Part) -> tuple[Block, ...]:
    """The dates after the article's own, each with what is announced for it."""
    rows = [(i, row) for i, row in enumerate(writer.note.dates) if _comes(row, writer.note)]
    return listed(_coming(writer, row, f"dates[{i}]") for i, row in rows[: part.most])


def _comes(row: DateRow, note: document.Note) -> bool:
    """Whether a date lies after the article's, or is one of its next steps where that cannot be told."""
    first = row.value.lstrip("~").partition("/")[0]
    now = (note.published.value or "").partition("/")[0].strip(".")
    if now and _PLAIN.fullmatch(first):
        return first > now[: len(first)]
    return any(set(step.evidence) & set(row.evidence) for step in note.next_steps)


def _coming(writer: Writer, row: DateRow, where: str) -> Statement:
    """“November 2026 (year inferred): a new meeting … [17]”."""
    told = next((s for s in _told_nowhere_else(writer) if set(s.evidence) & set(row.evidence)), None)
    what, shown = (told.text, told) if told else (row.what, row)

    def side(code: Language) -> Line:
        date = words.long_dates(row.value, code)
        inferred = words.inference(row, code)
        begun: Line = (Text(date[:1].upper() + date[1:], code, Style.STRONG),)
        remark: Line = (Text(f" ({inferred})", code, Style.SOFT),) if inferred else ()
        return (
            *begun,
            *remark,
            Text(": ", code),
            *writer.text(what, code),
            *writer.tail(code, shown.evidence, shown.findings),
        )

    return Statement(writer.lines(side), where)


def _told_nowhere_else(writer: Writer) -> Iterator[document.Statement]:
    """The note's statements that the layout shows in no part of their own, next steps first."""
    most = {part.name: part.most for part in writer.layout.parts}
    for name in ("next_steps", "key_points", "background"):
        said: Sequence[document.Statement] = getattr(writer.note, name)
        if name not in most:
            yield from said
        elif (shown := most[name]) is not None:
            yield from said[shown:]


def quotes(writer: Writer, part: Part) -> tuple[Block, ...]:
    """The source's own words, then their translation, then who said them."""
    return tuple(_quotation(writer, quote, f"quotes[{i}]") for i, quote in enumerate(writer.note.quotes[: part.most]))


def _quotation(writer: Writer, quote: document.Quote, where: str) -> Quotation:
    order = dict.fromkeys((writer.own, *writer.languages))
    said = tuple(writer.quoted(text, code) for code in order if (text := quote.text.within(code)))
    speaker = writer.joined(quote.speaker) or joined(writer.label("speaker_unknown"))
    evidence = writer.tail(writer.languages[0], quote.evidence)
    doubts = joined(writer.lines(lambda code: writer.tail(code, (), quote.findings)))
    return Quotation(said, (*speaker, *evidence, *doubts), where)


def terms(writer: Writer, part: Part) -> tuple[Block, ...]:
    """Each word or acronym with what it means."""

    def statement(i: int, term: document.Term) -> Statement:
        def side(code: Language) -> Line:
            name = writer.own_text(term.term, Style.STRONG)
            return (
                name,
                Text(" — ", code),
                *_gloss(writer, term, code),
                *writer.tail(code, term.evidence, term.findings),
            )

        return Statement(writer.lines(side), f"terms[{i}]")

    return listed(statement(i, term) for i, term in enumerate(writer.note.terms[: part.most]))


def _gloss(writer: Writer, term: document.Term, code: Language) -> Line:
    """What a term means: the article's own words, and their translation."""
    shown = writer.text(term.gloss, code)
    own = writer.text(Bilingual(**{writer.own: term.gloss.within(writer.own)}), writer.own)
    if not own or _words(own) in _words(shown) or code == writer.own:
        return shown or own
    if term.kind is Kind.ACRONYM:
        return (*own, Text(", ", code), *shown)
    original = tuple(replace(piece, style=Style.EMPHASIS) for piece in own if isinstance(piece, Text))
    return (*shown, Text(f"; {words.label(code, 'gloss')}: ", code), *original)


def _words(line: Line) -> str:
    return "".join(piece.text for piece in line if isinstance(piece, Text))
