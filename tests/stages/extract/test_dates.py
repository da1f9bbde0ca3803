"""Dates are found with their precision, and get a year only where the article gives one."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sintesis.language import table
from sintesis.model import Language, Sentence
from sintesis.stages.extract.dates import Dated, Lean, Precision, When, find_dates, publication_bounds, resolve


def only(text: str, language: Language) -> When:
    (when,) = find_dates(text, language)
    return when


def found(text: str, language: Language) -> list[tuple[str, str]]:
    return [(when.text, when.value) for when in find_dates(text, language)]


@pytest.mark.parametrize(
    ("text", "surface", "value", "precision"),
    [
        ("el 11 de diciembre", "11 de diciembre", "XXXX-12-11", Precision.DAY),
        ("el 11 de diciembre del 2025", "11 de diciembre del 2025", "2025-12-11", Precision.DAY),
        ("el 1.º de mayo de 2024", "1.º de mayo de 2024", "2024-05-01", Precision.DAY),
        ("el cuatro de julio", "cuatro de julio", "XXXX-07-04", Precision.DAY),
        ("el 2 de octubre de dos mil veinte", "2 de octubre de dos mil veinte", "2020-10-02", Precision.DAY),
        ("el 3 de abril de dos mil uno", "3 de abril de dos mil uno", "2001-04-03", Precision.DAY),
        ("el martes 11 de diciembre", "martes 11 de diciembre", "XXXX-12-11", Precision.DAY),
        ("el 11/12/2025", "11/12/2025", "2025-12-11", Precision.DAY),
        ("el 2025-12-11", "2025-12-11", "2025-12-11", Precision.DAY),
        ("el pasado 9 de julio", "pasado 9 de julio", "XXXX-07-09", Precision.DAY),
        ("el 22/04", "22/04", "XXXX-04-22", Precision.DAY),
        ("el miércoles pasado", "miércoles pasado", "XXXX-W-3", Precision.WEEKDAY),
        ("en dic 2008", "dic 2008", "2008-12", Precision.MONTH),
        ("el día 4", "día 4", "XXXX-XX-04", Precision.DAY),
        ("en enero de 2026", "enero de 2026", "2026-01", Precision.MONTH),
        ("el pasado septiembre", "pasado septiembre", "XXXX-09", Precision.MONTH),
        ("a mediados de marzo", "a mediados de marzo", "~XXXX-03", Precision.PART),
        ("a finales de 2024", "a finales de 2024", "~2024", Precision.PART),
        ("desde 2018", "2018", "2018", Precision.YEAR),
        ("Londres 2012", "2012", "2012", Precision.YEAR),
        ("(2018)", "2018", "2018", Precision.YEAR),
        ("en el tercer trimestre de 2025", "tercer trimestre de 2025", "2025-Q3", Precision.QUARTER),
        ("el verano de 2024", "verano de 2024", "2024-SU", Precision.SEASON),
        ("el próximo martes", "próximo martes", "XXXX-W-2", Precision.WEEKDAY),
        ("del 3 al 5 de mayo de 2025", "del 3 al 5 de mayo de 2025", "2025-05-03/2025-05-05", Precision.RANGE),
        ("del 28 de abril al 3 de mayo", "del 28 de abril al 3 de mayo", "XXXX-04-28/XXXX-05-03", Precision.RANGE),
        ("de 2008 a 2010", "de 2008 a 2010", "2008/2010", Precision.RANGE),
        ("la temporada 2018-19", "2018-19", "2018/2019", Precision.RANGE),
        ("los años veinte", "años veinte", "192X", Precision.DECADE),
        ("la década de 1990", "década de 1990", "199X", Precision.DECADE),
        ("el siglo XXI", "siglo XXI", "20XX", Precision.CENTURY),
        ("a las 22.30 horas", "22.30 horas", "T22:30", Precision.TIME),
        ("a las 11:00", "11:00", "T11:00", Precision.TIME),
        ("a las siete y media de la tarde", "siete y media de la tarde", "T19:30", Precision.TIME),
        ("hace dos semanas", "hace dos semanas", "-P2W", Precision.RELATIVE),
        ("ayer", "ayer", "-P1D", Precision.RELATIVE),
        ("el año pasado", "año pasado", "-P1Y", Precision.RELATIVE),
        ("el mes que viene", "mes que viene", "P1M", Precision.RELATIVE),
    ],
)
def test_spanish_dates(text: str, surface: str, value: str, precision: Precision) -> None:
    when = only(f"Fue {text}.", "es")
    assert (when.text, when.value, when.precision, when.valid) == (surface, value, precision, True)


@pytest.mark.parametrize(
    ("text", "surface", "value", "precision"),
    [
        ("on 11 December 2025", "11 December 2025", "2025-12-11", Precision.DAY),
        ("on December 11th, 2025", "December 11th, 2025", "2025-12-11", Precision.DAY),
        ("on Tuesday, December 11", "Tuesday, December 11", "XXXX-12-11", Precision.DAY),
        ("on April 9", "April 9", "XXXX-04-09", Precision.DAY),
        ("on the 4th of July", "4th of July", "XXXX-07-04", Precision.DAY),
        ("on 03rd Jan 2019", "03rd Jan 2019", "2019-01-03", Precision.DAY),
        ("on 13/12/2025", "13/12/2025", "2025-12-13", Precision.DAY),
        ("last May", "last May", "XXXX-05", Precision.MONTH),
        ("in March", "March", "XXXX-03", Precision.MONTH),
        ("in May of 1969", "May of 1969", "1969-05", Precision.MONTH),
        ("in late January", "late January", "~XXXX-01", Precision.PART),
        ("in the mid-1990s", "mid-1990s", "~199X", Precision.PART),
        ("in 2012", "2012", "2012", Precision.YEAR),
        ("at the 2012 Olympics", "2012", "2012", Precision.YEAR),
        ("in the third quarter of 2025", "third quarter of 2025", "2025-Q3", Precision.QUARTER),
        ("in summer 2024", "summer 2024", "2024-SU", Precision.SEASON),
        ("on Tuesday", "Tuesday", "XXXX-W-2", Precision.WEEKDAY),
        ("on May 3-5, 2025", "May 3-5, 2025", "2025-05-03/2025-05-05", Precision.RANGE),
        ("from April 28 to May 3, 2025", "from April 28 to May 3, 2025", "2025-04-28/2025-05-03", Precision.RANGE),
        ("from 2008 to 2010", "from 2008 to 2010", "2008/2010", Precision.RANGE),
        ("in the 1990s", "1990s", "199X", Precision.DECADE),
        ("in the nineteenth century", "nineteenth century", "18XX", Precision.CENTURY),
        ("at 11:00 BST", "11:00 BST", "T11:00", Precision.TIME),
        ("at 6am", "6am", "T06:00", Precision.TIME),
        ("at 8 pm", "8 pm", "T20:00", Precision.TIME),
        ("at 12 am", "12 am", "T00:00", Precision.TIME),
        ("two weeks ago", "two weeks ago", "-P2W", Precision.RELATIVE),
        ("last year", "last year", "-P1Y", Precision.RELATIVE),
        ("next month", "next month", "P1M", Precision.RELATIVE),
    ],
)
def test_english_dates(text: str, surface: str, value: str, precision: Precision) -> None:
    when = only(f"It was {text}.", "en")
    assert (when.text, when.value, when.precision, when.valid) == (surface, value, precision, True)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("El 28-A fueron 2025 personas, de 2000 casas, y los lunes por la mañana.", "es"),
        ("La plaza de Mayo y Julio César.", "es"),
        ("Trabajó durante 48 horas a las órdenes de dos jefes.", "es"),
        ("En los últimos 15 años alcanzó las 6.34 pulgadas.", "es"),
        ("You may go; they march on. Theresa May and June Smith agreed.", "en"),
        ("On Black Friday 2,000 people bought 1500 homes over the last year.", "en"),
        ("It was 2000 people in 2000 homes, 1/2 of them.", "en"),
    ],
)
def test_what_is_no_date(text: str, language: Language) -> None:
    assert found(text, language) == []


def test_a_year_alone_and_a_short_month() -> None:
    assert found("2019", "en") == found("2019", "es") == [("2019", "2019")]
    assert found("They left after Feb", "en") == [("Feb", "XXXX-02")]


def test_the_weekday_tells_figures_from_a_decimal() -> None:
    assert found("on Friday 7.6", "en") == [("Friday 7.6", "XXXX-07-06")]
    assert found("el viernes 6/7", "es") == [("viernes 6/7", "XXXX-07-06")]


def test_the_worst_in_a_decade_is_no_date() -> None:
    assert found("It will be the worst storm in a decade.", "en") == []


def test_several_days_of_a_month_are_several_dates() -> None:
    spanish = [("3", "XXXX-05-03"), ("4", "XXXX-05-04"), ("5 de mayo", "XXXX-05-05")]
    assert found("los días 3, 4 y 5 de mayo", "es") == spanish
    assert found("on May 3 and 4", "en") == [("May 3", "XXXX-05-03"), ("4", "XXXX-05-04")]


def test_several_years_in_a_row() -> None:
    assert [value for _, value in found("en 2018, 2019 y 2020", "es")] == ["2018", "2019", "2020"]


def test_a_month_before_a_count_is_no_day() -> None:
    assert found("In May 20 people died", "en") == [("May", "XXXX-05")]


def test_numeric_dates_are_ambiguous_in_english_only() -> None:
    english = only("on 11/12/2025", "en")
    assert (english.value, english.ambiguous, english.alternatives) == ("2025-11-12", True, ("2025-12-11",))
    assert not only("el 11/12/2025", "es").ambiguous
    assert not only("on 13/12/2025", "en").ambiguous


@pytest.mark.parametrize(
    ("text", "language", "valid"),
    [
        ("el 31 de febrero", "es", False),
        ("el 29 de febrero", "es", True),
        ("el 29 de febrero de 2023", "es", False),
        ("el 29 de febrero de 2024", "es", True),
        ("on 30 February 2025", "en", False),
        ("on June 31", "en", False),
        ("on 31/02/2025", "en", False),
    ],
)
def test_impossible_dates_are_reported_as_such(text: str, language: Language, valid: bool) -> None:
    assert only(text, language).valid is valid


def test_in_two_years_is_a_date_only_after_a_future_verb() -> None:
    assert found("Se reunirán en dos años.", "es") == [("en dos años", "P2Y")]
    assert found("Lo construyó en dos años.", "es") == []


_MATERIAL = (
    "el la 11 31 de diciembre mayo 2025 pasado próximo martes del 3 al 5 hace dos semanas siglo XXI a las 22.30 horas "
    ", . \n May March in last next Tuesday from to and 1990s century - / ' ago T12"
)
_WORDS = st.sampled_from(_MATERIAL.split(" "))


@given(st.lists(_WORDS, max_size=14).map(" ".join), st.sampled_from(["es", "en"]))
def test_dates_lie_in_order_and_quote_the_text(text: str, language: Language) -> None:
    end = 0
    for when in find_dates(text, language):
        assert end <= when.start < when.end
        assert text[when.start : when.end] == when.text
        end = when.end


@given(st.text(max_size=60), st.sampled_from(["es", "en"]))
def test_no_text_is_too_strange(text: str, language: Language) -> None:
    for when in find_dates(text, language):
        assert text[when.start : when.end] == when.text


_SPANISH_MONTHS = table("es", "months")["names"]
_ENGLISH_MONTHS = table("en", "months")["names"]


@given(st.dates(date(1000, 1, 1), date(2100, 12, 31)))
def test_a_full_date_is_the_same_in_both_languages(day: date) -> None:
    value = day.isoformat()
    spanish, english = _SPANISH_MONTHS[day.month - 1], _ENGLISH_MONTHS[day.month - 1]
    assert only(f"el {day.day} de {spanish} de {day.year}", "es").value == value
    assert only(f"on {english} {day.day}, {day.year}", "en").value == value
    assert only(f"on {day.day} {english} {day.year}", "en").value == value


# resolving


def sentences(*texts: str) -> list[Sentence]:
    made, start = [], 0
    for n, text in enumerate(texts, start=1):
        made.append(Sentence(n, start, start + len(text), text, 0))
        start += len(text) + 1
    return made


def resolved(language: Language, published: str | None, *texts: str) -> list[Dated]:
    body = " ".join(texts)
    return resolve(find_dates(body, language), sentences(*texts), language, published)


def value(language: Language, published: str | None, text: str) -> str:
    (dated,) = resolved(language, published, text)
    assert dated.inferred is (dated.value != dated.when.value)
    return dated.value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Se reunieron el 11 de diciembre.", "2025-12-11"),
        ("Se reunieron el 20 de diciembre.", "2024-12-20"),
        ("Se reunirán el 20 de diciembre.", "2025-12-20"),
        ("La feria del 20 de diciembre es grande.", "2025-12-20"),
        ("La mesa, cerrada el 17 de mayo, volverá.", "2025-05-17"),
        ("Se reunirán el 3 de enero.", "2026-01-03"),
        ("Se reunieron en septiembre.", "2025-09"),
        ("Se reunieron en diciembre.", "2025-12"),
        ("Se reunieron el pasado diciembre.", "2024-12"),
        ("Se reunirán a mediados de marzo.", "~2026-03"),
        ("Se reunieron el martes.", "2025-12-09"),
        ("Se reunieron el lunes.", "2025-12-15"),
        ("Se reunieron el pasado lunes.", "2025-12-08"),
        ("Se reunirán el jueves.", "2025-12-18"),
        ("Se reunieron ayer.", "2025-12-14"),
        ("Se reunieron hace dos semanas.", "2025-W49"),
        ("Se reunieron el mes pasado.", "2025-11"),
        ("Se reunieron el año pasado.", "2024"),
        ("Se reunieron el 11 de diciembre del año pasado.", "2024-12-11"),
        ("Se reunieron el martes 20 de diciembre.", "2024-12-20"),
        ("Se reunieron del 28 de diciembre al 3 de enero.", "2024-12-28/2025-01-03"),
        ("Se reunieron en el tercer trimestre.", "2025-Q3"),
        ("Se reunieron el día 20.", "2025-11-20"),
        ("Se reunieron el 31 de febrero.", "XXXX-02-31"),
        ("Se reunieron a las 22.30 horas.", "T22:30"),
        ("Se reunieron el 5 de mayo de 1990.", "1990-05-05"),
    ],
)
def test_spanish_dates_from_the_day_of_publication(text: str, expected: str) -> None:
    assert value("es", "2025-12-15", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on April 9.", "2025-04-09"),
        ("They will meet on April 9.", "2026-04-09"),
        ("They met last October.", "2025-10"),
        ("They met on Friday.", "2025-12-12"),
        ("They will meet next Monday.", "2025-12-22"),
        ("They met last week.", "2025-W50"),
        ("They met two years ago.", "2023"),
        ("They will meet tomorrow.", "2025-12-16"),
    ],
)
def test_english_dates_from_the_day_of_publication(text: str, expected: str) -> None:
    assert value("en", "2025-12-15", text) == expected


def test_a_scheduled_date_gives_the_past_ones_their_year() -> None:
    dates = resolved(
        "es",
        None,
        "La reunión, realizada el 11 de diciembre, fue breve.",
        "La próxima está programada para enero de 2026, luego de que en septiembre firmaran un acuerdo.",
    )
    assert [(dated.value, dated.inferred) for dated in dates] == [
        ("2025-12-11", True),
        ("2026-01", False),
        ("2025-09", True),
    ]
    assert publication_bounds(dates) == "2025-12-11/2026-01"


def test_the_same_in_english() -> None:
    dates = resolved("en", None, "They met on December 11.", "A new meeting is scheduled for January 2026.")
    assert [dated.value for dated in dates] == ["2025-12-11", "2026-01"]
    assert publication_bounds(dates) == "2025-12-11/2026-01"


@pytest.mark.parametrize(
    "texts",
    [
        ("Se reunieron el 11 de diciembre.",),
        ("Se reunieron el 11 de diciembre.", "Los Juegos están programados para julio de 2028."),
        ("Se reunieron el 11 de diciembre.", "Lo hicieron en enero de 2026."),
        ("Se reunieron el 11 de diciembre.", "Está programada para enero de 2026.", "Ocurrió el 5 de mayo de 2026."),
        ("Se reunirán el 11 de diciembre.", "Otra cita está programada para enero de 2026."),
    ],
)
def test_a_year_stays_open_where_nothing_is_safe(texts: tuple[str, ...]) -> None:
    dates = resolved("es", None, *texts)
    assert dates[0].value == "XXXX-12-11"
    assert not dates[0].inferred


def test_weekdays_and_relative_dates_stay_open_without_a_day_of_publication() -> None:
    dates = resolved("es", None, "Se vieron ayer y el martes.", "La cita está programada para enero de 2026.")
    assert [dated.value for dated in dates] == ["-P1D", "XXXX-W-2", "2026-01"]


@pytest.mark.parametrize(
    "texts",
    [
        ("Se reunieron el 11 de diciembre de 2025.",),
        ("La cita está programada para enero de 2026.",),
        ("Ocurrió el 5 de mayo de 1990.", "La cita está programada para enero de 2026."),
    ],
)
def test_no_bounds_where_one_side_is_missing_or_far(texts: tuple[str, ...]) -> None:
    assert publication_bounds(resolved("es", None, *texts)) is None


def test_publication_must_be_a_date() -> None:
    with pytest.raises(ValueError, match="ayer"):
        resolve([], [], "es", "ayer")


@given(st.lists(_WORDS, max_size=14).map(" ".join), st.sampled_from(["es", "en"]), st.none() | st.dates().map(str))
def test_resolving_keeps_every_date(text: str, language: Language, published: str | None) -> None:
    dates = find_dates(text, language)
    made = resolve(dates, [Sentence(1, 0, len(text), text, 0)], language, published)
    assert [dated.when for dated in made] == dates
    assert all(dated.lean in Lean for dated in made)


@pytest.mark.parametrize(
    ("language", "published", "text", "expected"),
    [
        ("es", "2026-03-01", "Anunciaron una huelga general para el 15 de marzo.", "2026-03-15"),
        ("es", "2026-05-01", "La huelga estaba prevista para el 15 de marzo.", "2026-03-15"),
        ("es", "2026-03-01", "La huelga está prevista para el 15 de febrero.", "2027-02-15"),
        ("en", "2026-03-01", "The unions called a strike for 15 March.", "2026-03-15"),
        ("en", "2026-05-01", "The strike was scheduled for 15 March.", "2026-03-15"),
    ],
)
def test_a_date_that_is_aimed_at_lies_where_it_is_near(
    language: Language, published: str, text: str, expected: str
) -> None:
    assert value(language, published, text) == expected
