"""Put other names, acronyms and numbers into real pairs, the same on both sides, so that copying is learned."""

import random
import re
import tomllib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

Pair = tuple[str, str]

CAPITALISED = r"[A-ZÁÉÍÓÚÑÜ][\w'’-]*[a-záéíóúñü][\w'’-]*"
LINKS = r"(?: (?:de|del|de la|de los|von|van|bin|al|el|la))?"
_NAME = re.compile(rf"(?<![\w'’-]){CAPITALISED}(?:{LINKS} {CAPITALISED}){{0,3}}(?![\w'’-])")
_ACRONYM = re.compile(r"(?<![\w.-])[A-ZÑ]{2,5}(?![\w.-])")
_DIGITS = re.compile(r"\d{2,4}")
_FIGURE = re.compile(r"(?<![\w.,-])\d[\d.,]*\d(?![\w-])")
MOST_MASKED = 5
SHORTEST = 4
"""Letters of a name that is exchanged."""
ACRONYM_SHARE, NUMBER_SHARE = 0.5, 0.5
"""How often an acronym and a number of a pair are exchanged."""
MIDDLE_SHARE = 0.45
"""How many invented surnames have a middle."""
SYLLABLES = Path(__file__).parent / "data" / "syllables.toml"


@dataclass(frozen=True)
class Pool:
    """Names to choose from."""

    first: tuple[str, ...]
    last: tuple[str, ...]
    frequent: tuple[str, ...]
    places: tuple[str, ...]


def surnames(spanish: Iterable[str], english: Iterable[str], known: set[str]) -> tuple[str, ...]:
    """Capitalised words inside sentences that both languages have and that are no words, of two occurrences or more.

    Args:
        spanish: lines of text.
        english: lines of text.
        known: words in lower case, and names that are not the same in both languages.
    """
    counts = [_inner(lines) for lines in (spanish, english)]
    both = (word for word in counts[0] if counts[1][word] and counts[0][word] + counts[1][word] >= 2)
    return tuple(sorted(word for word in both if word not in known and word.lower() not in known))


def _inner(lines: Iterable[str]) -> Counter[str]:
    pattern = re.compile(r"(?<=[a-záéíóúñ,] )[A-ZÁÉÍÓÚÑ][a-záéíóúñü]{3,14}\b")
    return Counter(word for line in lines for word in pattern.findall(line))


def exchanged(pair: Pair, pool: Pool, rng: random.Random) -> Pair | None:
    """The pair with other names and, often, other acronyms and numbers; None if it has nothing to exchange."""
    found = False
    for name in _common(_NAME, pair, SHORTEST):
        pair, found = _replaced(pair, name, made(name, pool, rng)), True
    for acronym in _common(_ACRONYM, pair, 2):
        if rng.random() < ACRONYM_SHARE:
            pair, found = _replaced(pair, acronym, _acronym(rng)), True
    for digits in _common(_DIGITS, pair, 2):
        if found and rng.random() < NUMBER_SHARE:
            pair = _replaced(pair, digits, str(rng.randrange(10 ** (len(digits) - 1), 10 ** len(digits))))
    return pair if found else None


def masked(pair: Pair, rng: random.Random) -> Pair | None:
    """The pair with the package's stand-ins (XQ-1) for names, acronyms and figures; None if it has none in common.

    They are numbered in the order of one side, as the package numbers those of the text it sends.
    """
    common = [one for pattern in (_NAME, _ACRONYM, _FIGURE) for one in _common(pattern, pair, 2)]
    apart = [one for one in common if not any(one != other and one in other for other in common)]
    if not apart:
        return None
    chosen = rng.sample(apart, rng.randint(1, min(MOST_MASKED, len(apart))))
    side = rng.randrange(2)
    for number, one in enumerate(sorted(chosen, key=pair[side].index), start=1):
        pair = _replaced(pair, one, f"XQ-{number}")
    return pair


def _common(pattern: re.Pattern[str], pair: Pair, shortest: int) -> list[str]:
    """What both sides have exactly once."""
    found = [name for name in pattern.findall(pair[0]) if len(name) >= shortest]
    return [name for name in dict.fromkeys(found) if all(side.count(name) == 1 for side in pair)]


def _replaced(pair: Pair, old: str, new: str) -> Pair:
    return pair[0].replace(old, new), pair[1].replace(old, new)


def made(name: str, pool: Pool, rng: random.Random) -> str:
    """A name in the place of another, more often of one word where that has one word."""
    kind = rng.random()
    if kind < 0.2:
        return rng.choice(pool.places)
    if " " not in name and kind < 0.7:
        return surname(pool, rng)
    return person(pool, rng)


def person(pool: Pool, rng: random.Random) -> str:
    """A person's whole name."""
    words = [rng.choice(pool.first), surname(pool, rng)]
    if rng.random() < 0.25:
        words.insert(1, rng.choice(pool.first))
    if rng.random() < 0.3:
        words.append(surname(pool, rng))
    if rng.random() < 0.08:
        words.insert(-1, rng.choice(("de", "de la", "del", "von", "van", "bin", "al")))
    return " ".join(words)


def surname(pool: Pool, rng: random.Random) -> str:
    """A surname from the pool or, three times in ten, an invented one; sometimes a double one."""
    if rng.random() < 0.05:
        return f"{surname(pool, rng)}-{surname(pool, rng)}"
    kind = rng.random()
    return invented(rng) if kind < 0.3 else rng.choice(pool.frequent if kind < 0.6 else pool.last)


def invented(rng: random.Random) -> str:
    """A surname that nobody may have, of Spanish, English or another shape."""
    shape = rng.choice([shape for shape in _shapes() for _ in range(shape["weight"])])
    middle = rng.choice(shape["middles"].split()) if rng.random() < MIDDLE_SHARE else ""
    return rng.choice(shape["starts"].split()) + middle + rng.choice(shape["ends"].split())


@cache
def _shapes() -> list[dict[str, Any]]:
    return list(tomllib.loads(SYLLABLES.read_text(encoding="utf-8")).values())


def _acronym(rng: random.Random) -> str:
    return "".join(rng.choice("ABCDEFGHIJLMNOPRSTUV") for _ in range(rng.choice((2, 3, 3, 3, 4, 4, 5))))
