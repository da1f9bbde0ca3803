"""The lines above an article's body: headline, standfirst, byline, date line."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sintesis.model import Heading, Language, Reason
from sintesis.stages.clean.credits import credits_of, is_name, is_role, is_signature
from sintesis.stages.clean.datelines import undated
from sintesis.stages.clean.headlines import BODY, NEAR, fused_headline, has_body, is_body, is_headline, is_kicker
from sintesis.stages.clean.wording import ends_with_stop, normal, sentences_of

MOST_STANDFIRST = 60
"""Words of a standfirst; those of six development articles have 13 to 24, and two sentences are usual too."""
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


@dataclass(frozen=True, slots=True)
class _Reading:
    """What has been read so far."""

    heading: Heading
    language: Language
    headed: bool = False
    """Whether a headline was among the lines."""
    repeats: bool = False
    unread: int = 0
    """Lines since the first that nothing was read from."""

    def filled(self, byline: str | None = None, published: str | None = None, outlet: str | None = None) -> "_Reading":
        """With what the heading does not have yet."""
        mine = self.heading
        heading = replace(
            mine, byline=mine.byline or byline, published=mine.published or published, outlet=mine.outlet or outlet
        )
        return replace(self, heading=heading)


def read_top(lines: Sequence[str], heading: Heading, language: Language) -> Top:
    """Read line after line from the first until one belongs to the body."""
    taken: dict[int, Reason] = {}
    reading = _Reading(heading, language)
    for i, whole in enumerate(lines):
        bare = undated(whole)
        after, reason = _read(bare.text, lines, i, reading)
        if reason:
            taken[i] = reason
            reading = after.filled(outlet=bare.agency)
            continue
        reading = replace(reading, unread=reading.unread + 1)
        if reading.unread > MOST_UNREAD or is_body(bare.text):
            break
    return Top(reading.heading, taken, reading.repeats)


def _read(line: str, lines: Sequence[str], i: int, reading: _Reading) -> tuple[_Reading, Reason | None]:
    """What line `i`, without its dateline, adds to the heading, and why it goes; `None` when it may be body."""
    heading, language = reading.heading, reading.language
    near = lines[i + 1 : i + 2 + NEAR]
    if not line:
        return reading, Reason.DATELINE
    if _same(line, heading.title):
        return replace(reading, headed=True), Reason.HEADLINE
    if _same(line, heading.standfirst):
        return reading, Reason.STANDFIRST
    if credits := credits_of(line, language):
        return reading.filled(credits.byline, credits.published, credits.outlet), credits.reason
    if reading.unread:
        return reading, None
    if not heading.standfirst and _opens_glued(line, near, heading) and _is_repeated(line, lines, i):
        return replace(reading, heading=replace(heading, standfirst=line), repeats=True), Reason.STANDFIRST
    if not heading.title and is_headline(line, near):
        return replace(reading, heading=replace(heading, title=line), headed=True), Reason.HEADLINE
    if not heading.title and is_kicker(line, near):
        return reading, Reason.HEADLINE
    if reading.headed and not heading.standfirst and _is_standfirst(line, near, language):
        return replace(reading, heading=replace(heading, standfirst=line)), Reason.STANDFIRST
    if reading.headed and _signs(line, near, language):
        return reading.filled(byline=line), Reason.BYLINE
    if reading.headed and is_role(line) and near and credits_of(near[0], language):
        return reading, Reason.BYLINE
    return reading, None


def _same(line: str, known: str | None) -> bool:
    """Whether a line is what is known, with or without an outlet's name behind it."""
    if not known:
        return False
    mine = normal(line)
    return bool(mine) and mine in (normal(known), normal(re.split(r"\s[|–—-]\s", known, maxsplit=1)[0]))


def _opens_glued(line: str, near: Sequence[str], heading: Heading) -> bool:
    """Whether a line that the body repeats is a standfirst and not the headline."""
    return bool(heading.title) or ends_with_stop(line) or (bool(near) and fused_headline(near[0], True) is not None)


def _is_repeated(line: str, lines: Sequence[str], i: int) -> bool:
    """Whether a sentence of a longer line below line `i` begins with the same words, or is the same."""
    words = normal(line)
    if len(words.split()) < FEWEST_REPEATED:
        return False
    longer = (other for other in lines[i + 1 :] if len(other) > len(line))
    return any(f"{normal(sentence)} ".startswith(f"{words} ") for other in longer for sentence in sentences_of(other))


def _is_standfirst(line: str, near: Sequence[str], language: Language) -> bool:
    """Whether a line below a headline sums the article up: no full stop, or credits or a dateline right below it."""
    if not BODY // 2 <= len(line.split()) <= MOST_STANDFIRST or not has_body(near) or line[-1] in ":;,":
        return False
    if not ends_with_stop(line) and line[-1] not in "?!":
        return True
    below = near[0]
    signed = credits_of(below, language) or _signs(below, near[1:], language) or undated(below).removed
    return bool(signed) and len(sentences_of(line)) <= 2


def _signs(line: str, near: Sequence[str], language: Language) -> bool:
    """Whether a line is a name, perhaps with a post, and the date line follows, perhaps below a post or an outlet."""
    near = near[1:] if near and (is_role(near[0]) or is_name(near[0], 2)) else near
    if not near or not is_signature(line):
        return False
    below = credits_of(near[0], language)
    return below is not None and below.reason is Reason.DATE_LINE
