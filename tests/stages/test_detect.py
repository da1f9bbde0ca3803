"""The language of a text is told, and neighbours of Spanish are not taken for it."""

import random
import warnings
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sintesis.language import table
from sintesis.model import Detected
from sintesis.stages.detect import Part, detect, second_language
from sintesis.stages.detect.sample import PIECE, PIECES, sample
from sintesis.stages.detect.words import codes

CASES = Path(__file__).parents[3] / "shared" / "cases" / "langid.tsv"

SENTENCES = [
    ("es", "El alcalde inauguró ayer un puente que costó el doble de lo previsto."),
    ("es", "Apple, Google y Microsoft presentan en San Francisco sus resultados del tercer trimestre"),
    ("es", "Taylor Swift y Bad Bunny lideran las nominaciones a los Billboard Music Awards"),
    ("es", "La Generalitat y el Ayuntamiento de Barcelona firman el convenio de la Sagrera"),
    ("es", "Alberto Núñez Feijóo y Alfonso Rueda viajan a Ourense y a Pontevedra"),
    ("es", "Sin acuerdo sobre el precio del pan, los molineros vuelven a la huelga."),
    ("en", "The mayor opened a bridge on Tuesday that cost twice what had been planned."),
    ("en", "Gustavo Petro and Claudia Sheinbaum meet in Bogotá to discuss migration"),
    ("en", "Shares in Banco Santander and Telefónica fell sharply on Thursday"),
    ("en", "Javier Milei and Patricia Bullrich face off in Buenos Aires debate"),
    ("pt", "O prefeito inaugurou ontem uma ponte que custou o dobro do previsto."),
    ("pt", "Governo adia para março a votação do orçamento no Congresso"),
    ("ca", "L'alcalde va inaugurar ahir un pont que ha costat el doble del previst."),
    ("ca", "La pluja deixa sense llum milers de cases a les comarques de Girona"),
    ("gl", "O alcalde inaugurou onte unha ponte que custou o dobre do previsto."),
    ("gl", "Unha muller resulta ferida nun accidente en Lugo"),
    ("it", "Il sindaco ha inaugurato ieri un ponte che è costato il doppio del previsto."),
    ("it", "Piogge e frane in Liguria, chiusa la strada per Genova"),
    ("fr", "Le maire a inauguré hier un pont qui a coûté le double du prix prévu."),
    ("fr", "Aucun blessé, mais le train est détruit et la ligne fermée"),
    ("ast", "L'alcalde inauguró ayeri una ponte que costó'l doble de lo previsto."),
    ("ast", "Munches families tuvieron que dexar les sos cases poles inundaciones"),
    ("ro", "Pompierii au avut nevoie de patru ore pentru a stinge incendiul din piață."),
    ("eu", "Alkateak atzo inauguratu zuen aurreikusitakoaren bikoitza kostatu den zubia."),
    ("de", "Der Bürgermeister eröffnete gestern eine Brücke, die doppelt so teuer wurde wie geplant."),
    ("pl", "Burmistrz otworzył wczoraj most, który kosztował dwa razy więcej niż planowano."),
    ("sv", "Borgmästaren invigde i går en bro som kostade dubbelt så mycket som planerat."),
]


@pytest.mark.parametrize(("code", "text"), SENTENCES)
def test_a_sentence_is_enough(code: str, text: str) -> None:
    assert detect(text, None).code == code


@pytest.mark.parametrize(
    ("code", "text"), [pair for pair in SENTENCES if pair[0] in ("es", "en", "pt", "ca", "it", "fr")]
)
def test_capitals_change_nothing(code: str, text: str) -> None:
    assert detect(text.upper(), None).code == code


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("ru", "Мэр открыл вчера новый мост"),
        ("uk", "Мер відкрив учора новий міст"),
        ("el", "Ο δήμαρχος άνοιξε τη γέφυρα"),
        ("ar", "افتتح رئيس البلدية الجسر أمس"),
        ("fa", "شهردار دیروز پل را گشود"),
        ("zh", "市长昨天为新桥揭幕"),
        ("ja", "市長は昨日、新しい橋を開通させた"),
        ("ko", "시장은 어제 새 다리를 열었다"),
        ("he", "ראש העיר חנך אתמול את הגשר"),
    ],
)
def test_other_scripts_have_a_code(code: str, text: str) -> None:
    assert detect(text, "es").code == code


def test_names_in_another_script_do_not_decide() -> None:
    assert (
        detect("El alcalde de Pekín (北京) y el de Moscú (Москва) firmaron el acuerdo en la ciudad.", None).code == "es"
    )


def test_a_hint_counts_only_where_the_text_is_too_short() -> None:
    assert detect("Hola", "es-MX").code == "es"
    assert detect("Radar 24", "en_GB").code == "en"
    assert detect("The train was late", "es").code == "en"
    assert detect(SENTENCES[0][1], "en").code == "es"


@pytest.mark.parametrize("text", ["", "12,5 % — 2025!", "😀", "Radar"])
def test_nothing_to_judge_by(text: str) -> None:
    assert detect(text, None) == Detected("und", 0.0)


def test_every_code_that_can_come_out_has_an_english_name() -> None:
    names = table("en", "languages")
    scripts = table("both", "scripts")["script"]
    given_away = {code for script in scripts for code, _ in script.get("letters", ())}
    assert {*codes(), *given_away, *(script["otherwise"] for script in scripts)} <= set(names)


def test_a_long_text_is_judged_by_all_of_it() -> None:
    spanish, english = SENTENCES[0][1] + "\n", SENTENCES[6][1] + "\n"
    assert detect(english * 40 + spanish * 400, None).code == "es"
    assert len(sample(spanish * 20_000)) <= PIECES * PIECE + 2 * PIECES


@given(st.text(max_size=200), st.sampled_from([None, "es", "fr"]))
def test_any_text_has_a_verdict_and_always_the_same(text: str, hint: str | None) -> None:
    found = detect(text, hint)
    assert 0 <= found.confidence <= 1
    assert found == detect(text, hint)


def test_the_state_of_others_is_left_alone() -> None:
    import langdetect

    random.seed(7)
    before = random.getstate()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        detect(SENTENCES[0][1], None)
    assert random.getstate() == before
    assert langdetect.DetectorFactory.seed is None


def test_a_second_language_is_found_by_its_paragraphs() -> None:
    spanish = " ".join(text for code, text in SENTENCES if code == "es")
    english = " ".join(text for code, text in SENTENCES if code == "en")
    mixed = "\n\n".join([spanish] * 3 + [english])
    assert detect(mixed, None).code == "es"
    found = second_language(mixed, "es")
    assert isinstance(found, Part)
    assert found.code == "en"
    assert 0.1 < found.share < 0.25
    assert second_language("\n\n".join([spanish] * 3), "es") is None


def test_the_main_language_is_the_one_that_most_of_the_text_is_in() -> None:
    spanish = [text for code, text in SENTENCES if code == "es"]
    english = [text for code, text in SENTENCES if code == "en"]
    assert detect("\n".join(spanish * 2 + english * 2), None).code == "es"
    assert detect("\n".join(spanish + english * 3), None).code == "en"


def test_paragraphs_of_a_language_whose_words_are_not_known_do_not_outvote_it() -> None:
    polish = next(text for code, text in SENTENCES if code == "pl")
    assert (
        detect(f"{polish}\nRada miasta zbierze się w piątek, aby omówić wysokie koszty budowy.\n{polish}", None).code
        == "pl"
    )


def test_a_title_or_a_quotation_is_no_second_language() -> None:
    text = f"{SENTENCES[0][1]}\nThe Wall Street Journal\n“No comment”, respondió en inglés el portavoz de la empresa.\n"
    assert second_language(text * 3, "es") is None


@pytest.mark.skipif(not CASES.is_file(), reason="the development cases are not beside the repository")
def test_all_development_sentences_are_told_apart() -> None:
    rows = [line.split("\t") for line in CASES.read_text("utf-8").split("\n") if line]
    wrong = [(code, text) for code, text in rows if detect(text, None).code != code]
    assert len(rows) == 70
    assert wrong == []


def test_quotations_do_not_decide_unless_they_are_most_of_the_text() -> None:
    said = "“We have waited for years and nobody has told us why the bridge is shut”"
    assert (
        detect(
            f"{said}, decía la carta que los vecinos entregaron ayer por la tarde al alcalde de la villa.", None
        ).code
        == "es"
    )
    assert detect(f"{said}, Hale.", None).code == "en"


def test_a_headline_without_function_words_is_told_by_its_words() -> None:
    assert detect("Rams beat Padres 5-2", None).code == "en"
    assert detect("Xyzzy Plugh 5-2", None).code == "und"


def test_a_short_paragraph_does_not_outvote_its_article() -> None:
    text = (
        "El ministro de Obras Públicas anunció el martes que el puente no abrirá antes de 2027 porque faltan piezas. "
        "La obra cuesta 40 millones de euros.\n\n"
        "Según la Cámara de Comercio, podrían perderse 120 empleos en la comarca antes de marzo de 2026."
    )
    assert detect(text, None).code == "es"
