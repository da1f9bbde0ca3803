"""Shorten a sentence by deletion, so that it says less and nothing else."""

from collections.abc import Callable, Sequence

from sintesis.model import Article, Fact, Sentence
from sintesis.stages.condense.antecedents import LOOK_BACK, NOTHING, antecedent
from sintesis.stages.condense.condensed import Condensed
from sintesis.stages.condense.deletion import MARKS_MOST, deleted, words_left
from sintesis.stages.condense.openers import opener_end
from sintesis.stages.condense.outline import Outline
from sintesis.stages.condense.seen import BALLAST, Unit
from sintesis.stages.condense.units import units

__all__ = ["Condensed", "condense"]

LONG = 25
"""Words above which ballast goes even where nothing presses: a third of the sentences of the development articles."""
LONGEST = 2_000
"""Characters of a sentence that is shortened; more are a fault of segmentation, and stay as they are. The longest of
the development articles' sentences has 649."""


def condense(sentence: Sentence, article: Article, facts: Sequence[Fact], most: int | None = None) -> Condensed:
    """The sentence with what may be left out of it left out.

    Openers that only tie it to the sentence before go silently; whole peripheral units go where […] stands. Figures,
    dates, denials, modality, conditions, attribution and what is quoted stay. Time is linear in the sentence's length.

    Args:
        sentence: one of the article's.
        facts: those of the article.
        most: the words that it is cut towards, as far as that goes; `None` takes only ballast from long sentences:
            asides without facts, and who somebody is whom the article named before.
    """
    text, language = sentence.text, article.language
    if len(text) > LONGEST or _is_torn(sentence, facts):
        return Condensed(text, ())
    outline = Outline(text)
    start = opener_end(text, language) if outline.is_whole else 0
    needs = antecedent(sentence, start, article, facts) if outline.is_whole else NOTHING
    limit = LONG if most is None else most
    gone: Sequence[Unit] = ()
    if words_left(text[start:]) > limit:
        found = [
            unit
            for unit in units(sentence, outline, language, facts)
            if unit.start > max(start, needs.at) and (most is not None or unit.loss in BALLAST)
        ]
        gone = _chosen(found, lambda gone: words_left(deleted(text, gone, start, needs)) <= limit)
    return Condensed(deleted(text, gone, start, needs), needs.leans_on, _drawn_from(needs.words, sentence, article))


def _drawn_from(words: str, sentence: Sentence, article: Article) -> tuple[int, ...]:
    """The nearest sentence before that holds the words put in."""
    earlier = reversed(article.sentences[max(0, sentence.n - 1 - LOOK_BACK) : sentence.n - 1])
    return next(((s.n,) for s in earlier if words in s.text), ()) if words else ()


def _is_torn(sentence: Sentence, facts: Sequence[Fact]) -> bool:
    """Whether a quotation runs into or out of the sentence."""
    return any(sentence.is_torn_by(fact.start, fact.end) for fact in facts if fact.kind == "quote")


def _chosen(found: Sequence[Unit], suffice: Callable[[Sequence[Unit]], bool]) -> list[Unit]:
    """The units that go: the least loss first, then the longest, until they suffice.

    What turns out not to have been needed, since a later one took more, comes back.
    """
    gone: list[Unit] = []
    for unit in sorted(found, key=lambda unit: (unit.loss, unit.start - unit.end)):
        rest = [other for other in gone if not (unit.start <= other.start and other.end <= unit.end)]
        if len(rest) >= MARKS_MOST or any(unit.start < other.end and other.start < unit.end for other in rest):
            continue
        gone = [*rest, unit]
        if suffice(gone):
            return _needed(gone, suffice)
    return gone


def _needed(gone: Sequence[Unit], suffice: Callable[[Sequence[Unit]], bool]) -> list[Unit]:
    """Those of the units without which the others do not suffice."""
    kept = list(gone)
    for unit in sorted(gone, key=lambda unit: -unit.loss):
        without = [other for other in kept if other is not unit]
        if suffice(without):
            kept = without
    return kept
