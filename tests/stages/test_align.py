"""Points without evidence get the sentences that bear them out; those that have it keep it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sintesis.model import Language, Point, Role
from sintesis.stages.align import MOST_SENTENCES, Ground, align
from tests.stages.extract.articles import article

SPANISH = article(
    "El pleno de Valdeluz aprobó el lunes la nueva línea de tranvía, que costará 34 millones de euros. "
    "La alcaldesa, Berta Montes, prometió que las obras empezarán en marzo. "
    "Los comerciantes de la avenida del Norte temen perder clientes. "
    "La oposición votó en contra y llevará el proyecto a los tribunales. "
    "El tranvía tendrá doce paradas y unirá el hospital con la estación.",
    "es",
)
ENGLISH = article(
    "Firefighters rescued three hikers from a ravine near Calder Falls on Sunday. "
    "The rescue took nine hours because of heavy snow. "
    "One of the hikers, Tom Arden, broke a leg and was flown to hospital in Marston. "
    "The county will review how its trails are marked. "
    "Nobody else was hurt.",
    "en",
)
WORDS = ("puente", "alcalde", "nieve", "obra", "vecinos", "agua", "40", "marzo", "Lugo", "firmó", "abrirá", "protesta")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Valdeluz tendrá una línea de tranvía de 34 millones de euros, aprobada por el pleno.", (1,)),
        ("Las obras del tranvía empezarán en marzo, prometió la alcaldesa Berta Montes.", (2,)),
        ("El tranvía unirá la estación y el hospital con doce paradas.", (5,)),
        ("La oposición votó en contra; los comerciantes de la avenida del Norte temen perder clientes.", (3, 4)),
        ("Un incendio destruyó ayer el mercado de abastos de la capital.", ()),
    ],
)
def test_spanish_points(text: str, expected: tuple[int, ...]) -> None:
    assert Ground(SPANISH).evidence(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three hikers were rescued from a ravine near Calder Falls.", (1,)),
        ("Tom Arden broke a leg and was flown to a hospital in Marston.", (3,)),
        ("Heavy snow made the rescue take nine hours.", (2,)),
        ("The county will review its marked trails, and nobody else was hurt.", (4, 5)),
        ("Parliament adjourned after a long debate on fisheries.", ()),
    ],
)
def test_english_points(text: str, expected: tuple[int, ...]) -> None:
    assert Ground(ENGLISH).evidence(text) == expected


def test_a_sentence_with_a_cut_is_its_own_evidence() -> None:
    assert Ground(ENGLISH).evidence("One of the hikers […] was flown to hospital in Marston.") == (3,)


def test_evidence_that_is_given_is_kept() -> None:
    given_, found = align(
        [
            Point("Nobody else was hurt.", (1,), Role.KEY_POINT),
            Point("Nobody else was hurt.", (), Role.KEY_POINT),
        ],
        Ground(ENGLISH),
    )
    assert (given_.evidence, found.evidence) == ((1,), (5,))


@given(st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=9), min_size=1, max_size=8))
def test_every_sentence_is_its_own_evidence(sentences: list[list[str]]) -> None:
    made = article(" ".join(f"{' '.join(words).capitalize()}." for words in sentences), "es")
    ground = Ground(made)
    for sentence in made.sentences:
        (n,) = ground.evidence(sentence.text)
        assert made.sentences[n - 1].text == sentence.text


@given(st.text(max_size=80), st.sampled_from(["es", "en"]))
def test_evidence_is_few_sentences_of_the_article_in_order(text: str, language: Language) -> None:
    ground = Ground(SPANISH if language == "es" else ENGLISH)
    evidence = ground.evidence(text)
    assert len(evidence) <= MOST_SENTENCES
    assert list(evidence) == sorted(set(evidence) & {1, 2, 3, 4, 5})
