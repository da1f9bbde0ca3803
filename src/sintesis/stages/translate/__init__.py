"""Translate the passages of a whole chunk of articles: one call, then another try for what came back wrong.

1. The passages, each once, go to the engine sentence by sentence, the longest cut at clause borders; names that it
   would be tempted to translate are masked by stand-ins.
2. What `compare` finds fault with goes once more with the faulty names, acronyms, terms and figures masked.
3. What is still at fault goes a third time, masked and cut into its clauses.

Of the attempts at a passage the one with the least grave findings is kept, the earlier when they are equal.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from sintesis.engines.base import Translator
from sintesis.model import Finding, Language, Severity
from sintesis.stages.clauses import CUT, pieces
from sintesis.stages.compare import Passage, compare
from sintesis.stages.segment import segment
from sintesis.stages.translate.mask import Masked, mask
from sintesis.stages.translate.typeset import join, typeset

LONGEST = 45
"""Words of a sentence that is sent whole. The embedded models were fitted on sentences of 5 to 40 words; cut at clause
borders, longer ones keep their last clause, which they otherwise tend to lose."""
CLAUSE = 18
"""Words of a piece on the last attempt: about two clauses of news prose."""
GRAVITY = {Severity.ERROR: 3, Severity.WARNING: 1, Severity.INFO: 0}


@dataclass(frozen=True, slots=True)
class Translation:
    """A passage in the other language, and what is wrong with it."""

    text: str
    findings: tuple[Finding, ...]

    @property
    def gravity(self) -> int:
        """Errors count 3, warnings 1."""
        return sum(GRAVITY[finding.severity] for finding in self.findings)


class Masking(Enum):
    """Which fragile parts of a passage are masked."""

    TEMPTING = auto()
    """Names that the engine would be tempted to translate."""
    FAULTS = auto()
    """Those that the findings of the best attempt so far name."""
    ALL = auto()


@dataclass(frozen=True, slots=True)
class _Attempt:
    """One way of sending a passage: what is masked, and the most words of a piece."""

    masking: Masking
    limit: int


_ATTEMPTS = (_Attempt(Masking.TEMPTING, LONGEST), _Attempt(Masking.FAULTS, LONGEST), _Attempt(Masking.ALL, CLAUSE))


def translate(passages: Iterable[Passage], target: Language, translator: Translator) -> Mapping[Passage, Translation]:
    """Every passage in `target`, with what `compare` finds in the best attempt.

    Raises:
        EngineFailed: the engine crashed or returned something other than a text for each text.
    """
    best: dict[Passage, Translation] = {}
    waiting = [p for p in dict.fromkeys(passages) if p.text.strip()]
    for attempt in _ATTEMPTS:
        sent = [(p, masked) for p in waiting if (masked := _prepare(p, attempt, target, best.get(p))) is not None]
        for passage, text in zip((p for p, _ in sent), _send(sent, attempt.limit, target, translator), strict=True):
            made = Translation(text, tuple(compare(passage, text, target)))
            if passage not in best or made.gravity < best[passage].gravity:
                best[passage] = made
        waiting = [p for p in waiting if best[p].gravity]
    return best


def translate_lines(lines: Sequence[str], source: Language, target: Language, translator: Translator) -> list[str]:
    """One line out for each line in, sentence by sentence; an empty line stays empty."""
    return list(_sentencewise(lines, source, target, LONGEST, translator))


def _prepare(passage: Passage, attempt: _Attempt, target: Language, so_far: Translation | None) -> Masked | None:
    """The passage as this attempt sends it; `None` when that would be no different from the first."""
    tempting = {m.text for m in passage.mentions if m.tempts(passage.language)}
    if so_far is None:
        return mask(passage, target, tempting)
    faults = {f.source for f in so_far.findings} | tempting if attempt.masking is Masking.FAULTS else None
    masked = mask(passage, target, faults)
    cut = attempt.limit < LONGEST and len(passage.text.split()) > attempt.limit
    return masked if masked.stand_ins or cut else None


def _send(
    sent: Sequence[tuple[Passage, Masked]], limit: int, target: Language, translator: Translator
) -> Iterator[str]:
    if not sent:
        return
    made = _sentencewise([masked.text for _, masked in sent], sent[0][0].language, target, limit, translator)
    for (passage, masked), text in zip(sent, made, strict=True):
        yield typeset(masked.reveal(text), target, passage.text)


def _sentencewise(
    texts: Sequence[str], source: Language, target: Language, limit: int, translator: Translator
) -> Iterator[str]:
    """Translate texts of any number of sentences in one call to the engine; marks of a cut stay where they stand."""
    parts = [text.split(CUT) for text in texts]
    cut = [[[list(pieces(s.text, source, limit)) for s in segment(p, source)] for p in text] for text in parts]
    flat = dict.fromkeys(piece.strip() for text in cut for part in text for sentence in part for piece in sentence)
    made = dict(zip(flat, translator.translate(list(flat), source, target), strict=True))
    for text in cut:
        joined = (" ".join(join([(p, made[p.strip()]) for p in sentence]) for sentence in part) for part in text)
        yield f" {CUT} ".join(joined).strip()
