"""Tell which words of a sentence are finite verbs, by form and place, without a parser.

Three questions are asked: whether a word surely is one (a clause is complete), whether it may be one (a phrase is no
mere noun), and whether a clause begins with one (a subject stands before it).
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from sintesis.language import lexicon
from sintesis.model import Language
from sintesis.stages.condense.outline import Word
from sintesis.stages.condense.wording import wording

_SURE_ES = re.compile(r"\w+(?:ó|[aei]ron|aba|aban|ían|[aei]rán?|drán?|brán?|[aei]rían?|drían?|brían?)")
_PRESENT_ES = re.compile(r"(\w{2,}?)(?:a|an|e|en)")
_IMPERFECT_ES = re.compile(r"(\w{2,})ía")
_CHANGED = (("ie", "e"), ("ue", "o"), ("i", "e"))
"""Vowels of a present tense and those of its infinitive: pierde, muestra, pide."""
_LOOK_AHEAD = 4
"""Words before a verb that a clause may begin with and still begin with it: no se lo ha."""


def surely_finite(words: Sequence[Word], i: int, language: Language) -> bool:
    """Whether the word is a finite verb whatever stands around it, or by what stands around it."""
    lang, word = wording(language), words[i]
    before = words[i - 1].lower if i else ""
    listed = word.lower.replace("’", "'") in lang.finite
    if (
        before in lang.determiners
        and before not in lang.before_verbs
        and not (listed and before in lang.complementizers)
    ):
        return False
    if _behind_auxiliary(words, i, language):
        return False  # “has become”: the auxiliary is the finite one
    if listed:
        return before not in lang.prepositions or before in lang.conjunctions
    if word.text != word.lower and i:
        return False  # a name
    if language == "es":
        if word.lower in lang.no_verbs:
            return False
        return _sure_in_spanish(word.lower) or (_may_be_present(word.lower) and _has_verbs_place(words, i))
    return _sure_in_english(words, i)


def may_be_finite(words: Sequence[Word], i: int, language: Language) -> bool:
    """Whether the word could be a finite verb where it stands."""
    lang, word = wording(language), words[i]
    if surely_finite(words, i, language):
        return True
    before = words[i - 1].lower if i else ""
    if before in lang.determiners or before in lang.prepositions or word.text != word.lower:
        return False
    if language == "es":
        return _may_be_present(word.lower)
    return word.lower.endswith("ed") and word.lower not in lang.no_verbs


def begins_with_verb(words: Sequence[Word], language: Language) -> bool:
    """Whether a clause begins with its verb, adverbs and pronouns before it apart: its subject stands before."""
    lang = wording(language)
    i = 0
    while i < min(len(words) - 1, _LOOK_AHEAD) and _goes_before(words[i].lower, language):
        i += 1
    if i >= len(words):
        return False
    if surely_finite(words, i, language):
        return True
    word = words[i].lower
    if words[i].text != word or (i and words[i - 1].lower in lang.determiners):
        return False
    if language == "es":
        return _may_be_present(word)
    following = words[i + 1].lower if i + 1 < len(words) else ""
    return word.endswith("ed") and word not in lang.no_verbs and following not in ("by", "of", "as")


def ends_with_verb(words: Sequence[Word], language: Language) -> bool:
    """Whether a clause ends with its verb, adverbs behind it apart: what completes it is still to come."""
    last = len(words) - 1
    while last > 0 and _goes_before(words[last].lower, language):
        last -= 1
    return last >= 0 and surely_finite(words, last, language)


def _behind_auxiliary(words: Sequence[Word], i: int, language: Language) -> bool:
    """Whether an auxiliary stands before the word, adverbs between them apart."""
    while i and _goes_before(words[i - 1].lower, language):
        i -= 1
    return bool(i) and words[i - 1].lower in wording(language).auxiliaries


def _goes_before(word: str, language: Language) -> bool:
    return word in wording(language).before_verbs or word.endswith("mente" if language == "es" else "ly")


@lru_cache(maxsize=1 << 14)
def _sure_in_spanish(word: str) -> bool:
    if len(word) > 3 and _SURE_ES.fullmatch(word):
        stem = re.fullmatch(r"(\w+[aei]r)ían?", word)
        return stem is None or word.endswith("n") or lexicon.known(stem.group(1), "es")
    imperfect = _IMPERFECT_ES.fullmatch(word)
    return imperfect is not None and any(lexicon.known(imperfect.group(1) + end, "es") for end in ("er", "ir"))


@lru_cache(maxsize=1 << 14)
def _may_be_present(word: str) -> bool:
    """Whether the word has the form of a present tense of a verb that the lexicon knows: fabrica, muestran, pide."""
    form = _PRESENT_ES.fullmatch(word)
    if form is None or len(word) < 3 or word in wording("es").no_verbs:
        return False
    stem = form.group(1)
    stems = [stem] + [stem[::-1].replace(a[::-1], b[::-1], 1)[::-1] for a, b in _CHANGED if a in stem]
    return any(lexicon.known(one + end, "es") for one in stems for end in ("ar", "er", "ir"))


def _has_verbs_place(words: Sequence[Word], i: int) -> bool:
    """“que vende”, “la empresa vende los”: behind a word that leads to a verb, or between a noun and its object."""
    lang = wording("es")
    before = words[i - 1].lower if i else ""
    following = words[i + 1].lower if i + 1 < len(words) else ""
    return before in lang.lead_in or (
        i > 1 and before not in lang.prepositions and following in lang.determiners - {"más", "lo"}
    )


def _sure_in_english(words: Sequence[Word], i: int) -> bool:
    """“launched the”, “faces a”, “he moved”: by its ending, what stands before it and its object behind it."""
    lang, word = wording("en"), words[i].lower
    before = words[i - 1].lower if i else ""
    if i == 0 or i + 1 >= len(words) or before in lang.prepositions or before in lang.subordinators:
        return False
    if before in lang.subjects and word.endswith("ed") and word not in lang.no_verbs:
        return True
    following = words[i + 1]
    has_object = following.lower in lang.determiners or following.lower == "that" or following.text != following.lower
    if not has_object or word in lang.no_verbs:
        return False
    if word.endswith("ed"):
        return True
    return word.endswith("s") and len(word) > 3 and following.lower in lang.determiners and lexicon.known(word, "en")
