import json
import logging
import socket
from typing import Any

import pytest

from sintesis.errors import NothingToRead, Unreadable
from sintesis.model import Media, Raw, Source
from sintesis.stages.load import load

TITLE = "El concejo de Villanueva aprueba el nuevo puente sobre el río Tinto"
STANDFIRST = "La obra costará 12,5 millones de euros y estará lista dentro de dos años, según el alcalde de la ciudad."
PARAGRAPHS = (
    "El concejo municipal de Villanueva aprobó ayer por catorce votos contra siete la construcción de un "
    "puente sobre el río Tinto, una obra que los vecinos de la orilla norte piden desde hace tres décadas.",
    "El alcalde, Julián Ortega, dijo en la sesión que los trabajos empezarán en marzo y que no habrá cortes de "
    "tráfico en la avenida principal. «No vamos a repetir los errores de la circunvalación», añadió ante los "
    "concejales.",
    "La oposición votó en contra porque el informe de impacto ambiental no se ha publicado todavía. Su "
    "portavoz, Carmen Lara, pidió que el texto se entregue antes del 15 de enero y anunció un recurso ante el "
    "tribunal administrativo.",
    "El puente tendrá 340 metros de largo, dos carriles en cada sentido y una vía para bicicletas. La empresa "
    "que gane el concurso deberá presentar un plan de obras con plazos mensuales, y el concejo revisará los "
    "gastos cada trimestre.",
    "Los comerciantes del mercado viejo, que temen perder clientes durante las obras, se reunirán el viernes "
    "con la concejala de Comercio para pedir ayudas. La asociación calcula que las ventas pueden bajar un 20 % "
    "en los primeros meses.",
)  # fmt: skip
LINKED = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "El Faro"},
        {
            "@type": "NewsArticle",
            "headline": TITLE,
            "description": STANDFIRST,
            "datePublished": "2025-11-04T23:30:00-05:00",
            "author": [
                {"@type": "Person", "name": "Por Ana Ruiz"},
                {"@id": "#leo"},
                {"@type": "Organization", "name": "El Faro"},
            ],
            "publisher": {"@id": "#faro"},
        },
        {"@type": "Person", "@id": "#leo", "name": "Leo Paz"},
        {"@type": "NewsMediaOrganization", "@id": "#faro", "name": "El Faro"},
    ],
}


def page(
    *,
    linked: Any = None,
    head: str = "",
    paragraphs: tuple[str, ...] = PARAGRAPHS,
    before: str = "",
    after: str = "",
    charset: str = "utf-8",
) -> bytes:
    script = f'<script type="application/ld+json">{json.dumps(linked, ensure_ascii=False)}</script>' if linked else ""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f'<!DOCTYPE html><html lang="es"><head><meta charset="{charset}"><title>{TITLE} | El Faro</title>{script}'
        f"{head}</head><body><nav><a href=/>Inicio</a> <a href=/d>Deportes</a></nav><main><article><h1>{TITLE}</h1>"
        f"{before}{text}{after}</article></main><footer>© El Faro</footer></body></html>"
    ).encode(charset)


def read(data: bytes) -> Raw:
    return load(Source("x.html", data, Media.HTML))


def test_heading_and_text_of_a_page() -> None:
    head = '<link rel="canonical" href="//elfaro.example/puente"><meta property="og:site_name" content="El Faro">'
    raw = read(page(linked=LINKED, head=head, before=f"<h2 class=bajada>{STANDFIRST}</h2>"))
    assert raw.title == TITLE
    assert raw.standfirst == STANDFIRST
    assert raw.byline == "Ana Ruiz, Leo Paz"
    assert raw.outlet == "El Faro"
    assert raw.published == "2025-11-04"
    assert raw.url == "https://elfaro.example/puente"
    assert raw.language == "es"
    assert tuple(raw.text.split("\n")) == PARAGRAPHS


def test_open_graph_serves_where_there_is_no_json_ld() -> None:
    head = (
        f'<meta property="og:type" content="article"><meta property="og:title" content="{TITLE} - El Faro">'
        f'<meta property="og:site_name" content="El Faro"><meta name="author" content="Ana Ruiz">'
        f'<meta property="og:description" content="{STANDFIRST}">'
        '<meta property="article:published_time" content="2025-11-04"><meta property="og:url" content="https://f.example/a">'
    )
    raw = read(page(head=head))
    assert (raw.title, raw.standfirst, raw.byline) == (TITLE, STANDFIRST, "Ana Ruiz")
    assert (raw.outlet, raw.published, raw.url) == ("El Faro", "2025-11-04", "https://f.example/a")


def test_a_description_that_repeats_the_text_is_no_standfirst() -> None:
    raw = read(page(head=f'<meta name="description" content="{PARAGRAPHS[0]}">'))
    assert raw.standfirst is None
    assert raw.text.startswith(PARAGRAPHS[0])


def test_a_description_cut_off_is_completed_from_the_page() -> None:
    head = f'<meta name="description" content="{STANDFIRST[:60]}...">'
    assert read(page(head=head, before=f"<p class=entradilla>{STANDFIRST}</p>")).standfirst == STANDFIRST
    assert read(page(head=head)).standfirst is None


def test_what_stands_beside_the_article_is_left_out() -> None:
    comment = (
        "El comentario de un lector que no está de acuerdo con nada de lo que aquí se dice y lo escribe sin parar."
    )
    after = (
        f'<div id="comments"><p>{comment}</p><p>{comment}</p></div>'
        '<div class="related-articles"><p>Otra noticia del día</p></div>'
        '<figure><img src=a.jpg><figcaption>El río Tinto, en una imagen de agosto.</figcaption></figure>'
        '<section class="newsletter-box"><p>Reciba cada mañana nuestro boletín en su correo.</p></section>'
    )  # fmt: skip
    assert tuple(read(page(after=after)).text.split("\n")) == PARAGRAPHS


def test_a_body_is_kept_whatever_its_frame_is_called() -> None:
    framed = f"<div class='cuerpo paywall has-comments share'>{''.join(f'<p>{text}</p>' for text in PARAGRAPHS)}</div>"
    assert tuple(read(page(paragraphs=(), after=framed)).text.split("\n")) == PARAGRAPHS
    data = (
        page().replace(b"<main>", b'<main class="share promo">').replace(b"<body>", b'<body class="comments paywall">')
    )
    assert tuple(read(data).text.split("\n")) == PARAGRAPHS


def test_lists_and_tables_become_plain_lines() -> None:
    rows = "<tr><th>Año</th><th>Gasto</th></tr><tr><td>2026</td><td>7</td></tr>"
    after = f"<ul><li>Un <b>carril</b> más</li></ul><table>{rows}</table>"
    assert read(page(after=after)).text.split("\n")[-3:] == ["Un carril más", "Año; Gasto", "2026; 7"]


def test_json_ld_may_be_escaped() -> None:
    linked = {"@type": "NewsArticle", "headline": "&iquest;Qu&eacute; pas&oacute;?", "author": "Ana &amp; Leo"}
    raw = read(page(linked=linked).replace(f"<h1>{TITLE}</h1>".encode(), b""))
    assert (raw.title, raw.byline) == ("¿Qué pasó?", "Ana & Leo")


def test_a_body_hidden_in_json_ld_is_found() -> None:
    linked = {
        "@type": "NewsArticle",
        "headline": TITLE,
        "articleBody": "<p>" + "</p><p>".join(PARAGRAPHS) + "&nbsp;</p>",
    }
    assert tuple(read(page(linked=linked, paragraphs=())).text.split("\n")) == PARAGRAPHS


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "iso-8859-1"])
def test_the_declared_charset_is_honoured(charset: str) -> None:
    raw = read(page(charset=charset))
    assert tuple(raw.text.split("\n")) == PARAGRAPHS
    assert [finding.source for finding in raw.findings] == ([] if charset == "utf-8" else [charset])


@pytest.mark.parametrize("charset", ["iso-8859-1", "hex", "utf-7", "x" * 40])
def test_a_wrong_charset_does_no_harm(charset: str) -> None:
    data = page().replace(b'charset="utf-8"', f'charset="{charset}"'.encode())
    assert tuple(read(data).text.split("\n")) == PARAGRAPHS


def test_utf_16_and_an_xml_declaration() -> None:
    data = '<?xml version="1.0" encoding="utf-16"?>\n'.encode("utf-16") + page().decode().encode("utf-16-le")
    assert tuple(read(data).text.split("\n")) == PARAGRAPHS


def test_a_stub_before_a_paywall_is_refused() -> None:
    linked = {**LINKED, "@graph": [{**LINKED["@graph"][1], "isAccessibleForFree": "False"}]}  # type: ignore[dict-item]
    with pytest.raises(NothingToRead, match="subscribers"):
        read(page(linked=linked, paragraphs=PARAGRAPHS[:2]))
    with pytest.raises(NothingToRead, match="subscribers"):
        read(page(paragraphs=PARAGRAPHS[:2], after="<div><p>Suscríbete para seguir leyendo</p></div>"))
    assert read(page(linked=linked)).text


def test_a_short_free_article_is_read() -> None:
    assert read(page(linked=LINKED, paragraphs=PARAGRAPHS[:1])).text == PARAGRAPHS[0]
    free = {"@type": "NewsArticle", "headline": TITLE, "isAccessibleForFree": True}
    offer = "<div><p>Suscríbete para seguir leyendo</p></div>"
    assert read(page(linked=free, paragraphs=PARAGRAPHS[:1], after=offer)).text.startswith(PARAGRAPHS[0])


def test_a_cookie_wall_is_refused() -> None:
    wall = (
        "Nosotros y nuestros 812 socios utilizamos cookies para guardar información en su dispositivo y mostrar "
        "publicidad personalizada. Puede aceptar todo o configurar preferencias en cualquier momento.",
        "Consulte nuestra política de privacidad para saber cómo tratamos sus datos y cómo retirar el consentimiento.",
    )
    with pytest.raises(NothingToRead, match="cookies"):
        read(page(paragraphs=wall))


def test_an_article_about_cookies_is_read() -> None:
    about = (
        *PARAGRAPHS,
        "Además, el concejo retirará las cookies de terceros de su página y publicará otra política de privacidad.",
    )
    assert "cookies" in read(page(paragraphs=about)).text


def test_a_check_for_robots_is_refused() -> None:
    text = b"<p>Just a moment...</p><p>Please enable JavaScript and cookies to continue. Verify you are human.</p>"
    with pytest.raises(NothingToRead, match="robot"):
        read(b"<html><head><title>x</title></head><body>" + text + b"</body></html>")


def test_an_article_among_many_linked_headings_is_read() -> None:
    others = "".join(f"<h3><a href=/n{n}>Noticia número {n} de la jornada</a></h3>" for n in range(30))
    data = page(after=f"<div class=bottom>{others}</div>")
    assert read(data).text.startswith("\n".join(PARAGRAPHS))


def test_a_front_page_is_refused() -> None:
    teasers = "".join(
        f"<article><h2><a href=/n{n}>Noticia número {n} de la jornada</a></h2><p>{PARAGRAPHS[n % 5][:90]}</p></article>"
        for n in range(12)
    )
    head = '<title>El Faro</title><meta property="og:type" content="website">'
    data = f"<html lang=es><head>{head}</head><body>{teasers}</body></html>"
    with pytest.raises(NothingToRead, match="front page"):
        read(data.encode())


@pytest.mark.parametrize(
    "data", [b"", b" ", b"<html></html>", b"<html><body><script>x()</script></body></html>", b"<!-- -->"]
)
def test_a_page_with_nothing_is_refused(data: bytes) -> None:
    with pytest.raises((NothingToRead, Unreadable)):
        read(data)


def test_a_million_tags_are_refused() -> None:
    with pytest.raises(Unreadable, match="too many tags"):
        read(b"<html><body>" + b"<p>hola" * 1_000_000)


def test_a_deep_page_ends_well() -> None:
    with pytest.raises((NothingToRead, Unreadable)):
        read(b"<html><body>" + b"<div>" * 90_000 + b"hola")


def test_no_socket_is_opened_and_nothing_is_logged(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a socket was asked for")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(logging.getLogger(), "handlers", [])
    read(page(linked=LINKED))
    with pytest.raises(NothingToRead):
        read(b"<html><body><p></p></body></html>")
    assert capfd.readouterr() == ("", "")
