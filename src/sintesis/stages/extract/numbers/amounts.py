"""Amounts: digits, number words and scale words read together as one value."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from sintesis.language.marks import Convention
from sintesis.stages.extract.numbers.lexicon import Lexicon
from sintesis.stages.extract.numbers.literals import EXACT, readings
from sintesis.stages.extract.numbers.sums import Sum
from sintesis.stages.extract.numbers.tokens import Shape, Token, touching

_ONE = Decimal(1)
_HALF = Decimal("0.5")
_FRACTIONS = {"½": _HALF, "¼": Decimal("0.25"), "¾": Decimal("0.75")}


@dataclass(frozen=True, slots=True)
class Amount:
    """A value and the tokens that say it, up to but not including `stop`."""

    value: Decimal
    stop: int
    others: tuple[Decimal, ...] = ()
    """What it may be read as instead, where a mark or a letter is ambiguous."""
    scale: Decimal = _ONE
    """What its last scale word multiplies by: 1000000 in “2 million”."""
    about: bool = False
    """The text says only the order of magnitude."""
    currency: str = ""
    """Told by the scale itself: “500 mdp”."""

    def times(self, factor: Decimal) -> "Amount":
        """The amount in units of `factor`."""
        return replace(
            self,
            value=EXACT.multiply(self.value, factor),
            others=tuple(EXACT.multiply(other, factor) for other in self.others),
            scale=factor,
        )

    def plus(self, addend: Decimal) -> "Amount":
        """The amount and `addend` more."""
        others = tuple(EXACT.add(other, addend) for other in self.others)
        return replace(self, value=EXACT.add(self.value, addend), others=others)


def read_amount(
    tokens: Sequence[Token], i: int, lex: Lexicon, convention: Convention, *, money: bool = False
) -> Amount | None:
    """The amount that begins at token `i`; `money` says that a currency symbol stands before it."""
    if i >= len(tokens):
        return None
    amount = _half(tokens, i, lex) or _vague(tokens, i, lex) or _order_of_magnitude(tokens, i, lex)
    if amount:
        return amount
    if tokens[i].shape is Shape.DIGITS:
        amount = _in_digits(tokens, i, lex, convention, money=money)
    elif tokens[i].shape is Shape.WORD:
        amount = _summed(tokens, i, lex, (None,))
    return _tail(tokens, amount, lex) if amount else None


def _half(tokens: Sequence[Token], i: int, lex: Lexicon) -> Amount | None:
    """Half a million, media docena."""
    found = lex.halves.at(tokens, i)
    if not found:
        return None
    stop = found[0]
    if stop < len(tokens) and tokens[stop].low == "-":
        stop += 1
    factor = lex.multiplier(tokens[stop].low) if stop < len(tokens) else None
    return Amount(_HALF, stop + 1).times(factor) if factor else None


def _vague(tokens: Sequence[Token], i: int, lex: Lexicon) -> Amount | None:
    """Several hundred, varios miles: only the scale is said."""
    found = lex.vague.at(tokens, i)
    if not found:
        return None
    stop = found[0]
    total = _ONE
    while stop < len(tokens) and (factor := lex.multiplier(tokens[stop].low)):
        total = EXACT.multiply(total, factor)
        stop += 1
    if stop > found[0]:
        return Amount(total, stop, scale=total, about=True)
    return _order_of_magnitude(tokens, stop, lex)


def _order_of_magnitude(tokens: Sequence[Token], i: int, lex: Lexicon) -> Amount | None:
    """Thousands, decenas de miles, miles de millones: the words multiply."""
    total = _ONE
    stop = j = i
    while j < len(tokens) and tokens[j].low in lex.indefinite:
        total = EXACT.multiply(total, Decimal(lex.indefinite[tokens[j].low]))
        stop = j + 1
        j = stop + 1 if stop < len(tokens) and tokens[stop].low in lex.preposition else len(tokens)
    return Amount(total, stop, scale=total, about=True) if stop > i else None


def _in_digits(tokens: Sequence[Token], i: int, lex: Lexicon, convention: Convention, *, money: bool) -> Amount | None:
    """Digits with what stands behind them: 2.500 millones, $10m, 5,5bn, 3½."""
    values = readings(tokens[i].surface, lex.language, convention)
    if not values:
        return None
    stop = i + 1
    if stop == len(tokens):
        return Amount(values[0], stop, values[1:])
    fraction = _FRACTIONS.get(tokens[stop].low)
    if fraction:
        return Amount(values[0], stop + 1, values[1:]).plus(fraction)
    return _suffixed(tokens, i, lex, values, money=money) or _summed(tokens, i, lex, values)


def _suffixed(
    tokens: Sequence[Token], i: int, lex: Lexicon, values: tuple[Decimal, ...], *, money: bool
) -> Amount | None:
    """Digits and an abbreviated scale: 5.5bn, 10k, 500 mdp, $10m, 3.000 M€, 5.6m people."""
    suffix = tokens[i + 1]
    amount = Amount(values[0], i + 2, values[1:])
    glued = touching(tokens, i)
    known = lex.suffixes.get(suffix.surface)
    if known and (glued or len(suffix.surface) > 1):
        return replace(amount.times(Decimal(10) ** known[0]), currency=known[1])
    money = money or currency_at(tokens, i + 2, lex) is not None
    if money and suffix.surface in lex.money_suffixes:
        return amount.times(Decimal(10) ** lex.money_suffixes[suffix.surface])
    if not (glued and lex.millions_suffix == suffix.surface):
        return None
    after = tokens[i + 2] if i + 2 < len(tokens) else None
    if after is None or after.shape is not Shape.WORD or after.low in lex.counted_in_metres:
        return None
    return replace(amount.times(Decimal(10) ** 6), others=(*values,))


def currency_at(tokens: Sequence[Token], i: int, lex: Lexicon) -> tuple[int, str] | None:
    """The index after a currency's name or symbol at token `i`, and its code."""
    if i >= len(tokens):
        return None
    if tokens[i].shape is Shape.MARK and tokens[i].surface in lex.symbols:
        before_digits = touching(tokens, i) and tokens[i + 1].shape is Shape.DIGITS  # the second sum of “$2m-$3m”
        return None if before_digits else (i + 1, lex.symbols[tokens[i].surface])
    return lex.currencies.at(tokens, i)


def _summed(tokens: Sequence[Token], i: int, lex: Lexicon, firsts: Sequence[Decimal | None]) -> Amount | None:
    """The sum that begins at token `i`, read once for each reading of its digits."""
    sums = [Sum.read(tokens, i, lex, first) for first in firsts]
    head = sums[0]
    if head is None:
        return None
    others = tuple(other.value for other in sums[1:] if other and other.stop == head.stop)
    amount = Amount(head.value, head.stop, others, scale=head.scale)
    known = lex.suffixes.get(tokens[head.stop].surface) if head.stop < len(tokens) else None
    if known and head.stop > i + 1 and known[1]:  # “3 mil 200 mdp”
        return replace(amount.times(Decimal(10) ** known[0]), stop=head.stop + 1, currency=known[1])
    return amount


def _tail(tokens: Sequence[Token], amount: Amount, lex: Lexicon) -> Amount:
    """What follows an amount and changes it: y medio, and a half (million), y tantos, -odd."""
    half = lex.and_a_half.at(tokens, amount.stop)
    if half:
        amount = replace(amount.plus(EXACT.multiply(_HALF, amount.scale)), stop=half[0])
        factor = lex.multiplier(tokens[half[0]].low) if half[0] < len(tokens) and amount.scale == 1 else None
        return replace(amount.times(factor), stop=half[0] + 1) if factor else amount
    at = amount.stop + (amount.stop < len(tokens) and tokens[amount.stop].low == "-")
    some = lex.and_some.at(tokens, at)
    return replace(amount, stop=some[0], about=True) if some else amount
