from email.message import EmailMessage

import pytest

from sintesis.errors import Unreadable
from sintesis.model import Media, Raw, Reason, Source
from sintesis.stages.load import load

TEXT = (
    "El puerto de Almenara reabre esta semana tras dos años de obras, según dijo ayer el director, Tomás Ibarra.\n\n"
    "«No vamos a subir las tarifas», añadió. La obra tiene 340 metros de largo."
)
PARAGRAPHS = [line for line in TEXT.split("\n") if line]
ENGLISH = (
    "The harbour at Almery reopens this week after two years of works, its director, Tom Barrow, said on Monday.\n\n"
    "“We will not raise the fees,” he added. The quay is 340 metres long."
)


def read(data: bytes) -> Raw:
    return load(Source("x.eml", data, Media.MAIL))


def mail(text: str = TEXT, html: str = "", **fields: str) -> bytes:
    message = EmailMessage()
    given = {"Subject": "El puerto reabre", "From": "Ana Ruiz <ana@faro.example>", "To": "prensa@faro.example"}
    for name, value in {**given, "Date": "Mon, 03 Mar 2025 23:30:00 -0600", **fields}.items():
        message[name] = value
    if text:
        message.set_content(text)
    if html:
        (message.add_alternative if text else message.set_content)(html, subtype="html")
    return message.as_bytes()


def lines(raw: Raw) -> list[str]:
    return [line for line in raw.text.split("\n") if line.strip()]


def taken(raw: Raw, reason: Reason) -> list[str]:
    return [line.text for line in raw.removed if line.reason is reason]


def test_the_header_gives_the_heading() -> None:
    raw = read(mail())
    assert (raw.title, raw.byline, raw.published) == ("El puerto reabre", "Ana Ruiz", "2025-03-03")
    assert lines(raw) == PARAGRAPHS


@pytest.mark.parametrize("prefix", ["Re: ", "RE: RE: ", "Fwd: ", "FW: ", "RV: ", "Rv: Re: ", "Re[2]: ", "ENC: RE: "])
def test_the_title_is_the_subject_without_what_mail_programs_add(prefix: str) -> None:
    assert read(mail(Subject=f"{prefix}El puerto reabre")).title == "El puerto reabre"


@pytest.mark.parametrize("subject", ["Recortes en el puerto", "Revisión: el puerto reabre", "Reparto"])
def test_a_subject_that_only_begins_alike_stays(subject: str) -> None:
    assert read(mail(Subject=subject)).title == subject


def test_a_sender_without_a_name_signs_nothing() -> None:
    assert read(mail(From="boletin@faro.example")).byline is None


def test_header_fields_in_bytes_of_any_encoding() -> None:
    for codec in ("utf-8", "cp1252"):
        data = "Subject: La peña añade «más»\nFrom: =?x-nada?Q?a?=\nDate: ayer\n\n".encode(codec) + TEXT.encode()
        raw = read(data)
        assert raw.title == "La peña añade «más»"
        assert raw.published is None
        assert [finding.check for finding in raw.findings] == ["published"]


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "windows-1252", "x-nada", "us-ascii"])
def test_the_charset_is_honoured_or_told_by_the_content(charset: str) -> None:
    codec = charset if charset not in ("x-nada", "us-ascii") else "utf-8"
    text = TEXT.replace("«", '"').replace("»", '"')
    data = f"Subject: x\nContent-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: 8bit\n\n".encode()
    assert read(data + text.encode(codec)).text.split("\n")[0] == PARAGRAPHS[0]


def test_plain_text_is_preferred_to_html() -> None:
    assert (
        lines(read(mail(html=f"<html><body><p>{'</p><p>'.join(PARAGRAPHS)}</p><p>pie</p></body></html>"))) == PARAGRAPHS
    )


def test_html_is_read_where_the_plain_text_is_a_stub() -> None:
    html = f"<html><body><p>{'</p><p>'.join(PARAGRAPHS)}</p></body></html>"
    stub = "Su programa de correo no muestra HTML. https://faro.example/ver"
    assert lines(read(mail(stub, html))) == PARAGRAPHS
    assert lines(read(mail("", html))) == PARAGRAPHS


def test_a_newsletter_is_read_as_a_page() -> None:
    paragraphs = [f"{PARAGRAPHS[0]} Es la entrega número {n} de una serie sobre los puertos." for n in range(6)]
    html = (
        "<html><body><div style='display:none'>Léelo en la web</div><table><tr><td><h1>El puerto reabre</h1>"
        f"<div class=cuerpo><p>{'</p><p>'.join(paragraphs)}</p></div>"
        "<div class='share'><p>Compartir en redes</p></div></td></tr></table></body></html>"
    )
    raw = read(mail("", html, **{"List-Unsubscribe": "<https://faro.example/baja>"}))
    assert lines(raw) == paragraphs


def test_lines_broken_for_the_post_are_joined() -> None:
    broken = "\n".join(
        [
            "El puerto de Almenara reabre esta semana tras dos años de obras que",
            "han costado doce millones de euros, según dijo ayer el director,",
            "Tomás Ibarra, ante los periodistas que lo esperaban en el muelle de",
            "levante, donde los pescadores protestaban desde las ocho de la mañana",
            "por el precio del hielo. La cofradía no descarta otra huelga.",
            "https://faro.example/una/direccion/que/es/mas/larga/que/cualquier/linea/y/no/se/puede/romper/por/ninguna/parte",
        ]
    )
    raw = read(mail(broken))
    assert len(lines(raw)) == 1
    assert len(taken(raw, Reason.RELATED_LINK)) == 1


def test_flowed_text_is_joined() -> None:
    fields = b"Subject: x\nContent-Type: text/plain; charset=utf-8; format=flowed\n\n"
    raw = read(fields + b"El puerto \nreabre.\n\nOtra frase.\n-- \nAna")
    assert lines(raw) == ["El puerto reabre.", "Otra frase."]
    assert taken(raw, Reason.SIGNATURE) == ["Ana"]


@pytest.mark.parametrize(
    "introduction",
    [
        "El lun, 3 mar 2025 a las 10:00, Leo Paz (<leo@faro.example>) escribió:",
        "El 3 de marzo de 2025, Leo Paz escribió:",
        "On Mon, Mar 3, 2025 at 10:00 AM Leo Paz <leo@faro.example> wrote:",
        "On 3 March 2025, at 10:00, Leo Paz\n<leo@faro.example> wrote:",
    ],
)
def test_a_quoted_chain_is_taken_out_and_kept(introduction: str) -> None:
    raw = read(
        mail(f"{TEXT}\n\n{introduction}\n\n> Hola, Ana:\n> ¿cuándo reabre?\n>> Ni idea.\n", Subject="Re: puerto")
    )
    assert lines(raw) == PARAGRAPHS
    assert "> Hola, Ana:" in taken(raw, Reason.QUOTED_MESSAGE)


def test_a_chain_without_marks_is_taken_out_to_its_end() -> None:
    chain = "El lun, 3 mar 2025 a las 10:00, Leo Paz <leo@faro.example> escribió:\n\nHola, Ana:\n¿cuándo reabre?"
    raw = read(mail(f"{TEXT}\n\n{chain}", Subject="Re: puerto"))
    assert lines(raw) == PARAGRAPHS
    assert taken(raw, Reason.QUOTED_MESSAGE)[-1] == "¿cuándo reabre?"


def test_a_chain_below_a_heading_is_taken_out() -> None:
    chain = (
        "________________________________\nDe: Leo Paz <leo@faro.example>\nEnviado: lunes, 3 de marzo de 2025 10:00\n"
        "Para: Ana\nAsunto: puerto\n\n¿Cuándo?"
    )
    raw = read(mail(f"{TEXT}\n\n{chain}", Subject="RE: puerto"))
    assert lines(raw) == PARAGRAPHS
    assert "¿Cuándo?" in taken(raw, Reason.QUOTED_MESSAGE)


def test_a_sentence_that_says_who_wrote_something_stays() -> None:
    text = f"{TEXT}\n\nEl 3 de marzo, a las 10:00, el alcalde escribió:\n\n«El puerto es de todos»."
    assert lines(read(mail(text)))[-2:] == [
        "El 3 de marzo, a las 10:00, el alcalde escribió:",
        "«El puerto es de todos».",
    ]


@pytest.mark.parametrize(
    "signature", ["-- \nAna Ruiz\nGabinete de Prensa", "Enviado desde mi iPhone", "Sent from my iPad"]
)
def test_a_signature_is_taken_out_and_kept(signature: str) -> None:
    raw = read(mail(f"{TEXT}\n\n{signature}\n"))
    assert lines(raw) == PARAGRAPHS
    assert taken(raw, Reason.SIGNATURE)


@pytest.mark.parametrize(
    ("greeting", "closing"),
    [
        ("Buenos días:", "Un saludo,\nAna Ruiz\nGabinete de Prensa. Tel. 900 000 000"),
        ("Estimados compañeros,", "Atentamente,\n\nAna"),
        ("Dear all,", "Kind regards,\nAnn"),
        ("Hi Leo,", "Thanks!"),
    ],
)
def test_a_letter_s_greeting_and_closing_are_taken_out_and_kept(greeting: str, closing: str) -> None:
    raw = read(mail(f"{greeting}\n\n{TEXT}\n\n{closing}\n"))
    assert lines(raw) == PARAGRAPHS
    assert taken(raw, Reason.GREETING) == [greeting]
    assert taken(raw, Reason.SIGNATURE) == [line for line in closing.split("\n") if line]


def test_lines_that_only_begin_like_a_letter_stay() -> None:
    text = f"Hola y adiós al puerto viejo\n\n{TEXT}\n\nGracias a la obra, el puerto crece.\n\nFin."
    assert lines(read(mail(text))) == [line for line in text.split("\n") if line]


FORWARDS = {
    "gmail": "---------- Forwarded message ---------\nDe: Diario El Faro <boletin@faro.example>\n"
    "Date: dom, 2 mar 2025 a las 9:00\nSubject: El puerto reabre\nTo: <ana@faro.example>\n\n\n{text}",
    "thunderbird": "-------- Mensaje reenviado --------\nAsunto: El puerto reabre\n"
    "Fecha: Sun, 2 Mar 2025 09:00:00 +0100\nDe: Diario El Faro <boletin@faro.example>\n"
    "Para: ana@faro.example\n\n\n{text}",
    "outlook": "________________________________\nDe: Diario El Faro <boletin@faro.example>\n"
    "Enviado: domingo, 2 de marzo de 2025 9:00\nPara: Ana Ruiz\nAsunto: RE: El puerto reabre\n\n{text}",
    "outlook, older": "-----Mensaje original-----\nDe: Diario El Faro [mailto:boletin@faro.example]\n"
    "Enviado el: domingo, 2 de marzo de 2025 9:00\nPara: Ana Ruiz\nAsunto: El puerto reabre\n\n{text}",
    "english": "Begin forwarded message:\n\nFrom: Diario El Faro <boletin@faro.example>\n"
    "Date: 2 March 2025 at 09:00:00 GMT\nTo: Ana Ruiz\nSubject: El puerto reabre\n\n{text}",
}


@pytest.mark.parametrize("program", FORWARDS)
def test_a_message_that_is_passed_on_is_the_article(program: str) -> None:
    text = "Mirad esto, por favor.\nAna\n\n" + FORWARDS[program].format(text=TEXT)
    raw = read(mail(text, Subject="RV: para la reunión"))
    assert (raw.title, raw.byline, raw.published) == ("El puerto reabre", "Diario El Faro", "2025-03-02")
    assert lines(raw) == PARAGRAPHS
    assert taken(raw, Reason.COVER_NOTE) == ["Mirad esto, por favor.", "Ana"]


def test_what_a_telephone_passes_on_bears_marks() -> None:
    inner = FORWARDS["english"].partition("\n\n")[2].format(text=ENGLISH)
    marked = "\n".join(f"> {line}" for line in inner.split("\n"))
    raw = read(mail(f"Sent from my iPhone\n\nBegin forwarded message:\n\n{marked}", Subject="Fwd: harbour"))
    assert raw.title == "El puerto reabre"
    assert lines(raw) == [line for line in ENGLISH.split("\n") if line]


def test_what_is_passed_on_twice_is_found() -> None:
    once = FORWARDS["gmail"].format(text=TEXT)
    twice = FORWARDS["outlook"].format(text=f"Para ti.\n\n{once}").replace("RE: El puerto reabre", "RV: puerto")
    raw = read(mail(f"Y para ti.\n\n{twice}", Subject="RV: puerto"))
    assert (raw.title, lines(raw)) == ("El puerto reabre", PARAGRAPHS)


def test_an_answer_in_html_loses_what_it_quotes() -> None:
    html = (
        f"<html><body><div>{'</div><div>'.join(PARAGRAPHS)}</div><br><div class=gmail_quote><div class=gmail_attr>"
        "El lun, 3 mar 2025 a las 10:00, Leo Paz (&lt;leo@faro.example&gt;) escribió:<br></div>"
        "<blockquote class=gmail_quote><div>¿Cuándo <b>reabre</b>?</div></blockquote></div></body></html>"
    )
    raw = read(mail("", html, Subject="Re: puerto"))
    assert lines(raw) == PARAGRAPHS
    assert taken(raw, Reason.QUOTED_MESSAGE)[-1] == "> ¿Cuándo reabre?"


def test_an_author_s_own_quotation_stays() -> None:
    html = f"<html><body><p>{PARAGRAPHS[0]}</p><blockquote><p>{PARAGRAPHS[1]}</p></blockquote></body></html>"
    assert lines(read(mail("", html))) == PARAGRAPHS


def test_addresses_behind_links_are_left_out_of_the_line() -> None:
    raw = read(mail(f"{PARAGRAPHS[0][:-1]} <https://faro.example/a?b=c>.\n\nhttps://faro.example/todo"))
    assert lines(raw) == [PARAGRAPHS[0]]
    assert taken(raw, Reason.RELATED_LINK) == ["https://faro.example/todo"]


def test_a_very_long_field_is_cut() -> None:
    data = b"Subject: " + b"=?utf-8?q?a?= " * 500_000 + b"\nFrom: " + b"a, " * 500_000 + b"\n\n" + TEXT.encode()
    assert lines(read(data)) == PARAGRAPHS


def test_what_is_no_message_is_refused() -> None:
    with pytest.raises(Unreadable, match="header"):
        read(TEXT.encode())
