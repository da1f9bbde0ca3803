"""Cut a text's capitalised words into stretches that may be names: titles, days, peoples and headlines taken out."""

from collections.abc import Iterator, Sequence

from sintesis.model import Kind
from sintesis.stages.extract.names.lexicon import Lexicon
from sintesis.stages.extract.names.openings import Vocabulary
from sintesis.stages.extract.names.scan import Word
from sintesis.stages.extract.names.span import LONGEST_NAME, Span

_BLANKS = frozenset((" ", "\u00a0"))
_AFTER_ABBREVIATION = frozenset((". ", ".\u00a0", "."))
_LONGEST_POST = 40
"""Characters of the longest post of several words."""


def cut(body: str, words: Sequence[Word], lex: Lexicon, vocabulary: Vocabulary) -> list[Span]:
    """The stretches in their order; what a connector may still join (Universidad de Chile) stands apart."""
    runs = (quiet for run in _runs(body, words, lex) for quiet in _unshouted(run, lex))
    return [part for run in runs for part in _parts(body, run, lex, vocabulary)]


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
    stop = len(run)
    if stop > 1 and _is_label(body, run[-1], lex, vocabulary):
        stop -= 1
    while stop > 1 and (run[stop - 1].text in lex.degrees or run[stop - 1].text.lower() in lex.articles):
        stop -= 1
    run = run[:stop]
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


def _is_label(body: str, word: Word, lex: Lexicon, vocabulary: Vocabulary) -> bool:
    """Whether a common word before a colon heads the next caption: “… shouted at Ms Reed Quiet: The street …”."""
    low = word.text.lower()
    if not body.startswith(":", word.end) or word.text in lex.organisation_nouns or word.text in lex.place_nouns:
        return False
    return lex.is_word(low) and vocabulary.has_small(low)


def _title(body: str, run: Sequence[Word], at: int, current: Sequence[Word], lex: Lexicon) -> int:
    """How many words of the run, from `at` on, are a title or a post before a name."""
    word = run[at]
    low = word.text.lower()
    if current and not current[0].opening and current[0].text.lower() in lex.openers:  # la mina de El Teniente
        return 0
    if word.closed or (current and current[0].text in lex.first_names and not body.startswith(".", word.end)):
        return 0
    if low in lex.posts and " " in low:
        return 1
    if low in lex.post_openers:
        length = _post(body, run, at, lex)
        if length and not _institutional(run, at, lex):
            return length
    known_title = low in lex.honorifics and at + 1 < len(run) and not run[at + 1].text.startswith(("Jr", "Sr"))
    if not known_title or _institutional(run, at, lex):
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
            return sum(word.start < end for word in run[at : at + LONGEST_NAME])
        stop = max(text.rfind(mark, 0, stop) for mark in " -,.")
    return 0


def _institutional(run: Sequence[Word], at: int, lex: Lexicon) -> bool:
    """Whether a noun of institutions or places follows the word at `at`, no further away than a name is long."""
    following = run[at + 1 : at + LONGEST_NAME]
    return any(word.text in lex.organisation_nouns or word.text in lex.place_nouns for word in following)


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
    return not _institutional(run, at, lex)


def _leads_person(word: Word, lex: Lexicon) -> bool:
    low = word.text.lower()
    return low in lex.posts or low in lex.honorifics or word.text in lex.degrees or word.text in lex.first_names


def _begins_person(body: str, run: Sequence[Word], at: int, current: Sequence[Word], lex: Lexicon) -> bool:
    """“Mayor of London Ann Lee”, “Director of Public Prosecutions Ann Lee”: a new name begins with the given name."""
    if run[at].text not in lex.first_names or at + 1 == len(run) or _institutional(run, at, lex):
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
