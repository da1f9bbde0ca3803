"""A headline that was glued to the first sentence of the body."""

import re

from sintesis.stages.clean.wording import heading_words, normal, sentences_of, stems

FEWEST, MOST = 6, 20
"""Words of a headline that is recognised inside a paragraph."""
RESTATED = 0.3
"""Share of a headline's content words that the sentence after it takes up: .38 to .56 in three articles of this
kind; of 111 pairs of sentences of such length in 20 articles, 95 in 100 share .25 at most."""


def known_headline(paragraph: str, title: str) -> int:
    """Where the body begins in a paragraph that opens with the title and a mark after it; 0 when it does not."""
    end = len(title)
    if paragraph[:end].casefold() != title.casefold():
        return 0
    after = re.match(r"[.:]?\s+(?=[\"“«‘¿¡(]*[^\W_a-z])" if title[-1] in "?!" else r"[.:]\s+", paragraph[end:])
    return end + after.end() if after else 0


def fused_headline(paragraph: str) -> str | None:
    """The first sentence of a paragraph when it reads as a headline and the next sentence restates it.

    Only to be asked of a text that shows by other means that its headline was glued on.
    """
    sentences = sentences_of(paragraph)
    if len(sentences) < 2:
        return None
    first, second = sentences[0], sentences[1]
    words = first.split()
    if not FEWEST <= len(words) <= MOST or len(second.split()) < len(words):
        return None
    if normal(words[0]) in heading_words("prose_openers") or re.search(r"[\"“”«»;]", first):
        return None
    mine = stems(first)
    return first if len(mine & stems(second)) >= max(2, RESTATED * len(mine)) else None
