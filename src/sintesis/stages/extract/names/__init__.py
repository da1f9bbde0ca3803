"""The people, organisations and places that a text names."""

from collections.abc import Sequence

from sintesis.model import Language, Sentence
from sintesis.stages.extract.names.classify import judge
from sintesis.stages.extract.names.entities import Mention, Name, join
from sintesis.stages.extract.names.lexicon import lexicon
from sintesis.stages.extract.names.openings import Vocabulary
from sintesis.stages.extract.names.scan import scan
from sintesis.stages.extract.names.spans import spans

__all__ = ["Name", "find_names"]


def find_names(body: str, sentences: Sequence[Sentence], language: Language) -> list[Name]:
    """The names of `body` in the order they stand in, none overlapping another."""
    lex = lexicon(language)
    words = scan(body, sentences, lex)
    vocabulary = Vocabulary(body, words, lex)
    mentions = []
    for span in spans(body, words, lex, vocabulary):
        judgement = judge(body, span, lex)
        mentions.append(Mention(body[span.start : span.end], span.start, span.end, judgement))
    return join(mentions)
