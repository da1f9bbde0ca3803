"""Sentences as unit vectors of their content words, and how like two of them are."""

import math
from collections import Counter
from collections.abc import Sequence

from sintesis.language.content import content, stem
from sintesis.model import Language

Vector = dict[str, float]


def vectors(texts: Sequence[str], language: Language) -> list[Vector]:
    """The content stems of each text, weighted by frequency and by rarity among the texts; of unit length."""
    counts = [Counter(stem(w) for w in content(text, language)) for text in texts]
    spread = Counter(found for count in counts for found in count)
    out = []
    for count in counts:
        raw = {found: n * math.log(1 + len(texts) / spread[found]) for found, n in count.items()}
        norm = math.sqrt(sum(v * v for v in raw.values())) or 1.0
        out.append({found: v / norm for found, v in raw.items()})
    return out


def likeness(a: Vector, b: Vector) -> float:
    """Cosine of two unit vectors."""
    if len(b) < len(a):
        a, b = b, a
    return sum(v * b[found] for found, v in a.items() if found in b)
