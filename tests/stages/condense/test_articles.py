"""Whatever is left of the development articles' sentences holds every fact that must stay."""

from collections.abc import Iterator

import pytest

from sintesis.model import Article, Fact
from sintesis.stages.compare.figures import dates_and_numbers
from sintesis.stages.compare.modality import reserves
from sintesis.stages.condense import condense
from sintesis.stages.extract import extract
from sintesis.stages.extract.convention import settle
from tests.cases import articles, needs_cases
from tests.stages.condense.kept import lost, surplus
from tests.stages.extract.articles import article


@pytest.fixture(scope="module")
def cases() -> list[tuple[Article, tuple[Fact, ...]]]:
    made = [article(case.text, "es" if case.language == "es" else "en") for case in articles()]
    return [(one, extract(one)) for one in made]


def pairs(cases: list[tuple[Article, tuple[Fact, ...]]]) -> Iterator[tuple[str, str, Article]]:
    """Every sentence with what is left of it, at three limits."""
    for whole, facts in cases:
        for sentence in whole.sentences:
            for most in (None, 35, 15):
                yield sentence.text, condense(sentence, whole, facts, most).text, whole


@needs_cases
def test_no_figure_date_denial_reserve_condition_or_source_goes(cases: list[tuple[Article, tuple[Fact, ...]]]) -> None:
    for text, left, whole in pairs(cases):
        language, convention = whole.language, settle(whole.body, whole.language)
        assert not lost(text, left, language)
        before, after = (dates_and_numbers(one, language, convention) for one in (text, left))
        assert [date.value for date in before[0]] == [date.value for date in after[0]]
        assert [figure.value for figure in before[1]] == [figure.value for figure in after[1]]
        stated = [[r.text for r in reserves(one, language) if r.stated] for one in (text, left)]
        assert [word.casefold() for word in stated[0]] == [word.casefold() for word in stated[1]]


@needs_cases
def test_what_is_left_are_the_words_of_the_sentence(cases: list[tuple[Article, tuple[Fact, ...]]]) -> None:
    for text, left, _ in pairs(cases):
        assert left
        assert not surplus(text, left)


@needs_cases
def test_words_put_in_stand_in_the_article(cases: list[tuple[Article, tuple[Fact, ...]]]) -> None:
    for whole, facts in cases:
        for sentence in whole.sentences:
            left = condense(sentence, whole, facts).text
            inserted = [part.split("]")[0] for part in left.split("[")[1:]]
            assert all(part == "…" or part in whole.body for part in inserted)
