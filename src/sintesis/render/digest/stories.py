"""The stories of a digest in words: points, values that differ, copies, notes."""

from sintesis.digest.document import Copies, Difference, DifferingValue, Digest, NoteEntry, Occurrence, Story
from sintesis.model import Language
from sintesis.render.digest import wording
from sintesis.render.digest.briefing import Difference as Shown
from sintesis.render.digest.briefing import Line, Sides, Sourced, StoryBlock, Value
from sintesis.render.digest.writer import Writer, known_as
from sintesis.render.neutral import neutral
from sintesis.render.sheet import Text

_MOST_OUTLETS = 8
"""Outlets named under a story's title."""


def story_block(story: Story, writer: Writer, marks: dict[int, str]) -> StoryBlock:
    """One story.

    Args:
        marks: the decimal mark of Spanish numbers, by number of the note; a comma for those that are not named.
    """
    digest = writer.digest
    alone = len(story.notes) == 1
    return StoryBlock(
        place=f"story-{story.n}",
        number=str(story.n),
        title=writer.texts(story.title, wording.LONGEST_TITLE),
        short=writer.texts(story.title, wording.SHORT_TITLE),
        flag=writer.say(_flag(story)) if story.single_source else (),
        about=_about_one(story, writer) if alone else wording.each(writer.languages, lambda code: _about(story, code)),
        points=tuple(
            Sourced(
                writer.statement(point.text, point.findings),
                writer.evidence(point.reference) if alone else writer.sources((point.reference,), point.also_in),
            )
            for point in story.points
        ),
        differences=tuple(_difference(found, writer, marks) for found in story.differences),
        copies=tuple(_copies(found, writer) for found in story.copies),
        notes=() if alone else tuple(_note(digest.entry(n), writer) for n in story.notes),
    )


def decimal_marks(digest: Digest) -> dict[int, str]:
    """The decimal mark of Spanish numbers of every note that states a figure."""
    return {reference.note: figure.decimal_mark for figure in digest.figures for reference in figure.references}


def _flag(story: Story) -> str:
    """In what sense a story has one source."""
    if len(story.notes) == 1:
        return "single_one_note"
    copied = any(set(copies.notes) == set(story.notes) for copies in story.copies)
    return "single_copies" if copied else "single_outlet"


def _about_one(story: Story, writer: Writer) -> Sides:
    """“4 · El País · 11 de diciembre de 2025”, leading to the note."""
    entry = writer.digest.entry(story.lead)
    days = wording.each(
        writer.languages, lambda code: wording.period(story.days, code) or wording.label(code, "undated")
    )
    return ((writer.link(entry, known_as(entry)), Text(" · "), *wording.on_one_line(days)),)


def _about(story: Story, code: Language) -> str:
    """“3 notas · El País, BBC, 1 nota sin medio · 11 al 12 de diciembre de 2025”."""
    outlets = list(story.outlets[:_MOST_OUTLETS])
    if len(story.outlets) > _MOST_OUTLETS:
        outlets.append(wording.counted(code, "other_outlets", len(story.outlets) - _MOST_OUTLETS))
    if story.outlets_unknown and story.outlets:
        outlets.append(wording.counted(code, "without_outlet", story.outlets_unknown))
    elif story.outlets_unknown:
        outlets.append(wording.label(code, "no_outlet"))
    days = wording.period(story.days, code) or wording.label(code, "undated")
    parts = [wording.counted(code, "notes", len(story.notes)), wording.joined(outlets), days]
    return " · ".join(part for part in parts if part)


def _difference(found: Difference, writer: Writer, marks: dict[int, str]) -> Shown:
    name = "differ_copies" if found.between_copies else "differ"
    what = writer.texts(found.what)

    def heading(code: Language) -> str:
        counted = found.what.within(code)
        return (
            wording.label(code, f"{name}_what").format(what=neutral(counted)) if counted else wording.label(code, name)
        )

    def shown(value: DifferingValue) -> Sides:
        notes = [one.reference.note for one in value.occurrences]
        return writer.amount(value.value, found.kind, next((marks[note] for note in notes if note in marks), ","))

    values = tuple(
        Value(shown(value), tuple(_occurrence(one, writer) for one in value.occurrences)) for value in found.values
    )
    return Shown(wording.each(writer.languages, heading) if what else writer.say(name), values)


def _occurrence(one: Occurrence, writer: Writer) -> Sourced:
    """What a note says where the value stands: the figure as it is written, and what it counts there."""
    context = [(wording.language_of(side, writer.languages), side) for side in writer.texts(one.context)]
    sides: Sides = tuple((Text(f"{wording.quoted(code, one.as_written)}: "), *side) for code, side in context)
    if not sides:
        sides = ((Text(wording.quoted(writer.languages[0], one.as_written)),),)
    return Sourced(sides, writer.sources((one.reference,)))


def _copies(found: Copies, writer: Writer) -> Sides:
    share = int(found.shared * 100)

    def line(code: Language) -> Line:
        before, after = wording.label(code, "copies").split("{notes}")
        percent = f"{share} %" if code == "es" else f"{share}%"
        return (
            Text(before.format(shared=percent), code),
            *writer.jumps(found.notes, "note"),
            *((Text(after, code),) if after else ()),
        )

    return wording.each(writer.languages, line)


def _note(entry: NoteEntry, writer: Writer) -> Sides:
    """A note of a story: its number, title and where it appeared; its title in the second language below."""
    first, *others = writer.linked(entry, f"{entry.n} · ", wording.LONGEST_TITLE)
    day = "" if entry.published.inferred else entry.published.value or ""
    behind = wording.joined([entry.outlet or "", day])
    return ((*first, Text(f" — {behind}")) if behind else first, *others)
