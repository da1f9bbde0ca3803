"""The people, organisations and places that a text names."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from sintesis.language import entries, official
from sintesis.model import Kind, Language, Sentence
from sintesis.stages.extract.names.classify import LIKELY, judge
from sintesis.stages.extract.names.connect import connect
from sintesis.stages.extract.names.cut import cut
from sintesis.stages.extract.names.entities import Mention, Name, join
from sintesis.stages.extract.names.lexicon import Lexicon, lexicon
from sintesis.stages.extract.names.openings import Vocabulary
from sintesis.stages.extract.names.scan import scan
from sintesis.stages.extract.names.span import Span

__all__ = ["Name", "find_names"]

_LONGEST_POST = 24
"""Characters before a name in which the post of a minister stands."""
_LONGEST_JOINT = 8
"""Characters, at most, of what joins two names of a list."""
_LISTING = frozenset((" y ", " e ", " and ", ", and ", ", y "))


def find_names(body: str, sentences: Sequence[Sentence], language: Language, heading: str = "") -> list[Name]:
    """The names of `body` in the order they stand in, none overlapping another.

    Args:
        heading: headline and standfirst, a line each; people named there in full are known in the body.
    """
    lex = lexicon(language)
    above = [mention for mention in _mentions(heading, _lines(heading), lex) if _is_full_person(mention)]
    known = frozenset(word for mention in above for word in mention.text.split())
    return list(_with_official(join(_mentions(body, sentences, lex, known), above), language))


def _with_official(names: Sequence[Name], language: Language) -> Iterator[Name]:
    """The names, those that the gazetteer has for one institution joined: the Fed, the Federal Reserve."""
    longest: dict[official.Entry, str] = {}
    rows = {
        name.full: row
        for name in names
        if name.kind is Kind.ORGANISATION and (row := official.entry(name.full, language)) and row.kind != "body"
    }
    for full, row in rows.items():
        longest[row] = max(longest.get(row, ""), full, key=len)
    for name in names:
        found = rows.get(name.full) if name.kind is Kind.ORGANISATION else None
        yield replace(name, full=longest[found]) if found else name


def _mentions(
    body: str, sentences: Sequence[Sentence], lex: Lexicon, known: frozenset[str] = frozenset()
) -> list[Mention]:
    words = scan(body, sentences, lex)
    vocabulary = Vocabulary(body, words, lex, known)
    found = list(connect(body, cut(body, words, lex, vocabulary), lex))
    mentions = []
    end = field_end = 0
    for span, following in zip_longest(found, found[1:]):
        listed = _is_listed(body, end, span, following)
        judgement = judge(body, span, lex, vocabulary)
        if _is_field(body, span, lex.language) or (_goes_on(body, field_end, span) and _is_common(span, lex)):
            field_end = span.end
            if judgement and judgement.kind is Kind.ORGANISATION:
                continue
        mentions.append(Mention(body[span.start : span.end], span.start, span.end, judgement, listed))
        end = span.end
    return mentions


def _is_field(body: str, span: Span, language: Language) -> bool:
    """Whether the span is the field of a minister and no organisation: la ministra de Transportes de Chile."""
    before = " ".join(body[max(0, span.start - _LONGEST_POST) : span.start].casefold().split())
    return before.endswith(entries(language, "ministers"))


def _goes_on(body: str, end: int, span: Span) -> bool:
    """Whether only “and” or a comma stands between the span and what ends at `end`."""
    return span.start - end < _LONGEST_JOINT and body[end : span.start] in _LISTING


def _is_common(span: Span, lex: Lexicon) -> bool:
    """Whether all its words are common ones: Pesca, Economía Social."""
    return all(lex.is_word(word.text.lower()) for word in span.words)


def _is_listed(body: str, end: int, span: Span, following: Span | None) -> bool:
    """Whether “and” joins the span to the one that ends at `end`, or a comma in a list that “and” ends."""
    if span.words[-1].closed:
        return False
    gap = body[end : span.start]
    if gap == ", " and following is not None:
        return body[span.end : following.start] in _LISTING
    return gap in _LISTING


def _lines(text: str) -> list[Sentence]:
    made, at = [], 0
    for n, line in enumerate(text.splitlines(keepends=True), start=1):
        made.append(Sentence(n, at, at + len(line), line, n - 1))
        at += len(line)
    return made


def _is_full_person(mention: Mention) -> bool:
    judgement = mention.judgement
    return judgement is not None and judgement.kind is Kind.PERSON and judgement.weight >= LIKELY
