"""OpenDocument texts, as LibreOffice saves them.

odfpy, the library for it, has had no release since 2020 and no wheel; a text is a ZIP archive of XML, and the XML
reader of the other formats serves.
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from sintesis.errors import Unreadable
from sintesis.model import Raw
from sintesis.stages.load.characters import one_line
from sintesis.stages.load.document import Line, document
from sintesis.stages.load.zipped import opened, xml_part

if TYPE_CHECKING:
    from lxml.etree import _Element

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_MANIFEST = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}"

_UNSAID = frozenset(
    {f"{_TEXT}{name}" for name in ("tracked-changes", "note", "ruby-text", "bibliography-source")}
    | {f"{_OFFICE}{name}" for name in ("annotation", "annotation-end", "forms")}
)
"""What is no text of the document as it stands: deletions are kept apart, in the tracked changes."""
_PARAGRAPHS = (f"{_TEXT}p", f"{_TEXT}h")
_ROW, _CELL = f"{_TABLE}table-row", f"{_TABLE}table-cell"
_SIGNS = {f"{_TEXT}tab": " ", f"{_TEXT}s": " ", f"{_TEXT}line-break": "\n"}
_RANKS = {"Title": 1, "Subtitle": 3}


def read_odt(data: bytes) -> Raw:
    """The article in an OpenDocument text, tracked insertions kept and deletions left out.

    Raises:
        NothingToRead: the file is empty.
        Unreadable: it is no OpenDocument text, cut off, locked, or a bomb.
    """
    archive = opened(data, "an OpenDocument text")
    manifest = xml_part(archive, "META-INF/manifest.xml")
    if manifest is not None and next(manifest.iter(f"{_MANIFEST}encryption-data"), None) is not None:
        raise Unreadable("locked with a password", "save a copy without the password")
    root = xml_part(archive, "content.xml")
    body = None if root is None else root.find(f"{_OFFICE}body/{_OFFICE}text")
    if root is None or body is None:
        word = "word/document.xml" in archive.namelist()
        what = "a Word document" if word else "a ZIP archive without a text in it"
        hint = "give it its own suffix: .docx" if word else "save the article's text as .txt"
        raise Unreadable(f"this is {what}, not an OpenDocument text", hint)
    return document(list(_lines(body, _parents(root))), _properties(xml_part(archive, "meta.xml")))


def _parents(root: "_Element") -> Mapping[str, str]:
    """The named style behind each of the styles that were made by hand."""
    return {
        style.get(f"{_STYLE}name") or "": style.get(f"{_STYLE}parent-style-name") or ""
        for style in root.iter(f"{_STYLE}style")
    }


def _lines(body: "_Element", parents: Mapping[str, str]) -> Iterator[Line]:
    told: set[_Element] = set()
    for element in body.iter(*_PARAGRAPHS, _ROW):
        if element in told or any(ancestor.tag in _UNSAID for ancestor in element.iterancestors()):
            continue
        told.update(element.iter(*_PARAGRAPHS, _ROW))
        if element.tag == _ROW:
            yield from _row(element)
        else:
            yield Line(_said(element), _rank(element, parents))


def _rank(element: "_Element", parents: Mapping[str, str]) -> int:
    style = element.get(f"{_TEXT}style-name") or ""
    rank = _RANKS.get(style) or _RANKS.get(parents.get(style, ""), 0)
    first_level = element.tag == f"{_TEXT}h" and element.get(f"{_TEXT}outline-level", "1") == "1"
    return rank or (2 if first_level else 0)


def _row(row: "_Element") -> Iterator[Line]:
    """A row as one line; the paragraphs of its cells where it only serves to lay them out."""
    cells = [
        [text for paragraph in cell.iter(*_PARAGRAPHS) if (text := one_line(_said(paragraph)))]
        for cell in row.iterchildren(_CELL)
    ]
    cells = [cell for cell in cells if cell]
    if len(cells) == 1 or any(len(cell) > 1 for cell in cells):
        yield from (Line(text) for cell in cells for text in cell)
    else:
        yield Line("; ".join(text for cell in cells for text in cell))


def _said(element: "_Element") -> str:
    """The text in an element; white space of the file is one space, as the format has it."""
    pieces = [_inside(element.text)]
    for child in element.iterchildren():
        if child.tag in _SIGNS:
            pieces.append(_SIGNS[child.tag])
        elif child.tag not in _UNSAID:
            pieces.append(_said(child))
        pieces.append(_inside(child.tail))
    return "".join(pieces)


def _inside(text: str | None) -> str:
    """White space as one space, also at either end."""
    joined = " ".join((text or "").split())
    if not text or not joined:
        return " " if text else ""
    return f"{' ' * text[0].isspace()}{joined}{' ' * text[-1].isspace()}"


def _properties(root: "_Element | None") -> Mapping[str, str]:
    if root is None:
        return {}
    names = {"title": "title", "author": "initial-creator", "created": "creation-date"}
    return {key: one_line(next(root.iter(f"{{*}}{name}"), root).text or "") for key, name in names.items()}
