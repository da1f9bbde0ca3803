"""What is measured of each sentence before it is ranked, every feature between 0 and 1."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sintesis.engines.extractive.centrality import centrality
from sintesis.engines.extractive.vectors import Vector, content, stem, vectors
from sintesis.language.phrases import phrases
from sintesis.model import FIGURES, NAMES, Article, Fact, Kind, Language, Sentence

DECAY = 4.0
"""Sentences after which the weight of position has fallen to 1/e. Of 4, 9 and 16 it gave most wins over the article's
first words with weights cross-validated (9.5, 7.4 and 6.6 of 20; `tests/quality/fit_summaries.py`)."""
FACTS_FULL = 5
"""Facts that fill the measure of a sentence: few of the development articles' sentences carry more."""
ACTORS_MOST = 4
"""Names of an article that count as its main actors."""
FEWEST_WORDS, MOST_WORDS = 7, 60
"""Shorter sentences are fragments, longer ones lists or faults of segmentation."""

_COUNTED = NAMES | FIGURES | {Kind.DATE, Kind.ACRONYM}
_QUOTED = re.compile(r'[“"«][^”"»]{25,}[”"»]?')


@dataclass(frozen=True, slots=True)
class Features:
    """One sentence, measured."""

    sentence: Sentence
    vector: Vector
    values: dict[str, float]
    """By the names of `ranking.toml`."""


def measure(article: Article, facts: Sequence[Fact]) -> list[Features]:
    """The features of every sentence, in the order of the article."""
    sentences, language = article.sentences, article.language
    made = vectors([s.text for s in sentences], language)
    central = centrality(made)
    heading = " ".join(filter(None, (article.heading.title, article.heading.standfirst)))
    about = {stem(word) for word in content(heading, language)}
    carried = Counter(fact.sentence for fact in facts if fact.kind in _COUNTED)
    actors = _main_actors(facts)
    torn = _torn_by_quotes(sentences, facts)
    found = []
    for i, sentence in enumerate(sentences):
        text, vector = sentence.text, made[i]
        values = {
            "lead": math.exp(-i / DECAY),
            "first": float(i == 0),
            "opening": float(i == 0 or sentences[i - 1].paragraph != sentence.paragraph),
            "central": central[i],
            "facts": min(1.0, carried[sentence.n] / FACTS_FULL),
            "actors": len(actors.get(sentence.n, ())) / ACTORS_MOST,
            "heading": _overlap(about, vector),
            "long": min(1.0, len(text.split()) / MOST_WORDS),
            "background": float(cued(text, language, "background_cues")),
            "announcement": float(cued(text, language, "announcements")),
            "leaning": float(phrases(language, "leaning_openers").match(text) is not None),
            "quotation": sum(len(m.group()) for m in _QUOTED.finditer(text)) / max(1, len(text)),
            "unfit": 1.0 if sentence.n in torn else _unfit(text, language),
        }
        found.append(Features(sentence, vector, values))
    return found


def cued(text: str, language: Language, name: str) -> bool:
    """Whether a phrase of the list `LANGUAGE/NAME.txt` stands in the text."""
    return phrases(language, name).search(text) is not None


def _overlap(about: set[str], vector: Vector) -> float:
    if not about or not vector:
        return 0.0
    return len(about & vector.keys()) / math.sqrt(len(about) * len(vector))


def _main_actors(facts: Sequence[Fact]) -> dict[int, set[str]]:
    """For each sentence the main actors named in it, by their full names."""
    named = [fact for fact in facts if fact.kind in NAMES]
    main = {name for name, _ in Counter(fact.value for fact in named).most_common(ACTORS_MOST)}
    found: dict[int, set[str]] = {}
    for fact in named:
        if fact.value in main:
            found.setdefault(fact.sentence, set()).add(fact.value)
    return found


def _torn_by_quotes(sentences: Sequence[Sentence], facts: Sequence[Fact]) -> frozenset[int]:
    """The sentences that a quotation runs into or out of: a statement of one would lose who says it."""
    quotes = [fact for fact in facts if fact.kind is Kind.QUOTE]
    return frozenset(s.n for s in sentences if any(s.is_torn_by(quote.start, quote.end) for quote in quotes))


def _unfit(text: str, language: Language) -> float:
    """What makes a sentence no statement of a note: a fragment, a caption, a question, page furniture, far too long."""
    count = len(text.split())
    furniture = cued(text, language, "page_furniture")
    question = text.rstrip("”\"'»)").endswith("?")
    excess = min(1.0, max(0, count - MOST_WORDS) / MOST_WORDS)
    unstopped = not text.rstrip("”\"'’»)]").endswith((".", "!", "?", "…"))
    return max(float(count < FEWEST_WORDS or text.isupper()), float(question), 0.9 * unstopped, 0.8 * furniture, excess)
