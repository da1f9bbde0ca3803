"""Send texts of any number of sentences to an engine, which takes them one by one, the longest in pieces."""

from collections.abc import Iterator, Sequence

from sintesis.engines.base import Translator
from sintesis.model import Language
from sintesis.stages.clauses import CUT, pieces
from sintesis.stages.segment import segment
from sintesis.stages.translate.typeset import join

LONGEST = 45
"""Words of a sentence that is sent whole: a little over the 5 to 40 words of the sentences that the embedded models
were fitted on. Chosen by that alone."""
CLAUSE = 18
"""Words of a piece on the last attempt: about two clauses of news prose."""


def sentencewise(
    texts: Sequence[str], source: Language, target: Language, limit: int, translator: Translator
) -> Iterator[str]:
    """Translate texts of any number of sentences in one call to the engine; marks of a cut stay where they stand."""
    parts = [text.split(CUT) for text in texts]
    cut = [[[list(pieces(s.text, source, limit)) for s in segment(p, source)] for p in text] for text in parts]
    flat = dict.fromkeys(piece.strip() for text in cut for part in text for sentence in part for piece in sentence)
    made = dict(zip(flat, translator.translate(list(flat), source, target), strict=True))
    for text in cut:
        joined = (" ".join(join([(p, made[p.strip()]) for p in sentence]) for sentence in part) for part in text)
        yield f" {CUT} ".join(joined).strip()
