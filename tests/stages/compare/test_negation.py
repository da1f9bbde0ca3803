"""A lost or added “no” is found, and a denial that the other language puts into another word is not."""

import pytest

from sintesis.language.marks import Convention
from sintesis.model import Language, other
from sintesis.stages.compare.negation import check_negation, negations
from sintesis.stages.compare.passage import Passage


def found(source: str, target: str, language: Language = "es") -> list[tuple[str, str]]:
    passage = Passage(source, language, Convention.POINT)
    return [(f.source, f.target) for f in check_negation(passage, target, other(language))]


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("es", "No vino nadie a la reunión.", 1),
        ("es", "No firmó ni la ministra ni el alcalde.", 1),
        ("es", "El juez no habló. Nadie preguntó.", 2),
        ("es", "Llegaron sin avisar y no se disculparon.", 2),
        ("es", "No obstante, el plan sigue.", 0),
        ("es", "El dron n.º 11 y el vuelo No. 11 despegaron.", 0),
        ("es", "Vinieron no 11 sino 12 personas.", 1),
        ("en", "Neither the minister nor the mayor signed.", 1),
        ("en", "They didn’t come, and won't.", 2),
        ("en", "It is not only expensive.", 0),
        ("en", "Cosmonaut No. 11 flew.", 0),
        ("en", "", 0),
    ],
)
def test_denials_are_counted_once_each(language: Language, text: str, count: int) -> None:
    assert len(negations(text, language)) == count


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("El ministro no firmó el acuerdo.", "The minister signed the agreement."),
        ("Ni siquiera el ministro lo sabía.", "Even the minister knew."),
        ("El convoy salió sin escolta hacia Estados Unidos.", "The convoy left with an escort for the United States."),
        ("No se autorizó la visita a Estados Unidos.", "The visit to the United States was authorised."),
        ("Nunca ha sido condenado.", "He has been convicted."),
        ("No fue detenido y no declaró.", "He was arrested and did not testify."),
        ("El plan no cierra el puerto ni permite obras.", "The plan does not close the port and allows works."),
    ],
)
def test_a_lost_denial_is_found(source: str, target: str) -> None:
    assert [lost for lost, added in found(source, target) if lost]


def test_an_added_denial_is_found() -> None:
    assert found("El ministro firmó.", "The minister did not sign.") == [("", "not")]
    assert found("The minister signed.", "El ministro no firmó.", "en") == [("", "no")]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("No está claro quién disparó.", "It is unclear who fired."),
        ("La policía no logró detenerlo.", "Police failed to arrest him."),
        ("Un avión no tripulado cayó.", "An unmanned aircraft fell."),
        ("Carece de permisos.", "It does not have permits."),
        ("Lo investigan por fraude y no por robo.", "He is being investigated for fraud rather than theft."),
        ("No vino nadie.", "Nobody came."),
        ("El plan no cierra el puerto ni permite obras.", "The plan does not close the port or allow any works."),
        ("No firmaron ni uno ni otro.", "Neither of them signed."),
        ("Ni siquiera el ministro lo sabía.", "Not even the minister knew."),
        ("De no pagar, cerrará, cosa que ni siquiera piensa.", "If not paid, it will close, as it never thought."),
        ("Quiere justicia, nada más y nada menos.", "She wants justice, nothing more and nothing less."),
        ("No corren buenos tiempos desde su destitución.", "Times have not been good since his dismissal."),
    ],
)
def test_a_denial_by_other_means_is_none_lost(source: str, target: str) -> None:
    assert found(source, target) == []
    assert found(target, source, "en") == []


@pytest.mark.parametrize(
    ("source", "target", "language"),
    [
        ("There was no one in the flat.", "Dentro del piso había nadie.", "en"),
        ("Not only the ice but also the wind stopped them.", "El hielo, sino también el viento, los detuvo.", "en"),
        ("The police were unsure of the route.", "La policía estaba segura de la ruta.", "en"),
        ("El correo no solicitado creció.", "Unsolicited mail did not grow.", "es"),
    ],
)
def test_denials_that_hang_or_double_are_found(source: str, target: str, language: Language) -> None:
    assert found(source, target, language)


@pytest.mark.parametrize(
    ("source", "target", "language"),
    [
        ("Las obras impiden el paso y no hay agua.", "The works prevent passage and there is no water.", "es"),
        ("La jueza tampoco descarta un recurso.", "Nor does the judge rule out an appeal.", "es"),
        ("It ended in a hatless parade.", "Terminó en un desfile sin sombreros.", "en"),
    ],
)
def test_what_either_language_says_its_own_way_denies_nothing_more(
    source: str, target: str, language: Language
) -> None:
    assert found(source, target, language) == []
