"""Score the borders of sentences: on passages written for this project, and on treebank sentences joined again.

Run `python -m tests.quality.segmentation`; with sentencex installed its score stands beside. With `--speed` it says how
many characters a second are cut.
"""

import gzip
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from time import perf_counter

from sintesis.model import LANGUAGES, Language
from sintesis.stages.segment import segment

HERE = Path(__file__).parent
SHARED = HERE.parents[2] / "shared"
TREEBANKS: dict[Language, str] = {"es": "es_ud_gsd", "en": "en_ud_ewt"}
MILLION = 1_000_000
PASSAGE = 10
"""Sentences of a treebank that are joined into one passage."""
_JOINTS = {"↵": "\n", "¶": "\n\n", "+": ""}

Cutter = Callable[[str, Language], list[int]]
"""Gives the offsets at which the sentences of a text end."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A text and the offsets at which its sentences end; the last one is not counted."""

    text: str
    borders: frozenset[int]

    @classmethod
    def of(cls, sentences: Sequence[tuple[str, str]]) -> "Passage":
        """A passage of sentences, each with what stands before it."""
        text, borders = "", set()
        for before, sentence in sentences:
            if text:
                borders.add(len(text))
                text += before
            text += sentence
        return cls(text, frozenset(borders))


@dataclass(frozen=True, slots=True)
class Score:
    """Borders found, wanted, and both."""

    found: int
    wanted: int
    right: int

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.right / (self.found + self.wanted) if self.found + self.wanted else 1.0


def own(language: Language, half: str) -> list[Passage]:
    """The passages of `sentences.LANGUAGE.txt` that are marked `tune` or `kept`."""
    passages: list[list[tuple[str, str]]] = []
    taken = False
    for line in (HERE / f"sentences.{language}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            taken = line.startswith(f"[{half}]")
            if taken:
                passages.append([])
        elif taken and line and not line.startswith("#"):
            joint = _JOINTS.get(line[0])
            passages[-1].append((" " if joint is None else joint, line[joint is not None :].replace("↵", "\n")))
    return [Passage.of(sentences) for sentences in passages]


def treebank(language: Language) -> list[Passage]:
    """The sentences of a treebank, joined by ten."""
    path = SHARED / "training" / "data" / "mono" / f"{TREEBANKS[language]}.txt.gz"
    with gzip.open(path, "rt", encoding="utf-8") as file:
        lines = [line.strip() for line in file if line.strip()]
    return [Passage.of([(" ", line) for line in lines[i : i + PASSAGE]]) for i in range(0, len(lines), PASSAGE)]


def ours(text: str, language: Language) -> list[int]:
    """The ends that `segment` finds."""
    return [sentence.end for sentence in segment(text, language)]


def score(passages: Sequence[Passage], language: Language, cutter: Cutter = ours) -> Score:
    """How well `cutter` finds the borders of the passages."""
    found = wanted = right = 0
    for passage in passages:
        ends = {end for end in cutter(passage.text, language) if end < len(passage.text)}
        found += len(ends)
        wanted += len(passage.borders)
        right += len(ends & passage.borders)
    return Score(found, wanted, right)


def faults(passages: Sequence[Passage], language: Language, cutter: Cutter = ours) -> Iterator[str]:
    """Every border that was missed (−) or added (+), with the text around it."""
    for passage in passages:
        ends = {end for end in cutter(passage.text, language) if end < len(passage.text)}
        for end in sorted(ends ^ passage.borders):
            sign = "+" if end in ends else "−"
            before, after = passage.text[max(0, end - 40) : end], passage.text[end : end + 40]
            yield f"{sign} {before}⏹{after}".replace("\n", "↵")


def sentencex(text: str, language: Language) -> list[int]:
    """The ends that the library sentencex finds."""
    cut = import_module("sentencex").segment
    ends, at = [], 0
    for piece in cut(language, text):
        stripped = piece.strip()
        if stripped:
            at = text.index(stripped, at) + len(stripped)
            ends.append(at)
    return ends


def _cutters() -> dict[str, Cutter]:
    cutters: dict[str, Cutter] = {"sintesis": ours}
    try:
        sentencex("One. Two.", "en")
    except ImportError:
        return cutters
    return cutters | {"sentencex": sentencex}


def speed(language: Language) -> float:
    """Characters a second: the best of three runs over a million of the passages and treebank sentences."""
    passages = [*own(language, "tune"), *(treebank(language) if SHARED.is_dir() else ())]
    text = "\n\n".join(passage.text for passage in passages)
    text = f"{text}\n\n" * (MILLION // len(text) + 1)
    segment(text[:1000], language)
    times = []
    for _ in range(3):
        start = perf_counter()
        segment(text, language)
        times.append(perf_counter() - start)
    return len(text) / min(times)


def main() -> None:
    """Print the scores, and with `--faults` every fault on what may be looked at."""
    if "--speed" in sys.argv:
        for language in LANGUAGES:
            print(f"{language} {speed(language) / MILLION:.1f} million characters a second")
        return
    for language in LANGUAGES:
        sets = {"tune": own(language, "tune"), "kept": own(language, "kept")}
        if SHARED.is_dir():
            sets["treebank"] = treebank(language)
        for name, passages in sets.items():
            for cutter, cut in _cutters().items():
                result = score(passages, language, cut)
                print(f"{language} {name:8} {cutter:9} F1 {result.f1:.4f}  {result}")
            if "--faults" in sys.argv and name != "kept":
                print(*faults(passages, language), sep="\n")


if __name__ == "__main__":
    main()
