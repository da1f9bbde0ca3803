"""What may be is not what is: a reserve that was lost or put in is found, one said in other words is not."""

import pytest

from sintesis.language.marks import Convention
from sintesis.model import Language, other
from sintesis.stages.compare.modality import check_modality, reserves
from sintesis.stages.compare.passage import Passage


@pytest.mark.parametrize(
    ("source", "language", "target", "expected"),
    [
        ("El general habría muerto.", "es", "The general has died.", [("habría", "")]),
        ("El general habría muerto.", "es", "The general is said to have died.", []),
        ("El general habría muerto.", "es", "The general has reportedly died.", []),
        ("El presunto autor huyó.", "es", "The author fled.", [("presunto", "")]),
        ("The man allegedly stole a car.", "en", "El hombre robó un coche.", [("allegedly", "")]),
        ("The man stole a car.", "en", "El hombre habría robado un coche.", [("", "habría")]),
        ("The bill could pass.", "en", "La ley podría aprobarse.", []),
        ("The bill could pass.", "en", "La ley se aprobó.", [("could", "")]),
        ("La ley obliga a pagar.", "es", "They must pay by law.", []),
        ("Subiría y bajaría el precio.", "es", "The price would rise and fall.", []),
        ("El partido Podemos votó.", "es", "The party Podemos voted.", []),
        ("She drank a can of beer.", "en", "Bebió una lata de cerveza.", []),
        ("She will leave should he return.", "en", "Ella se irá si él vuelve.", []),
        ("She said he should return.", "en", "Ella dijo que él volvió.", [("should", "")]),
        ("We've got to pay.", "en", "Tenemos que pagar.", []),
        ("I will have to pay.", "en", "Tendré que pagar.", []),
        ("Siempre ha tenido que pagar.", "es", "He has always had to pay.", []),
        ("La huelga ha supuesto pérdidas.", "es", "The strike has alleged losses.", [("", "alleged")]),
        ("La huelga ha supuesto pérdidas.", "es", "The strike has meant losses.", []),
        ("In May it rained.", "en", "En mayo llovió.", []),
    ],
)
def test_reserves(source: str, language: Language, target: str, expected: list[tuple[str, str]]) -> None:
    checked = check_modality(Passage(source, language, Convention.POINT), target, other(language))
    assert [(f.source, f.target) for f in checked] == expected


def test_an_imperfect_is_no_conditional() -> None:
    assert reserves("Quería que muriera; ocurría a diario y la mayoría reía.", "es") == []
