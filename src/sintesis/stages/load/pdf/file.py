"""A PDF opened, and what it states about itself."""

import re
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sintesis.errors import NothingToRead, Unreadable
from sintesis.stages.load.characters import one_line
from sintesis.stages.load.limits import LARGEST_INFLATED
from sintesis.stages.load.signatures import remedy, told_by_signature

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

SAVE_AGAIN = "get the whole file again, or save its text as .txt"
"""What to do about a damaged file."""
_PRINT_AGAIN = "print it to a new PDF without a password, or save its text as .txt"
_TAIL = 4096
"""Bytes at the end in which a whole file says that it ends."""


@contextmanager
def opened(data: bytes) -> Iterator["PdfDocument"]:
    """The file, opened.

    Raises:
        NothingToRead: it is empty.
        Unreadable: it is no PDF, cut off, damaged, locked, or a bomb.
    """
    from pypdfium2 import PdfDocument, PdfiumError
    from pypdfium2.raw import FPDF_ERR_PASSWORD

    if not data.strip():
        raise NothingToRead("the file is empty", "give a file with an article's text")
    if b"%PDF-" not in data[:1024]:
        told = told_by_signature(data)
        what, suffix = told or ("no PDF file at all", "")
        raise Unreadable(f"this is {what}" if told else what, remedy(suffix))
    if b"%%EOF" not in data[-_TAIL:]:
        raise Unreadable("cut off: the end of the PDF is missing", SAVE_AGAIN)
    _refuse_bomb(data)
    try:
        file = PdfDocument(data)
    except PdfiumError as error:
        if error.err_code == FPDF_ERR_PASSWORD:
            raise Unreadable("locked with a password", _PRINT_AGAIN) from error
        raise Unreadable("damaged: not a PDF that can be opened", SAVE_AGAIN) from error
    try:
        yield file
    finally:
        file.close()


def _refuse_bomb(data: bytes) -> None:
    """Inflate every packed stream but pictures', as far as the limit, and keep nothing."""
    left = LARGEST_INFLATED
    for match in _STREAM.finditer(data):
        if _PICTURE.search(data, max(match.start() - _ENTRIES, 0), match.start()):
            continue
        inflater, rest = zlib.decompressobj(), data[match.end() : match.end() + _CHUNK]
        at = match.end() + len(rest)
        try:
            while rest and left > 0 and not inflater.eof:
                left -= len(inflater.decompress(rest, _CHUNK))
                rest = inflater.unconsumed_tail
                if not rest:
                    rest = data[at : at + _CHUNK]
                    at += len(rest)
        except zlib.error:
            continue
        if left <= 0:
            raise Unreadable(f"too large when inflated: over {LARGEST_INFLATED / 1e6:.0f} MB", "save its text as .txt")


_STREAM = re.compile(rb"stream\r?\n(?=[\x08-\x78][\x01\x5e\x9c\xda\x1d\x5b\x59\x99\xd7])")
"""The beginning of a stream that is packed as zlib packs."""
_PICTURE = re.compile(rb"/Subtype\s{0,9}/Image(?![\s\S]{0,400}endobj)")
_ENTRIES = 400
_CHUNK = 1 << 20


def properties_of(file: "PdfDocument") -> Mapping[str, str]:
    """Title, author and day of making, as the file states them."""
    stated = file.get_metadata_dict()
    made = _MADE.match(stated.get("CreationDate", ""))
    return {
        "title": one_line(stated.get("Title", "")),
        "author": one_line(stated.get("Author", "")),
        "created": "-".join(made.groups()) if made else "",
    }


_MADE = re.compile(r"(?:D:)?(\d{4})(\d\d)(\d\d)")
