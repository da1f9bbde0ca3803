"""Files that should not be, each made when it is asked for: broken, locked, mislabelled, swollen, or no article."""

import json
import random
import struct
import zlib
from collections.abc import Callable
from email.message import EmailMessage
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from tests.stages.load.offices import WORD, docx, odt, parts_of, zipped
from tests.stages.load.pdfs import Placed, pdf, stream, written

SENTENCE = "El concejo de la villa aprobó ayer las cuentas del año y pidió más fondos para el puente. "
PNG = b"\x89PNG\r\n\x1a\n" + bytes(200)
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
BOMB = (
    '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ja ja ja ja ja ja ja ja ja ja">'
    + "".join(f'<!ENTITY {c} "{f"&{b};" * 10}">' for b, c in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)

BOMB_16 = BOMB.replace('"1.0"', '"1.0" encoding="utf-16"').encode("utf-16")


def page(body: str, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>".encode()


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


COOKIES_ES = paragraphs(
    "Valoramos tu privacidad. Nosotros y nuestros socios usamos cookies para mostrar publicidad personalizada.",
    "Puedes aceptar todo, rechazar todo o configurar preferencias cuando quieras.",
    "Lee nuestra política de privacidad para conocer el tratamiento de datos personales.",
)
COOKIES_EN = paragraphs(
    "We value your privacy. We and our partners use cookies to show you personalised ads.",
    "You can accept all, reject all or manage preferences at any time.",
    "See our privacy policy to learn how your consent is kept.",
)
STUB_ES = paragraphs(SENTENCE, "Contenido exclusivo para suscriptores", "Suscríbete para seguir leyendo")
STUB_EN = paragraphs(
    "The county council voted on Tuesday to rebuild the old bridge after two years of argument over its cost.",
    "This article is for subscribers only.",
    "Subscribe to continue reading",
)


def front(teaser: str) -> bytes:
    boxes = "".join(f"<div><h2><a href=/n{n}>{teaser} {n}</a></h2><p>{teaser}</p></div>" for n in range(20))
    return page(boxes, '<meta property="og:type" content="website">')


def mail(text: str = SENTENCE, attachments: int = 0) -> bytes:
    message = EmailMessage()
    message["Subject"], message["From"] = "Nota", "Ana Ruiz <ana@faro.example>"
    message.set_content(text)
    for n in range(attachments):
        message.add_attachment(b"x", maintype="application", subtype="octet-stream", filename=f"{n}.bin")
    return message.as_bytes()


def nested(depth: int) -> bytes:
    """A message attached to a message attached to a message …"""
    data = mail()
    for n in range(depth):
        edge = b"edge%d" % n
        data = (
            b"Subject: capa\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=%b\r\n\r\n--%b\r\n"
            b"Content-Type: message/rfc822\r\n\r\n%b\r\n--%b--\r\n" % (edge, edge, data, edge)
        )
    return data


def groups(depth: int) -> bytes:
    """Groups of parts in groups of parts, without any text."""
    lines = [b"Subject: grupos\nMIME-Version: 1.0"]
    for n in range(depth):
        lines.append(b"Content-Type: multipart/mixed; boundary=g%d\n\n--g%d" % (n, n))
    return b"\n".join(lines)


def with_part(name: str, content: bytes) -> bytes:
    """A Word document, one of whose parts is replaced."""
    return zipped({**parts_of(docx(SENTENCE)), name: content})


def without_part(name: str) -> bytes:
    return zipped({key: data for key, data in parts_of(docx(SENTENCE)).items() if key != name})


def many_members() -> bytes:
    """An archive of 3,000 files that are 1 MB each when inflated."""
    buffer, zeros = BytesIO(), bytes(1_000_000)
    with ZipFile(buffer, "w", ZIP_DEFLATED, compresslevel=1) as archive:
        for n in range(300):
            archive.writestr(f"word/media/{n}.bin", zeros)
    return buffer.getvalue()


def wrong_checksum() -> bytes:
    data = bytearray(docx(SENTENCE))
    at = data.index(b"word/document.xml") + len(b"word/document.xml") + 40
    data[at] ^= 0xFF
    return bytes(data)


def locked_zip() -> bytes:
    """A Word document whose listing says that its parts are encrypted."""
    data = bytearray(docx(SENTENCE))
    at = 0
    while (at := data.find(b"PK\x01\x02", at)) >= 0:
        struct.pack_into("<H", data, at + 8, struct.unpack_from("<H", data, at + 8)[0] | 1)
        at += 4
    return bytes(data)


def pdf_bomb() -> bytes:
    packed = zlib.compress(b"(x) Tj " * 60_000_000, 9)
    objects = _pdf_objects(stream(b"/Filter /FlateDecode", packed))
    return written(objects)


def _pdf_objects(contents: bytes) -> dict[int, bytes]:
    return {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
        4: contents,
        5: b"<< >>",
    }


def pdf_in_circles() -> bytes:
    objects = _pdf_objects(stream(b"", b""))
    objects[2] = b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 /Parent 2 0 R >>"
    return written(objects)


def pdf_without_meaning() -> bytes:
    """Text in a font that does not say which letters it shows."""
    shown = "".join(chr(0xE000 + n % 500) for n in range(600)).encode("utf-16-be")
    objects = _pdf_objects(stream(b"", b"BT /F 10 Tf 50 700 Td <" + shown.hex().encode() + b"> Tj ET"))
    objects[3] = objects[3].replace(b"/Contents", b"/Resources << /Font << /F 6 0 R >> >> /Contents")
    objects[6] = (
        b"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H "
        b"/DescendantFonts [7 0 R] /ToUnicode 9 0 R >>"
    )
    objects[7] = (
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /FontDescriptor 8 0 R "
        b"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>"
    )
    objects[8] = b"<< /Type /FontDescriptor /FontName /X /Flags 4 /Ascent 800 /Descent -200 >>"
    objects[9] = stream(
        b"",
        b"1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <E000> <E1F4> <E000> endbfrange",
    )
    return written(objects)


def noise(size: int) -> bytes:
    return random.Random(5).randbytes(size)


ONE_LINE = (SENTENCE * (50_000_000 // len(SENTENCE.encode()))).encode()
LINE = [Placed(50, 700, SENTENCE)]

Maker = Callable[[], bytes]
HOSTILE: dict[str, tuple[Maker, str]] = {
    "empty.txt": (lambda: b"", "empty"),
    "blank.txt": (lambda: b" \n\t\n ", "empty"),
    "nulls.txt": (lambda: b"El concejo\0aprob\0 las cuentas\0\0\0\0", "binary"),
    "only-nulls.txt": (lambda: bytes(5000), "."),
    "noise.txt": (lambda: noise(20_000), "."),
    "right-to-left.txt": (lambda: ("\u202e\u2066\u200f" * 20_000).encode(), "no text"),
    "one-line.txt": (lambda: ONE_LINE, "too long"),
    "picture.txt": (lambda: PNG, "picture"),
    "page.txt": (lambda: page(paragraphs(SENTENCE)), "web page.*html"),
    "cut.txt": (lambda: SENTENCE.encode("utf-16")[:-1], "UTF-16"),
    "rtf.txt": (lambda: b"{\\rtf1 Hola}", "RTF"),
    "empty.md": (lambda: b"", "empty"),
    "brackets.md": (lambda: b"[" * 1_000_000, "brackets"),
    "one-line.md": (lambda: ONE_LINE, "too long"),
    "empty.html": (lambda: b"", "empty"),
    "script.html": (lambda: page("<script>x()</script>"), "no article"),
    "cookies-es.html": (lambda: page(COOKIES_ES), "cookies"),
    "cookies-en.html": (lambda: page(COOKIES_EN), "cookies"),
    "stub-es.html": (lambda: page(STUB_ES), "subscribers"),
    "stub-en.html": (lambda: page(STUB_EN), "subscribers"),
    "front-es.html": (lambda: front("El concejo aprueba las cuentas del año"), "front page"),
    "front-en.html": (lambda: front("The council passes its budget for the year"), "front page"),
    "tags.html": (lambda: page("<p>hola" * 1_000_000), "too many tags"),
    "deep.html": (lambda: page("<div>" * 90_000 + "hola"), "."),
    "one-line.html": (lambda: page(f"<p>{ONE_LINE.decode()[:-200]}</p>"), "no article"),
    "pdf.html": (lambda: pdf([LINE]), "PDF.*suffix"),
    "cut.html": (lambda: page(paragraphs(SENTENCE))[:60], "."),
    "empty.pdf": (lambda: b"", "empty"),
    "cut.pdf": (lambda: pdf([LINE] * 3)[:-300], "cut off"),
    "half.pdf": (lambda: pdf([LINE] * 3)[:700], "cut off"),
    "locked.pdf": (lambda: pdf([LINE], password="s"), "password"),
    "scan.pdf": (lambda: pdf([[], []], picture=True), "scan"),
    "blank.pdf": (lambda: pdf([[]]), "no text"),
    "picture.pdf": (lambda: PNG, "picture"),
    "text.pdf": (lambda: SENTENCE.encode(), "PDF"),
    "word.pdf": (lambda: docx(SENTENCE), "office document"),
    "pages.pdf": (lambda: pdf([LINE] * 400), "pages"),
    "bomb.pdf": (pdf_bomb, "inflated"),
    "circles.pdf": (pdf_in_circles, "."),
    "meaningless.pdf": (pdf_without_meaning, "letters"),
    "noise.pdf": (lambda: b"%PDF-1.7\n" + noise(50_000) + b"\n%%EOF\n", "damaged"),
    "empty.docx": (lambda: b"", "empty"),
    "cut.docx": (lambda: docx(SENTENCE)[:-400], "cut off"),
    "half.docx": (lambda: docx(SENTENCE)[: len(docx(SENTENCE)) // 2], "cut off"),
    "steep.docx": (lambda: with_part("word/document.xml", WORD + b" " * 19_000_000 + b"</w:document>"), "packed"),
    "large.docx": (lambda: with_part("word/document.xml", WORD + noise(1 << 20).hex().encode() * 12), "too large"),
    "many.docx": (many_members, "inflated"),
    "entities.docx": (lambda: with_part("word/document.xml", BOMB.encode() + WORD + b"&i;</w:document>"), "entities"),
    "entities-16.docx": (lambda: with_part("word/document.xml", BOMB_16), "entities"),
    "styles.docx": (lambda: with_part("word/styles.xml", BOMB.encode() + b"<w>&i;</w>"), "entities"),
    "tags.docx": (lambda: with_part("word/document.xml", WORD + b"<w:p/>" * 1_000_000 + b"</w:document>"), "packed"),
    "no-document.docx": (lambda: without_part("word/document.xml"), "without a document"),
    "sheet.docx": (lambda: zipped({"xl/workbook.xml": b"<x/>"}), "spreadsheet"),
    "pdf.docx": (lambda: pdf([LINE]), "PDF"),
    "old.docx": (lambda: OLD_OFFICE, "old or locked"),
    "checksum.docx": (wrong_checksum, "damaged"),
    "locked.docx": (locked_zip, "password"),
    "noise.docx": (lambda: b"PK\x03\x04" + noise(50_000), "damaged"),
    "no-xml.docx": (lambda: with_part("word/document.xml", b"<w:document"), "damaged"),
    "empty.odt": (lambda: b"", "empty"),
    "cut.odt": (lambda: odt(SENTENCE)[:-200], "cut off"),
    "word.odt": (lambda: docx(SENTENCE), "Word document.*docx"),
    "entities.odt": (lambda: zipped({"content.xml": BOMB.encode() + b"<x>&i;</x>"}), "entities"),
    "locked.odt": (
        lambda: zipped({
            "META-INF/manifest.xml": b'<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            b"<m:file-entry><m:encryption-data/></m:file-entry></m:manifest>",
            "content.xml": noise(500),
        }),
        "password",
    ),
    "empty.eml": (lambda: b"", "empty"),
    "nested.eml": (lambda: nested(100), "deep"),
    "nested-far.eml": (lambda: nested(5000), "parts"),
    "groups.eml": (lambda: groups(5000), "."),
    "attachments.eml": (lambda: mail(attachments=10_000), "parts"),
    "no-fields.eml": (lambda: SENTENCE.encode(), "header"),
    "noise.eml": (lambda: noise(50_000), "."),
    "no-text.eml": (lambda: b"Subject: nada\nFrom: a@b.example\n\n", "no text"),
    "outlook.eml": (lambda: OLD_OFFICE, "save the message as .eml"),
    "quoted.eml": (lambda: mail("> " + SENTENCE * 3 + "\n> fin"), "no text"),
    "rows.jsonl": (lambda: b'{"text": \n', "line 1"),
    "deep.jsonl": (lambda: b"[" * 200_000, "line 1"),
    "no-text.jsonl": (lambda: json.dumps({"id": "a", "title": "b"}).encode(), "no field"),
    "empty.jsonl": (lambda: b"", "no rows"),
    "one-line.jsonl": (lambda: b'{"text": "' + ONE_LINE[:-100] + b'"}', "too long"),
}  # fmt: skip
"""Each file's maker, and what the refusal says."""
