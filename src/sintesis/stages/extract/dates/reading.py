"""What the slots of a date rule mean: words and digits as numbers of days, months, years and hours."""

import re
from decimal import Decimal

from sintesis.language.marks import Convention
from sintesis.stages.extract.dates.grammar import Grammar
from sintesis.stages.extract.numbers.amounts import read_amount
from sintesis.stages.extract.numbers.lexicon import lexicon
from sintesis.stages.extract.numbers.ordinals import read_ordinal
from sintesis.stages.extract.numbers.tokens import scan

_LEAP_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}


def cardinal(surface: str, grammar: Grammar) -> Decimal | None:
    """The value of a number in digits or words; “a”, “un” are 1."""
    lex = lexicon(grammar.language)
    tokens = scan(surface, lex.tokens, ())
    if len(tokens) == 1 and tokens[0].low in lex.ones:
        return Decimal(1)
    amount = read_amount(tokens, 0, lex, Convention.POINT) if tokens else None
    if amount and amount.stop < len(tokens) and grammar.language == "en" and amount.value < 100:
        rest = read_amount(tokens, amount.stop, lex, Convention.POINT)  # nineteen eighty-four
        return amount.value * 100 + rest.value if rest else None
    return amount.value if amount else None


def ordinal(surface: str, grammar: Grammar) -> int | None:
    """The value of an ordinal in digits or words."""
    lex = lexicon(grammar.language)
    tokens = scan(surface, lex.tokens, ())
    found = read_ordinal(tokens, 0, lex) if tokens else None
    if found and found[0]:
        return int(found[0])
    value = lex.ordinals.get(surface.lower())
    return value if value else None


def day(surface: str, grammar: Grammar) -> int | None:
    """The day of a month, in digits, as an ordinal or as a cardinal word."""
    digits = re.match(r"\d{1,2}", surface)
    if digits:
        return int(digits.group())
    if surface.lower() in grammar.first_day:
        return 1
    value = ordinal(surface.replace(" ", "-"), grammar)
    if value is None:
        counted = cardinal(surface, grammar)
        value = int(counted) if counted else None
    return value


def month(surface: str, grammar: Grammar) -> int:
    """The month's number; `surface` is one of the table's names."""
    return grammar.months[surface.lower().rstrip(".")]


def year(surface: str, grammar: Grammar) -> int | None:
    """A year in four digits or in words."""
    if surface.isdigit():
        return int(surface)
    value = cardinal(surface, grammar)
    return int(value) if value else None


def roman(surface: str) -> int:
    """The value of a Roman numeral up to XXXIX."""
    values = [_ROMAN_VALUES[letter] for letter in surface.upper()]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))


def clock(surface: str, hours: int, grammar: Grammar) -> int:
    """The hour of the day, given the words for its half (de la tarde, p.m.)."""
    for form, add, twelve in grammar.halves:
        if form.fullmatch(surface):
            return twelve if hours == 12 else hours + add if hours < 12 else hours
    return hours


def exists(year_: int | None, month_: int, day_: int) -> bool:
    """Whether some calendar has that day; an open year may be a leap year."""
    if not (1 <= month_ <= 12 and 1 <= day_ <= _LEAP_MONTHS[month_ - 1]):
        return False
    leap = year_ is None or (year_ % 4 == 0 and (year_ % 100 != 0 or year_ % 400 == 0))
    return leap or (month_, day_) != (2, 29)


def calendar_value(year_: int | None, month_: int | None = None, day_: int | None = None) -> str:
    """`2025-12-11`, `XXXX-12`, `2025`, `XXXX-XX-04`."""
    value = "XXXX" if year_ is None else f"{year_:04d}"
    if month_ is not None or day_ is not None:
        value += "-XX" if month_ is None else f"-{month_:02d}"
    return value if day_ is None else f"{value}-{day_:02d}"
