"""Render a note: pure functions from `Note` to bytes, one a format."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from sintesis.note import Note
from sintesis.render.json import json_line, to_json
from sintesis.render.markdown import to_markdown

FORMATS: Mapping[str, Callable[[Note], bytes]] = MappingProxyType({"md": to_markdown, "json": to_json})
"""By the suffix of the file."""


def render(note: Note, form: str) -> bytes:
    """The note in one of `FORMATS`, UTF-8, ending in a line break."""
    return FORMATS[form](note)


__all__ = ["FORMATS", "json_line", "render"]
