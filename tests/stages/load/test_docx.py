from datetime import UTC, datetime

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.text.paragraph import Paragraph

from sintesis.model import Media, Raw, Reason, Source
from sintesis.stages.load import load
from tests.stages.load.offices import docx, parts_of, saved, zipped

TITLE = "El puerto de Almenara reabre tras dos años de obras"
LEAD = "El puerto de Almenara reabre esta semana, dijo ayer su director, Tomás Ibarra. Las tarifas no subirán."
NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def read(data: bytes) -> Raw:
    return load(Source("x.docx", data, Media.DOCX))


def add(paragraph: Paragraph, xml: str) -> None:
    paragraph._p.append(parse_xml(xml.replace(">", f" {NAMES}>", 1)))


def test_heading_paragraphs_and_letterhead() -> None:
    document = Document()
    document.add_paragraph("AUTORIDAD PORTUARIA")
    document.add_paragraph("Nota de prensa")
    document.add_heading(TITLE, 1)
    document.add_paragraph("La cofradía pide un muelle propio y un año sin pagar el hielo", "Subtitle")
    document.add_paragraph("Almenara, 3 de marzo de 2025")
    document.add_paragraph(LEAD)
    raw = read(saved(document))
    assert (raw.title, raw.text, raw.published) == (TITLE, LEAD, "2025-03-03")
    assert raw.standfirst == "La cofradía pide un muelle propio y un año sin pagar el hielo"
    assert [(line.text, line.reason) for line in raw.removed] == [
        ("AUTORIDAD PORTUARIA", Reason.LETTERHEAD),
        ("Nota de prensa", Reason.LETTERHEAD),
        ("Almenara, 3 de marzo de 2025", Reason.DATE_LINE),
    ]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Almenara, 3 de marzo de 2025", "2025-03-03"),
        ("En Ciudad Real, a 14 de abril de 2025.", "2025-04-14"),
        ("London, 3 March 2025", "2025-03-03"),
        ("March 3, 2025", "2025-03-03"),
        ("Lunes 3 de marzo de 2025", "2025-03-03"),
        ("Almenara, lunes, 3 de marzo de 2025", "2025-03-03"),
        ("Almenara (Cádiz). 3 de marzo de 2025", "2025-03-03"),
    ],
)
def test_a_line_of_place_and_day_dates_the_article(line: str, day: str) -> None:
    raw = read(docx(LEAD, line))
    assert (raw.text, raw.published) == (LEAD, day)


@pytest.mark.parametrize(
    "line", ["El puerto cerró el 3 de marzo de 2023 y reabrió.", "Almenara, 30 de febrero de 2025"]
)
def test_a_line_that_says_more_or_no_day_stays(line: str) -> None:
    raw = read(docx(LEAD, line))
    assert (raw.text, raw.published) == (f"{LEAD}\n{line}", None)


def test_a_headline_that_is_only_bold_is_told_by_it() -> None:
    document = Document()
    for text, bold in (("CONSEJERÍA DE OBRAS Y PUERTOS", True), ("NOTA DE PRENSA", True), (TITLE, True), (LEAD, False)):
        document.add_paragraph().add_run(text).bold = bold
    raw = read(saved(document))
    assert (raw.title, raw.text) == (TITLE, LEAD)
    assert [line.text for line in raw.removed] == ["CONSEJERÍA DE OBRAS Y PUERTOS", "NOTA DE PRENSA"]


def test_a_document_all_in_bold_tells_nothing_by_it() -> None:
    document = Document()
    for text in (TITLE, LEAD):
        document.add_paragraph().add_run(text).bold = True
    assert read(saved(document)).title is None


def test_a_title_style_that_only_labels_the_paper_is_no_headline() -> None:
    document = Document()
    document.add_heading("Nota de prensa", 0)
    document.add_paragraph(LEAD)
    raw = read(saved(document))
    assert raw.title is None
    assert raw.text == f"Nota de prensa\n{LEAD}"


def test_tracked_changes_are_read_as_the_last_editor_left_them() -> None:
    document = Document()
    paragraph = document.add_paragraph("El peaje ")
    add(paragraph, '<w:ins w:id="1" w:author="x"><w:r><w:t xml:space="preserve">no </w:t></w:r></w:ins>')
    add(paragraph, '<w:del w:id="2" w:author="x"><w:r><w:delText>siempre </w:delText></w:r></w:del>')
    add(paragraph, '<w:moveFrom w:id="3" w:author="x"><w:r><w:t>antes </w:t></w:r></w:moveFrom>')
    paragraph.add_run("subirá este año.")
    assert read(saved(document)).text == "El peaje no subirá este año."


def test_a_deleted_end_of_paragraph_joins_it_to_the_next() -> None:
    document = Document()
    first = document.add_paragraph("El puerto reabre")
    properties = first._p.get_or_add_pPr()
    properties.append(parse_xml(f'<w:rPr {NAMES}><w:del w:id="1" w:author="x"/></w:rPr>'))
    document.add_paragraph("esta semana.")
    assert read(saved(document)).text == "El puerto reabre esta semana."


def test_what_python_docx_leaves_out_is_read() -> None:
    document = Document()
    document.add_paragraph(LEAD)
    body = document.element.body
    held = "<w:sdtContent><w:p><w:r><w:t>Otra frase, en un control.</w:t></w:r></w:p></w:sdtContent>"
    body.insert(1, parse_xml(f"<w:sdt {NAMES}>{held}</w:sdt>"))
    box = "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>En un recuadro.</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"
    add(document.paragraphs[0], box)
    assert read(saved(document)).text == f"{LEAD}\nEn un recuadro.\nOtra frase, en un control."


def test_a_box_that_is_kept_in_two_forms_is_read_once() -> None:
    document = Document()
    inner = "<w:txbxContent><w:p><w:r><w:t>En un recuadro.</w:t></w:r></w:p></w:txbxContent>"
    names = f'{NAMES} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    both = (
        f"<mc:AlternateContent><mc:Choice>{inner}</mc:Choice><mc:Fallback>{inner}</mc:Fallback></mc:AlternateContent>"
    )
    document.add_paragraph(LEAD)._p.append(parse_xml(f"<w:r {names}>{both}</w:r>"))
    assert read(saved(document)).text == f"{LEAD}\nEn un recuadro."


def test_hidden_text_and_instructions_of_fields_are_left_out() -> None:
    document = Document()
    paragraph = document.add_paragraph("El puerto ")
    run = paragraph.add_run("secreto ")
    run.font.hidden = True
    add(paragraph, "<w:r><w:instrText>HYPERLINK x </w:instrText></w:r>")
    paragraph.add_run("reabre.")
    assert read(saved(document)).text == "El puerto reabre."


def test_tables_become_rows_unless_they_only_lay_out_text() -> None:
    document = Document()
    figures = document.add_table(2, 2)
    for cell, text in zip(
        (c for row in figures.rows for c in row.cells), ("Año", "Barcos", "2024", "310"), strict=True
    ):
        cell.text = text
    layout = document.add_table(1, 1)
    layout.cell(0, 0).text = LEAD
    layout.cell(0, 0).add_paragraph("Segundo párrafo.")
    assert read(saved(document)).text == f"Año; Barcos\n2024; 310\n{LEAD}\nSegundo párrafo."


def test_a_line_broken_by_hand_within_a_sentence_is_joined() -> None:
    document = Document()
    document.add_paragraph("El puerto reabre\nesta semana.\nLas tarifas no suben.")
    assert read(saved(document)).text == "El puerto reabre esta semana.\nLas tarifas no suben."


def test_headers_and_footers_are_kept_as_removed() -> None:
    document = Document()
    document.sections[0].header.paragraphs[0].text = "Gabinete de Prensa"
    document.sections[0].footer.paragraphs[0].text = "Calle del Muelle, 4"
    document.add_paragraph(LEAD)
    raw = read(saved(document))
    assert raw.text == LEAD
    assert {(line.text, line.reason) for line in raw.removed} == {
        ("Gabinete de Prensa", Reason.RUNNING_HEAD),
        ("Calle del Muelle, 4", Reason.RUNNING_HEAD),
    }


def with_properties(title: str, author: str, created: datetime, *texts: str) -> Raw:
    document = Document()
    for text in texts:
        document.add_paragraph(text)
    document.core_properties.title = title
    document.core_properties.author = author
    document.core_properties.created = created
    return read(saved(document))


def test_properties_that_the_text_bears_out_are_believed() -> None:
    raw = with_properties(
        TITLE, "Ana Ruiz", datetime(2025, 3, 3, tzinfo=UTC), f"{TITLE}.", "Por Ana Ruiz", "Almenara, 3 de marzo.", LEAD
    )
    assert (raw.title, raw.byline, raw.published) == (TITLE, "Ana Ruiz", "2025-03-03")


def test_properties_left_from_another_document_are_not_believed() -> None:
    stale = "La feria del libro abre con cien casetas"
    raw = with_properties(stale, "Usuario de Windows", datetime(2019, 5, 2, tzinfo=UTC), "Almenara, 3 de marzo.", LEAD)
    assert (raw.title, raw.byline, raw.published) == (None, None, None)
    other_year = with_properties("", "", datetime(2019, 3, 3, tzinfo=UTC), f"{LEAD} Cerró el 3 de marzo de 2025.")
    assert other_year.published is None


def test_english_dates_bear_a_day_out_as_well() -> None:
    day = datetime(2025, 3, 3, tzinfo=UTC)
    assert with_properties("", "", day, "LONDON, March 3 - The port reopens.").published == "2025-03-03"
    assert with_properties("", "", day, "The port, shut on 3rd March 2024, reopens.").published is None


def test_a_document_whose_main_part_has_another_name() -> None:
    parts = parts_of(docx(LEAD))
    parts["word/document2.xml"] = parts.pop("word/document.xml")
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(b"word/document.xml", b"/word/document2.xml")
    assert read(zipped(parts)).text == LEAD
