"""YAML front matter of a note in Markdown, as Obsidian and static sites read it."""

import json
import re

from sintesis.model import file_name
from sintesis.note import Note
from sintesis.render import words
from sintesis.render.neutral import neutral
from sintesis.render.sheet import Sheet, Text

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def front_matter(sheet: Sheet, note: Note) -> str:
    """Title, dates, source, languages and tags between two lines `---`.

    Every text is written as JSON writes it: that is YAML, whatever stands in it.
    """
    title = " / ".join("".join(p.text for p in side if isinstance(p, Text)) for side in sheet.title)
    published = None if note.published.inferred else note.published.value
    fields = {
        "title": _quoted(title),
        "date": _day(note.created),
        "published": _day(published) if published else None,
        "source": _quoted(neutral(file_name(note.source.name))),
        "outlet": _quoted(neutral(note.source.outlet)) if note.source.outlet else None,
        "author": _quoted(neutral(note.source.byline)) if note.source.byline else None,
        "url": _quoted(neutral(note.source.url)) if note.source.url else None,
        "languages": _list(sheet.languages),
        "tags": _list([words.label(sheet.languages[0], "tag")]),
    }
    return "\n".join(("---", *(f"{name}: {value}" for name, value in fields.items() if value is not None), "---"))


def _day(value: str) -> str:
    """A day as YAML's own date, anything else as text."""
    return value if _DAY.fullmatch(value) else _quoted(neutral(value))


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _list(items: object) -> str:
    return json.dumps(items, ensure_ascii=False)
