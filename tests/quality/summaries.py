"""How well the extractive summary says what the reference says, beside other ways of choosing as many words.

    python -m tests.quality.summaries [--articles]

Bottom line and key points against LEAD, the first words of the article; beside them TextRank and LexRank of sumy
where it is installed, on our sentences, words and stop words. In a trial all are cut to one number of words: to as many
as the short note has, or to a number given, which ours need not fill. ROUGE is against the article's own reference, in
F1.
"""

import json
import random
import statistics
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from sintesis.draft import Draft
from sintesis.engines.registry import summarizer
from sintesis.language import words as word_list
from sintesis.model import Article, Extent, Fact, Length, Media, Point, Role, Source, Words
from sintesis.pipeline import Request, understand
from tests.cases import ABSENT, Case, articles
from tests.quality.rouge import Rouge, rouge, words

OURS, LEAD, TEXTRANK, LEXRANK = "extractive", "lead", "textrank", "lexrank"
TIE = 0.005
"""Half a point of F1: nearer than this, two summaries are called equal."""
RESAMPLES = 5000
MEASURES: dict[str, Callable[[Rouge], float]] = {
    "R1": lambda r: r.one.f1,
    "R2": lambda r: r.two.f1,
    "RL": lambda r: r.longest.f1,
    "mean": lambda r: r.mean_f1,
}
PRINTED = ("R1", "R2", "RL")


@dataclass(frozen=True, slots=True)
class Trial:
    """Summaries of one length of articles of one kind."""

    name: str
    language: str
    kind: str
    """What the kind of their references begins with."""
    extent: Callable[[Case], Extent]
    without: int = 0
    """Sentences taken away from the article's beginning: what is left tells whether more than the lede is found."""

    def takes(self, case: Case) -> bool:
        """Whether an article belongs to it."""
        return case.language == self.language and case.kind.startswith(self.kind)


def _short(case: Case) -> Extent:  # noqa: ARG001
    return Length.SHORT


def _of(most: int) -> Callable[[Case], Extent]:
    return lambda case: Words(most)  # noqa: ARG005


ANNOTATORS, HIGHLIGHTS = "written by annotators", "the outlet's own highlights"
SHORT = ("short, es", "short, en")
TRIALS = (
    Trial(SHORT[0], "es", "", _short),
    Trial(SHORT[1], "en", "", _short),
    Trial("annotators, 130 words", "es", ANNOTATORS, _of(130)),
    Trial("annotators, their length", "es", ANNOTATORS, lambda case: Words(len(case.summary.split()))),
    Trial("annotators, headless", "es", ANNOTATORS, _of(130), without=2),
    Trial("highlights, 50 words", "en", HIGHLIGHTS, _of(50)),
)


@dataclass(frozen=True, slots=True)
class Scored:
    """One article's summaries, scored."""

    trial: str
    case: Case
    size: int
    """Words that each summary may have."""
    filled: int
    """Words that ours has."""
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
    """All summaries of all trials."""
    drafts = [(case, drafted(case)) for case in cases]
    return [_scored(trial, case, draft) for trial in TRIALS for case, draft in drafts if trial.takes(case)]


def _scored(trial: Trial, case: Case, draft: Draft) -> Scored:
    article, facts = headless(draft, trial.without)
    extent = trial.extent(case)
    ours = told(summarizer().summarize(article, facts, extent))
    size = extent.most if isinstance(extent, Words) else len(ours.split())
    made = {OURS: cut(ours, size), LEAD: lead(article, size)}
    if find_spec("sumy"):
        made[TEXTRANK] = cut(_by_sumy(article, "text_rank", "TextRankSummarizer", size), size)
        made[LEXRANK] = cut(_by_sumy(article, "lex_rank", "LexRankSummarizer", size), size)
    by = {name: rouge(text, case.summary) for name, text in made.items()}
    return Scored(trial.name, case, size, len(ours.split()), by)


def headless(draft: Draft, without: int) -> tuple[Article, tuple[Fact, ...]]:
    """An article without its first sentences, and its facts."""
    sentences = tuple(replace(s, n=s.n - without) for s in draft.article.sentences[without:])
    facts = tuple(replace(f, sentence=f.sentence - without) for f in draft.facts if f.sentence > without)
    return replace(draft.article, sentences=sentences), facts


def lead(article: Article, size: int) -> str:
    """The first words of the sentences that it has."""
    return cut(" ".join(sentence.text for sentence in article.sentences), size)


def drafted(case: Case) -> Draft:
    """An article as far as the summarizer and the tables."""
    row = {"id": case.id, "lang": case.language, "title": case.title, "text": case.text}
    source = Source(case.id, json.dumps(row).encode(), Media.ROW)
    return understand(source, Request(extent=Length.SHORT), summarizer())


def told(points: Sequence[Point]) -> str:
    """What is scored of a summary: bottom line and key points, as the note has them."""
    return " ".join(p.text for role in (Role.BOTTOM_LINE, Role.KEY_POINT) for p in points if p.role is role)


def cut(text: str, size: int) -> str:
    """The first `size` words."""
    return " ".join(text.split()[:size])


class _Tokenizer:
    """Our words, in the form sumy asks for; the sentences are given."""

    language = "own"

    def to_words(self, sentence: str) -> tuple[str, ...]:
        return tuple(words(sentence))


def _by_sumy(article: Article, module: str, name: str, size: int) -> str:
    """The best sentences in the order of the article, as many as fill `size` words."""
    dom = import_module("sumy.models.dom")
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


def of(results: Sequence[Scored], *trials: str) -> list[Scored]:
    """The results of some trials."""
    return [result for result in results if result.trial in trials]


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
    """Print the tables."""
    results = scored(articles())
    if not results:
        print(ABSENT)
        return 1
    names = list(results[0].by)
    print(f"{'mean, ROUGE-1 / 2 / L':26} {'filled':>6}  " + "  ".join(f"{name:>20}" for name in names))
    for trial in TRIALS:
        group = of(results, trial.name)
        if "--articles" in sys.argv[1:]:
            for result in group:
                print(_line(f"  {result.case.id}", [result], names))
        print(_line(trial.name, group, names))
    for other in names[1:]:
        print(f"\n{OURS} against {other}: wins / ties / losses, mean difference in points [95 %]")
        for name, group in [("short, es + en", of(results, *SHORT)), *((t.name, of(results, t.name)) for t in TRIALS)]:
            print(f"  {name:26}" + "   ".join(f"{measure}: {_against(group, measure, other)}" for measure in MEASURES))
    if len(names) == 2:
        print("\nTextRank and LexRank are left out: sumy is not installed (python -m pip install sumy numpy)")
    return 0


def _line(name: str, group: Sequence[Scored], names: Sequence[str]) -> str:
    filled = statistics.fmean(result.filled / result.size for result in group)
    cells = ("".join(f"{100 * mean(group, other, measure):7.1f}" for measure in PRINTED) for other in names)
    return f"{name:26} {filled:6.0%}  " + " ".join(cells)


def _against(group: Sequence[Scored], measure: str, other: str) -> str:
    found = tally(group, measure, other)
    low, high = found.interval
    counts = f"{found.wins}/{found.ties}/{found.losses}"
    return f"{counts:>7} {100 * found.difference:+.1f} [{100 * low:+.1f}, {100 * high:+.1f}]"


if __name__ == "__main__":
    sys.exit(main())
