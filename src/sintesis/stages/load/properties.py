"""Title, author and day in a document's properties, believed only where the text bears them out.

Offices write a new document over the last one: its properties tell of the template, or of the one before.
"""

import re
from datetime import date

from sintesis.language import table
from sintesis.model import LANGUAGES
from sintesis.stages.load.published import day_of

FEWEST_WORDS = 4
"""Words of a title; “Nota de prensa” and “Microsoft Word” have fewer."""
_BEGINNING = 1500
"""Characters of the text in which a title stands."""
_EDGES = 1500
"""Characters at either end of the text in which a day of publication stands."""


def title_borne_out(title: str, text: str) -> str:
    """The title when the beginning of the text says the same words in a row, else nothing."""
    words = _letters(title)
    if len(title.split()) < FEWEST_WORDS or not words:
        return ""
    return title if words in _letters(text[:_BEGINNING]) else ""


def author_borne_out(author: str, text: str) -> str:
    """The author when the text names him or her in full, else nothing."""
    words = author.split()
    if not 2 <= len(words) <= 5 or any(c.isdigit() for c in author):
        return ""
    return author if re.search(rf"(?<!\w){re.escape(author)}(?!\w)", text) else ""


def day_borne_out(stated: str, text: str) -> str:
    """The day as an ISO date when the text names its day and month near its beginning or end, else nothing."""
    iso, _ = day_of(stated)
    if iso is None:
        return ""
    day = date.fromisoformat(iso)
    edges = f"{text[:_EDGES]}\n{text[-_EDGES:]}"
    return iso if any(re.search(form, edges, re.IGNORECASE) for form in _forms(day)) else ""


def _forms(day: date) -> list[str]:
    """How a text writes the day and its month, without another year behind them."""
    months = [name for language in LANGUAGES for name in _names(language, day.month)]
    month = rf"(?:{'|'.join(map(re.escape, months))})\b\.?"
    year = rf"(?!(?:,?\s+(?:de\s+|del\s+)?)(?!{day.year})\d{{4}})"
    return [
        rf"(?<!\d)0?{day.day}(?:\.?º|st|nd|rd|th)?\s+(?:de\s+|of\s+)?{month}{year}",
        rf"\b{month}\s+0?{day.day}(?:st|nd|rd|th)?(?!\d){year}",
        rf"(?<!\d)0?{day.day}[/.-]0?{day.month}[/.-]{day.year}(?!\d)",
    ]


def _names(language: str, number: int) -> list[str]:
    data = table(language, "months")
    return [data["names"][number - 1], *(name for name, month in data["others"].items() if month == number)]


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())
