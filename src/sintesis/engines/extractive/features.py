"""What is measured of each sentence before it is ranked, every feature between 0 and 1."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from sintesis.engines.extractive.centrality import centrality, formulaic, links
from sintesis.engines.extractive.vectors import Vector, vectors
from sintesis.language import entries
from sintesis.language.content import content, stem
from sintesis.language.phrases import phrases
from sintesis.model import FIGURES, NAMES, Article, Fact, Kind, Language, Sentence
from sintesis.stages.condense.outline import Outline
from sintesis.stages.condense.verbs import may_be_finite
from sintesis.stages.condense.wording import wording

DECAY = 4.0
"""Sentences after which the weight of position has fallen to 1/e; from 1.5 to 16 it makes no difference that twenty
articles could show."""
FACTS_FULL = 5
"""Facts that fill the measure of a sentence: few of the development articles' sentences carry more."""
ACTORS_MOST = 4
"""Names of an article that count as its main actors."""
SENTENCE_LEAST = 3
"""Words of the shortest sentence with a verb that is taken for a statement."""
FEWEST_WORDS, MOST_WORDS = 7, 60
"""Shorter sentences are fragments, longer ones lists or faults of segmentation."""

_COUNTED = NAMES | FIGURES | {Kind.DATE, Kind.ACRONYM}
_QUOTED = re.compile(r'[“"«][^”"»]{25,}[”"»]?')
WHOLLY = 0.9
"""The share of a sentence in quotation marks from which it is nothing else: who speaks stands in another."""


@dataclass(frozen=True, slots=True)
class Features:
    """One sentence, measured."""

    sentence: Sentence
    vector: Vector
    values: dict[str, float]
    """By the names of `ranking.toml`."""
    words: int
    """How long the sentence is, at least 1."""
    standfirst: float = 0.0
    """How much of its likeness to the heading is owed to the standfirst."""


def measure(article: Article, facts: Sequence[Fact]) -> list[Features]:
    """The features of every sentence, in the order of the article."""
    sentences, language = article.sentences, article.language
    made = vectors([s.text for s in sentences], language)
    linked = links(made)
    central, repeated = centrality(made, linked), formulaic(made, linked)
    heading = " ".join(filter(None, (article.heading.title, article.heading.standfirst)))
    about = {stem(word) for word in content(heading, language)}
    titled = {stem(word) for word in content(article.heading.title or "", language)}
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
            "quotation": _quotation(text),
            "formulaic": float(repeated[i]),
            "verbless": float(not has_main_verb(text, language)),
            "unfit": 1.0 if sentence.n in torn else _unfit(text, language),
        }
        owed = max(0.0, values["heading"] - _overlap(titled, vector))
        found.append(Features(sentence, vector, values, max(1, len(text.split())), owed))
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


def has_main_verb(text: str, language: Language) -> bool:
    """Whether more finite verbs seem to stand in it than clauses that hang on something else.

    “View of the harbour, where ships can dock” has none. What stands between quotation marks is not read.
    """
    lists = wording(language)
    opening = lists.subordinators - lists.prepositions
    verbs = 0
    for stretch in Outline(text).stretches:
        for chunk in stretch.chunks:
            verbs += sum(may_be_finite(chunk.words, i, language) for i in range(len(chunk.words)))
            verbs -= sum(word.lower in opening for word in chunk.words)
    return verbs > 0


def _quotation(text: str) -> float:
    return sum(len(m.group()) for m in _QUOTED.finditer(text)) / max(1, len(text))


def _is_fragment(count: int, text: str, language: Language) -> bool:
    """Whether so few words say nothing: “Nadie resultó herido.” says what a note must not leave out.

    A row of words (“Rabia, pena, vergüenza.”) has none that is surely a verb.
    """
    says = count >= SENTENCE_LEAST and "," not in text and has_main_verb(text, language)
    return count < FEWEST_WORDS and not says


def _unfit(text: str, language: Language) -> float:
    """What makes a sentence no statement of a note: a fragment, a caption, a question, page furniture, far too long.

    So does a caption or heading that ran into it, that it begins in the middle, and that it is another's words from end
    to end.
    """
    count = len(text.split())
    furniture = cued(text, language, "page_furniture")
    question = text.rstrip("”\"'»)").endswith("?")
    excess = min(1.0, max(0, count - MOST_WORDS) / MOST_WORDS)
    begun = text[:1].islower()
    unstopped = not text.rstrip("”\"'’»)]").endswith((".", "!", "?", "…"))
    fused = _fused(language).search(text) is not None
    spoken = _quotation(text) >= WHOLLY
    return max(
        float(_is_fragment(count, text, language) or text.isupper() or question),
        0.9 * (begun or unstopped or spoken or fused),
        0.8 * furniture,
        excess,
    )


@cache
def _fused(language: Language) -> re.Pattern[str]:
    """A word in lower case, and behind it without a stop an article with a capital and a word that is no name."""
    capitalised = "|".join(re.escape(entry.capitalize()) for entry in entries(language, "articles"))
    return re.compile(rf"(?<![^\W_])[^\W\d_A-ZÁÉÍÓÚÑ]{{2,}} (?:{capitalised}) [^\W\d_A-ZÁÉÍÓÚÑ]{{2,}}")
