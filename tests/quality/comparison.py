"""How often `compare` finds fault with human translations: `python -m tests.quality.comparison [--list]`.

The first 300 lines of FLORES-200 dev, both ways. What it finds there is a false alarm, or a liberty or slip of the
translator's: the share of lines with a finding is what a reader of a good translation would be bothered with.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache

from sintesis.model import LANGUAGES, Finding, Language, Severity, other
from sintesis.stages.compare import Passage, compare
from sintesis.stages.compare.lines import passages as passages_of
from tests.cases import CASES


@cache
def lines(language: Language) -> list[str]:
    """The lines of FLORES-200 dev in one language."""
    return (CASES / "mt" / f"flores-dev.{language}").read_text(encoding="utf-8").splitlines()


def passages(language: Language) -> list[Passage]:
    """The lines of one language with the names that stand in them."""
    return passages_of(lines(language), language)


def compared(language: Language) -> Iterator[tuple[str, str, list[Finding]]]:
    """Each line, its human translation, and what is found."""
    for passage, target in zip(passages(language), lines(other(language)), strict=True):
        yield passage.text, target, compare(passage, target, other(language))


def alarms(language: Language) -> tuple[float, float, Counter[str]]:
    """The share of lines with an error, the share with any finding, and the findings by check and severity."""
    found = [findings for _, _, findings in compared(language)]
    grave = sum(any(f.severity is Severity.ERROR for f in findings) for findings in found)
    checks = Counter(f"{f.check} {f.severity}" for findings in found for f in findings)
    return grave / len(found), sum(map(bool, found)) / len(found), checks


def main() -> int:
    """Print both directions."""
    for language in LANGUAGES:
        grave, some, checks = alarms(language)
        print(
            f"{language}→{other(language)}: errors in {grave:.1%} of lines, any finding in {some:.1%}; {dict(checks)}"
        )
        if "--list" in sys.argv[1:]:
            for source, target, findings in compared(language):
                for f in findings:
                    print(f"  {f.check} {f.severity} {f.source!r} {f.target!r}", source, target, sep="\n    ")
    return 0


if __name__ == "__main__":
    sys.exit(main())
