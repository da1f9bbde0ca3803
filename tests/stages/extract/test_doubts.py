"""What an article leaves in doubt is said of the article."""

import pytest

from sintesis.model import Finding, Language, Severity
from sintesis.stages.extract.doubts import doubts
from tests.stages.extract.articles import article


def found(text: str, language: Language) -> list[tuple[str, str]]:
    return [(doubt.check, doubt.source) for doubt in doubts(article(text, language))]


def test_a_day_that_no_calendar_has_is_impossible() -> None:
    assert doubts(article("Vence el 31 de febrero.", "es")) == (
        Finding("impossible", Severity.WARNING, "31 de febrero"),
    )
    assert found("It is due on 31 June.", "en") == [("impossible", "31 June")]


def test_a_date_in_figures_is_ambiguous_in_english_only() -> None:
    assert found("It ended on 11/12/2025.", "en") == [("ambiguous", "11/12/2025")]
    assert found("It ended on 13/12/2025.", "en") == []
    assert found("Acabó el 11/12/2025.", "es") == []


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Vinieron 2.500 personas y 1.300 niños.", "es", [("convention", "2.500")]),
        ("Vinieron 2.500 personas, un 3,2 % más.", "es", []),
        ("Some 2,500 people came.", "en", []),
    ],
)
def test_three_digits_behind_one_mark_where_nothing_settles_it(
    text: str, language: Language, expected: list[tuple[str, str]]
) -> None:
    assert found(text, language) == expected


def test_each_stretch_is_said_once_and_not_without_end() -> None:
    assert found("El 31 de febrero no es el 31 de febrero.", "es") == [("impossible", "31 de febrero")]
    assert len(doubts(article(" ".join(f"El {day} de febrero llovió." for day in range(30, 32)) * 50, "es"))) == 2
