"""The tables of a digest in words: coming dates, timeline, actors, figures, the index of notes, failures."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sintesis.digest.document import Actor, Coming, NoteEntry, TimelineRow
from sintesis.model import LANGUAGES, Language, file_name
from sintesis.note import Bilingual
from sintesis.render.digest import wording
from sintesis.render.digest.briefing import Folded, Inline, Line, Link, Row, Sides, Table
from sintesis.render.digest.foremost import foremost
from sintesis.render.digest.links import file_address, web_address
from sintesis.render.digest.writer import Writer
from sintesis.render.neutral import neutral, shortened
from sintesis.render.sheet import Style, Text

MOST = 500
"""Rows of a table on a page, some thirty printed pages; the index and the failures have all of theirs."""
_DATED = ("when", "what", "sources", "story")
_ROLES = 2
_FORMS = 3
"""Of an actor: roles and other spellings shown."""


def _table(name: str, writer: Writer, head: Sequence[str], rows: Iterable[Row], count: int) -> Table:
    """The first `MOST` of `count` rows."""
    left_out: Sides = ()
    if count > MOST:

        def line(code: Language) -> str:
            numbers = {"shown": wording.number(MOST, code), "all": wording.number(count, code)}
            return wording.label(code, "rows_left_out").format(**numbers)

        left_out = wording.each(writer.languages, line)
    return Table(name, tuple(writer.say(label) for label in head), tuple(rows), left_out=left_out)


def coming(writer: Writer) -> Table:
    """What is announced, earliest first."""
    found = writer.digest.coming
    return _table("coming", writer, _DATED, (_dated(one, writer) for one in found[:MOST]), len(found))


def timeline(writer: Writer) -> Table:
    """The dates, earliest first; where there are too many, those in most notes."""
    found = writer.digest.timeline
    rows = (_dated(one, writer) for one in foremost(found, writer.digest, MOST))
    return replace(_table("timeline", writer, _DATED, rows, len(found)), folded=Folded.ALL)


def _dated(one: Coming | TimelineRow, writer: Writer) -> Row:
    when = writer.when(one.value, one.inferred)
    sources = writer.sources(one.references, brief=True)
    return Row((when, writer.statement(one.what, one.findings), (sources,), (writer.jumps(one.stories, "story"),)))


def actors(writer: Writer) -> Table:
    """Who stands in the notes, those in most of them first."""
    found = writer.digest.actors
    rows = (
        Row(
            (
                _actor(one, writer),
                _roles(one, writer),
                (_in_notes(one, writer),),
                (writer.jumps(one.stories, "story"),),
            )
        )
        for one in found[:MOST]
    )
    return _table("actors", writer, ("actor", "role", "sources", "story"), rows, len(found))


def _in_notes(one: Actor, writer: Writer) -> Line:
    """In how many notes an actor stands, and in which."""
    count = len(one.notes)
    return (*((Text(f"{count}: "),) if count > 1 else ()), *writer.jumps(one.notes, "note"))


def _roles(one: Actor, writer: Writer) -> Sides:
    """What notes say of an actor, on a line for each language that has any of it."""
    roles = [role.text for role in one.roles[:_ROLES]]
    joined = Bilingual(**{code: "; ".join(made for role in roles if (made := role.within(code))) for code in LANGUAGES})
    return writer.texts(joined)


def _actor(one: Actor, writer: Writer) -> Sides:
    """The name, its acronym, and how else the sources write it."""
    sides = writer.texts(one.name)
    shown = {piece.text for side in sides for piece in side if isinstance(piece, Text)}
    acronym = f" ({neutral(one.acronym)})" if one.acronym and neutral(one.acronym) not in shown else ""
    others = [form for form in map(neutral, one.also_written) if form not in shown and form != one.acronym][:_FORMS]
    named = tuple((*side, Text(acronym)) if acronym else side for side in sides)
    if not others:
        return named
    also = writer.say("also_written", names=wording.joined(others))
    return (
        *named,
        *(
            tuple(Text(piece.text, piece.language, Style.SOFT) for piece in side if isinstance(piece, Text))
            for side in also
        ),
    )


def figures(writer: Writer) -> Table:
    """Every figure, by story and note."""
    found = writer.digest.figures
    rows = (
        Row(
            (
                (writer.jumps((one.story,), "story"),),
                writer.amount(one.value, one.kind, one.decimal_mark),
                wording.verbatim(one.as_written),
                writer.statement(one.what, one.findings),
                (writer.sources(one.references, brief=True),),
            )
        )
        for one in found[:MOST]
    )
    return _table("figures", writer, ("story", "figure", "as_written", "what", "sources"), rows, len(found))


def index(writer: Writer) -> Table:
    """Every note, with its files."""
    rows = (_entry(entry, writer) for entry in writer.digest.notes)
    head = ("number", "note", "outlet", "published", "story", "findings", "files")
    return replace(_table("index", writer, head, rows, 0), folded=Folded.NOTHING)


def _entry(entry: NoteEntry, writer: Writer) -> Row:
    title = list(writer.linked(entry))
    name = file_name(neutral(entry.source))
    if not any(name in piece.text for line in title for piece in line if isinstance(piece, Text | Link)):
        title.append((Text(name, style=Style.SOFT),))
    published = writer.when(entry.published.value, entry.published.inferred)
    return Row(
        (
            wording.verbatim(str(entry.n)),
            tuple(title),
            wording.verbatim(entry.outlet) if entry.outlet else writer.say("no_outlet"),
            published,
            (writer.jumps((entry.story,), "story"),),
            writer.findings(entry.findings),
            (_files(entry, writer),),
        ),
        place=f"note-{entry.n}",
    )


def _files(entry: NoteEntry, writer: Writer) -> Line:
    """The note's files by format, and the article on the web."""
    line: list[Inline] = []
    for file in entry.files:
        name = ".".join(("-".join(file.languages), file.form) if file.languages else (file.form,))
        line += [Text(" · ")] if line else []
        line.append(Link(name, file_address(file.path)))
    address = web_address(entry.url)
    if address:
        line += [Text(" · ")] if line else []
        line.append(Link(writer.slashed("original"), address))
    return tuple(line)


def failures(writer: Writer) -> Table:
    """What became no note, and why."""
    found = writer.digest.failures

    def stage(name: str) -> Sides:
        return wording.each(writer.languages, lambda code: wording.named(code, "stages", name))

    rows = (
        Row(
            (
                wording.verbatim(one.source),
                stage(neutral(one.stage)),
                wording.verbatim(shortened(one.error, 500)),
                wording.verbatim(one.hint),
            )
        )
        for one in found
    )
    return _table("failures", writer, ("source", "stage", "error", "hint"), rows, 0)
