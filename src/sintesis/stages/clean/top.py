"""The lines above an article's body: headline, standfirst, byline, date line."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sintesis.model import Heading, Language, Reason
from sintesis.stages.clean.credits import credits_of, is_name
from sintesis.stages.clean.datelines import undated
from sintesis.stages.clean.wording import (
    ends_with_stop,
    heading_words,
    is_one_sentence,
    normal,
    sentences_of,
    starts_high,
    stems,
)

FEWEST, MOST = 3, 25
"""Words of a headline; those of four development articles have 14 to 19."""
MOST_KICKER = 3
"""Words of the section or subject that stands above a headline."""
MOST_STANDFIRST = 60
"""Words of a standfirst; the longest in the development articles has 24, two-sentence ones run longer."""
BODY = 12
"""Words of a line that ends with a full stop and so shows that a body follows."""
NEAR = 6
"""Lines below a headline in which the body must have begun."""
MOST_UNREAD = 2
"""Lines that nothing is read from and that credits may still stand below."""
FEWEST_REPEATED = 6
"""Words of a line whose repetition is no accident."""


@dataclass(frozen=True, slots=True)
class Top:
    """What was read above the body."""

    heading: Heading
    taken: dict[int, Reason]
    """The indices of the lines that it was read from."""
    repeats: bool
    """Whether the file opens with a standfirst that the body says again: such files glue headline and lead together."""


def read_top(lines: Sequence[str], heading: Heading, language: Language) -> Top:
    """Read line after line from the first until one belongs to the body."""
    taken: dict[int, Reason] = {}
    repeats = headed = False
    unread = 0
    for i, whole in enumerate(lines):
        bare = undated(whole)
        line, following = bare.text, lines[i + 1 :]
        if not line:
            taken[i] = Reason.DATELINE
        elif _same(line, heading.title):
            taken[i], headed = Reason.HEADLINE, True
        elif _same(line, heading.standfirst):
            taken[i] = Reason.STANDFIRST
        elif credits := credits_of(line, language):
            taken[i] = credits.reason
            heading = _filled(heading, credits.byline, credits.published, credits.outlet)
        elif unread:
            unread += 1
        elif not heading.standfirst and (ends_with_stop(line) or heading.title) and _is_repeated(line, following):
            taken[i], repeats = Reason.STANDFIRST, True
            heading = replace(heading, standfirst=line)
        elif not heading.title and _is_headline(line, following):
            taken[i], headed = Reason.HEADLINE, True
            heading = replace(heading, title=line)
        elif not heading.title and _is_kicker(line, following):
            taken[i] = Reason.HEADLINE
        elif headed and not heading.standfirst and _is_standfirst(line, following, language):
            taken[i] = Reason.STANDFIRST
            heading = replace(heading, standfirst=line)
        elif headed and _signs(line, following, language):
            taken[i] = Reason.BYLINE
            heading = _filled(heading, line, None, None)
        else:
            unread = 1
        if i not in taken and (unread > MOST_UNREAD or is_body(line)):
            break
        if i in taken:
            heading = _filled(heading, None, None, bare.agency)
    return Top(heading, taken, repeats)


def _filled(heading: Heading, byline: str | None, published: str | None, outlet: str | None) -> Heading:
    return replace(
        heading,
        byline=heading.byline or byline,
        published=heading.published or published,
        outlet=heading.outlet or outlet,
    )


def _same(line: str, known: str | None) -> bool:
    """Whether a line is what is known, with or without an outlet's name behind it."""
    if not known:
        return False
    mine, theirs = normal(line), normal(known)
    return bool(mine) and (mine == theirs or any(mine == normal(part) for part in re.split(r"\s[|–—-]\s", known)[:1]))


def _is_repeated(line: str, following: Sequence[str]) -> bool:
    """Whether a longer line below says the same again, word for word."""
    words = normal(line)
    if len(words.split()) < FEWEST_REPEATED:
        return False
    return any(f" {words} " in f" {normal(other)} " for other in following if len(other) > len(line))


def _is_headline(line: str, following: Sequence[str]) -> bool:
    """Whether a line reads as a headline, and a body below takes up its words."""
    if not FEWEST <= len(line.split()) <= MOST or not _has_body(following):
        return False
    plain = starts_high(line) and line[0] not in "-–—•*" and line[-1] not in ".:;,…"
    if not (plain and is_one_sentence(line) and not _is_caption(line, following)) and not _is_title_case(line):
        return False
    mine = stems(line)
    return len(mine & stems(" ".join(following[:NEAR]))) >= min(2, len(mine)) > 0


def is_body(line: str) -> bool:
    """Whether a line is a sentence or more, and long enough to be no heading."""
    return len(line.split()) >= BODY and ends_with_stop(line)


def _has_body(following: Sequence[str]) -> bool:
    return any(map(is_body, following[:NEAR]))


def _is_title_case(line: str) -> bool:
    """Whether all the longer words of an English headline begin with a capital."""
    words = re.findall(r"[^\W\d_]{4,}", line)
    return len(words) >= 4 and all(word[0].isupper() for word in words)


def _is_caption(line: str, following: Sequence[str]) -> bool:
    """Whether a line opens as captions do, with a word and a colon: “Haul:” and not “Opinion:” or “Kenya:”."""
    label, colon, _ = line.partition(":")
    if not colon or len(label.split()) > 2 or label.casefold() in heading_words("columns"):
        return False
    text = " ".join(following[:NEAR])
    return not re.search(rf"(?<![.!?“\"] )(?<!^)\b{re.escape(label)}\b", text)


def _is_kicker(line: str, following: Sequence[str]) -> bool:
    """Whether a line is the section or subject above a headline."""
    short = len(line.split()) <= MOST_KICKER and line[-1] not in ".:;,?!…" and starts_high(line)
    return (
        short
        and len(following) > 1
        and len(following[0].split()) > MOST_KICKER
        and _is_headline(following[0], following[1:])
    )


def _is_standfirst(line: str, following: Sequence[str], language: Language) -> bool:
    """Whether a line below a headline sums the article up: no full stop, or credits or a dateline right below it."""
    if not BODY // 2 <= len(line.split()) <= MOST_STANDFIRST or not _has_body(following) or line[-1] in ":;,":
        return False
    if not ends_with_stop(line):
        return True
    below = following[0]
    signed = credits_of(below, language) or _signs(below, following[1:], language) or undated(below).removed
    return bool(signed) and len(sentences_of(line)) <= 2


def _signs(line: str, following: Sequence[str], language: Language) -> bool:
    """Whether a line is a name and nothing else, and the date line follows."""
    if not following or len(line.split()) > 5 or not is_name(line, 2):
        return False
    below = credits_of(following[0], language)
    return below is not None and below.reason is Reason.DATE_LINE
