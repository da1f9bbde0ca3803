"""Find what a sentence that names no subject goes on telling of."""

from collections.abc import Sequence

from sintesis.language import table
from sintesis.model import NAMES, Article, Fact, Kind, Language, Sentence
from sintesis.stages.condense.heads import head_of, is_bare
from sintesis.stages.condense.openers import opener_end
from sintesis.stages.condense.outline import Word
from sintesis.stages.condense.people import CHAIN, is_governed
from sintesis.stages.condense.subjects import continues, introduction_end, is_predicate


def told_of(n: int, article: Article) -> tuple[int, ...]:
    """The sentences behind any of which one without a subject is understood: back to that which has it."""
    found = [n - 1]
    while found[-1] > 1 and len(found) < CHAIN:
        if not _continues(article.sentences[found[-1] - 1], article.language):
            break
        found.append(found[-1] - 1)
    return tuple(found)


def dropped_subject(n: int, article: Article, facts: Sequence[Fact]) -> str:
    """The organisation that sentence `n` tells of without naming it; empty when that is not certain.

    It is certain where a sentence says what one organisation is, and up to sentence `n` all say what it is, or call it
    by what it is: “Prado is a bank. Founded in 1990, is owner of …. The group …”. After one that tells what it did to
    another, either may be meant.
    """
    language = article.language
    *between, first = told_of(n, article)
    if not all(_says_what(article.sentences[number - 1], language) for number in between):
        return ""
    told = article.sentences[first - 1]
    named = [fact for fact in facts if fact.sentence == first and fact.kind in NAMES - {Kind.PLACE}]
    if len(named) != 1 or named[0].kind is not Kind.ORGANISATION or named[0].start != told.start:
        return ""
    return named[0].text if is_predicate(told.text[named[0].end - told.start :], language) else ""


def _says_what(sentence: Sentence, language: Language) -> bool:
    """“El grupo …”, “es dueña de …”: whether it brings up nothing else that the next could be about."""
    head = head_of(sentence.text, 0)
    if not head or _is_same_body(sentence.text, head, language):
        return bool(head)
    return is_predicate(sentence.text[introduction_end(sentence.text, 0, head, language) :], language)


def _continues(sentence: Sentence, language: Language) -> bool:
    start = opener_end(sentence.text, language)
    head = head_of(sentence.text, start)
    same = bool(head) and _is_same_body(sentence.text, head, language)
    return same or (bool(head) and continues(sentence.text, start, head, language))


def _is_same_body(text: str, head: Sequence[Word], language: Language) -> bool:
    """“El grupo incluye …”: the body told of before, by what it is."""
    data = table(language, "antecedents")
    defined = len(head) > 2 and head[0].lower in data["definite"] and head[1].lower in data["general"]
    return defined and is_bare(text, head, language)


def body_before(sentence: Sentence, article: Article, facts: Sequence[Fact]) -> str:
    """The organisation that the sentence before begins with, where it names no other and nobody else before it.

    Nothing where a preposition governs it: then something else is what the sentence tells of.
    """
    last = [fact for fact in facts if fact.sentence == sentence.n - 1 and fact.kind in NAMES]
    bodies = {fact.value for fact in last if fact.kind is Kind.ORGANISATION}
    alone = len(bodies) == 1 and last[0].kind is Kind.ORGANISATION
    return last[0].text if alone and not is_governed(last[0], article) else ""
