"""Quotations are verbatim and have the speaker and the verb that the text gives them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sintesis.model import LANGUAGES, Kind, Language
from tests.stages.extract.articles import facts

Said = tuple[str, str, str]


def quotes(text: str, language: Language) -> list[Said]:
    return [(fact.text, fact.speaker, fact.verb) for fact in facts(text, language, Kind.QUOTE)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“No cedo”, dijo Ana Gil.", [("No cedo", "Ana Gil", "dijo")]),
        ("«No cedo», ha dicho la ministra Ana Gil.", [("No cedo", "Ana Gil", "ha dicho")]),
        ('"No cedo", aseguró el ministro de Pesca, Luis Gil.', [("No cedo", "Luis Gil", "aseguró")]),
        ("Ana Gil dijo: “No cedo”.", [("No cedo", "Ana Gil", "dijo")]),
        ("Ana Gil, alcaldesa de Lugo, añadió que “no cede”.", [("no cede", "Ana Gil", "añadió")]),
        ("Según Ana Gil, es “un error”.", [("un error", "Ana Gil", "")]),
        ("Es “un error”, según fuentes de la empresa.", [("un error", "fuentes de la empresa", "")]),
        (
            "“No cedo”, dijo Ana Gil, “y punto”.",
            [("No cedo", "Ana Gil", "dijo"), ("y punto", "Ana Gil", "dijo")],
        ),
        ("“No cedo. No me voy. Sigo aquí”, dijo Ana Gil.", [("No cedo. No me voy. Sigo aquí", "Ana Gil", "dijo")]),
        (
            "“No cedo”, dijo Ana Gil. “No me voy de aquí”. Y salió.",
            [("No cedo", "Ana Gil", "dijo"), ("No me voy de aquí", "Ana Gil", "")],
        ),
        (
            "—No cedo —dijo Ana Gil—. No me voy.",
            [("No cedo", "Ana Gil", "dijo"), ("No me voy.", "Ana Gil", "")],
        ),
        (
            "Son países descritos en el comunicado oficial como “socios libres”.",
            [("socios libres", "el comunicado oficial", "descritos")],
        ),
        (
            "Luchan contra lo que Washington clasifica como “Bandas del Mal”.",
            [("Bandas del Mal", "Washington", "clasifica")],
        ),
        (
            "El Ministerio de Pesca informó que ambas partes coincidieron en “unir datos”.",
            [("unir datos", "ambas partes", "coincidieron")],
        ),
        ("Ana Gil llegó tarde. “No cedo”, dijo.", [("No cedo", "Ana Gil", "dijo")]),
        ("Ana Gil y Luis Soto llegaron. “No cedo”, dijo.", [("No cedo", "", "dijo")]),
        ("Desde la empresa aseguran que “no hay nada que ver”.", [("no hay nada que ver", "la empresa", "aseguran")]),
        ("Ana Gil, que vive en Lugo, dijo que es “un error”.", [("un error", "Ana Gil", "dijo")]),
        ("Luis Gil marcó. “No cedo”, explicó el delantero.", [("No cedo", "Luis Gil", "explicó")]),
        ("Ana Gil y Paco Soto llegaron. “No cedo”, dijo la magistrada.", [("No cedo", "Ana Gil", "dijo")]),
        ("Ana Gil y Eva Soto llegaron. “No cedo”, dijo la actriz.", [("No cedo", "la actriz", "dijo")]),
        ("Las autoridades denunciaron “un fraude”.", [("un fraude", "Las autoridades", "denunciaron")]),
    ],
)
def test_spanish_quotes(text: str, expected: list[Said]) -> None:
    assert quotes(text, "es") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“I will not,” Ann Lee said.", [("I will not", "Ann Lee", "said")]),
        ("“I will not,” said Ann Lee, the mayor.", [("I will not", "Ann Lee", "said")]),
        ('"I will not," the mayor said.', [("I will not", "the mayor", "said")]),
        ("Ann Lee, 40, said: 'I won't go, and that is it.'", [("I won't go, and that is it.", "Ann Lee", "said")]),
        ("‘The boys’ club is closed,’ said Ann Lee.", [("The boys’ club is closed", "Ann Lee", "said")]),
        ("It is “a mess”, according to Ann Lee.", [("a mess", "Ann Lee", "")]),
        ("Ann Lee called it “a mess”.", [("a mess", "Ann Lee", "called")]),
        (
            "“We lost,” Ann Lee said. “But we go on.”",
            [("We lost", "Ann Lee", "said"), ("But we go on.", "Ann Lee", "")],
        ),
        ("Ann Lee lost. She said: “We go on.”", [("We go on.", "Ann Lee", "said")]),
        (
            "A spokeswoman for the Department for Homes and Local Government said it was “a mess”.",
            [("a mess", "A spokeswoman for the Department for Homes and Local Government", "said")],
        ),
        ("Ann Lee, who lives in York, said it was “a mess”.", [("a mess", "Ann Lee", "said")]),
        ("Ann Lee scored. “We go on,” the 21-year-old said.", [("We go on", "Ann Lee", "said")]),
        ("A spokesman for Ann Lee said it was “a mess”.", [("a mess", "A spokesman for Ann Lee", "said")]),
        (
            "“We lost,” Ann Lee said. Tom Day came. He said they had been “very bad”.",
            [("We lost", "Ann Lee", "said"), ("very bad", "Tom Day", "said")],
        ),
    ],
)
def test_english_quotes(text: str, expected: list[Said]) -> None:
    assert quotes(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Detienen a ‘El Tuerto’ en Lugo.", "es"),
        ("Ana Gil dijo que ‘El Tuerto’ huyó.", "es"),
        ("Publicó “La casa vacía” en 2020.", "es"),
        ("Es una marca de “alta gama” muy cara.", "es"),
        ("Ann Lee said that no one came.", "en"),
        ("The 1990s' best and the boys' worst.", "en"),
        ("She starred in “The Lost Garden” that year.", "en"),
    ],
)
def test_what_is_no_quote(text: str, language: Language) -> None:
    assert quotes(text, language) == []


def test_a_quotation_may_run_over_paragraphs() -> None:
    text = "Ana Gil dijo: “No cedo en esto ni hoy ni nunca.\n\n“Y me quedo en mi casa con los míos”."
    assert [quote[0] for quote in quotes(text, "es")] == [
        "No cedo en esto ni hoy ni nunca.",
        "Y me quedo en mi casa con los míos",
    ]


def test_a_quotation_counts_for_the_sentence_that_it_begins_in() -> None:
    (fact,) = facts("Llueve. “No cedo. No me voy”, dijo Ana Gil.", "es", Kind.QUOTE)
    assert fact.sentence == 2


def test_the_short_name_of_a_speaker_is_the_full_one() -> None:
    assert quotes("Habló Ana Gil. “No cedo”, dijo Gil.", "es") == [("No cedo", "Ana Gil", "dijo")]


def test_a_speaker_told_by_a_post_is_the_one_person_who_holds_it() -> None:
    one = "El ministro de Pesca, Luis Gil, llegó ayer. “No cedo”, insistió el ministro."
    two = "Vino el ministro de Pesca, Luis Gil. Vino el ministro de Minas, Paco Soto. “No cedo”, insistió el ministro."
    assert quotes(one, "es") == [("No cedo", "Luis Gil", "insistió")]
    assert quotes(two, "es") == [("No cedo", "el ministro", "insistió")]


_MATERIAL = "“ ” « » \" ' ‘ ’ — – Ana Gil dijo said : , . según no cedo y que \n\n — Sí — Luis he que según"
_PIECES = st.sampled_from(_MATERIAL.split(" "))


@given(st.lists(_PIECES, max_size=30).map(" ".join), st.sampled_from(LANGUAGES))
def test_quotes_lie_in_order_and_quote_the_text(text: str, language: Language) -> None:
    end = 0
    for fact in facts(text, language, Kind.QUOTE):
        assert end <= fact.start < fact.end
        assert text[fact.start : fact.end] == fact.text == fact.value
        end = fact.end


@pytest.mark.parametrize("mark", ["“", "«", '"', "‘", "'", "—"])
def test_marks_that_are_never_closed(mark: str) -> None:
    text = f"{mark}hola dijo Ana. " * 2000
    for language in LANGUAGES:
        assert all(fact.text for fact in facts(text, language, Kind.QUOTE))


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Simon Dale, the man who exposed the late mayor Cyril Reed’s debts, said it was not right.", "Simon Dale"),
        ("Joan Dale said that Cyril Reed owed money to Robert Hale.", "he"),
    ],
)
def test_a_pronoun_stands_for_who_spoke_in_the_sentence_before(before: str, speaker: str) -> None:
    (said,) = quotes(f"{before}\n\n“If you owe money you should leave,” he said.", "en")
    assert said[1] == speaker


def test_a_single_mark_at_a_paragraph_goes_on_quoting() -> None:
    text = "Ann Dale said: 'This was a great day for us.\n\n'Nobody will forget it.'"
    assert quotes(text, "en") == [
        ("This was a great day for us.", "Ann Dale", "said"),
        ("Nobody will forget it.", "Ann Dale", ""),
    ]
