"""Write dates as prose: `2025-12-11` as “11 December 2025” or “11 de diciembre de 2025”."""

import re

from sintesis.language import table
from sintesis.model import Language

_DATE = re.compile(r"(\d{4}|XXXX)(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?")


def render_date(value: str, language: Language) -> str | None:
    """The prose of a day, a month or a year, also of one whose year is open (`XXXX-12-11`); `None` for other values."""
    found = _DATE.fullmatch(value)
    if not found:
        return None
    year, month, day = found.groups()
    if not month:
        return year if year.isdigit() else None
    labels = table(language, "labels")
    named = labels["months"][int(month) - 1]
    form = ("full_date" if day else "month_year") if year.isdigit() else ("day_month" if day else "")
    return str(labels[form]).format(day=int(day or 0), month=named, year=year) if form else str(named)


def has_day(value: str) -> bool:
    """Whether a date says the day."""
    found = _DATE.fullmatch(value)
    return found is not None and found[3] is not None
