"""A note as JSON: the whole document."""

from sintesis.note import Note


def to_json(note: Note) -> bytes:
    """Indented, for a file or for one note on standard output."""
    return note.model_dump_json(indent=2).encode() + b"\n"


def json_line(note: Note) -> bytes:
    """On one line, for JSON Lines."""
    return note.model_dump_json().encode() + b"\n"
