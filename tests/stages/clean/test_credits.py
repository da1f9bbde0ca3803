"""Bylines and date lines are read; sentences that begin like them are not."""

import pytest

from sintesis.model import Language, Reason
from sintesis.stages.clean.credits import credits_of, is_role, is_signature


@pytest.mark.parametrize(
    ("line", "byline", "outlet"),
    [
        ("Por Agencia EFE", "Agencia EFE", "EFE"),
        ("Por Lucía Ferrer", "Lucía Ferrer", None),
        ("POR LUCÍA FERRER Y ANA DE LA TORRE", "LUCÍA FERRER Y ANA DE LA TORRE", None),
        ("By Jane Doe and John Roe", "Jane Doe and John Roe", None),
        ("By Jane Doe, Political Correspondent", "Jane Doe, Political Correspondent", None),
        ("Redacción", "Redacción", None),
        ("EFE | Madrid", "EFE", "EFE"),
        ("Por Rodrigo Fuentes T.", "Rodrigo Fuentes T.", None),
        ("By Ann Lowe @annlowenews Senior Reporter", "Ann Lowe", None),
        ("By ANN LOWE Associated Press", "ANN LOWE", "AP"),
        ("Redacción / Ciudad de México", "Redacción", None),
    ],
)
def test_bylines(line: str, byline: str, outlet: str | None) -> None:
    found = credits_of(line, "es")
    assert found is not None
    assert (found.reason, found.byline, found.outlet) == (Reason.BYLINE, byline, outlet)


@pytest.mark.parametrize(
    ("line", "language", "published"),
    [
        ("Publicado el 3 de mayo de 2025", "es", "2025-05-03"),
        ("12/11/2025 10:30 h", "es", "2025-11-12"),
        ("Publicado: 12/12/2025 - 10:30 h", "es", "2025-12-12"),
        ("Actualizado a las 10:30 h del 3 de mayo de 2025", "es", "2025-05-03"),
        ("Updated 3 hours ago", "en", None),
        ("Published: 10:30 GMT, 3 May 2025", "en", "2025-05-03"),
        ("Last updated May 3, 2025 at 5:30 p.m. ET", "en", "2025-05-03"),
        ("11/12/2025", "en", None),
    ],
)
def test_date_lines(line: str, language: Language, published: str | None) -> None:
    found = credits_of(line, language)
    assert found is not None
    assert (found.reason, found.published) == (Reason.DATE_LINE, published)


def test_a_line_may_hold_both() -> None:
    found = credits_of("Ana Ruiz | Palma de Mallorca | 08/01/2014", "es")
    assert found is not None
    assert (found.reason, found.byline, found.published) == (Reason.BYLINE, "Ana Ruiz", "2014-01-08")


@pytest.mark.parametrize(
    "line",
    [
        "Por fin llega el tren a Mérida",
        "By Friday the city was empty",
        "By the numbers",
        "Publicado el informe, el ministro dimitió el 3 de mayo de 2025",
        "Hace 3 horas",
        "En Lima, 3 de mayo de 2025",
        "Lima | Quito",
        "The vote took place on 3 May 2025.",
    ],
)
def test_other_lines_are_no_credits(line: str) -> None:
    assert credits_of(line, "es") is None
    assert credits_of(line, "en") is None


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Tue 4 Mar 2025 06.00 GMT", "2025-03-04"),
        ("Lugo 27 NOV 2025 - 05:30 CET", "2025-11-27"),
        ("14 may 2025 - 10:31 p. m.", "2025-05-14"),
        ("Sept. 2, 2025 5 a.m. Central", "2025-09-02"),
        ("19 Ene, 2025 08:12 p. m. AR", "2025-01-19"),
    ],
)
def test_a_date_line_may_have_a_weekday_a_place_and_an_hour(line: str, published: str) -> None:
    found = credits_of(line, "en" if "." in line and "p. m." not in line else "es")
    assert found is not None
    assert (found.reason, found.published) == (Reason.DATE_LINE, published)


def test_a_name_may_have_a_post_behind_it() -> None:
    assert is_signature("Priya Nair Legal affairs correspondent")
    assert is_signature("Diana Mena, corresponsal")
    assert is_role("Redactora de Economía")
    assert not is_signature("Priya Nair told the court")
    assert not is_role("Editors refused to say why they had left.")
