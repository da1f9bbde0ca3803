"""The arithmetic of spelt numbers: dos mil quinientos millones, two hundred and fifty thousand."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from sintesis.language.marks import Convention
from sintesis.stages.extract.numbers.lexicon import Lexicon
from sintesis.stages.extract.numbers.literals import EXACT, readings
from sintesis.stages.extract.numbers.tokens import Shape, Token, touching

_ZERO = Decimal(0)
_THOUSAND = Decimal(1000)
_MILLION = Decimal(1_000_000)
_ENDLESS = Decimal("Infinity")


@dataclass(frozen=True, slots=True)
class Total:
    """A finished sum: its value, the index after its last token, and its last scale (1 without one)."""

    value: Decimal
    stop: int
    scale: Decimal


class Sum:
    """A numeral while it is read: three registers, and the room that the next word must fit into.

    “Two million three hundred and fifty thousand”: 2 in `group`, then 2000000 in `closed`; 300, 350 in `group`,
    then 350000 in `thousands`.
    """

    def __init__(self, lex: Lexicon) -> None:
        self.lex = lex
        self.closed = self.thousands = self.group = _ZERO
        self.room = 1000
        self.big = _ENDLESS
        self.scale = Decimal(1)

    @classmethod
    def read(cls, tokens: Sequence[Token], i: int, lex: Lexicon, first: Decimal | None) -> Total | None:
        """The sum whose first token is `i`; `first` is its value when it is written in digits."""
        self = cls(lex)
        begun = self._begin(tokens, i, first)
        if not begun:
            return None
        stop = i + 1
        while stop < len(tokens):
            after = self._step(tokens, stop)
            if not after:
                break
            stop = after
        if tokens[i].low in lex.ones and stop == i + 1:
            return None
        return Total(EXACT.add(EXACT.add(self.closed, self.thousands), self.group), stop, self.scale)

    def _begin(self, tokens: Sequence[Token], i: int, first: Decimal | None) -> bool:
        token = tokens[i]
        if first is not None:
            self.group, self.room = first, 0
        elif token.low in self.lex.ones:
            self.group, self.room = Decimal(1), 0
        elif token.low in self.lex.thousands:
            if self.lex.hundreds:  # English says “a thousand”
                return False
            self.thousands = self.scale = _THOUSAND
        elif token.low in self.lex.cardinals:
            self._add(self.lex.cardinals[token.low])
        else:
            return False
        return True

    def _add(self, value: int) -> None:
        self.group = EXACT.add(self.group, Decimal(value))
        self.room = 100 if value >= 100 else 10 if value >= 20 and value % 10 == 0 else 0

    def _step(self, tokens: Sequence[Token], i: int) -> int | None:
        """Take in what stands at token `i`; the index after it, or None where the numeral ends."""
        token = tokens[i]
        if token.low == "-" and touching(tokens, i - 1) and touching(tokens, i):
            return self._after_hyphen(tokens, i + 1)
        if token.shape is Shape.DIGITS:
            return self._digits(tokens, i)
        if token.shape is not Shape.WORD:
            return None
        if token.low in self.lex.joiners:
            return self._joined(tokens, i + 1)
        factor = self.lex.multiplier(token.low)
        if factor:
            return i + 1 if self._multiply(factor) else None
        value = self.lex.cardinals.get(token.low)
        if value and value < self.room and (self.room > 10 or self.lex.hundreds):
            self._add(value)
            return i + 1
        if token.low in self.lex.inner_ones and self._one_fits(tokens, i):
            self._add(1)
            return i + 1
        return None

    def _one_fits(self, tokens: Sequence[Token], i: int) -> bool:
        """Ciento un, dos mil uno, twenty one, a thousand one hundred; but not “two hundred one day”."""
        if not self.lex.hundreds:
            scaled = i + 1 < len(tokens) and self.lex.multiplier(tokens[i + 1].low) is not None
            return self.room == 100 or (self.room == 1000 and self.scale > 1 and not scaled)
        factor = self.lex.multiplier(tokens[i + 1].low) if i + 1 < len(tokens) else None
        goes_on = factor == 100 or (factor == _THOUSAND and self.scale > _THOUSAND)
        return self.room == 10 or (self.room == 1000 and goes_on)

    def _after_hyphen(self, tokens: Sequence[Token], i: int) -> int | None:
        """Twenty-one, half-million, 3-million."""
        low = tokens[i].low
        factor = self.lex.multiplier(low)
        if factor:
            return i + 1 if self._multiply(factor) else None
        value = 1 if low in self.lex.inner_ones else self.lex.cardinals.get(low)
        if self.room == 10 and value and value < 10:
            self._add(value)
            return i + 1
        return None

    def _joined(self, tokens: Sequence[Token], i: int) -> int | None:
        """What follows “y” or “and”: treinta y dos; two hundred and fifty (but not “one hundred and two hundred”)."""
        if i >= len(tokens):
            return None
        low = tokens[i].low
        value = 1 if low in self.lex.inner_ones else self.lex.cardinals.get(low)
        if not value or value >= self.room or tokens[i].shape is not Shape.WORD:
            return None
        if not self.lex.hundreds:
            if self.room != 10:
                return None
            self._add(value)
            return i + 1
        if self.room == 10:
            return None
        stop = i + 1
        if value >= 20 and stop < len(tokens):
            skip = stop + (tokens[stop].low == "-")
            unit = self.lex.cardinals.get(tokens[skip].low, 0) if skip < len(tokens) else 0
            if 0 < unit < 10:
                value += unit
                stop = skip + 1
        factor = self.lex.multiplier(tokens[stop].low) if stop < len(tokens) else None
        if factor and (factor == 100 or (self.room != 100 and factor >= self.scale)):
            return None
        self._add(value)
        return stop

    def _multiply(self, factor: Decimal) -> bool:
        """Apply a scale word; False where none can stand."""
        if factor >= _MILLION:
            below = EXACT.add(self.thousands, self.group)
            if not below or factor >= self.big:
                return False
            self.closed = EXACT.add(self.closed, EXACT.multiply(below, factor))
            self.thousands = self.group = _ZERO
            self.big = factor
            self.room = 1000
        elif factor == _THOUSAND:
            if self.thousands or (not self.group and self.lex.hundreds):
                return False
            self.thousands = EXACT.multiply(self.group or Decimal(1), factor)
            self.group = _ZERO
            self.room = 1000
        else:
            if not self.group or self.group >= 100:
                return False
            self.group = EXACT.multiply(self.group, factor)
            self.room = 100 if factor == 100 else 0
        self.scale = factor
        return True

    def _digits(self, tokens: Sequence[Token], i: int) -> int | None:
        """2 millones 500 mil, 15 mil 300: digits that fill the place a scale word left."""
        if not self.lex.digits_after_scale or self.room != 1000 or self.scale == 1:
            return None
        values = readings(tokens[i].surface, self.lex.language, Convention.UNKNOWN)
        if not values or values[0] >= self.scale or values[0] != values[0].to_integral_value():
            return None
        scaled = i + 1 < len(tokens) and self.lex.multiplier(tokens[i + 1].low) is not None
        if len(tokens[i].surface) < 3 and not scaled:
            return None
        self.group, self.room = values[0], 0
        return i + 1
