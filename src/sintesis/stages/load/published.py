"""A date of publication, however a file writes it, as an ISO date."""

import re
from datetime import date
from functools import cache

from sintesis.language import table
from sintesis.model import LANGUAGES, Finding, Severity

_LONGEST = 100
"""Characters of a date; what is longer is none."""

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)|(\d{4})/(\d{1,2})/(\d{1,2})(?!\d)|(\d{4})(\d\d)(\d\d)(?:T|\Z)")
_FIGURES = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)")
_DAY_FIRST = re.compile(
    r"(?<!\d)(\d{1,2})(?:\.?º|st|nd|rd|th|°)? (?:de |of )?([^\W\d_]+)\.?,? (?:de |del )?(\d{4})(?!\d)"
)
_MONTH_FIRST = re.compile(r"(?<![^\W_])([^\W\d_]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (?:de )?(\d{4})(?!\d)")


def day_of(text: str) -> tuple[str | None, tuple[Finding, ...]]:
    """The calendar day that `text` begins with or names, as the text's own clock has it.

    Returns:
        An ISO date and no finding; `None` and a finding when the date is ambiguous, impossible or unreadable; `None`
        and no finding when there is no text.
    """
    text = " ".join(text.split())
    if not text:
        return None, ()
    parts = _parts(text[:_LONGEST])
    if parts is None:
        return None, (Finding("published", Severity.WARNING, text[:_LONGEST]),)
    if not parts:
        return None, (Finding("ambiguous", Severity.WARNING, text[:_LONGEST]),)
    try:
        return date(*parts).isoformat(), ()
    except ValueError:
        return None, (Finding("impossible", Severity.WARNING, text[:_LONGEST]),)


def _parts(text: str) -> tuple[int, int, int] | tuple[()] | None:
    """Year, month and day; nothing when day and month cannot be told apart; `None` when it is no date."""
    if match := _ISO.match(text):
        year, month, day = (int(figure) for figure in match.groups() if figure)
        return year, month, day
    if match := _FIGURES.match(text):
        return _told_apart(*(int(figure) for figure in match.groups()))
    if match := _DAY_FIRST.search(text):
        found = _named(match[3], match[2], match[1])
        if found:
            return found
    if match := _MONTH_FIRST.search(text):
        found = _named(match[3], match[1], match[2])
        if found:
            return found
    return _as_in_mail(text)


def _as_in_mail(text: str) -> tuple[int, int, int] | None:
    from email.utils import parsedate_tz

    stamp = parsedate_tz(text)
    return stamp[:3] if stamp else None


def _told_apart(first: int, second: int, year: int) -> tuple[int, int, int] | tuple[()]:
    """Day and month in figures, in whichever order is the only possible one."""
    if first > 12 or first == second:
        return year, second, first
    return (year, first, second) if second > 12 else ()


def _named(year: str, month: str, day: str) -> tuple[int, int, int] | None:
    number = _months().get(month.lower())
    return (int(year), number, int(day)) if number else None


@cache
def _months() -> dict[str, int]:
    """Names and abbreviations of the months in both languages."""
    months: dict[str, int] = {}
    for language in LANGUAGES:
        data = table(language, "months")
        months |= {name: number for number, name in enumerate(data["names"], start=1)} | data["others"]
    return {name.lower(): number for name, number in months.items()}
