"""Lay a digest out: which sections it has, in what order, and in whose words."""

from collections.abc import Sequence

from sintesis.digest.document import Digest
from sintesis.model import Language
from sintesis.render.digest import coverage, tables, wording
from sintesis.render.digest.actors_picture import actors_by_story
from sintesis.render.digest.briefing import Block, Briefing, Count, Paragraph, Section, Sides
from sintesis.render.digest.dates_picture import dates_in_time
from sintesis.render.digest.stories import decimal_marks, story_block
from sintesis.render.digest.writer import Writer
from sintesis.render.neutral import neutral
from sintesis.render.words import long_date


def arrange(digest: Digest, form: str) -> Briefing:
    """The whole digest in its languages.

    Args:
        form: of the page, `html` or `md`: where a note has several files, links lead to the one of the same form.
    """
    writer = Writer(digest, form)
    made = [
        ("stories", _stories(writer)),
        ("coming", [tables.coming(writer)] if digest.coming else []),
        ("timeline", [dates_in_time(writer), tables.timeline(writer)] if digest.timeline else []),
        ("actors", [actors_by_story(writer), tables.actors(writer)] if digest.actors else []),
        ("figures", [tables.figures(writer)] if digest.figures else []),
        ("coverage", [coverage.by_day(writer), coverage.by_outlet(writer)]),
        ("index", [tables.index(writer)] if digest.notes else []),
        ("failures", [tables.failures(writer)] if digest.failures else []),
        ("method", _method(writer)),
    ]
    genre = writer.say("genre")
    title = (
        wording.each(digest.languages, lambda code: _title(digest, code)) if wording.period(digest.days, "es") else ()
    )
    sections = [(name, tuple(block for block in blocks if block)) for name, blocks in made]
    return Briefing(
        languages=digest.languages,
        genre=genre if title else (),
        title=title or genre,
        made=wording.each(digest.languages, lambda code: _made(digest, code)),
        counts=_counts(writer),
        sections=tuple(Section(name, writer.say(name), blocks) for name, blocks in sections if blocks),
    )


def _title(digest: Digest, code: Language) -> str:
    """“Noticias del 11 al 13 de diciembre de 2025”."""
    return wording.label(code, "dated").format(period=wording.period(digest.days, code))


def _made(digest: Digest, code: Language) -> str:
    reviewed = sum(note.reviewed_by is not None for note in digest.notes)
    name = "not_reviewed" if not reviewed else "reviewed" if reviewed == len(digest.notes) else "partly_reviewed"
    counts = {"reviewed": wording.number(reviewed, code), "notes": wording.number(len(digest.notes), code)}
    languages = wording.joined([wording.named(code, "languages", language) for language in digest.languages])
    made = wording.label(code, "made").format(
        date=long_date(digest.created, code), languages=languages, program=neutral(digest.program)
    )
    return f"{made} · {wording.label(code, name).format(**counts)}"


def _counts(writer: Writer) -> tuple[Count, ...]:
    """The headline counts; those of faults only where there are any."""
    digest = writer.digest
    found = [
        ("notes", len(digest.notes), "index", False),
        ("stories", len(digest.stories), "stories", False),
        ("single", digest.single_source, "stories", False),
        ("outlets", coverage.outlets(digest), "coverage", False),
        ("days", len(digest.days), "coverage", False),
    ]
    faults = [
        ("errors", digest.findings.errors, "index", True),
        ("warnings", digest.findings.warnings, "index", False),
        ("failures", len(digest.failures), "failures", True),
    ]
    shown = found + [fault for fault in faults if fault[1]]

    def count(name: str, number: int, place: str, grave: bool) -> Count:
        label = wording.each(writer.languages, lambda code: wording.counted(code, f"count_{name}", number))
        return Count(wording.number(number, writer.languages[0]), label, place if number else "", grave)

    return tuple(count(*one) for one in shown)


def _stories(writer: Writer) -> Sequence[Block]:
    digest = writer.digest
    if not digest.stories:
        return [Paragraph(writer.say("empty"))]
    marks = decimal_marks(digest)
    return [Paragraph(writer.say("reading")), *(story_block(story, writer, marks) for story in digest.stories)]


def _method(writer: Writer) -> list[Paragraph]:
    said: list[Sides] = [writer.say("method_points"), writer.say("method_stories"), writer.say("method_single")]
    if writer.digest.untranslated:
        said.append(writer.counted("method_untranslated", len(writer.digest.untranslated)))
    said.append(writer.say("method_findings"))
    return [Paragraph(sides) for sides in said]
