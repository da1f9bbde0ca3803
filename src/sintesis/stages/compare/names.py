"""Names and acronyms: kept, in their known form in the other language, or lost."""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from functools import cache

from sintesis.language import lexicon, official, pairs
from sintesis.language.glossary import puts
from sintesis.language.phrases import wildcards
from sintesis.model import NAMES, Finding, Kind, Language, Severity
from sintesis.stages.compare.beside import beside
from sintesis.stages.compare.passage import Mention, Passage, plain, stands, tokens
from sintesis.stages.compare.strangers import LONG, may_be_spelt
from sintesis.stages.compare.wording import RESEMBLANCE

_ACRONYM = re.compile(
    r"\bEE\.? ?UU\b\.?|\b(?:CC\.? OO|FF\.? AA|JJ\.? OO)\b\.?|\b(?:[A-Z]\.){2,}|\b[A-ZÁÉÍÓÚÑ]{2,}[0-9]*s?\b(?!\$)"
)
_ROMAN = re.compile(r"(?=.)X{0,3}(?:IX|IV|V?I{0,3})")


def check_acronyms(source: Passage, target: str, language: Language) -> Iterator[Finding]:
    """Acronyms lost, and those that nothing in the source accounts for."""
    if source.text.isupper():
        return
    ours, theirs = acronyms(source.text), acronyms(target)
    stated = {acronym for mention in source.mentions if mention.form for acronym in acronyms(mention.text)}
    lost = [a for a in ours if not stands(a, target) and not _any_stands(a, source, language, target)]
    lost = [a for a in lost if a not in stated and not _said_in_words(a, language, target)]
    added = [a for a in theirs if _bare(a) not in _accounted_for(ours, source, language)]
    yield from beside("acronym", lost, added, Severity.ERROR, Severity.WARNING)


def _accounted_for(ours: Iterable[str], source: Passage, language: Language) -> set[str]:
    """The acronyms that the source's acronyms, names and words may be in the other language."""
    names = [*ours, *(mention.text for mention in source.mentions)]
    stated = (mention.form for mention in source.mentions)
    forms = [*ours, *stated, *(form for name in names for form in _accepted(name, source, language))]
    known = {_bare(word) for form in forms for word in (form, *form.split())}
    return known.union(*(said for words, said in _words_for(source.language) if words.search(source.text)))


def _bare(acronym: str) -> str:
    """An acronym without full stops, accents and the s of a plural."""
    letters = re.sub(r"\W", "", acronym)
    return plain(letters[:-1] if letters[-1:] == "s" and letters[:-1].isupper() else letters)


@cache
def _words_for(language: Language) -> tuple[tuple[re.Pattern[str], frozenset[str]], ...]:
    """Words, and the acronyms that the other language may put in their place."""
    return tuple(
        (wildcards(row[language].split("|")), frozenset(map(_bare, row["acronyms"].split("|"))))
        for row in pairs("acronym_words")
    )


def _said_in_words(acronym: str, language: Language, text: str) -> bool:
    return any(_bare(acronym) in said and words.search(text) for words, said in _words_for(language))


def acronyms(text: str) -> list[str]:
    """The acronyms of a text, each once; Roman numerals are none."""
    return [a for a in dict.fromkeys(_ACRONYM.findall(text)) if not _ROMAN.fullmatch(a)]


def check_glossary(source: Passage, target: str, _: Language) -> Iterator[Finding]:
    """Names and terms of the user's glossary that do not come out as it puts them."""
    for mention in source.mentions:
        if mention.form and not puts(target, mention.form):
            check = "name" if mention.kind in NAMES else mention.kind.value
            yield Finding(check, Severity.ERROR, mention.text, "")


def check_names(source: Passage, target: str, language: Language) -> Iterator[Finding]:
    """Names of the source that stand in the translation neither as they are nor in a known form; its own terms.

    A name of several words that the source's language knows (Black Beauty) may rightly have been translated: a warning;
    of one such word (Luna), nothing.
    """
    reported: list[str] = []
    for mention in sorted(source.mentions, key=lambda mention: -len(mention.text)):
        if mention.form or _is_acronym(mention) or stands(mention.text, target):
            continue
        if mention.kind is Kind.TERM:
            yield Finding("term", Severity.WARNING, mention.text, "")
            continue
        if mention.kind is not Kind.PERSON and _any_stands(mention.text, source, language, target):
            continue
        lost = [token for token in _fixed(mention, source) if not stands(token, _capitalised(target))]
        words = all(lexicon.known(token, source.language) for token in lost)
        if any(mention.text in told for told in reported):
            continue  # a part of a name that is told already
        person = mention.kind is Kind.PERSON and len(tokens(mention.text)) > 1 and mention.is_fixed(source.language)
        if lost and (not words or person or mention.tempts(source.language, source.text)):
            spelt = all(_spelt_otherwise(token, target) for token in lost)
            severity = Severity.WARNING if words or spelt else Severity.ERROR
            reported.append(mention.text)
            yield Finding("name", severity, mention.text, _bent(lost, target, source.text))


def _is_acronym(mention: Mention) -> bool:
    """Whether `check_acronyms` tells of it, as what it stands for may be named too: CNN."""
    return mention.kind is Kind.ACRONYM or _ACRONYM.fullmatch(mention.text) is not None


def _spelt_otherwise(name: str, target: str) -> bool:
    """Whether a word of the translation may be another spelling of a name: Khamenei, Jamenei."""
    bare = plain(name)
    return any(may_be_spelt(bare, plain(token)) for token in tokens(target) if token[0].isupper() or len(token) >= LONG)


def _capitalised(text: str) -> str:
    """The words of a text that begin with a capital: “the media sector” does not hold the name Media Capital."""
    return " ".join(token for token in tokens(text) if any(part[:1].isupper() for part in re.split(r"[-'’]", token)))


def _accepted(name: str, source: Passage, language: Language) -> tuple[str, ...]:
    """What a translation into `language` may say for a name."""
    if source.language == language:
        return ()
    return *official.accepted(name, source.language), *official.adjectives(name, source.language)


def _any_stands(name: str, source: Passage, language: Language, target: str) -> bool:
    return any(stands(form, target) for form in _accepted(name, source, language))


def _fixed(mention: Mention, source: Passage) -> list[str]:
    """The words of a name that must stand: all where it is a person's or a brand's, or has forms that are known.

    Of any other name, those that are no words: the rest may be translated.
    """
    named = (token for token in tokens(mention.text) if token[0].isupper() and len(token) > 1)
    capitalised = [token for token in named if not (" " in mention.text and token.isupper())]  # acronyms: by themselves
    if mention.is_fixed(source.language) or official.accepted(mention.text, source.language):
        return capitalised
    return [token for token in capitalised if not lexicon.known(token, source.language) and not token.isupper()]


def _bent(lost: list[str], target: str, source: str) -> str:
    """The words of the translation that most resemble the lost ones; empty when none does."""
    given = {plain(token) for token in tokens(source)}
    candidates = [t for t in tokens(target) if t[0].isupper() and plain(t) not in given]
    found = []
    for token in lost:
        ratios = [(SequenceMatcher(None, plain(token), plain(other)).ratio(), other) for other in candidates]
        if ratios and max(ratios)[0] >= RESEMBLANCE:
            found.append(max(ratios)[1])
    return " ".join(dict.fromkeys(found))
