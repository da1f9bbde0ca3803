"""Close the gaps of a shortened text before it is translated, and show them where they belong in the translation.

An engine that is given “The ferry […] left.” translates half sentences, or loses the mark. It is sent “The ferry left.”
instead; where the gap was is told by the translations of what stands before and behind it. What was put in brackets
(“The [fisheries] deal”) is sent without them, and gets them back the same way.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sintesis.language import table
from sintesis.model import Language
from sintesis.stages.clauses import CUT
from sintesis.stages.translate.typeset import join

SURE = 0.6
"""The share of words, of those that tell, that must lie on the right side of a gap's place; else the halves are
translated alone."""

_ENDS = re.compile(r"[.!?…][”»\"'’)\]]*\s*$")
_STOPS = re.compile(r"[\s.,;:!?…”»\"'’)]*")
_CLOSING = re.compile(r"\s*([.!?…]*[”»\"'’)]*)$")
_PUT_IN = re.compile(r"^((?:[^\W\d_][\w'’-]*\s){1,3})\[([^\[\]…]+)\](?=[\s,])")
_BLANK_BEFORE_MARK = re.compile(r"\s+(?=[,;:.])")
_EDGE = re.compile(r"^\W+|\W+$")


@dataclass(frozen=True, slots=True)
class Gap:
    """A gap inside a sentence, and what is left on either side of it, as it would be sent alone."""

    before: str
    behind: str
    mark: str
    """The comma or semicolon that follows it, if one does."""


@dataclass(frozen=True, slots=True)
class Part:
    """What stands between two gaps that lie at the border of a sentence."""

    text: str
    """As it is sent, its gaps closed and its brackets opened."""
    pieces: tuple[str, ...]
    """What its gaps part, as it would be sent alone."""
    gaps: tuple[Gap, ...]
    closes: bool
    """Whether a gap stands before its last stop."""
    put_in: str = ""
    """The words in brackets; empty when there are none."""
    bare: str = ""
    """The text without them."""
    original: str = ""
    """The text with its brackets, for when they find no place."""

    @property
    def wanted(self) -> Iterator[str]:
        """The texts whose translations are needed to show it."""
        yield self.text
        if self.gaps:
            yield from self.pieces
        for gap in self.gaps:
            yield from (gap.before, gap.behind)
        if self.put_in:
            yield from (self.put_in, self.bare, self.original)

    def shown(self, made: Mapping[str, str]) -> str:
        """Its translation with every gap and bracket."""
        text = made[self.text]
        if self.put_in:
            text = bracketed(text, made[self.bare], self.put_in, made[self.put_in]) or made[self.original]
        if self.gaps:
            text = self._opened(text.split(), made)
        return _CLOSING.sub(rf" {CUT}\1", text, count=1) if self.closes else text

    def _place(words: Sequence[str], before: Sequence[str], behind: Sequence[str]) -> int:
    """Before which word of a translation its gap lies, told by those of its halves; 0 when it is not clear.

    Of places that are equally good it is the one as far in as the first half is long.
    """
    left, right = [_core(word) for word in before], [_core(word) for word in behind]
    ours, theirs = set(left) - set(right), set(right) - set(left)
    cores = [_core(word) for word in words]
    tells = [1 if core in ours else -1 if core in theirs else 0 for core in cores]
    best, place, fits = (0.0, 0), 0, float(-sum(tells))
    for at in range(1, len(words)):
        fits += 2 * tells[at - 1]
        touching = (bool(left) and cores[at - 1] == left[-1]) + (bool(right) and cores[at] == right[0])
        found = (fits + touching / 2, -abs(at - len(left)))
        if found[0] > 0 and found > best:
            best, place = found, at
    known = sum(map(abs, tells))
    return place if known and best[0] >= SURE * known else 0


def _core(word: str) -> str:
    return _EDGE.sub("", word).casefold()
