"""Translate the passages of a whole chunk of articles: one call, then another try for what came back wrong.

1. The passages, each once, go to the engine sentence by sentence, the longest cut at clause borders.
2. What `compare` finds fault with, and what puts known terms in words of its own, goes once more with the faulty names,
   acronyms, terms, dates and figures masked by stand-ins; so do names that are gone where unknown words have come.
3. Of what is still at fault the engine is asked for alternatives, if it offers any.
4. What is still at fault goes again, masked and cut into its clauses.
5. The rest goes once more, cut shorter still, with only the faults masked.

Of the attempts at a passage the one with the least faults is kept, the earlier when they are equal.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from sintesis.engines.base import Translator
from sintesis.model import NAMES, Kind, Language
from sintesis.stages.compare import Passage, compare, quoted, unrendered
from sintesis.stages.translate.casing import calmed, recased, restored
from sintesis.stages.translate.doubled import undoubled
from sintesis.stages.translate.further import further
from sintesis.stages.translate.lines import Line, translate_lines
from sintesis.stages.translate.marks import remarked
from sintesis.stages.translate.mask import Masked, mask
from sintesis.stages.translate.sentences import CLAUSE, LONGEST, PHRASE, sentencewise
from sintesis.stages.translate.translation import Translation
from sintesis.stages.translate.typeset import typeset

__all__ = ["LONGEST", "Line", "Translation", "translate", "translate_lines"]


FURTHER = 4
"""Alternatives that are asked for. On the development articles they take the errors in 1,000 sentences from 54 to 35
(es→en) and from 49 to 30, in three quarters more time; before the second attempt they took as many, for twice that."""


class Masking(Enum):
    """Which fragile parts of a passage are masked."""

    NOTHING = auto()
    FAULTS = auto()
    """Those that the findings of the best attempt so far name."""
    ALL = auto()


@dataclass(frozen=True, slots=True)
class _Attempt:
    """One way of sending a passage: what is masked, and the most words of a piece."""

    masking: Masking
    limit: int
    further: int = 0
    """How many of the engine's alternatives are tried in place of its translation; 0 for that alone."""


_ATTEMPTS = (
    _Attempt(Masking.NOTHING, LONGEST),
    _Attempt(Masking.FAULTS, LONGEST),
    _Attempt(Masking.NOTHING, LONGEST, further=FURTHER),
    _Attempt(Masking.ALL, CLAUSE),
    _Attempt(Masking.FAULTS, PHRASE),
)


def translate(
    passages: Iterable[Passage], target: Language, translator: Translator, attempts: int = len(_ATTEMPTS)
) -> Mapping[Passage, Translation]:
    """Every passage in `target`, with what `compare` finds in the best attempt.

    Args:
        attempts: how many are made at most.

    Raises:
        EngineFailed: the engine crashed or returned something other than a text for each text.
    """
    best: dict[Passage, Translation] = {}
    waiting = [p for p in dict.fromkeys(passages) if p.text.strip()]
    for attempt in _ATTEMPTS[:attempts]:
        settled = {p.text: t.text for p, t in best.items() if not any(t.faults)}
        sent = [(p, m) for p in waiting if (m := _prepare(p, attempt, target, best.get(p), settled)) is not None]
        for engine in further(translator, attempt.further) if attempt.further else (translator,):
            for passage, made in _tried(sent, attempt.limit, target, engine):
                if passage not in best or made.faults < best[passage].faults:
                    best[passage] = made
        waiting = [p for p in waiting if any(best[p].faults)]
    return best


def _prepare(
    passage: Passage, attempt: _Attempt, target: Language, so_far: Translation | None, settled: Mapping[str, str]
) -> Masked | None:
    """The passage as this attempt sends it; `None` when that would be no different from the first.

    Args:
        settled: passages that are well translated; quotations among them are put into the statements that hold them.
    """
    named = any(m.form or m.is_fixed(passage.language) or m.kind is Kind.PLACE for m in passage.mentions)
    calm = calmed(passage.text) if passage.text.isupper() or (so_far and not named) else None
    if calm and (so_far is None or attempt.masking is Masking.FAULTS):
        return Masked(calm, target, calmed=True)
    if so_far is None or attempt.masking is Masking.NOTHING:
        return mask(passage, target, ())
    bent = _bent(passage, so_far)
    faults = {f.source for f in so_far.findings} | bent if attempt.masking is Masking.FAULTS else None
    quotes = {words: settled[words] for words in quoted(passage.text) if words in settled}
    masked = mask(passage, target, faults, so_far.unrendered, quotes, bent)
    cut = attempt.limit < LONGEST and len(passage.text.split()) > attempt.limit
    return masked if masked.stand_ins or cut else None


def _bent(passage: Passage, so_far: Translation) -> set[str]:
    """The names that the translation does not have, where it has words that nobody knows, or names of its own."""
    if not any(finding.check in ("word", "name") and not finding.source for finding in so_far.findings):
        return set()
    return {m.text for m in passage.mentions if m.kind in NAMES and m.text not in so_far.text}


def _tried(
    sent: Sequence[tuple[Passage, Masked]], limit: int, target: Language, engine: Translator
) -> Iterator[tuple[Passage, Translation]]:
    """What came back for each passage, with what `compare` finds; not where a bent stand-in is left in it."""
    for (passage, masked), text in zip(sent, _send(sent, limit, target, engine), strict=True):
        if not masked.left_over(text):
            yield passage, Translation(text, tuple(compare(passage, text, target)), tuple(unrendered(passage, text)))


def _send(
    sent: Sequence[tuple[Passage, Masked]], limit: int, target: Language, translator: Translator
) -> Iterator[str]:
    if not sent:
        return
    made = sentencewise([masked.text for _, masked in sent], sent[0][0].language, target, limit, translator)
    for (passage, masked), text in zip(sent, made, strict=True):
        yield _finished(remarked(masked.reveal(text), passage, target), passage.text, masked, target)


def _finished(text: str, source: str, masked: Masked, target: Language) -> str:
    """The translation without words said twice, with the target's typography and the source's capitals."""
    made = typeset(undoubled(text, source), target, source)
    return restored(made, source, target) if masked.calmed else recased(made, target, source)
