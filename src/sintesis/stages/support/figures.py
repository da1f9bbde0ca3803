"""Numbers and dates of a point that its evidence does not hold, or counts something else with."""

import re
from collections.abc import Iterator

from sintesis.language.content import content, stem
from sintesis.model import Finding, Kind, Severity
from sintesis.stages.compare.figures import dates_and_numbers, same_date, same_figure, says
from sintesis.stages.compare.units import check_units
from sintesis.stages.extract.numbers import Figure
from sintesis.stages.support.evidence import Evidence

REACH = 3
"""Words behind a number among which stands what it counts: “40 de los heridos”, “14 young people”."""
_WORDS = re.compile(rf"\W*(?:[^\W\d_]+\W+){{0,{REACH - 1}}}[^\W\d_]*")


def check_numbers(text: str, evidence: Evidence) -> Iterator[Finding]:
    """A number whose value the evidence does not give, or gives to something else that has another number there."""
    _, ours = dates_and_numbers(text, evidence.language, evidence.convention)
    dates, held = dates_and_numbers(evidence.text, evidence.language, evidence.convention)
    spelt = {digits for date in dates for digits in re.findall(r"\d+", date.text)}
    for figure in ours:
        if figure.text in spelt or says(figure, evidence.text, evidence.language, held):
            if other := _counted_otherwise(figure, text, held, evidence):
                yield Finding("number", Severity.ERROR, other.text, figure.text)
        else:
            yield Finding("number", Severity.ERROR, "", figure.text)


def _counted_otherwise(figure: Figure, text: str, held: tuple[Figure, ...], evidence: Evidence) -> Figure | None:
    """The number that the evidence has for what a number of the point counts, where it is another."""
    if figure.kind is not Kind.NUMBER:
        return None
    counted = _counts(figure, text, evidence)
    same = [_counts(other, evidence.text, evidence) for other in held if same_figure(figure, other)]
    if not counted or any(not stems or counted & stems for stems in same):
        return None
    rest = [other for other in held if other.kind is Kind.NUMBER and not same_figure(figure, other)]
    return next((other for other in rest if counted & _counts(other, evidence.text, evidence)), None)


def _counts(figure: Figure, text: str, evidence: Evidence) -> frozenset[str]:
    """The first content word behind a number, as what it counts."""
    behind = _WORDS.match(text, figure.end)
    told = re.split(r"[,;:.()]", behind.group())[0] if behind else ""
    return frozenset(map(stem, content(told, evidence.language)[:1]))


def check_dates(text: str, evidence: Evidence) -> Iterator[Finding]:
    """A date that the evidence does not give, neither in words nor by what follows from the article's other dates."""
    ours, _ = dates_and_numbers(text, evidence.language, evidence.convention)
    held, numbers = dates_and_numbers(evidence.text, evidence.language, evidence.convention)
    follows = {fact.value for fact in evidence.within if fact.kind is Kind.DATE}
    for date in ours:
        known = any(same_date(date, other) for other in held) or not follows.isdisjoint(
            (date.value, *date.alternatives)
        )
        if not known and not any(figure.text == date.text for figure in numbers):
            yield Finding("date", Severity.ERROR, "", date.text)


def check_measures(text: str, evidence: Evidence) -> Iterator[Finding]:
    """A number that the evidence gives in another unit."""
    yield from check_units(evidence.passage(), text, evidence.language)
