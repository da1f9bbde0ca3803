"""How well a translator gets past the traps of `traps.tsv` and the terms of `news_terms.tsv`.

`python -m tests.quality.traps [--wrong] [--translator NAME[:MODEL]]` translates both lists, the terms in a sentence of
their own each way, and prints the shares that are right. Every row says which half it is kept in: failures of the half
`tuned` may be read, with `--wrong`, and learnt from; those `aside` are only ever counted. The half follows from the
source, so that nobody chooses it.

A pattern begins at the start of a word and may end within one. It is of the trap alone: a sentence that is right here
can be wrong elsewhere.
"""

import argparse
import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from csv import DictReader
from dataclasses import dataclass
from pathlib import Path

from sintesis.engines.base import Translator
from sintesis.engines.registry import DEFAULT, choose, lazily

TRAPS, TERMS = "traps", "terms"
ASIDE, TUNED = "aside", "tuned"
HALVES = (TUNED, ASIDE)
DIRECTIONS = (("es", "en"), ("en", "es"))
HERE = Path(__file__).parent
_AS_TYPED = str.maketrans({"’": "'", "‘": "'", "\N{NO-BREAK SPACE}": " ", "\N{NARROW NO-BREAK SPACE}": " ", "‑": "-"})


@dataclass(frozen=True, slots=True)
class Item:
    """A sentence to translate, and what its translation is judged by."""

    listed: str
    """`traps` or `terms`."""
    name: str
    """The id of a trap, the Spanish of a term."""
    direction: tuple[str, str]
    kind: str
    """Of the trap; empty for terms."""
    kept: str
    """`tuned` or `aside`."""
    text: str
    right: re.Pattern[str]
    """What every acceptable translation holds."""
    wrong: re.Pattern[str] | None
    """What none holds."""

    def passed(self, translation: str) -> bool:
        """Whether the translation got past the trap, or has the term."""
        text = unicodedata.normalize("NFC", translation).translate(_AS_TYPED)
        return bool(self.right.search(text)) and not (self.wrong and self.wrong.search(text))


@dataclass(frozen=True, slots=True)
class Judged:
    """An item, what was made of it, and whether that is right."""

    item: Item
    translation: str
    right: bool


@dataclass(frozen=True, slots=True)
class Share:
    """How many of how many are right."""

    right: int
    total: int

    @property
    def value(self) -> float:
        """From 0 to 1; of nothing, 0."""
        return self.right / self.total if self.total else 0.0

    def __str__(self) -> str:
        return f"{self.right:4}/{self.total:<4}{self.value:6.1%}" if self.total else "–"


def kept(source: str) -> str:
    """The half that a source falls in."""
    return ASIDE if hashlib.sha256(source.encode()).digest()[0] % 2 else TUNED


def rows(name: str) -> list[dict[str, str]]:
    """The rows of `NAME.tsv`."""
    with (HERE / f"{name}.tsv").open(encoding="utf-8", newline="") as lines:
        return list(DictReader(lines, delimiter="\t", quoting=3))


def traps() -> Iterator[Item]:
    """The traps of `traps.tsv`, in its order."""
    for row in rows("traps"):
        source, _, target = row["direction"].partition("-")
        wrong = pattern(row["wrong"]) if row["wrong"] else None
        yield Item(
            TRAPS, row["id"], (source, target), row["kind"], row["kept"], row["source"], pattern(row["right"]), wrong
        )


def terms() -> Iterator[Item]:
    """The terms of `news_terms.tsv`, each once from Spanish and once from English."""
    for row in rows("news_terms"):
        for source, target in DIRECTIONS:
            right = pattern(row[f"right_{target}"])
            yield Item(TERMS, row["es"], (source, target), "", row["kept"], row[f"sentence_{source}"], right, None)


def pattern(text: str) -> re.Pattern[str]:
    """What a cell says, held to the start of a word."""
    return re.compile(rf"(?<!\w)(?:{text})", re.IGNORECASE)


def judged(items: Iterable[Item], translator: Translator) -> list[Judged]:
    """The items translated, each direction in one call, and judged."""
    asked = list(items)
    out: list[Judged] = []
    for direction in DIRECTIONS:
        some = [item for item in asked if item.direction == direction]
        made = translator.translate([item.text for item in some], *direction) if some else []
        out += (Judged(item, text, item.passed(text)) for item, text in zip(some, made, strict=True))
    return out


def share(results: Iterable[Judged], holds: Callable[[Item], bool] = lambda _: True) -> Share:
    """How many of the items of which `holds` are right."""
    some = [result.right for result in results if holds(result.item)]
    return Share(sum(some), len(some))


def by_direction(results: Sequence[Judged], listed: str) -> dict[tuple[str, str], Share]:
    """The shares right of one list; what the floors, and a training run, are held to."""
    return {
        direction: share(results, lambda item: (item.listed, item.direction) == (listed, direction))  # noqa: B023
        for direction in DIRECTIONS
    }


def report(results: Sequence[Judged]) -> None:
    """Print the shares by list and direction, and of the traps by kind."""
    print(f"{'':32} {TUNED:>15} {ASIDE:>15} {'all':>15}")
    for listed in (TRAPS, TERMS):
        for direction in DIRECTIONS:
            some = [r for r in results if (r.item.listed, r.item.direction) == (listed, direction)]
            kinds = sorted({r.item.kind for r in some} - {""})
            _line(f"{listed} {'-'.join(direction)}", some)
            for kind in kinds:
                _line(f"  {kind}", [r for r in some if r.item.kind == kind])


def _line(label: str, some: Sequence[Judged]) -> None:
    halves = [share(some, lambda item: item.kept == half) for half in HALVES]  # noqa: B023
    print(f"{label:32}", *(f"{told!s:>15}" for told in (*halves, share(some))))


def failures(results: Iterable[Judged]) -> Iterator[Judged]:
    """What was not right in the half that may be learnt from."""
    return (result for result in results if not result.right and result.item.kept == TUNED)


def main() -> None:
    """Translate, print the shares, and with `--wrong` first what was not right."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality.traps", description=__doc__)
    parser.add_argument("--wrong", action="store_true", help="list the failures of the tuned half")
    parser.add_argument("--translator", default=DEFAULT, help="as of `sintesis translate`")
    arguments = parser.parse_args()
    results = judged([*traps(), *terms()], lazily(choose(arguments.translator)))
    if arguments.wrong:
        for result in failures(results):
            item = result.item
            print("-".join(item.direction), item.name, item.kind, item.text, result.translation, sep="\t")
        hidden = share(results, lambda item: item.kept == ASIDE)
        print(f"and {hidden.total - hidden.right} kept aside that are not shown\n")
    report(results)


if __name__ == "__main__":
    main()
