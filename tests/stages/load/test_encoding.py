import pytest
from hypothesis import given
from hypothesis import strategies as st

from sintesis.errors import ArticleError, Unreadable
from sintesis.model import Finding, Severity
from sintesis.stages.load.text import decode
from tests.cases import articles, needs_cases

SPANISH = (
    "«¿Qué pasó?», preguntó la ministra Núñez en la reunión de Málaga. El déficit bajó un 3,2 % según el informe "
    "que publicó el año pasado la administración —dijo— y que también leyó él."
)
ENGLISH = (
    "“It’s the mayor’s decision,” she said – and the café on the corner won’t close. The fund has £2.5 million, "
    "of which it said it can’t spend more than half by the end of the year."
)
WORDS = st.sampled_from(
    [
        "México", "años", "reunión", "energía", "también", "Bogotá", "pingüino", "según", "había", "él", "jamás",
        "número", "España", "Ángel", "ÁREA", "El", "de", "la", "que", "los", "fue", "una", "por", "con", "se",
        "dijo", "ministro", "—dijo", "“sí”", "«no»", "¿cuándo?", "¡ya!", "1.º",
    ]
)  # fmt: skip
CODECS = {
    "cp1252": "Windows-1252",
    "mac_roman": "Mac Roman",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
}


@pytest.mark.parametrize("text", [SPANISH, ENGLISH])
@pytest.mark.parametrize(("codec", "name"), CODECS.items())
def test_an_encoding_is_told_by_its_content(text: str, codec: str, name: str) -> None:
    decoded = decode(text.encode(codec))
    assert decoded.text == text
    assert decoded.findings == (Finding("encoding", Severity.INFO, name),)


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig"])
def test_utf_8_is_no_finding(codec: str) -> None:
    decoded = decode(SPANISH.encode(codec))
    assert decoded.text == SPANISH
    assert decoded.findings == ()


def test_latin_1_and_latin_9_are_told_apart_by_the_euro() -> None:
    assert decode("El año cuesta 30 € más".encode("iso8859_15")).text == "El año cuesta 30 € más"
    assert decode("El año cuesta más".encode("latin-1")).findings[0].source == "Latin-1"


@given(st.lists(WORDS, min_size=12, max_size=60), st.sampled_from(["utf-8", "utf-8-sig", "cp1252", *CODECS]))
def test_spanish_comes_back_from_every_encoding(words: list[str], codec: str) -> None:
    text = " ".join(["La reunión de energía que había pedido el señor Núñez:", *words])
    assert decode(text.encode(codec)).text == text


@needs_cases
@pytest.mark.parametrize("codec", CODECS)
def test_real_articles_come_back_from_every_encoding(codec: str) -> None:
    for article in articles():
        assert decode(article.text.encode(codec)).text == decode(article.text.encode()).text, article.id


def test_lines_are_kept_one_for_one() -> None:
    assert decode(b"a\r\n\r\nb\rc\n").text == "a\n\nb\nc\n"
    assert decode(b"").text == ""


def test_stray_windows_bytes_in_utf_8_are_read_with_a_warning() -> None:
    decoded = decode("México, España y Bogotá ".encode() + "«año»".encode("cp1252"))
    assert decoded.text == "México, España y Bogotá «año»"
    assert decoded.findings[0].severity is Severity.WARNING


def test_a_character_cut_off_at_the_end_is_told() -> None:
    decoded = decode("Él habló en México".encode()[:-5])
    assert decoded.text == "Él habló en M"
    assert "cut off" in decoded.findings[0].source


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"\x00\x01\x02\x03" * 50, "binary"),
        (bytes(range(1, 32)) * 20, "binary"),
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04xxxx", "office"),
        (b"{\\rtf1 hola", "RTF"),
        ("hola".encode("utf-16")[:-1], "UTF-16"),
        ("Правительство объявило о новых мерах".encode("cp1251"), "encoding"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, word: str) -> None:
    with pytest.raises(Unreadable) as refused:
        decode(data)
    assert word in refused.value.message
    assert refused.value.hint


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        text = decode(data).text
    except ArticleError:
        return
    text.encode()


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="ÂÃÄÅâï¬√≈ƒ‚Ô"), max_size=200))
def test_tidying_twice_changes_nothing(text: str) -> None:
    try:
        once = decode(text.encode()).text
        twice = decode(once.encode()).text
    except ArticleError:
        return
    assert once == twice


def test_what_is_not_seen_is_taken_out() -> None:
    assert (
        decode("\ufeffe\u0301xito\u200b ab\u00adril \u202eabc\u202c\u2066d\u2069\x07".encode()).text
        == "éxito abril abcd"
    )


def test_lost_characters_are_told() -> None:
    assert decode("Espa\ufffda".encode()).findings[0].severity is Severity.WARNING
