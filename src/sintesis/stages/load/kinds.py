"""Which kind of file a name or its content stands for, and what to do about the kinds that are not read."""

import re

from sintesis.model import Media

MEDIA: dict[str, Media] = {
    ".txt": Media.TEXT,
    ".text": Media.TEXT,
    ".md": Media.MARKDOWN,
    ".markdown": Media.MARKDOWN,
    ".html": Media.HTML,
    ".htm": Media.HTML,
    ".xhtml": Media.HTML,
    ".pdf": Media.PDF,
    ".docx": Media.DOCX,
    ".docm": Media.DOCX,
    ".odt": Media.ODT,
    ".eml": Media.MAIL,
}
"""What a file is, by its suffix in lower case."""
REMEDIES: dict[str, str] = {
    ".doc": "save it as .docx",
    ".rtf": "save it as .docx",
    ".pages": "export it as .docx",
    ".msg": "save it as .eml",
    ".mbox": "save the messages as .eml",
    ".mht": "save the page as .html",
    ".mhtml": "save the page as .html",
}
"""What to do about kinds of file that hold articles and are not read."""


def sniff(data: bytes) -> Media:
    """What the data are when no name says it: a page, a PDF, an e-mail, an office document, else text."""
    if data.startswith(b"%PDF-"):
        return Media.PDF
    if data.startswith(b"PK\x03\x04"):
        return Media.ODT if _ODT in data[:_LOOKED_AT] else Media.DOCX
    if _MAIL.match(data[:_LOOKED_AT]) and _MAIL_FROM.search(data[:_HEADERS]):
        return Media.MAIL
    return Media.HTML if is_page(data) else Media.TEXT


def is_page(data: bytes) -> bool:
    """Whether the data begin as a web page does."""
    head = data[:_LOOKED_AT].replace(b"\0", b"").removeprefix(b"\xef\xbb\xbf").lstrip(b"\xff\xfe \t\r\n")
    return _PAGE.match(head) is not None


_LOOKED_AT = 4096
_HEADERS = 32_768
_PAGE = re.compile(
    rb"(?:<\?xml[^>]{0,200}\?>\s{0,50}|<!--.{0,2000}?-->\s{0,50}){0,3}<(?:!doctype\s+html|html|head|body|article)\b",
    re.IGNORECASE | re.DOTALL,
)
_ODT = b"application/vnd.oasis.opendocument.text"
_MAIL = re.compile(
    rb"(?:Return-Path|Received|Delivered-To|X-[\w-]{1,60}|MIME-Version|Message-ID|From|To|Date|Subject|DKIM-Signature"
    rb"|ARC-[\w-]{1,60}|Content-Type|Authentication-Results): ?[^\r\n]",
    re.IGNORECASE,
)
_MAIL_FROM = re.compile(rb"^(?:Message-ID|MIME-Version|Received): ", re.IGNORECASE | re.MULTILINE)
