"""Render a note: pure functions from `Note` to bytes, one a format."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from sintesis.note import Note
from sintesis.render.json import json_line, to_json

if TYPE_CHECKING:
    from sintesis.render.layout import Look
    from sintesis.render.sheet import Sheet

__all__ = ["FORMATS", "json_line", "render"]


def _markdown(note: Note, sheet: "Sheet", look: "Look") -> bytes:
    from sintesis.render.markdown import to_markdown

    return to_markdown(sheet, note, look.front_matter)


def _html(note: Note, sheet: "Sheet", look: "Look") -> bytes:  # noqa: ARG001
    from sintesis.render.html import to_html

    return to_html(note, sheet)


def _docx(note: Note, sheet: "Sheet", look: "Look") -> bytes:  # noqa: ARG001
    from sintesis.render.docx import to_docx

    return to_docx(note, sheet)


_DRAWERS: Mapping[str, Callable[[Note, "Sheet", "Look"], bytes]] = MappingProxyType(
    {"md": _markdown, "html": _html, "docx": _docx}
)
"""The formats that draw a sheet."""
FORMATS = ("md", "json", *(form for form in _DRAWERS if form != "md"))
"""What a note can be rendered as, by the suffix of the file."""


def render(note: Note, form: str, look: "Look | None" = None) -> bytes:
    """The note in one of `FORMATS`; text is UTF-8 and ends in a line break.

    Args:
        look: the template that it is drawn with, as `render.layout.find` gives it; `None`: the standard one. JSON is
            the whole document whatever the look.

    Raises:
        UsageFault: the look is a text template, and the format is not one that it can write or it fails on this note.
    """
    from sintesis.render.arrange import arrange
    from sintesis.render.layout import STANDARD, find
    from sintesis.render.plan import Layout
    from sintesis.render.template import write

    if form == "json":
        return to_json(note)
    look = look or find(STANDARD)
    if isinstance(look.drawn_by, Layout):
        return _DRAWERS[form](note, arrange(note, look.drawn_by, form), look)
    standard = find(STANDARD).drawn_by
    assert isinstance(standard, Layout)
    return write(look.drawn_by, note, arrange(note, standard, form), form)
