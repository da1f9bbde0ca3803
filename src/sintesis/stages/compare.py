"""Hold a text and its translation against each other, fact by fact.

One pure function, `compare`: `translate` calls it to choose between attempts, `verify` to report. It never edits.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from itertools import zip_longest
from typing import TypeVar

from sintesis.language import entries, lexicon, official, pairs
from sintesis.model import NAMES, Finding, Kind, Language, Severity
from sintesis.stages.extract.convention import Convention
from sintesis.stages.extract.dates import find_dates
from sintesis.stages.extract.numbers import Figure, find_numbers

T = TypeVar("T")

SHORTEST_JUDGED = 6
"""Words under which the ratio of lengths says nothing."""
LENGTH_RATIO = (0.45, 2.0)
"""Words of the translation per word of the source. Over the 300 human pairs of FLORES-200 dev the ratio en/es runs from
.60 to 1.29 and es/en from .77 to 1.66; what lies outside these bounds lost or gained more than style."""
REPEATS = 3
"""How often a run of words must follow itself to be a loop."""
RESEMBLANCE = 0.5
"""`SequenceMatcher.ratio` from which a word of the translation is shown as the bent form of a lost name."""

_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_ACRONYM = re.compile(r"\b(?:[A-Z]\.){2,}|\b[A-ZÁÉÍÓÚÑ]{2,}[0-9]*s?\b")
_QUOTED = re.compile(r'“[^”]+”|«[^»]+»|"[^"]+"|„[^“]+“')
_LOOP = re.compile(rf"(?<!\w)(\w+(?:\W+\w+){{0,5}})(?:\W+\1(?!\w)){{{REPEATS - 1},}}", re.IGNORECASE)
_ROMAN = re.compile(r"(?=.)X{0,3}(?:IX|IV|V?I{0,3})")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name, acronym or glossed term as it stands in a passage."""

    text: str
    kind: Kind
    value: str
    """As in `model.Fact`."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of the article with what the article as a whole tells about the names in it."""

    text: str
    language: Language
    convention: Convention
    mentions: tuple[Mention, ...] = ()


def compare(source: Passage, target: str, language: Language) -> list[Finding]:
    """What `target`, a translation of `source` into `language`, loses, adds or changes.

    Checked: length, repetition, words left in the source language, words that no dictionary knows, numbers and dates by
    value, acronyms, names, negation, and quotation marks. An empty list means that none of these differs, not that the
    translation is right.
    """
    if not source.text.strip():
        return []
    if not target.strip():
        return [Finding("length", Severity.ERROR, source.text, "")]
    if source.language == language:
        return []
    return [finding for check in _CHECKS for finding in check(source, target, language)]


def plain(text: str) -> str:
    """Lower case without accents, for comparing names."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))


def _tokens(text: str) -> list[str]:
    return _WORD.findall(text)


def _length(source: Passage, target: str, _: Language) -> Iterator[Finding]:
    given, made = len(source.text.split()), len(target.split())
    low, high = LENGTH_RATIO
    if given >= SHORTEST_JUDGED and not low <= made / given <= high:
        yield Finding("length", Severity.ERROR, f"{given}", f"{made}")


def _repetition(source: Passage, target: str, _: Language) -> Iterator[Finding]:
    loop = _LOOP.search(target)
    if loop and not _LOOP.search(source.text):
        yield Finding("repetition", Severity.ERROR, "", loop.group(1))


def _words(source: Passage, target: str, language: Language) -> Iterator[Finding]:
    """Words of the translation that its language does not know: left over from the source, or made up."""
    given = {word.casefold() for word in _tokens(source.text)}
    named = {plain(token) for mention in source.mentions for token in _tokens(mention.text + " " + mention.value)}
    kept: list[str] = []
    for word in dict.fromkeys(_tokens(target)):
        folded = word.casefold()
        if len(word) < 4 or lexicon.known(word, language) or plain(word) in named or word.isupper():
            continue
        if folded in given:
            if word[0].islower() and lexicon.known(word, source.language):
                kept.append(word)
        elif word[0].islower():
            yield Finding("word", Severity.WARNING, "", word)
    if kept:
        yield Finding("untranslated", Severity.WARNING, " ".join(kept), "")
    elif source.text.casefold() == target.casefold() and len(given) > 3 and not _mostly_names(source):
        yield Finding("untranslated", Severity.ERROR, source.text, target)


def _mostly_names(source: Passage) -> bool:
    tokens = _tokens(source.text)
    return sum(token[0].isupper() for token in tokens) > len(tokens) / 2


# Dates and numbers are compared by value. A year or an hour may be a date on one side and a bare number on the other,
# so what one finder alone sees is looked for among the other's before it is called lost.


def _figures(source: Passage, target: str, language: Language) -> Iterator[Finding]:
    ours, theirs = find_dates(source.text, source.language), find_dates(target, language)
    lost, added = _unmatched(ours, theirs, lambda date: {date.value})
    numbers = find_numbers(source.text, source.language, source.convention, [(d.start, d.end) for d in ours])
    convention = source.convention if language == "es" else Convention.POINT
    made = find_numbers(target, language, convention, [(d.start, d.end) for d in theirs])
    missing, extra = _unmatched(numbers, made, _readings)

    lost = [d for d in lost if not _take(extra, lambda f, d=d: bool(_digits(f.text) & _digits(d.text)))]
    added = [d for d in added if not _take(missing, lambda f, d=d: bool(_digits(f.text) & _digits(d.text)))]
    missing = [f for f in missing if not _said_otherwise(f, target, language)]
    extra = [f for f in extra if not _said_otherwise(f, source.text, source.language)]
    yield from _beside("date", [d.text for d in lost], [d.text for d in added], Severity.ERROR)
    yield from _beside("number", [f.text for f in missing], [f.text for f in extra], Severity.ERROR)


def _readings(figure: Figure) -> set[str]:
    """The values a figure may stand for, ranges by their ends, currencies left out when one side may not state them."""
    values = {figure.value, *figure.alternatives}
    return {part for value in values for part in (value, value.replace("XXX ", ""), value.split(" ")[-1])}


def _digits(text: str) -> set[str]:
    return {digits.lstrip("0") for digits in re.findall(r"\d+", text)}


def _unmatched(ours: list[T], theirs: list[T], values: Callable[[T], set[str]]) -> tuple[list[T], list[T]]:
    """What stands on one side only, each value used up once."""
    rest = list(theirs)
    alone = [item for item in ours if not _take(rest, lambda other, item=item: bool(values(item) & values(other)))]
    return alone, rest


def _take(pool: list[T], wanted: Callable[[T], bool]) -> bool:
    """Remove the first wanted item from the pool; whether there was one."""
    for i, item in enumerate(pool):
        if wanted(item):
            del pool[i]
            return True
    return False


@cache
def _small_words(language: Language) -> dict[str, frozenset[str]]:
    """Words that say a small number without naming it (`2: both, couple, pair`)."""
    rows = (line.split(":", 1) for line in entries(language, "number_synonyms"))
    return {value.strip(): frozenset(word.strip() for word in names.split(",")) for value, names in rows}


def _said_otherwise(figure: Figure, text: str, language: Language) -> bool:
    synonyms = _small_words(language).get(figure.value.lstrip("#"), frozenset())
    return any(re.search(rf"\b{re.escape(word)}\b", text, re.IGNORECASE) for word in synonyms)


def _beside(check: str, lost: Sequence[str], added: Sequence[str], alone: Severity) -> Iterator[Finding]:
    """What was lost beside what was added, in order; what was only added is as grave as `alone`."""
    for gone, new in zip_longest(lost, added, fillvalue=""):
        yield Finding(check, Severity.ERROR if gone else alone, gone, new)


def _acronyms(source: Passage, target: str, language: Language) -> Iterator[Finding]:
    if source.text.isupper():
        return
    ours, theirs = _acronyms_of(source.text), _acronyms_of(target)
    forms = {form for name in (*ours, *(m.text for m in source.mentions)) for form in _accepted(name, source, language)}
    known = {plain(word).rstrip("s") for form in (*forms, *ours) for word in form.replace(".", "").split()}
    lost = [a for a in ours if not _stands(a, target) and not _any_stands(a, source, language, target)]
    added = [a for a in theirs if plain(a.replace(".", "")).rstrip("s") not in known]
    yield from _beside("acronym", lost, added, Severity.WARNING)


def _acronyms_of(text: str) -> list[str]:
    return [a for a in dict.fromkeys(_ACRONYM.findall(text)) if not _ROMAN.fullmatch(a)]


def _accepted(name: str, source: Passage, language: Language) -> tuple[str, ...]:
    """What a translation into `language` may say for a name."""
    return official.accepted(name, source.language) if source.language != language else ()


def _any_stands(name: str, source: Passage, language: Language, target: str) -> bool:
    return any(_stands(form, target) for form in _accepted(name, source, language))


def _stands(name: str, text: str) -> bool:
    """Whether a name stands in a text as whole words, accents, case and full stops apart."""
    pattern = r"\W+".join(re.escape(plain(part)) for part in re.findall(r"\w+", name.replace(".", "")))
    return bool(pattern) and re.search(rf"(?<!\w){pattern}(?:['’]?s)?(?!\w)", plain(text.replace(".", ""))) is not None


def _names(source: Passage, target: str, language: Language) -> Iterator[Finding]:
    for mention in source.mentions:
        if mention.kind not in NAMES or _stands(mention.text, target):
            continue
        if _any_stands(mention.text, source, language, target):
            continue
        lost = [token for token in _fixed(mention, source.language) if not _stands(token, target)]
        if not lost:
            continue
        yield Finding("name", Severity.ERROR, mention.text, _bent(lost, target, source.text))


def _fixed(mention: Mention, language: Language) -> list[str]:
    """The words of a name that no translation may change: all of a person's, elsewhere those that are not words."""
    capitalised = [token for token in _tokens(mention.text) if token[0].isupper() and len(token) > 1]
    if mention.kind is Kind.PERSON:
        return capitalised
    return [token for token in capitalised if not lexicon.known(token, language) and not token.isupper()]


def _bent(lost: list[str], target: str, source: str) -> str:
    """The words of the translation that most resemble the lost ones; empty when none does."""
    given = {plain(token) for token in _tokens(source)}
    candidates = [t for t in _tokens(target) if t[0].isupper() and plain(t) not in given]
    found = []
    for token in lost:
        ratios = [(SequenceMatcher(None, plain(token), plain(other)).ratio(), other) for other in candidates]
        if ratios and max(ratios)[0] >= RESEMBLANCE:
            found.append(max(ratios)[1])
    return " ".join(dict.fromkeys(found))


@cache
def _phrases(language: Language, name: str) -> re.Pattern[str]:
    ordered = sorted(entries(language, name), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, ordered))})(?!\w)", re.IGNORECASE)


def negations(text: str, language: Language) -> list[str]:
    """The words of a text that deny, expressions that only look like it left out."""
    bare = _phrases(language, "negation_apparent").sub(" ", text)
    found = _phrases(language, "negation").findall(bare)
    if language == "en":
        found += re.findall(r"\w+n['’]t\b", bare, re.IGNORECASE)
    return found


@cache
def _excuses(language: Language) -> tuple[re.Pattern[str], ...]:
    """For each row of `negation_pairs.tsv`, what its column of `language` looks like in a text."""
    patterns = []
    for row in pairs("negation_pairs"):
        phrases = (re.escape(phrase).replace(r"\*", r"\w{3,}") for phrase in row[language].split("|"))
        patterns.append(re.compile(rf"(?<!\w)(?:{'|'.join(phrases)})(?!\w)", re.IGNORECASE))
    return tuple(patterns)


def _excused(source: Passage, target: str, language: Language) -> bool:
    """Whether one side says by other means what the other says with a negative word."""
    both_ways = zip(_excuses(source.language), _excuses(language), strict=True)
    return any(ours.search(source.text) and theirs.search(target) for ours, theirs in both_ways)


def _negation(source: Passage, target: str, language: Language) -> Iterator[Finding]:
    ours, theirs = negations(source.text, source.language), negations(target, language)
    if bool(ours) == bool(theirs) or _excused(source, target, language):
        return
    yield Finding("negation", Severity.ERROR, "".join(ours[:1]), "".join(theirs[:1]))


def _quotes(source: Passage, target: str, _: Language) -> Iterator[Finding]:
    ours, theirs = _QUOTED.findall(source.text), _QUOTED.findall(target)
    if len(ours) > len(theirs):
        yield Finding("quote", Severity.WARNING, ours[len(theirs)], "")
    elif len(theirs) > len(ours):
        yield Finding("quote", Severity.WARNING, "", theirs[len(ours)])


_CHECKS = (_length, _repetition, _words, _figures, _acronyms, _names, _negation, _quotes)


def tally(source: Passage) -> Counter[str]:
    """How many facts of a passage `compare` looks for, by the name of its check."""
    dates = find_dates(source.text, source.language)
    numbers = find_numbers(source.text, source.language, source.convention, [(d.start, d.end) for d in dates])
    names = {m.text for m in source.mentions if m.kind in NAMES or m.kind is Kind.ACRONYM}
    quotes = _QUOTED.findall(source.text)
    return Counter(date=len(dates), number=len(numbers), name=len(names), quote=len(quotes))


def lacking(statement: Passage, evidence: str) -> list[Finding]:
    """The facts of a statement that its evidence, in the same language, does not hold."""
    language, convention = statement.language, statement.convention
    ours, theirs = find_dates(statement.text, language), find_dates(evidence, language)
    dates, _ = _unmatched(ours, theirs, lambda date: {date.value})
    numbers, _ = _unmatched(
        find_numbers(statement.text, language, convention, [(d.start, d.end) for d in ours]),
        find_numbers(evidence, language, convention, [(d.start, d.end) for d in theirs]),
        _readings,
    )
    names = [m.text for m in statement.mentions if m.kind in NAMES and not _stands(m.text, evidence)]
    lost = [("date", d.text) for d in dates] + [("number", n.text) for n in numbers] + [("name", n) for n in names]
    return [Finding(check, Severity.ERROR, "", text) for check, text in lost]
