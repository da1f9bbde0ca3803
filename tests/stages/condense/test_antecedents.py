"""What a sentence points back to is put in brackets, or named as what it leans on."""

import pytest

from sintesis.model import Language
from sintesis.stages.condense import Condensed, condense
from sintesis.stages.extract import extract
from tests.stages.extract.articles import article


def last(text: str, language: Language) -> Condensed:
    """The last sentence of a text, condensed."""
    made = article(text, language)
    return condense(made.sentences[-1], made, extract(made))


@pytest.mark.parametrize(
    ("text", "language", "left"),
    [
        (
            "Elena Prado abrió la sesión. Ella añadió que la biblioteca cerrará en agosto.",
            "es",
            "Ella [Elena Prado] añadió que la biblioteca cerrará en agosto.",
        ),
        (
            "Los dos países firmaron un acuerdo de pesca. Llovía en la capital. El acuerdo entra en vigor en mayo.",
            "es",
            "El acuerdo [de pesca] entra en vigor en mayo.",
        ),
        (
            "La ministra de Cultura, Elena Prado, abrió la sesión. La sala estaba llena. La ministra leyó una carta.",
            "es",
            "La ministra [Elena Prado] leyó una carta.",
        ),
        (
            "Susan Hale opened the session. She added that the library would close in August.",
            "en",
            "She [Susan Hale] added that the library would close in August.",
        ),
        (
            "Susan Hale opened the session. She read a letter. She added that the library would close.",
            "en",
            "She [Susan Hale] added that the library would close.",
        ),
        (
            "The two countries signed a fisheries deal. It rained in the capital. The deal takes effect in May.",
            "en",
            "The [fisheries] deal takes effect in May.",
        ),
        (
            "Elena Prado abrió la sesión. Después de una pausa, ella añadió que la biblioteca cerrará.",
            "es",
            "Después de una pausa, ella [Elena Prado] añadió que la biblioteca cerrará.",
        ),
        (
            "Susan Hale opened the session. After a break, she added that the library would close.",
            "en",
            "After a break, she [Susan Hale] added that the library would close.",
        ),
        (
            "Banco Prado es el mayor grupo del sector en la comarca. Posee tres canales y una radio.",
            "es",
            "[Banco Prado] posee tres canales y una radio.",
        ),
        (
            "Banco Prado es el mayor grupo del sector en la comarca. Fundado en 1990, es dueño de una radio local.",
            "es",
            "[Banco Prado] fundado en 1990, es dueño de una radio local.",
        ),
        (
            "Banco Prado abrió sus puertas a los vecinos. Solo esta empresa tiene la talla que hace falta.",
            "es",
            "Solo esta empresa [Banco Prado] tiene la talla que hace falta.",
        ),
    ],
)
def test_a_certain_antecedent_stands_in_brackets(text: str, language: Language, left: str) -> None:
    made = last(text, language)
    assert (made.text, made.leans_on, made.draws_on) == (left, (), (1,))


@pytest.mark.parametrize(
    ("text", "language", "leans_on"),
    [
        ("Elena Prado y Luisa Mora abrieron la sesión. Ella añadió que cerrará.", "es", (1,)),
        ("La hermana de Elena Prado abrió la sesión. Ella añadió que cerrará.", "es", (1,)),
        ("Carlos Prado abrió la sesión. Ella añadió que la biblioteca cerrará.", "es", (1,)),
        ("Elena Prado abrió la sesión. Añadió que la biblioteca cerrará en agosto.", "es", (1,)),
        ("Elena Prado abrió la sesión. Su discurso duró una hora.", "es", (1,)),
        ("Los países firmaron un acuerdo de pesca y un acuerdo de paz. Llovía. El acuerdo entra en vigor.", "es", (1,)),
        ("Las partes negociaron toda la noche. El acuerdo entra en vigor en mayo.", "es", (1,)),
        ("Los ministros hablaron de pesca. Llovía. Este encuentro marca un cambio de rumbo.", "es", (2,)),
        ("Los ministros hablaron de pesca. Ambas delegaciones firmaron la carta.", "es", (1,)),
        ("Los vecinos pagaron un estudio del agua. Según este documento, el río baja limpio.", "es", (1,)),
        ("The two sides talked all night. According to the report, the river runs clean.", "en", (1,)),
        ("Susan Hale met Karen Booth. She added that the library would close.", "en", (1,)),
        ("Llovía. Los vecinos arreglaron el puente. Es su segunda obra en un año.", "es", (2,)),
        ("Los vecinos arreglaron el puente. Fue la cuarta obra que pagaron entre todos.", "es", (1,)),
        ("Banco Prado compró Banco Olmo en la comarca. Tiene tres mil clientes.", "es", (1,)),
        ("Banco Prado cerró la planta de la comarca. Emplea a trescientas personas.", "es", (1,)),
        ("La cooperativa tiene dos molinos. Fundada en 1990, es dueña de una presa.", "es", (1,)),
        ("La cooperativa es vieja. No tiene presa propia. Además, posee dos molinos.", "es", (2, 1)),
        ("Los vecinos votaron en contra. Tras dos años de obras, la empresa cerró.", "es", (1,)),
        ("La cooperativa es dueña de Banco Prado. La empresa cerró en mayo.", "es", (1,)),
        ("Hablaron los vecinos. “El río baja sucio”, explica.", "es", (1,)),
        ("Habló el alcalde. La cooperativa “necesita diez barcas”, aclara.", "es", (1,)),
        ("The neighbours spoke. “The river runs dirty,” she said.", "en", (1,)),
        ("The neighbours voted. After two years of work, the company closed.", "en", (1,)),
        ("Robin Hale opened the session. They said the library would close.", "en", (1,)),
        ("The two sides talked all night. The deal takes effect in May.", "en", (1,)),
        ("The ministers spoke of fish. This meeting marks a change of course.", "en", (1,)),
    ],
)
def test_an_uncertain_one_names_the_sentence(text: str, language: Language, leans_on: tuple[int, ...]) -> None:
    left = last(text, language)
    assert left.leans_on == leans_on
    assert "[" not in left.text


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ella abrió la sesión.", "es"),
        ("La sala estaba llena. Este lunes abrió la biblioteca.", "es"),
        ("La sala estaba llena. El acuerdo de pesca entra en vigor en mayo.", "es"),
        ("La sala estaba llena. La escritora Elena Prado leyó una carta.", "es"),
        ("La sala estaba llena. Además de Soria, la feria visitará Lugo.", "es"),
        ("The room was full. Both Susan Hale and Karen Booth read a letter.", "en"),
        ("The room was full. It was not clear whether the library would close.", "en"),
        ("The room was full. There are three libraries in the town.", "en"),
        ("The room was full. The deal on fish takes effect in May.", "en"),
        ("The room was full. In this year of drought the river ran dry.", "en"),
        ("La sala estaba llena. En su carta, Elena Prado pidió agua.", "es"),
        ("The room was full. This week the library opened.", "en"),
        ("La sala estaba llena. Fue una vecina quien abrió la puerta.", "es"),
        ("La sala estaba llena. Tiene la palabra el alcalde.", "es"),
        ("La sala estaba llena. Reunidos en Soria, acordaron los vecinos pagar el puente.", "es"),
        ("La sala estaba llena. Para Elena Prado, la obra fue larga.", "es"),
        ("La sala estaba llena. “El río baja sucio”, explica Elena Prado.", "es"),
        ("The room was full. When the bridge broke, the bridge was old.", "en"),
        ("The room was full. “The river runs dirty,” Susan Hale said.", "en"),
    ],
)
def test_a_sentence_that_stands_alone_needs_nothing(text: str, language: Language) -> None:
    left = last(text, language)
    assert left.leans_on == ()
    assert "[" not in left.text
