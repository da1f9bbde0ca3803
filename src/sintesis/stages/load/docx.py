"""Word documents: paragraphs, headings and tables as the last editor left them.

The tree is walked here because python-docx leaves out what stands in tracked insertions, content controls and text
boxes; what it would still do is open a ZIP and look up a style.
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING
from zipfile import ZipFile

from sintesis.errors import Unreadable
from sintesis.model import Raw, Reason, Removed
from sintesis.stages.load.characters import one_line
from sintesis.stages.load.document import Line, document
from sintesis.stages.load.zipped import opened, xml_part

if TYPE_CHECKING:
    from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"

_UNSAID = frozenset({f"{_W}{name}" for name in ("del", "moveFrom", "pPr", "rPr", "instrText", "delText")}) | {
    f"{_MC}Fallback"
}
"""What holds no text of the document as it stands: deletions, the former place of what was moved, formatting."""
_PARAGRAPH, _ROW, _CELL, _TEXT, _BOX = (f"{_W}{name}" for name in ("p", "tr", "tc", "t", "txbxContent"))
_SIGNS = {f"{_W}tab": " ", f"{_W}noBreakHyphen": "-", f"{_W}br": "\n", f"{_W}cr": "\n"}
_RANKS = {"title": 1, "subtitle": 3, "heading 1": 2}
"""Word's own styles by name, which is English in every language: 1 and 2 for a headline, 3 for the line below it."""


def read_docx(data: bytes) -> Raw:
    """The article in a Word document, tracked insertions kept and deletions left out.

    Raises:
        NothingToRead: the file is empty.
        Unreadable: it is no Word document, cut off, locked, or a bomb.
    """
    archive = opened(data, "a Word document")
    main = _main_part(archive)
    root = xml_part(archive, main)
    if root is None:
        raise _no_document(archive)
    if root.tag.startswith(_STRICT):
        raise Unreadable("a strict Open XML document", "save it as an ordinary Word document (.docx)")
    ranks = _ranks(xml_part(archive, f"{main.rpartition('/')[0]}/styles.xml"))
    removed = tuple(Removed(text, Reason.RUNNING_HEAD) for text in _running_heads(archive))
    return document(list(_lines(root, ranks)), _properties(archive), removed)


def _main_part(archive: ZipFile) -> str:
    relationships = xml_part(archive, "_rels/.rels")
    if relationships is not None:
        for found in relationships.iter(_RELATIONSHIP):
            if (found.get("Type") or "").endswith("/officeDocument"):
                return (found.get("Target") or "").lstrip("/")
    return "word/document.xml"


_OTHERS = {
    "content.xml": ("an OpenDocument file", "give it its own suffix: .odt"),
    "xl/workbook.xml": ("a spreadsheet", "save the article's text as .txt"),
    "ppt/presentation.xml": ("a presentation", "save the article's text as .txt"),
}


def _no_document(archive: ZipFile) -> Unreadable:
    names = set(archive.namelist())
    what, hint = next(
        (_OTHERS[name] for name in _OTHERS if name in names),
        ("a ZIP archive without a document in it", "take the article out of it"),
    )
    return Unreadable(f"this is {what}, not a Word document", hint)


def _ranks(styles: "_Element | None") -> Mapping[str, int]:
    """The rank of a heading by its style's identifier, which differs with the language of Word."""
    found: dict[str, int] = {}
    for style in () if styles is None else styles.iter(f"{_W}style"):
        name = style.find(f"{_W}name")
        rank = 0 if name is None else _RANKS.get((name.get(f"{_W}val") or "").lower(), 0)
        if rank:
            found[style.get(f"{_W}styleId") or ""] = rank
    return found


def _lines(root: "_Element", ranks: Mapping[str, int]) -> Iterator[Line]:
    """Paragraphs and the rows of tables in the order of the document."""
    told: set[_Element] = set()
    before = ""
    for element in root.iter(_PARAGRAPH, _ROW):
        if element in told or _is_unsaid(element):
            continue
        if element.tag == _ROW:
            told.update(element.iter(_PARAGRAPH, _ROW))
            yield from _row(element)
            continue
        text = before + _said(element)
        before = f"{text} " if _mark_is_deleted(element) else ""
        if not before:
            yield Line(text, _rank(element, ranks))
    if before:
        yield Line(before)


def _rank(paragraph: "_Element", ranks: Mapping[str, int]) -> int:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    rank = 0 if style is None else ranks.get(style.get(f"{_W}val") or "", 0)
    runs = [run for run in paragraph.iter(f"{_W}r") if one_line(_said(run))]
    return rank or (4 if runs and all(_is_set(run, "b") for run in runs) else 0)


def _is_unsaid(element: "_Element") -> bool:
    return any(ancestor.tag in _UNSAID for ancestor in element.iterancestors())


def _mark_is_deleted(paragraph: "_Element") -> bool:
    """Whether the end of the paragraph is deleted, so that the next one goes on where this one stops."""
    return paragraph.find(f"{_W}pPr/{_W}rPr/{_W}del") is not None


def _row(row: "_Element") -> Iterator[Line]:
    """A row as one line; the paragraphs of its cells where it only serves to lay them out."""
    cells = [
        [text for paragraph in cell.iter(_PARAGRAPH) if (text := one_line(_said(paragraph)))]
        for cell in row.iterchildren(_CELL)
    ]
    cells = [cell for cell in cells if cell]
    if len(cells) == 1 or any(len(cell) > 1 for cell in cells):
        yield from (Line(text) for cell in cells for text in cell)
    else:
        yield Line("; ".join(text for cell in cells for text in cell))


def _said(element: "_Element") -> str:
    """The text of a paragraph without that of the boxes anchored in it, which are paragraphs of their own."""
    pieces: list[str] = []
    for child in element.iterchildren():
        if child.tag == _TEXT:
            pieces.append(child.text or "")
        elif child.tag in _SIGNS:
            pieces.append(_SIGNS[child.tag])
        elif child.tag not in _UNSAID and child.tag != _BOX and not _is_set(child, "vanish"):
            pieces.append(_said(child))
    return "".join(pieces)


def _is_set(run: "_Element", name: str) -> bool:
    """Whether a run has a property such as `b`, bold, or `vanish`, hidden."""
    mark = run.find(f"{_W}rPr/{_W}{name}")
    return mark is not None and mark.get(f"{_W}val") not in ("0", "false", "off")


def _running_heads(archive: ZipFile) -> dict[str, None]:
    """The texts of headers and footers, each once."""
    texts: dict[str, None] = {}
    for name in archive.namelist():
        if name.startswith(("word/header", "word/footer")) and name.endswith(".xml"):
            root = xml_part(archive, name)
            for paragraph in () if root is None else root.iter(_PARAGRAPH):
                texts[one_line(_said(paragraph))] = None
    texts.pop("", None)
    return texts


_CORE = {"title": "title", "author": "creator", "created": "created"}


def _properties(archive: ZipFile) -> Mapping[str, str]:
    root = xml_part(archive, "docProps/core.xml")
    if root is None:
        return {}
    return {key: one_line(root.findtext(f"{{*}}{name}") or "") for key, name in _CORE.items()}
