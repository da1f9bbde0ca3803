"""Send texts of any number of sentences to an engine, which takes them one by one, the longest in pieces."""

from collections.abc import Iterator, Sequence

from sintesis.engines.base import Translator
from sintesis.model import Language
from sintesis.stages.clauses import CUT, pieces
from sintesis.stages.segment import segment
from sintesis.stages.translate.gaps import parts_of
from sintesis.stages.translate.typeset import join

LONGEST = 45
"""Words of a sentence that is sent whole: a little over the 5 to 40 words of the sentences that the embedded models
were fitted on. Chosen by that alone."""
CLAUSE = 18
"""Words of a piece on the third attempt: about two clauses of news prose."""
PHRASE = 8
"""Words of a piece on the last attempt, for a word that the engine bends only beside its neighbours: on the notes of
the development articles it takes the findings from 115 to 101, the doubtful words from 69 to 60."""


def sentencewise(
    texts: Sequence[str], source: Language, target: Language, limit: int, translator: Translator
) -> Iterator[str]:
    """Translate texts of any number of sentences in one call to the engine; marks of a cut stand where they belong."""
    parts = [parts_of(text, source) for text in texts]
    wanted = dict.fromkeys(text for row in parts for part in row for text in part.wanted)
    cut = {text: [list(pieces(s.text, source, limit)) for s in segment(text, source)] for text in wanted}
    flat = dict.fromkeys(piece.strip() for text in cut.values() for sentence in text for piece in sentence)
    made = dict(zip(flat, translator.translate(list(flat), source, target), strict=True))
    whole = {
        text: " ".join(join([(piece, made[piece.strip()]) for piece in sentence]) for sentence in sentences)
        for text, sentences in cut.items()
    }
    for row in parts:
        yield f" {CUT} ".join(part.shown(whole) for part in row).strip()
