"""Numbers and dates, by value: what one side says and the other does not."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache, partial
from typing import TypeVar

from sintesis.language import entries, pairs
from sintesis.language.marks import Convention
from sintesis.model import Finding, Kind, Language, Severity
from sintesis.stages.compare.beside import beside
from sintesis.stages.compare.passage import Passage, written
from sintesis.stages.extract.dates import Precision, When, find_dates
from sintesis.stages.extract.numbers import Figure, agree, find_numbers

_OPEN_MONEY = {
    "dólar": "dólar", "dollar": "dollar", "peso": "peso", "libra": "libra", "pound": "pound", "rupia": "rupia",
    "rupee": "rupee", "franco": "franco", "franc": "franc", "corona": "corona", "dinar": "dinar",
}  # fmt: skip
"""Names that several currencies bear, and what stands in a sum that does not say which of them it is."""
_DOLLAR_SIGN = frozenset({"dólar", "dollar", "peso"})

_WORD_BEHIND = re.compile(r"\s(?:de )?\w+")

_RECENT = 64
"""Texts whose dates and numbers are remembered: each is asked for by several checks in turn."""

T = TypeVar("T")
U = TypeVar("U")


def check_figures(source: Passage, target: str, language: Language) -> Iterator[Finding]:
    """Dates and numbers lost, added or changed.

    A year or an hour may be a date on one side and a bare number on the other, so what one finder alone sees is looked
    for among the other's before it is called lost.
    """
    ours, numbers = dates_and_numbers(source.text, source.language, source.convention)
    theirs, made = dates_and_numbers(target, language, written(source, language))
    lost, added = unmatched(ours, theirs, same_date)
    missing, extra = _ends_matched(*unmatched(numbers, made, same_figure))
    missing = [f for f in missing if not _take(extra, f, partial(_is_sum, target))]
    extra = [f for f in extra if not _take(missing, f, partial(_is_sum, source.text))]
    lost = [d for d in lost if not _take(extra, d, _share_digits) and not _again(d, theirs)]
    added = [d for d in added if not _take(missing, d, _share_digits) and not _again(d, ours)]
    kept, put = missing, extra
    missing = [f for f in kept if not says(f, target, language, made)]
    extra = [f for f in put if not says(f, source.text, source.language, numbers)]
    if kept and put and not missing and not extra:  # one of two equal numbers made a third that is there as well
        missing, extra = kept[:1], put[:1]
    yield from _other_day(lost, added)
    for soft, severity in ((False, Severity.ERROR), (True, Severity.WARNING)):
        gone, new = ([d.text for d in dates if _is_relative(d) is soft] for dates in (lost, added))
        yield from beside("date", gone, new, severity, severity)
        gone, new = ([f.text for f in figures if _is_small_ordinal(f) is soft] for figures in (missing, extra))
        yield from beside("number", gone, new, severity, severity)


def _other_day(lost: list[When], added: list[When]) -> Iterator[Finding]:
    """A day of the week that became another: taken out of both lists."""
    for gone in [date for date in lost if date.precision is Precision.WEEKDAY]:
        new = next((date for date in added if date.precision is Precision.WEEKDAY), None)
        if new:
            lost.remove(gone)
            added.remove(new)
            yield Finding("date", Severity.ERROR, gone.text, new.text)


def _again(date: When, dates: Sequence[When]) -> bool:
    return any(same_date(date, other) for other in dates)


def _is_relative(date: When) -> bool:
    """Today, last week: languages leave these out and put them in (2 of 300 human translations)."""
    return date.precision in (Precision.RELATIVE, Precision.WEEKDAY)


def _is_small_ordinal(figure: Figure) -> bool:
    """First, second: often said by other words (4 of 300 human translations: original, runoff, top ten)."""
    return figure.value in ("#1", "#2")


@lru_cache(maxsize=_RECENT)
def dates_and_numbers(
    text: str, language: Language, convention: Convention
) -> tuple[tuple[When, ...], tuple[Figure, ...]]:
    """The dates of a text, and its figures outside them."""
    dates = find_dates(text, language)
    return tuple(dates), tuple(find_numbers(text, language, convention, [(date.start, date.end) for date in dates]))


def unmatched(ours: Sequence[T], theirs: Sequence[T], same: Callable[[T, T], bool]) -> tuple[list[T], list[T]]:
    """What stands on one side only, each item of the other used up once."""
    rest = list(theirs)
    alone = [item for item in ours if not _take(rest, item, same)]
    return alone, rest


def _take(pool: list[T], item: U, same: Callable[[U, T], bool]) -> bool:
    """Remove from the pool the first that is the same as the item; whether there was one."""
    for i, other in enumerate(pool):
        if same(item, other):
            del pool[i]
            return True
    return False


def same_date(one: When, other: When) -> bool:
    """Whether two dates may be the same."""
    return not {one.value, *one.alternatives}.isdisjoint((other.value, *other.alternatives))


def same_figure(one: Figure, other: Figure) -> bool:
    """Whether two figures may stand for the same value, in the same currency."""
    if one.kind is Kind.MONEY and other.kind is Kind.MONEY and not _may_be_one_currency(one, other):
        return False
    return any(agree(a, b) for a in (one.value, *one.alternatives) for b in (other.value, *other.alternatives))


def _may_be_one_currency(one: Figure, other: Figure) -> bool:
    """Whether a sum whose currency is open (“$260”, “260 pesos”) may be in the currency of the other (£260 is none)."""
    ours, theirs = one.value.split(" ")[0], other.value.split(" ")[0]
    if ours == theirs or "XXX" not in (ours, theirs):
        return True
    known, text = (theirs, one.text) if ours == "XXX" else (ours, other.text)
    names = {
        form for row in pairs("currencies") if row["code"] == known for form in (row["es"] + "|" + row["en"]).split("|")
    }
    return any(_names_money(text, name) for name in names)


def _names_money(text: str, name: str) -> bool:
    """Whether an open sum's sign or word belongs to a currency of that name: $ to dollars and pesos."""
    kind = next((word for word in _OPEN_MONEY if word in name.casefold()), None)
    if kind is None:
        return False
    return _OPEN_MONEY[kind] in text.casefold() or ("$" in text and kind in _DOLLAR_SIGN)


def _is_sum(text: str, money: Figure, number: Figure) -> bool:
    """Whether a bare number of a text is a sum after all, by the word behind it: £90 and “90 libras”."""
    word = _WORD_BEHIND.match(text, number.end)
    if word is None or money.kind is not Kind.MONEY or number.kind is not Kind.NUMBER or money.value.startswith("XXX "):
        return False
    values = [f"XXX {value}" for value in (number.value, *number.alternatives)]
    named = replace(
        number, kind=Kind.MONEY, text=text[number.start : word.end()], value=values[0], alternatives=tuple(values[1:])
    )
    return same_figure(money, named)


def _ends_matched(missing: list[Figure], extra: list[Figure]) -> tuple[list[Figure], list[Figure]]:
    """Match a range on one side with two numbers on the other: 10–20 and “10 out of 20”."""
    missing = [figure for figure in missing if not _take_ends(figure, extra)]
    extra = [figure for figure in extra if not _take_ends(figure, missing)]
    return missing, extra


def _take_ends(figure: Figure, pool: list[Figure]) -> bool:
    currency, _, amount = figure.value.rpartition(" ")
    low, slash, high = amount.rstrip("%").partition("/")
    if not slash:
        return False
    ends = [f"{currency} {end}".strip() + ("%" if amount.endswith("%") else "") for end in (low, high)]
    held = [next((f for f in pool if agree(f.value, end) or agree(f.value, end.rstrip("%"))), None) for end in ends]
    if held[0] is None or held[1] is None or held[0] is held[1]:
        return False
    for found in held:
        pool.remove(found)  # type: ignore[arg-type]
    return True


def _share_digits(date: When, figure: Figure) -> bool:
    return figure.value == date.value or _digits(figure.text) == _digits(date.text) != set()


def _digits(text: str) -> set[str]:
    return {digits.lstrip("0") for digits in re.findall(r"\d+", text)}


@cache
def _small_words(language: Language) -> dict[str, re.Pattern[str]]:
    """Words that say a small number without naming it (`2: both, couple, pair`)."""
    rows = (line.split(":", 1) for line in entries(language, "number_synonyms"))
    return {
        value.strip(): re.compile(rf"\b(?:{'|'.join(re.escape(w.strip()) for w in names.split(','))})\b", re.IGNORECASE)
        for value, names in rows
    }


def says(figure: Figure, text: str, language: Language, figures: Sequence[Figure]) -> bool:
    """Whether a text says a number after all: again elsewhere, as part of a name (Six Flags), or in a word (both)."""
    if any(same_figure(figure, other) for other in figures):
        return True
    if figure.text[0].isalpha() and re.search(rf"\b{re.escape(figure.text)}\b", text):
        return True
    synonyms = _small_words(language).get(figure.value.lstrip("#"))
    return synonyms is not None and synonyms.search(text) is not None
