"""The entries of the user's glossary are facts of their kind, before what the package's own rules say."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sintesis.language.glossary import Entry, Glossary
from sintesis.model import NAMES, Fact, Kind
from sintesis.stages.extract import extract
from tests.stages.extract.articles import article

OURS = Glossary(
    (
        Entry("Alianza del Faro", "Lighthouse Alliance", Kind.ORGANISATION),
        Entry("Faro", "Faro", Kind.PLACE),
        Entry("campo", "oilfield"),
        Entry("cayuco", "cayuco", keep=True),
        Entry("JAR", "RWB", Kind.ACRONYM),
        Entry("la Coronela", "the Colonel", Kind.PERSON),
    )
)


def facts(text: str, *kinds: Kind) -> list[Fact]:
    return [fact for fact in extract(article(text, "es"), OURS) if fact.kind in kinds]


def said(text: str, *kinds: Kind) -> list[tuple[Kind, str]]:
    return [(fact.kind, fact.text) for fact in facts(text, *kinds)]


def test_names_have_the_kind_that_the_glossary_states() -> None:
    assert said("La Alianza del Faro denunció el robo ante el juez de Faro.", *NAMES) == [
        (Kind.ORGANISATION, "Alianza del Faro"),
        (Kind.PLACE, "Faro"),
    ]


def test_a_name_that_no_rule_would_find_speaks() -> None:
    (quote,) = facts("«No hay agua en el pozo», dijo la Coronela a la prensa.", Kind.QUOTE)
    assert quote.speaker == "la Coronela"


def test_terms_and_acronyms_are_facts() -> None:
    found = said("La JAR halló un cayuco en el campo.", Kind.TERM, Kind.ACRONYM)
    assert found == [(Kind.ACRONYM, "JAR"), (Kind.TERM, "cayuco"), (Kind.TERM, "campo")]


def test_the_articles_own_gloss_is_kept() -> None:
    (acronym,) = facts("La Junta de Aguas Rurales (JAR) multó a la empresa.", Kind.ACRONYM)
    assert acronym.value == "Junta de Aguas Rurales"


def test_a_word_written_small_is_no_part_of_a_persons_name() -> None:
    text = "El alcalde Pedro Campo visitó el campo. Según Campo, el campo está seco."
    assert said(text, Kind.TERM) == [(Kind.TERM, "campo"), (Kind.TERM, "campo")]
    assert {fact.value for fact in facts(text, Kind.PERSON)} == {"Pedro Campo"}


def test_without_a_glossary_nothing_changes() -> None:
    told = article("La Alianza del Faro denunció el robo ante el juez de Faro.", "es")
    assert extract(told, Glossary()) == extract(told)


@given(st.lists(st.sampled_from(["Faro", "Alianza del Faro", "campo", "Pedro", "Campo", "JAR", "y", ".", "«", "»"])))
def test_names_lie_apart(words: list[str]) -> None:
    found = facts(" ".join(words), *NAMES)
    assert all(one.end <= two.start for one, two in pairwise(found))
