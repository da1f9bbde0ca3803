import pytest
from hypothesis import given
from hypothesis import strategies as st

from sintesis.model import Finding, Severity
from sintesis.stages.load.mojibake import MOST_TOLD, repair


def garbled(text: str, codec: str) -> str:
    return "".join(bytes([byte]).decode(codec, "ignore") or chr(byte) for byte in text.encode())


@pytest.mark.parametrize("codec", ["cp1252", "latin-1", "mac_roman"])
@pytest.mark.parametrize(
    "text", ["México", "«¿Qué año?»", "“Sí” – 3 €", "ÁRBOL, ÑANDÚ, PINGÜINO", "It’s naïve…", "María José"]
)
def test_wrongly_decoded_text_is_restored(text: str, codec: str) -> None:
    assert repair(garbled(text, codec))[0] == text


def test_what_was_restored_is_told() -> None:
    assert repair("En MÃ©xico")[1] == (Finding("mojibake", Severity.WARNING, "MÃ©xico", "México"),)


def test_text_garbled_twice_is_restored_in_one() -> None:
    assert repair(garbled(garbled("reunión", "cp1252"), "cp1252"))[1] == (
        Finding("mojibake", Severity.WARNING, "reuniÃƒÂ³n", "reunión"),
    )


def test_only_the_first_words_are_told() -> None:
    text = " ".join(f"aÃ±o{n}" for n in range(50))
    mended, findings = repair(text)
    assert mended == text.replace("Ã±", "ñ")
    assert len(findings) == MOST_TOLD


@pytest.mark.parametrize(
    "text",
    [
        "São Paulo",
        "«MAMÁ»",
        "el CAFÉ»",
        "la Ñ”",
        "SEÑOR°",
        "Ångström",
        "Île-de-France",
        "crème brûlée",
        "NÃO",
        "√2 ≈ 1,41",
    ],
)
def test_good_text_stays(text: str) -> None:
    assert repair(text) == (text, ())


@given(st.text(alphabet="aáéíóúüñÁÉÍÓÚÜÑ¿¡«»“”‘’–—… .,;:%€£$0123456789ºª\n"))
def test_spanish_is_never_changed(text: str) -> None:
    assert repair(text) == (text, ())
