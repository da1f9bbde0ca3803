"""Find what closes a sentence and may be left out: further clauses, closing phrases, the tail of an enumeration."""

from collections.abc import Iterator, Sequence

from sintesis.language.phrases import phrases
from sintesis.stages.condense.outline import Chunk, Stretch, run
from sintesis.stages.condense.seen import Loss, Seen, Unit, apposed, opens_with_participle
from sintesis.stages.condense.verbs import begins_with_verb, ends_with_verb, surely_finite

ITEMS_KEPT, ITEMS_LEAST, ITEM_LONGEST = 2, 4, 6
"""Items of an enumeration that stay, items from which one is shortened, words of an item."""


def closing(seen: Seen, stretch: Stretch) -> Iterator[Unit]:
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


def _last(seen: Seen, chunks: Sequence[Chunk], i: int) -> Loss | None:
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
    if lang.predicates.match(text, chunk.start):
        return None
    if lang.reasons.match(text, chunk.start) or lang.tails.match(text, chunk.start):
        denied = phrases(seen.language, "negation").search(text, chunks[0].start, left.end)
        return None if denied or any(_stands_alone(seen, other) for other in behind) else Loss.TAIL
    if not seen.is_phrase(chunk):
        return None
    if opens_with_participle(seen, chunk):
        alone = not any(_same_form(seen, word.lower, chunk.words[0].lower) for word in left.words)
        return Loss.PHRASE if alone else None
    return None if behind or not seen.surely([left]) > 0 else apposed(seen, left, chunk)


def _awaits_clause(seen: Seen, chunks: Sequence[Chunk], closing: Sequence[Chunk]) -> bool:
    """Whether a verb still waits for what closes the sentence: “dijo, tras el acto, que”, “fue, a su vez, lo que”."""
    if any(_is_open(seen, chunk) for chunk in chunks[-2:]):
        return True
    words = run(chunks)
    said = max((i for i, word in enumerate(words) if word.text in seen.lang.speech), default=len(words))
    behind = [word.lower for word in words[said + 1 :]]
    told = bool(behind) and (behind[0] in seen.lang.objects or not seen.lang.complementizers.isdisjoint(behind))
    completed = any(chunk.words and chunk.words[0].lower in seen.lang.complementizers for chunk in closing)
    return said < len(words) and not told and completed


def _is_open(seen: Seen, chunk: Chunk) -> bool:
    """Whether a chunk ends in the air, and what follows its comma is an insertion: “was largely, …”, “or, later, …”."""
    last = chunk.words[-1].lower if chunk.words else ""
    return last in seen.lang.unfinished or ends_with_verb(chunk.words, seen.language)


def _stands_alone(seen: Seen, chunk: Chunk) -> bool:
    """Whether a chunk may be the main clause, for which one that opens like an addition only prepares."""
    opened = seen.lang.relatives.match(seen.outline.text, chunk.start)
    joined = bool(chunk.words) and chunk.words[0].lower in seen.lang.conjunctions
    return not opened and not joined and seen.surely([chunk]) > 0


def _is_clause(seen: Seen, chunk: Chunk) -> bool:
    """Whether a chunk that a conjunction opens has a verb of its own."""
    words = chunk.words[1:]
    return begins_with_verb(words, seen.language) or any(
        surely_finite(words, i, seen.language) for i in range(len(words))
    )


def _same_form(seen: Seen, one: str, other: str) -> bool:
    """Whether both are gerunds, or both participles: they may be one enumeration."""
    endings = (seen.lang.gerund_endings, seen.lang.participle_endings)
    return one not in seen.lang.no_participles and any(one.endswith(e) and other.endswith(e) for e in endings)


def _items(seen: Seen, chunks: Sequence[Chunk]) -> Iterator[Unit]:
    """The tail of a long enumeration that closes a sentence: its first two items stay."""
    first = len(chunks)
    while first > 1 and _is_item(seen, chunks[first - 1]):
        first -= 1
    count = len(chunks) - first + 2  # with the item before the first comma, and the one behind the conjunction
    if not chunks[-1].words or not any(word.lower in seen.lang.conjunctions for word in chunks[-1].words):
        return
    if count < ITEMS_LEAST or first + ITEMS_KEPT - 1 >= len(chunks):
        return
    if seen.lang.in_turn.search(seen.outline.text):
        return
    if any(_is_open(seen, chunk) for chunk in chunks[first - 1 : first + ITEMS_KEPT]):
        return
    if any(word.lower in seen.lang.pairing for word in chunks[first - 1].words[-ITEM_LONGEST:]):
        return
    start, end = chunks[first + ITEMS_KEPT - 2].end, chunks[-1].end
    if seen.surely(chunks[:first]) > 0 and seen.may_go(start, end):
        yield Unit(start, end, Loss.ITEMS)


def _is_item(seen: Seen, chunk: Chunk) -> bool:
    words = chunk.words
    lang = seen.lang
    return (
        0 < len(words) <= ITEM_LONGEST
        and seen.is_phrase(chunk)
        and not any(word.lower in lang.subordinators for word in words)
        and words[0].lower not in lang.prepositions - lang.conjunctions
    )
