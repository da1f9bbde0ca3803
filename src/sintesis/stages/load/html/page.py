"""The bytes of a page as a tree, in the encoding that they are in or that the page declares."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sintesis.errors import NothingToRead, Unreadable
from sintesis.model import Finding, Severity
from sintesis.stages.load.encoding import UTF_8, Encoded, told_apart
from sintesis.stages.load.limits import MOST_MARKS, too_many

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LOOKED_AT = 4096
"""Bytes in which a page declares its encoding: browsers look at 1024."""
_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})""", re.IGNORECASE)
_KNOWN = re.compile(r"(?:iso-?8859|iso_8859|windows|cp|utf|mac|latin|us-ascii|ascii|koi8|l1)[\w:-]*$", re.IGNORECASE)
_LATIN_1 = frozenset({"iso-8859-1", "iso8859-1", "latin1", "latin-1", "l1", "us-ascii", "ascii"})
"""What browsers, and pages, take for Windows-1252."""
_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}\?>")


@dataclass(frozen=True, slots=True)
class Page:
    """A parsed page."""

    tree: "HtmlElement"
    findings: tuple[Finding, ...]


def page_of(data: bytes) -> Page:
    """The page in `data`.

    Raises:
        NothingToRead: there is nothing in it.
        Unreadable: the bytes are no page, or one too large to be an article's.
    """
    from lxml.etree import ParserError, XMLSyntaxError
    from lxml.html import HTMLParser, document_fromstring

    if not data.strip():
        raise NothingToRead("the file is empty", "give a file with an article's text")
    tags = data.count(b"<")
    if tags > MOST_MARKS:
        raise too_many(tags, "tags")
    found = _declared(data) or told_apart(data)
    text = _XML_DECLARATION.sub("", found.text.replace("\0", ""), count=1)
    try:
        parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
        tree = document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (ParserError, XMLSyntaxError) as error:
        raise Unreadable(
            "not a web page that can be read", "save the article's page again, or its text as .txt"
        ) from error
    if found.encoding == UTF_8:
        return Page(tree, ())
    severity = Severity.WARNING if found.doubtful else Severity.INFO
    return Page(tree, (Finding("encoding", severity, found.encoding),))


def _declared(data: bytes) -> Encoded | None:
    """The page in the encoding that it declares, unless it is UTF-8 in truth or the declaration does not fit."""
    match = _DECLARED.search(data[:_LOOKED_AT])
    if match is None:
        return None
    label = match[1].decode("ascii").lower()
    codec = "cp1252" if label in _LATIN_1 else label
    if codec.startswith("utf") or not _KNOWN.match(codec):
        return None
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return None
    try:
        return Encoded(data.decode(codec), label)
    except (LookupError, UnicodeError):
        return None
