"""Units: kilometres made metres, years made months, percentage points made percent."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from sintesis.language import pairs
from sintesis.model import Finding, Kind, Language, Severity
from sintesis.stages.compare.figures import dates_and_numbers, same_figure
from sintesis.stages.compare.passage import Passage, written
from sintesis.stages.extract.numbers import Figure


def check_units(source: Passage, target: str, language: Language) -> Iterator[Finding]:
    """A number that has a unit on both sides, and not the same."""
    ours = list(_measures(source.text, source.language, source))
    theirs = list(_measures(target, language, source))
    for figure, unit, word in ours:
        same = [item for item in theirs if same_figure(figure, item[0])]
        if same and all(other != unit for _, other, _ in same):
            yield Finding("unit", Severity.ERROR, word, same[0][2])


def _measures(text: str, language: Language, source: Passage) -> Iterator[tuple[Figure, int, str]]:
    """The numbers of a text that a unit follows, the unit's row in the table, and the words of both."""
    convention = source.convention if text is source.text else written(source, language)
    rows, behind, within = _known(language)
    for figure in dates_and_numbers(text, language, convention)[1]:
        match = None
        if figure.kind is Kind.NUMBER:
            match = behind.match(text, figure.end)
        elif figure.kind is Kind.PERCENT:
            match = within.search(text, figure.start, figure.end)
        if match:
            yield figure, rows[match["unit"]], text[figure.start : match.end()]


@cache
def _known(language: Language) -> tuple[Mapping[str, int], re.Pattern[str], re.Pattern[str]]:
    """The row of each form, what finds one behind a number, and what finds one as the end of a percentage."""
    rows = {form: i for i, row in enumerate(pairs("units")) for form in row[language].split("|")}
    forms = "|".join(re.escape(form) for form in sorted(rows, key=len, reverse=True))
    of = r"(?: de)?" if language == "es" else ""
    behind = re.compile(rf"{of}(?:\s|-)?(?P<unit>{forms})(?![\w/])")
    return rows, behind, re.compile(rf"(?<![^\W\d])(?P<unit>{forms})$")
