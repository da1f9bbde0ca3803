"""All facts of an article, in order, each in its sentence."""

from hypothesis import given
from hypothesis import strategies as st

from sintesis.model import LANGUAGES, Heading, Kind, Language
from sintesis.stages.extract import extract, published_between
from tests.stages.extract.articles import article

TEXT = (
    "El Grupo de Trabajo Marino (GTM) se reunió el 11 de diciembre en Lugo. “Faltan 2.500 millones de euros”, dijo "
    "Ana Gil, un 3,2 % más.\n\nEl GTM volverá a verse en una cita programada para enero de 2026."
)


def test_every_kind_of_fact() -> None:
    found = {(fact.kind, fact.text, fact.value, fact.sentence) for fact in extract(article(TEXT, "es"))}
    assert found == {
        (Kind.ORGANISATION, "Grupo de Trabajo Marino", "Grupo de Trabajo Marino", 1),
        (Kind.ORGANISATION, "GTM", "Grupo de Trabajo Marino", 1),
        (Kind.ACRONYM, "GTM", "Grupo de Trabajo Marino", 1),
        (Kind.DATE, "11 de diciembre", "2025-12-11", 1),
        (Kind.PLACE, "Lugo", "Lugo", 1),
        (Kind.QUOTE, "Faltan 2.500 millones de euros", "Faltan 2.500 millones de euros", 2),
        (Kind.MONEY, "2.500 millones de euros", "EUR 2500000000", 2),
        (Kind.PERSON, "Ana Gil", "Ana Gil", 2),
        (Kind.PERCENT, "3,2 %", "3.2%", 2),
        (Kind.ORGANISATION, "GTM", "Grupo de Trabajo Marino", 3),
        (Kind.ACRONYM, "GTM", "Grupo de Trabajo Marino", 3),
        (Kind.DATE, "enero de 2026", "2026-01", 3),
    }


def test_a_year_that_is_not_in_the_text_is_marked_inferred() -> None:
    inferred = {fact.text: fact.inferred for fact in extract(article(TEXT, "es")) if fact.kind is Kind.DATE}
    assert inferred == {"11 de diciembre": True, "enero de 2026": False}


def test_the_day_of_publication_dates_the_rest() -> None:
    told = article("Ocurrió el martes.", "es", Heading(published="2025-12-11"))
    assert [fact.value for fact in extract(told)] == ["2025-12-09"]


def test_when_an_undated_article_appeared() -> None:
    assert published_between(article(TEXT, "es")) == "2025-12-11/2026-01"
    assert published_between(article("Llueve en Lugo.", "es")) is None


_WORDS = st.sampled_from((TEXT + " “ ” , . EE. UU. President Ann Lee said 'no' on 3 May 2020").split(" "))


@given(st.lists(_WORDS, max_size=40).map(" ".join), st.sampled_from(LANGUAGES))
def test_facts_are_sorted_and_lie_in_their_sentences(text: str, language: Language) -> None:
    told = article(text, language)
    found = extract(told)
    assert list(found) == sorted(found, key=lambda fact: fact.start)
    for fact in found:
        assert text[fact.start : fact.end] == fact.text
        sentence = told.sentences[fact.sentence - 1]
        assert sentence.start <= fact.start < sentence.end


def test_a_long_text_without_sentences() -> None:
    text = "Ana Gil dijo que el 3 de mayo de 2020 hubo 14 casos, según la OTAN, y que volverá en junio, " * 2000
    assert len(extract(article(text, "es"))) > 2000
