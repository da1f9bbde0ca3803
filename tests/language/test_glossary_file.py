"""What is written to a glossary file is read again, and what makes no sense is refused with its line."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sintesis.errors import UsageFault
from sintesis.language.glossary import Entry, Glossary
from sintesis.language.glossary_file import parse
from sintesis.model import Kind
from tests.language.glossaries import glossaries, to_csv, to_toml


@given(glossaries())
def test_toml_holds_a_glossary(glossary: Glossary) -> None:
    assert parse(to_toml(glossary), "x.toml") == glossary


@given(glossaries(), st.sampled_from(",;\t"))
def test_csv_holds_a_glossary(glossary: Glossary, delimiter: str) -> None:
    assert parse(to_csv(glossary, delimiter), "x.csv") == glossary


def test_the_columns_may_stand_in_any_order_and_be_few() -> None:
    assert parse("en, es\nbasin, dársena\n", "X.CSV") == Glossary((Entry("dársena", "basin"),))


def test_a_word_that_is_kept_is_written_once() -> None:
    kept = Glossary((Entry("cayuco", "cayuco", keep=True), Entry("ferry", "ferry", keep=True)))
    assert parse("es,en,kind,keep\ncayuco,,,true\n,ferry,,yes\n", "x.csv") == kept


def test_spaces_blank_lines_and_the_way_accents_are_stored_do_not_matter() -> None:
    text = "es,en,kind\n\n  da\u0301rsena   sur , south  basin,Place\n"
    assert parse(text, "x.csv") == Glossary((Entry("dársena sur", "south basin", Kind.PLACE),))


def test_inline_tables_of_toml_are_read() -> None:
    assert parse('terms = [\n {es = "a", en = "b"},\n]\n', "x.toml") == Glossary((Entry("a", "b"),))


def test_two_spanish_words_may_have_one_english_form() -> None:
    assert len(parse("es,en\nnave,craft\nnaves,craft\n", "x.csv").entries) == 2


CSV = "es,en,kind,keep\nsol,sun,,\n"
TOML = '[[term]]\nes = "sol"\nen = "sun"\n\n[[term]]\n'


@pytest.mark.parametrize(
    ("name", "text", "line", "said"),
    [
        ("x.csv", CSV + "sol,star,,\n", 3, "“sol” stands in line 2 already"),
        ("x.csv", CSV + ",moon,,\n", 3, "empty in es"),
        ("x.csv", CSV + "luna,…,,\n", 3, "empty in en"),
        ("x.csv", CSV + "luna\n", 3, "empty in en"),
        ("x.csv", CSV + "\nluna,moon,planet,\n", 4, "unknown kind “planet”"),
        ("x.csv", CSV + "luna,moon,date,\n", 3, "unknown kind “date”"),
        ("x.csv", CSV + "luna,moon,,perhaps\n", 3, "keep: “perhaps”"),
        ("x.csv", CSV + "sun,star,,\n", 3, "“sol” becomes “sun” (line 2), which becomes “star” (line 3)"),
        ("x.csv", CSV + "sun,sol,,\n", 3, "becomes"),
        ("x.csv", CSV + 'luna,"moon,,\n', 3, "not CSV"),
        ("x.csv", CSV + "luna,full, round moon,term,\n", 3, "5 values for 4 columns"),
        ("x.csv", "\nes,en,gender\n", 2, "unknown column “gender”"),
        ("x.csv", "sol,sun\n", 1, "unknown column “sol”"),
        ("x.csv", "es,es\n", 1, "each once"),
        ("x.csv", "kind,keep\n", 1, "each once"),
        ("x.toml", TOML + 'es = "sol"\nen = "star"\n', 6, "“sol” stands in line 2 already"),
        ("x.toml", TOML + 'en = "moon"\n', 5, "empty in es"),
        ("x.toml", TOML + 'es = "luna"\nen = ""\n', 7, "empty in en"),
        ("x.toml", TOML + 'es = "luna"\nen = "moon"\nkind = "planet"\n', 8, "unknown kind “planet”"),
        ("x.toml", TOML + 'es = "luna"\nen = "moon"\ngender = "f"\n', 8, "unknown key “gender”"),
        ("x.toml", TOML + 'es = "luna"\nen = 7\n', 7, "en: not a value"),
        ("x.toml", TOML + 'es = "luna"\nkeep = "true"\n', 7, "keep: not a value"),
        ("x.toml", TOML + 'es = "sun"\nen = "star"\n', 6, "becomes"),
        ("x.toml", TOML + "es = luna\n", 6, "not TOML"),
        ("x.toml", TOML + 'es = "luna', 6, "not TOML"),
        ("x.toml", '# mine\n[sol]\nen = "sun"\n', 2, "“sol” is no list of terms"),
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_refused_with_its_line(name: str, text: str, line: int, said: str) -> None:
    with pytest.raises(UsageFault) as caught:
        parse(text, name)
    assert caught.value.message.startswith(f"{name}, line {line}: ")
    assert said in caught.value.message
    assert caught.value.hint
    assert "\n" not in str(caught.value)


def test_the_name_says_what_kind_of_file_it_is() -> None:
    with pytest.raises(UsageFault, match="glossary"):
        parse(CSV, "terms.txt")


@given(st.text(max_size=80), st.sampled_from(["x.csv", "x.toml"]))
def test_any_text_is_a_glossary_or_refused(text: str, name: str) -> None:
    with suppress(UsageFault):
        assert parse(text, name) is not None
