"""Tell whether two statements say the same, or one only what the other says: by words, numbers, dates and denials."""

from dataclasses import dataclass
from functools import lru_cache

from sintesis.digest.traits import stems
from sintesis.language.marks import Convention
from sintesis.model import LANGUAGES, Language
from sintesis.note import Bilingual
from sintesis.stages.compare.negation import negations
from sintesis.stages.extract.dates import find_dates
from sintesis.stages.extract.numbers import find_numbers

SAME = 0.5
"""Of all words of two statements, those that both have (Jaccard), from which they say the same where their numbers and
denials agree, too. In the stories of `tests/digest/articles.*.toml`, of 14 such pairs from different papers 13 say the
same and one shares its chief clause; the first that says another thing has .44 of its words in common."""
REPEATED = 0.3
"""As above, for one that would tell a reader of the other little new. Below begin those with only their subject in
common."""
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
            and _read(mine, code).numbers <= _read(theirs, code).numbers
            and _read(mine, code).agrees(_read(theirs, code))
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
        and _read(mine, language).numbers == _read(theirs, language).numbers
        and _read(mine, language).agrees(_read(theirs, language))
    )


def _alike(mine: str, theirs: str, language: Language) -> float:
    """The share of their words that both have; 0 where these are too few."""
    ours, others = _stems(mine, language), _stems(theirs, language)
    common = len(ours & others)
    return common / len(ours | others) if common >= FEWEST else 0.0


@lru_cache(maxsize=1 << 15)
def _stems(text: str, language: Language) -> frozenset[str]:
    return frozenset(stems(text, language))


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a statement is strict about."""

    numbers: frozenset[str]
    """The values of its figures; those of dates are none."""
    dates: frozenset[str]
    """The values of its dates, weekdays among them."""
    denials: int

    def agrees(self, other: "_Reading") -> bool:
        """Whether they deny alike and name no two dates: one may name more of them than the other."""
        within = self.dates <= other.dates or other.dates <= self.dates
        return self.denials == other.denials and within


@lru_cache(maxsize=1 << 12)
def _read(text: str, language: Language) -> _Reading:
    dates = find_dates(text, language)
    figures = find_numbers(text, language, Convention.UNKNOWN, [(date.start, date.end) for date in dates])
    return _Reading(
        frozenset(figure.value for figure in figures),
        frozenset(date.value for date in dates),
        len(negations(text, language)),
    )
