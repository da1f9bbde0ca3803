"""Join neighbouring stretches into one name, by what stands between them: de la, of the, y, para, van der."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sintesis.model import Kind
from sintesis.stages.extract.names.lexicon import Lexicon
from sintesis.stages.extract.names.span import LONGEST_NAME, Span, is_institution, is_person


def connect(body: str, parts: Sequence[Span], lex: Lexicon) -> Iterator[Span]:
    """The spans in their order, neighbours that are one name joined."""
    current: Span | None = None
    for part in parts:
        if current is not None and _joins(body, current, part, lex):
            current = replace(current, words=(*current.words, *part.words), joined=True)
            continue
        if current is not None:
            yield current
        current = part
    if current is not None:
        yield current


def _joins(body: str, left: Span, right: Span, lex: Lexicon) -> bool:
    if left.words[-1].closed or left.words[-1].sentence != right.words[0].sentence:
        return False
    if len(left.words) + len(right.words) > LONGEST_NAME:
        return False
    connector = lex.connectors.get(body[left.end : right.start])
    if connector is None or right.titled:
        return False
    return _RULES[connector](body, left, right, lex)


def _is_place_led(span: Span, lex: Lexicon) -> bool:
    return span.head in lex.place_nouns


def _is_acronym(span: Span) -> bool:
    return len(span.words) == 1 and span.head.isupper() and len(span.head) > 1


def _of(_: str, left: Span, right: Span, lex: Lexicon) -> bool:
    full_person = is_person(right, lex) and len(right.words) > 1
    if full_person and not _is_place_led(left, lex):
        return False
    if is_institution(left, lex) or _is_place_led(left, lex):
        return True
    if left.words[-1].kind is not None or _is_acronym(left) or _is_acronym(right):
        return False
    if is_person(left, lex):
        return len(left.words) == 1 or (right.kind is None and lex.language == "es" and not is_institution(right, lex))
    if lex.language == "en" and is_institution(right, lex):
        return False
    if right.kind is Kind.PLACE and (lex.language == "en" or right.head in lex.countries):
        return len(left.words) == 1
    return right.kind is not Kind.ORGANISATION


def _and(body: str, left: Span, right: Span, lex: Lexicon) -> bool:
    if body[left.end : right.start] == " & ":
        return True
    if right.words[-1].kind is not None or is_person(right, lex) or _is_acronym(right):
        return False
    if is_institution(left, lex):
        topic = left.joined or (lex.language == "es" and (len(left.words) > 1 or " " in left.head))
        known = left.words[-1].kind is not None and len(left.words) > 1
        # “Ministerio de Trabajo y Economía Social”: what a known name goes on with are common words
        goes_on = left.kind is None or all(lex.is_word(word.text.lower()) for word in right.words)
        return topic and goes_on and not known and not _led(right, lex)
    defined = body[max(0, left.start - 4) : left.start].lower() == "the "
    ends = lex.language == "en" and len(right.words) > 1 and is_institution(right, lex)
    return defined and ends and left.kind is None


def _led(span: Span, lex: Lexicon) -> bool:
    return span.head in lex.organisation_nouns


def _for(_: str, left: Span, right: Span, lex: Lexicon) -> bool:
    if not is_institution(left, lex) or is_person(right, lex) or _is_acronym(right) or _led(right, lex):
        return False
    return right.kind is None and (left.joined or len(left.words) > 1 or lex.language == "en")


def _particle(_: str, left: Span, right: Span, lex: Lexicon) -> bool:
    known = left.words[-1].kind is not None or right.words[0].kind is Kind.ORGANISATION
    return not known and not is_institution(left, lex)


def _epithet(_: str, left: Span, right: Span, lex: Lexicon) -> bool:
    return len(left.words) == 1 and left.head in lex.first_names and right.kind is None and len(right.words) == 1


_RULES = {"of": _of, "and": _and, "for": _for, "particle": _particle, "epithet": _epithet}
