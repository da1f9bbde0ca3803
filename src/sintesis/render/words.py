"""Write values — dates, figures, source and method lines — as prose in the note's language."""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from types import MappingProxyType
from typing import Final

from sintesis.language import table
from sintesis.language.calendar import has_day, render_date
from sintesis.language.figures import render_number
from sintesis.language.marks import Convention
from sintesis.model import LANGUAGES, Kind, Language, file_name
from sintesis.note import DateRow, FigureRow, LeftOut, Note

_LOCALES: Final = {("es", ","): "es_ES", ("es", "."): "es_MX", ("en", ","): "en_GB", ("en", "."): "en_GB"}
"""Whose number marks a language writes, by the decimal mark of Spanish numbers in the note."""
_YEAR = re.compile(r"\d{4}")
_STRAIGHT = re.compile(r'"([^"]*)"')
_SEASON = re.compile(r"(?P<year>\d{4})-(?P<letters>SP|SU|FA|WI)")
_MONTH_IN_FIGURES = re.compile(r"\d{1,2}\s?[/.-]\s?\d{1,2}")


def label(language: Language, name: str) -> str:
    """A heading or formula of the note."""
    text: str = table(language, "labels")[name]
    return text


def why_left_out(line: LeftOut, language: Language) -> str:
    """Why a line is no part of the article, and where it stands again."""
    reason: str = table(language, "labels")["reasons"][line.reason]
    again = label(language, "repeated_in").format(n=line.repeated_in)
    return f"{reason}, {again}" if line.repeated_in else reason


def long_date(value: str, language: Language) -> str:
    """`2025-12-11` as “11 December 2025” or “11 de diciembre de 2025”; other values stay as they are."""
    return render_date(value, language) or _season(value, language) or value


def _season(value: str, language: Language) -> str:
    """`2004-FA` as “autumn 2004”, for nobody reads the letters; empty for another value."""
    found = _SEASON.fullmatch(value)
    if not found:
        return ""
    names = table(language, "dates")["seasons"]
    name = next(name for name, letters in names.items() if letters == found["letters"])
    return label(language, "season").format(season=name, year=found["year"])


def long_dates(value: str, language: Language) -> str:
    """A date in prose, or both ends of a range with a dash between them."""
    rough, plain = value.startswith("~"), value.lstrip("~")
    written = " – ".join(long_date(part, language) for part in plain.split("/"))
    return f"{label(language, 'approximate')} {written}" if rough else written


def published(note: Note, language: Language) -> str:
    """The date of publication, or what follows of it from the text."""
    value = note.published.value
    if value is None:
        return label(language, "not_stated")
    if not note.published.inferred:
        return long_date(value, language)
    after, _, before = value.partition("/")
    after, before = after.strip("."), before.strip(".")
    name = "inferred_between" if after and before else "inferred_after" if after else "inferred_before"
    return label(language, name).format(after=_to(after, language), before=_to(before, language))


def _to(value: str, language: Language) -> str:
    """“al 11 de diciembre”, “a enero”."""
    return label(language, "to_day" if has_day(value) else "to_month").format(date=long_date(value, language))


def iso(row: DateRow, language: Language) -> str:
    """The value of a date for a table: ISO, ranges with a dash, a season in words, a time of day as it is written."""
    rough, value = row.value.startswith("~"), row.value.lstrip("~")
    shown = " – ".join(_season(part, language) or part.removeprefix("T") for part in value.split("/"))
    return f"{label(language, 'approximate')} {shown}" if rough else shown


def inference(row: DateRow, language: Language) -> str:
    """What of a date is not in the text, for behind it; empty when nothing is."""
    return label(language, "year_inferred" if lacks_year_only(row) else "inferred") if row.inferred else ""


def lacks_year_only(row: DateRow) -> bool:
    """Whether the text gives month and day of an inferred date as far as its value has them, and only no year."""
    written = row.as_written.casefold()
    if not row.inferred or _YEAR.search(written):
        return False
    month = _MONTH_IN_FIGURES.search(written) or not _months().isdisjoint(re.findall(r"\w+", written))
    return bool(month) and (not any(map(has_day, row.value.split("/"))) or any(c.isdigit() for c in written))


@cache
def _months() -> frozenset[str]:
    """Every name and abbreviation of a month, in both languages."""
    tables = [table(code, "months") for code in LANGUAGES]
    return frozenset(name.casefold() for months in tables for name in (*months["names"], *months["others"]))


def when(row: DateRow, language: Language) -> str:
    """The cell of a date: its ISO value, and what of it was inferred."""
    inferred = inference(row, language)
    return f"{iso(row, language)} ({inferred})" if inferred else iso(row, language)


def figure(row: FigureRow, language: Language, mark: str) -> str:
    """The cell of a figure: its value grouped as the language does, currency or % beside it.

    Args:
        mark: the decimal mark of Spanish numbers in the note.
    """
    currency, _, amount = row.value.rpartition(" ")
    rough, amount = amount.startswith("~"), amount.lstrip("~")
    percent = amount.endswith("%")
    shown = " – ".join(grouped(part, language, mark) for part in amount.rstrip("%").split("/"))
    if percent:
        shown += "%" if language == "en" else " %"
    if currency and currency != "XXX":
        shown = f"{currency} {shown}"
    if rough:
        words = "" if currency or percent else render_number(row.value, language, Convention.UNKNOWN)
        shown = f"{words or shown} ({label(language, 'not_exact')})"
    if row.kind is Kind.NUMBER and amount.startswith("#"):
        shown = f"{amount[1:]} ({label(language, 'ordinal')})"
    return shown


def grouped(amount: str, language: Language, mark: str) -> str:
    """A plain decimal with the marks of the language: 2,500.5, 2.500,5; what is none stays as it is.

    Args:
        mark: the decimal mark of Spanish numbers in the note.
    """
    if not re.fullmatch(r"-?\d+(\.\d+)?", amount):
        return amount
    # Babel's own formatting rounds, and fails on more digits than its context holds: only its marks are taken.
    return f"{Decimal(amount):,f}".translate(_marks(_LOCALES[language, mark]))


@cache
def _marks(locale: str) -> Mapping[int, str]:
    """What stands for the comma and for the point of “1,234.5” in a locale."""
    from babel.numbers import get_decimal_symbol, get_group_symbol

    return MappingProxyType({ord(","): get_group_symbol(locale), ord("."): get_decimal_symbol(locale)})


def origin(note: Note, language: Language) -> str:
    """`seed.es.txt · Spanish · 12 sentences · outlet and author not stated`."""
    labels = table(language, "labels")
    count = len(note.sentences)
    parts = [
        file_name(note.source.name),
        labels["languages"][note.source.language],
        labels["sentence" if count == 1 else "sentences"].format(n=count),
    ]
    outlet, byline = note.source.outlet, note.source.byline
    if outlet:
        parts.append(outlet)
    if byline:
        parts.append(labels["by"].format(name=byline))
    if not outlet or not byline:
        missing = "outlet_and_author" if not outlet and not byline else "author" if outlet else "outlet"
        parts.append(labels[f"{missing}_unknown"])
    return " · ".join(parts)


def quote_marks(note: Note, language: Language) -> tuple[str, str]:
    """The quotation marks of a language in a note: English “ ”; Spanish « », or the “ ” of a Spanish source."""
    curly = False
    if language == "es" == note.source.language:
        text = [sentence.text for sentence in note.sentences]
        angular = sum(line.count("«") for line in text)
        curly = sum(line.count("“") + line.count('"') / 2 for line in text) > angular
    name = "curly" if curly else "quote"
    return label(language, f"open_{name}"), label(language, f"close_{name}")


def requoted(text: str, language: Language) -> str:
    """A translated text with the quotation marks of its language, also for straight ones that stand in pairs."""
    opened, closed = label(language, "open_quote"), label(language, "close_quote")
    if text.count('"') % 2 == 0:
        text = _STRAIGHT.sub(rf"{opened}\1{closed}", text)
    return text.translate(str.maketrans("«»“”", f"{opened}{closed}" * 2))
