"""The sources that a text names are told once each, and those without a name apart."""

import pytest

from sintesis.model import Language
from sintesis.stages.attribute import attributions, cited_in, is_named, unnamed
from sintesis.stages.extract import extract
from tests.stages.extract.articles import article


def told(text: str, language: Language) -> dict[str, tuple[int, ...]]:
    made = article(text, language)
    facts = extract(made)
    return {source.name: source.evidence for source in attributions(made, facts, cited_in(made, facts))}


def anonymous(text: str, language: Language) -> tuple[int, ...]:
    made = article(text, language)
    return unnamed(made, cited_in(made, extract(made)))


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "El ministerio dijo que la obra sigue. «Abrirá en mayo», dijo el Ministerio.",
            "es",
            {"el ministerio": (1, 2)},
        ),
        ("«Ya basta», dijo su presidenta, Elena Prado.", "es", {"Elena Prado": (1,)}),
        ("The mayor, Ann Brill, said the road was wet.", "en", {"Ann Brill": (1,)}),
        (
            "Según la Asociación Vecinal Monteverde, el ruido crece. La Asociación dijo que habrá una marcha.",
            "es",
            {"Asociación Vecinal Monteverde": (1, 2)},
        ),
        (
            "El portavoz de la cofradía dijo que no habrá huelga. El portavoz afirmó que siguen las reuniones.",
            "es",
            {"el portavoz de la cofradía": (1, 2)},
        ),
        (
            "El portavoz de la cofradía dijo que no habrá huelga. El portavoz del puerto dijo que sí. "
            "El portavoz afirmó que siguen las reuniones.",
            "es",
            {"el portavoz de la cofradía": (1,), "el portavoz del puerto": (2,), "el portavoz": (3,)},
        ),
        (
            "La alcaldesa de Valdeluz, Berta Montes, anunció el 3 de mayo que la fábrica cerrará.",
            "es",
            {"Berta Montes": (1,)},
        ),
        (
            "The council said that the road is safe. “It opens in May,” The council said.",
            "en",
            {"the council": (1, 2)},
        ),
        (
            "A spokesman for the port said that work had begun. The mayor said that it had not.",
            "en",
            {"a spokesman for the port": (1,), "the mayor": (2,)},
        ),
    ],
)
def test_each_source_is_told_once(text: str, language: Language, expected: dict[str, tuple[int, ...]]) -> None:
    assert told(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("El plan se aprobó ayer. Fuentes de la empresa dijeron que habrá despidos.", "es"),
        ("El plan se aprobó ayer. «Habrá despidos», aseguraron fuentes del sector.", "es"),
        ("The plan passed on Monday. Sources at the company said that jobs will go.", "en"),
    ],
)
def test_sources_without_a_name_stand_apart(text: str, language: Language) -> None:
    assert told(text, language) == {}
    assert anonymous(text, language) == (2,)


@pytest.mark.parametrize("source", ["él mismo", "ella", "que la empresa dirige", "el 3 de mayo", ""])
def test_neither_pronouns_nor_clauses_nor_dates_are_sources(source: str) -> None:
    assert not is_named(source, "es")


@pytest.mark.parametrize("source", ["esta vecina", "el alcalde", "Berta Montes", "las cifras oficiales"])
def test_who_is_named_or_described_is_a_source(source: str) -> None:
    assert is_named(source, "es")
