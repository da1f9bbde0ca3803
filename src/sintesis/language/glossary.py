"""The user's own glossary: names and terms, their form in the other language, and where they stand in a text."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal

from sintesis.model import LANGUAGES, Kind, Language, other

GlossaryKind = Literal[Kind.PERSON, Kind.ORGANISATION, Kind.PLACE, Kind.TERM, Kind.ACRONYM]
KINDS: tuple[GlossaryKind, ...] = (Kind.PERSON, Kind.ORGANISATION, Kind.PLACE, Kind.TERM, Kind.ACRONYM)
"""What an entry may be."""

_WORD = re.compile(r"\w+")
_ACCENT = r"\u0300-\u036f"
"""Accents that stand behind their letter as characters of their own: they belong to the word."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A name or term in both languages; each holds at least a letter or digit, its words one space apart."""

    es: str
    en: str
    kind: GlossaryKind = Kind.TERM
    keep: bool = False
    """It is not translated: the word of the source stands in the translation."""

    def within(self, language: Language) -> str:
        """Its form in a language."""
        return self.es if language == "es" else self.en


@dataclass(frozen=True, slots=True)
class Found:
    """An entry as it stands in a text; `text` is the text's `[start:end]`."""

    text: str
    start: int
    end: int
    kind: GlossaryKind
    form: str
    """How a translation must put it, as the glossary writes it."""
    small: bool
    """The entry has no capitals: it is found however the text writes it."""


@dataclass(frozen=True)
class Glossary:
    """The entries in the order of the file; of two with the same form in a language the first is used."""

    entries: tuple[Entry, ...] = ()

    def find(self, text: str, language: Language) -> list[Found]:
        """The entries that stand in a text in `language` as whole words, the longest at each place, in their order.

        Accents count; capitals count where the entry has any.
        """
        known = self._by_first_word[language]
        found: list[Found] = []
        end = 0
        for word in _WORD.finditer(text) if known else ():
            if word.start() < end:
                continue
            for entry in known.get(word.group().casefold(), ()):
                term = entry.within(language)
                match = _pattern(term).match(text, max(end, word.start() - _lead(term)))
                if match:
                    found.append(_found(match, entry, language))
                    end = match.end()
                    break
        return found

    def counterpart(self, name: str, language: Language) -> str | None:
        """The form in the other language of what is one entry from end to end; `None` for anything else."""
        found = self.find(name, language)
        if len(found) != 1 or found[0].text != name:
            return None
        form = found[0].form
        return form[0].upper() + form[1:] if found[0].small and name[0].isupper() else form

    @cached_property
    def _by_first_word(self) -> Mapping[Language, Mapping[str, list[Entry]]]:
        """The entries by the first word of their form in a language, folded; the longest first, capitals before."""
        made: dict[Language, dict[str, list[Entry]]] = {}
        for language in LANGUAGES:
            rows: dict[str, list[Entry]] = defaultdict(list)
            for term, entry in {entry.within(language): entry for entry in reversed(self.entries)}.items():
                rows[_WORD.findall(term)[0].casefold()].append(entry)
            for row in rows.values():
                row.sort(key=lambda entry: (-len(entry.within(language)), _is_small(entry.within(language))))
            made[language] = dict(rows)
        return made


NO_GLOSSARY = Glossary()


def puts(translation: str, form: str) -> bool:
    """Whether `form` stands in a translation as it is: whole words, accents, and capitals where it has any.

    A translation in capitals throughout has them in capitals.
    """
    if translation.isupper():
        form = form.upper()
    if not _is_small(form) and form.split()[0] not in translation:
        return False  # told at once of a long text
    return _pattern(form).search(translation) is not None


def _found(match: re.Match[str], entry: Entry, language: Language) -> Found:
    term = entry.within(language)
    form = term if entry.keep else entry.within(other(language))
    return Found(match.group(), match.start(), match.end(), entry.kind, form, _is_small(term))


def _is_small(term: str) -> bool:
    return not any(char.isupper() for char in term)


def _lead(term: str) -> int:
    """How many characters stand before the first word: a mark, as in “#Ahora”."""
    found = _WORD.search(term)
    return found.start() if found else 0


@lru_cache(maxsize=4096)
def _pattern(term: str) -> re.Pattern[str]:
    words = r"\s+".join(map(re.escape, term.split()))
    return re.compile(rf"(?<!\w){words}(?![\w{_ACCENT}])", re.IGNORECASE if _is_small(term) else re.NOFLAG)
