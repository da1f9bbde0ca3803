"""What the tests of Word documents share: notes drawn, documents opened, the words of a sheet."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from sintesis.note import Note
from sintesis.render.arrange import arrange
from sintesis.render.docx import to_docx
from sintesis.render.layout import find
from sintesis.render.plan import Layout
from sintesis.render.sheet import Doubt, Sheet, Text

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def sheet_of(note: Note, template: str = "standard") -> Sheet:
    """The note as a built-in template lays it out."""
    layout = find(template).drawn_by
    assert isinstance(layout, Layout)
    return arrange(note, layout, "docx")


def drawn(note: Note, template: str = "standard") -> bytes:
    """The note as a Word document."""
    return to_docx(note, sheet_of(note, template))


def opened(data: bytes) -> "Document":
    """The document, as python-docx reads it."""
    from docx import Document

    return Document(BytesIO(data))


def paragraphs(document: "Document") -> "list[Paragraph]":
    """All paragraphs of the body, those of tables with them, in their order."""
    from docx.text.paragraph import Paragraph

    return [Paragraph(found, document._body) for found in document.element.body.iter(f"{W}p")]


def styled(document: "Document", style: str) -> list[str]:
    """The texts of the paragraphs in a style."""
    return [p.text for p in paragraphs(document) if p.style is not None and p.style.name == style]


def body(document: "Document") -> str:
    """The text of the whole body, its spaces all plain."""
    return " ".join(" ".join(p.text for p in paragraphs(document)).split())


def words(part: Any) -> Iterator[str]:
    """Every text and finding in a sheet or a part of one."""
    if isinstance(part, Text):
        yield part.text
    elif isinstance(part, Doubt):
        yield part.message
    elif isinstance(part, tuple):
        for piece in part:
            yield from words(piece)
    elif is_dataclass(part):
        for field in fields(part):
            yield from words(getattr(part, field.name))
