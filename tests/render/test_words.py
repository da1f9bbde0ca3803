"""Dates, figures and quotation marks in the form of the note's language."""

import pytest

from sintesis.model import Kind
from sintesis.note import Bilingual, DateRow, FigureRow, NumberedSentence
from sintesis.render.words import figure, grouped, inference, iso, long_date, long_dates, quote_marks, requoted, when
from tests.render.invented import note


@pytest.mark.parametrize(
    ("value", "es", "en"),
    [
        ("2025-12-11", "11 de diciembre de 2025", "11 December 2025"),
        ("2026-01", "enero de 2026", "January 2026"),
        ("2026", "2026", "2026"),
        ("XXXX-12-11", "11 de diciembre", "11 December"),
        ("2004-FA", "otoño de 2004", "autumn 2004"),
    ],
)
def test_long_date(value: str, es: str, en: str) -> None:
    assert (long_date(value, "es"), long_date(value, "en")) == (es, en)


def test_a_range_and_a_rough_date_in_prose() -> None:
    assert long_dates("2026-05/2026-09", "es") == "mayo de 2026 – septiembre de 2026"
    assert long_dates("~2020", "en") == "about 2020"


def row(value: str, kind: Kind) -> FigureRow:
    return FigureRow(value=value, kind=kind, as_written="", what=Bilingual(), evidence=(1,))


@pytest.mark.parametrize(
    ("value", "kind", "es", "en"),
    [
        ("2500000000", Kind.NUMBER, "2.500.000.000", "2,500,000,000"),
        ("EUR 7300000.5", Kind.MONEY, "EUR 7.300.000,5", "EUR 7,300,000.5"),
        ("XXX 20", Kind.MONEY, "20", "20"),
        ("3.2%", Kind.PERCENT, "3,2 %", "3.2%"),
        ("~1000", Kind.NUMBER, "miles (no exacto)", "thousands (not exact)"),
        ("10/20", Kind.NUMBER, "10 – 20", "10 – 20"),
        ("#2", Kind.NUMBER, "2 (ordinal)", "2 (ordinal)"),
        ("-12.5", Kind.NUMBER, "-12,5", "-12.5"),
    ],
)
def test_figure(value: str, kind: Kind, es: str, en: str) -> None:
    assert (figure(row(value, kind), "es", ","), figure(row(value, kind), "en", ",")) == (es, en)


def test_no_digit_of_a_figure_is_lost() -> None:
    digits = "123456789012345678901234.123456789012345"
    assert grouped(digits, "en", ",").replace(",", "") == digits


def test_spanish_figures_follow_their_source() -> None:
    assert figure(row("2500.5", Kind.NUMBER), "es", ".") == "2,500.5"
    assert figure(row("2500.5", Kind.NUMBER), "es", ",") == "2.500,5"


def date(value: str, as_written: str, inferred: bool = True) -> DateRow:
    return DateRow(value=value, inferred=inferred, as_written=as_written, what=Bilingual(), evidence=(12,))


@pytest.mark.parametrize(
    ("value", "as_written", "expected"),
    [
        ("2025-09", "septiembre", "year inferred"),
        ("2025-12-11", "11 de diciembre", "year inferred"),
        ("2025-12-11", "Dec. 11", "year inferred"),
        ("2025-12-11", "11/12", "year inferred"),
        ("2025-12-11", "el martes", "inferred"),
        ("2025-12-11", "el 11", "inferred"),
        ("2025-12-31", "finales de diciembre", "inferred"),
        ("2025-12", "el mes pasado", "inferred"),
        ("2024", "el año pasado", "inferred"),
    ],
)
def test_an_inferred_date_says_what_is_not_in_the_text(value: str, as_written: str, expected: str) -> None:
    assert inference(date(value, as_written), "en") == expected


def test_a_date_in_the_text_is_not_marked() -> None:
    assert when(date("2026-01", "enero de 2026", inferred=False), "es") == "2026-01"
    assert when(date("2025-09", "septiembre"), "es") == "2025-09 (año inferido)"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2026-05/2026-09", "2026-05 – 2026-09"),
        ("T22:30", "22:30"),
        ("~2020", "about 2020"),
        ("XXXX-03", "XXXX-03"),
        ("2025-SU", "summer 2025"),
    ],
)
def test_dates_of_tables(value: str, expected: str) -> None:
    assert iso(date(value, ""), "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dijo «no» y se fue.", "«»"),
        ("Dijo “no” y se fue.", "“”"),
        ('Dijo "no" y se fue.', "“”"),
        ("No dijo nada.", "«»"),
    ],
)
def test_spanish_quotes_as_its_source_does(text: str, expected: str) -> None:
    made = note("es", sentences=(NumberedSentence(n=1, paragraph=0, text=text),))
    assert "".join(quote_marks(made, "es")) == expected
    assert "".join(quote_marks(made, "en")) == "“”"


@pytest.mark.parametrize(
    ("text", "es", "en"),
    [
        ("dijo “no”", "dijo «no»", "dijo “no”"),
        ("dijo «no»", "dijo «no»", "dijo “no”"),
        ('"sí" o "no"', "«sí» o «no»", "“sí” o “no”"),
        ('una tubería de 5"', 'una tubería de 5"', 'una tubería de 5"'),
    ],
)
def test_marks_of_translated_text(text: str, es: str, en: str) -> None:
    assert (requoted(text, "es"), requoted(text, "en")) == (es, en)


def test_spanish_of_an_english_article_has_its_own_marks() -> None:
    assert quote_marks(note("es", source="en"), "es") == ("«", "»")
