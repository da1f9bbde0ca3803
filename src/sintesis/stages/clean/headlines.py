"""What reads as a headline, and what only looks like one."""

import re
from collections.abc import Sequence

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
"""Words of a headline on a line of its own; those of four development articles have 14 to 19."""
FEWEST_FUSED, MOST_FUSED = 6, 20
"""Words of a headline that is recognised inside a paragraph."""
MOST_KICKER = 3
"""Words of the section or subject that stands above a headline."""
BODY = 12
"""Words of a line that ends with a full stop and so shows that a body follows."""
NEAR = 6
"""Lines below a headline in which the body must have begun."""
TAKEN_UP = 0.5
"""Share of the content words of a question or exclamation that the lines below must take up: most are no headlines."""
RESTATED = 0.3
"""Share of a headline's content words that the sentence after it takes up: .38 to .56 in three articles of this
kind; of 111 pairs of sentences of such length in 20 articles, 95 in 100 share .25 at most."""


def is_body(line: str) -> bool:
    """Whether a line is a sentence or more, and long enough to be no heading."""
    return len(line.split()) >= BODY and ends_with_stop(line)


def has_body(near: Sequence[str]) -> bool:
    """Whether the body begins in the lines below a heading."""
    return any(map(is_body, near[:NEAR]))


def is_headline(line: str, near: Sequence[str]) -> bool:
    """Whether a line reads as a headline, and the lines below have a body that takes up its words."""
    if not FEWEST <= len(line.split()) <= MOST or not has_body(near):
        return False
    plain = starts_high(line) and line[0] not in "-–—•*" and line[-1] not in ":;," and not ends_with_stop(line)
    if not (plain and is_one_sentence(line) and not _is_caption(line, near)) and not _is_title_case(line):
        return False
    mine = stems(line)
    needed = max(2, TAKEN_UP * len(mine)) if line[-1] in "?!" else min(2, len(mine))
    return len(mine & stems(" ".join(near[:NEAR]))) >= needed > 0


def is_kicker(line: str, near: Sequence[str]) -> bool:
    """Whether a line is the section or subject above a headline."""
    short = len(line.split()) <= MOST_KICKER and line[-1] not in ".:;,?!…" and starts_high(line)
    return short and len(near) > 1 and len(near[0].split()) > MOST_KICKER and is_headline(near[0], near[1:])


def fused_headline(paragraph: str, glued: bool) -> str | None:
    """The first sentence of a paragraph when it reads as a headline and the next sentence restates it.

    Args:
        paragraph: the first of the body, in a text without any other headline.
        glued: whether the text shows by other means that its headline was glued on; without that, title case must.
    """
    sentences = sentences_of(paragraph)
    if len(sentences) < 2:
        return None
    first, second = sentences[0], sentences[1]
    words = first.split()
    if not FEWEST_FUSED <= len(words) <= MOST_FUSED or re.search(r"[\"“”«»;]", first):
        return None
    if not _is_title_case(first):
        prose = normal(words[0]) in heading_words("prose_openers") or len(second.split()) < len(words)
        if prose or not glued:
            return None
    mine = stems(first)
    return first if len(mine & stems(second)) >= max(2, RESTATED * len(mine)) else None


def known_headline(paragraph: str, title: str) -> int:
    """Where the body begins in a paragraph that opens with the title and a mark after it; 0 when it does not."""
    end = len(title)
    if paragraph[:end].casefold() != title.casefold():
        return 0
    after = re.match(r"[.:]?\s+(?=[\"“«‘¿¡(]*[^\W_a-z])" if title[-1] in "?!" else r"[.:]\s+", paragraph[end:])
    return end + after.end() if after else 0


def _is_title_case(line: str) -> bool:
    """Whether all the longer words of an English headline begin with a capital; a reference has a year and brackets."""
    words = re.findall(r"[^\W\d_]{4,}", line)
    titled = len(words) >= 4 and all(word[0].isupper() for word in words)
    return titled and not line.isupper() and not re.search(r"[()\d]", line)


def _is_caption(line: str, near: Sequence[str]) -> bool:
    """Whether a line opens as captions do, with a word and a colon: “Haul:” and not “Opinion:” or “Kenya:”."""
    label, colon, _ = line.partition(":")
    if not colon or len(label.split()) > 2 or label.casefold() in heading_words("columns"):
        return False
    return not re.search(rf"(?<![.!?“\"] )(?<!^)\b{re.escape(label)}\b", " ".join(near[:NEAR]))
