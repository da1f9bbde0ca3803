"""The translator in the package, with its real weights."""

from importlib.resources import files

import pytest

from sintesis.engines.base import EngineOptions, Ready
from sintesis.engines.embedded import EMBEDDED, Embedded, weights_digest
from sintesis.errors import EngineFailed


@pytest.fixture(scope="module")
def translator() -> Embedded:
    return EMBEDDED.open(EngineOptions())


@pytest.mark.parametrize(
    ("source", "target", "text", "words"),
    [
        ("es", "en", "El gobierno aprobó la ley el martes.", {"government", "law", "tuesday"}),
        ("en", "es", "The government passed the law on Tuesday.", {"gobierno", "ley", "martes"}),
    ],
)
def test_it_translates(translator: Embedded, source: str, target: str, text: str, words: set[str]) -> None:
    (made,) = translator.translate([text], source, target)
    assert words <= set(made.lower().strip(".").split())


def test_white_space_and_line_breaks_change_nothing(translator: Embedded) -> None:
    plain, spaced = translator.translate(["La ley entra en vigor.", " La  ley\nentra en\tvigor. "], "es", "en")
    assert plain == spaced


def test_another_direction_fails_with_a_remedy(translator: Embedded) -> None:
    with pytest.raises(EngineFailed, match="not es to fr") as caught:
        translator.translate(["Hola."], "es", "fr")
    assert caught.value.hint


def test_its_fingerprint_names_library_and_weights() -> None:
    state = EMBEDDED.fingerprint(EngineOptions())
    assert isinstance(state, Ready)
    assert "fxtranslate-" in state.fingerprint
    assert "weights-" in state.fingerprint
    assert state == EMBEDDED.fingerprint(EngineOptions(offline=True))


def test_the_stated_digest_is_that_of_the_weights() -> None:
    stated = files("sintesis.weights").joinpath("digest.txt").read_text(encoding="ascii").strip()
    assert stated == weights_digest()
