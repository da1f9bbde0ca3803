"""Keep the pairs in which `sintesis` finds no error: `python faithful.py WORK pivot-es pivot-en`.

Writes `WORK/pairs/GROUP.tsv` anew, without the pairs whose English says a number, name, date or negation that the
Spanish does not, and with a second look the other way.
"""

import argparse
from pathlib import Path

from prepare import Pair, write

from sintesis.model import Language, Severity
from sintesis.stages.compare import compare
from sintesis.stages.compare.lines import passages

PART = 500
"""Pairs whose figures are read by one convention."""


def kept(pairs: tuple[Pair, ...]) -> list[Pair]:
    """The pairs without an error in either direction."""
    wrong = zip(_wrong(pairs, "es", "en"), _wrong(pairs, "en", "es"), strict=True)
    return [pair for pair, found in zip(pairs, wrong, strict=True) if not any(found)]


def _wrong(pairs: tuple[Pair, ...], source: Language, target: Language) -> list[bool]:
    sides = {"es": [pair[0] for pair in pairs], "en": [pair[1] for pair in pairs]}
    found = zip(passages(sides[source], source), sides[target], strict=True)
    return [
        any(finding.severity is Severity.ERROR for finding in compare(passage, made, target)) for passage, made in found
    ]


def main() -> None:
    """Filter the groups."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path)
    parser.add_argument("groups", nargs="+")
    options = parser.parse_args()
    for group in options.groups:
        path = options.work / "pairs" / f"{group}.tsv"
        rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
        pairs = [(row[0], row[1]) for row in rows]
        good = [pair for start in range(0, len(pairs), PART) for pair in kept(tuple(pairs[start : start + PART]))]
        write(path, good)
        print(f"{group}: {len(good)} of {len(pairs)} pairs kept")


if __name__ == "__main__":
    main()
