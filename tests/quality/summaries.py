"""How well the extractive summary says what the reference says, against the article's first words.

    python -m tests.quality.summaries

Over the development articles: bottom line and key points (short) against LEAD, the first words of the cleaned body,
cut to the same number; beside them TextRank and LexRank of sumy where it is installed, on our sentences, words and
stop words, cut alike. ROUGE is against the article's own reference, in F1.
"""

import json
import random
import statistics
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from sintesis.draft import Draft
from sintesis.engines.registry import summarizer
from sintesis.language import words as word_list
from sintesis.model import Length, Media, Role, Source
from sintesis.pipeline import Request, understand
from tests.cases import ABSENT, Case, articles
from tests.quality.rouge import Rouge, rouge, words

OURS, LEAD = "extractive", "lead"
TIE = 0.005
"""Half a point of F1: nearer than this, two summaries are called equal."""
RESAMPLES = 5000
MEASURES: dict[str, Callable[[Rouge], float]] = {
    "R1": lambda r: r.one.f1,
    "R2": lambda r: r.two.f1,
    "RL": lambda r: r.longest.f1,
    "mean": lambda r: r.mean_f1,
}


@dataclass(frozen=True, slots=True)
class Scored:
    """One article's summaries, scored."""

    case: Case
    size: int
    """Words of each summary."""
    by: dict[str, Rouge]


@dataclass(frozen=True, slots=True)
class Tally:
    """How often one summary is better than another, and by how much."""

    wins: int
    ties: int
    losses: int
    difference: float
    """Mean."""
    interval: tuple[float, float]
    """95 %, by resampling the articles."""


def scored(cases: Sequence[Case]) -> list[Scored]:
    """All summaries of all articles."""
    return [_scored(case) for case in cases]


def _scored(case: Case) -> Scored:
    draft = drafted(case)
    ours = " ".join(p.text for role in (Role.BOTTOM_LINE, Role.KEY_POINT) for p in draft.having(role))
    size = len(ours.split())
    made = {OURS: ours, LEAD: cut(draft.article.body, size)}
    if find_spec("sumy"):
        made["textrank"] = cut(_by_sumy(draft, "text_rank", "TextRankSummarizer", size), size)
        made["lexrank"] = cut(_by_sumy(draft, "lex_rank", "LexRankSummarizer", size), size)
    return Scored(case, size, {name: rouge(text, case.summary) for name, text in made.items()})


def drafted(case: Case) -> Draft:
    """An article as far as the summarizer and the tables."""
    row = {"id": case.id, "lang": case.language, "title": case.title, "text": case.text}
    source = Source(case.id, json.dumps(row).encode(), Media.ROW)
    return understand(source, Request(extent=Length.SHORT), summarizer())


def cut(text: str, size: int) -> str:
    """The first `size` words."""
    return " ".join(text.split()[:size])


class _Tokenizer:
    """Our words, in the form sumy asks for; the sentences are given."""

    language = "own"

    def to_words(self, sentence: str) -> tuple[str, ...]:
        return tuple(words(sentence))


def _by_sumy(draft: Draft, module: str, name: str, size: int) -> str:
    """The best sentences in the order of the article, as many as fill `size` words."""
    dom = import_module("sumy.models.dom")
    article = draft.article
    sentences = [dom.Sentence(s.text, _Tokenizer()) for s in article.sentences]
    document = dom.ObjectDocumentModel([dom.Paragraph(sentences)])
    summarizer: Any = getattr(import_module(f"sumy.summarizers.{module}"), name)()
    summarizer.stop_words = word_list(article.language, "stopwords")
    text = ""
    for count in range(1, len(sentences) + 1):
        text = " ".join(str(sentence) for sentence in summarizer(document, count))
        if len(text.split()) >= size:
            break
    return text


def tally(results: Sequence[Scored], measure: str, other: str = LEAD) -> Tally:
    """Ours against another's."""
    figure = MEASURES[measure]
    apart = [figure(result.by[OURS]) - figure(result.by[other]) for result in results]
    chance = random.Random(0)
    means = sorted(statistics.fmean(chance.choices(apart, k=len(apart))) for _ in range(RESAMPLES))
    return Tally(
        wins=sum(d > TIE for d in apart),
        ties=sum(abs(d) <= TIE for d in apart),
        losses=sum(d < -TIE for d in apart),
        difference=statistics.fmean(apart),
        interval=(means[int(0.025 * RESAMPLES)], means[int(0.975 * RESAMPLES)]),
    )


def mean(results: Sequence[Scored], name: str, measure: str) -> float:
    """The mean of one measure of one kind of summary."""
    return statistics.fmean(MEASURES[measure](result.by[name]) for result in results)


def main() -> int:
    """Print the table."""
    results = scored(articles())
    if not results:
        print(ABSENT)
        return 1
    names = list(results[0].by)
    print(f"{'article':34} {'words':>5}  " + "  ".join(f"{name:>20}" for name in names))
    print(f"{'':34} {'':5}  " + "  ".join(f"{'R1   R2   RL':>20}" for _ in names))
    for result in results:
        cells = "  ".join(f"{_three(result.by[name]):>20}" for name in names)
        print(f"{result.case.id:34} {result.size:5}  {cells}")
    for language in ("es", "en", "es+en"):
        group = [result for result in results if result.case.language in language]
        cells = "  ".join(" ".join(f"{100 * mean(group, n, m):6.1f}" for m in ("R1", "R2", "RL")) for n in names)
        print(f"{'mean ' + language:40}  {cells}")
    for other in names[1:]:
        print(f"\nextractive against {other}: wins / ties / losses, mean difference in points [95 %]")
        for measure in MEASURES:
            told = tally(results, measure, other)
            low, high = told.interval
            print(
                f"  {measure:5} {told.wins:2} / {told.ties:2} / {told.losses:2}   "
                f"{100 * told.difference:+.1f} [{100 * low:+.1f}, {100 * high:+.1f}]"
            )
    if len(names) == 2:
        print("\nTextRank and LexRank are left out: sumy is not installed (python -m pip install sumy numpy)")
    return 0


def _three(scores: Rouge) -> str:
    return " ".join(f"{100 * MEASURES[measure](scores):6.1f}" for measure in ("R1", "R2", "RL"))


if __name__ == "__main__":
    sys.exit(main())
