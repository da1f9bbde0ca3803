"""What is translated there and back is told from what did not come back."""

from collections.abc import Mapping, Sequence

import pytest

from sintesis.language.marks import Convention
from sintesis.model import Kind, Language
from sintesis.stages.compare import Mention, Passage
from sintesis.stages.translate import translate
from sintesis.stages.translate.back import came_back, take_back


class ByHand:
    """A translator that knows some sentences by heart and says them in either direction."""

    def __init__(self, pairs: Mapping[str, str]) -> None:
        self._pairs = pairs

    def translate(self, texts: Sequence[str], source: str, target: str) -> list[str]:  # noqa: ARG002
        return [self._pairs.get(text, text) for text in texts]


def spanish(text: str, *names: str) -> Passage:
    return Passage(text, "es", Convention.COMMA, tuple(Mention(name, Kind.PLACE, name) for name in names))


def test_what_was_sent_there_returns() -> None:
    said = spanish("La alcaldesa abrirá la biblioteca en mayo.")
    engine = ByHand(
        {said.text: "The mayor will open the library in May.", "The mayor will open the library in May.": said.text}
    )
    there = translate([said], "en", engine)
    returned = take_back([said], there, "en", engine)[said].returned
    assert returned == said.text
    assert came_back(said, returned)


def test_nothing_is_sent_that_was_not_asked_for() -> None:
    one, two = spanish("La biblioteca abre en mayo."), spanish("El museo cierra en junio.")
    there = translate([one, two], "en", ByHand({}))
    assert list(take_back([one], there, "en", ByHand({}))) == [one]


@pytest.mark.parametrize(
    ("text", "returned", "names"),
    [
        ("El tren a Luarca costará 40 euros.", "El tren hasta Luarca costará 40 euros.", ("Luarca",)),
        ("La alcaldesa abrió la biblioteca el 3 de mayo.", "El 3 de mayo la alcaldesa inauguró la biblioteca.", ()),
        ("El Gobierno no firmó el acuerdo.", "El Gobierno no ha firmado el acuerdo.", ()),
        ("Ambas partes firmaron el acuerdo.", "Las dos partes firmaron el acuerdo.", ()),
    ],
)
def test_the_same_in_other_words_came_back(text: str, returned: str, names: tuple[str, ...]) -> None:
    assert came_back(spanish(text, *names), returned)


@pytest.mark.parametrize(
    ("text", "returned", "names"),
    [
        ("El tren a Luarca costará 40 euros.", "El tren a Luarca costará 14 euros.", ("Luarca",)),
        ("El tren a Luarca costará 40 euros.", "El tren a Navia costará 40 euros.", ("Luarca",)),
        ("La alcaldesa abrió la biblioteca el 3 de mayo.", "La alcaldesa abrió la biblioteca el 3 de junio.", ()),
        ("El Gobierno no firmó el acuerdo.", "El Gobierno firmó el acuerdo.", ()),
        ("El Gobierno firmó el acuerdo.", "El Gobierno nunca firmó el acuerdo.", ()),
        ("El agua subió por la ladera hasta la ermita.", "La carta llegó tarde a la oficina.", ()),
        ("El agua subió por la ladera hasta la ermita.", "", ()),
    ],
)
def test_what_says_something_else_did_not(text: str, returned: str, names: tuple[str, ...]) -> None:
    assert not came_back(spanish(text, *names), returned)


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_text_always_comes_back_as_itself(language: Language) -> None:
    for text in ("No hay 40 casas en Luarca.", "Nobody left on 3 May.", "…", "12 %"):
        assert came_back(Passage(text, language, Convention.UNKNOWN), text)
