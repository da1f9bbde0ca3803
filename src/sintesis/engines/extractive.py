"""The default summarizer: whole sentences, chosen by position, centrality, facts and cues, and never twice the same."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from sintesis import __version__
from sintesis.language import entries, words
from sintesis.model import FIGURES, NAMES, Article, Fact, Kind, Language, Length, Point, Role, Sentence

NAME = "extractive"

# Weights of the features, each in 0..1, set by hand on the odd articles of the development set and looked at on the
# even ones (`tests/quality/summaries.py`).
LEAD, CENTRAL, FACTS, HEADING, OPENING = 1.0, 0.9, 0.35, 0.6, 0.15
PENALTY = 0.5
REDUNDANCY = 0.55
"""How much likeness to what is already chosen counts against a sentence (MMR: Carbonell and Goldstein 1998)."""
DECAY = 6.0
"""Sentences after which the weight of position has fallen to 1/e."""
FEWEST_WORDS, MOST_WORDS = 7, 60
LEDE_SHARE = 0.3
"""The bottom line is sought in this share of the article, and in its first three sentences at least."""
BACKGROUND_MOST, NEXT_MOST = 2, 3
DAMPING, ROUNDS = 0.85, 30
"""LexRank (Erkan and Radev 2004): damping of the random walk, and power iterations, by which it has long settled."""
PAIRWISE_MOST = 400
"""Sentences up to which every pair is compared; above, each with the centroid alone, so that time stays linear."""

_WORD = re.compile(r"[^\W_]+")
_STEM = 6
"""Letters of a word that are compared: a cheap stem that both languages bear."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A sentence, its score, and the weights of its content words."""

    sentence: Sentence
    score: float
    vector: dict[str, float]


class Extractive:
    """Summarize by whole sentences."""

    name = NAME
    fingerprint = f"{NAME} {__version__}"

    def summarize(self, article: Article, facts: Sequence[Fact], length: Length) -> list[Point]:
        """Bottom line first, then key points, background and next steps, each group in the order of the article.

        A short article gives fewer points; an article of one sentence gives a bottom line alone.
        """
        ranked = rank(article, facts)
        if not ranked:
            return []
        bottom = _bottom_line(ranked)
        rest = [r for r in ranked if r is not bottom]
        coming = _next_steps(rest, article.language, facts)
        earlier = [r for r in rest if r not in coming and _cued(r.sentence.text, article.language, "background_cues")]
        pool = [r for r in rest if r not in coming and r not in earlier]
        if len(pool) < length.key_points:
            pool = [r for r in rest if r not in coming] if len(earlier) + len(pool) >= length.key_points else rest
        key = _diverse(pool, [bottom], length.key_points)
        background = _diverse([r for r in earlier if r not in key], [bottom, *key], BACKGROUND_MOST)
        groups = (
            (Role.BOTTOM_LINE, [bottom]),
            (Role.KEY_POINT, key),
            (Role.BACKGROUND, background),
            (Role.NEXT_STEP, [r for r in coming if r not in key]),
        )
        return [
            Point(r.sentence.text, (r.sentence.n,), role)
            for role, group in groups
            for r in sorted(group, key=lambda r: r.sentence.n)
        ]


def rank(article: Article, facts: Sequence[Fact]) -> list[Ranked]:
    """The sentences of an article with their scores, in the order of the article."""
    sentences = article.sentences
    vectors = _vectors(sentences, article.language)
    central = _centrality(vectors)
    heading = " ".join(filter(None, (article.heading.title, article.heading.standfirst)))
    about = {_stem(word) for word in _content(heading, article.language)}
    carried = Counter(fact.sentence for fact in facts if fact.kind in NAMES | FIGURES | {Kind.DATE, Kind.ACRONYM})
    out = []
    previous = -1
    for i, sentence in enumerate(sentences):
        vector = vectors[i]
        overlap = len(about & vector.keys()) / math.sqrt(len(about) * len(vector)) if about and vector else 0.0
        score = (
            LEAD * math.exp(-i / DECAY)
            + CENTRAL * central[i]
            + FACTS * min(1.0, carried[sentence.n] / 5)
            + HEADING * overlap
            + OPENING * (sentence.paragraph != previous)
            - PENALTY * _drawbacks(sentence.text, article.language)
        )
        previous = sentence.paragraph
        out.append(Ranked(sentence, score, vector))
    return out


def _content(text: str, language: Language) -> list[str]:
    stop = words(language, "stopwords")
    return [w for w in _WORD.findall(text.casefold()) if w not in stop and (len(w) > 2 or w.isdigit())]


def _stem(word: str) -> str:
    return word[:_STEM]


def _vectors(sentences: Sequence[Sentence], language: Language) -> list[dict[str, float]]:
    """Content stems of each sentence, weighted by term frequency and rarity among the sentences; unit length."""
    counts = [Counter(_stem(w) for w in _content(s.text, language)) for s in sentences]
    spread = Counter(stem for count in counts for stem in count)
    total = len(sentences)
    out = []
    for count in counts:
        raw = {stem: n * math.log(1 + total / spread[stem]) for stem, n in count.items()}
        norm = math.sqrt(sum(v * v for v in raw.values())) or 1.0
        out.append({stem: v / norm for stem, v in raw.items()})
    return out


def likeness(a: dict[str, float], b: dict[str, float]) -> float:
    """Cosine of two unit vectors."""
    if len(b) < len(a):
        a, b = b, a
    return sum(v * b[stem] for stem, v in a.items() if stem in b)


def _centrality(vectors: Sequence[dict[str, float]]) -> list[float]:
    """How much each sentence says what the others say, the most central 1."""
    size = len(vectors)
    if size > PAIRWISE_MOST:
        centroid: Counter[str] = Counter()
        for vector in vectors:
            centroid.update(vector)
        scores = [likeness(vector, dict(centroid)) for vector in vectors]
    else:
        links = [[likeness(a, b) if a is not b else 0.0 for b in vectors] for a in vectors]
        sums = [sum(row) or 1.0 for row in links]
        scores = [1.0 / size] * size
        for _ in range(ROUNDS):
            scores = [
                (1 - DAMPING) / size + DAMPING * sum(links[j][i] / sums[j] * scores[j] for j in range(size))
                for i in range(size)
            ]
    top = max(scores, default=0.0) or 1.0
    return [score / top for score in scores]


@cache
def _cues(language: Language, name: str) -> re.Pattern[str]:
    ordered = sorted(entries(language, name), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, ordered))})(?!\w)", re.IGNORECASE)


def _cued(text: str, language: Language, name: str) -> bool:
    return _cues(language, name).search(text) is not None


def _drawbacks(text: str, language: Language) -> float:
    """What makes a sentence a poor point, added up: it leans on others, asks, quotes, or is a fragment."""
    count = len(text.split())
    quoted = sum(len(m.group()) for m in re.finditer(r'[“"«][^”"»]{25,}[”"»]?', text)) / max(1, len(text))
    found = 0.0
    found += 1.0 if count < FEWEST_WORDS else 0.0
    found += min(1.0, max(0, count - MOST_WORDS) / MOST_WORDS)
    found += 1.0 if text.rstrip("”\"'»)").endswith("?") else 0.0
    found += 0.8 * min(1.0, quoted * 1.2)
    found += 0.6 if _cues(language, "leaning_openers").match(text) else 0.0
    found += 0.8 if _cued(text, language, "page_furniture") else 0.0
    return found


def _bottom_line(ranked: Sequence[Ranked]) -> Ranked:
    lede = ranked[: max(3, int(len(ranked) * LEDE_SHARE))]
    return max(lede, key=lambda r: (r.score, -r.sentence.n))


def _next_steps(ranked: Sequence[Ranked], language: Language, facts: Sequence[Fact]) -> list[Ranked]:
    """Sentences that announce something, dated ones first."""
    dated = {fact.sentence for fact in facts if fact.kind is Kind.DATE}
    announcing = [r for r in ranked if _cued(r.sentence.text, language, "announcements") and _plain(r.sentence.text)]
    announcing.sort(key=lambda r: (r.sentence.n not in dated, -r.score))
    return announcing[:NEXT_MOST]


def _plain(text: str) -> bool:
    return not text.startswith(("“", '"', "«", "'", "‘")) and not text.rstrip().endswith("?")


def _diverse(pool: Sequence[Ranked], chosen: Sequence[Ranked], count: int) -> list[Ranked]:
    """The best `count` of the pool, each weighed against those chosen before it."""
    left, taken = list(pool), []
    while left and len(taken) < count:
        best = max(left, key=lambda r: (r.score - REDUNDANCY * _closest(r, [*chosen, *taken]), -r.sentence.n))
        left.remove(best)
        taken.append(best)
    return taken


def _closest(candidate: Ranked, chosen: Sequence[Ranked]) -> float:
    return max((likeness(candidate.vector, other.vector) for other in chosen), default=0.0)
