"""Find the units of a sentence that may be left out whole: asides, appositions, further clauses, closing phrases."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from sintesis.language.phrases import phrases
from sintesis.model import Fact, Kind, Language, Sentence
from sintesis.stages.condense.kept import Kept, known_before
from sintesis.stages.condense.outline import Chunk, Outline, Stretch, Word, run
from sintesis.stages.condense.verbs import begins_with_verb, may_be_finite, surely_finite
from sintesis.stages.condense.wording import Wording, wording

FEWEST_WORDS = 3
"""Words that a cut must save: its mark takes the place of one or two."""
FARTHEST = 6
"""Commas that a clause between subject and verb may hold."""
ITEMS_KEPT, ITEMS_LEAST, ITEM_LONGEST = 2, 4, 6
"""Items of an enumeration that stay, items from which one is shortened, words of an item."""


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
class _Seen:
    """A sentence while its units are sought."""

    sentence: Sentence
    language: Language
    facts: Sequence[Fact]
    """Those of the sentence and before it."""
    outline: Outline
    kept: Kept
    lang: Wording

    def may_go(self, start: int, end: int) -> bool:
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


def units(sentence: Sentence, outline: Outline, language: Language, facts: Sequence[Fact]) -> list[Unit]:
    """The units of a sentence that may go, in its order; some may overlap."""
    if not outline.is_whole:
        return []
    seen = _Seen(sentence, language, facts, outline, Kept(sentence, language, facts), wording(language))
    found = [Unit(start, end, Loss.ASIDE) for start, end in outline.asides if seen.may_go(start, end)]
    for stretch in outline.stretches:
        found += _between(seen, stretch)
        found += _closing(seen, stretch)
    return sorted(found, key=lambda unit: (unit.start, unit.end))


def _between(seen: _Seen, stretch: Stretch) -> Iterator[Unit]:
    """Units between a subject and its verb: “The firm, which makes cars, said …”."""
    chunks = stretch.chunks
    for i in range(1, len(chunks) - 1):
        loss = _inserted(seen, chunks[i - 1], chunks[i])
        if loss is None or not _is_subject(seen, chunks[i - 1]) or seen.surely(chunks[: i - 1]) > 0:
            continue
        verbs = [
            j for j in range(i + 1, min(len(chunks), i + FARTHEST)) if begins_with_verb(chunks[j].words, seen.language)
        ]
        single = len(verbs) == 1 or loss in (Loss.KNOWN, Loss.APPOSITION)
        if not verbs or not single or (loss in (Loss.KNOWN, Loss.APPOSITION) and verbs[0] != i + 1):
            continue
        start, end = chunks[i - 1].end, chunks[verbs[0]].start
        if seen.may_go(start, end) and all(_goes_on(seen, chunk) for chunk in chunks[i + 1 : verbs[0]]):
            yield Unit(start, end, loss)


def _goes_on(seen: _Seen, chunk: Chunk) -> bool:
    """Whether a chunk continues the one before it, and is no noun that may be the subject itself."""
    if not chunk.words:
        return False
    relative = seen.lang.relatives.match(seen.outline.text, chunk.start)
    first = chunk.words[0].lower
    joined = any(word.lower in seen.lang.conjunctions for word in chunk.words)
    return bool(relative) or first in seen.lang.prepositions or joined or _opens_with_participle(seen, chunk)


def _inserted(seen: _Seen, before: Chunk, chunk: Chunk) -> Loss | None:
    """What a chunk between commas is, if it may be left out there."""
    text, lang = seen.outline.text, seen.lang
    if not chunk.words:
        return None
    if lang.relatives.match(text, chunk.start, chunk.end):
        return Loss.CLAUSE
    if not seen.is_phrase(chunk):
        return None
    if _opens_with_participle(seen, chunk):
        return Loss.PHRASE
    return _apposed(seen, before, chunk)


def _is_subject(seen: _Seen, chunk: Chunk) -> bool:
    """Whether a chunk is a noun phrase that a verb may follow."""
    words = chunk.words
    if not words or words[0].lower in seen.lang.pronouns or not seen.is_phrase(chunk):
        return False
    if seen.outline.is_quoted(chunk.start, chunk.end):
        return False
    return words[0].lower not in seen.lang.conjunctions and not seen.lang.open_ended.search(
        seen.outline.text, chunk.start, chunk.end
    )


def _named_at_end(seen: _Seen, chunk: Chunk) -> Fact | None:
    end = seen.sentence.start + chunk.end
    return next((f for f in seen.facts if f.end == end and f.kind in (Kind.PERSON, Kind.ORGANISATION)), None)


def _opens_with_participle(seen: _Seen, chunk: Chunk) -> bool:
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


def _closing(seen: _Seen, stretch: Stretch) -> Iterator[Unit]:
    """Units that close a sentence, a part of it that a semicolon ends, or all but its source: “…, according to Ann”."""
    if stretch.closed_by not in ("", ";"):
        return
    chunks = stretch.chunks
    if len(chunks) > 2 and phrases(seen.language, "claim_sources").match(seen.outline.text, chunks[-1].start):
        chunks = chunks[:-1]
    end = chunks[-1].end
    for i in range(len(chunks) - 1, 0, -1):
        start = chunks[i - 1].end
        if seen.kept.touches(start, end):
            break  # what begins farther left holds it too
        loss = _last(seen, chunks, i)
        if loss is not None and seen.surely(chunks[:i]) > 0 and seen.may_go(start, end):
            yield Unit(start, end, loss)
    yield from _items(seen, chunks)


def _last(seen: _Seen, chunks: Sequence[Chunk], i: int) -> Loss | None:
    """What the chunks from `i` on are together, if they may be left out at the end."""
    text, lang = seen.outline.text, seen.lang
    chunk, left, behind = chunks[i], chunks[i - 1], chunks[i + 1 :]
    if not chunk.words or not left.words or lang.open_ended.search(text, chunks[0].start, left.end):
        return None
    if _awaits_clause(seen, chunks[:i], chunks[i:]):
        return None
    if chunk.words[0].lower in lang.conjunctions:
        return Loss.JOINED if _is_clause(seen, chunk) and not seen.is_phrase(left) else None
    if any(begins_with_verb(other.words, seen.language) for other in behind):
        return None  # the verb of what was begun before
    if lang.relatives.match(text, chunk.start, chunk.end):
        return None if lang.clefts.search(text, chunks[0].start, chunk.end) else Loss.CLAUSE
    if lang.reasons.match(text, chunk.start) or lang.tails.match(text, chunk.start):
        denied = phrases(seen.language, "negation").search(text, chunks[0].start, left.end)
        return None if denied or any(_stands_alone(seen, other) for other in behind) else Loss.TAIL
    if not seen.is_phrase(chunk):
        return None
    if _opens_with_participle(seen, chunk):
        alone = not any(_same_form(seen, word.lower, chunk.words[0].lower) for word in left.words)
        return Loss.PHRASE if alone else None
    return None if behind or not seen.surely([left]) > 0 else _apposed(seen, left, chunk)


def _apposed(seen: _Seen, before: Chunk, chunk: Chunk) -> Loss | None:
    """What an apposition of a name is; nothing when the chunk is none."""
    text, lang = seen.outline.text, seen.lang
    named = _named_at_end(seen, before)
    if named is None or not (lang.appositions.match(text, chunk.start) or lang.posts.match(text, chunk.start)):
        return None
    return Loss.KNOWN if known_before(named.value, seen.sentence, seen.facts) else Loss.APPOSITION


def _awaits_clause(seen: _Seen, chunks: Sequence[Chunk], closing: Sequence[Chunk]) -> bool:
    """Whether a verb still waits for what closes the sentence: “dijo, tras el acto, que”, “fue, a su vez, lo que”."""
    if any(chunk.words and surely_finite(chunk.words, len(chunk.words) - 1, seen.language) for chunk in chunks[-2:]):
        return True
    words = run(chunks)
    said = max((i for i, word in enumerate(words) if word.text in seen.lang.speech), default=len(words))
    behind = [word.lower for word in words[said + 1 :]]
    told = bool(behind) and (behind[0] in seen.lang.objects or not seen.lang.complementizers.isdisjoint(behind))
    completed = any(chunk.words and chunk.words[0].lower in seen.lang.complementizers for chunk in closing)
    return said < len(words) and not told and completed


def _stands_alone(seen: _Seen, chunk: Chunk) -> bool:
    """Whether a chunk may be the main clause, for which one that opens like an addition only prepares."""
    opened = seen.lang.relatives.match(seen.outline.text, chunk.start)
    joined = bool(chunk.words) and chunk.words[0].lower in seen.lang.conjunctions
    return not opened and not joined and seen.surely([chunk]) > 0


def _is_clause(seen: _Seen, chunk: Chunk) -> bool:
    """Whether a chunk that a conjunction opens has a verb of its own."""
    words = chunk.words[1:]
    return begins_with_verb(words, seen.language) or any(
        surely_finite(words, i, seen.language) for i in range(len(words))
    )


def _same_form(seen: _Seen, one: str, other: str) -> bool:
    """Whether both are gerunds, or both participles: they may be one enumeration."""
    endings = (seen.lang.gerund_endings, seen.lang.participle_endings)
    return one not in seen.lang.no_participles and any(one.endswith(e) and other.endswith(e) for e in endings)


def _items(seen: _Seen, chunks: Sequence[Chunk]) -> Iterator[Unit]:
    """The tail of a long enumeration that closes a sentence: its first two items stay."""
    first = len(chunks)
    while first > 1 and _is_item(seen, chunks[first - 1]):
        first -= 1
    count = len(chunks) - first + 2  # with the item before the first comma, and the one behind the conjunction
    if not chunks[-1].words or not any(word.lower in seen.lang.conjunctions for word in chunks[-1].words):
        return
    if count < ITEMS_LEAST or first + ITEMS_KEPT - 1 >= len(chunks):
        return
    start, end = chunks[first + ITEMS_KEPT - 2].end, chunks[-1].end
    if seen.surely(chunks[:first]) > 0 and seen.may_go(start, end):
        yield Unit(start, end, Loss.ITEMS)


def _is_item(seen: _Seen, chunk: Chunk) -> bool:
    words = chunk.words
    lang = seen.lang
    return (
        0 < len(words) <= ITEM_LONGEST
        and seen.is_phrase(chunk)
        and not any(word.lower in lang.subordinators for word in words)
        and words[0].lower not in lang.prepositions - lang.conjunctions
    )
