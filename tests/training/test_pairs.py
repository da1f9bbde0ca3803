"""Training pairs say the same on both sides after names, figures and stand-ins are put in."""

import random
import re
from collections.abc import Callable
from typing import Any

import pytest

PAIR = (
    "El ministro García anunció 1.250 millones y una subida del 3,5 % para 2024 en quince provincias.",
    "Minister García announced 1,250 million and a 3.5% increase for 2024 in fifteen provinces.",
)
Script = Callable[[str], Any]


@pytest.mark.parametrize("seed", range(40))
def test_figures_are_exchanged_on_both_sides_alike(script: Script, seed: int) -> None:
    figures = script("figures")
    made = figures.refigured(PAIR, figures.number_words(), random.Random(seed))
    assert made is not None
    values = [sorted(value for _, value in figures.values(text, mark)) for text, mark in zip(made, ",.", strict=True)]
    assert values[0] == values[1]
    assert len(values[0]) == 3
    words = dict(figures.number_words())
    (spanish,) = re.findall(r"en (\S+) provincias", made[0])
    assert words[spanish] in made[1]


def test_a_pair_without_figures_in_common_is_left(script: Script) -> None:
    figures = script("figures")
    assert figures.refigured(("Llegó a las 18.30.", "He arrived at 6:30 p.m."), [], random.Random(1)) is None


@pytest.mark.parametrize("seed", range(20))
def test_stand_ins_stand_on_both_sides_and_are_numbered(script: Script, seed: int) -> None:
    made = script("names").masked(PAIR, random.Random(seed))
    assert made is not None
    found = [re.findall(r"XQ-\d", text) for text in made]
    assert sorted(found[0]) == sorted(found[1]) == [f"XQ-{n}" for n in range(1, len(found[0]) + 1)]
    assert found[0] == sorted(found[0]) or found[1] == sorted(found[1])


def test_the_written_pairs_are_pairs(script: Script) -> None:
    written = script("prepare").written()
    assert len(written) > 6000
    assert all(spanish.strip() and english.strip() for spanish, english in written)
    assert not [english for _, english in written if re.search("[“”‘’«»]", english)]
