"""What a source claims without being quoted: according to the ministry; the mayor said that …; …, Reuters reported."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sintesis.language.phrases import phrases
from sintesis.model import NAMES, Article, Fact, Kind, Language, Sentence
from sintesis.stages.extract.names import Name
from sintesis.stages.extract.quotes.grammar import grammar
from sintesis.stages.extract.quotes.speakers import Attribution, Finder

LONGEST = 6
"""Words of a source; more are a clause that was taken for one."""
_CONTRACTIONS = frozenset({"del", "al"})
"""An article with a preposition before it: what follows is no subject."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_GOES_ON = re.compile(r"\s[^\W\d_]")
_INSERTED = re.compile(r",\s(?P<clause>[^,.;:()“”«»\"]{3,80})(?=,|\.?$)")
"""A clause between commas, or between the last comma and the end of its sentence."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence that rests on a source which the text names."""

    source: str
    sentence: int


def find_claims(article: Article, facts: Sequence[Fact], within: Sequence[Sentence] | None = None) -> list[Claim]:
    """The claims of an article in the order they stand in; a pronoun is no source.

    Args:
        within: the sentences that are looked at; all when `None`.
    """
    names = [Name(f.text, f.start, f.end, f.kind, f.value) for f in facts if f.kind in NAMES]
    places = {fact.value for fact in facts if fact.kind is Kind.PLACE}
    finder = Finder(article.body, sorted(names, key=lambda name: name.start), article.language)
    found = []
    for sentence in article.sentences if within is None else within:
        for made in _sources(article, sentence.start, sentence.end, finder):
            if made.speaker not in places and _is_source(made.speaker, article.language):
                found.append(Claim(made.speaker, sentence.n))
    return list(dict.fromkeys(found))


def _is_source(phrase: str, language: Language) -> bool:
    """Whether a phrase names someone: a name, or a noun with its article; neither a pronoun nor a clause."""
    lang, tokens = grammar(language), phrase.split()
    if not tokens or len(tokens) > LONGEST or tokens[0].casefold() in lang.pronouns:
        return False
    determined = tokens[0] in lang.determiners and tokens[0] not in _CONTRACTIONS
    return tokens[0][0].isupper() or determined or phrase.casefold() in lang.bare_subjects


def _sources(article: Article, low: int, high: int, finder: Finder) -> Iterator[Attribution]:
    lang = grammar(article.language)
    body = article.body
    for phrase in phrases(article.language, "claim_sources").finditer(body, low, high):
        yield finder.subject_after(phrase.end(), high)
    that = re.compile(r"\s(?:que|that)\s")
    for word in _WORD.finditer(body, low, high):
        reports = word.group() in lang.bare_verbs and _takes_clause(word, body, finder)
        if word.group() in lang.verbs and not reports:
            reports = that.match(body, _behind_circumstance(word.end(), body, article.language), high) is not None
        if reports:
            yield finder.subject_before(low, word.start())
    for match in _INSERTED.finditer(body, low, high):
        start, end = match.span("clause")
        verb = _WORD.match(body, start, end)
        if not that.search(body, start, end) and not (
            verb and verb.group() in lang.bare_verbs and _takes_clause(verb, body, finder)
        ):
            yield from _inserted(start, end, body, finder, article.language)


def _takes_clause(verb: re.Match[str], body: str, finder: Finder) -> bool:
    """Whether what is said follows: “the port said it would not comment”, and not “the port is shut, said Ann Lee”."""
    if not _GOES_ON.match(body, verb.end()):
        return False
    lead = body[: verb.start()].rstrip()
    return not lead.endswith(",") or (finder.names_end_at(len(lead) - 1) and not finder.names_begin_at(verb.end() + 1))


def _behind_circumstance(at: int, body: str, language: Language) -> int:
    """Where a date, a place or a hearer ends between a verb and its “that”: “anunció el lunes en Lugo que”."""
    found = grammar(language).circumstances.match(body, at)
    return found.end() if found else at


def _inserted(low: int, high: int, body: str, finder: Finder, language: Language) -> Iterator[Attribution]:
    """The source of a clause that says nothing but who said the rest: “, Reuters reported”, “, informó Reuters”.

    A participle before its noun (“, called Ann”) says it of the noun.
    """
    lang = grammar(language)
    found = list(_WORD.finditer(body, low, high))
    if len(found) < 2:
        return
    first, last = found[0], found[-1]
    if lang.subject_first and last.group() in lang.verbs and last.end() == high:
        yield finder.subject_before(low, last.start())
    elif first.group() in lang.verbs and not first.group().endswith(lang.participles):
        yield finder.subject_after(first.end(), high)
