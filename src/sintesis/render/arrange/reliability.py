"""What is known of how far the note can be trusted, and how it was made."""

from collections.abc import Iterable, Sequence

from sintesis.language import table
from sintesis.model import UNGRADED, Language, Severity
from sintesis.note import LeftOut, Located
from sintesis.render import words
from sintesis.render.arrange.writer import Writer, joined
from sintesis.render.plan import Part
from sintesis.render.sheet import Block, Line, Paragraph, Sides, Statement, Statements, Style, Text

_PLACES = {
    "title": "in_title",
    "source": "in_source",
    "dates": "date_row",
    "figures": "figure_row",
    "dropped": "left_out_point",
}
"""The labels of places that are not called like their section."""


def reliability(writer: Writer, part: Part) -> tuple[Block, ...]:
    """Grade, attributions, checks and findings: in full, or in one line with the errors."""
    return _short(writer) if part.short else _full(writer)


def _full(writer: Writer) -> tuple[Block, ...]:
    known = writer.note.reliability
    said = [writer.each(lambda code: _graded(writer, code, "one_source", "graded"))]
    if known.attributed_to:
        said.append(writer.lines(lambda code: _attributed(writer, code)))
    if known.anonymous:
        said.append(writer.lines(lambda code: _anonymous(writer, code)))
    if known.years_inferred:
        years = all(words.lacks_year_only(row) for row in writer.note.dates if row.inferred)
        said.append(writer.label("years_inferred" if years else "dates_inferred"))
    said.append(writer.each(lambda code: f"{words.label(code, 'checked')}: {_checks(writer, code)}."))
    if _translated(writer):
        said.append(writer.label("not_checked"))
        if known.round_trip is not None:
            said.append(writer.each(lambda code: _astray(known.round_trip or (), code)))
    if not writer.findings:
        said.append(writer.label("no_findings"))
    return (_plain_list(said), *_findings(writer, writer.findings, "findings"))


def _short(writer: Writer) -> tuple[Block, ...]:
    """“One source, not graded (F6) · checked: numbers 5 of 5 · 2 findings”; every error in words."""
    found = writer.findings

    def line(code: Language) -> str:
        count = "no_findings_short" if not found else "one_finding" if len(found) == 1 else "several_findings"
        return " · ".join(
            (
                _graded(writer, code, "one_source_short", "graded_short"),
                f"{words.label(code, 'checked_short')}: {_checks(writer, code)}",
                words.label(code, count).format(n=len(found)),
            )
        )

    errors = [located for located in found if located.finding.severity is Severity.ERROR]
    return (Paragraph(writer.each(line)), *_findings(writer, errors, "errors"))


def method(writer: Writer, part: Part) -> tuple[Block, ...]:  # noqa: ARG001
    """Summarizer, translator, program; and every line that was left out as not part of the article."""
    note = writer.note

    def line(code: Language) -> str:
        translator = note.method.translator if _translated(writer) else None
        made = words.label(code, "translation_by" if translator else "no_translation")
        return f"{words.label(code, 'extractive')}; {made.format(translator=translator)}; {note.method.program}."

    return (Paragraph(writer.each(line)), *_left_out(writer))


def _left_out(writer: Writer) -> tuple[Block, ...]:
    def statement(line: LeftOut) -> Statement:
        reasons = joined(writer.lines(lambda code: (Text(words.why_left_out(line, code), code, Style.SOFT),)))
        return Statement(((writer.quoted(line.text, writer.own), Text(" ("), *reasons, Text(")")),))

    items = tuple(map(statement, writer.note.removed))
    return (Statements(items, False, "left_out", writer.label("left_out")),) if items else ()


def _graded(writer: Writer, code: Language, ungraded: str, graded: str) -> str:
    """What the user grades source and information as, each in a sentence of its own."""
    grade = writer.note.reliability.grade
    letter, number = grade[0], grade[1]
    labels = table(code, "labels")
    source, information = labels["source_grades"][letter], labels["information_grades"][number]
    return words.label(code, ungraded if grade == UNGRADED else graded).format(
        grade=grade, letter=letter, number=number, source=source, information=information
    )


def _anonymous(writer: Writer, code: Language) -> Line:
    """“Anonymous sources: 2 sentences [10, 18].”."""
    evidence = writer.note.reliability.anonymous
    count = words.label(code, "sentence" if len(evidence) == 1 else "sentences").format(n=len(evidence))
    return (Text(f"{words.label(code, 'anonymous')}: {count}", code), *writer.tail(code, evidence), Text(".", code))


def _astray(places: Sequence[str], code: Language) -> str:
    """“Translated back; did not come back: Key points 3.”."""
    listed = ", ".join(_place(place, code) for place in places) or words.label(code, "none")
    return f"{words.label(code, 'round_trip')}: {listed}."


def _attributed(writer: Writer, code: Language) -> Line:
    """“Attributed in the text to: the ministry [3, 10], a spokesman [4].”."""
    line: Line = (Text(f"{words.label(code, 'attributed')}: ", code),)
    for i, source in enumerate(writer.note.reliability.attributed_to):
        name = writer.text(source.name, code)
        between = (Text(", ", code),) if i else ()
        line = (*line, *between, *name, *writer.tail(code, source.evidence, source.findings))
    return (*line, Text(".", code))


def _checks(writer: Writer, code: Language) -> str:
    """`numbers 2 of 2, dates 3 of 3`."""
    parts = [
        f"{words.label(code, 'quotes_counted' if c.check == 'quotes' else c.check)} "
        + words.label(code, "of").format(passed=c.passed, total=c.total)
        for c in writer.note.reliability.checked
    ]
    return ", ".join(parts) or words.label(code, "nothing_to_check")


def _findings(writer: Writer, found: Sequence[Located], name: str) -> tuple[Block, ...]:
    """The findings, each with the place that it concerns."""

    def statement(located: Located) -> Statement:
        def side(code: Language) -> Line:
            place = Text(f" ({_place(located.where, code)})", code, Style.SOFT)
            return (writer.doubt(located.finding, code), place, *writer.tail(code, located.evidence))

        return Statement(writer.lines(side), located.where)

    if not found:
        return ()
    return (Statements(tuple(map(statement, found)), False, "findings", writer.label(name)),)


def _place(where: str, code: Language) -> str:
    """“Key points 1”."""
    section, _, number = where.partition("[")
    shown = words.label(code, _PLACES.get(section, section))
    return f"{shown} {int(number.rstrip(']')) + 1}" if number else shown


def _plain_list(said: Iterable[Sides]) -> Statements:
    return Statements(tuple(Statement(sides) for sides in said), False)


def _translated(writer: Writer) -> bool:
    """Whether a text of the note is a translation."""
    return writer.note.method.translator is not None and writer.languages != (writer.own,)
