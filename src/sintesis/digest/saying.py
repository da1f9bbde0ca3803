"""Tell whether two statements say the same, or one only what the other says: by words, numbers and denials."""

from functools import lru_cache

from sintesis.digest.traits import stems
from sintesis.language.marks import Convention
from sintesis.model import LANGUAGES, Language
from sintesis.note import Bilingual
from sintesis.stages.compare.negation import negations
from sintesis.stages.extract.numbers import find_numbers

SAME = 0.5
"""Of all words of two statements, those that both have (Jaccard), from which they say the same where their numbers and
denials agree, too. In the stories of `tests/digest/articles.*.toml`, of 14 such pairs from different papers each says
what the other says; the nearest pair of which that is not so has .46."""
REPEATED = 0.3
"""As above, for one that would tell a reader of the other nothing new. Below, a third of the pairs have only their
subject in common."""
FEWEST = 3
"""Words in common below which two statements are not compared: too few to tell anything."""


def same(one: Bilingual, other: Bilingual) -> bool:
    """Whether both say the same, in a language that both are held in."""
    return any(_same(mine, theirs, code) for mine, theirs, code in _paired(one, other))


def repeats(one: Bilingual, other: Bilingual) -> bool:
    """Whether `one` has nothing new for who has read `other`: no number of its own, and it denies no more and no
    less."""
    return any(
        mine == theirs
        or (
            _alike(mine, theirs, code) >= REPEATED
            and _numbers(mine, code) <= _numbers(theirs, code)
            and _denials(mine, code) == _denials(theirs, code)
        )
        for mine, theirs, code in _paired(one, other)
    )


def _paired(one: Bilingual, other: Bilingual) -> list[tuple[str, str, Language]]:
    """Both texts in each language that both are held in."""
    both = [(one.within(code), other.within(code), code) for code in LANGUAGES]
    return [(mine, theirs, code) for mine, theirs, code in both if mine and theirs]


def _same(mine: str, theirs: str, language: Language) -> bool:
    return mine == theirs or (
        _alike(mine, theirs, language) >= SAME
        and _numbers(mine, language) == _numbers(theirs, language)
        and _denials(mine, language) == _denials(theirs, language)
    )


def _alike(mine: str, theirs: str, language: Language) -> float:
    """The share of their words that both have; 0 where these are too few."""
    ours, others = _stems(mine, language), _stems(theirs, language)
    common = len(ours & others)
    return common / len(ours | others) if common >= FEWEST else 0.0


@lru_cache(maxsize=1 << 15)
def _stems(text: str, language: Language) -> frozenset[str]:
    return frozenset(stems(text, language))


@lru_cache(maxsize=1 << 12)
def _numbers(text: str, language: Language) -> frozenset[str]:
    return frozenset(figure.value for figure in find_numbers(text, language, Convention.UNKNOWN))


@lru_cache(maxsize=1 << 12)
def _denials(text: str, language: Language) -> int:
    return len(negations(text, language))
