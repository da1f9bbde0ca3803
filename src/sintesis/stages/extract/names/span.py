"""A stretch of text that may be a name."""

from dataclasses import dataclass

from sintesis.model import Kind
from sintesis.stages.extract.names.lexicon import Lexicon
from sintesis.stages.extract.names.scan import Word

LONGEST_NAME = 14
"""Words of a name that have a capital: the longest of the gazetteer's has 8, and what has many more is a list or a
headline."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text that may be a name."""

    words: tuple[Word, ...]
    titled: bool = False
    """A title or a post stands right before it, so that it is a person."""
    joined: bool = False
    """It has a connector inside."""

    @property
    def start(self) -> int:
        """Where it begins in the body."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where it ends in the body."""
        return self.words[-1].end

    @property
    def head(self) -> str:
        """Its first word."""
        return self.words[0].text

    @property
    def kind(self) -> Kind | None:
        """What the gazetteer says of it, when it is one known name."""
        return self.words[0].kind if len(self.words) == 1 else None


def is_person(span: Span, lex: Lexicon) -> bool:
    """Whether a span is a person by its title or its given name."""
    given = span.head in lex.first_names and span.words[0].kind is None
    return span.titled or (given and not is_institution(span, lex))


def is_institution(span: Span, lex: Lexicon) -> bool:
    """Whether a span is led by, or in English ends in, a noun of institutions."""
    words = span.words
    nouns = lex.organisation_nouns
    first = words[0].text.split(" ", 1)[0]
    return first in nouns or (lex.language == "en" and any(word.text.rsplit(" ", 1)[-1] in nouns for word in words))
