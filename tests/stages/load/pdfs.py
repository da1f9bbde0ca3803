"""PDF files for the tests, written by hand: text at given places, document info, pictures, a password."""

import hashlib
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 595, 842


@dataclass(frozen=True, slots=True)
class Placed:
    """A line of text, its baseline `y` points above the foot of the page."""

    x: float
    y: float
    text: str
    size: float = 10
    bold: bool = False
    sideways: bool = False
    """Whether it runs upwards."""


_WIDTHS = {
    **dict.fromkeys("fIt ., :;!/-()'", 278), **dict.fromkeys("ijl", 222), "r": 333, **dict.fromkeys("cksvxyzJ", 500),
    **dict.fromkeys("CDHNRUw", 722), **dict.fromkeys("GOQ", 778), **dict.fromkeys("ABEKPSVXY", 667), "W": 944,
    **dict.fromkeys("FTZ", 611), **dict.fromkeys("mM", 833),
}  # fmt: skip
"""Thousandths of the size that letters of Helvetica are wide; the others have 556."""


def width(text: str, size: float) -> float:
    """How wide a text is, in points."""
    letters = unicodedata.normalize("NFD", text)
    return sum(_WIDTHS.get(c, 556) for c in letters if not unicodedata.combining(c)) * size / 1000


def column(text: str, x: float, y: float, wide: float, size: float = 10, leading: float = 12) -> list[Placed]:
    """A paragraph broken into lines of at most so many points; the first at height `y`."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if width(longer, size) > wide:
            lines.append(word)
        else:
            lines[-1] = longer
    return [Placed(x, y - n * leading, line, size) for n, line in enumerate(lines)]


def flow(paragraphs: Sequence[str], x: float, y: float, wide: float, gap: float = 8) -> list[Placed]:
    """Paragraphs one below the other."""
    placed: list[Placed] = []
    for paragraph in paragraphs:
        placed += column(paragraph, x, y, wide)
        y = placed[-1].y - 12 - gap
    return placed


def pdf(
    pages: Sequence[Sequence[Placed]], info: dict[str, str] | None = None, password: str = "", picture: bool = False
) -> bytes:
    """A PDF with these pages; with `password`, one that does not open without it."""
    objects: dict[int, bytes] = {}
    kids = []
    for n, page in enumerate(pages):
        number = 10 + 2 * n
        kids.append(f"{number} 0 R")
        objects[number] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents {number + 1} 0 R /Resources "
            "<< /Font << /F1 3 0 R /F2 4 0 R >> /XObject << /I 6 0 R >> >> >>"
        ).encode()
        content = b"q 500 0 0 700 40 40 cm /I Do Q\n" if picture else b""
        objects[number + 1] = stream(b"", content + b"\n".join(map(_shown, page)))
    objects[1] = b"<< /Type /Catalog /Pages 2 0 R >>"
    objects[2] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(pages)} >>".encode()
    for number, name in ((3, "Helvetica"), (4, "Helvetica-Bold")):
        objects[number] = f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>".encode()
    given = " ".join(f"/{key} {_literal(value).decode('cp1252')}" for key, value in (info or {}).items())
    objects[5] = f"<< {given} >>".encode("cp1252")
    objects[6] = stream(
        b"/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", b"\x80"
    )
    return written(objects, password)


def stream(entries: bytes, content: bytes) -> bytes:
    """A stream object."""
    return b"<< " + entries + b" /Length %d >>\nstream\n" % len(content) + content + b"\nendstream"


def written(objects: dict[int, bytes], password: str = "") -> bytes:
    """The file of these objects; 1 is the catalogue, 5 the document info."""
    trailer = b"/Root 1 0 R /Info 5 0 R"
    if password:
        objects = {**objects, 7: _locked(password)}
        trailer += b" /Encrypt 7 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]"
    data = b"%PDF-1.4\n"
    places = {}
    for number in sorted(objects):
        places[number] = len(data)
        data += b"%d 0 obj\n" % number + objects[number] + b"\nendobj\n"
    last = max(objects) + 1
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % last
    for number in range(1, last):
        data += b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 00000 f \n"
    return data + b"trailer << /Size %d %b >>\nstartxref\n%d\n%%%%EOF\n" % (last, trailer, start)


def turned(data: bytes, degrees: int) -> bytes:
    """The same pages to be shown turned by so many degrees, their text turned the other way; of one page."""
    matrix = {90: "0 1 -1 0 842 0", 270: "0 -1 1 0 0 842"}[degrees]
    start = data.index(b"stream\n", data.index(b"11 0 obj")) + len(b"stream\n")
    end = data.index(b"\nendstream", start)
    content = f"q {matrix} cm\n".encode() + data[start:end] + b"\nQ"
    page = data.replace(b"/MediaBox [0 0 595 842]", b"/MediaBox [0 0 842 842] /Rotate %d" % degrees)
    return page.replace(
        b"/Length %d >>\nstream\n" % (end - start) + data[start:end],
        b"/Length %d >>\nstream\n" % len(content) + content,
    )


def _shown(line: Placed) -> bytes:
    font = "F2" if line.bold else "F1"
    turn = "0 1 -1 0" if line.sideways else "1 0 0 1"
    place = f"BT /{font} {line.size} Tf {turn} {line.x} {line.y} Tm "
    return place.encode() + _literal(line.text) + b" Tj ET"


def _literal(text: str) -> bytes:
    data = text.encode("cp1252")
    return b"(" + data.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)") + b")"


_PADDING = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")


def _locked(password: str) -> bytes:
    """The encryption dictionary (40 bits, revision 2) of a file that does not open without the password."""
    user = (password.encode() + _PADDING)[:32]
    owner = _rc4(hashlib.md5(user).digest()[:5], user)
    allowed = (-44).to_bytes(4, "little", signed=True)
    key = hashlib.md5(user + owner + allowed + bytes.fromhex("00112233445566778899aabbccddeeff")).digest()[:5]
    return b"<< /Filter /Standard /V 1 /R 2 /O <%b> /U <%b> /P -44 >>" % (
        owner.hex().encode(),
        _rc4(key, _PADDING).hex().encode(),
    )


def _rc4(key: bytes, data: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out = bytearray()
    i = j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)
