"""Tell what a name names, from its own words and from the words around it."""

import re
from dataclasses import dataclass

from sintesis.language import official
from sintesis.model import Kind
from sintesis.stages.extract.names.lexicon import Lexicon
from sintesis.stages.extract.names.spans import Span, is_institution

_INITIAL = re.compile(r"(?:[^\W\d_]\.){1,4}|[^\W\d_]")
_ROMAN = re.compile(r"(?=.)X{0,3}(?:IX|IV|V?I{0,3})")
_BEFORE = re.compile(r"([^\W\d_]+(?:['’-][^\W\d_]+)*)[ \u00a0]+(?:([^\W\d_]+)[ \u00a0]+)?[“\"«‘']?$")
_AFTER = re.compile(r"[”\"»’']?,?[ \u00a0]+([^\W\d_]+)")
_AGE = re.compile(r",? (?:\(\d{2}\)|de \d{1,2} años|\d{1,2},)")
_ARTICLES = {"es": frozenset(("el", "la", "los", "las", "del", "al")), "en": frozenset(("the",))}

_LOOK_BACK = 40
CERTAIN, LIKELY, GUESSED = 5, 3, 1
"""Weights of what tells a name's kind: its own words, its neighbours, nothing but its shape."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """A kind, and how much speaks for it."""

    kind: Kind
    weight: int


def judge(body: str, span: Span, lex: Lexicon) -> Judgement | None:
    """What the span names; `None` when it names no person, place or organisation."""
    text = body[span.start : span.end]
    known = span.kind or lex.gazetteer.get(text)
    if span.titled and known is not Kind.ORGANISATION:
        return Judgement(Kind.PERSON, CERTAIN)
    around = _around(body, span, lex)
    if known is not None:
        if around and around.weight >= LIKELY and around.kind is Kind.PERSON and len(span.words) == 1:
            return around
        return Judgement(known, CERTAIN if " " in text else LIKELY)
    single = len(span.words) == 1
    if single and _names_nothing(text, lex):
        return None
    by_words = _by_words(span, text, lex)
    if by_words and (by_words.weight == CERTAIN or around is None):
        return by_words
    if around:
        return around
    return by_words or Judgement(_by_shape(body, span, lex), GUESSED)


def _names_nothing(text: str, lex: Lexicon) -> bool:
    if len(text) == 1 or _ROMAN.fullmatch(text) or text in lex.acronyms or text in lex.no_names:
        return True
    if text in lex.organisation_nouns or text in lex.place_nouns:
        return official.entry(text, lex.language) is None
    return text.lower() in lex.openers and not text.isupper()


def _by_words(span: Span, text: str, lex: Lexicon) -> Judgement | None:
    """What the name's own words say."""
    words = [word.text for word in span.words]
    if words[-1] in lex.suffixes or is_institution(span, lex) or words[-1] in lex.last_nouns:
        return Judgement(Kind.ORGANISATION, CERTAIN)
    if words[0] in lex.place_nouns or (lex.language == "en" and words[-1] in lex.place_nouns):
        return Judgement(Kind.PLACE, CERTAIN)
    if len(words) == 1:
        if text.isupper():
            return Judgement(Kind.ORGANISATION, LIKELY)
        return Judgement(Kind.PERSON, LIKELY) if text in lex.first_names else None
    if words[0] in ("San", "Santa", "Santo", "Sant", "Saint", "St"):
        return Judgement(Kind.PLACE, LIKELY)
    if words[0] in lex.first_names or any(_INITIAL.fullmatch(word) for word in words):
        return Judgement(Kind.PERSON, CERTAIN)
    if any(word in lex.first_names for word in words[1:-1]):
        return Judgement(Kind.PERSON, LIKELY)
    return None


def _around(body: str, span: Span, lex: Lexicon) -> Judgement | None:
    """What the words before and after say."""
    before = _BEFORE.search(body, max(0, span.start - _LOOK_BACK), span.start)
    if before:
        words = [word.lower() for word in before.groups() if word]
        last, two = words[-1], " ".join(words)
        if last in lex.posts or two in lex.posts or last in lex.honorifics:
            return Judgement(Kind.PERSON, LIKELY + 1)
        if last in lex.organisation_cues:
            return Judgement(Kind.ORGANISATION, LIKELY)
        if last in lex.place_cues or two in lex.place_cues:
            return Judgement(Kind.PLACE, LIKELY if two in lex.place_cues else LIKELY - 1)
    if len(span.words) < 4:
        if _AGE.match(body, span.end):
            return Judgement(Kind.PERSON, LIKELY)
        after = _AFTER.match(body, span.end)
        if after and after.group(1) in lex.speech and len(span.words) > 1:
            return Judgement(Kind.PERSON, LIKELY)
    return None


def _by_shape(body: str, span: Span, lex: Lexicon) -> Kind:
    """A guess for a name of unknown words: two or three of them without an article are a person."""
    before = _BEFORE.search(body, max(0, span.start - _LOOK_BACK), span.start)
    last = [word.lower() for word in before.groups() if word][-1] if before else ""
    if last in _ARTICLES[lex.language]:
        return Kind.ORGANISATION
    if 2 <= len(span.words) <= 4 and not span.joined:
        return Kind.PERSON
    if span.joined and any(word.text in lex.first_names for word in span.words):
        return Kind.PERSON
    return Kind.ORGANISATION
