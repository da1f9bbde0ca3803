"""Names as spans of words: titles stripped, neighbours joined by what may stand between the words of one name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sintesis.model import Kind
from sintesis.stages.extract.names.lexicon import Lexicon
from sintesis.stages.extract.names.scan import Word

_BLANKS = frozenset((" ", "\u00a0"))
_AFTER_ABBREVIATION = frozenset((". ", ".\u00a0", "."))
_PARTICLES = {
    "es": frozenset("de del da do dos das di van von der den bin ben ibn al el y e i de la,de las,de los,van der,van den,von der".replace(" ", ",").split(",")),
    "en": frozenset(),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text that may be a name."""

    words: tuple[Word, ...]
    titled: bool = False
    """A title or post stands right before it, so it is a person."""
    post: str = ""
    """That title or post, verbatim."""

    @property
    def start(self) -> int:
        """Where it begins in the body."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where it ends in the body."""
        return self.words[-1].end

    @property
    def kind(self) -> Kind | None:
        """What the gazetteer says of it, when it is one known name."""
        return self.words[0].kind if len(self.words) == 1 else None
