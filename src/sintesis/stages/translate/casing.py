"""Capitals: spare an engine those that it stumbles over, and take back those that it adds."""

import re
from functools import cache

from sintesis.language import lexicon, official, pairs, table, words
from sintesis.model import Language

MOST_IN_SOURCE, LEAST_IN_TARGET = 0.5, 0.6
"""Shares of capitalised words, the first one aside, from which a source is no plain sentence, and a translation is in
title case. Of the sentences of FLORES-200 dev 95 % have less than .43 in Spanish and .50 in English."""
SHORTEST = 4
"""Letters of a word that is counted: shorter ones are small in titles too."""
LONGEST_NAME = 6
"""Words of a name that is looked up."""

_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")


def recased(text: str, language: Language, source: str) -> str:
    """The translation with small letters where its source is not in title case; names keep their capitals.

    English months, weekdays and adjectives of nations get the capital that Spanish does not give them.
    """
    if language == "en":
        text = _always_written_large().sub(lambda m: m.group().capitalize(), text)
    found = list(_WORD.finditer(text))
    if _share(source) >= MOST_IN_SOURCE or _share(text) <= LEAST_IN_TARGET:
        return text
    kept = {word for word in _WORD.findall(source) if word[0].isupper()}
    out, at, i = "", 0, 0
    while i < len(found):
        size = _name_at(text, found, i, language)
        match = found[i]
        if not size and i and _may_be_small(match.group(), kept, language):
            out += text[at : match.start()] + match.group()[0].lower()
            at = match.start() + 1
        i += size or 1
    return out + text[at:]


def calmed(text: str) -> str | None:
    """A text in capitals, or with one on every word, in small letters; `None` for any other.

    The embedded models read “Organizaciones Terroristas Extranjeras” as words they do not know.
    """
    if len(text.split()) > 1 and (text.isupper() or _share(text) == 1.0):
        return text[0] + text[1:].lower()
    return None


def restored(text: str, source: str, language: Language) -> str:
    """The translation of a calmed source with its capitals again; Spanish gives every word one in names alone."""
    if source.isupper():
        return text.upper()
    if language == "es":
        return text
    return _WORD.sub(lambda m: m.group()[0].upper() + m.group()[1:] if len(m.group()) >= SHORTEST else m.group(), text)


def _share(text: str) -> float:
    rest = [word for word in _WORD.findall(text)[1:] if len(word) >= SHORTEST]
    return sum(word[0].isupper() for word in rest) / len(rest) if rest else 0.0


def _name_at(text: str, found: list[re.Match[str]], i: int, language: Language) -> int:
    """How many words of a known name begin at word `i`."""
    for size in range(min(LONGEST_NAME, len(found) - i), 0, -1):
        name = text[found[i].start() : found[i + size - 1].end()]
        if name[0].isupper() and official.entry(name, language):
            return size
    return 0


def _may_be_small(word: str, kept: set[str], language: Language) -> bool:
    if not word[0].isupper() or word[1:] != word[1:].lower() or word in kept or word in _always_capital(language):
        return False
    return lexicon.known(word.lower(), language)


@cache
def _always_written_large() -> re.Pattern[str]:
    """In small letters, the words that English never writes so; those of `small_too.txt` it does."""
    dates = (*table("en", "months")["names"], *table("en", "dates")["weekdays"])
    nations = (form for row in pairs("demonyms") for form in row["en"].split("|"))
    large = {word.lower() for word in (*dates, *nations) if word.isalpha()}
    return re.compile(rf"\b(?:{'|'.join(sorted(large - words('en', 'small_too')))})\b")


@cache
def _always_capital(language: Language) -> frozenset[str]:
    """Words that the language always capitalises: in English months, weekdays and what belongs to a nation."""
    if language == "es":
        return frozenset()
    adjectives = {form for row in pairs("demonyms") for form in row["en"].split("|")}
    return words("en", "capitalised") | adjectives | {f"{form}s" for form in adjectives}
