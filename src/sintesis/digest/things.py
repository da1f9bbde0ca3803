"""What a number counts, told by the words around it: a thing of `both/counted.toml`, or the noun behind it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from sintesis.language import table
from sintesis.model import Language
from sintesis.stages.compare.negation import negations

REACH = 5
"""Words behind a number and its people in which what became of them is told: “12 people on board were killed”."""
SHORTEST = 3
"""Letters that a plural has more than."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PHRASE_END = re.compile(r"[.,;:()«»“”\"!?…\[\]]|\d")


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that news counts; forms are lower case."""

    label: Mapping[Language, str]
    nouns: Mapping[Language, Sequence[str]]
    """Behind the number."""
    after: Mapping[Language, Sequence[str]]
    """Behind the number and a word for people."""
    before: Mapping[Language, Sequence[str]]
    """Right before the number."""


@cache
def things() -> tuple[Thing, ...]:
    """The things of the table, in its order."""
    return tuple(Thing(**row) for row in table("both", "counted")["counted"])


def find_thing(text: str, start: int, end: int, language: Language) -> int | None:
    """The place among `things()` of what the number `text[start:end]` counts, if any."""
    after, before = words_behind(text, end), _words_before(text, start)
    return next((i for i, thing in enumerate(things()) if _is_counted(thing, before, after, language)), None)


def is_denied(text: str, start: int, end: int, language: Language) -> bool:
    """Whether the phrase around the number `text[start:end]` denies anything."""
    phrase = [*_words_before(text, start).split()[-REACH:], *words_behind(text, end)[: REACH + 1]]
    return bool(negations(" ".join(phrase), language))


def noun_behind(words: Sequence[str], language: Language) -> str | None:
    """The first plural among the next two words that is neither people nor a measure.

    Args:
        words: those behind the number, as `words_behind` gives them.
    """
    lists = _lists()
    if language == "es" and words[:1] == ["de"]:
        words = words[1:]
    for word in words[:2]:
        if word in lists["people"][language] or word in lists["units"][language]:
            return None
        if word in lists["adjectives"][language]:
            continue
        if len(word) > SHORTEST and word.endswith("s") and not word.endswith("ss"):
            return word
        if language == "es":
            return None
    return None


def words_behind(text: str, end: int) -> list[str]:
    """The words behind a number, in lower case, to the end of the phrase."""
    rest = text[end:]
    stop = _PHRASE_END.search(rest)
    return [word.casefold() for word in _WORD.findall(rest[: stop.start()] if stop else rest)]


def _words_before(text: str, start: int) -> str:
    """What stands before a number from the beginning of the phrase, its words parted by one blank."""
    phrase = _PHRASE_END.split(text[:start])[-1]
    return " ".join(word.casefold() for word in _WORD.findall(phrase))


def _is_counted(thing: Thing, before: str, after: Sequence[str], language: Language) -> bool:
    if any(_begins(after, form) for form in thing.nouns[language]):
        return True
    if after and after[0] not in _lists()["people"][language]:
        return False
    told = after[1 : REACH + 1]
    if any(_begins(told[i:], form) for form in thing.after[language] for i in range(len(told))):
        return True
    bare = _unhedged(before, language)
    return any(_ends(bare, form) for form in thing.before[language])


def _unhedged(before: str, language: Language) -> str:
    """What stands before a number without “al menos”, “at least” …"""
    hedges = sorted(_lists()["hedges"][language], key=len, reverse=True)
    hedge = next((hedge for hedge in hedges if _ends(before, hedge)), "")
    return before[: len(before) - len(hedge)].rstrip()


def _begins(words: Sequence[str], form: str) -> bool:
    parts = form.split()
    return list(words[: len(parts)]) == parts


def _ends(text: str, form: str) -> bool:
    return text == form or text.endswith(f" {form}")


@cache
def _lists() -> Mapping[str, Mapping[str, Sequence[str]]]:
    return table("both", "counted")
