"""The parts of an e-mail: its header fields, its texts, what is attached.

Read with the older of the standard library's two policies. The newer parses each header field by a grammar: a field of
60 KB takes it 6 s and the time grows faster than the length, and a few of 40,000 broken fields made it raise IndexError
and AttributeError.
"""

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header
from email.message import Message as Parsed
from email.policy import compat32

from sintesis.errors import NothingToRead, Unreadable
from sintesis.stages.load.encoding import told_apart
from sintesis.stages.load.limits import DEEPEST, MOST_PARTS, too_many
from sintesis.stages.load.signatures import remedy, told_by_signature

_LONGEST_FIELD = 2_000
"""Characters of a header field that are read."""
_FIELD = re.compile(rb"^(?:[!-9;-~]{1,100}:|From )", re.MULTILINE)
_NESTED = re.compile(rb"message/rfc822|multipart/", re.IGNORECASE)
_MOST_NESTED = 200
"""E-mails and groups of parts up to which the standard library's parser is let in: it goes a call deeper for each."""


@dataclass(frozen=True, slots=True)
class Attached:
    """What is attached to an e-mail, not yet decoded."""

    name: str
    """Empty when it has none."""
    kind: str
    """Its media type, lower case."""
    inline: bool
    """Whether it is shown within the text, as pictures are."""
    part: Parsed

    def data(self) -> bytes:
        """Its bytes."""
        if self.kind == "message/rfc822":
            return _as_saved(self.part)
        return _payload(self.part)


@dataclass(frozen=True, slots=True)
class Message:
    """An e-mail taken apart."""

    root: Parsed
    plain: tuple[Parsed, ...]
    hypertext: tuple[Parsed, ...]
    attached: tuple[Attached, ...]

    def field(self, name: str) -> str:
        """A header field on one line, empty when it is not there."""
        return field(self.root, name)


def message_of(data: bytes) -> Message:
    """The e-mail in `data`.

    Raises:
        NothingToRead: the file is empty.
        Unreadable: it is no e-mail, has too many parts, or e-mails nested too deeply.
    """
    if not data.strip():
        raise NothingToRead("the file is empty", "give a file with an article's text")
    if told := told_by_signature(data):
        what, suffix = told
        raise Unreadable(f"this is {what}, not an e-mail", remedy(suffix) if suffix else "save the message as .eml")
    if not _FIELD.search(data[:_BEGINNING].lstrip(b"\xef\xbb\xbf\r\n ")[:_FIRST]):
        raise Unreadable(
            "no e-mail: it does not begin with header fields", "save the message as .eml, or its text as .txt"
        )
    parts = data.count(b"\n--")
    if parts > MOST_PARTS:
        raise too_many(parts, "parts of the e-mail")
    if len(_NESTED.findall(data)) > _MOST_NESTED:
        raise too_deep()
    try:
        root = message_from_bytes(data.lstrip(b"\xef\xbb\xbf\r\n"), policy=compat32)
    except (MessageError, ValueError, LookupError, RecursionError) as error:
        raise Unreadable("damaged: not an e-mail that can be read", "save its text as .txt") from error
    if _depth(root) > DEEPEST:
        raise too_deep()
    return _apart(root)


_BEGINNING = 4096
_FIRST = 1000


def too_deep() -> Unreadable:
    """The refusal of e-mails within e-mails."""
    return Unreadable(
        f"e-mails attached to e-mails, more than {DEEPEST} deep", "open the message with the article and save that one"
    )


def _depth(root: Parsed) -> int:
    """How many e-mails are attached, each to the last."""
    deepest, waiting = 0, [(root, 0)]
    while waiting:
        part, depth = waiting.pop()
        deepest = max(deepest, depth)
        if part.is_multipart():
            inner = depth + (part.get_content_type() == "message/rfc822")
            waiting += [(child, inner) for child in _children(part)]
    return deepest


def _children(part: Parsed) -> list[Parsed]:
    children = part.get_payload()
    return [child for child in children if isinstance(child, Parsed)] if isinstance(children, list) else []


def _apart(root: Parsed) -> Message:
    plain: list[Parsed] = []
    hypertext: list[Parsed] = []
    attached: list[Attached] = []
    for part in _leaves(root):
        kind = part.get_content_type()
        name = _file_name(part)
        disposition = field(part, "Content-Disposition").partition(";")[0].strip().lower()
        if kind in ("text/plain", "text/html") and disposition != "attachment" and not name:
            (plain if kind == "text/plain" else hypertext).append(part)
        elif part is not root or name:
            attached.append(Attached(name, kind, disposition != "attachment" and kind != "message/rfc822", part))
    return Message(root, tuple(plain), tuple(hypertext), tuple(attached))


def _leaves(root: Parsed) -> Iterator[Parsed]:
    """All parts that are no groups, in their order; an attached e-mail is one."""
    waiting = [root]
    while waiting:
        part = waiting.pop()
        if part.get_content_maintype() == "multipart" and part.is_multipart():
            waiting += reversed(_children(part))
        else:
            yield part


def field(part: Parsed, name: str) -> str:
    """A header field of a part, its encoded words decoded."""
    raw = next((value for key, value in part.raw_items() if key.lower() == name.lower()), "")
    text = " ".join(_text(str(raw)[:_LONGEST_FIELD]).split())
    if "=?" not in text:
        return text
    try:
        return "".join(
            chunk if isinstance(chunk, str) else chunk.decode(charset or "ascii", "replace")
            for chunk, charset in decode_header(text)
        ).strip()
    except (MessageError, LookupError, ValueError):
        return text


def _text(raw: str) -> str:
    """A field whose bytes may be UTF-8 or Windows-1252."""
    data = raw.encode("utf-8", "surrogateescape")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _file_name(part: Parsed) -> str:
    try:
        name = part.get_filename() or ""
    except (ValueError, LookupError, TypeError):
        return ""
    if "=?" in name:
        encoded = Parsed()
        encoded["X"] = name
        name = field(encoded, "X")
    return _text(name).replace("\\", "/").rpartition("/")[2].strip()


def _payload(part: Parsed) -> bytes:
    try:
        data = part.get_payload(decode=True)
    except (binascii.Error, ValueError, LookupError):
        return b""
    return data if isinstance(data, bytes) else b""


def _as_saved(part: Parsed) -> bytes:
    """An attached e-mail as a file of its own."""
    inner = next(iter(_children(part)), None)
    if inner is None:
        return _payload(part)
    try:
        return inner.as_bytes(policy=compat32)
    except (MessageError, ValueError, LookupError) as error:
        raise Unreadable("damaged: an attached e-mail cannot be read", "open it and save it by itself") from error


def text_of(part: Parsed) -> str:
    """The text of a part, in the encoding that it states or else the one it is in.

    Raises:
        Unreadable: it is in no encoding that can be told.
    """
    data = _payload(part)
    stated = (part.get_content_charset() or "").lower()
    codec = "cp1252" if stated in ("iso-8859-1", "latin-1", "latin1") else stated
    if codec not in ("", "us-ascii", "ascii"):
        try:
            return data.decode(codec)
        except (LookupError, ValueError):
            pass
    return told_apart(data).text if data.strip() else ""
