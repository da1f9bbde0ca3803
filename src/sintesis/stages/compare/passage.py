"""A text of the note with the names known to stand in it: what `compare` holds a translation against."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from sintesis.language import entries, lexicon, official, words
from sintesis.language.marks import Convention
from sintesis.model import Kind, Language

_WHOLE = re.compile(r"\w+")
_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")


_COMMON_NOUNS = {Kind.ORGANISATION: "organisation_nouns", Kind.PLACE: "place_nouns"}
"""The lists of the words that say what an organisation or a place is."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name, acronym, glossed term or entry of the user's glossary as it stands in a passage."""

    text: str
    kind: Kind
    value: str
    """As in `model.Fact`."""
    form: str = ""
    """How the user's glossary puts it in the other language; empty where it says nothing."""

    def counterpart(self, language: Language) -> str | None:
        """Its form in the other language: the glossary's, else the known one; `None` where neither tells."""
        return self.form or official.counterpart(self.text, language)

    def is_bare(self, language: Language) -> bool:
        """Whether it is the name of an organisation or a place that says nothing of what it is: it is not translated.

        “Media Capital”, “Acme Solutions” and “Springfield” are, “Grupo de Implementación de Seguridad” is not.
        """
        if self.kind not in _COMMON_NOUNS:
            return False
        nouns = words(language, _COMMON_NOUNS[self.kind]) - words("both", "brand_nouns")
        return not any(token in nouns or token[0].islower() for token in tokens(self.text))

    def is_fixed(self, language: Language) -> bool:
        """Whether no translation may change its words: a person's name, or a bare one without a counterpart."""
        if self.form:
            return self.form == self.text
        if self.kind is Kind.PERSON:
            return True
        return self.is_bare(language) and official.counterpart(self.text, language) is None

    def tempts(self, language: Language, text: str) -> bool:
        """Whether an engine is tempted to translate it where it stands in `text`: a fixed name of words that are known.

        Margarita Robles (Daisy Oaks), Media Capital (Average Capital). A single word is tempting without an article
        before it: “dijo Campo”, but not “el Gobierno”.
        """
        found = tokens(self.text)
        if not self.is_fixed(language) or not all(lexicon.known(token, language) for token in found):
            return False
        return len(found) > 1 or text[: text.find(self.text)].split()[-1:] not in _articles(language)

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Where its words stand in `text` as they are, as whole words."""
        at = text.find(self.text)
        while at >= 0:
            end = at + len(self.text)
            if not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum():
                yield at, end
            at = text.find(self.text, at + 1)


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of the article with what the article as a whole tells about the names in it."""

    text: str
    language: Language
    convention: Convention
    mentions: tuple[Mention, ...] = ()


def written(source: Passage, target: Language) -> Convention:
    """The marks of a translation's numbers: English has the point, Spanish its source's, from English the comma."""
    if target == "en":
        return Convention.POINT
    follows = source.language == "es" and source.convention is Convention.POINT
    return Convention.POINT if follows else Convention.COMMA


@cache
def _articles(language: Language) -> tuple[list[str], ...]:
    return tuple([word] for entry in entries(language, "articles") for word in (entry, entry.capitalize()))


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """Lower case without accents, for comparing names."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))


def tokens(text: str) -> list[str]:
    """The words of a text, digits and marks left out."""
    return _WORD.findall(text)


def stands(name: str, text: str) -> bool:
    """Whether a name stands in a text as whole words, accents, case and full stops apart, with an s or without."""
    words = _as_words(name)
    return bool(words.strip()) and (words in _as_words(text) or f"{words[:-1]}s " in _as_words(text))


@lru_cache(maxsize=4096)
def _as_words(text: str) -> str:
    """The words of a text, `plain`, each between blanks."""
    return f" {' '.join(_WHOLE.findall(plain(text.replace('.', ''))))} "
