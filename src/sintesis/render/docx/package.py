"""The file of a Word document: opened from the parts of the template, saved as the same bytes for the same note."""

from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from docx.document import Document

_PARTS = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "package_rels.xml",
    "docProps/core.xml": "core.xml",
    "word/document.xml": "document.xml",
    "word/_rels/document.xml.rels": "document_rels.xml",
    "word/styles.xml": "styles.xml",
    "word/numbering.xml": "numbering.xml",
    "word/settings.xml": "settings.xml",
}
"""The parts of an empty note, and the files of `template/` that hold them."""


def blank() -> "Document":
    """An empty note: its page, its styles and its lists."""
    from docx import Document

    return Document(BytesIO(_template()))


@cache
def _template() -> bytes:
    folder = files("sintesis.render.docx") / "template"
    return _zipped({part: (folder / name).read_bytes() for part, name in _PARTS.items()})


def saved(document: "Document") -> bytes:
    """The bytes of the document; no clock and no chance goes into them."""
    buffer = BytesIO()
    document.save(buffer)
    with ZipFile(buffer) as archive:
        return _zipped({name: archive.read(name) for name in archive.namelist()})


def _zipped(parts: dict[str, bytes]) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, data in parts.items():
            entry = ZipInfo(name)  # dated 1980-01-01, the first day that a ZIP archive knows
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0  # as on every system
            archive.writestr(entry, data)
    return buffer.getvalue()
