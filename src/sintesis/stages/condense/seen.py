"""A sentence while its units are sought, and what can be told of its chunks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from sintesis.model import Fact, Kind, Language, Sentence
from sintesis.stages.condense.kept import Kept, known_before
from sintesis.stages.condense.outline import Chunk, Outline, Word
from sintesis.stages.condense.verbs import may_be_finite, surely_finite
from sintesis.stages.condense.wording import Wording

FEWEST_WORDS = 3
"""Words that a cut must save: its mark takes the place of one or two."""

_WORD = re.compile(r"\w+")


class Loss(IntEnum):
    """How much is lost with a unit: what stands first goes first."""

    ASIDE = 0
    KNOWN = 1
    """An apposition of what the article named before."""
    CLAUSE = 2
    PHRASE = 3
    ITEMS = 4
    APPOSITION = 5
    TAIL = 6
    JOINED = 7


BALLAST = (Loss.ASIDE, Loss.KNOWN)
"""What goes even where nothing presses."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of a sentence that may go, its commas included."""

    start: int
    end: int
    loss: Loss


@dataclass(frozen=True, slots=True)
class Seen:
    """A sentence while its units are sought."""

    sentence: Sentence
    language: Language
    facts: Sequence[Fact]
    """Those of the article."""
    own: Sequence[Fact]
    """Those of the sentence."""
    outline: Outline
    kept: Kept
    lang: Wording

    def may_go(self, start: int, end: int) -> bool:
        """Whether a span holds nothing that must stay, saves words, and leaves nothing in the air before it."""
        text = self.outline.text[start:end]
        before = self.outline.text[max(0, start - 20) : start].split()[-1:]
        return (
            not any(word.casefold() in self.lang.unfinished for word in before)
            and len(_WORD.findall(text)) >= FEWEST_WORDS
            and not self.kept.touches(start, end)
            and not self.outline.is_quoted(start, end)
        )

    def surely(self, chunks: Sequence[Chunk]) -> int:
        """How many verbs of some chunks are left when one is taken for each subordinate clause."""
        return sum(self._main_verbs(chunk.words) for chunk in chunks)

    def has_verb(self, words: Sequence[Word]) -> bool:
        """Whether the words of one chunk have a verb of their own."""
        return self._main_verbs(words) > 0

    def _main_verbs(self, words: Sequence[Word]) -> int:
        """Of one chunk; a word that no verb follows opens no clause there, and takes none: “gases como el ozono”."""
        left, followed = 0, False
        for i in reversed(range(len(words))):
            if words[i].lower in self.lang.subordinators:
                left, followed = left - followed, False
            elif surely_finite(words, i, self.language):
                left, followed = left + 1, True
            elif not followed:
                followed = may_be_finite(words, i, self.language)
        return left

    def is_phrase(self, chunk: Chunk) -> bool:
        """Whether nothing in a chunk can be a finite verb."""
        words = chunk.words
        return not any(may_be_finite(words, i, self.language) for i in range(len(words)))


def apposed(seen: Seen, before: Chunk, chunk: Chunk) -> Loss | None:
    """What an apposition of a name is; nothing when the chunk is none."""
    text, lang = seen.outline.text, seen.lang
    named = _named_at_end(seen, before)
    if named is None or not (lang.appositions.match(text, chunk.start) or lang.posts.match(text, chunk.start)):
        return None
    return Loss.KNOWN if known_before(named.value, seen.sentence, seen.facts) else Loss.APPOSITION


def _named_at_end(seen: Seen, chunk: Chunk) -> Fact | None:
    end = seen.sentence.start + chunk.end
    return next((f for f in seen.own if f.end == end and f.kind in (Kind.PERSON, Kind.ORGANISATION)), None)


def opens_with_participle(seen: Seen, chunk: Chunk) -> bool:
    """Whether a chunk begins with a participle or a gerund: situada en …, leaving the …."""
    lang, first = seen.lang, chunk.words[0].lower
    if first in lang.no_participles or chunk.words[0].text != first or "-" in first:
        return False
    formed = first.endswith((*lang.gerund_endings, *lang.participle_endings)) or first in lang.participles
    return formed and (seen.language == "es" or _governs(chunk, lang))


def _governs(chunk: Chunk, lang: Wording) -> bool:
    """“making the”, “supported by”: with an object or a preposition it is no adjective (a growing threat)."""
    if len(chunk.words) < 2:
        return False
    following = chunk.words[1]
    return following.lower in lang.determiners | lang.prepositions or following.text != following.lower
