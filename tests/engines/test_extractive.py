"""The summarizer chooses sentences that stand alone, within its extent, and never comes back empty-handed."""

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sintesis.engines.extractive import Extractive
from sintesis.model import LANGUAGES, Article, Extent, Heading, Language, Length, Point, Role, Words
from sintesis.stages.extract import extract
from tests.stages.extract.articles import article

PORT = (
    "El puerto de Villasal cerrará tres meses a partir del 4 de mayo de 2026 para reparar el muelle norte, anunció el "
    "lunes la alcaldesa, Marta Olmedo.\n\n"
    "La obra costará 12 millones de euros y la pagará el Gobierno regional. Unas 300 familias viven de la pesca en "
    "Villasal. El temporal de enero abrió una grieta de 40 metros en el muelle.\n\n"
    "El sindicato Mar Abierto pide ayudas para los marineros. “No podemos vivir tres meses sin salir a faenar”, dijo "
    "su portavoz, Luis Cano. ¿Quién pagará las nóminas de los marineros en esos tres meses?\n\n"
    "El muelle fue fundado en 1931 y ya había sido reparado dos veces. La obra comenzará el 11 de mayo de 2026, según "
    "la alcaldesa.\n"
)
PARTS = {
    "es": (
        ("El Ayuntamiento de Villasal", "La ministra Inés Soler", "El sindicato Mar Abierto", "Ella", "Luis Cano"),
        ("aprobó", "rechazó", "anunció", "pidió", "no aceptó"),
        ("la reforma del puerto", "un plan de 12 millones", "el cierre de la lonja", "más trenes", "la huelga"),
        ("el lunes", "tras dos meses de espera", "en una reunión con los vecinos", "según un informe", "por 14 votos"),
    ),
    "en": (
        ("Millbrook council", "Energy minister Ann Doyle", "The Harbour Union", "She", "Peter Lund"),
        ("approved", "rejected", "announced", "asked for", "did not accept"),
        ("the harbour plan", "a £12m grant", "the closure of the market", "more trains", "the strike"),
        ("on Monday", "after two months of waiting", "at a meeting with residents", "a report said", "by 14 votes"),
    ),
}  # fmt: skip
EXTENTS = st.one_of(st.sampled_from(Length), st.integers(10, 400).map(Words))


def summary(
    text: str, extent: Extent = Length.SHORT, language: Language = "es", title: str | None = None
) -> list[Point]:
    made = article(text, language, Heading(title=title))
    return Extractive().summarize(made, extract(made), extent)


def having(points: list[Point], *roles: Role) -> list[str]:
    return [point.text for point in points if point.role in roles]


def bottom(points: list[Point]) -> str:
    (text,) = having(points, Role.BOTTOM_LINE)
    return text


def told(points: list[Point]) -> int:
    return sum(len(text.split()) for text in having(points, Role.BOTTOM_LINE, Role.KEY_POINT))


def words_of(text: str) -> set[str]:
    return {bare for word in text.split() if (bare := word.strip('[](){},.;:…“”‘’"—-').casefold())}


def shown(point: Point, made: Article) -> str:
    return " ".join(made.sentences[n - 1].text for n in point.evidence)


def invented(language: Language, count: int, seed: int = 0) -> str:
    chance = random.Random(seed)
    sentences = [" ".join(chance.choice(part) for part in PARTS[language]) + "." for _ in range(count)]
    return "\n\n".join(" ".join(sentences[i : i + 3]) for i in range(0, count, 3))


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Articles of 1 to 40 sentences, with a headline or without, some sentences twice, some of one word."""
    language = draw(st.sampled_from(LANGUAGES))
    sentence = st.tuples(*(st.sampled_from(part) for part in PARTS[language])).map(" ".join)
    odd = st.sampled_from(("Sí", "“Nunca”, dijo", "Why", "1. 2. 3", "Además, nada", "— — —", "A" * 300))
    sentences = draw(st.lists(st.one_of(sentence, sentence, sentence, odd), min_size=1, max_size=40))
    breaks = draw(st.lists(st.sampled_from((" ", "\n\n")), min_size=len(sentences), max_size=len(sentences)))
    text = "".join(f"{s}.{b}" for s, b in zip(sentences, breaks, strict=True)).strip()
    return article(text, language, Heading(title=draw(st.sampled_from((None, "El puerto", "The strike")))))


@given(made=articles(), extent=EXTENTS)
@settings(max_examples=200, deadline=None)
def test_any_article(made: Article, extent: Extent) -> None:
    facts = extract(made)
    points = Extractive().summarize(made, facts, extent)
    assert [point.role for point in points].count(Role.BOTTOM_LINE) == 1
    assert points[0].role is Role.BOTTOM_LINE
    assert all(point.text.strip() for point in points)
    numbers = {sentence.n for sentence in made.sentences}
    assert all(point.evidence and set(point.evidence) <= numbers for point in points)
    assert all(words_of(point.text) <= words_of(shown(point, made)) for point in points)
    said = [point.evidence[-1] for point in points]
    assert len(set(said)) == len(said)
    for role in Role:
        of_role = [point.evidence[-1] for point in points if point.role is role]
        assert of_role == sorted(of_role)
    key = having(points, Role.KEY_POINT)
    if isinstance(extent, Words):
        assert told(points) <= extent.most or not key
    else:
        assert len(key) <= extent.key_points
    assert Extractive().summarize(made, facts, extent) == points


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("most", [50, 90, 130, 250])
def test_words_are_used(language: Language, most: int) -> None:
    filled = [told(summary(invented(language, 60, seed), Words(most), language)) / most for seed in range(5)]
    assert min(filled) >= 0.8
    assert max(filled) <= 1


def test_one_point_is_made_however_few_words_are_asked_for() -> None:
    points = summary(PORT, Words(10))
    assert bottom(points)
    assert not having(points, Role.KEY_POINT)


def test_words_leave_background_and_what_comes_next_as_they_are() -> None:
    for points in (summary(PORT, Words(60)), summary(PORT, Length.SHORT)):
        assert having(points, Role.BACKGROUND, Role.NEXT_STEP)


def test_the_bottom_line_is_the_news() -> None:
    assert "cerrará tres meses" in bottom(summary(PORT))


def test_the_standfirst_does_not_make_the_bottom_line() -> None:
    text = (
        "La cooperativa Río Claro ha vendido el 80 % de Banco Prado a la aseguradora Olmo por 90 millones.\n\n"
        "El dinero que deja la venta de Banco Prado servirá para pagar la deuda de la cooperativa con los bancos.\n\n"
        "La plantilla de Banco Prado, que suma 300 personas, pasará a Olmo. Olmo abrirá dos oficinas en la comarca.\n"
    )
    made = article(text, "es", Heading(standfirst="El dinero de la venta servirá para pagar la deuda"))
    points = Extractive().summarize(made, extract(made), Length.SHORT)
    assert bottom(points).startswith("La cooperativa Río Claro ha vendido")


def test_what_is_put_in_stands_in_the_evidence() -> None:
    text = (
        "La ministra Inés Soler viajó el lunes a Villasal para ver el puerto.\n\n"
        "Ella anunció que el puerto de Villasal cerrará tres meses y que la obra costará 12 millones de euros.\n"
    )
    points = summary(text)
    assert any("[Inés Soler]" in point.text and point.evidence == (1, 2) for point in points)


@pytest.mark.parametrize(
    "opening",
    [
        "¿Qué pasará con los marineros de Villasal cuando cierre el puerto?",
        "“El puerto de Villasal no puede cerrar tres meses”, dijo el lunes Luis Cano, portavoz de Mar Abierto.",
        "Vista del muelle norte del puerto de Villasal El puerto de Villasal abrió el lunes a los visitantes.",
        "Ella anunció el lunes en el puerto de Villasal que el muelle norte cerrará tres meses.",
        "Foto de familia en el puerto de Villasal de la alcaldesa y los pescadores.",
    ],
)
def test_what_does_not_stand_alone_is_no_bottom_line(opening: str) -> None:
    assert opening not in bottom(summary(f"{opening}\n\n{PORT}"))


def test_a_lede_that_is_far_too_long_gives_way() -> None:
    long = (
        "El puerto de Villasal cerrará en mayo para reparar el muelle norte que el temporal de enero dañó y que los "
        "técnicos del Gobierno regional visitaron en febrero y en marzo y en abril y que los pescadores usan desde que "
        "sus abuelos construyeron las primeras casas de la ribera y las pintaron de azul y de blanco como los barcos."
    )
    assert len(bottom(summary(f"{long}\n\n{PORT}")).split()) <= 35


def test_nothing_is_said_twice() -> None:
    twice = PORT.replace("La obra costará 12 millones", "El coste de la obra será de 12 millones", 1)
    points = having(summary(PORT + "\n" + twice, Length.LONG), Role.BOTTOM_LINE, Role.KEY_POINT)
    assert len({text for text in points if "puerto de Villasal cerrará" in text}) == 1


def test_who_it_is_about_is_told_in_reading_order() -> None:
    text = (
        "Los vecinos de Puerto Hondo rechazaron el lunes el plan de la mina por 900 votos a 120.\n\n"
        "La empresa Minas del Sur invertirá 40 millones de euros en la comarca de Puerto Hondo.\n\n"
        "El ministro Pablo Riera visitó la comarca el martes con dos ingenieros. "
        "Él prometió a los vecinos de Puerto Hondo un nuevo plan de la mina y 40 millones de euros para la comarca.\n"
    )
    points = having(summary(text, Length.LONG), Role.BOTTOM_LINE, Role.KEY_POINT)
    promise = next((i for i, point in enumerate(points) if "prometió" in point), None)
    if promise is not None and not points[promise].startswith(("Él [", "[")):
        assert "Pablo Riera" in points[promise - 1]


@pytest.mark.parametrize("extent", [Length.SHORT, Length.LONG, Words(10), Words(60)])
@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("El puerto de Villasal cerrará tres meses.", "es"),
        ("No.", "es"),
        ("“Nunca lo vi”. “Yo tampoco lo vi”. “Nadie lo ha visto nunca en esta casa”.", "es"),
        ("“I never saw it.” “Neither did I.” “Nobody in this house has ever seen it.”", "en"),
        ("- Pan\n\n- Leche\n\n- Huevos\n\n- Un kilo de patatas", "es"),
        ("1. Open the door\n\n2. Close the door\n\n3. Leave the house", "en"),
        ("llueve mucho en el norte y hace frío. llueve menos en el sur y hace calor. nada más.", "es"),
        ("¿Qué? ¿Cómo? ¿Cuándo?", "es"),
        ("Ella lo dijo. Él lo negó. Ellos callaron.", "es"),
        ("a" * 10_000 + ".", "en"),
        ("word " * 3_000 + ".", "en"),
    ],
)
def test_poor_articles_give_a_bottom_line(text: str, language: Language, extent: Extent) -> None:
    assert bottom(summary(text, extent, language)).strip()


def test_an_article_without_a_headline() -> None:
    assert bottom(summary(PORT)) == bottom(summary(PORT, title="El puerto de Villasal cierra tres meses"))


@pytest.mark.parametrize("extent", [Length.STANDARD, Words(130), Words(2000)])
@pytest.mark.parametrize("count", [300, 2000])
def test_long_articles_take_a_moment(count: int, extent: Extent) -> None:
    made = article(invented("es", count), "es")
    facts = extract(made)
    began = time.process_time()
    points = Extractive().summarize(made, facts, extent)
    assert time.process_time() - began < 2
    assert having(points, Role.KEY_POINT)


def test_the_moves_of_a_match_are_no_points() -> None:
    report = (
        "El Villasal ganó el domingo por 1 a 0 al Puerto Hondo y jugará la final de la Copa de las Islas.\n\n"
        "Inés Vera marcó de cabeza en el minuto 80 después de un partido con pocas ocasiones. "
        "La portera del Puerto Hondo, Ana Luz, paró un penalti en la primera parte.\n\n"
    )
    moves = " ".join(
        f"Minuto {minute}: falta de {name} ({club}) en el centro del campo y saque de {other} por la banda derecha."
        for minute, name, club, other in (
            (3, "Vera", "Villasal", "Luz"), (9, "Sanz", "Puerto Hondo", "Cano"), (14, "Mora", "Villasal", "Sanz"),
            (22, "Vera", "Villasal", "Roca"), (31, "Cano", "Puerto Hondo", "Mora"), (40, "Roca", "Villasal", "Vera"),
        )
    )  # fmt: skip
    points = having(summary(report + moves), Role.BOTTOM_LINE, Role.KEY_POINT)
    assert sum("Minuto" in point for point in points) <= 1, "the report's three sentences come first"


def test_a_sentence_of_three_words_may_say_what_matters() -> None:
    storm = (
        "Una tormenta cortó la luz en dos barrios de Villasal durante tres horas. Nadie resultó herido. "
        "Los bomberos retiraron los árboles esta mañana y reabrieron la avenida."
    )
    assert "Nadie resultó herido." in having(summary(storm), Role.KEY_POINT)
