"""The translator in the package, with its real weights."""

import random
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sintesis.engines.base import Alternatives, EngineOptions, Ready
from sintesis.engines.embedded import EMBEDDED
from sintesis.engines.embedded.engine import Embedded
from sintesis.engines.embedded.weights import weights_digest
from sintesis.errors import EngineFailed

SENTENCES = (
    "El gobierno aprobó la ley el martes.",
    "No hubo heridos.",
    "La ministra dijo que el plan costará 3.500 millones de euros.",
    "¿Quién pagará la factura?",
    "Los vecinos, que llevan dos años esperando una respuesta, cortaron ayer la carretera durante tres horas.",
    "Según la fiscalía, el detenido no actuó solo, sino que tuvo la ayuda de dos agentes de la policía local.",
)


@pytest.fixture(scope="module")
def translator() -> Embedded:
    return Embedded()


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


def test_a_translation_does_not_depend_on_its_neighbours(translator: Embedded) -> None:
    many = [f"{one} {other}" for one in SENTENCES for other in SENTENCES if one != other]
    together = dict(zip(many, translator.translate(many, "es", "en"), strict=True))
    random.Random(3).shuffle(many)
    assert dict(zip(many, translator.translate(many, "es", "en"), strict=True)) == together
    assert {text: translator.translate([text], "es", "en")[0] for text in many} == together


def test_alternatives_differ(translator: Embedded) -> None:
    assert isinstance(translator, Alternatives)
    choices = translator.alternatives([SENTENCES[2], ""], "es", "en", 3)
    assert 1 < len(choices[0]) <= 3
    assert len(set(choices[0])) == len(choices[0])
    assert choices[1] == []
    assert [row[:1] for row in translator.alternatives([SENTENCES[0]], "es", "en", 1)] == [
        translator.translate([SENTENCES[0]], "es", "en")
    ]


@pytest.mark.parametrize(
    "text", ["12345 678", "1.000.000.000", "https://ejemplo.es/a_b?c=1", "¿?¡!", "Привет мир", "😀", "—", "人民"]
)
def test_what_is_not_language_is_copied(translator: Embedded, text: str) -> None:
    assert translator.translate([text], "es", "en") == [text]
    assert translator.translate([text], "en", "es") == [text]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Visite https://ejemplo.es/a_b para más información.", "https://ejemplo.es/a_b"),
        ("El lema «人民» fue coreado por miles de personas.", "人民"),
        ("😀 Hola, amigos 👍🏽", "👍🏽"),
        ("Escriba a ana.paz@ejemplo.es antes del lunes.", "ana.paz@ejemplo.es"),
        ("El comando es {x: y} y nada más.", "{x"),
    ],
)
def test_what_the_model_has_no_pieces_for_is_not_lost(translator: Embedded, text: str, kept: str) -> None:
    assert kept in translator.translate([text], "es", "en")[0]


@pytest.mark.parametrize(
    "text",
    [
        "a" * 3000,
        "ja" * 60,
        "no " * 40,
        "na na na " * 30,
        " ".join(["El gobierno aprobó la ley y los vecinos dijeron que no"] * 200),
        "MAYÚSCULAS SIN FIN " * 20,
        ", ".join(f"Ana Paz {n}" for n in range(80)),
    ],
)
def test_nothing_is_said_without_end_and_nothing_comes_out_empty(translator: Embedded, text: str) -> None:
    (made,) = translator.translate([text], "es", "en")
    assert made
    assert len(made.split()) <= 3 * len(text.split()) + 20


def test_a_sentence_of_two_thousand_words_is_translated_to_its_end(translator: Embedded) -> None:
    text = "; ".join(clause[:-1] for clause in SENTENCES * 34) + "; y al final ganó el gobierno."
    assert len(text.split()) > 2000
    (made,) = translator.translate([text], "es", "en")
    assert len(made.split()) > 0.6 * len(text.split())
    assert "government" in made.split(";")[-1]


@settings(max_examples=40, deadline=None)
@given(st.text(min_size=1, max_size=120))
def test_any_text_gets_an_answer(text: str) -> None:
    (made,) = Embedded.translate(_SHARED, [text], "en", "es")
    assert bool(made) == bool(text.split())


_SHARED = Embedded()


def test_another_direction_fails_with_a_remedy(translator: Embedded) -> None:
    with pytest.raises(EngineFailed, match="not es to fr") as caught:
        translator.translate(["Hola."], "es", "fr")
    assert caught.value.hint


def test_its_fingerprint_names_library_and_weights() -> None:
    state = EMBEDDED.fingerprint(EngineOptions())
    assert isinstance(state, Ready)
    assert "ctranslate2-" in state.fingerprint
    assert "weights-" in state.fingerprint
    assert state == EMBEDDED.fingerprint(EngineOptions(offline=True))


def test_the_stated_digest_is_that_of_the_weights() -> None:
    stated = files("sintesis.weights").joinpath("digest.txt").read_text(encoding="ascii").strip()
    assert stated == weights_digest()
