"""What a language's number words are, as read from its data file."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from sintesis.language import pairs, table, words
from sintesis.model import Language
from sintesis.stages.extract.numbers.tokens import Token, pattern, symbols


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases of one or more words, found by their first word."""

    by_first: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]

    @classmethod
    def of(cls, forms: Iterable[tuple[str, str]]) -> "Phrases":
        """Phrases from pairs of form and meaning; of two that match, the longer one is found."""
        found: dict[str, dict[tuple[str, ...], str]] = {}
        for form, meaning in forms:
            words = tuple(re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*|[^\s\w]", form.lower()))
            found.setdefault(words[0], {}).setdefault(words, meaning)
        return cls(
            {first: tuple(sorted(rest.items(), key=lambda item: -len(item[0]))) for first, rest in found.items()}
        )

    def at(self, tokens: Sequence[Token], i: int) -> tuple[int, str] | None:
        """The index after the longest phrase that begins at token `i`, and its meaning."""
        if i >= len(tokens):
            return None
        for form, meaning in self.by_first.get(tokens[i].low, ()):
            stop = i + len(form)
            if tuple(token.low for token in tokens[i:stop]) == form:
                return stop, meaning
        return None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One language's number words; forms are lower case."""

    language: Language
    tokens: re.Pattern[str]
    ones: frozenset[str]
    articles: frozenset[str]
    inner_ones: frozenset[str]
    joiners: frozenset[str]
    cardinals: Mapping[str, int]
    hundreds: Mapping[str, int]
    thousands: Mapping[str, int]
    scales: Mapping[str, int]
    collectives: Mapping[str, int]
    indefinite: Mapping[str, int]
    ordinals: Mapping[str, int]
    ordinal_suffixes: frozenset[str]
    ordinal_tens: frozenset[str]
    ordinal_idioms: Phrases
    suffixes: Mapping[str, tuple[int, str]]
    money_suffixes: Mapping[str, int]
    vague: Phrases
    halves: Phrases
    and_a_half: Phrases
    and_some: Phrases
    percent: Phrases
    currencies: Phrases
    symbols: Mapping[str, str]
    preposition: frozenset[str]
    digits_after_scale: bool
    range_articles: frozenset[str]
    openers: Mapping[str, frozenset[str]]
    connectors: frozenset[str]
    prefixes: frozenset[str]
    units: frozenset[str]
    names: frozenset[str]
    numbered: frozenset[str]
    """Names, in lower case, that go on with a number."""
    numbered_ends: frozenset[str]
    """The last words of `numbered`."""
    roman_before: frozenset[str]
    denominators: frozenset[str]
    fraction_of: frozenset[str]
    parts: frozenset[str]
    time_units: frozenset[str]
    time_units_after: frozenset[str]
    time_units_before: frozenset[str]
    millions_suffix: str
    counted_in_metres: frozenset[str]
    triggers: frozenset[str]
    """Every word, symbol and mark at which a figure can begin; digits always can."""

    def multiplier(self, word: str) -> Decimal | None:
        """What a scale word (thousand, million, dozen) multiplies by."""
        if word in self.scales:
            return Decimal(10) ** self.scales[word]
        for scale in (self.thousands, self.hundreds, self.collectives):
            if word in scale:
                return Decimal(scale[word])
        return None


@cache
def lexicon(language: Language) -> Lexicon:
    """The number words of `language`."""
    data = table(language, "numbers")
    dollar = "USD" if language == "en" else "XXX"
    signs = symbols() | {"$": dollar}
    phrases = {key: Phrases.of((form, key) for form in data[key]) for key in _PHRASES}
    openers = {opener: frozenset(words) for opener, words in data["ranges"]["openers"].items()}
    numerals = [*data["ones"], *data["cardinals"], *data["thousands"], *data["ordinals"], *data["indefinite"]]
    firsts = [first for found in (phrases["vague"], phrases["halves"]) for first in found.by_first]
    return Lexicon(
        language=language,
        tokens=pattern(language),
        ones=frozenset(data["ones"]),
        articles=frozenset(data["articles"]),
        inner_ones=frozenset(data["inner_ones"]),
        joiners=frozenset(data["joiners"]),
        cardinals=data["cardinals"],
        hundreds=data["hundreds"],
        thousands=data["thousands"],
        scales=data["scales"],
        collectives=data["collectives"],
        indefinite=data["indefinite"],
        ordinals=data["ordinals"],
        ordinal_suffixes=frozenset(data["ordinal"]["suffixes"]),
        ordinal_tens=frozenset(data["ordinal"]["tens"]),
        ordinal_idioms=Phrases.of((form, "") for form in data["ordinal"]["idioms"]),
        suffixes={form: (of["power"], of["currency"]) for form, of in data["suffixes"].items()},
        money_suffixes=data["money_suffixes"],
        vague=phrases["vague"],
        halves=phrases["halves"],
        and_a_half=phrases["and_a_half"],
        and_some=phrases["and_some"],
        percent=phrases["percent"],
        currencies=Phrases.of((form, row["code"]) for row in pairs("currencies") for form in row[language].split("|")),
        symbols=signs,
        preposition=frozenset(data["preposition"]),
        digits_after_scale=data["digits_after_scale"],
        range_articles=frozenset(data["range_articles"]),
        openers=openers,
        connectors=frozenset(data["ranges"]["connectors"]),
        prefixes=frozenset(data["prefixes"]),
        units=frozenset(data["attached_units"]),
        names=frozenset(data["names"]),
        numbered=words("both", "numbered"),
        numbered_ends=frozenset(re.split(r"\W", name)[-1] for name in words("both", "numbered")),
        roman_before=frozenset(data["roman_before"]),
        denominators=frozenset(data["fraction"]["denominators"]),
        fraction_of=frozenset(data["fraction"]["of"]),
        parts=frozenset(data["fraction"]["parts"]),
        time_units=frozenset(data["second"]["unit_of_time"]),
        time_units_after=frozenset(data["second"]["after"]),
        time_units_before=frozenset(data["second"]["before"]),
        millions_suffix=data["millions_suffix"],
        counted_in_metres=frozenset(data["counted_in_metres"]),
        triggers=frozenset([*numerals, *firsts, *signs, *openers]),
    )


_PHRASES = ("vague", "halves", "and_a_half", "and_some", "percent")
