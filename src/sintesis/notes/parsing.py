"""The note that JSON text holds, or what keeps it from being one."""

from typing import TYPE_CHECKING

from sintesis.errors import Unreadable

if TYPE_CHECKING:
    from pydantic import ValidationError

    from sintesis.note import Note

LARGEST = 50_000_000
"""Bytes of a note's file that is read; the note of the longest article that is read has about a fifth of it."""
_REMEDY = "give a note that `sintesis note --format json` or `sintesis batch` has written with this version"


def parse(data: bytes, name: str) -> "Note":
    """The note that JSON text holds.

    Raises:
        Unreadable: it holds no note of this schema; the message names what is wrong first.
    """
    from pydantic import ValidationError

    from sintesis.note import Note

    if len(data) > LARGEST:
        raise Unreadable(f"{name}: too large for a note", f"a note has at most {LARGEST // 1_000_000} MB")
    if not data.strip():
        raise Unreadable(f"{name}: empty", _REMEDY)
    try:
        note = Note.model_validate_json(data.removeprefix(b"\xef\xbb\xbf"))
    except ValidationError as error:
        raise _no_note(name, error) from None
    if wrong := _contradiction(note):
        raise Unreadable(f"{name}: not a note: {wrong}", _REMEDY)
    return note


def _no_note(name: str, error: "ValidationError") -> Unreadable:
    """What is told of JSON text that is no note of this schema."""
    from sintesis.note import SCHEMA_VERSION

    found = error.errors(include_url=False)
    for wrong in found:
        stated = wrong["input"]
        if wrong["loc"] == ("schema_version",) and isinstance(stated, str | int | float):
            return Unreadable(
                f"{name}: a note of schema version {str(stated)[:20]}; this program reads {SCHEMA_VERSION}",
                "make the note again with this version, or use the version that wrote it",
            )
    first = found[0]
    if first["type"] == "json_invalid":
        return Unreadable(f"{name}: not JSON: {first['ctx']['error']}", _REMEDY)
    place = ".".join(map(str, first["loc"])) or "the document"
    return Unreadable(f"{name}: not a note: {place}: {first['msg']}", _REMEDY)


def _contradiction(note: "Note") -> str | None:
    """What the note says of itself that cannot be, though each field by itself could."""
    languages = note.method.languages
    if not languages or len(set(languages)) < len(languages):
        return "method.languages: each language once, and at least one"
    statements = (
        *((note.bottom_line,) if note.bottom_line else ()),
        *note.key_points,
        *note.background,
        *note.next_steps,
    )
    told = (note.title, *(part.text for part in (*statements, *note.quotes)))
    if any(not text.within(note.source.language) for text in told):
        return f"a text is not there in the article's own language, {note.source.language}"
    numbers = {sentence.n for sentence in note.sentences}
    parts = (
        *statements, *note.actors, *note.dates, *note.figures, *note.quotes, *note.terms,
        *note.reliability.attributed_to, *note.reliability.findings,
    )  # fmt: skip
    told_by = (*(n for part in parts for n in part.evidence), *note.reliability.anonymous)
    lost = next((n for n in told_by if n not in numbers), None)
    return None if lost is None else f"sentence {lost} is named and not there"
