"""Translate a text line by line, one for one; what the user's glossary states is tried again where it is missing."""

from collections.abc import Sequence
from dataclasses import dataclass

from sintesis.engines.base import Translator
from sintesis.language.glossary import NO_GLOSSARY, Glossary, puts
from sintesis.model import Language
from sintesis.stages.compare import Mention, Passage, compare, mentioned
from sintesis.stages.extract.convention import settle
from sintesis.stages.extract.names import find_names
from sintesis.stages.segment import segment
from sintesis.stages.translate.casing import calmed
from sintesis.stages.translate.mask import mask
from sintesis.stages.translate.sentences import CLAUSE, LONGEST, sentencewise
from sintesis.stages.translate.translation import Translation


@dataclass(frozen=True, slots=True)
class Line:
    """The translation of a line."""

    text: str
    missed: tuple[Mention, ...] = ()
    """Entries of the glossary that do not stand in it as they should."""


def translate_lines(
    lines: Sequence[str],
    source: Language,
    target: Language,
    translator: Translator,
    glossary: Glossary = NO_GLOSSARY,
) -> list[Line]:
    """One line out for each line in, sentence by sentence; an empty line stays empty, one in capitals in capitals.

    Lines that miss entries of the glossary go again with these masked, and what else `compare` faults in them, then
    also cut into clauses. The attempt with the least faults is kept, the earlier when they are equal: no term is worth
    a number.

    Raises:
        EngineFailed: the engine crashed or returned something other than a text for each text.
    """
    calm = [(calmed(line) or line) if line.isupper() else line for line in lines]
    passages = [_passage(line, source, glossary) for line in calm]
    first = sentencewise(calm, source, target, LONGEST, translator)
    best = [_judged(text, passage, target) for text, passage in zip(first, passages, strict=True)]
    for limit in (LONGEST, CLAUSE):
        again = [i for i, made in enumerate(best) if _missed(made.text, passages[i])]
        masked = [mask(passages[i], target, {finding.source for finding in best[i].findings}) for i in again]
        sent = sentencewise([one.text for one in masked], source, target, limit, translator) if again else ()
        for i, one, text in zip(again, masked, sent, strict=True):
            made = _judged(one.reveal(text), passages[i], target)
            if made.faults < best[i].faults and not one.left_over(made.text):
                best[i] = made
    return [
        Line(made.text.upper() if line.isupper() else made.text, _missed(made.text, passage))
        for line, made, passage in zip(lines, best, passages, strict=True)
    ]


def _passage(line: str, language: Language, glossary: Glossary) -> Passage:
    """A line with the entries of the glossary that stand in it."""
    if not glossary.find(line, language):
        return Passage(line, language, settle(line, language))
    names = find_names(line, segment(line, language), language)
    known = dict.fromkeys(Mention(name.text, name.kind, name.full) for name in names)
    found = mentioned(line, language, known, glossary)
    return Passage(line, language, settle(line, language), tuple(mention for mention in found if mention.form))


def _judged(text: str, passage: Passage, target: Language) -> Translation:
    """A line's translation, held against its source when an entry of the glossary stands in it."""
    return Translation(text, tuple(compare(passage, text, target)) if passage.mentions else ())


def _missed(text: str, passage: Passage) -> tuple[Mention, ...]:
    return tuple(mention for mention in passage.mentions if not puts(text, mention.form))
