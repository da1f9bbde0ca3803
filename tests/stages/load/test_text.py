import textwrap

import pytest

from sintesis.errors import NothingToRead
from sintesis.model import Media, Raw, Source
from sintesis.stages.load import load
from sintesis.stages.load.wrapped import unwrap

LONG = (
    "El ayuntamiento de la capital aprobó ayer, con los votos de los dos grupos mayores, el plan de transporte que "
    "llevaba dos años en la mesa de los concejales y que cambia el recorrido de catorce líneas de autobús. "
) * 3


def read(text: str) -> Raw:
    return load(Source("x.txt", text.encode(), Media.TEXT))


def test_plain_text_is_given_as_it_is() -> None:
    assert read("Uno.\nDos.\n\nTres.") == Raw("Uno.\nDos.\n\nTres.")


def test_page_breaks_part_paragraphs() -> None:
    assert read("Uno.\fDos.\u2029Tres.").text == "Uno.\nDos.\nTres."


@pytest.mark.parametrize("data", [b"", b" \n\t", b"\xef\xbb\xbf", "\ufeff\u200b".encode("utf-16")])
def test_an_empty_file_is_told(data: bytes) -> None:
    with pytest.raises(NothingToRead):
        load(Source("x.txt", data, Media.TEXT))


@pytest.mark.parametrize("width", [60, 72, 80])
def test_lines_broken_at_a_width_are_joined(width: int) -> None:
    paragraph = LONG.strip()
    wrapped = textwrap.fill(paragraph, width)
    assert unwrap(f"{wrapped}\n\n{wrapped}") == f"{paragraph}\n{paragraph}"


@pytest.mark.parametrize(
    "text",
    [
        f"{LONG}\n{LONG}",
        "\n".join(["Pan", "Leche", "Aceite de oliva virgen extra de la sierra norte", "Sal", "Azúcar", "Huevos"]),
        "Una línea corta.\nOtra.",
        "",
    ],
)
def test_lines_that_are_paragraphs_stay(text: str) -> None:
    assert unwrap(text) == text


def test_yaml_above_the_text_is_read() -> None:
    raw = read(
        "---\n"
        'title: "Puente nuevo: abre \\"al fin\\" en mayo"\n'
        "fecha: 3 de mayo de 2024  # jueves\n"
        "author: [Ana Ruiz, 'Leo D''Angelo']\n"
        "url: https://example.org/a?b=1#c\n"
        "source: El Faro\n"
        "lang: es_MX\n"
        "description: >\n  Primera parte\n  y segunda.\n"
        "tags:\n  - puentes\n"
        "draft: no\n"
        "---\n\nEl puente abre.\n"
    )
    assert raw == Raw(
        text="\nEl puente abre.\n",
        title='Puente nuevo: abre "al fin" en mayo',
        standfirst="Primera parte y segunda.",
        byline="Ana Ruiz, Leo D'Angelo",
        outlet="El Faro",
        published="2024-05-03",
        url="https://example.org/a?b=1#c",
        language="es",
    )


def test_authors_may_be_written_in_several_ways() -> None:
    assert read('---\nauthor:\n  name: "Ana Mu\\u00f1oz"\n---\nTexto.').byline == "Ana Muñoz"
    assert read("---\nauthors:\n  - name: Ana\n  - Leo\n---\nTexto.").byline == "Ana, Leo"


def test_toml_above_the_text_is_read() -> None:
    raw = read('+++\ntitle = "No"\ndate = 2024-05-03T10:00:00Z\nauthors = ["A", "B"]\n[extra]\nx = 1\n+++\nTexto.')
    assert (raw.title, raw.published, raw.byline, raw.text) == ("No", "2024-05-03", "A, B", "Texto.")


@pytest.mark.parametrize(
    "text",
    [
        "---\nUn párrafo entre dos rayas, sin más.\n---\nY otro.",
        "---\ntitle: sin cierre\n\nTexto.",
        "+++\nesto no es TOML\n+++\nTexto.",
        "Primero.\n---\ntitle: no\n---\n",
        "---\n---\nTexto.",
        "---\nMadrid: la capital crece\n---\nTexto.",
    ],
)
def test_what_is_no_front_matter_stays_text(text: str) -> None:
    assert read(text) == Raw(text)
