"""Words and their forms are known, in any case; made-up words and the other language's are not."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sintesis.language.lexicon import known
from sintesis.model import LANGUAGES, Language

KNOWN: list[tuple[Language, str]] = [
    (
        "es",
        "seguridad firmaron gobernadores desaceleró influyó reconozcan exalcaldesa antirrobo rápidamente cañones luces",
    ),
    ("es", "consagrarse afectándolos explicárselo dándole pequeñísimos casita franco-alemán ALIANZA Ministerio guiñó"),
    ("es", "federal transporte cooperación fentanilo narcotráfico bilateral extradición decomiso siguiéramos"),
    (
        "en",
        "security signed governors bigger stopped carrying unreasonably nationalised colours driver's women’s isn't",
    ),
    ("en", "spacewalk crewmembers decision-making co-author re-elected TREATY Ministry fentanyl bilateral seizure"),
]


@pytest.mark.parametrize(("language", "word"), [(lang, word) for lang, line in KNOWN for word in line.split()])
def test_words_and_their_forms_are_known(language: Language, word: str) -> None:
    assert known(word, language)


@pytest.mark.parametrize("word", ["decompass", "couquicol", "prolitical", "govermination", "sheinbaum", "xyzzy"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_made_up_words_are_not_known(language: Language, word: str) -> None:
    assert not known(word, language)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("es", "the government agreed strengthen between neighbours issues strategy wildlife thought"),
        ("en", "gobierno acordaron fortalecer huachicol seguridad ciudad según también desarticular"),
    ],
)
def test_the_other_language_is_not_known(language: Language, line: str) -> None:
    assert [word for word in line.split() if known(word, language)] == []


@pytest.mark.parametrize("word", ["", "-", "--", "'", "’s", "3", "-’-"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_no_word_is_not_known(language: Language, word: str) -> None:
    assert not known(word, language)


@given(st.text(max_size=30), st.sampled_from(LANGUAGES))
def test_case_and_composition_do_not_matter(word: str, language: Language) -> None:
    assert known(word, language) == known(word.casefold(), language)


def test_decomposed_accents_are_read() -> None:
    assert known("nacio\u0301n", "es")


def test_importing_reads_no_list() -> None:
    script = (
        "import sintesis.language.lexicon as l; assert not l.known.cache_info().currsize;"
        "assert not l._lexicon.cache_info().currsize"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
