"""Dates and figures in the form of the note's language."""

import pytest

from sintesis.model import Kind
from sintesis.note import Bilingual, DateRow, FigureRow
from sintesis.render.words import figure, long_date, when


@pytest.mark.parametrize(
    ("value", "es", "en"),
    [
        ("2025-12-11", "11 de diciembre de 2025", "11 December 2025"),
        ("2026-01", "enero de 2026", "January 2026"),
        ("2026", "2026", "2026"),
        ("XXXX-12-11", "11 de diciembre", "11 December"),
    ],
)
def test_long_date(value: str, es: str, en: str) -> None:
    assert (long_date(value, "es"), long_date(value, "en")) == (es, en)


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
    ],
)
def test_figure(value: str, kind: Kind, es: str, en: str) -> None:
    assert (figure(row(value, kind), "es", ","), figure(row(value, kind), "en", ",")) == (es, en)


def test_an_inferred_date_says_so() -> None:
    date = DateRow(value="2025-09", inferred=True, as_written="septiembre", what=Bilingual(), evidence=(12,))
    assert when(date, "en") == "2025-09 (inferred)"
    assert when(date, "es") == "2025-09 (inferido)"


def test_spanish_figures_follow_their_source() -> None:
    assert figure(row("2500.5", Kind.NUMBER), "es", ".") == "2,500.5"
    assert figure(row("2500.5", Kind.NUMBER), "es", ",") == "2.500,5"
