"""The Word document of a note: all of the note, in styles and structures of its own, and deaf to what its texts say."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from sintesis.model import Language, Media, Severity, Source
from sintesis.note import Bilingual, Header, Note, Statement
from sintesis.render.docx import to_docx
from sintesis.render.docx.address import web_address
from sintesis.render.layout import BUILT_IN
from sintesis.render.sheet import Doubt, Evidence, Paragraph, Section, Sheet, Statements, Table, Text
from sintesis.render.sheet import Row as TableRow
from sintesis.render.sheet import Statement as Said
from sintesis.stages.load import load
from tests.render.docxs import W, body, drawn, opened, paragraphs, sheet_of, styled, words
from tests.render.invented import ENGLISH, SPANISH, TITLE, note

LANGUAGES: list[tuple[Language, ...]] = [("en",), ("es",), ("es", "en")]
EVERY = [(template, languages) for template in BUILT_IN for languages in LANGUAGES]
NOTE = note("en")


def val(element: Any) -> str:
    value: str = element.get(f"{W}val")
    return value


def of_sections(*sections: Section, languages: tuple[Language, ...] = ("en",)) -> Sheet:
    return Sheet(languages, ((Text("Harbour reopens"),),), (), sections)


def numbered(*texts: str) -> Statements:
    return Statements(tuple(Said(((Text(text),),)) for text in texts), ordered=True)


def in_two_columns(*items: Said) -> Sheet:
    return of_sections(Section("key_points", None, (Statements(items, ordered=True),)), languages=("es", "en"))


@pytest.mark.parametrize(("template", "languages"), EVERY)
def test_everything_on_the_sheet_is_in_the_document(template: str, languages: tuple[Language, ...]) -> None:
    made = note(*languages)
    text = body(opened(drawn(made, template)))
    for said in words(sheet_of(made, template)):
        assert " ".join(said.split()) in text


def test_parts_have_the_styles_of_their_kind() -> None:
    document = opened(drawn(NOTE, "full"))
    assert styled(document, "Title") == [TITLE.en]
    assert "Key points" in styled(document, "Heading 1")
    assert len(styled(document, "List Number")) == len(NOTE.key_points)
    assert styled(document, "Quote") == ["«No habrá despidos»", "“There will be no dismissals”"]
    assert styled(document, "Bottom Line")[0].startswith("Bottom line. The port of Brisamar")
    names = [table.style.name for table in document.tables if table.style is not None]
    assert names == ["Note Head", "Note Table", "Note Table", "Note Table"]


@pytest.mark.parametrize(("template", "languages"), EVERY)
def test_every_style_that_is_used_is_defined(template: str, languages: tuple[Language, ...]) -> None:
    parts = parts_of(drawn(note(*languages, header=Header(from_name="Luz", classification="X")), template))
    defined = {element.get(f"{W}styleId") for element in parts["word/styles.xml"].iter(f"{W}style")}
    names = [f"{W}{name}" for name in ("pStyle", "rStyle", "tblStyle", "basedOn", "next")]
    used = {val(element) for part in parts.values() for element in part.iter(*names)}
    assert used <= defined


def test_both_languages_stand_side_by_side() -> None:
    document = opened(drawn(note("es", "en")))
    rows = [[cell.text for cell in row.cells] for table in document.tables for row in table.rows]
    assert ["Español", "English"] in rows
    assert [f"{SPANISH[4]}\N{NO-BREAK SPACE}[5]", f"{ENGLISH[4]}\N{NO-BREAK SPACE}[5]"] in rows


# Lists


def numbering(document: Any) -> dict[str, tuple[str, str]]:
    """The abstract definition and the first number of every list of the document."""
    found = {}
    for element in document.part.numbering_part.element.iter(f"{W}num"):
        start = element.find(f"{W}lvlOverride/{W}startOverride")
        found[element.get(f"{W}numId")] = (val(element.find(f"{W}abstractNumId")), "" if start is None else val(start))
    return found


def lists(document: Any, style: str = "List Number") -> list[str]:
    """The list that each paragraph of a style is in."""
    return [
        val(p.paragraph_format.element.find(f"{W}pPr/{W}numPr/{W}numId"))
        for p in paragraphs(document)
        if p.style is not None and p.style.name == style
    ]


def test_every_numbered_list_begins_at_one() -> None:
    sheet = of_sections(
        Section("key_points", None, (numbered("one", "two"),)), Section("background", None, (numbered("again one"),))
    )
    document = opened(to_docx(NOTE, sheet))
    first, second, third = lists(document)
    assert first == second != third
    assert {numbering(document)[i][1] for i in (first, third)} == {"1"}
    assert styled(document, "List Number") == ["one", "two", "again one"]


def test_each_of_two_columns_counts_for_itself() -> None:
    items = tuple(Said(((Text(f"uno {i}"),), (Text(f"one {i}"),))) for i in range(3))
    document = opened(
        to_docx(NOTE, of_sections(Section("x", None, (Statements(items, True),)), languages=("es", "en")))
    )
    left, right = lists(document)[::2], lists(document)[1::2]
    assert len(set(left)) == len(set(right)) == 1
    definitions = numbering(document)
    assert definitions[left[0]][0] != definitions[right[0]][0]


def test_a_point_in_one_language_does_not_shift_the_other_column() -> None:
    items = (
        Said(((Text("uno"),), (Text("one"),))),
        Said(((Text("Brisamar", "es"),),)),
        Said(((Text("x"),), (Text("y"),))),
    )
    document = opened(
        to_docx(NOTE, of_sections(Section("x", None, (Statements(items, True),)), languages=("es", "en")))
    )
    last = lists(document)[-1]
    assert numbering(document)[last][1] == "3"


# Tables


@pytest.mark.parametrize(("template", "languages"), EVERY)
def test_tables_are_as_wide_as_the_page(template: str, languages: tuple[Language, ...]) -> None:
    document = opened(drawn(note(*languages), template))
    page = document.sections[0]
    assert None not in (page.page_width, page.left_margin, page.right_margin)
    room = (page.page_width - page.left_margin - page.right_margin) // 635  # type: ignore[operator]
    for table in document.element.body.iter(f"{W}tbl"):
        grid = [int(column.get(f"{W}w")) for column in table.iter(f"{W}gridCol")]
        assert sum(grid) == int(table.find(f"{W}tblPr/{W}tblW").get(f"{W}w")) == room
        assert val_of_layout(table) == "fixed"
        for row in table.iter(f"{W}tr"):
            assert sum(int(width.get(f"{W}w")) for width in row.iter(f"{W}tcW")) == room


def val_of_layout(table: Any) -> str:
    kind: str = table.find(f"{W}tblPr/{W}tblLayout").get(f"{W}type")
    return kind


def test_heads_are_marked_and_rows_stay_whole() -> None:
    document = opened(drawn(NOTE))
    for table in document.tables:
        rows = [row._tr for row in table.rows]
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
        marked = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows]
        is_table = table.style is not None and table.style.name == "Note Table"
        assert marked == [is_table, *[False] * (len(rows) - 1)]


@pytest.mark.parametrize("columns", [1, 2, 4, 6])
def test_a_table_of_any_width_is_drawn(columns: int) -> None:
    cells = tuple(((Text(f"c{i}"),),) for i in range(columns))
    sheet = of_sections(Section("x", None, (Table("x", cells, (TableRow(cells),)),)))
    assert styled(opened(to_docx(NOTE, sheet)), "Table Text") == [f"c{i}" for i in range(columns)]


# References


def bookmarks(document: Any) -> list[str]:
    return [element.get(f"{W}name") for element in document.element.body.iter(f"{W}bookmarkStart")]


def anchors(document: Any) -> list[str]:
    return [anchor for element in document.element.body.iter(f"{W}hyperlink") if (anchor := element.get(f"{W}anchor"))]


@pytest.mark.parametrize("languages", LANGUAGES)
def test_references_lead_to_the_annex(languages: tuple[Language, ...]) -> None:
    document = opened(drawn(note(*languages), "full"))
    places = bookmarks(document)
    assert len(places) == len(set(places)) == len(SPANISH)
    assert set(anchors(document)) == {f"sentence_{n}" for n in (1, 2, 3, 4, 5)}
    assert set(anchors(document)) <= set(places)
    starts = [element.get(f"{W}id") for element in document.element.body.iter(f"{W}bookmarkStart")]
    ends = [element.get(f"{W}id") for element in document.element.body.iter(f"{W}bookmarkEnd")]
    assert starts == ends
    assert len(set(starts)) == len(starts)


def test_a_bookmark_stands_on_the_number_of_its_sentence() -> None:
    document = opened(drawn(NOTE, "full"))
    for element in document.element.body.iter(f"{W}bookmarkStart"):
        number = element.get(f"{W}name").removeprefix("sentence_")
        run = element.getnext()
        assert "".join(text.text for text in run.iter(f"{W}t")) == f"[{number}]"


def test_references_without_an_annex_are_plain() -> None:
    document = opened(drawn(NOTE, "standard"))
    assert anchors(document) == []
    assert "[2, 3]" in body(document)


# Language and properties


def test_the_language_of_the_document_and_of_foreign_passages() -> None:
    document = opened(drawn(NOTE, "full"))
    defaults = document.styles.element.find(f"{W}docDefaults//{W}lang")
    assert val(defaults) == "en-GB"
    tagged = {
        "".join(text.text for text in run.iter(f"{W}t")).strip(): val(tag)
        for run in document.element.body.iter(f"{W}r")
        if (tag := run.find(f"{W}rPr/{W}lang")) is not None
    }
    assert tagged[SPANISH[5]] == "es-ES"
    assert tagged["«No habrá despidos»"] == "es-ES"
    assert set(tagged.values()) == {"es-ES"}
    assert not any(ENGLISH[0] in text for text in tagged)


def test_properties_tell_what_the_note_is() -> None:
    about = opened(drawn(note("es", header=Header(from_name="Luz Marea", subject="Puertos")))).core_properties
    assert (about.title, about.subject, about.author, about.language) == (TITLE.es, "Puertos", "Luz Marea", "es-ES")
    assert about.created is not None
    assert about.created.date().isoformat() == "2026-06-20"
    assert opened(drawn(NOTE)).core_properties.author == "sintesis"


def test_a_date_that_is_none_leaves_the_property_out() -> None:
    assert opened(drawn(note("en", created="soon"))).core_properties.created is None


def test_classification_stands_above_and_the_page_below() -> None:
    section = opened(drawn(NOTE)).sections[0]
    assert section.header.paragraphs[0].text == "RESERVADO"
    fields = [element.get(f"{W}instr") for element in section.footer._element.iter(f"{W}fldSimple")]
    assert fields == ["PAGE", "NUMPAGES"]
    assert "7/2026" in section.footer.paragraphs[0].text
    assert opened(drawn(note("en", header=Header()))).sections[0].header.is_linked_to_previous


def test_a_margin_holds_one_line_whatever_is_stated() -> None:
    section = opened(drawn(note("en", header=Header(classification="X" * 10_000, number="7" * 10_000)))).sections[0]
    for margin in (section.header, section.footer):
        assert len(margin.paragraphs[0].text) < 100


def test_who_signs_stands_under_the_formula() -> None:
    document = opened(drawn(note("es", header=Header(from_name="Luz Marea"))))
    assert styled(document, "Closing") == ["Atentamente"]
    assert styled(document, "Signature") == ["Luz Marea"]
    before = next(p for p in reversed(document.paragraphs) if p.style is not None and p.style.name == "Normal")
    assert before.paragraph_format.keep_with_next


def test_findings_are_told_by_more_than_colour() -> None:
    doubts = (Doubt("number differs", Severity.ERROR, "en"), Doubt("doubtful word", Severity.WARNING, "en"))
    said = Said(((Text("Six agencies."), Evidence((6,)), *doubts, Text("(Figure 1)")),))
    document = opened(to_docx(NOTE, of_sections(Section("x", None, (Statements((said,), False),)))))
    (line,) = styled(document, "List Bullet")
    assert line == "Six agencies.\xa0[6] ⚠\xa0number differs ⚠\xa0doubtful word (Figure 1)"
    runs = {run.text: run.style.name for p in paragraphs(document) for run in p.runs if run.style is not None}
    assert (runs["⚠\xa0number differs"], runs["⚠\xa0doubtful word"]) == ("Grave Finding", "Finding")
    assert document.styles["Grave Finding"].font.bold
    assert document.styles["Finding"].font.italic


# The file


def parts_of(data: bytes) -> dict[str, Any]:
    with ZipFile(BytesIO(data)) as archive:
        return {name: etree.fromstring(archive.read(name)) for name in archive.namelist()}


def test_the_same_note_gives_the_same_bytes() -> None:
    first = drawn(note("es", "en"), "full")
    assert first == drawn(note("es", "en"), "full")
    with ZipFile(BytesIO(first)) as archive:
        assert {entry.date_time[:3] for entry in archive.infolist()} == {(1980, 1, 1)}


ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore numPr pBdr tabs suppressAutoHyphens spacing ind jc outlineLvl",
    "rPr": "rStyle rFonts b bCs i iCs caps color spacing sz szCs u lang",
    "tblPr": "tblStyle tblW tblInd tblBorders tblLayout tblCellMar tblLook",
    "tcPr": "tcW gridSpan",
    "style": "name basedOn next semiHidden qFormat pPr rPr tblPr",
    "lvl": "start numFmt pStyle lvlText lvlJc pPr",
    "abstractNum": "nsid multiLevelType lvl",
    "sectPr": "headerReference footerReference pgSz pgMar",
}
"""What the schema of WordprocessingML puts in this order, as far as a note uses it; Word refuses some other orders."""


@pytest.mark.parametrize(("template", "languages"), EVERY)
def test_elements_stand_in_the_order_of_the_schema(template: str, languages: tuple[Language, ...]) -> None:
    for name, part in parts_of(drawn(note(*languages), template)).items():
        for parent, order in ORDER.items():
            for element in part.iter(f"{W}{parent}"):
                places = [order.split().index(child.tag.removeprefix(W)) for child in element]
                assert places == sorted(places), f"{name}: {etree.tostring(element)!r}"


# Hostile text

HOSTILE = [
    "<w:p><w:r><w:t>in</w:t></w:r></w:p>",
    "]]> &amp; <!-- -->",
    '{ HYPERLINK "https://evil.example" }',
    "=cmd|' /C calc'!A0",
    "a" * 10_000,
    "word " * 2_000,
    "\u202egnp.exe\u202c",
    "\x00\x07\x1b[31m\x0b\ufffe\ud800",
    "a\r\nb\tc\u2028d",
    "عنوان القناة",
]


def hostile(text: str) -> Note:
    made = Bilingual(es=text, en=text)
    return note(
        "es",
        "en",
        title=made,
        bottom_line=Statement(text=made, evidence=(1,)),
        header=Header(to_name=text, from_name=text, subject=text, number=text, classification=text),
    )


def targets(document: Any) -> Iterator[str]:
    for part in document.part.package.iter_parts():
        yield from (rel.target_ref for rel in part.rels.values() if rel.is_external)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("template", BUILT_IN)
def test_hostile_text_stays_text(text: str, template: str) -> None:
    document = opened(drawn(hostile(text), template))
    assert not list(document.element.body.iter(f"{W}instrText", f"{W}fldSimple", f"{W}fldChar"))
    assert set(targets(document)) <= {"https://gaceta.example/puerto"}
    assert "\u202e" not in body(document)
    assert document.core_properties.title


@settings(deadline=None, max_examples=50)
@given(text=st.text(st.characters(), min_size=1, max_size=60))
def test_any_text_can_be_written(text: str) -> None:
    sheet = of_sections(Section("x", ((Text(text),),), (Paragraph(((Text(text, "es"),),)), numbered(text))))
    document = opened(to_docx(NOTE, sheet))
    (heading,) = styled(document, "Heading 1")
    (item,) = styled(document, "List Number")
    assert heading == item
    assert len(heading) == len(text)
    for written, sign in zip(heading, text, strict=True):
        assert written == sign or (not sign.isprintable() and written in "\ufffd ")


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("https://gaceta.example/puerto?a=1&b=2#c", "https://gaceta.example/puerto?a=1&b=2#c"),
        ("https://gaceta.example:8080/año nuevo/%20", "https://gaceta.example:8080/a%C3%B1o%20nuevo/%20"),
        ("HTTPS://Gaceta.Example/", "https://gaceta.example/"),
        ("http://[::1", ""),
        ("http://gaceta.example:port/", ""),
        ("http://", ""),
        ("http://user:secret@gaceta.example/", ""),
        ("http://-.example/", ""),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("gaceta.example", ""),
    ],
)
def test_what_a_document_may_lead_to(link: str, address: str) -> None:
    assert web_address(link) == address
    line = Paragraph(((Text("here", link=link),),))
    document = opened(to_docx(NOTE, of_sections(Section("x", None, (line,)))))
    assert list(targets(document)) == ([address] if address else [])
    assert "here" in body(document)


# What else reads the file


@pytest.mark.parametrize(("template", "languages"), EVERY)
def test_the_program_reads_its_own_documents(template: str, languages: tuple[Language, ...]) -> None:
    raw = load(Source("note.docx", drawn(note(*languages), template), Media.DOCX))
    assert raw.title == (TITLE.es if languages[0] == "es" else TITLE.en)
    assert raw.text


def test_an_empty_sheet_is_an_empty_document() -> None:
    data = to_docx(NOTE, Sheet(("es",), (), (), (Section("closing", None, ()),)))
    assert body(Document(BytesIO(data))) == ""


def test_the_source_is_a_link_of_the_kind_that_word_knows() -> None:
    document = opened(drawn(NOTE))
    (found,) = [rel for rel in document.part.rels.values() if rel.is_external]
    assert found.reltype == RELATIONSHIP_TYPE.HYPERLINK
    assert "https://gaceta.example/puerto" in body(document)
