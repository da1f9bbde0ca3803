"""Find where a sentence's main clause begins, and whether it leaves its subject to the sentence before."""

import re
from collections.abc import Sequence
from functools import cache

from sintesis.language import table, words
from sintesis.model import Language
from sintesis.stages.condense.outline import Word
from sintesis.stages.condense.verbs import begins_with_verb, surely_finite
from sintesis.stages.condense.wording import wording

_COMMA = re.compile(r",\s+(?=\w)")
_SAID = re.compile(r"(?:[,?!][”»\"'’]|[”»\"'’],)\s+(\w+(?:\s\w+)?)\.$")
_MARK = re.compile(r"[“”«»\"()\[\];:—–]")


def introduction_end(text: str, start: int, head: Sequence[Word], language: Language) -> int:
    """Where the main clause begins behind a phrase or clause that introduces it; 0 where none does.

    Args:
        head: the first words of `text[start:]`; an introduction has fewer.
    """
    lang, first = wording(language), head[0].lower
    introducing = (lang.prepositions - lang.conjunctions) | lang.subordinators
    introducing |= frozenset(table(language, "antecedents")["introducing"])
    if first not in introducing and not opens_with_participle(head, language):
        return 0
    comma = _COMMA.search(text, start, head[-1].end)
    return comma.end() if comma and not _MARK.search(text, start, comma.start()) else 0


def opens_with_participle(head: Sequence[Word], language: Language) -> bool:
    """“Fundada en 1992, …”: only in Spanish does the participle itself tell it from a verb."""
    lang, first = wording(language), head[0].lower
    formed = first in lang.participles or first.endswith(lang.participle_endings)
    return language == "es" and formed and first not in lang.no_participles


def lacks_subject(text: str, start: int, head: Sequence[Word], language: Language) -> bool:
    """“Añadió que …”, “Posee tres …”, “Es su segunda …”: the verb comes first, and behind it nothing that could be its
    subject."""
    if _predicates(language).match(text, start):
        return True
    while len(head) > 2 and head[0].lower in table(language, "antecedents")["before_verb"]:
        head = head[1:]
    if len(head) < 2:
        return False
    lang, first, following = wording(language), head[0].lower, head[1]
    if first in words(language, "subject_first"):
        return following.lower not in table(language, "antecedents")["definite"]
    if not surely_finite(head, 0, language) or first in words(language, "impersonal"):
        return False
    says = first in lang.speech and following.lower == "que"
    past = re.search(r"(?:ó|[aei]ron)$", first) is not None
    return says or (past and following.lower not in lang.determiners and following.text == following.lower)


def continues(text: str, start: int, head: Sequence[Word], language: Language) -> bool:
    """Whether a sentence goes on telling of what the one before told of: without a subject, introduced or not."""
    if lacks_subject(text, start, head, language):
        return True
    at = introduction_end(text, start, head, language)
    subject = [word for word in head if word.start >= at] if at else []
    if len(subject) < 2:
        return False
    completes = subject[1].text == subject[1].lower and subject[1].lower not in wording(language).determiners
    owns = opens_with_participle(head, language) and begins_with_verb(subject[:1], language) and completes
    return owns or lacks_subject(text, at, subject, language)


def is_predicate(text: str, language: Language) -> bool:
    """Whether a text begins by saying what its subject is: “es el mayor banco …”."""
    copulas = table(language, "antecedents")["copulas"]
    return text.split(None, 1)[:1] != [] and text.split(None, 1)[0] in copulas


def says_unnamed(text: str, language: Language) -> bool:
    """Whether a quotation closes the text and who says it is left to what went before: “…”, explica."""
    found = _SAID.search(text)
    said = found.group(1).split() if found else []
    personal = table(language, "antecedents")["personal"]
    return sum(word in wording(language).speech for word in said) == 1 and all(
        word in personal or word in wording(language).speech for word in map(str.casefold, said)
    )


@cache
def _predicates(language: Language) -> re.Pattern[str]:
    return re.compile("|".join(table(language, "antecedents")["predicates"]) or r"(?!)", re.IGNORECASE)
