"""Write values — dates, figures, evidence, source and method lines — as prose in the note's language."""

import re
from decimal import Decimal

from sintesis.language import table
from sintesis.language.calendar import has_day, render_date
from sintesis.language.figures import render_number
from sintesis.language.marks import Convention
from sintesis.model import Kind, Language, file_name
from sintesis.note import DateRow, FigureRow, Note

_SWAP = str.maketrans(".,", ",.")


def label(language: Language, name: str) -> str:
    """A heading or formula of the note."""
    text: str = table(language, "labels")[name]
    return text


def long_date(value: str, language: Language) -> str:
    """`2025-12-11` as “11 December 2025” or “11 de diciembre de 2025”; what is no plain date stays as it is."""
    return render_date(value, language) or value


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


def when(row: DateRow, language: Language) -> str:
    """The cell of a date: its ISO value, and whether it was inferred."""
    value = row.value
    if value.startswith("~"):
        value = f"{label(language, 'approximate')} {value[1:]}"
    return f"{value} ({label(language, 'inferred')})" if row.inferred else value


def figure(row: FigureRow, language: Language, mark: str) -> str:
    """The cell of a figure: its value grouped as the language does, currency or % beside it.

    Args:
        mark: the decimal mark of Spanish numbers in the note.
    """
    currency, _, amount = row.value.rpartition(" ")
    rough, amount = amount.startswith("~"), amount.lstrip("~")
    percent = amount.endswith("%")
    shown = " – ".join(_grouped(part, language, mark) for part in amount.rstrip("%").split("/"))
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


def _grouped(amount: str, language: Language, mark: str) -> str:
    if not re.fullmatch(r"-?\d+(\.\d+)?", amount):
        return amount
    whole = f"{Decimal(amount):,f}"
    return whole.translate(_SWAP) if language == "es" and mark == "," else whole


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
    if note.source.url:
        parts.append(note.source.url)
    return " · ".join(parts)
