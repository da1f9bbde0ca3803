"""Find the units of a sentence that may be left out whole: asides, appositions, further clauses, closing phrases."""

from collections.abc import Sequence

from sintesis.model import Fact, Language, Sentence
from sintesis.stages.condense.between import between
from sintesis.stages.condense.closing import closing
from sintesis.stages.condense.kept import Kept, main_actors
from sintesis.stages.condense.manner import manner
from sintesis.stages.condense.outline import Outline
from sintesis.stages.condense.seen import Loss, Seen, Unit
from sintesis.stages.condense.wording import wording


def units(sentence: Sentence, outline: Outline, language: Language, facts: Sequence[Fact]) -> list[Unit]:
    """The units of a sentence that may go, in its order; some may overlap."""
    if not outline.is_whole:
        return []
    own = [fact for fact in facts if fact.sentence == sentence.n]
    kept = Kept(sentence, language, own, main_actors(facts))
    seen = Seen(sentence, language, facts, own, outline, kept, wording(language))
    found = [Unit(start, end, Loss.ASIDE) for start, end in outline.asides if seen.may_go(start, end)]
    for stretch in outline.stretches:
        found += between(seen, stretch)
        found += closing(seen, stretch)
        found += manner(seen, stretch)
    return sorted(found, key=lambda unit: (unit.start, unit.end))
