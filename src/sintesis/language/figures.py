"""Write normal values as prose: `EUR 2500000000` as “€2.5 billion” or “2.500 millones de euros”."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from sintesis.language import pairs, table
from sintesis.language.marks import Convention
from sintesis.model import Language

_PLAIN = r"-?\d+(?:\.\d+)?"
_NORMAL = re.compile(rf"(?:[A-Z]{{3}} )?(?:~?{_PLAIN}|{_PLAIN}/{_PLAIN})|#\d+|(?:~?{_PLAIN}|{_PLAIN}/{_PLAIN})%")
_SYMBOLS = {"EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥"}
"""The currencies whose symbol every English reader knows."""
_DECIMALS = 2
"""Decimals that a scaled number may have: 2.55 million. With three a mark would look like thousands."""
_SUFFIXES = {1: "st", 2: "nd", 3: "rd"}


def render_number(value: str, language: Language, convention: Convention) -> str:
    """The prose of a normal value of kind number, money or percent, as `model.Fact` describes them.

    English always writes the decimal point. In Spanish an `UNKNOWN` convention is written as `COMMA`. A sum whose
    currency is open (`XXX`) is written as its number alone: the caller knows what stood beside it.

    Raises:
        ValueError: `value` is no normal value.
    """
    if not _NORMAL.fullmatch(value):
        raise ValueError(f"no normal value: {value!r}")
    comma = language == "es" and convention is not Convention.POINT
    writer = _Writer(language, comma)
    if value.endswith("%"):
        gap = table(language, "figures")["percent_gap"]["comma" if comma else "point"]
        return f"{writer.amount(value[:-1])}{gap}%"
    currency, blank, amount = value.partition(" ")
    return writer.money(currency, amount) if blank else writer.amount(value)


class _Writer:
    """Writes numbers in one language with one decimal mark."""

    def __init__(self, language: Language, comma: bool) -> None:
        self.language: Language = language
        self.decimal, self.thousands = (",", ".") if comma else (".", ",")
        self.words: Mapping[str, Any] = table(language, "figures")

    def amount(self, value: str) -> str:
        if value.startswith("~"):
            return self.magnitude(value[1:])
        if value.startswith("#"):
            return self.ordinal(value[1:])
        low, slash, high = value.partition("/")
        return self.range(low, high) if slash else self.number(low)

    def number(self, value: str) -> str:
        """2.5 million, 1,234,567, 3,2: in words from a million on, where at most two decimals are needed."""
        coefficient, scale = self._scaled(value)
        return f"{coefficient} {scale}" if scale else self._digits(value)

    def range(self, low: str, high: str) -> str:
        """10 to 20 million: the scale once, where both have the same; none where it would be read with both."""
        (first, scale), (second, other) = self._scaled(low), self._scaled(high)
        words = {scale["many"] for scale in self.words["scales"]} | {scale["one"] for scale in self.words["scales"]}
        one_scale = scale in words and other in words and self._power(low) == self._power(high)
        if other and not scale:
            second, other = self._digits(high), ""
        start = first if one_scale else self.number(low)
        return f"{start} {self.words['to']} {second} {other}".rstrip()

    def ordinal(self, value: str) -> str:
        if self.language == "es":
            return f"{self._digits(value)}{self.words['ordinal']}"
        teens = value[-2:] in ("11", "12", "13")
        return f"{self._digits(value)}{'th' if teens else _SUFFIXES.get(int(value[-1]), 'th')}"

    def magnitude(self, value: str) -> str:
        """Thousands, decenas de miles; what has no such word is “60-odd”."""
        word: str | None = self.words["magnitudes"].get(value)
        return word or str(self.words["about"]).format(self.number(value))

    def money(self, currency: str, amount: str) -> str:
        """€2.5 billion, 2.500 millones de euros; the number alone for an open currency."""
        written = self.amount(amount)
        row = next((row for row in pairs("currencies") if row["code"] == currency), None)
        if currency == "XXX":
            return written
        if row is None:
            return f"{currency} {written}"
        plain = amount[:1] not in "~#"
        if self.words["symbols"] and currency in _SYMBOLS and plain:
            sign = "-" if written.startswith("-") else ""
            low, to, high = written.removeprefix("-").partition(f" {self.words['to']} ")
            return f"{sign}{_SYMBOLS[currency]}{low}{to}{_SYMBOLS[currency] if to else ''}{high}"
        forms = row[self.language].split("|")
        name = forms[1] if amount == "1" and len(forms) > 1 else forms[0]
        last = written.rpartition(" ")[2]
        of = f"{self.words['of']} " if last[:1].isalpha() and (self.language == "es" or not plain) else ""
        return f"{written} {of}{name}"

    def _power(self, value: str) -> int:
        """The power of ten of the scale word that the number is written with, 0 without one."""
        number = Decimal(value)
        for scale in self.words["scales"]:
            if abs(number) >= Decimal(10) ** scale["power"] and self._fits(value, scale["power"]):
                return int(scale["power"])
        return 0

    def _fits(self, value: str, power: int) -> bool:
        """Whether the number needs few enough decimals with that scale, and is not too large for it."""
        whole, _, fraction = value.lstrip("-").partition(".")
        if fraction or whole[len(whole) - power + _DECIMALS :].strip("0"):
            return False
        large = Decimal(whole) >= Decimal(10) ** power * int(self.words["most_of_scale"])
        thousands = Decimal(whole) >= Decimal(10) ** (power + 3)
        return not large and not (thousands and whole[len(whole) - power :].strip("0"))

    def _scaled(self, value: str) -> tuple[str, str]:
        power = self._power(value)
        if not power:
            return self._digits(value), ""
        sign = "-" if value.startswith("-") else ""
        whole = value.lstrip("-")
        fraction = whole[len(whole) - power :].rstrip("0")
        coefficient = whole[: len(whole) - power] + (f".{fraction}" if fraction else "")
        scale = next(scale for scale in self.words["scales"] if scale["power"] == power)
        return sign + self._digits(coefficient), scale["one" if coefficient == "1" else "many"]

    def _digits(self, value: str) -> str:
        """The digits with their marks: 1,234.5, 1.234,5."""
        whole, point, fraction = value.partition(".")
        sign, whole = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
        groups = [whole[max(0, i - 3) : i] for i in range(len(whole), 0, -3)][::-1]
        return sign + self.thousands.join(groups) + (self.decimal + fraction if point else "")
