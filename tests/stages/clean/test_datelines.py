"""Datelines come off the front of a paragraph; prose with brackets and dashes does not lose a word."""

import pytest

from sintesis.model import Reason
from sintesis.stages.clean.datelines import undated

BODY = "El Congreso votó la ley."


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("MADRID, 11 Dic. (EUROPA PRESS) –", "Europa Press"),
        ("MADRID, 3 (EUROPA PRESS) -", "Europa Press"),
        ("CIUDAD DE MÉXICO (AP) —", "AP"),
        ("HANOI, Vietnam (AP) —", "AP"),
        ("MIAMI (AP) _", "AP"),
        ("(CNN)", "CNN"),
        ("(CNN Español) --", "CNN en Español"),
        ("LONDON (Reuters) -", "Reuters"),
        ("LONDON, Dec 11 (Reuters) -", "Reuters"),
        ("WASHINGTON, Dec. 11, 2025 (AP) —", "AP"),
        ("Santiago de Chile, 12 mar (EFE).-", "EFE"),
        ("Buenos Aires, 3 may (Xinhua) --", "Xinhua"),
        ("Bogotá, (AFP) -", "AFP"),
        ("EFE.-", "EFE"),
        ("LIMA, 3 May. (XYZ) –", None),
        ("Caracas, 3 de mayo de 2025.-", None),
        ("Ciudad de México.-", None),
        ("Guadalajara, Jal.-", None),
        ("WASHINGTON —", None),
        ("LA PAZ, Bolivia —", None),
        ("SACRAMENTO (KXYZ) —", None),
    ],
)
def test_datelines_come_off(line: str, agency: str | None) -> None:
    found = undated(f"{line} {BODY}")
    assert found.text == BODY
    assert [(one.text, one.reason) for one in found.removed] == [(line, Reason.DATELINE)]
    assert found.agency == agency


@pytest.mark.parametrize(
    "text",
    [
        "NATO — the alliance — said that it would wait.",
        "Juan Pérez (PSOE) dijo que no.",
        "Madrid (EFE) acoge la cumbre.",
        "El Gobierno (PP) - La oposición no vino.",
        "EE. UU. aprobó la ley. El Congreso la había votado.",
        "U.S. President Joe Smith said no.",
        "Apple Inc. - The company said no.",
        "La FIFA — La organización calló.",
        "Tiene de 38-41 cm de largo.",
        "Después del 14-F, los partidos hablaron.",
        "Round 1 — Each team had ten minutes.",
        "PS -- There is a meeting tonight.",
        "Ana Ruiz (27 de febrero de 1913 -- 15 de mayo de 1990) fue pintora.",
    ],
)
def test_prose_stays_whole(text: str) -> None:
    assert undated(text).text == text


def test_a_byline_glued_to_the_lead_comes_off() -> None:
    found = undated("Por Agencia EFE El presidente viajó a Punta Arenas.")
    assert found.text == "El presidente viajó a Punta Arenas."
    assert found.removed[0].reason is Reason.BYLINE


def test_several_datelines_come_off_in_turn() -> None:
    found = undated("LIMA (EFE).- (AP) — Hubo lluvia.")
    assert (found.text, len(found.removed), found.agency) == ("Hubo lluvia.", 2, "EFE")
