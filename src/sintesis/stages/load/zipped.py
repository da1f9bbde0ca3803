"""Office documents, which are ZIP archives of XML: opened only when they are no bombs."""

import zlib
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile, ZipInfo

from sintesis.errors import NothingToRead, Unreadable
from sintesis.stages.load.limits import (
    LARGEST_INFLATED,
    LARGEST_PART,
    MOST_MEMBERS,
    MOST_XML_MARKS,
    STEEPEST,
    too_many,
)
from sintesis.stages.load.signatures import remedy, told_by_signature

if TYPE_CHECKING:
    from lxml.etree import _Element

_SAVE_AGAIN = "open it and save it again, or save its text as .txt"
_LOCKED = 0x1
"""The flag of a member that is encrypted."""


def opened(data: bytes, what: str) -> ZipFile:
    """The archive; only its listing has been read.

    Args:
        what: the kind of document that is looked for, with its article.

    Raises:
        NothingToRead: the file is empty.
        Unreadable: it is no archive, cut off, locked, or would be too large when inflated.
    """
    if not data.strip():
        raise NothingToRead("the file is empty", "give a file with an article's text")
    told = told_by_signature(data)
    if told and told[1] not in ("", ".docx or .odt"):
        raise Unreadable(f"this is {told[0]}, not {what}", remedy(told[1]))
    if not data.startswith(b"PK"):
        locked = data.startswith(b"\xd0\xcf\x11\xe0")
        found = told[0] if told else "no office document at all"
        raise Unreadable(
            f"this is {found}, not {what}", "save it as .docx, without a password" if locked else _SAVE_AGAIN
        )
    try:
        archive = ZipFile(BytesIO(data))
    except (BadZipFile, ValueError, NotImplementedError, OverflowError) as error:
        raise Unreadable("cut off or damaged: the archive has no listing", _SAVE_AGAIN) from error
    _refuse_bomb(archive.infolist())
    return archive


def _refuse_bomb(members: list[ZipInfo]) -> None:
    """Judge by the sizes that the listing states: more than these is never inflated."""
    if len(members) > MOST_MEMBERS:
        raise too_many(len(members), "files in the document")
    total = sum(member.file_size for member in members)
    if total > LARGEST_INFLATED:
        raise Unreadable(f"too large when inflated: {total / 1e6:,.0f} MB", "save its text as .txt")


def xml_part(archive: ZipFile, name: str) -> "_Element | None":
    """The root of one XML part; `None` when there is no part of that name.

    Raises:
        Unreadable: it is locked, broken, too large, or defines entities.
    """
    from lxml import etree

    data = _part(archive, name)
    if data is None:
        return None
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data.replace(b"\0", b""):
        raise _entities()
    marks = data.count(b"<")
    if marks > MOST_XML_MARKS:
        raise too_many(marks, "tags")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable(f"damaged: {name} is no XML", _SAVE_AGAIN) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise _entities()
    return root


def _part(archive: ZipFile, name: str) -> bytes | None:
    try:
        member = archive.getinfo(name)
    except KeyError:
        return None
    if member.flag_bits & _LOCKED:
        raise Unreadable("locked with a password", "save a copy without the password")
    if member.file_size > LARGEST_PART:
        raise Unreadable(f"too large: {name} has {member.file_size / 1e6:,.0f} MB", "save its text as .txt")
    if member.file_size > STEEPEST * max(member.compress_size, 1) and member.file_size > _SMALL:
        raise Unreadable(f"{name} is packed {STEEPEST} times and more, as no text is", "save its text as .txt")
    try:
        return archive.read(member)
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError) as error:
        raise Unreadable("cut off or damaged", _SAVE_AGAIN) from error


_SMALL = 1_000_000
"""Bytes of a part that may be packed as it likes."""


def _entities() -> Unreadable:
    return Unreadable("its XML defines entities, as no office program does", "save its text as .txt")
