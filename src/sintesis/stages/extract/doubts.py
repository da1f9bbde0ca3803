"""What an article's own dates and figures leave in doubt: days that do not exist, and what can be read in two ways."""

from collections.abc import Iterator

from sintesis.language.marks import Convention
from sintesis.model import Article, Finding, Severity
from sintesis.stages.extract.convention import settle
from sintesis.stages.extract.dates import find_dates
from sintesis.stages.extract.numbers import find_numbers

_MOST = 8
"""Findings of an article: a table of dates in the wrong order says no more with its fiftieth."""


def doubts(article: Article) -> tuple[Finding, ...]:
    """Findings about the article itself, each stretch once.

    `impossible`: a day that no calendar has (31 de febrero). `ambiguous`: an English date in figures that can be read
    with the day or the month first (11/12/2025). `convention`: three digits behind one mark (2.500) in a text that does
    not settle which mark it writes before decimals; said once, of the first.
    """
    return tuple(dict.fromkeys(_found(article)))[:_MOST]


def _found(article: Article) -> Iterator[Finding]:
    body, language = article.body, article.language
    dates = find_dates(body, language)
    convention = settle(body, language)
    if convention is Convention.UNKNOWN:
        taken = [(when.start, when.end) for when in dates]
        for figure in find_numbers(body, language, convention, taken):
            if figure.ambiguous:
                yield Finding("convention", Severity.WARNING, figure.text)
                break
    for when in dates:
        if not when.valid:
            yield Finding("impossible", Severity.WARNING, when.text)
        elif when.ambiguous:
            yield Finding("ambiguous", Severity.WARNING, when.text)
