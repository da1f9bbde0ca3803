"""A date found in a text, as the text gives it."""

from dataclasses import dataclass
from enum import StrEnum


class Precision(StrEnum):
    """How exactly an expression says when."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    PART = "part"
    """The beginning, middle or end of something: the value is approximate."""
    QUARTER = "quarter"
    HALF = "half"
    SEASON = "season"
    WEEKDAY = "weekday"
    RELATIVE = "relative"
    """Counted from the day of publication: `-P2W`."""
    RANGE = "range"
    DECADE = "decade"
    CENTURY = "century"
    TIME = "time"


class Lean(StrEnum):
    """Which way the words point: el pasado septiembre, next Tuesday."""

    PAST = "past"
    FUTURE = "future"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class When:
    """One expression of time; `text` is the given text's `[start:end]`, in code points."""

    start: int
    end: int
    text: str
    value: str
    """The normal form that `model.Fact` describes; `2025-H1` for a half, `2025-SU` for a season, `19XX` for a century;
    for `RELATIVE` a signed ISO 8601 duration (`-P2W`, `P0D` for today)."""
    precision: Precision
    lean: Lean = Lean.NONE
    weekday: int | None = None
    """1 (Monday) to 7, where the text names it beside a date."""
    shift: int | None = None
    """The year of an open date as its distance from the year of publication: -1 for “last year”."""
    ambiguous: bool = False
    alternatives: tuple[str, ...] = ()
    """The other values that it may have, when it is ambiguous (11/12/2025 in English)."""
    valid: bool = True
    """False for a day that no calendar has (31 de febrero)."""
