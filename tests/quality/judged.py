"""How many findings in the program's own translations are right: `python -m tests.quality.judged [--sample]`.

`judged.tsv` holds findings in the translations of the development articles' sentences, each judged by reading source
and translation. Right: the translation does lose, add or change that, or the word is indeed no good word there. Here
the articles are translated anew, and a judgement counts while its finding still comes out; those that are not judged
are counted apart. `--sample` prints findings to judge, as rows of the file without their verdicts.
"""

import random
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from csv import DictReader
from dataclasses import dataclass, replace
from pathlib import Path

from sintesis.model import Finding
from tests.cases import ABSENT, CASES
from tests.quality.retries import Translated, translated

SAMPLE, SEED = 200, 8
NEAR = 3
"""Sentences that a finding may have moved when the article is cut otherwise than it was."""
LONGEST = 3
"""Words of a surface that are kept: the texts are other people's."""
_FILE = Path(__file__).with_name("judged.tsv")


@dataclass(frozen=True, slots=True)
class Key:
    """Where a finding is, and what it says."""

    article: str
    sentence: int
    """Counted from 1."""
    language: str
    """The article's; the translation is in the other."""
    check: str
    severity: str
    source: str
    """What the source says, shortened."""
    target: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """A finding that was judged."""

    key: Key
    right: bool
    why: str
    """What is wrong with it; empty when it is right."""


@dataclass(slots=True)
class Tally:
    """How many of the findings that come out are right, wrong and not judged."""

    right: int = 0
    wrong: int = 0
    unjudged: int = 0

    @property
    def precision(self) -> float:
        """Share of those judged."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0


def judgements() -> tuple[Judgement, ...]:
    """What was judged, in the order of the file."""
    with _FILE.open(encoding="utf-8", newline="") as lines:
        return tuple(_judgement(row) for row in DictReader(lines, delimiter="\t", quoting=3))


def _judgement(row: dict[str, str]) -> Judgement:
    key = Key(
        row["article"], int(row["sentence"]), row["from"], row["check"], row["severity"], row["source"], row["target"]
    )
    return Judgement(key, row["verdict"] == "right", row["why"])


def shortened(surface: str) -> str:
    """The first words of a surface."""
    words = surface.split()
    return " ".join(words[:LONGEST]) + (" …" if len(words) > LONGEST else "")


def keys(rows: Iterable[Translated]) -> list[Key]:
    """Every finding in the translations, in their order."""
    return [_key(row, finding) for row in rows for finding in row.findings]


def _key(row: Translated, finding: Finding) -> Key:
    told = shortened(finding.source), shortened(finding.target)
    return Key(row.article, row.sentence, row.language, finding.check, finding.severity.value, *told)


def sample(found: Sequence[Key], size: int = SAMPLE) -> list[Key]:
    """So many findings, as evenly from the checks as their numbers allow: of the rare ones all."""
    chance = random.Random(SEED)
    by_check: dict[str, list[Key]] = defaultdict(list)
    for key in found:
        by_check[key.check].append(key)
    taken: set[Key] = set()
    left = size
    for i, check in enumerate(sorted(by_check, key=lambda check: len(by_check[check]))):
        share = left // (len(by_check) - i)
        some = chance.sample(by_check[check], min(share, len(by_check[check])))
        taken.update(some)
        left -= len(some)
    return [key for key in found if key in taken]


def tallied(found: Sequence[Key], judged: Sequence[Judgement]) -> dict[tuple[str, str], Tally]:
    """By check and severity: the findings that come out, judged and not."""
    verdicts = {judgement.key: judgement.right for judgement in judged}
    out: dict[tuple[str, str], Tally] = defaultdict(Tally)
    for key in found:
        tally = out[key.check, key.severity]
        match _verdict(key, verdicts):
            case None:
                tally.unjudged += 1
            case True:
                tally.right += 1
            case False:
                tally.wrong += 1
    return dict(out)


def _verdict(key: Key, verdicts: Mapping[Key, bool]) -> bool | None:
    """What was judged of a finding, or of the same a few sentences away; `None` when nothing was."""
    moved = (replace(key, sentence=key.sentence + by) for by in sorted(range(-NEAR, NEAR + 1), key=abs))
    return next((verdicts[place] for place in moved if place in verdicts), None)


def total(tallies: Iterable[Tally]) -> Tally:
    """All of them as one."""
    rows = list(tallies)
    return Tally(sum(t.right for t in rows), sum(t.wrong for t in rows), sum(t.unjudged for t in rows))


def main() -> int:
    """Print the table, or a sample of findings to judge."""
    if not CASES.is_dir():
        print(ABSENT)
        return 1
    found = keys(translated())
    if "--sample" in sys.argv[1:]:
        for k in sample(found):
            print(k.article, k.sentence, k.language, k.check, k.severity, k.source, k.target, "", "", sep="\t")
        return 0
    judged = judgements()
    tallies = tallied(found, judged)
    out = total(tallies.values())
    known = out.right + out.wrong
    print(f"{len(judged)} findings judged; of the {len(found)} that come out now {known} are among them")
    print(f"{'check':14} {'severity':9} {'right':>6} {'wrong':>6} {'precision':>10} {'not judged':>11}")
    rows = [(check, severity, tally) for (check, severity), tally in sorted(tallies.items())]
    by_severity = [
        ("all", s, total(t for _, severity, t in rows if severity == s)) for s in sorted({s for _, s, _ in rows})
    ]
    for check, severity, t in (*rows, *by_severity, ("all", "", out)):
        share = f"{t.precision:.1%}" if t.right + t.wrong else "–"
        print(f"{check:14} {severity:9} {t.right:6} {t.wrong:6} {share:>10} {t.unjudged:11}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
