"""Find by what means something is done, said without a comma: “agreed to work together by means of shared radars”."""

from collections.abc import Iterator

from sintesis.language.phrases import phrases
from sintesis.stages.condense.outline import Stretch
from sintesis.stages.condense.seen import Loss, Seen, Unit
from sintesis.stages.condense.verbs import may_be_finite


def manner(seen: Seen, stretch: Stretch) -> Iterator[Unit]:
    """The phrases of means in a stretch, each to the next comma, to what it serves, or to the end.

    They stay in a denial, which may deny no more than the means, right behind the verb, where they are what is told,
    and before a colon.
    """
    text, chunks = seen.outline.text, stretch.chunks
    if phrases(seen.language, "negation").search(text, chunks[0].start, chunks[-1].end):
        return
    for chunk in chunks if stretch.closed_by != ":" else chunks[:-1]:
        found = seen.lang.means.search(text, chunk.start, chunk.end)
        if found is None or seen.outline.is_quoted(found.start(), found.end()):
            continue
        behind = seen.lang.purposes.search(text, found.end(), chunk.end)
        start, end = found.start() - 1, behind.start() if behind else chunk.end
        before = [word for word in chunk.words if word.end <= start]
        told = [word.lower for word in chunk.words if found.end() <= word.start < end]
        if not before or may_be_finite(before, len(before) - 1, seen.language):
            continue
        if seen.has_verb(before) and seen.lang.complementizers.isdisjoint(told) and seen.may_go(start, end):
            yield Unit(start, end, Loss.PHRASE)
