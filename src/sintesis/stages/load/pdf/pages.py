"""What stands where on the pages of a PDF, as pdfium tells it."""

import re
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from math import pi
from statistics import median
from typing import TYPE_CHECKING

from sintesis.errors import NothingToRead, Unreadable
from sintesis.stages.load.characters import one_line
from sintesis.stages.load.limits import LARGEST_INFLATED, MOST_CHARACTERS, MOST_PAGES, too_many
from sintesis.stages.load.signatures import remedy, told_by_signature

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage, PdfTextPage

APART = 0.8
"""Distance, in the size of the type, from which two words are two pieces: less than a gutter, more than most spaces."""
MOST_UNTOLD = 0.2
"""Share of characters without a known meaning above which a text is not read."""
_TAIL = 4096
"""Bytes at the end in which a whole file says that it ends."""
_SAVE_AGAIN = "get the whole file again, or save its text as .txt"
_PRINT_AGAIN = "print it to a new PDF without a password, or save its text as .txt"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stand side by side in one type; measures in points, from the lower left corner of the page."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float
    bold: bool


@dataclass(frozen=True, slots=True)
class Page:
    """The pieces of a page in the order of the file."""

    pieces: tuple[Piece, ...]
    height: float
    pictures: bool
    turned: str
    """What stands on its side at the margin."""


@contextmanager
def opened(data: bytes) -> Iterator["PdfDocument"]:
    """The file, opened.

    Raises:
        NothingToRead: it is empty.
        Unreadable: it is no PDF, cut off, damaged, locked, or a bomb.
    """
    from pypdfium2 import PdfDocument, PdfiumError
    from pypdfium2.raw import FPDF_ERR_PASSWORD

    if not data.strip():
        raise NothingToRead("the file is empty", "give a file with an article's text")
    if b"%PDF-" not in data[:1024]:
        told = told_by_signature(data)
        what, suffix = told or ("no PDF file at all", "")
        raise Unreadable(f"this is {what}" if told else what, remedy(suffix))
    if b"%%EOF" not in data[-_TAIL:]:
        raise Unreadable("cut off: the end of the PDF is missing", _SAVE_AGAIN)
    _refuse_bomb(data)
    try:
        file = PdfDocument(data)
    except PdfiumError as error:
        if error.err_code == FPDF_ERR_PASSWORD:
            raise Unreadable("locked with a password", _PRINT_AGAIN) from error
        raise Unreadable("damaged: not a PDF that can be opened", _SAVE_AGAIN) from error
    try:
        yield file
    finally:
        file.close()


def _refuse_bomb(data: bytes) -> None:
    """Inflate every packed stream but pictures', as far as the limit, and keep nothing."""
    left = LARGEST_INFLATED
    for match in _STREAM.finditer(data):
        if _PICTURE.search(data, max(match.start() - _ENTRIES, 0), match.start()):
            continue
        inflater, rest = zlib.decompressobj(), data[match.end() : match.end() + _CHUNK]
        at = match.end() + len(rest)
        try:
            while rest and left > 0 and not inflater.eof:
                left -= len(inflater.decompress(rest, _CHUNK))
                rest = inflater.unconsumed_tail
                if not rest:
                    rest = data[at : at + _CHUNK]
                    at += len(rest)
        except zlib.error:
            continue
        if left <= 0:
            raise Unreadable(f"too large when inflated: over {LARGEST_INFLATED / 1e6:.0f} MB", "save its text as .txt")


_STREAM = re.compile(rb"stream\r?\n(?=[\x08-\x78][\x01\x5e\x9c\xda\x1d\x5b\x59\x99\xd7])")
"""The beginning of a stream that is packed as zlib packs."""
_PICTURE = re.compile(rb"/Subtype\s{0,9}/Image(?![\s\S]{0,400}endobj)")
_ENTRIES = 400
_CHUNK = 1 << 20


def properties_of(file: "PdfDocument") -> Mapping[str, str]:
    """Title, author and day of making, as the file states them."""
    stated = file.get_metadata_dict()
    made = _MADE.match(stated.get("CreationDate", ""))
    return {
        "title": one_line(stated.get("Title", "")),
        "author": one_line(stated.get("Author", "")),
        "created": "-".join(made.groups()) if made else "",
    }


_MADE = re.compile(r"(?:D:)?(\d{4})(\d\d)(\d\d)")


def pages_of(file: "PdfDocument") -> list[Page]:
    """All pages.

    Raises:
        Unreadable: there are too many, or too much on them, or the letters cannot be told.
    """
    from pypdfium2 import PdfiumError

    if len(file) > MOST_PAGES:
        raise too_many(len(file), "pages")
    pages: list[Page] = []
    total = 0
    for number in range(len(file)):
        try:
            page = file[number]
            text = page.get_textpage()
        except PdfiumError as error:
            raise Unreadable(f"damaged: page {number + 1} cannot be read", _SAVE_AGAIN) from error
        total += text.count_chars()
        if total > MOST_CHARACTERS:
            raise too_many(total, "characters")
        pieces, turned = _pieces(text)
        pages.append(Page(tuple(with_initials(pieces)), page.get_height(), _has_pictures(page), turned))
        text.close()
        page.close()
    _refuse_untold(pages)
    return pages


def _has_pictures(page: "PdfPage") -> bool:
    from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

    return next(iter(page.get_objects(filter=[FPDF_PAGEOBJ_IMAGE], max_depth=3)), None) is not None


def _refuse_untold(pages: list[Page]) -> None:
    text = "".join(piece.text for page in pages for piece in page.pieces)
    untold = len(_UNTOLD.findall(text))
    if untold > MOST_UNTOLD * len(text.replace(" ", "")):
        raise Unreadable(
            "its fonts do not say which letters they show",
            "run text recognition (OCR) over it, or save its text as .txt",
        )


_UNTOLD = re.compile("[\0\ufffd\ue000-\uf8ff]")

_HYPHENS = frozenset("\x02\ufffe\u00ad")
"""What pdfium gives for a hyphen at the end of a line."""
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_BOLD = 600


class _Writer:
    """Gathers the characters of one piece after the other."""

    def __init__(self) -> None:
        self._text: list[str] = []
        self._box = (0.0, 0.0, 0.0, 0.0)
        self._size = 0.0
        self._weights = 0

    def takes(self, box: tuple[float, float, float, float], size: float) -> bool:
        """Whether a character goes on where the piece stops: on its line, no gap between, in type of its size."""
        _, bottom, right, top = self._box
        same_line = min(top, box[3]) - max(bottom, box[1]) > 0.5 * min(top - bottom, box[3] - box[1])
        gap = box[0] - right
        return bool(self._text) and same_line and -0.5 * size < gap < APART * size and 0.65 < size / self._size < 1.5

    def add(self, char: str, box: tuple[float, float, float, float], size: float, bold: bool) -> None:
        if not self._text:
            self._box, self._size = box, size
        left, bottom, right, top = self._box
        self._box = (min(left, box[0]), min(bottom, box[1]), max(right, box[2]), max(top, box[3]))
        self._text.append(char)
        self._weights += bold

    def space(self) -> None:
        if self._text:
            self._text.append(" ")

    def piece(self) -> Iterator[Piece]:
        """What was gathered, if anything; the next character begins anew."""
        text = "".join(self._text).strip()
        if text:
            left, bottom, right, top = self._box
            yield Piece(text, left, right, bottom, top, round(self._size, 1), self._weights * 2 > len(text))
        self.__init__()  # type: ignore[misc]


def _pieces(page: "PdfTextPage") -> tuple[list[Piece], str]:
    """The pieces of a page, and the text that stands on its side."""
    characters = list(_characters(page))
    turns = Counter(character.turn for character in characters if character.char != " ")
    upright = turns.most_common(1)[0][0] if turns else 0
    turned = "".join(c.char for c in characters if c.turn != upright).strip()
    return list(_gathered(c for c in characters if c.turn == upright)), one_line(turned)


@dataclass(frozen=True, slots=True)
class _Character:
    """A character where it stands when the page is turned so that it stands upright."""

    char: str
    """A space where a word ends, a line break where a line does."""
    turn: int
    """Quarters of a turn, against the clock."""
    box: tuple[float, float, float, float] = (0, 0, 0, 0)
    size: float = 0
    bold: bool = False


def _characters(page: "PdfTextPage") -> Iterator[_Character]:
    from pypdfium2.raw import FPDFText_GetCharAngle, FPDFText_GetFontSize, FPDFText_GetUnicode

    bold, turn, within = False, 0, False
    for i in range(page.count_chars()):
        char = chr(FPDFText_GetUnicode(page, i))
        if char.isspace():
            yield _Character("\n" if char in "\r\n" else " ", turn)
        else:
            if not within:
                bold, turn = _is_bold(page, i), round(FPDFText_GetCharAngle(page, i) / (pi / 2)) % 4
            box = _upright(page.get_charbox(i, loose=True), turn)
            said = "-" if char in _HYPHENS else _LIGATURES.get(char, char)
            yield _Character(said, turn, box, _height(FPDFText_GetFontSize(page, i), box), bold)
        within = not char.isspace()


def _upright(box: tuple[float, float, float, float], turn: int) -> tuple[float, float, float, float]:
    """A box on the page turned back by so many quarters."""
    left, bottom, right, top = box
    for _ in range(turn):
        left, bottom, right, top = bottom, -right, top, -left
    return left, bottom, right, top


def _gathered(characters: Iterable[_Character]) -> Iterator[Piece]:
    writer = _Writer()
    for c in characters:
        if c.char == "\n":
            yield from writer.piece()
        elif c.char == " ":
            writer.space()
        else:
            if not writer.takes(c.box, c.size):
                yield from writer.piece()
            writer.add(c.char, c.box, c.size, c.bold)
    yield from writer.piece()


def _is_bold(page: "PdfTextPage", i: int) -> bool:
    """Whether the font says that it is bold, by its weight or by its name."""
    from ctypes import c_int, create_string_buffer

    from pypdfium2.raw import FPDFText_GetFontInfo, FPDFText_GetFontWeight

    if FPDFText_GetFontWeight(page, i) >= _BOLD:
        return True
    name, flags = create_string_buffer(_LONGEST_NAME), c_int()
    FPDFText_GetFontInfo(page, i, name, _LONGEST_NAME, flags)
    return _BOLD_NAME.search(name.value) is not None


_BOLD_NAME = re.compile(rb"bold|black|heavy", re.IGNORECASE)
_LONGEST_NAME = 200


def _height(stated: float, box: tuple[float, float, float, float]) -> float:
    """The size of the type on the page: what is stated may be scaled."""
    height = box[3] - box[1]
    return stated if 0.5 * height < stated < 1.5 * height else height / 1.15


INITIAL = 1.8
"""Times the size of the other type from which a single capital is the first letter of the text, set large."""


def with_initials(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, a large first letter put before the words that go on beside its head."""
    if not pieces:
        return []
    usual = median(piece.size for piece in pieces)
    left = list(pieces)
    for initial in [piece for piece in pieces if len(piece.text) == 1 and piece.text.isupper()]:
        if initial.size < INITIAL * usual:
            continue
        beside = [
            piece
            for piece in left
            if piece.size < initial.size / INITIAL * 1.2
            and 0 < piece.left - initial.left < 2.5 * initial.size
            and initial.bottom < (piece.top + piece.bottom) / 2 < initial.top
        ]
        if beside:
            first = max(beside, key=lambda piece: piece.top)
            left[left.index(first)] = replace(first, text=initial.text + first.text, left=initial.left)
            left.remove(initial)
    return left
