"""Fragile parts are hidden behind stand-ins and come back in the target's own form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sintesis.language.marks import Convention
from sintesis.model import Kind, Language
from sintesis.stages.compare import Mention, Passage
from sintesis.stages.translate.mask import STAND_INS, mask


def passage(text: str, *mentions: Mention) -> Passage:
    return Passage(text, "es", Convention.COMMA, mentions)


LEYVA = Mention("Ciro Gómez Leyva", Kind.PERSON, "Ciro Gómez Leyva")


def test_a_name_is_masked_and_put_back_as_it_was() -> None:
    masked = mask(passage("Atacaron a Ciro Gómez Leyva.", LEYVA), "en")
    assert masked.text == f"Atacaron a {STAND_INS[0]}."
    assert masked.reveal(f"They attacked {STAND_INS[0]}.") == "They attacked Ciro Gómez Leyva."


def test_a_stand_in_with_a_blank_in_it_is_put_back_and_a_bent_one_is_told() -> None:
    masked = mask(passage("Atacaron a Ciro Gómez Leyva.", LEYVA), "en")
    assert masked.reveal("They attacked X Q-1.") == "They attacked Ciro Gómez Leyva."
    assert masked.left_over(masked.reveal("They attacked X QQ-1."))
    assert not masked.left_over(masked.reveal("They attacked X Q-1."))


def test_a_sum_comes_back_in_the_target_languages_form() -> None:
    masked = mask(passage("Costó 2.500 millones de euros."), "en")
    assert masked.reveal(f"It cost {STAND_INS[0]}.") == "It cost €2.5 billion."


def test_a_small_number_is_left_to_the_engine() -> None:
    assert mask(passage("Murieron seis personas."), "en").stand_ins == ()


def test_only_what_is_asked_for_is_masked() -> None:
    other = Mention("Ana Ruiz", Kind.PERSON, "Ana Ruiz")
    masked = mask(passage("Ana Ruiz vio a Ciro Gómez Leyva.", LEYVA, other), "en", {"Ana Ruiz"})
    assert masked.text == f"{STAND_INS[0]} vio a Ciro Gómez Leyva."


def test_there_are_never_more_masks_than_stand_ins() -> None:
    names = [f"Persona {chr(65 + i)}uarez" for i in range(12)]
    masked = mask(passage(", ".join(names), *(Mention(n, Kind.PERSON, n) for n in names)), "en")
    assert len(masked.stand_ins) == len(STAND_INS)


@given(st.text(alphabet="abc 1.050,3%€XQ-Ruiz", max_size=60))
def test_revealing_what_was_masked_loses_nothing(text: str) -> None:
    ruiz = Mention("Ruiz", Kind.PERSON, "Ruiz")
    masked = mask(passage(text, ruiz), "es")
    if STAND_INS[0][:3] not in text:
        assert all(form in masked.reveal(masked.text) for form in (held.form for _, held in masked.stand_ins))


def test_a_date_in_figures_is_always_put_in_words() -> None:
    masked = mask(passage("La reunión del 11/12/2025 fue breve."), "en", ())
    assert masked.reveal(masked.text) == "La reunión del 11 December 2025 fue breve."


@pytest.mark.parametrize(
    ("language", "target", "text", "sent", "shown"),
    [
        ("en", "es", "It opens on Saturday 14 March 2026.", "It opens on Saturday XQ-1.", "14 de marzo de 2026"),
        ("en", "es", "It opens on Saturday, March 14, 2026.", "It opens on Saturday, XQ-1.", "14 de marzo de 2026"),
        ("es", "en", "Abre el sábado 14 de marzo de 2026.", "Abre el sábado XQ-1.", "14 March 2026"),
    ],
)
def test_of_a_date_with_its_weekday_the_date_is_masked(
    language: Language, target: Language, text: str, sent: str, shown: str
) -> None:
    masked = mask(Passage(text, language, Convention.POINT), target)
    assert masked.text == sent
    assert masked.reveal(STAND_INS[0]) == shown


def test_an_institution_that_is_put_back_agrees_with_the_word_before_it() -> None:
    commission = Mention("European Commission", Kind.ORGANISATION, "European Commission")
    masked = mask(Passage("Ann wrote to the European Commission.", "en", Convention.POINT, (commission,)), "es")
    assert masked.reveal(f"Ann escribió al {STAND_INS[0]}.") == "Ann escribió a la Comisión Europea."


def test_an_acronym_in_brackets_behind_its_name_is_not_written_out_again() -> None:
    name = "Crown Prosecution Service"
    mentions = (Mention(name, Kind.ORGANISATION, name), Mention("CPS", Kind.ACRONYM, name))
    text = "The Crown Prosecution Service (CPS) closed. The CPS spoke."
    masked = mask(Passage(text, "en", Convention.POINT, mentions), "es")
    assert [held.form for _, held in masked.stand_ins] == ["Fiscalía de la Corona", "CPS", "Fiscalía de la Corona"]


def test_a_time_of_day_comes_back_with_its_preposition() -> None:
    masked = mask(Passage("They met at 11:00 BST.", "en", Convention.POINT, ()), "es")
    assert masked.reveal(f"Se reunieron {STAND_INS[0]}.") == "Se reunieron a las 11:00 BST."
