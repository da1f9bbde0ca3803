"""The date rules of a language, compiled from its data file into one expression."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from sintesis.language import table
from sintesis.model import Language

_BLANK = r"(?:[^\S\n]{1,2})"
_SLOT = re.compile(r"\{([a-z_]+?)(\d?)\}")
_NAMED = re.compile(r"\(\?P<([a-z_]+\d?)>|\(\?P=([a-z_]+\d?)\)")
_VERBATIM = re.compile(r"(\(\?<[=!][^)]*\)|(?<!\\)\[[^\]]*\])")
"""Lookbehinds, which must have a fixed width, and sets of characters: their blanks stay as they are."""

_MARKUP = re.compile(r"\(\?P[<=]\w+[>)]|\(\?[-i]*:|\\[a-zA-Z]")
"""What is no word of a rule in its expression: names of groups, flags, classes of characters."""
_LETTERS = re.compile(r"[^\W\d_]{3,}")
_HEAD = 3
"""Letters by which a word is known that may begin a date."""

_EDGE = r"(?<!\w)(?<!\d[.,:/-])(?<![$£€])"

_YEAR_END = r"(?!\d|[.,]\d|[^\S\n]?%)"
_ROMAN = "(?-i:(?:X{0,2}(?:IX|IV|V?I{1,3}|V)|X{1,2}))"


@dataclass(frozen=True, slots=True)
class Rule:
    """What a matched form makes: the maker's name and its constants."""

    make: str
    about: bool
    future: bool
    sign: int
    value: str
    groups: tuple[tuple[str, str], ...]
    """The names of its groups in the expression, and the slots that they are."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """A language's date rules and the tables that read their slots."""

    language: Language
    expression: re.Pattern[str]
    anchors: re.Pattern[str]
    """What every date holds at least one of."""
    heads: frozenset[str]
    """How the longer words of the rules begin: such a word in small letters that begins otherwise begins no date."""
    rules: tuple[Rule, ...]
    months: Mapping[str, int]
    wary: frozenset[str]
    weekdays: Mapping[str, int]
    units: Mapping[str, str]
    seasons: Mapping[str, str]
    decades: Mapping[str, int]
    shifts: Mapping[str, int]
    halves: tuple[tuple[re.Pattern[str], int, int], ...]
    first_day: frozenset[str]
    day_first: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule that matched, with the spans of its slots by name (`day`, `month2`); `x` is the date's own stretch."""

    rule: Rule
    text: str
    span: tuple[int, int]
    spans: Mapping[str, tuple[int, int]]

    def get(self, name: str) -> str:
        """The text of a slot, empty where it took no part."""
        start, end = self.spans.get(name, (0, 0))
        return self.text[start:end]


def match_at(text: str, grammar: Grammar, start: int) -> Hit | None:
    """The match that begins at `start`; of the rules that fit there, the one that stands first in the file."""
    head = text[start : start + _HEAD]
    if head.isalpha() and head.islower() and head not in grammar.heads:
        return None
    match = grammar.expression.match(text, start)
    if match is None:
        return None
    rule = grammar.rules[int((match.lastgroup or "").partition("__")[2])]
    spans: dict[str, tuple[int, int]] = {}
    for group, name in rule.groups:
        span = match.span(group)
        if span[0] >= 0:
            spans.setdefault(name, span)
    return Hit(rule, text, match.span(), spans)


def _alternatives(forms: Iterable[str]) -> str:
    return "|".join(re.escape(form).replace(r"\ ", " ") for form in sorted(forms, key=len, reverse=True))


def _compound(words: str) -> str:
    """One of the words, or two of them as in treinta y uno, twenty-first."""
    return f"(?:{words})(?:(?:[- ]| y )(?:{words}))?"


def _tables(language: Language) -> dict[str, str]:
    """The slots that the program makes of the tables; a capturing slot is given without its group."""
    data, months, numbers = table(language, "dates"), table(language, "months"), table(language, "numbers")
    names = list(months["names"]) + [form for form in months["others"] if len(form) > 4]
    short = [form for form in months["others"] if len(form) <= 4]
    safe = [name for name in names if name.lower() not in months["wary"]]
    cardinals = _alternatives([word for word, value in numbers["cardinals"].items() if 0 < value < 100])
    ordinals = _alternatives([word for word, value in numbers["ordinals"].items() if value <= 50])
    suffixes = _alternatives([suffix for suffix in numbers["ordinal"]["suffixes"] if suffix.isalpha()])
    day_words = ordinals if data["day_first"] is False else f"{_alternatives(data['first_day'])}|{cardinals}"
    hours = _alternatives(
        [word for word, value in numbers["cardinals"].items() if 0 < value < 13] + list(numbers["ones"])
    )
    decades = _alternatives(list(data["decades"]))
    plural = "['’]?s" if language == "en" else ""
    return {
        "month": f"(?:{_alternatives(names)}|(?:{_alternatives(short)})\\b\\.?)",
        "month_name": f"(?:{_alternatives(names)})",
        "month_safe": f"(?:{_alternatives(safe)})",
        "weekday": f"(?:{_alternatives(data['weekdays'])})",
        "year": rf"(?:1\d{{3}}|20\d\d|2100){_YEAR_END}",
        "recent": rf"(?:19|20)\d\d{_YEAR_END}",
        "year_words": data["year_words"],
        "day": rf"(?:\d{{1,2}}(?:\.?[ºª°]|{suffixes})?(?!\w|[.,]\d)|{_compound(day_words)}(?!\w))",
        "count": rf"(?:\d{{1,3}}(?:[.,]\d)?|{_compound(cardinals)}|{_alternatives(numbers['ones'])})",
        "unit": f"(?:{_alternatives(list(data['units']))})",
        "ordinal": rf"(?:\d{{1,2}}\.?(?:{suffixes}|[ºª])|(?:(?:{cardinals})-)?(?:{ordinals}))",
        "season": f"(?:{_alternatives(list(data['seasons']))})",
        "shift": f"(?:{_alternatives(list(data['shifts']))})",
        "decade": rf"(?:(?:1[5-9]|20)\d0{plural}|['’]?\d0{plural}|{decades})",
        "decade_long": rf"(?:(?:1[5-9]|20)\d0{plural}|['’]\d0{plural})",
        "roman": _ROMAN,
        "hour": r"(?:[01]?\d|2[0-4])",
        "hour_word": f"(?:{hours})",
        "minute": r"[0-5]\d",
        "halfday": "(?:" + "|".join(half["form"] for half in data["halves"]) + ")",
    }


_SAME_SLOT = {
    "recent": "year",
    "year_words": "year",
    "month_name": "month",
    "month_safe": "month",
    "decade_long": "decade",
    "hour_word": "hour",
}


class _Expander:
    """Puts the slots into a form and gives every group a name of its own."""

    def __init__(self, language: Language) -> None:
        data = table(language, "dates")
        self.captured = _tables(language)
        counted = "(?:" + _alternatives(data["counted"]) + r")(?!\w)"
        self.fragments: dict[str, str] = {
            **data["slots"],
            "counted": counted,
            "recent_plain": r"(?:19|20)\d\d(?!\d)",
            "recent_alone": rf"(?:19|20)\d\d{_YEAR_END}(?![-–‑/] ?\d)",
        }
        self.count = 0

    def expand(self, form: str) -> tuple[str, tuple[tuple[str, str], ...]]:
        """The form as a regular expression, and its groups: each one's own name and its slot."""
        while _SLOT.search(form):
            form = _SLOT.sub(self._slot, form)
        groups: list[tuple[str, str]] = []
        form = _NAMED.sub(lambda found: self._named(found, groups), form)
        pieces = _VERBATIM.split(form)
        spaced = "".join(piece if i % 2 else piece.replace(" ", _BLANK) for i, piece in enumerate(pieces))
        return spaced, tuple(groups)

    def _slot(self, found: re.Match[str]) -> str:
        name, number = found.groups()
        if name + number in self.fragments:
            return f"(?:{self.fragments[name + number]})"
        if name in self.fragments:
            return f"(?:{self.fragments[name]})"
        return f"(?P<{_SAME_SLOT.get(name, name)}{number}>{self.captured[name]})"

    def _named(self, found: re.Match[str], groups: list[tuple[str, str]]) -> str:
        name, back = found.groups()
        if back:
            return next(f"(?P={own})" for own, slot in reversed(groups) if slot == back)
        self.count += 1
        groups.append((f"{name}__{self.count}", name))
        return f"(?P<{name}__{self.count}>"


@cache
def grammar(language: Language) -> Grammar:
    """The date rules of `language`."""
    data, months = table(language, "dates"), table(language, "months")
    expander = _Expander(language)
    forms = [expander.expand(rule["form"]) for rule in data["rule"]]
    alternatives = "|".join(f"(?P<rule__{i}>{form})" for i, (form, _) in enumerate(forms))
    anchors = _alternatives(
        [*months["names"], *months["others"], *data["weekdays"], *data["units"], *data["seasons"], *data["decades"]]
    )
    anchors = "|".join([r"\d+", f"(?:{anchors})(?!\\w)", *(f"(?:{anchor})(?!\\w)" for anchor in data["anchors"])])
    numbers = {name.lower(): i for i, name in enumerate(months["names"], start=1)}
    return Grammar(
        language=language,
        expression=re.compile(f"{_EDGE}(?:{alternatives})(?!\\w)", re.IGNORECASE),
        anchors=re.compile(rf"(?<!\w)(?:{anchors})".replace(" ", _BLANK), re.IGNORECASE),
        heads=_heads(alternatives),
        rules=tuple(_rule(rule, groups) for rule, (_, groups) in zip(data["rule"], forms, strict=True)),
        months={**numbers, **months["others"]},
        wary=frozenset(months["wary"]),
        weekdays={name.lower(): i for i, name in enumerate(data["weekdays"], start=1)},
        units=data["units"],
        seasons=data["seasons"],
        decades=data["decades"],
        shifts=data["shifts"],
        halves=tuple(
            (re.compile(half["form"].replace(" ", _BLANK), re.IGNORECASE), half["add"], half["twelve"])
            for half in data["halves"]
        ),
        first_day=frozenset(data["first_day"]),
        day_first=data["day_first"],
    )


def _heads(expression: str) -> frozenset[str]:
    """The first letters of every word in the rules."""
    return frozenset(word[:_HEAD] for word in _LETTERS.findall(_MARKUP.sub(" ", expression).lower()))


def _rule(data: Mapping[str, Any], groups: tuple[tuple[str, str], ...]) -> Rule:
    return Rule(
        make=data["make"],
        about=data.get("about", False),
        future=data.get("future", False),
        sign=data.get("sign", 1),
        value=data.get("value", ""),
        groups=groups,
    )
