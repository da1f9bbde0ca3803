"""Names that a translation has and nothing in its source accounts for."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache

from sintesis.language import entries, lexicon, official
from sintesis.language.demonyms import demonyms, shapes
from sintesis.language.gazetteer import fold, named
from sintesis.model import Finding, Language, Severity
from sintesis.stages.compare.passage import Passage, plain, stands, tokens

_RUN = re.compile(r"(?<![\w.])[A-ZÁÉÍÓÚÑÜ][\w'’-]*(?: [A-ZÁÉÍÓÚÑÜ][\w'’-]*)*(?!\$)")
_OPENING = " “«\"'‘¿¡("
LONG = 5
"""Letters of a word without a capital that may yet be a name on the other side: encélado, iugur."""
ANOTHER_SPELLING = 0.65
"""`SequenceMatcher.ratio` from which a name may be another spelling of one of the source: Khamenei and Jamenei have .8,
Enceladus and Encélado .82, Fallujah and Faluya .71."""


def check_strangers(source: Passage, target: str, language: Language) -> Iterator[Finding]:
    """Names of the translation that stand in the source neither as they are nor in a known or similar form."""
    given = _Given(source)
    for run in _RUN.finditer(target):
        words = run.group().split(" ")
        strange = list(_unknown(words, given, language))
        if strange and not (_begins(target, run.start()) and _is_made_up(strange, words, given, target, language)):
            yield Finding("name", Severity.ERROR, "", " ".join(strange))


def _begins(text: str, at: int) -> bool:
    """Whether a sentence begins there: its capital tells of no name."""
    before = text[:at].rstrip(_OPENING)
    return not before or before[-1] in ".!?…:"


def _is_made_up(strange: Sequence[str], words: Sequence[str], given: "_Given", target: str, language: Language) -> bool:
    """Whether a single word that no list has is more likely no word than a name, for no name of its source is lost.

    `check_words` tells of it.
    """
    if len(words) > 1 or plain(strange[0]) in official.proper_words(language):
        return False
    source, told = given.source.text, given.source.language
    named = (token for token in tokens(source) if token[0].isupper() and not lexicon.known(token, told))
    return all(stands(token, target) for token in named)


class _Given:
    """The words of a source, to be asked for."""

    def __init__(self, source: Passage) -> None:
        self.source = source
        told = " ".join((source.text, *(f"{m.value} {m.form}" for m in source.mentions)))
        self._words = {plain(word) for word in re.findall(r"\w+", told)}
        self._long = [plain(word) for word in re.findall(r"\w+", told) if word[0].isupper() or len(word) >= LONG]

    def has_part(self, part: str) -> bool:
        """Whether the source has a word without hyphens, or a name that it may be another spelling of."""
        bare = plain(part)
        return bare in self._words or bare.removesuffix("s") in self._words or self._spells(bare)

    def _spells(self, word: str) -> bool:
        return any(may_be_spelt(word, other) for other in self._long)


def parts_of(word: str) -> list[str]:
    """What hyphens and apostrophes part, single letters and numbers left out."""
    return [part for part in re.split(r"[-'’]", word) if len(part) > 1 and not part[0].isdigit()]


def may_be_spelt(one: str, other: str) -> bool:
    """Whether two names, both `plain`, may be spellings of one; the cheap bounds of the ratio are asked first."""
    alike = SequenceMatcher(None, one, other)
    bounds = (alike.real_quick_ratio, alike.quick_ratio, alike.ratio)
    return all(bound() >= ANOTHER_SPELLING for bound in bounds)


def _unknown(words: Sequence[str], given: _Given, language: Language) -> Iterator[str]:
    """The words of a run of capitals that nothing accounts for; known names are taken whole, the longest first."""
    i = 0
    while i < len(words):
        for last in range(len(words), i, -1):
            name = " ".join(words[i:last]).removesuffix("'s").removesuffix("’s")
            if any(entry.kind in ("country", "place") for entry in named(name, language)):
                if not _has_name(name, given, language):
                    yield name
                i = last
                break
        else:
            if not (words[i].isupper() or _is_word(words[i], language)) and not all(
                given.has_part(part) or _is_word(part, language) for part in parts_of(words[i])
            ):
                yield words[i]
            i += 1


def _has_name(name: str, given: _Given, language: Language) -> bool:
    """Whether the source has a known name of the translation, in any of its forms or as an adjective."""
    text = given.source.text
    forms = (name, *official.accepted(name, language), *official.adjectives(name, language))
    return any(stands(form, text) for form in forms)


def _is_word(part: str, language: Language) -> bool:
    """Whether a word with a capital is none of a name: a common word, the adjective of a place, a form of address."""
    return lexicon.known(part, language) or fold(part) in _other_words(language)


@cache
def _other_words(language: Language) -> frozenset[str]:
    """Words with a capital that are no names: the adjectives of places, and forms of address."""
    adjectives = (form for forms in demonyms(language).values() for form in forms)
    inflections = (shape for form in adjectives for shape in shapes(form, language))
    return frozenset(map(fold, (*inflections, *entries(language, "honorifics"))))
