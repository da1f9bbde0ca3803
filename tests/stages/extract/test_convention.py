"""The decimal mark is settled by the numbers that admit one reading."""

import pytest

from sintesis.model import Language
from sintesis.stages.extract.convention import Convention, settle


@pytest.mark.parametrize(
    ("text", "language", "convention"),
    [
        ("Creció un 3,2 % hasta 2.500 millones.", "es", Convention.COMMA),
        ("Creció 3.2% hasta 2,500 millones de pesos.", "es", Convention.POINT),
        ("Se vendieron 1.234.567 entradas.", "es", Convention.COMMA),
        ("Costó $1,500.50 en total.", "es", Convention.POINT),
        ("Asistieron 30.000 personas.", "es", Convention.COMMA),
        ("Un 0.125 de diferencia.", "es", Convention.POINT),
        ("Había 2.500 personas.", "es", Convention.UNKNOWN),
        ("No hay cifras.", "es", Convention.UNKNOWN),
        ("Un 3,2 % y un 4.5 %.", "es", Convention.UNKNOWN),
        ("A las 22.30 horas, en Windows 3.1.", "es", Convention.UNKNOWN),
        ("El 12.05.2019 en 192.168.1.1.", "es", Convention.UNKNOWN),
        ("No figures here.", "en", Convention.POINT),
        ("Turnover was 1.234.567,50 and 3,25 before.", "en", Convention.COMMA),
    ],
)
def test_settle(text: str, language: Language, convention: Convention) -> None:
    assert settle(text, language) is convention


def test_one_stray_number_does_not_outvote_two() -> None:
    assert settle("Creció un 3,2 %, luego un 4,5 %, en la versión 2.0 del plan.", "es") is Convention.COMMA
