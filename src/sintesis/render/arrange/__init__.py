"""Lay a note out: what is said, in which order and words, for any format to draw."""

from sintesis.model import Severity
from sintesis.note import Note
from sintesis.render.arrange.head import genre, header, title
from sintesis.render.arrange.originals import FirstUses
from sintesis.render.arrange.sections import section
from sintesis.render.arrange.writer import Writer
from sintesis.render.plan import Layout, Part
from sintesis.render.sheet import Sheet

__all__ = ["arrange"]

BESIDE_THE_SOURCE = frozenset({"html"})
"""Formats that show the article beside the note: they need no annex of it."""


def arrange(note: Note, layout: Layout, form: str) -> Sheet:
    """The sheet of a note.

    All its texts are neutral (`render.neutral`): on one line, without marks of direction or control characters. Parts
    that the note has nothing for are left out; a layout without reliability gets it where there are errors to tell.

    Args:
        form: the format that will draw the sheet, a key of `render.FORMATS`.
    """
    writer = Writer(note, layout, FirstUses(note))
    parts = [part for part in layout.parts if part.name != "source_text" or form not in BESIDE_THE_SOURCE]
    if _has_errors(writer) and not any(part.name == "reliability" for part in parts):
        parts.append(Part("reliability", short=True))
    made = [section(writer, part) for part in parts]
    return Sheet(
        languages=note.languages,
        title=title(writer),
        header=header(writer),
        sections=tuple(made_section for made_section in made if made_section is not None),
        genre=genre(writer),
    )


def _has_errors(writer: Writer) -> bool:
    return any(located.finding.severity is Severity.ERROR for located in writer.findings)
