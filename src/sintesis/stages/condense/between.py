"""Find what stands between a subject and its verb and may be left out: “The firm, which makes cars, said …”."""

from collections.abc import Iterator

from sintesis.stages.condense.outline import Chunk, Stretch
from sintesis.stages.condense.seen import Loss, Seen, Unit, apposed, opens_with_participle
from sintesis.stages.condense.verbs import begins_with_verb

FARTHEST = 6
"""Commas that a clause between subject and verb may hold."""


def between(seen: Seen, stretch: Stretch) -> Iterator[Unit]:
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


def _goes_on(seen: Seen, chunk: Chunk) -> bool:
    """Whether a chunk continues the one before it, and is no noun that may be the subject itself."""
    if not chunk.words:
        return False
    relative = seen.lang.relatives.match(seen.outline.text, chunk.start)
    first = chunk.words[0].lower
    joined = any(word.lower in seen.lang.conjunctions for word in chunk.words)
    return bool(relative) or first in seen.lang.prepositions or joined or opens_with_participle(seen, chunk)


def _inserted(seen: Seen, before: Chunk, chunk: Chunk) -> Loss | None:
    """What a chunk between commas is, if it may be left out there."""
    text, lang = seen.outline.text, seen.lang
    if not chunk.words:
        return None
    if lang.relatives.match(text, chunk.start, chunk.end):
        return Loss.CLAUSE
    if not seen.is_phrase(chunk):
        return None
    if opens_with_participle(seen, chunk):
        return Loss.PHRASE
    return apposed(seen, before, chunk)


def _is_subject(seen: Seen, chunk: Chunk) -> bool:
    """Whether a chunk is a noun phrase that a verb may follow."""
    words = chunk.words
    if not words or words[0].lower in seen.lang.pronouns or not seen.is_phrase(chunk):
        return False
    if seen.outline.is_quoted(chunk.start, chunk.end):
        return False
    return words[0].lower not in seen.lang.conjunctions and not seen.lang.open_ended.search(
        seen.outline.text, chunk.start, chunk.end
    )
