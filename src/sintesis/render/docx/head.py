"""The head of a note in Word, and what stands on every page: classification above, number, title and page below."""

from datetime import datetime
from typing import TYPE_CHECKING

from sintesis.render.docx.lines import TAGS, dress, element, legible, say, write
from sintesis.render.docx.page import BETWEEN, Page
from sintesis.render.neutral import shortened
from sintesis.render.sheet import Sheet, Sides, Text

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

    from sintesis.note import Note

_LONGEST_FIELD = 60
"""Characters of a field that has both languages on one line: about what the column is wide."""
_LONGEST_ABOVE, _LONGEST_BELOW = 60, 90
"""Characters of what stands in the margins, each on one line; without a bound, a classification of 10,000 letters kept
LibreOffice at work for more than three minutes."""
_LONGEST_PROPERTY = 255
"""Characters of a document's property: Word keeps no more."""


def draw_head(sheet: Sheet, page: Page) -> None:
    """Add what kind of paper it is, the title, and the table of who, when and where from."""
    if sheet.genre:
        page.paragraph("Genre", sheet.genre)
    for place, line in enumerate(sheet.title):
        write(page.paragraph("Subtitle" if place else "Title"), line, page.reach, page.languages[place])
    if not sheet.header:
        return
    both = len(page.languages) > 1
    table = page.table("Note Head", (27, 73) if both else (18, 82))
    for row in sheet.header:
        label, value = page.row(table)
        page.write_joined(dress(label.paragraphs[0], "FieldName"), row.label)
        if len(plain(row.value)) <= _LONGEST_FIELD:
            page.write_joined(dress(value.paragraphs[0], "Field"), row.value)
        else:
            page.fill(value, "Field", row.value)
    page.end_table()


def draw_margins(sheet: Sheet, page: Page) -> None:
    """Write the classification into the top margin, number, title and page into the bottom one."""
    section = page.document.sections[0]
    stated = {row.name: row.value for row in sheet.header}
    if "classification" in stated:
        above = dress(section.header.paragraphs[0], "Header")
        say(above, shortened(plain(stated["classification"]), _LONGEST_ABOVE), None, page.reach)
    below = dress(section.footer.paragraphs[0], "Footer")
    named = " · ".join(filter(None, (plain(stated.get("number", ())), plain(sheet.title[:1]))))
    say(below, shortened(named, _LONGEST_BELOW), None, page.reach)
    below.add_run("\t")
    _field(below, "PAGE", page)
    say(below, " / ", None, page.reach)
    _field(below, "NUMPAGES", page)


def _field(paragraph: "Paragraph", code: str, page: Page) -> None:
    """A number that Word and LibreOffice work out."""
    field = element("w:fldSimple", instr=code)
    run = say(paragraph, "1", None, page.reach)
    if run is not None:
        run.element.addprevious(field)
        field.append(run.element)


def state(note: "Note", sheet: Sheet, page: Page) -> None:
    """Set the document's language, and the properties by which it is found again: no clock goes into them."""
    from docx.oxml.ns import qn

    tag = TAGS[page.languages[0]]
    defaults = page.document.styles.element.find(f"{qn('w:docDefaults')}//{qn('w:lang')}")
    defaults.set(qn("w:val"), tag)
    about = page.document.core_properties
    about.title = _property(BETWEEN.join(plain((line,)) for line in sheet.title))
    about.subject = _property(note.header.subject or "")
    about.author = _property(note.header.from_name or "sintesis")
    about.last_modified_by = about.author
    about.language = tag
    try:
        created = datetime.fromisoformat(note.created)
    except ValueError:
        return
    about.created = about.modified = created


def _property(text: str) -> str:
    return shortened(" ".join(legible(text).split()), _LONGEST_PROPERTY)


def plain(sides: Sides) -> str:
    """The bare words of all sides."""
    return BETWEEN.join("".join(piece.text for piece in line if isinstance(piece, Text)) for line in sides)
