"""What rests on a source that the text names is known to, also when nothing is quoted."""

import pytest

from sintesis.model import Language
from sintesis.stages.extract import extract
from sintesis.stages.extract.claims import find_claims
from tests.stages.extract.articles import article


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("El paro subió un 3 %, según el Ministerio de Trabajo.", "es", [("Ministerio de Trabajo", 1)]),
        ("La alcaldesa, Ana Ruiz, dijo que no habrá obras.", "es", [("Ana Ruiz", 1)]),
        ("Unemployment rose, according to the Labour Department.", "en", [("Labour Department", 1)]),
        ("Ann Lee said that the bridge is closed. She said that it is old.", "en", [("Ann Lee", 1)]),
        ("The harbour reopened on Monday, Reuters reported.", "en", [("Reuters", 1)]),
        ("The port said it would not comment.", "en", [("The port", 1)]),
        ("The mayor, Ann Brill, said the plan was late.", "en", [("Ann Brill", 1)]),
        ("The man, called Ann Lee, left.", "en", []),
        ("El puerto reabrió el lunes, informó Reuters.", "es", [("Reuters", 1)]),
        ("El puente, añadió la alcaldesa, no se cerrará.", "es", [("la alcaldesa", 1)]),
        ("El puente, visto desde el tren, es viejo.", "es", []),
        ("El puente sirve para el tren.", "es", []),
        ("The bridge that Ann Lee built is old.", "en", []),
    ],
)
def test_claims(text: str, language: Language, expected: list[tuple[str, int]]) -> None:
    made = article(text, language)
    assert [(claim.source, claim.sentence) for claim in find_claims(made, extract(made))] == expected
