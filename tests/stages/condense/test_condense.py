"""Sentences get shorter by deletion, and stay true."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sintesis.model import LANGUAGES, Article, Language, Sentence
from sintesis.stages.clauses import CUT
from sintesis.stages.compare.figures import dates_and_numbers
from sintesis.stages.condense import Condensed, condense
from sintesis.stages.extract import extract
from sintesis.stages.extract.convention import settle
from tests.stages.condense.kept import lost, surplus
from tests.stages.extract.articles import article


def shortened(text: str, language: Language, most: int | None = 1, n: int = 1) -> Condensed:
    """Sentence `n` of a text, condensed."""
    made = article(text, language)
    return condense(made.sentences[n - 1], made, extract(made), most)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            "La cooperativa, que vende miel en los mercados de la comarca, abrió una tienda en Soria.",
            "La cooperativa […] abrió una tienda en Soria.",
        ),
        (
            "La cooperativa , que vende miel en los mercados , abrió una tienda en Soria .",
            "La cooperativa […] abrió una tienda en Soria.",
        ),
        (
            "El concejal, situado en la última fila del salón, levantó la mano.",
            "El concejal […] levantó la mano.",
        ),
        (
            "Nuria Vidal, portavoz de los vecinos de la ribera, leyó el manifiesto.",
            "Nuria Vidal […] leyó el manifiesto.",
        ),
        (
            "El puente (obra de una empresa de la zona) quedó cerrado al tráfico.",
            "El puente […] quedó cerrado al tráfico.",
        ),
        (
            "La riada arrastró la pasarela, dejando la aldea sin otro acceso que el monte.",
            "La riada arrastró la pasarela, dejando la aldea sin otro acceso que el monte.",
        ),
        (
            "La riada arrastró la pasarela, dejando la aldea unida al valle por el monte.",
            "La riada arrastró la pasarela […].",
        ),
        (
            "El museo cerró sus puertas, luego de que los bomberos revisaran la cubierta.",
            "El museo cerró sus puertas […].",
        ),
        (
            "El museo cerró sus puertas, y la colección viajó a la capital.",
            "El museo cerró sus puertas […].",
        ),
        (
            "La feria vendió mucha miel, lo que alegró a los pastores, según el alcalde.",
            "La feria vendió mucha miel […], según el alcalde.",
        ),
        (
            "Los dos pueblos acordaron vigilar el río mediante un sistema de sensores de la cuenca para evitar riadas.",
            "Los dos pueblos acordaron vigilar el río […] para evitar riadas.",
        ),
        (
            "La feria vendió queso, miel, pan, harina y aceite de la comarca.",
            "La feria vendió queso, miel […].",
        ),
    ],
)
def test_whole_units_of_a_spanish_sentence_go(text: str, left: str) -> None:
    assert shortened(text, "es").text == left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            "The bakery, which sells bread to the whole valley, opened a second shop.",
            "The bakery […] opened a second shop.",
        ),
        (
            "The plan that the baker made, which pleased the whole valley, is a good one.",
            "The plan that the baker made […] is a good one.",
        ),
        (
            "Alice Norton, the chairwoman of the rowing club, opened the boathouse.",
            "Alice Norton […] opened the boathouse.",
        ),
        (
            "The ferry - a gift of the fishermen of the bay - left the harbour.",
            "The ferry […] left the harbour.",
        ),
        (
            "The flood took the footbridge, leaving the hamlet with the mountain path.",
            "The flood took the footbridge […].",
        ),
        (
            "The council closed the museum, after the firemen had seen the roof.",
            "The council closed the museum […].",
        ),
        (
            "The council closed the museum, and the collection was moved to the capital.",
            "The council closed the museum […].",
        ),
    ],
)
def test_whole_units_of_an_english_sentence_go(text: str, left: str) -> None:
    assert shortened(text, "en").text == left


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("La cooperativa, que vende 300 toneladas de miel cada año, abrió una tienda en Soria.", "es"),
        ("La cooperativa, que vende miel desde marzo de 2019, abrió una tienda en Soria.", "es"),
        ("La cooperativa, que no vende miel fuera de la comarca, abrió una tienda en Soria.", "es"),
        ("La cooperativa, que podría vender miel en la capital, abrió una tienda en Soria.", "es"),
        ("La cooperativa, que según los vecinos vende miel mala, abrió una tienda en Soria.", "es"),
        ("La cooperativa cerrará la tienda, mientras la alcaldesa niega el permiso.", "es"),
        ("La cooperativa cerrará la tienda, si los vecinos firman la carta.", "es"),
        ("La cooperativa, “la mejor de todo el valle”, abrió una tienda en Soria.", "es"),
        ("Los socios que venden miel abrieron una tienda en Soria.", "es"),
        ("El presidente dijo, tras la reunión con los socios, que la tienda abrirá pronto.", "es"),
        ("El presidente dijo en la plaza, tras la reunión con los socios, que la tienda abrirá pronto.", "es"),
        ("La lluvia cerró la feria y fue, a su vez, lo que llenó el pantano de la comarca.", "es"),
        ("La villa recibió dinero para, entre otras cosas, el camino, las fuentes y el riego de la vega.", "es"),
        ("Conforme contó el guarda, al alba, mientras el pastor dormía en la casa, el lobo entró en el corral.", "es"),
        ("En la plaza de la villa, presidida por una fuente de piedra, Nuria Vidal, dijo que la feria abrirá.", "es"),
        ("La feria cerró y, ese año, un libro, escrito por un pastor de la comarca, fue leído en la plaza.", "es"),
        ("Los dos pueblos acordaron vigilar el río, así como limpiar los caminos de la sierra.", "es"),
        ("El alcalde expresó mediante una nota de prensa que, en mayo, la feria abrirá.", "es"),
        ("El mal se transmitió mediante el agua de la fuente.", "es"),
        ("Se vendieron en la feria las camisas o, más tarde, los quesos, la miel y el pan.", "es"),
        ("Ana, Eva y Luz vendieron en la feria miel, queso, pan y harina de trigo, respectivamente.", "es"),
        ("No vigilaron el río mediante un sistema de sensores de la cuenca.", "es"),
        ("No abrió la tienda, porque los socios pidieron otra cosa.", "es"),
        ("Fue la alcaldesa de la villa, quien abrió la puerta de la tienda.", "es"),
        ("La tienda, el bar y la plaza vieja de la villa cerraron.", "es"),
        ("The bakery, which reportedly sells bread to the valley, opened a shop.", "en"),
        ("The bakery, which sells bread in three towns, opened a shop.", "en"),
        ("The bakery will open a shop, unless the neighbours sign the letter.", "en"),
        ("The bakery opened a shop in the valley, according to the mayor.", "en"),
        ("The baker who sells bread to the whole valley opened a shop.", "en"),
        ("It was the owner of the bakery, who gave the bread to the school.", "en"),
        ("The bread is largely, but always slowly, made of the grain of the valley.", "en"),
        ("They’re a good team, which the whole valley knows, and here, in a word, is the bread.", "en"),
        ("Alice Norton went to the fair and, when she joined Oxfam, the story that came out pleased the town.", "en"),
        ("The valley lies between Spain, France, Italy and Malta of the islands.", "en"),
        ("The bakery opened a shop in the valley, as cited by a local paper.", "en"),
        ("The baker said after the meeting, while the others were at lunch, that the shop was open.", "en"),
        ("Bread, a highly prized, mouth-watering thing of the valley, was sold.", "en"),
    ],
)
def test_what_carries_a_fact_or_the_sentence_stays(text: str, language: Language) -> None:
    assert shortened(text, language).text == text


def test_neighbouring_cuts_are_one() -> None:
    text = "La cooperativa vendió miel de la comarca (la de los montes del norte), que llega en tren a la villa."
    assert shortened(text, "es").text == "La cooperativa vendió miel de la comarca […]."


def test_no_more_goes_than_is_asked_for() -> None:
    text = (
        "La cooperativa, que vende miel en los mercados de la comarca, abrió una tienda en Soria, "
        "y los socios brindaron con el vino de la casa."
    )
    assert shortened(text, "es", 30).text == text
    assert shortened(text, "es", 20).text.count(CUT) == 1
    assert shortened(text, "es", 5).text == "La cooperativa […] abrió una tienda en Soria […]."


def test_what_a_longer_cut_makes_needless_comes_back() -> None:
    text = (
        "La cooperativa (la más vieja de la comarca) abrió una tienda en Soria, luego de que los socios de las tres "
        "aldeas del valle del río votaran el plan de la junta en la plaza."
    ).replace("tres ", "")
    assert (
        shortened(text, "es", 17).text == "La cooperativa (la más vieja de la comarca) abrió una tienda en Soria […]."
    )


def test_without_a_limit_only_ballast_goes() -> None:
    text = (
        "La cooperativa (una de las más viejas de la comarca) abrió una tienda en el centro de la villa de Soria, "
        "que ocupa la planta baja de un palacio, y los socios brindaron con el vino de la casa."
    )
    left = shortened(text, "es", None).text
    assert left.startswith("La cooperativa […] abrió")
    assert left.count(CUT) == 1
    assert shortened("La cooperativa (una de las más viejas) abrió.", "es", None).text.count(CUT) == 0


def test_who_somebody_is_goes_without_a_limit_once_it_was_told() -> None:
    again = (
        "Nuria Vidal, portavoz de los vecinos de la ribera, leyó ante los asistentes el manifiesto que las "
        "asociaciones de la comarca habían firmado en la plaza de la villa."
    )
    assert CUT not in shortened(again, "es", None).text
    assert shortened(f"Nuria Vidal llegó a la villa. {again}", "es", None, 2).text.startswith("Nuria Vidal […] leyó")


@pytest.mark.parametrize(
    ("text", "language", "left"),
    [
        ("Asimismo, la junta aprobó las cuentas.", "es", "La junta aprobó las cuentas."),
        ("Tras el encuentro, la junta aprobó las cuentas.", "es", "La junta aprobó las cuentas."),
        ("Sin embargo, por otra parte, la junta aprobó las cuentas.", "es", "La junta aprobó las cuentas."),
        ("En 2018, la junta aprobó las cuentas.", "es", "En 2018, la junta aprobó las cuentas."),
        ("Además de las cuentas, la junta aprobó el plan.", "es", "Además de las cuentas, la junta aprobó el plan."),
        ("However, the board passed the accounts.", "en", "The board passed the accounts."),
        ("Meanwhile, the board passed the accounts.", "en", "The board passed the accounts."),
        ("In May, the board passed the accounts.", "en", "In May, the board passed the accounts."),
        (
            "However hard it was, the board passed the accounts.",
            "en",
            "However hard it was, the board passed the accounts.",
        ),
        ("But for the rain, the board would have met.", "en", "But for the rain, the board would have met."),
    ],
)
def test_discourse_openers_go_silently(text: str, language: Language, left: str) -> None:
    assert shortened(text, language, None).text == left


SUBJECTS = {
    "es": ["La cooperativa", "El alcalde", "Nuria Vidal", "La junta de la villa", "Los vecinos"],
    "en": ["The bakery", "The mayor", "Alice Norton", "The board of the club", "The neighbours"],
}
INSERTED = {
    "es": [
        "que vende miel en la plaza", "que perdió 40 euros", "que no quiso firmar", "quien podría dimitir",
        "situada junto al río", "portavoz de los socios de la ribera", "según la junta", "uno de los tres más viejos",
        "si llueve en la sierra", "“la mejor del valle”", "que en 2019 cerró la tienda", "que negó la compra del solar",
    ],
    "en": [
        "which sells bread in the square", "which lost 40 pounds", "who did not sign", "which may close the shop",
        "based in a village near the river", "the oldest member of the club", "according to the board",
        "one of the three oldest",
        "if the rain comes", "“the best of the valley”", "which in 2019 closed the shop",
        "who denied the sale of the field",
    ],
}  # fmt: skip
SAID = {
    "es": [
        "abrió la tienda",
        "dijo que la tienda abrirá",
        "no abrió la tienda",
        "habría vendido la tienda",
        "vendió 3 casas",
    ],
    "en": [
        "opened the shop",
        "said that the shop was open",
        "did not open the shop",
        "reportedly sold the shop",
        "sold 3 houses",
    ],
}
TAILS = {
    "es": [
        "dejando la plaza vacía de gente", "luego de que los socios votaran", "y la gente aplaudió en la calle",
        "aunque nadie lo pidió", "según el diario de la villa", "dijo la alcaldesa", "lo que costó 12.000 euros",
        "ya que los socios lo pidieron", "así como el bar de la plaza", "mientras podría llover en la sierra",
    ],
    "en": [
        "leaving the square to the children", "after the members had voted", "and the people cheered in the street",
        "although nobody asked for it", "according to the local paper", "the mayor said", "which cost 12,000 pounds",
        "because the members had asked for it", "as well as the pub in the square", "while it may rain in the hills",
    ],
}  # fmt: skip


@st.composite
def sentences(draw: st.DrawFn) -> tuple[str, Language]:
    """A sentence of a subject, what is put in behind it, a predicate and what follows."""
    language = draw(st.sampled_from(LANGUAGES))
    inserted = draw(st.lists(st.sampled_from(INSERTED[language]), max_size=2))
    tails = draw(st.lists(st.sampled_from(TAILS[language]), max_size=3))
    subject, said = draw(st.sampled_from(SUBJECTS[language])), draw(st.sampled_from(SAID[language]))
    middle = f", {', '.join(inserted)}," if inserted else ""
    return ", ".join([f"{subject}{middle} {said}", *tails]) + ".", language


@given(sentences(), st.none() | st.integers(1, 40))
def test_nothing_that_must_stay_goes(made: tuple[str, Language], most: int | None) -> None:
    text, language = made
    whole = article(text, language)
    facts = extract(whole)
    for sentence in whole.sentences:
        left = condense(sentence, whole, facts, most)
        assert not lost(sentence.text, left.text, language)
        marks = settle(text, language)
        before, after = (dates_and_numbers(said, language, marks) for said in (sentence.text, left.text))
        assert [date.value for date in before[0]] == [date.value for date in after[0]]
        assert [figure.value for figure in before[1]] == [figure.value for figure in after[1]]
        assert not surplus(sentence.text, left.text)


HOSTILE = st.text(alphabet=st.sampled_from("aé ,;:—–-.()[]“”\"'‘’«»¿? que which…0"), max_size=300)


@settings(max_examples=300)
@given(HOSTILE, st.sampled_from(LANGUAGES), st.none() | st.integers(1, 30))
def test_any_text_can_be_condensed(text: str, language: Language, most: int | None) -> None:
    whole = article(f"Ana llegó. {text}", language)
    facts = extract(whole)
    for sentence in whole.sentences:
        left = condense(sentence, whole, facts, most)
        assert left.text.replace(CUT, "").strip()
        assert not surplus(sentence.text, left.text)
        assert all(0 < n <= len(whole.sentences) and n != sentence.n for n in left.leans_on)


@pytest.mark.parametrize(
    "text",
    [
        "La feria vendió queso" + ", que vende miel" * 600 + ".",
        "La feria vendió queso" + ", que vendió miel" * 110 + ".",
        "La feria vendió queso" + ", miel" * 320 + " y pan.",
        "La feria" + ", lo que vio" * 150 + ", cerró.",
        "The fair opened" + ", and it rained" * 120 + ".",
        "La feria" + " (queso" * 1_400 + ".",
        "“" * 10_000,
        ", " * 5_000,
        "y " * 5_000,
        "La feria " + "a" * 10_000,
        "– " * 990,
    ],
)
def test_long_sentences_take_no_time(text: str) -> None:
    whole = Article(
        "x", "0" * 64, article("", "es").heading, "es", 1.0, text, (Sentence(1, 0, len(text), text, 0),), ()
    )
    began = time.perf_counter()
    left = condense(whole.sentences[0], whole, (), 10)
    assert time.perf_counter() - began < 1
    assert left.text


def test_a_sentence_that_a_quotation_runs_through_stays() -> None:
    text = "La alcaldesa dijo: “La tienda, que vende miel, abrió. El bar, que vende vino, cerró”."
    made = article(text, "es")
    left = [condense(sentence, made, extract(made), 1).text for sentence in made.sentences]
    assert " ".join(left) == re.sub(r"\s+", " ", text)
