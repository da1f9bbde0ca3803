"""Names as spans of words: titles stripped, neighbours joined by what may stand between the words of one name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sintesis.model import Kind
from sintesis.stages.extract.names.lexicon import Lexicon
from sintesis.stages.extract.names.openings import Vocabulary
from sintesis.stages.extract.names.scan import Word

_BLANKS = frozenset((" ", "\u00a0"))
_AFTER_ABBREVIATION = frozenset((". ", ".\u00a0", "."))
LONGEST_NAME = 14
"""Words of a name that have a capital: the longest of the gazetteer's has 8, and what has many more is a list or a
headline."""
_LONGEST_POST = 40
"""Characters of the longest post of several words."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text that may be a name."""

    words: tuple[Word, ...]
    titled: bool = False
    """A title or a post stands right before it, so that it is a person."""
    joined: bool = False
    """It has a connector inside."""

    @property
    def start(self) -> int:
        """Where it begins in the body."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where it ends in the body."""
        return self.words[-1].end

    @property
    def head(self) -> str:
        """Its first word."""
        return self.words[0].text

    @property
    def kind(self) -> Kind | None:
        """What the gazetteer says of it, when it is one known name."""
        return self.words[0].kind if len(self.words) == 1 else None


def spans(body: str, words: Sequence[Word], lex: Lexicon, vocabulary: Vocabulary) -> list[Span]:
    """The stretches of `body` that may be names, in their order."""
    runs = (quiet for run in _runs(body, words, lex) for quiet in _unshouted(run, lex))
    parts = [part for run in runs for part in _parts(body, run, lex, vocabulary)]
    return list(_joined(body, parts, lex))


def _runs(body: str, words: Sequence[Word], lex: Lexicon) -> Iterator[list[Word]]:
    """Words of one sentence with nothing but a blank between them."""
    run: list[Word] = []
    for word in words:
        if run and not _continues(body, run[-1], word, lex):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _continues(body: str, left: Word, right: Word, lex: Lexicon) -> bool:
    if left.closed or right.opening or left.sentence != right.sentence:
        return False
    gap = body[left.end : right.start]
    if gap in _BLANKS:
        return True
    return gap in _AFTER_ABBREVIATION and (len(left.text) == 1 or left.text.lower() in lex.abbreviations)


def _parts(body: str, run: list[Word], lex: Lexicon, vocabulary: Vocabulary) -> Iterator[Span]:
    """A run cut at titles, posts and words that name nothing."""
    if run[0].opening and not vocabulary.keeps(body, run):
        run = run[1:]
    while run and run[-1].text in lex.degrees and len(run) > 1:
        run = run[:-1]
    current: list[Word] = []
    titled = False
    at = 0
    while at < len(run):
        length = _title(body, run, at, current, lex)
        if length or _is_no_name(run, at, current, titled, lex):
            if current:
                yield Span(tuple(current), titled)
                current = []
            titled = bool(length)
            at += length or 1
            continue
        if current and _begins_person(body, run, at, current, lex):
            yield Span(tuple(current), titled)
            current, titled = [], False
        current.append(run[at])
        at += 1
    if current:
        yield Span(tuple(current), titled)


def _title(body: str, run: Sequence[Word], at: int, current: Sequence[Word], lex: Lexicon) -> int:
    """How many words of the run, from `at` on, are a title or a post before a name."""
    word = run[at]
    low = word.text.lower()
    if word.closed or (current and current[0].text in lex.first_names and not body.startswith(".", word.end)):
        return 0
    if low in lex.posts and " " in low:
        return 1
    if low in lex.post_openers:
        length = _post(body, run, at, lex)
        if length and not _institutional(run[at:], lex):
            return length
    known_title = low in lex.honorifics and at + 1 < len(run) and not run[at + 1].text.startswith(("Jr", "Sr"))
    if not known_title or _institutional(run[at:], lex):
        return 0
    abbreviated = body.startswith(".", word.end)
    return 1 if abbreviated or not current else 0


def _post(body: str, run: Sequence[Word], at: int, lex: Lexicon) -> int:
    """How many words of the run the longest post that begins at `at` takes."""
    text = body[run[at].start : run[at].start + _LONGEST_POST].lower()
    stop = len(text)
    while stop > 0:
        if text[:stop] in lex.posts and not text[stop : stop + 1].isalnum():
            end = run[at].start + stop
            return sum(word.start < end for word in run[at:])
        stop = max(text.rfind(mark, 0, stop) for mark in " -,.")
    return 0


def _institutional(words: Sequence[Word], lex: Lexicon) -> bool:
    return any(word.text in lex.organisation_nouns or word.text in lex.place_nouns for word in words[1:])


def _is_no_name(run: Sequence[Word], at: int, current: Sequence[Word], titled: bool, lex: Lexicon) -> bool:
    """Whether the word is a day, a people or the like, and no part of a longer name."""
    word = run[at]
    if word.text in lex.organisation_cues and not current and at + 1 < len(run):  # ONG
        return True
    if word.text not in lex.no_names:
        return False
    if titled or (current and current[-1].text in lex.first_names):
        return False
    if at + 1 < len(run) and word.text in lex.first_names:
        return False
    if at + 1 < len(run) and current and not _leads_person(run[at + 1], lex):
        return False
    return not _institutional(run[at:], lex)


def _leads_person(word: Word, lex: Lexicon) -> bool:
    low = word.text.lower()
    return low in lex.posts or low in lex.honorifics or word.text in lex.degrees or word.text in lex.first_names


def _begins_person(body: str, run: Sequence[Word], at: int, current: Sequence[Word], lex: Lexicon) -> bool:
    """“Mayor of London Ann Lee”, “Director of Public Prosecutions Ann Lee”: a new name begins with the given name."""
    if run[at].text not in lex.first_names or at + 1 == len(run) or _institutional(run[at:], lex):
        return False
    if current[-1].kind is Kind.PLACE:
        return True
    head = current[0]
    if head.text in lex.organisation_nouns or head.text in lex.place_nouns or head.text in lex.first_names:
        return False
    subject = all(len(word.text) > 4 and lex.is_word(word.text.lower()) for word in current)
    return subject and body.endswith((" of ", " de "), 0, head.start)


def _unshouted(run: list[Word], lex: Lexicon) -> Iterator[list[Word]]:
    """The run without the headline in capitals that it is or holds, cut where that stood; known names stay."""
    loud = [word.text.isupper() and len(word.text) > 1 for word in run]
    common = [is_loud and lex.is_word(word.text.lower()) for word, is_loud in zip(run, loud, strict=True)]
    if sum(loud) < 2 or not any(common):
        yield run
        return
    quiet: list[Word] = []
    for word, is_loud, is_common in zip(run, loud, common, strict=True):
        if not is_loud or (word.kind is not None and not is_common):
            quiet.append(word)
        elif quiet:
            yield quiet
            quiet = []
    if quiet:
        yield quiet


# joining


def _joined(body: str, parts: Sequence[Span], lex: Lexicon) -> Iterator[Span]:
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


def is_person(span: Span, lex: Lexicon) -> bool:
    """Whether a span is a person by its title or its given name."""
    given = span.head in lex.first_names and span.words[0].kind is None
    return span.titled or (given and not is_institution(span, lex))


def is_institution(span: Span, lex: Lexicon) -> bool:
    """Whether a span is led by, or in English ends in, a noun of institutions."""
    words = span.words
    nouns = lex.organisation_nouns
    first = words[0].text.split(" ", 1)[0]
    return first in nouns or (lex.language == "en" and any(word.text.rsplit(" ", 1)[-1] in nouns for word in words))


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
        return len(left.words) == 1 or right.kind is None
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
        topic = left.joined or (len(left.words) > 1 and lex.language == "es")
        return topic and not _led(right, lex) and left.words[-1].kind is None
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
