import pytest

from sintesis.model import Media, Raw, Reason, Source
from sintesis.stages.load import load
from sintesis.stages.load.pdf.paragraphs import joined
from tests.stages.load.pdfs import Placed, column, flow, pdf, turned

TITLE = "El puerto de Almenara reabre tras dos años de obras"
BODY = (
    "El puerto de Almenara reabre esta semana tras dos años de obras que han costado doce millones de euros, según "
    "dijo ayer el director, Tomás Ibarra, ante los periodistas que lo esperaban en el muelle.",
    "«No vamos a subir las tarifas», añadió el director. La obra tiene 340 metros de largo y permite atracar a dos "
    "cruceros a la vez, algo que hasta ahora no era posible.",
    "Los pescadores piden que se les reserve un muelle propio y que el puerto no cobre por el hielo durante el primer "
    "año. La cofradía tiene 120 socios y 35 barcos, la mitad que hace diez años.",
    "El consejo de la Autoridad Portuaria se reunirá el 14 de marzo para votar el reglamento nuevo, que no incluye "
    "todavía la petición de la cofradía ni la de los astilleros.",
)


def read(data: bytes) -> Raw:
    return load(Source("x.pdf", data, Media.PDF))


def headline(y: float = 750) -> list[Placed]:
    return column(TITLE, 50, y, 300, size=16, leading=19)


def taken(raw: Raw, reason: Reason) -> list[str]:
    return [line.text for line in raw.removed if line.reason is reason]


def test_a_press_release() -> None:
    page = [
        Placed(50, 800, "MINISTERIO DE OBRAS", 18, bold=True),
        Placed(430, 800, "Nota de prensa"),
        *headline(),
        Placed(50, 700, "Almenara, 3 de marzo de 2025"),
        *flow(BODY, 50, 670, 480),
        Placed(50, 40, "Gabinete de Prensa. Calle del Muelle, 4", 7),
        Placed(290, 25, "1"),
    ]
    raw = read(pdf([page]))
    assert raw.title == TITLE
    assert tuple(raw.text.split("\n")) == BODY
    assert raw.published == "2025-03-03"
    assert taken(raw, Reason.DATE_LINE) == ["Almenara, 3 de marzo de 2025"]
    assert taken(raw, Reason.LETTERHEAD) == ["MINISTERIO DE OBRAS Nota de prensa"]
    assert taken(raw, Reason.RUNNING_HEAD) == ["Gabinete de Prensa. Calle del Muelle, 4"]
    assert taken(raw, Reason.PAGE_NUMBER) == ["1"]


def test_columns_are_read_one_after_the_other() -> None:
    page = [*headline(), *flow(BODY[:2], 50, 680, 230), *flow(BODY[2:], 315, 680, 230)]
    assert tuple(read(pdf([page])).text.split("\n")) == BODY


def test_three_columns_under_a_line_that_spans_them() -> None:
    across = "La cofradía de pescadores pide un muelle propio y un año sin pagar el hielo, y no descarta ir a la huelga"
    page = [*headline(), Placed(50, 690, across), *flow(BODY[:1], 50, 660, 150), *flow(BODY[1:3], 220, 660, 150)]
    page += flow(BODY[3:], 390, 660, 150)
    assert tuple(read(pdf([page])).text.split("\n")) == (across, *BODY)


def test_the_order_of_the_file_does_not_matter() -> None:
    page = [*flow(BODY[2:], 315, 680, 230), *headline(), *flow(BODY[:2], 50, 680, 230)]
    raw = read(pdf([page]))
    assert raw.title == TITLE
    assert tuple(raw.text.split("\n")) == BODY


def test_a_table_is_read_row_by_row() -> None:
    rows = [("Barcos de pesca", "35"), ("Cruceros al año", "120"), ("Metros de muelle", "340"), ("Socios", "120")]
    table = [
        Placed(x, 500 - 14 * n, text) for n, row in enumerate(rows) for x, text in zip((50, 300), row, strict=True)
    ]
    lines = read(pdf([[*flow(BODY[:1], 50, 600, 480), *table]])).text.split("\n")
    assert lines[1:] == ["Barcos de pesca 35", "Cruceros al año 120", "Metros de muelle 340", "Socios 120"]


def test_paragraphs_are_told_by_their_indentation() -> None:
    page: list[Placed] = []
    y = 700.0
    for paragraph in BODY:
        lines = column("\u2003" + paragraph, 50, y, 480)
        page += [Placed(64, lines[0].y, lines[0].text), *lines[1:]]
        y = lines[-1].y - 12
    assert tuple(read(pdf([page])).text.split("\n")) == BODY


def test_a_sentence_goes_on_over_columns_and_pages() -> None:
    first, second = column(BODY[0], 50, 100, 480), flow(BODY[1:], 50, 720, 480)
    rest = [Placed(line.x, 750 - 12 * n, line.text) for n, line in enumerate(first[1:])]
    assert tuple(read(pdf([first[:1], [*rest, *second]])).text.split("\n")) == BODY


def test_running_heads_and_page_numbers_are_taken_out_and_kept() -> None:
    pages = [
        [Placed(50, 810, f"Boletín del puerto, número 14, hoja {n}"), *flow([text], 50, 700, 480),
         Placed(270, 30, f"Página {n} de 4")]
        for n, text in enumerate(BODY, start=1)
    ]  # fmt: skip
    raw = read(pdf(pages))
    assert tuple(raw.text.split("\n")) == BODY
    assert taken(raw, Reason.RUNNING_HEAD) == [f"Boletín del puerto, número 14, hoja {n}" for n in range(1, 5)]
    assert taken(raw, Reason.PAGE_NUMBER) == [f"Página {n} de 4" for n in range(1, 5)]


def test_a_figure_at_the_end_of_the_text_is_no_page_number() -> None:
    raw = read(pdf([[*flow(BODY[:2], 50, 700, 480), Placed(50, 600, "2025")]]))
    assert raw.text.endswith("2025")


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["la sub-", "vención del Estado"], "la subvención del Estado"),
        (["the govern-", "ment said"], "the government said"),
        (["de Castilla-", "La Mancha"], "de Castilla-La Mancha"),
        (["entre 2024-", "2025"], "entre 2024-2025"),
        (["el acuerdo político-", "económico"], "el acuerdo político-económico"),
        (["una frase —", "con inciso— sigue"], "una frase — con inciso— sigue"),
        (["a well-", "known writer"], "a well-known writer"),
    ],
)
def test_words_broken_at_the_end_of_a_line_are_made_whole(lines: list[str], text: str) -> None:
    assert joined(lines) == text


def test_a_hyphen_at_the_end_of_a_line_in_a_file() -> None:
    page = [Placed(50, 700, "El puerto recibió una sub-"), Placed(50, 688, "vención del Estado, que no basta."),
            Placed(50, 676, "Hacen falta dos millones.")]  # fmt: skip
    assert "una subvención del Estado" in read(pdf([page])).text


def test_document_info_counts_where_the_text_bears_it_out() -> None:
    page = [Placed(50, 720, "Almenara, 3 de marzo"), *flow(BODY, 50, 690, 480)]
    info = {"Title": "Microsoft Word - nota_v3.docx", "Author": "usuario", "CreationDate": "D:20250303101500+01'00'"}
    raw = read(pdf([page], info))
    assert (raw.title, raw.byline, raw.published) == (None, None, "2025-03-03")
    assert read(pdf([page], {"CreationDate": "D:20240709"})).published is None


def test_bold_type_of_the_body_s_size_tells_a_headline_too() -> None:
    page = [Placed(50, 720, TITLE, bold=True), *flow(BODY, 50, 690, 480)]
    raw = read(pdf([page]))
    assert (raw.title, raw.text.split("\n")[0]) == (TITLE, BODY[0])


def test_a_large_initial_is_part_of_its_word() -> None:
    lines = column(BODY[0], 50, 700, 480)
    first = Placed(50, 676, BODY[0][0], size=40)
    beside = [Placed(85, line.y, line.text[1:] if n == 0 else line.text) for n, line in enumerate(lines[:3])]
    page = [first, *beside, *lines[3:], *flow(BODY[1:], 50, 640, 480)]
    assert read(pdf([page])).text.split("\n")[0] == BODY[0]


def test_a_name_goes_on_over_pages() -> None:
    before, after = BODY[0].partition("Tomás ")[0] + "Tomás", "Ibarra" + BODY[0].partition("Ibarra")[2]
    first = [
        Placed(50, 100, before[:90]),
        Placed(50, 88, before[90:] + " y quienes lo acompañaron en la visita al señor"),
    ]
    text = read(pdf([first, [Placed(50, 780, after), *flow(BODY[1:], 50, 700, 480)]])).text
    assert text.split("\n")[0].endswith("al señor Ibarra" + BODY[0].partition("Ibarra")[2])


@pytest.mark.parametrize("turn", [90, 270])
def test_a_page_that_is_turned_is_read(turn: int) -> None:
    assert tuple(read(turned(pdf([flow(BODY, 50, 700, 480)]), turn)).text.split("\n")) == BODY


def test_what_stands_on_its_side_is_no_text() -> None:
    side = Placed(580, 300, "Foto: Puerto de Almenara", sideways=True)
    raw = read(pdf([[*flow(BODY, 50, 700, 480), side]]))
    assert tuple(raw.text.split("\n")) == BODY
    assert taken(raw, Reason.RUNNING_HEAD) == ["Foto: Puerto de Almenara"]
