"""Tell what a name names, from its own words and from the words around it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sintesis.language import official
from sintesis.model import Kind
from sintesis.stages.extract.names.lexicon import Lexicon
from sintesis.stages.extract.names.openings import Vocabulary
from sintesis.stages.extract.names.span import LONGEST_NAME, Span, is_institution

_INITIAL = re.compile(r"(?:[^\W\d_]\.){1,4}|[^\W\d_]")
_ROMAN = re.compile(r"(?=.)X{0,3}(?:IX|IV|V?I{0,3})")
_BEFORE = re.compile(r"([^\W\d_]+(?:['’-][^\W\d_]+)*)(?:,?[ \u00a0]+([^\W\d_]+))?(,?)[ \u00a0]+[“\"«‘']?$")
_MODEL = re.compile(r"[A-Z]{1,2}-?\d+[A-Z]?|[^\W\d_]+(?: [^\W\d_]+)* [A-Z]")
_NUMBERED = re.compile(r"[ \u00a0]\d")
_IN_BRACKETS = re.compile(r" \(([^()\n]{3,30})\)")
_BETWEEN_COMMAS = re.compile(r", ([^\W\d_][^,.;:()\n]{2,29})(?=[,.;:)])(?!, (?:[A-ZÁÉÍÓÚÑ]|y |and ))")
_AFTER = re.compile(r"[”\"»’']?,?[ \u00a0]+([^\W\d_]+)")
_BRAND = re.compile(r"['’]s(?![ \u00a0]*\w)")
"""A possessive that owns nothing: a can of Miller’s."""
_AGE = re.compile(r",? (?:\(\d{2}\)|de \d{1,2} años|\d{1,2},)")
_ARTICLES = {"es": frozenset(("el", "la", "los", "las", "del", "al")), "en": frozenset(("the",))}

_TO_SUBJECT = frozenset(("de", "del", "para", "of", "for"))
_PARTY = re.compile(r"[DRI]-\w+")
_CLOSING = frozenset('”"»’')
_QUOTED_START = re.compile(r"[“\"«‘'](?:[^\W\d_]{1,12} ){0,3}$")
_SAINTS = frozenset(("San", "Santa", "Santo", "Sant", "Saint", "St"))
_LOOK_BACK = 40
CERTAIN, LIKELY, GUESSED = 5, 3, 1
"""Weights of what tells a name's kind: its own words, its neighbours, nothing but its shape."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """A kind, and how much speaks for it."""

    kind: Kind
    weight: int
    placed: bool = False
    """The words before it say that it is a place."""


def judge(body: str, span: Span, lex: Lexicon, vocabulary: Vocabulary) -> Judgement | None:
    """What the span names; `None` when it names no person, place or organisation."""
    if len(span.words) > LONGEST_NAME:
        return None
    text = body[span.start : span.end]
    known = span.kind or lex.gazetteer.get(text)
    match = _BEFORE.search(body, max(0, span.start - _LOOK_BACK), span.start)
    if match and _goes_with_event(match, known, lex):
        return None
    if span.titled and known is not Kind.ORGANISATION:
        return Judgement(Kind.PERSON, CERTAIN)
    before = _before(match)
    common = all(lex.is_common(word.text.lower()) for word in span.words) if known is None else False
    around = _around(body, span, before, lex, common=common)
    if known is not None:
        if around and around.kind is not known and around.weight > LIKELY and len(span.words) == 1:
            return around
        return Judgement(known, LIKELY, around is not None and around.placed)
    if _names_nothing(body, span, text, before, lex) or (common and _heads(span, before, lex)):
        return None
    by_words = _by_words(span, text, lex)
    person = by_words is not None and by_words.kind is Kind.PERSON and len(span.words) > 1
    if _fills_quotation(body, span) and not person:
        return None
    if by_words and (by_words.weight == CERTAIN or around is None):
        return by_words
    if around and by_words:
        return by_words if by_words.weight > around.weight else around
    if around or by_words:
        return around or by_words
    if common and len(span.words) == 1 and vocabulary.has_small(text.lower()):
        return None
    return _by_shape(body, span, before, lex, common=common, rare=vocabulary.is_rare(text))


def _names_nothing(body: str, span: Span, text: str, before: Sequence[str], lex: Lexicon) -> bool:
    if len(text) == 1 or _ROMAN.fullmatch(text) or text in lex.no_names:
        return True
    if _MODEL.fullmatch(text) and not (before and before[-1] in lex.organisation_cues) and not _speaks(body, span, lex):
        return True
    plural = text[:-1] if text[-1] == "s" and text[:-1].isupper() else text
    if (
        plural in lex.acronyms
        or plural in lex.degrees
        or text.rsplit("-", 1)[-1] in lex.no_names
        or _PARTY.fullmatch(text)
    ):
        return True
    if official.fold(text) in lex.subjects and _is_subject(span, before, lex):
        return True
    if any(char.isdigit() for char in text) and not text.isupper():
        return True
    counted = body[max(0, span.start - 2) : span.start - 1].isdigit()
    if text.isupper() and (counted or body.startswith("-", span.end)):
        return True
    if before and before[-1].capitalize() in lex.event_nouns:  # el huracán Otis
        return True
    if span.head in lex.event_nouns and not any(word.text in lex.organisation_nouns for word in span.words):
        return True
    if len(span.words) == 1:
        if _BRAND.match(body, span.end):
            return True
        low = text.lower()
        if text in lex.organisation_nouns or text in lex.place_nouns:
            return official.entry(text, lex.language) is None
        if low in lex.posts or low in lex.honorifics or (low in lex.openers and not text.isupper()):
            return True
        if _NUMBERED.match(body, span.end) and not text.isupper():
            return True
    return False


def _heads(span: Span, before: Sequence[str], lex: Lexicon) -> bool:
    """“The King of Hearts”, “director of Communications”: one common word that a title is of."""
    if len(span.words) > 1 or len(before) < 2 or before[-1] not in _TO_SUBJECT:
        return False
    return before[0] in lex.posts or before[0] in lex.honorifics


def _speaks(body: str, span: Span, lex: Lexicon) -> bool:
    """“K2R insists”: a verb of saying follows."""
    after = _AFTER.match(body, span.end)
    return after is not None and after.group(1) in lex.speech


def _is_subject(span: Span, before: Sequence[str], lex: Lexicon) -> bool:
    """“El ministro de Fomento”, “la ministra para la Transición Ecológica”: what a post is for, and no institution."""
    if len(span.words) > 1:
        return not span.words[0].opening
    if not before or before[-1] not in _TO_SUBJECT:
        return False
    return len(before) == 1 or before[0].removesuffix("s") in lex.posts or before[0] in _TO_SUBJECT


def _fills_quotation(body: str, span: Span) -> bool:
    """Whether the name is all that stands between two quotation marks: a title, a nickname, a term."""
    after = body[span.end : span.end + 2]
    if not after or not (after[0] in _CLOSING or (after[0] in ",." and after[1:] in _CLOSING)):
        return False
    return _QUOTED_START.search(body, max(0, span.start - 40), span.start) is not None


def _by_words(span: Span, text: str, lex: Lexicon) -> Judgement | None:
    """What the name's own words say."""
    words = [word.text for word in span.words]
    single = len(words) == 1
    if words[-1] in lex.suffixes or is_institution(span, lex) or (words[-1] in lex.last_nouns and not single):
        return Judgement(Kind.ORGANISATION, CERTAIN)
    if not single and (words[0] in lex.place_nouns or (lex.language == "en" and words[-1] in lex.place_nouns)):
        return Judgement(Kind.PLACE, CERTAIN)
    if single:
        if text.isupper():
            return Judgement(Kind.ORGANISATION, LIKELY)
        return Judgement(Kind.PERSON, LIKELY) if text in lex.first_names else None
    if any(word.kind is Kind.PLACE for word in span.words):
        if all(word.kind is Kind.PLACE or word.text in lex.modifiers for word in span.words):
            return Judgement(Kind.PLACE, CERTAIN)
        if words[0] not in lex.first_names and span.words[0].kind is Kind.PLACE and not span.joined:
            return Judgement(Kind.ORGANISATION, LIKELY)
    if words[0] in _SAINTS:
        return Judgement(Kind.PLACE, LIKELY)
    if words[0] in lex.first_names or any(_INITIAL.fullmatch(word.text) and word.kind is None for word in span.words):
        return Judgement(Kind.PERSON, CERTAIN)
    if words[-1] in lex.business_nouns:
        return Judgement(Kind.ORGANISATION, LIKELY)
    if words[0] in lex.event_nouns or (lex.language == "en" and words[-1] in lex.event_nouns):
        return Judgement(Kind.ORGANISATION, LIKELY)
    if any(word.isupper() and len(word) > 1 and not _ROMAN.fullmatch(word) for word in words):
        return Judgement(Kind.ORGANISATION, LIKELY)
    if any(word in lex.first_names for word in words[1:-1]) and not span.joined:
        return Judgement(Kind.PERSON, LIKELY)
    return None


def _before(match: re.Match[str] | None) -> tuple[str, ...]:
    """The one or two words before the span, in lower case but for acronyms."""
    words = match.groups()[:2] if match else ()
    return tuple(word if word.isupper() and len(word) > 1 else word.lower() for word in words if word)


def _goes_with_event(match: re.Match[str], known: Kind | None, lex: Lexicon) -> bool:
    """“Copa América”, “Mundial de Clubes”: the event before it is called so; a known name only right behind it."""
    first, second, comma = match.groups()
    if comma:
        return False
    return (second or first) in lex.event_nouns or (
        known is None and first in lex.event_nouns and second in _TO_SUBJECT
    )


def _around(body: str, span: Span, before: Sequence[str], lex: Lexicon, *, common: bool) -> Judgement | None:
    """What the words before and after say."""
    if before:
        last, two = before[-1], " ".join(before)
        if last in lex.posts or two in lex.posts or last in lex.honorifics:
            return Judgement(Kind.PERSON, LIKELY + 1)
        if last in lex.organisation_cues:
            return Judgement(Kind.ORGANISATION, LIKELY)
        if two in lex.place_cues:
            return Judgement(Kind.PLACE, LIKELY, True)
        if last in lex.place_cues:
            return Judgement(Kind.PLACE, LIKELY - 1, True)
        if last in lex.weak_place_cues:
            return Judgement(Kind.PLACE, LIKELY - 1)
        if len(before) == 2 and before[0] in lex.posts and last in ("of", "de", "del"):
            return Judgement(Kind.ORGANISATION, LIKELY - 1)
    if len(span.words) < 4:
        if _AGE.match(body, span.end):
            return Judgement(Kind.PERSON, LIKELY)
        if _province_follows(body, span, lex) or (
            len(span.words) < 3 and not common and _place_follows(body, span, lex)
        ):
            return Judgement(Kind.PLACE, LIKELY - 1)
        if len(span.words) > 1 and not common and _speaks(body, span, lex):
            return Judgement(Kind.PERSON, LIKELY - 1)
    return None


def _province_follows(body: str, span: Span, lex: Lexicon) -> bool:
    """“Sils (Girona)”: a place in brackets says where a place is; a country, where a person is from."""
    within = _IN_BRACKETS.match(body, span.end)
    if not within or lex.gazetteer.get(within.group(1)) is not Kind.PLACE:
        return False
    row = official.entry(within.group(1), lex.language)
    return row is None or row.kind != "country"


def _place_follows(body: str, span: Span, lex: Lexicon) -> bool:
    """“Tibú, Norte de Santander, …”, “Laramie, Wyoming.”: a larger place between commas."""
    within = _BETWEEN_COMMAS.match(body, span.end)
    return within is not None and lex.gazetteer.get(within.group(1)) is Kind.PLACE


def _by_shape(
    body: str, span: Span, before: Sequence[str], lex: Lexicon, *, common: bool, rare: bool
) -> Judgement | None:
    """A guess for a name of unknown words: two or three of them without an article are a person."""
    articles = _ARTICLES[lex.language]
    if span.joined and any(f" {particle}" in body[span.start : span.end] for particle in lex.particles):
        return Judgement(Kind.PERSON, GUESSED)
    articled = bool(before) and (before[-1] in articles or (before[-1] in lex.vague and before[0] in articles))
    if not (articled or common) and 2 <= len(span.words) <= 4 and not span.joined:
        return Judgement(Kind.PERSON, GUESSED)
    # English has names of one common word (Labour, the Fed); in Spanish such a word has its capital for other reasons.
    if len(span.words) == 1 and common and rare and not articled and lex.language == "es":
        return None
    return Judgement(Kind.ORGANISATION, GUESSED)
