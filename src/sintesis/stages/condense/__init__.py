"""Shorten a sentence by deletion, so that it says less and nothing else."""

from collections.abc import Sequence

from sintesis.model import Article, Fact, Sentence
from sintesis.stages.condense.antecedents import NOTHING, antecedent
from sintesis.stages.condense.condensed import Condensed
from sintesis.stages.condense.deletion import MARKS_MOST, deleted, words_left
from sintesis.stages.condense.openers import opener_end
from sintesis.stages.condense.outline import Outline
from sintesis.stages.condense.seen import BALLAST, Unit
from sintesis.stages.condense.units import units

__all__ = ["Condensed", "condense"]

LONG = 25
"""Words above which ballast goes even where nothing presses."""
LONGEST = 2_000
"""Characters of a sentence that is shortened; more are a fault of segmentation, and stay as they are."""


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
    gone: list[Unit] = []
    limit = LONG if most is None else most
    if words_left(text[start:]) > limit:
        gone = _chosen(text, start, units(sentence, outline, language, facts), limit, ballast_only=most is None)
    return Condensed(deleted(text, gone, start, needs), needs.leans_on, _drawn_from(needs.words, sentence, article))


def _drawn_from(words: str, sentence: Sentence, article: Article) -> tuple[int, ...]:
    """The nearest sentence before that holds the words put in."""
    earlier = reversed(article.sentences[: sentence.n - 1])
    return next(((s.n,) for s in earlier if words in s.text), ()) if words else ()


def _is_torn(sentence: Sentence, facts: Sequence[Fact]) -> bool:
    """Whether a quotation runs into or out of the sentence."""
    return any(sentence.is_torn_by(fact.start, fact.end) for fact in facts if fact.kind == "quote")


def _chosen(text: str, start: int, found: Sequence[Unit], limit: int, *, ballast_only: bool) -> list[Unit]:
    """The units that go: the least loss first, then the longest, until the sentence is short enough."""
    gone: list[Unit] = []
    for unit in sorted(found, key=lambda unit: (unit.loss, unit.start - unit.end)):
        if ballast_only and unit.loss not in BALLAST:
            continue
        if unit.start <= start:
            continue
        inside = [other for other in gone if unit.start <= other.start and other.end <= unit.end]
        crossing = [
            other for other in gone if other not in inside and unit.start < other.end and other.start < unit.end
        ]
        if crossing or len(gone) - len(inside) >= MARKS_MOST:
            continue
        gone = [other for other in gone if other not in inside] + [unit]
        if words_left(deleted(text, gone, start)) <= limit:
            break
    return gone
