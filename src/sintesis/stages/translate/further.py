"""Ask an engine for more than its first translation."""

from collections.abc import Iterator, Sequence

from sintesis.engines.base import Alternatives, Translator


def further(translator: Translator, n: int) -> Iterator[Translator]:
    """Translators that give the best of the engine's alternatives for each text, the next best, and so on: `n` of them.

    None where the engine offers no alternatives. What has fewer gets its last. The engine is asked once for a text.
    """
    if isinstance(translator, Alternatives):
        made: dict[str, list[str]] = {}
        for rank in range(n):
            yield _Ranked(translator, rank, n, made)


class _Ranked:
    """A translator that gives the translation of one rank."""

    def __init__(self, engine: Alternatives, rank: int, asked: int, made: dict[str, list[str]]) -> None:
        self._engine, self._rank, self._asked, self._made = engine, rank, asked, made

    def translate(self, texts: Sequence[str], source: str, target: str) -> list[str]:
        """As `base.Translator.translate`."""
        new = [text for text in dict.fromkeys(texts) if text not in self._made]
        self._made.update(zip(new, self._engine.alternatives(new, source, target, self._asked), strict=True))
        rows = (self._made[text] for text in texts)
        return [row[min(self._rank, len(row) - 1)] if row else "" for row in rows]
