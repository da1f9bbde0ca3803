"""Read a source's bytes as what its kind of file says: text, title, byline, date …, before anything is cleaned."""

from collections.abc import Callable

from sintesis.errors import NothingToRead
from sintesis.model import Media, Raw, Source
from sintesis.stages.load.docx import read_docx
from sintesis.stages.load.html import read_html
from sintesis.stages.load.limits import LARGEST, LARGEST_TEXT, LONGEST, too_large, too_long
from sintesis.stages.load.mail import read_mail
from sintesis.stages.load.markdown import read_markdown
from sintesis.stages.load.odt import read_odt
from sintesis.stages.load.pdf import read_pdf
from sintesis.stages.load.row import read_row
from sintesis.stages.load.text import read_text

_READERS: dict[Media, Callable[[bytes], Raw]] = {
    Media.TEXT: read_text,
    Media.MARKDOWN: read_markdown,
    Media.HTML: read_html,
    Media.ROW: read_row,
    Media.PDF: read_pdf,
    Media.DOCX: read_docx,
    Media.ODT: read_odt,
    Media.MAIL: read_mail,
}

_PLAIN = frozenset({Media.TEXT, Media.MARKDOWN, Media.ROW})
"""Kinds of file that are little more than their text."""


def load(source: Source, largest: int = LARGEST) -> Raw:
    """What the file gives.

    Args:
        largest: bytes that are read; more than `LARGEST` are not held in memory in the first place.

    Raises:
        NothingToRead: it is empty, or holds no article.
        Unreadable: it is too large, binary, broken, locked, or in an encoding that cannot be told.
    """
    if len(source.data) > largest:
        raise too_large(len(source.data), largest)
    if source.media in _PLAIN and len(source.data) > LARGEST_TEXT:
        raise too_long(len(source.data))
    raw = _READERS[source.media](source.data)
    if len(raw.text) > LONGEST:
        raise too_long(len(raw.text))
    if not raw.text.strip() and not raw.title:
        what = "no text in it" if source.data.strip() else "the file is empty"
        raise NothingToRead(what, "give a file with an article's text")
    return raw
