"""Sentences that rest on unnamed sources are known, and none that names them."""

import pytest

from sintesis.model import Language
from sintesis.stages.extract.anonymous import find_anonymous
from tests.stages.extract.articles import article


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("El puente abre hoy. El acuerdo está cerca, según fuentes diplomáticas.", "es", (2,)),
        ("Un asesor habló bajo condición de anonimato.", "es", (1,)),
        ("La fuente de la plaza se secó, según Ana Ruiz.", "es", ()),
        ("El plan se retrasa, según personas familiarizadas con el proyecto.", "es", (1,)),
        ("Una fuente anónima lo confirmó. El pleno es hoy.", "es", (1,)),
        ("The plan is late, said a person briefed on the matter. It rains.", "en", (1,)),
        ("An aide was not authorized to discuss it publicly.", "en", (1,)),
        ("A deal is near, said an aide who asked not to be named. The port is shut.", "en", (1,)),
        ("The river's source lies in the hills, Ann Lee said.", "en", ()),
    ],
)
def test_anonymous_sources(text: str, language: Language, expected: tuple[int, ...]) -> None:
    assert find_anonymous(article(text, language)) == expected
