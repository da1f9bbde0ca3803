"""Office documents for the tests: Word files through python-docx, OpenDocument texts written by hand."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

WORD = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
"""The beginning of a Word document's main part."""

_ODT_NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "text", "table", "style", "meta")
)


def docx(*texts: str) -> bytes:
    """A Word document with these paragraphs."""
    from docx import Document

    document = Document()
    for text in texts:
        document.add_paragraph(text)
    return saved(document)


def saved(document: object) -> bytes:
    """The file of a python-docx document."""
    buffer = BytesIO()
    document.save(buffer)  # type: ignore[attr-defined]
    return buffer.getvalue()


def odt(*texts: str, body: str = "", styles: str = "", meta: str = "") -> bytes:
    """An OpenDocument text with these paragraphs, and what else is to stand in its body."""
    told = "".join(f"<text:p>{text}</text:p>" for text in texts)
    content = (
        f"<office:document-content {_ODT_NAMES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}{told}</office:text></office:body></office:document-content>"
    )
    parts = {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": content.encode()}
    if meta:
        names = f'{_ODT_NAMES} xmlns:dc="http://purl.org/dc/elements/1.1/"'
        parts["meta.xml"] = (
            f"<office:document-meta {names}><office:meta>{meta}</office:meta></office:document-meta>".encode()
        )
    return zipped(parts)


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """A ZIP archive of these files."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    """The files in a ZIP archive."""
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
