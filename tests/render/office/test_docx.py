"""LibreOffice opens the notes' Word documents, understands their structure and prints all of their text."""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree

from sintesis.model import Language
from sintesis.note import Bilingual, Header, Note, Statement
from sintesis.render.layout import BUILT_IN
from sintesis.render.sheet import Sheet
from tests.render.docxs import drawn, sheet_of, words
from tests.render.invented import ENGLISH, SPANISH, note
from tests.render.office.conftest import Convert

pytestmark = pytest.mark.office

LANGUAGES: tuple[tuple[Language, ...], ...] = (("en",), ("es",), ("es", "en"))
LONG = Bilingual(es="acaso " * 1_500 + "fin.", en="perhaps " * 1_500 + "end.")
NOTES: dict[str, tuple[Note, str]] = {
    f"{template}.{'-'.join(languages)}": (note(*languages), template)
    for template in BUILT_IN
    for languages in LANGUAGES
} | {
    "unbroken": (note("en", title=Bilingual(es="x", en="a" * 10_000)), "full"),
    "overlong": (note("es", header=Header(classification="A" * 10_000, number="7" * 10_000)), "standard"),
    "signed": (note("es", header=Header(from_name="Luz Marea", classification="<w:p>]]> { PAGE }")), "standard"),
}


class Printed:
    """The text of a PDF, page by page."""

    def __init__(self, data: bytes) -> None:
        import pypdfium2

        document = pypdfium2.PdfDocument(data)
        self.pages = [page.get_textpage().get_text_range().split("\r\n") for page in document]
        """Lines, with what stands in the margins."""
        self.sizes = {tuple(map(round, page.get_size())) for page in document}
        document.close()

    @property
    def text(self) -> str:
        """All of it, bare, without what stands in the margins of every page."""
        head = self.pages[0][0]
        pages = (page[page[0] == head : -1] for page in self.pages)
        return bare("".join(line for page in pages for line in page))


def bare(text: str) -> str:
    """The letters without blanks, for lines break where they must; small, for some styles are set in capitals."""
    return re.sub(r"[\s\ufffe\u00ad]", "", text).lower()


@pytest.fixture(scope="module")
def printed(convert: Convert) -> dict[str, Printed]:
    """Every note on paper."""
    pdfs = convert({name: drawn(*made) for name, made in NOTES.items()}, "pdf")
    return {name: Printed(data) for name, data in pdfs.items()}


@pytest.mark.parametrize("name", NOTES)
def test_all_of_the_note_is_on_paper(name: str, printed: dict[str, Printed]) -> None:
    sheet: Sheet = sheet_of(*NOTES[name])
    for said in words(sheet):
        assert bare(said) in printed[name].text


@pytest.mark.parametrize("name", [name for name in NOTES if "." in name])
def test_a_note_takes_few_pages_of_a4(name: str, printed: dict[str, Printed]) -> None:
    template, _, languages = name.partition(".")
    most = {"tarjeta": 1, "bluf": 1, "standard": 2, "full": 3}[template]
    assert len(printed[name].pages) <= most + ("-" in languages)
    assert printed[name].sizes == {(595, 842)}


@pytest.mark.parametrize("name", NOTES)
def test_every_page_tells_its_number(name: str, printed: dict[str, Printed]) -> None:
    pages = printed[name].pages
    for number, page in enumerate(pages, start=1):
        assert bare("".join(page)).endswith(f"{number}/{len(pages)}")


def test_a_row_longer_than_a_page_is_printed_to_its_end(convert: Convert) -> None:
    made = note("es", "en", bottom_line=Statement(text=LONG, evidence=(1,)))
    text = Printed(convert({"long": drawn(made)}, "pdf")["long"]).text
    assert (text.count("acaso"), text.count("perhaps")) == (1_500, 1_500)
    assert "acasofin." in text
    assert "perhapsend." in text


def test_both_columns_count_from_one(printed: dict[str, Printed]) -> None:
    lines = [line for page in printed["bluf.es-en"].pages for line in page]
    assert [sum(line.startswith(f"{number}.") for line in lines) for number in (1, 2, 3)] == [2, 2, 0]


ODF = {
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
}


def test_structure_is_understood(convert: Convert) -> None:
    odt = convert({"full": drawn(note("en"), "full")}, "odt")["full"]
    with ZipFile(BytesIO(odt)) as archive:
        content = etree.fromstring(archive.read("content.xml"))
    headings = content.xpath("//text:h[@text:outline-level='1']", namespaces=ODF)
    assert "Key points" in ["".join(heading.itertext()) for heading in headings]
    assert len(content.xpath("//table:table-header-rows", namespaces=ODF)) == 3
    places = set(content.xpath("//text:bookmark-start/@text:name", namespaces=ODF))
    links = {link.removeprefix("#") for link in content.xpath("//text:a/@xlink:href", namespaces=ODF) if link[0] == "#"}
    assert places == {f"sentence_{n}" for n in range(1, len(SPANISH) + 1)}
    assert links
    assert links <= places
    points = content.xpath("//text:list//text:p", namespaces=ODF)
    assert any(ENGLISH[3] in "".join(point.itertext()) for point in points)
