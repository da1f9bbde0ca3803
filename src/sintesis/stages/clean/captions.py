"""Captions and prompts that a page's text glues to the paragraph after them."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from sintesis.language import table
from sintesis.model import LANGUAGES
from sintesis.stages.clean.wording import normal, sentences_of

FEWEST_WORDS = 8
"""Words of a caption, and of what stands behind it: a short stretch may be repeated by chance."""
LONGEST = 600
"""Characters within which a caption ends; bounds the time for a text of one line."""
SAME = 0.7
"""Share of a caption's words that the sentence which it restates has too. Of the seven stretches in the development
articles that end as a sentence elsewhere does, the two captions have .91 and .92, the other five .25 at most."""
_LAST = 2
"""Last words that caption and sentence have in common."""
_BORDER = re.compile(r"(?<=[^\W\d_]) (?=[^\W\d_])")


def prompt_end(line: str) -> int:
    """Where the text begins behind a prompt to the reader: “Scroll down for video The minister …”; 0 without one."""
    found = _prompts().match(line)
    return found.end() if found and line[found.end() : found.end() + 1].isupper() else 0


@cache
def _prompts() -> re.Pattern[str]:
    prompts = (prompt for code in LANGUAGES for prompt in table(code, "boilerplate")["related_link"]["prompts"])
    return re.compile(rf"(?:{'|'.join(map(re.escape, prompts))})[.:]?\s+", re.IGNORECASE)


def parted(lines: Sequence[str]) -> list[str]:
    """The lines, a caption that restates a sentence of the text parted from the sentence that it was glued to.

    “Ann Lee opened the bridge to lorries The council voted …”, where the text has “Ann Lee reopened the bridge to
    lorries.” too.
    """
    sentences = [normal(sentence).split() for line in lines for sentence in sentences_of(line)]
    endings: dict[tuple[str, ...], list[frozenset[str]]] = {}
    for words in sentences:
        if len(words) >= FEWEST_WORDS:
            endings.setdefault(tuple(words[-_LAST:]), []).append(frozenset(words))
    return [part for line in lines for part in _parts(line, endings)]


def _parts(line: str, endings: dict[tuple[str, ...], list[frozenset[str]]]) -> Iterator[str]:
    for border in _BORDER.finditer(line, 0, LONGEST):
        at = border.end()
        if not line[at].isupper():
            continue
        words = normal(line[: border.start()]).split()
        if len(words) < FEWEST_WORDS or len(line[at:].split()) < FEWEST_WORDS:
            continue
        if any(_restates(words, other) for other in endings.get(tuple(words[-_LAST:]), ())):
            yield line[: border.start()]
            yield line[at:]
            return
    yield line


def _restates(words: Sequence[str], other: frozenset[str]) -> bool:
    own = set(words)
    return len(own & other) >= SAME * len(own)
