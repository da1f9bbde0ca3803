"""Points written by hand: what their evidence does not say is found, and nothing in those that it bears out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sintesis.model import Finding, Language, Point, Role
from sintesis.stages.align import Ground, align
from sintesis.stages.extract import extract
from sintesis.stages.support import UNSUPPORTED, lacking, sift
from sintesis.stages.support.evidence import Evidence
from tests.stages.extract.articles import article

SPANISH = article(
    "El Gobierno de Costaverde no firmará el acuerdo pesquero con Islandia antes del 14 de mayo. "
    "La ministra de Pesca, Elvira Roldán, dijo que la flota perdería 320 empleos si se aceptan las cuotas. "
    "«No vamos a abandonar a los pescadores de Puerto Claro», afirmó Roldán. "
    "Las capturas de bacalao cayeron un 12 % en 2024, según el Instituto del Mar (IM). "
    "El sindicato SIPESCA negó que haya aceptado un recorte de la flota. "
    "Los armadores podrían recibir ayudas de 4,5 millones de euros en otoño. "
    "En el puerto trabajan 1.200 personas y hay 85 barcos amarrados. "
    "El alcalde de Puerto Claro, Martín Abella, recibió el jueves a una delegación islandesa.",
    "es",
)
ENGLISH = article(
    "Brookfield Council voted on Tuesday to close two of the town's five libraries. "
    "The decision will save £1.4m a year, according to the council's treasurer, Helen Marsh. "
    "“We did not want to lose a single branch, but the money has run out,” Marsh told reporters. "
    "Opponents say the closures could hit older readers hardest. "
    "Library visits rose by 8% last year, the charity ReadOn reported. "
    "The council never consulted the 46 staff members who may lose their jobs. "
    "A protest march is planned for 9 June in Eastgate. "
    "Officials deny that the buildings have already been sold.",
    "en",
)
FACTS = {"es": extract(SPANISH), "en": extract(ENGLISH)}
GROUND = {"es": Ground(SPANISH), "en": Ground(ENGLISH)}


def found(text: str, language: Language) -> list[Finding]:
    """What is found in a point that comes without evidence."""
    ground = GROUND[language]
    return lacking(text, Evidence(ground, FACTS[language], ground.evidence(text)))


RIGHT: list[tuple[Language, str]] = [
    ("es", "El Gobierno de Costaverde no firmará el acuerdo pesquero con Islandia antes del 14 de mayo."),
    ("es", "Costaverde no firmará el acuerdo pesquero con Islandia antes del 14 de mayo."),
    ("es", "El acuerdo pesquero con Islandia no lo firmará el Gobierno de Costaverde […]."),
    ("es", "La flota perdería 320 empleos si se aceptan las cuotas, dijo la ministra Elvira Roldán."),
    ("es", "Según el IM, las capturas de bacalao cayeron un 12 % en 2024."),
    ("es", "SIPESCA negó haber aceptado un recorte de la flota."),
    ("es", "Los armadores podrían recibir 4,5 millones de euros de ayudas."),
    ("es", "En el puerto hay 85 barcos amarrados y trabajan 1200 personas."),
    ("es", "Martín Abella, alcalde de Puerto Claro, recibió a una delegación islandesa, y hay 85 barcos amarrados."),
    ("es", "«No vamos a abandonar a los pescadores», afirmó Elvira Roldán."),
    ("en", "Brookfield Council voted to close two of the town's five libraries."),
    ("en", "Two of Brookfield's five libraries will close, the council voted on Tuesday."),
    ("en", "The decision will save £1.4 million a year, according to treasurer Helen Marsh."),
    ("en", "Opponents say older readers could be hit hardest by the closures."),
    ("en", "ReadOn reported that library visits rose 8% last year."),
    ("en", "The council never consulted its 46 staff members."),
    ("en", "A protest march is planned in Eastgate for 9 June."),
    ("en", "Officials deny the buildings have been sold."),
    ("en", "“We did not want to lose a single branch,” Marsh told reporters."),
]

WRONG: list[tuple[Language, str, str]] = [
    ("es", "number", "La flota perdería 230 empleos si se aceptan las cuotas, dijo la ministra Elvira Roldán."),
    ("es", "number", "En el puerto trabajan 85 personas y hay 1.200 barcos amarrados."),
    ("es", "number", "Los armadores podrían recibir ayudas de 45 millones de euros en otoño."),
    ("es", "date", "El Gobierno de Costaverde no firmará el acuerdo pesquero con Islandia antes del 14 de junio."),
    ("es", "date", "El alcalde de Puerto Claro, Martín Abella, recibió el martes a una delegación islandesa."),
    ("es", "name", "El alcalde de Puerto Claro, Martín Arteaga, recibió el jueves a una delegación islandesa."),
    ("es", "name", "El Gobierno de Costaverde no firmará el acuerdo pesquero con Noruega antes del 14 de mayo."),
    ("es", "nation", "El alcalde de Puerto Claro, Martín Abella, recibió el jueves a una delegación noruega."),
    ("es", "negation", "El Gobierno de Costaverde firmará el acuerdo pesquero con Islandia antes del 14 de mayo."),
    ("es", "negation", "El sindicato SIPESCA ha aceptado un recorte de la flota."),
    ("es", "negation", "Las capturas de bacalao no cayeron un 12 % en 2024, según el Instituto del Mar."),
    ("es", "direction", "Las capturas de bacalao crecieron un 12 % en 2024, según el Instituto del Mar."),
    ("es", "modality", "Los armadores recibirán ayudas de 4,5 millones de euros en otoño."),
    ("es", "claim", "La flota pierde 320 empleos si se aceptan las cuotas."),
    ("es", "quote", "«Vamos a defender a los pescadores de Puerto Claro», afirmó Roldán."),
    ("es", "quote", "Roldán dijo que no vamos a abandonar a los pescadores de Puerto Claro."),
    ("es", UNSUPPORTED, "El tribunal absolvió ayer a los tres directivos de la cooperativa lechera."),
    ("en", "number", "Brookfield Council voted to close three of the town's five libraries."),
    ("en", "number", "The council never consulted the 64 staff members who may lose their jobs."),
    ("en", "date", "A protest march is planned for 19 June in Eastgate."),
    ("en", "date", "Brookfield Council voted on Thursday to close two of the town's five libraries."),
    ("en", "name", "The decision will save £1.4m a year, according to the council's treasurer, Helen Price."),
    ("en", "name", "A protest march is planned for 9 June in Westgate."),
    ("en", "negation", "The council consulted the 46 staff members who may lose their jobs."),
    ("en", "negation", "Brookfield Council did not vote on Tuesday to close two of the town's five libraries."),
    ("en", "claim", "The buildings have already been sold."),
    ("en", "direction", "Library visits fell by 8% last year, the charity ReadOn reported."),
    ("en", "modality", "Opponents say the closures hit older readers hardest."),
    ("en", "claim", "Library visits rose by 8% last year."),
    ("en", "quote", "“We are glad to lose a single branch,” Marsh told reporters."),
    ("en", UNSUPPORTED, "The finance minister resigned after the bank's collapse."),
]


@pytest.mark.parametrize(("language", "text"), RIGHT)
def test_nothing_is_found_in_what_the_source_says(language: Language, text: str) -> None:
    assert found(text, language) == []


@pytest.mark.parametrize(("language", "check", "text"), WRONG)
def test_what_the_source_does_not_say_is_found(language: Language, check: str, text: str) -> None:
    assert check in {lack.check for lack in found(text, language)}


@pytest.mark.parametrize("language", ["es", "en"])
def test_every_sentence_bears_itself_out(language: Language) -> None:
    for sentence in GROUND[language].article.sentences:
        assert found(sentence.text, language) == []


def test_a_point_is_left_out_or_kept_whole() -> None:
    points = [Point(text, (), Role.KEY_POINT) for _, text in RIGHT[:3]]
    points += [Point(text, (), Role.KEY_POINT) for language, _, text in WRONG if language == "es"]
    kept, dropped = sift(align(points, GROUND["es"]), GROUND["es"], FACTS["es"])
    assert [point.text for point in kept] == [text for _, text in RIGHT[:3]]
    assert len(dropped) == len(points) - 3


@given(st.sampled_from(RIGHT), st.integers(101, 999).map(str))
def test_a_number_that_the_article_does_not_have_is_always_found(right: tuple[Language, str], number: str) -> None:
    language, text = right
    body = GROUND[language].article.body
    if number in body or any(number in digits for digits in body.split()):
        return
    assert lacking(f"{text} {number} casas." if language == "es" else f"{text} {number} houses.", _evidence(right))


def _evidence(right: tuple[Language, str]) -> Evidence:
    language, text = right
    return Evidence(GROUND[language], FACTS[language], GROUND[language].evidence(text))
