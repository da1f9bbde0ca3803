"""Sections of tables: actors, dates, figures."""

from collections.abc import Sequence

from sintesis.model import Language
from sintesis.note import ActorRow, Bilingual, DateRow, FigureRow, Issue
from sintesis.render import words
from sintesis.render.arrange.writer import Writer
from sintesis.render.neutral import neutral
from sintesis.render.plan import Part
from sintesis.render.sheet import Block, Line, Row, Sides, Style, Table, Text


def actors(writer: Writer, part: Part) -> tuple[Block, ...]:
    """Persons and organisations. How the source writes them is told where the note writes any of them otherwise."""
    rows = writer.note.actors[: part.most]
    differ = any(
        neutral(row.name.within(code) or "") != neutral(row.as_written) for row in rows for code in writer.languages
    )
    columns = ("actor", "in_the_source", "role") if differ else ("actor", "role")

    def made(i: int, row: ActorRow) -> Row:
        name = writer.lines(lambda code: writer.text(row.name, code))
        source = (_written(writer, row.as_written),) if differ else ()
        return Row((name, *source, _last(writer, row.role, row.evidence, row.findings)), f"actors[{i}]")

    return _table(writer, "actors", columns, [made(i, row) for i, row in enumerate(rows)])


def dates_and_figures(writer: Writer, part: Part) -> tuple[Block, ...]:
    """A table of dates and one of figures, each with at most the rows that the layout wants."""
    dates = [_date(writer, row, f"dates[{i}]") for i, row in enumerate(writer.note.dates[: part.most])]
    figures = [_figure(writer, row, f"figures[{i}]") for i, row in enumerate(writer.note.figures[: part.most])]
    return (
        *_table(writer, "dates", ("when", "as_written", "what"), dates),
        *_table(writer, "figures", ("figure", "as_written", "what"), figures),
    )


def _date(writer: Writer, row: DateRow, where: str) -> Row:
    def value(code: Language) -> Line:
        inferred = words.inference(row, code)
        iso = Text(neutral(words.iso(row, code)), code)
        return (iso, Text(f" ({inferred})", code, Style.SOFT)) if inferred else (iso,)

    last = _last(writer, row.what, row.evidence, row.findings)
    return Row((writer.lines(value), _written(writer, row.as_written), last), where)


def _figure(writer: Writer, row: FigureRow, where: str) -> Row:
    value = writer.each(lambda code: words.figure(row, code, writer.note.source.decimal_mark))
    last = _last(writer, row.what, row.evidence, row.findings)
    return Row((value, _written(writer, row.as_written), last), where)


def _written(writer: Writer, text: str) -> Sides:
    """Words as they stand in the article."""
    return ((writer.own_text(text),),)


def _last(writer: Writer, text: Bilingual, evidence: Sequence[int], findings: Sequence[Issue]) -> Sides:
    """The last cell of a row: what it is about, evidence and findings."""
    return writer.lines(lambda code: (*writer.text(text, code), *writer.tail(code, evidence, findings)))


def _table(writer: Writer, name: str, columns: Sequence[str], rows: Sequence[Row]) -> tuple[Block, ...]:
    """A table, if it has rows."""
    return (Table(name, tuple(writer.label(column) for column in columns), tuple(rows)),) if rows else ()
