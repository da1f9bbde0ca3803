"""Translate a text line by line, one for one; a line that `compare` faults is tried again."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sintesis.engines.base import Translator
from sintesis.language.glossary import NO_GLOSSARY, Glossary, puts
from sintesis.model import Finding, Language
from sintesis.stages.compare import Mention, Passage, compare
from sintesis.stages.compare.lines import passages
from sintesis.stages.translate.casing import calmed
from sintesis.stages.translate.marks import remarked
from sintesis.stages.translate.mask import mask
from sintesis.stages.translate.sentences import CLAUSE, LONGEST, sentencewise
from sintesis.stages.translate.translation import Translation

_LETTER = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ]")


@dataclass(frozen=True, slots=True)
class Line:
    """The translation of a line."""

    text: str
    missed: tuple[Mention, ...] = ()
    """Entries of the glossary that do not stand in it as they should."""
    findings: tuple[Finding, ...] = ()
    """What else is wrong with it."""


def translate_lines(
    lines: Sequence[str],
    source: Language,
    target: Language,
    translator: Translator,
    glossary: Glossary = NO_GLOSSARY,
) -> list[Line]:
    """One line out for each line in, sentence by sentence; an empty line stays empty, one in capitals in capitals.

    Lines without a letter of the Latin alphabet are copied, and the white space around a line stays. Lines that miss
    entries of the glossary, or in which something is wrong, go again with the faults masked, then cut into clauses too.
    The attempt with the least faults is kept, the earlier when they are equal: no term is worth a number.

    Raises:
        EngineFailed: the engine crashed or returned something other than a text for each text.
    """
    told = [i for i, line in enumerate(lines) if _LETTER.search(line)]
    calm = [(calmed(lines[i].strip()) or lines[i]).strip() if lines[i].isupper() else lines[i].strip() for i in told]
    passed = passages(calm, source, glossary)
    bare = [mask(passage, target, ()) for passage in passed]
    first = sentencewise([one.text for one in bare], source, target, LONGEST, translator)
    best = [_judged(one.reveal(text), passage, target) for one, text, passage in zip(bare, first, passed, strict=True)]
    for limit in (LONGEST, CLAUSE):
        masked = {
            i: mask(passed[i], target, {finding.source for finding in made.findings})
            for i, made in enumerate(best)
            if made.faults[0]
        }
        again = [i for i, one in masked.items() if one.stand_ins or len(one.text.split()) > limit]
        sent = sentencewise([masked[i].text for i in again], source, target, limit, translator) if again else ()
        for i, text in zip(again, sent, strict=True):
            made = _judged(masked[i].reveal(text), passed[i], target)
            if made.faults < best[i].faults and not masked[i].left_over(made.text):
                best[i] = made
    out = [Line(line) for line in lines]
    for i, made, passage in zip(told, best, passed, strict=True):
        missed = _missed(made.text, passage)
        named = {mention.text for mention in missed}
        findings = tuple(finding for finding in made.findings if finding.source not in named)
        out[i] = Line(_as_it_stood(made.text, lines[i]), missed, findings)
    return out


def _as_it_stood(text: str, line: str) -> str:
    """The translation with the capitals and the white space of its line."""
    inner = line.strip()
    left = len(line) - len(line.lstrip())
    return line[:left] + (text.upper() if line.isupper() else text) + line[left + len(inner) :]


def _judged(text: str, passage: Passage, target: Language) -> Translation:
    """A line's translation, held against its source."""
    marked = remarked(text, passage, target)
    return Translation(marked, tuple(compare(passage, marked, target)))


def _missed(text: str, passage: Passage) -> tuple[Mention, ...]:
    return tuple(mention for mention in passage.mentions if mention.form and not puts(text, mention.form))
