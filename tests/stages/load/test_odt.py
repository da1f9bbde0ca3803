from sintesis.model import Media, Raw, Source
from sintesis.stages.load import load
from tests.stages.load.offices import odt

LEAD = "El puerto de Almenara reabre esta semana, dijo ayer su director. Las tarifas no subirán."


def read(data: bytes) -> Raw:
    return load(Source("x.odt", data, Media.ODT))


def test_headings_and_paragraphs() -> None:
    body = (
        '<text:p text:style-name="P1">El puerto de Almenara reabre tras dos años</text:p>'
        '<text:p text:style-name="Subtitle">La cofradía pide un muelle propio</text:p>'
    )
    styles = '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>'
    raw = read(odt(LEAD, body=body, styles=styles))
    assert raw.title == "El puerto de Almenara reabre tras dos años"
    assert raw.standfirst == "La cofradía pide un muelle propio"
    assert raw.text == LEAD


def test_the_first_heading_of_the_first_level_is_the_headline() -> None:
    body = '<text:h text:outline-level="1">El puerto reabre tras dos años de obras</text:h>'
    assert read(odt(LEAD, body=body)).title == "El puerto reabre tras dos años de obras"


def test_deletions_notes_and_comments_are_left_out() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>siempre</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
    )
    line = (
        "El peaje<text:s/>no <text:span>subirá</text:span><office:annotation><text:p>¿seguro?</text:p>"
        "</office:annotation><text:note><text:note-body><text:p>1</text:p></text:note-body></text:note> este año."
    )
    assert read(odt(line, body=body)).text == "El peaje no subirá este año."


def test_tables_and_breaks() -> None:
    cells = "".join(f"<table:table-cell><text:p>{text}</text:p></table:table-cell>" for text in ("Año", "Barcos"))
    body = f"<table:table><table:table-row>{cells}</table:table-row></table:table>"
    assert read(odt("El puerto<text:line-break/>reabre.", body=body)).text == "Año; Barcos\nEl puerto reabre."


def test_properties_that_the_text_bears_out_are_believed() -> None:
    meta = "<dc:title>Otra cosa de hace un año</dc:title><meta:creation-date>2025-03-03T10:00:00</meta:creation-date>"
    raw = read(odt(f"ALMENARA, 3 de marzo. {LEAD}", meta=meta))
    assert (raw.title, raw.published) == (None, "2025-03-03")
