"""Reserve: what may be, must be or is only said, made a fact, or the reverse."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from sintesis.language import lexicon, table
from sintesis.language.senses import Senses
from sintesis.model import Finding, Language, Severity
from sintesis.stages.compare.passage import Passage

_CONDITIONAL = re.compile(r"\b([a-záéíóúüñ]{1,}[aei]r)ía(?:n|mos|s)?\b")
"""A regular Spanish conditional: the infinitive and its ending."""
_NO_VERB = re.compile(
    r"(?<=\w )May\b|\bMay\b(?= \d)|(?<=\ba )(?:can|must)\b|(?<=\w )should(?= (?:s?he|it|they|you|we|there)\b)(?!.*\?)"
)
"""The month, a capital within a sentence or with a number behind it; a can, a must; “should they refuse”, an if."""


_NONE = "none"
"""The sense of an expression that holds a word of reserve and says none."""
_OPENING = " “«\"'‘¿¡("
"""What may stand between the end of a sentence and the capital of the next."""


@dataclass(frozen=True, slots=True)
class Reserve:
    """A word of a text that says that something is no fact."""

    text: str
    start: int
    senses: frozenset[str]
    """`possibility`, `obligation`, `conditional`, `hearsay`."""
    stated: bool
    """Whether it says so itself; else it only may."""


def check_modality(source: Passage, target: str, language: Language) -> Iterator[Finding]:
    """The words of reserve on one side that have no match of a like sense on the other.

    What one language says with a modal verb the other may say otherwise (puede verse, is visible; habría muerto, is
    said to have died): a stated reserve may be matched by an implied one, but two implied ones need no match.
    """
    ours, theirs = reserves(source.text, source.language), reserves(target, language)
    lost, added = _unmatched(ours, theirs)
    if source.language == "es":
        lost = _said_once(lost, theirs)
    else:
        added = _said_once(added, ours)
    if lost and not added:
        yield Finding("modality", Severity.ERROR, lost[-1].text, "")
    elif added and not lost:
        yield Finding("modality", Severity.ERROR, "", added[-1].text)
    elif lost:
        yield Finding("modality", Severity.ERROR, lost[-1].text, added[-1].text)


def _said_once(spanish: Sequence[Reserve], english: Sequence[Reserve]) -> list[Reserve]:
    """Without the conditionals of verbs that share one “would” in English: it would open and close."""
    shared = any(reserve.stated and "conditional" in reserve.senses for reserve in english)
    return [r for r in spanish if not (shared and r.senses == {"conditional"})]


def reserves(text: str, language: Language) -> list[Reserve]:
    """The words of reserve of a text, in their order."""
    bare = _NO_VERB.sub(lambda match: " " * len(match.group()), text) if language == "en" else text
    senses: dict[tuple[int, str], set[str]] = {}
    stated: set[tuple[int, str]] = set()
    for start, word, (sense, explicit) in _found(bare, language):
        if sense == _NONE or (word[0].isupper() and bare[:start].rstrip(_OPENING)[-1:].isalnum()):
            continue  # ha supuesto; Podemos, the party
        senses.setdefault((start, word), set()).add(sense)
        if explicit:
            stated.add((start, word))
    return [
        Reserve(word, start, frozenset(held), (start, word) in stated) for (start, word), held in sorted(senses.items())
    ]


def _found(text: str, language: Language) -> Iterator[tuple[int, str, tuple[str, bool]]]:
    yield from _senses(language).found(text)
    if language == "es":
        for match in _CONDITIONAL.finditer(text):
            if lexicon.known(match[1], "es"):
                yield match.start(), match.group(), ("conditional", True)


@cache
def _senses(language: Language) -> Senses[tuple[str, bool]]:
    """Each sense, and whether it is stated."""
    data = table(language, "modality")
    parts = ("stated", "implied", "apparent")
    return Senses({(sense, part == "stated"): data[part][sense] for part in parts for sense in data[part]})


def _unmatched(ours: Sequence[Reserve], theirs: Sequence[Reserve]) -> tuple[list[Reserve], list[Reserve]]:
    """The stated reserves of either side for which the other has none left.

    Like is paired with like first: what “allows” answers to “permite” and is not there for a “puede” that was lost.
    """
    left, right = _paired([r for r in ours if r.stated], [r for r in theirs if r.stated])
    hints, others = _paired([r for r in ours if not r.stated], [r for r in theirs if not r.stated])
    return _paired(left, others)[0], _paired(right, hints)[0]


def _paired(ours: Sequence[Reserve], theirs: Sequence[Reserve]) -> tuple[list[Reserve], list[Reserve]]:
    """What is left of both after as many as possible are paired with one of a like sense (Kuhn's algorithm)."""
    partner: dict[int, int] = {}

    def find(i: int, seen: set[int]) -> bool:
        for j, other in enumerate(theirs):
            if j not in seen and ours[i].senses & other.senses:
                seen.add(j)
                if j not in partner or find(partner[j], seen):
                    partner[j] = i
                    return True
        return False

    for i in range(len(ours)):
        find(i, set())
    held = set(partner.values())
    return (
        [reserve for i, reserve in enumerate(ours) if i not in held],
        [reserve for j, reserve in enumerate(theirs) if j not in partner],
    )
