"""Read the first words of a sentence."""

import re
from collections.abc import Sequence

from sintesis.language import table
from sintesis.model import Language
from sintesis.stages.condense.outline import Word
from sintesis.stages.condense.verbs import begins_with_verb
from sintesis.stages.condense.wording import wording

HEAD = 12
"""Words of a sentence that are looked at."""

WORD = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*")
_ASIDE = re.compile(r"^\s\([^()]*\)")


def head_of(text: str, start: int) -> list[Word]:
    """The first words of `text[start:]`, `HEAD` at most; none where a quotation begins it."""
    if text[start : start + 1] and not text[start].isalnum():
        return []
    found = []
    for match in WORD.finditer(text, start):
        found.append(Word(match.group(), match.group().casefold(), match.start(), match.end()))
        if len(found) == HEAD:
            break
    return found


def governed(head: Sequence[Word], language: Language) -> Sequence[Word]:
    """The first words without preposition and what stresses them: según este informe, solo esta empresa."""
    skipped = wording(language).prepositions | frozenset(table(language, "antecedents")["stressing"])
    at = 0
    while at < min(2, len(head) - 1) and head[at].lower in skipped:
        at += 1
    return head[at:]


def is_bare(text: str, head: Sequence[Word], language: Language) -> bool:
    """Whether nothing behind the noun says which one it is: a verb follows, or a comma; what is in brackets apart."""
    behind = _ASIDE.sub("", text[head[1].end :], count=1)
    aside = behind.startswith(",") and behind.lstrip(", ")[:1].islower()
    return aside or begins_with_verb(head_of(behind.lstrip(), 0)[:4], language)
