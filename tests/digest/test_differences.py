"""What two papers count differently is shown with both values; nothing else is called a difference."""

import pytest

from sintesis.digest.copies import Pair, find_copies
from sintesis.digest.differences import find_differences
from sintesis.digest.document import Difference
from sintesis.digest.entries import Member
from sintesis.digest.reading import Found
from sintesis.digest.traits import traits
from sintesis.model import Kind
from sintesis.note import Note
from tests.digest.building import both, figure, note
from tests.digest.conftest import Told


def members(*notes: Note) -> list[Member]:
    return [Member(n, Found(f"{n}.json", one, ()), traits(one)) for n, one in enumerate(notes, 1)]


def differences(*notes: Note) -> tuple[Difference, ...]:
    told = members(*notes)
    pairs = [Pair(pair.a + 1, pair.b + 1, pair.shared) for pair in find_copies([one.traits.text for one in told])]
    return find_differences(told, pairs)


def values(difference: Difference) -> dict[str, list[int]]:
    return {one.value: [o.reference.note for o in one.occurrences] for one in difference.values}


def test_the_dead_of_one_event_in_two_languages(told: Told) -> None:
    (found,) = differences(*told.of("bridge"))
    assert found.what == both("muertos", "dead")
    assert values(found) == {"12": [1], "13": [3], "14": [2, 4]}
    assert not found.between_copies
    assert found.values[0].occurrences[0].as_written == "Doce"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("El choque dejó 12 muertos en la autopista.", "Al menos 14 personas murieron en el choque."),
        ("El choque dejó 12 muertos en la autopista.", "El accidente mató a 14 personas en la autopista."),
        ("Doce personas fallecieron en el incendio.", "El incendio ha dejado ya 14 fallecidos."),
        ("La policía detuvo a 12 personas tras la marcha.", "Tras la marcha hubo 14 detenidos."),
        ("Acudieron a la cita 12 gobernadores del sur.", "En la cita del sur hubo 14 gobernadores."),
        ("El juez le impone 12 años de cárcel por fraude.", "El juez impone 14 años de cárcel por el fraude."),
    ],
)
def test_the_same_counted_in_other_words(one: str, other: str) -> None:
    (found,) = differences(note(one), note(other))
    assert values(found) == {"12": [1], "14": [2]}


def test_money_for_the_same() -> None:
    (found,) = differences(
        note("La multa a la eléctrica asciende a 12 millones de euros."),
        note("La eléctrica afronta una multa que asciende a 14 millones de euros."),
    )
    assert found.kind is Kind.MONEY
    assert list(values(found)) == ["EUR 12000000", "EUR 14000000"]
    assert (found.what.es, found.what.en) == (None, None)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("El choque dejó 12 muertos en la autopista.", "El choque dejó 12 muertos y 14 heridos."),
        ("Doce personas murieron en el incendio.", "Catorce personas siguen en el hospital por el incendio."),
        ("No hubo 12 muertos, según la policía.", "El choque dejó 14 muertos."),
        ("El detenido, de 34 años, vive en Oviedo.", "La víctima tenía 51 años y era de Gijón."),
        ("El puente se construyó en 1968.", "El puente se construyó en 1971 según el registro."),
        ("La empresa ganó un 12% más.", "Las acciones cayeron un 14%."),
        ("Hubo miles de personas en la plaza.", "Hubo 14.000 personas en la plaza."),
        ("Se quemaron 12 coches en la calle Mayor.", "La policía pidió 14 coches para la vigilancia."),
    ],
)
def test_what_is_not_the_same_is_no_difference(one: str, other: str) -> None:
    assert differences(note(one), note(other)) == ()


def test_what_one_note_counts_twice_is_left_alone() -> None:
    assert (
        differences(
            note("Acudieron 12 gobernadores del sur a la cita.", "Faltaron 3 gobernadores del sur a la cita."),
            note("Acudieron 14 gobernadores del sur a la cita."),
        )
        == ()
    )


def test_the_first_count_of_the_dead_is_the_event_itself() -> None:
    (found,) = differences(
        note("El choque dejó 12 muertos.", "En 2013 un accidente parecido causó 79 muertos."),
        note("El choque dejó 14 muertos."),
    )
    assert values(found) == {"12": [1], "14": [2]}


LONG = (
    "La asamblea de regantes aprobó por mayoría el reparto del agua del canal para la campaña de verano que viene.",
    "Los agricultores de la margen izquierda recibirán {} litros por hectárea, según el acta de la reunión.",
    "El presidente de la comunidad agradeció el esfuerzo de todos y pidió paciencia hasta que lleguen las lluvias.",
)


def test_a_number_changed_in_a_copy() -> None:
    (found,) = differences(
        note(*(text.format("1.200") for text in LONG)), note(*(text.format("2.100") for text in LONG))
    )
    assert values(found) == {"1200": [1], "2100": [2]}
    assert found.between_copies


def test_the_noun_is_told_in_each_language_the_notes_say_it_in() -> None:
    spanish = note(
        "Diecisiete países acordaron un plan en Lima.",
        figures=[figure("17", "Diecisiete", "Diecisiete países acordaron un plan en Lima.").model_copy(
            update={"what": both("Diecisiete países acordaron un plan en Lima.", "17 countries agreed a plan in Lima.")}
        )],
        languages=("es", "en"),
    )  # fmt: skip
    english = note("Nineteen countries agreed a plan in Lima.", language="en")
    (found,) = differences(spanish, english)
    assert found.what == both("países", "countries")
    assert values(found) == {"17": [1], "19": [2]}


def test_one_note_differs_from_nothing() -> None:
    assert differences(note("El choque dejó 12 muertos.", "El choque dejó 14 muertos.")) == ()
