"""Makers: from the slots of a matched rule to dates. A maker returns None where the match is no date after all."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from sintesis.stages.extract.dates import reading
from sintesis.stages.extract.dates.grammar import Grammar, Hit
from sintesis.stages.extract.dates.when import Lean, Precision, When

Maker = Callable[[Hit, Grammar], list[When] | None]

_TWO_DIGIT_PIVOT = 70
"""11/12/69 is 2069, 11/12/70 is 1970: as POSIX reads two-digit years, near enough."""


def _when(hit: Hit, value: str, precision: Precision, span: tuple[int, int] | None = None) -> When:
    start, end = span or hit.spans.get("x") or hit.span
    if hit.text[start : start + 4].lower() == "the ":
        start += 4
    lean = Lean.PAST if hit.get("past") or hit.get("past2") else Lean.NONE
    if hit.get("next") or hit.get("next2"):
        lean = Lean.FUTURE
    if hit.rule.about:
        value, precision = f"~{value}", Precision.PART
    return When(start, end, hit.text[start:end], value, precision, lean)


def _year(hit: Hit, grammar: Grammar, which: str = "") -> int | None:
    surface = hit.get("year" + which)
    return reading.year(surface, grammar) if surface else None


def _shift(hit: Hit, grammar: Grammar) -> int | None:
    surface = hit.get("shift") or hit.get("shift2")
    return grammar.shifts[re.sub(r"\s+", " ", surface.lower())] if surface else None


def _day(hit: Hit, grammar: Grammar) -> list[When] | None:
    """11 de diciembre de 2025; Tuesday, May 5."""
    day, name = reading.day(hit.get("day"), grammar), hit.get("month")
    if day is None:
        return None
    month, year, shift = reading.month(name, grammar), _year(hit, grammar), _shift(hit, grammar)
    ordinal = not hit.get("day").isdigit()
    if name in grammar.wary and year is None and not ordinal:  # “may 5”, “march 15 miles”
        return None
    weekday = grammar.weekdays.get(hit.get("weekday").lower())
    when = _when(hit, reading.calendar_value(year, month, day), Precision.DAY)
    return [replace(when, weekday=weekday, shift=shift, valid=reading.exists(year, month, day))]


def _list(hit: Hit, grammar: Grammar) -> list[When] | None:
    """3, 4 y 5 de mayo; May 3 and 4: as many dates as days."""
    last, year, shift = reading.day(hit.get("day"), grammar), _year(hit, grammar), _shift(hit, grammar)
    if last is None:
        return None
    month = reading.month(hit.get("month"), grammar)
    start = hit.spans["days"][0]
    spans = [(start + found.start(), start + found.end()) for found in re.finditer(r"\d+", hit.get("days"))]
    after_month = hit.spans["days"][0] > hit.spans["month"][0]
    whole = (hit.span[0], hit.spans["day"][1]) if after_month else (hit.spans["day"][0], hit.span[1])
    found = []
    for span in [*spans, hit.spans["day"]]:
        day = last if span == hit.spans["day"] else int(hit.text[span[0] : span[1]])
        value = reading.calendar_value(year, month, day)
        when = _when(hit, value, Precision.DAY, whole if span == hit.spans["day"] else span)
        found.append(replace(when, shift=shift, valid=reading.exists(year, month, day)))
    return sorted(found, key=lambda when: when.start)


def _span(hit: Hit, grammar: Grammar) -> list[When] | None:
    """Del 3 al 5 de mayo; from April 28 to May 3, 2025; enero a marzo; 2018-2020."""
    day, day2 = (reading.day(hit.get(name), grammar) if hit.get(name) else None for name in ("day", "day2"))
    name, name2 = hit.get("month"), hit.get("month2")
    month2 = reading.month(name2, grammar) if name2 else None
    month = reading.month(name, grammar) if name else month2
    year, year2 = _year(hit, grammar), _year(hit, grammar, "2")
    if {name, name2} & grammar.wary and year is None and year2 is None:
        return None
    if year is None and year2 is not None:
        year = year2 if (month or 0) <= (month2 or 0) else year2 - 1
    if year2 is None:
        year2 = year if (month or 0) <= (month2 or 0) or year is None else year + 1
    first = reading.calendar_value(year, month, day)
    second = reading.calendar_value(year2, month2, day2)
    if (year is not None or month == month2) and first >= second:
        return None
    valid = all(
        d is None or m is None or reading.exists(y, m, d) for y, m, d in ((year, month, day), (year2, month2, day2))
    )
    return [replace(_when(hit, f"{first}/{second}", Precision.RANGE), shift=_shift(hit, grammar), valid=valid)]


def _month(hit: Hit, grammar: Grammar) -> list[When] | None:
    name, year = hit.get("month"), _year(hit, grammar)
    if name in grammar.wary and year is None:
        return None
    value = reading.calendar_value(year, reading.month(name, grammar))
    return [replace(_when(hit, value, Precision.MONTH), shift=_shift(hit, grammar))]


def _day_of_month(hit: Hit, grammar: Grammar) -> list[When] | None:
    """El día 4; Monday the 13th."""
    day = reading.day(hit.get("day"), grammar)
    if day is None or not 1 <= day <= 31:
        return None
    weekday = grammar.weekdays.get(hit.get("weekday").lower())
    return [replace(_when(hit, reading.calendar_value(None, None, day), Precision.DAY), weekday=weekday)]


def _iso(hit: Hit, _grammar: Grammar) -> list[When] | None:
    year, month, day = int(hit.get("year")), int(hit.get("mm")), int(hit.get("dd"))
    if not reading.exists(None, month, day):
        return None
    when = _when(hit, reading.calendar_value(year, month, day), Precision.DAY)
    return [replace(when, valid=reading.exists(year, month, day))]


def _numeric(hit: Hit, grammar: Grammar) -> list[When] | None:
    """11/12/2025: the day first in Spanish; in English the month, and ambiguous where both orders stand."""
    a, b = int(hit.get("a")), int(hit.get("b"))
    year = int(hit.get("c")) if hit.get("c") else None
    if len(hit.get("c")) == 2 and year is not None:
        if hit.get("sep") != "/":
            return None
        year += 1900 if year >= _TWO_DIGIT_PIVOT else 2000
    orders = [(a, b), (b, a)] if grammar.day_first else [(b, a), (a, b)]
    possible = [(day, month) for day, month in dict.fromkeys(orders) if reading.exists(year, month, day)]
    if not possible:
        wrong = [(day, month) for day, month in orders if 1 <= month <= 12 and 1 <= day <= 31]
        if not wrong:
            return None
        day, month = wrong[0]
        return [replace(_when(hit, reading.calendar_value(year, month, day), Precision.DAY), valid=False)]
    values = [reading.calendar_value(year, month, day) for day, month in possible]
    ambiguous = len(values) > 1 and not grammar.day_first
    alternatives = tuple(values[1:]) if ambiguous else ()
    weekday = grammar.weekdays.get(hit.get("weekday").lower())
    when = _when(hit, values[0], Precision.DAY)
    return [replace(when, ambiguous=ambiguous, alternatives=alternatives, weekday=weekday)]


def _years(hit: Hit, grammar: Grammar) -> list[When] | None:
    """One year or several: 2018, 2019 y 2020."""
    start, end = hit.spans["x"]
    found = [(start + m.start(), start + m.end()) for m in re.finditer(r"\d{4}", hit.text[start:end])]
    if not found:
        year = reading.year(hit.text[start:end], grammar)
        return [_when(hit, f"{year:04d}", Precision.YEAR)] if year else None
    return [_when(hit, hit.text[span[0] : span[1]], Precision.YEAR, span) for span in found]


def _one_year(hit: Hit, _grammar: Grammar) -> list[When] | None:
    return [_when(hit, hit.get("year"), Precision.YEAR)]


def _season_of_years(hit: Hit, _grammar: Grammar) -> list[When] | None:
    """2018-19: two years, the second in two digits."""
    year, short = int(hit.get("year")), int(hit.get("yy"))
    second = year // 100 * 100 + short
    second += 100 if second < year and short == (year + 1) % 100 else 0
    return [_when(hit, f"{year}/{second}", Precision.RANGE)] if second > year else None


def _quarter(hit: Hit, grammar: Grammar) -> list[When] | None:
    number = 4 if hit.get("last") else int(hit.get("q") or 0) or reading.ordinal(hit.get("ordinal"), grammar)
    return _period(hit, grammar, "Q", number, 4, Precision.QUARTER)


def _half(hit: Hit, grammar: Grammar) -> list[When] | None:
    number = 2 if hit.get("last") else reading.ordinal(hit.get("ordinal"), grammar)
    return _period(hit, grammar, "H", number, 2, Precision.HALF)


def _period(
    hit: Hit, grammar: Grammar, letter: str, number: int | None, most: int, precision: Precision
) -> list[When] | None:
    if number is None or not 1 <= number <= most:
        return None
    value = f"{reading.calendar_value(_year(hit, grammar))}-{letter}{number}"
    return [replace(_when(hit, value, precision), shift=_shift(hit, grammar))]


def _season(hit: Hit, grammar: Grammar) -> list[When] | None:
    value = f"{reading.calendar_value(_year(hit, grammar))}-{grammar.seasons[hit.get('season').lower()]}"
    return [replace(_when(hit, value, Precision.SEASON), shift=0 if hit.get("this") else None)]


def _weekday(hit: Hit, grammar: Grammar) -> list[When] | None:
    number = grammar.weekdays[hit.get("weekday").lower()]
    return [replace(_when(hit, f"XXXX-W-{number}", Precision.WEEKDAY), weekday=number)]


def _decade(hit: Hit, grammar: Grammar) -> list[When] | None:
    """The 1990s, los años veinte. Two digits mean the last century, but for 00 and 10."""
    surface = hit.get("decade").lower()
    digits = re.search(r"\d+", surface)
    number = int(digits.group()) if digits else grammar.decades[surface.rpartition(" ")[2]]
    full = bool(digits and len(digits.group()) == 4)
    if not full:
        number += 2000 if number < 20 else 1900
    return [_when(hit, f"{number // 10}X", Precision.DECADE)]


def _century(hit: Hit, grammar: Grammar) -> list[When] | None:
    """Siglo XXI, the 19th and 20th centuries; the fifth century before Christ is `-04XX`."""
    found = []
    for which in ("", "2"):
        word, numeral = hit.get("ordinal" + which), hit.get("roman" + which)
        if word or numeral:
            number = reading.ordinal(word, grammar) if word else reading.roman(numeral)
            if not number:
                return None
            sign = "-" if hit.get("bc") else ""
            span = hit.spans["ordinal" + which] if word else hit.spans["roman" + which]
            found.append((f"{sign}{number - 1:02d}XX", span))
    if len(found) == 1:
        return [_when(hit, found[0][0], Precision.CENTURY)]
    middle = found[1][1][0]
    return [
        _when(hit, found[0][0], Precision.CENTURY, (hit.span[0], found[0][1][1])),
        _when(hit, found[1][0], Precision.CENTURY, (middle, hit.span[1])),
    ]


def _era(hit: Hit, _grammar: Grammar) -> list[When] | None:
    """300 a. C. is the year -0299: the year before the first is 0000."""
    number = int(hit.get("era"))
    value = f"{number:04d}" if not hit.get("bc") else f"-{number - 1:04d}"
    return [_when(hit, value, Precision.YEAR)] if number else None


def _offset(hit: Hit, grammar: Grammar) -> list[When] | None:
    """Hace dos semanas, two weeks ago, dentro de tres años."""
    count = reading.cardinal(hit.get("count"), grammar)
    if count is None:
        return None
    times, unit = re.fullmatch(r"(\d*)(\w+)", grammar.units[hit.get("unit").lower()]).groups()  # type: ignore[union-attr]
    count *= int(times or 1)
    if hit.get("half"):
        unit, count = ("M", count * 12 + 6) if unit == "Y" else (unit, count + 1 / type(count)(2))
    sign = "-" if hit.rule.sign < 0 else ""
    body = f"T{count.normalize():f}{unit[1:]}" if unit.startswith("T") else f"{count.normalize():f}{unit}"
    return [_when(hit, f"{sign}P{body}", Precision.RELATIVE)]


def _relative(hit: Hit, _grammar: Grammar) -> list[When] | None:
    return [_when(hit, hit.rule.value, Precision.RELATIVE)]


def _around(sign: str, count: int) -> Maker:
    """This, last and next week, month, year."""

    def make(hit: Hit, grammar: Grammar) -> list[When] | None:
        unit = grammar.units[(hit.get("period") or hit.get("period2")).lower()]
        times, letter = int(unit[:-1] or 1), unit[-1]
        return [_when(hit, f"{sign}P{times * count}{letter}", Precision.RELATIVE)]

    return make


def _time(hit: Hit, grammar: Grammar) -> list[When] | None:
    """Las 22.30 horas, 6am, las siete y media de la tarde, 0230 UTC."""
    if hit.get("hhmm"):
        hour, minute = int(hit.get("hhmm")[:2]), int(hit.get("hhmm")[2:])
    else:
        counted = reading.cardinal(hit.get("hour"), grammar)
        if counted is None:
            return None
        hour, minute = int(counted), int(hit.get("minute") or 0)
    if hit.get("halfday"):
        hour = reading.clock(hit.get("halfday"), hour, grammar)
    if hit.get("fraction"):
        minute = 30 if hit.get("fraction").lower() == "media" else 15
    if hit.get("less"):
        hour, minute = hour - 1, 45
    if not (0 <= hour < 24 or (hour, minute) == (24, 0)):
        return None
    return [_when(hit, f"T{hour:02d}:{minute:02d}", Precision.TIME)]


def _clock(hit: Hit, _grammar: Grammar) -> list[When] | None:
    return [_when(hit, hit.rule.value, Precision.TIME)]


def _none(_hit: Hit, _grammar: Grammar) -> list[When] | None:
    return []


MAKERS: Mapping[str, Maker] = {
    "day": _day,
    "list": _list,
    "span": _span,
    "month": _month,
    "day_of_month": _day_of_month,
    "iso": _iso,
    "numeric": _numeric,
    "years": _years,
    "year": _one_year,
    "season_of_years": _season_of_years,
    "quarter": _quarter,
    "half": _half,
    "season": _season,
    "weekday": _weekday,
    "decade": _decade,
    "century": _century,
    "era": _era,
    "offset": _offset,
    "relative": _relative,
    "this": _around("", 0),
    "last": _around("-", 1),
    "coming": _around("", 1),
    "time": _time,
    "clock": _clock,
    "none": _none,
}
