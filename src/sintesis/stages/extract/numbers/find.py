"""Find the numbers, sums of money and percentages of a text and give each its normal value."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from sintesis.language.marks import Convention
from sintesis.model import Kind, Language
from sintesis.stages.extract.numbers.amounts import Amount, currency_at, read_amount
from sintesis.stages.extract.numbers.figure import Figure
from sintesis.stages.extract.numbers.lexicon import Lexicon, lexicon
from sintesis.stages.extract.numbers.literals import EXACT, normal
from sintesis.stages.extract.numbers.ordinals import fraction_stop, read_ordinal, roman
from sintesis.stages.extract.numbers.tokens import Shape, Token, scan, touching

_DASHES = frozenset("-–‑—")
_MINUS = frozenset("-−")
_TEMPERATURES = frozenset("CF")
_HALF = Decimal("0.5")


def find_numbers(
    text: str, language: Language, convention: Convention, taken: Sequence[tuple[int, int]] = ()
) -> list[Figure]:
    """The figures of `text` in the order they stand in, none overlapping another or a span of `taken` (dates)."""
    reader = _Reader(text, lexicon(language), convention, taken)
    return reader.figures()


@dataclass(frozen=True, slots=True)
class _Quantity:
    """An amount with its unit, over the tokens `[begin, stop)`."""

    kind: Kind
    amount: Amount
    begin: int
    stop: int
    currency: str = ""


class _Reader:
    """The tokens of one text, read from left to right."""

    def __init__(self, text: str, lex: Lexicon, convention: Convention, taken: Sequence[tuple[int, int]]) -> None:
        self.text = text
        self.lex = lex
        self.convention = convention
        self.tokens = scan(text, lex.tokens, taken)

    def figures(self) -> list[Figure]:
        found: list[Figure] = []
        i = 0
        while i < len(self.tokens):
            token = self.tokens[i]
            if token.shape is Shape.BARRIER:
                i += 1
                continue
            if token.shape is Shape.DIGITS or token.low in self.lex.triggers:
                figure, i = self._at(i)
            else:
                numeral = roman(self.tokens, i, self.lex)
                figure = self._figure(Kind.NUMBER, i, i + 1, f"#{numeral}") if numeral else None
                i += 1
            if figure:
                found.append(figure)
        return found

    def _at(self, i: int) -> tuple[Figure | None, int]:
        """The figure that begins at token `i`, and where to go on."""
        lex, tokens = self.lex, self.tokens
        skip = self._name_stop(i) or fraction_stop(tokens, i, lex)
        if skip:
            return None, skip
        opened = self._between(i)
        if opened:
            return opened
        ordinal = read_ordinal(tokens, i, lex)
        if ordinal:
            value, stop = ordinal
            return (self._figure(Kind.NUMBER, i, stop, f"#{value}") if value else None), stop
        first = self._quantity(i)
        if first is None:
            return None, i + 1
        second = self._second(first, lex.connectors, dashes=True)
        if second:
            return self._range(i, first, second), second.stop
        return self._single(first), first.stop

    # names and other digits that are no numbers

    def _name_stop(self, i: int) -> int | None:
        """Where a name with digits, a fraction or a score with a colon ends that has token `i` for its digits."""
        tokens = self.tokens
        if tokens[i].shape is not Shape.DIGITS:
            return self._word_name_stop(i)
        if self._named_from_left(i) or self._named_from_right(i):
            stop = i + 1
            while stop < len(tokens) and touching(tokens, stop - 1) and _in_name(tokens[stop]):
                stop += 1
            return stop
        if i + 2 < len(tokens) and tokens[i + 1].low in "/:" and tokens[i + 2].shape is Shape.DIGITS:
            tight = touching(tokens, i) and touching(tokens, i + 1)
            return i + 3 if tight else None
        return None

    def _word_name_stop(self, i: int) -> int | None:
        """The ONCE, in a text that does not shout: an organisation, no eleven."""
        token = self.tokens[i]
        if len(token.surface) < 2 or not token.surface.isupper() or token.shape is not Shape.WORD:
            return None
        if token.low not in self.lex.cardinals and token.low not in self.lex.thousands:
            return None
        beside = [self.tokens[j].surface for j in (i - 1, i + 1) if 0 <= j < len(self.tokens)]
        return None if any(word.isupper() and len(word) > 1 for word in beside) else i + 1

    def _named_from_left(self, i: int) -> bool:
        """G4S, COVID-19, Il-76: letters stand right before the digits."""
        tokens = self.tokens
        if i == 0:
            return False
        before = tokens[i - 1]
        if not touching(tokens, i - 1):
            return self._is_numbered(i - 1)
        if before.shape is Shape.WORD:
            return True
        if before.low not in _DASHES or i == 1 or not touching(tokens, i - 2) or tokens[i - 2].shape is not Shape.WORD:
            return False
        word = tokens[i - 2]
        if word.low in self.lex.prefixes or word.low in self.lex.cardinals:
            return False
        return word.low in self.lex.names or word.surface != word.surface.lower() or len(word.surface) == 1

    def _is_numbered(self, last: int) -> bool:
        """Whether the name that ends at token `last` goes on with a number: S&P 500, IBEX 35, Boeing 737."""
        if self.tokens[last].low not in self.lex.numbered_ends:
            return False
        first = last
        while first > 0 and last - first < 2 and touching(self.tokens, first - 1):
            first -= 1
        return self.text[self.tokens[first].start : self.tokens[last].end].lower() in self.lex.numbered

    def _named_from_right(self, i: int) -> bool:
        """39C, 3D, 28-A: letters stand right behind the digits and are no scale, unit or ordinal ending."""
        tokens, lex = self.tokens, self.lex
        if not touching(tokens, i):
            return False
        after = tokens[i + 1]
        if after.low in _DASHES:
            follows = tokens[i + 2] if touching(tokens, i + 1) else None
            return (
                follows is not None
                and follows.shape is Shape.WORD
                and len(follows.low) == 1 == follows.surface.isupper()
            )
        if after.shape is not Shape.WORD:
            return False
        if (
            after.surface in ("º", "ª")
            or after.surface in lex.suffixes
            or lex.multiplier(after.low)
            or after.low in lex.ordinal_suffixes
        ):
            return False
        if after.surface in lex.money_suffixes and self._beside_money(i):
            return False
        if after.low in lex.units:
            return self._is_model(i) or (
                i + 2 < len(tokens) and touching(tokens, i + 1) and tokens[i + 2].shape is Shape.DIGITS
            )
        return True

    def _is_model(self, i: int) -> bool:
        """39C behind a name, 5G: a capital letter that is no unit; “20C” elsewhere is a temperature."""
        letter = self.tokens[i + 1].surface
        if letter not in _TEMPERATURES:
            return len(letter) == 1 and letter.isupper()
        return i > 0 and self.tokens[i - 1].surface[:1].isupper() and not touching(self.tokens, i - 1)

    def _beside_money(self, i: int) -> bool:
        before = i > 0 and self.tokens[i - 1].surface in self.lex.symbols
        return before or currency_at(self.tokens, i + 2, self.lex) is not None

    # quantities

    def _quantity(self, i: int) -> _Quantity | None:
        """The amount that begins at token `i`, with the currency before it and the unit behind it."""
        tokens, lex = self.tokens, self.lex
        if i >= len(tokens):
            return None
        prefix = tokens[i].shape is Shape.MARK and tokens[i].surface in lex.symbols
        at = i + prefix
        sign = 0
        if prefix and at < len(tokens) and tokens[at].low in _MINUS:
            at += 1
        amount = read_amount(tokens, at, lex, self.convention, money=prefix)
        if amount is None:
            return self._one(i)
        if not prefix and self._negative(i):
            sign = 1
            amount = replace(amount, value=-amount.value, others=tuple(-other for other in amount.others))
        begin = i - sign
        if prefix:
            named = self._currency(amount.stop)
            code = named[1] if named and named[1] != "XXX" else lex.symbols[tokens[i].surface]
            return _Quantity(Kind.MONEY, amount, begin, named[0] if named else amount.stop, code)
        return self._with_unit(amount, begin)

    def _with_unit(self, amount: Amount, begin: int) -> _Quantity:
        percent = self._percent(amount.stop)
        if percent:
            return _Quantity(Kind.PERCENT, amount, begin, percent)
        named = self._currency(amount.stop)
        if named:
            return _Quantity(Kind.MONEY, amount, begin, named[0], named[1])
        if amount.currency:
            return _Quantity(Kind.MONEY, amount, begin, amount.stop, amount.currency)
        halved = self._and_a_half(amount, amount.stop)
        return _Quantity(Kind.NUMBER, halved or amount, begin, (halved or amount).stop)

    def _one(self, i: int) -> _Quantity | None:
        """“One percent”, “un euro”, “a year and a half”: the only ones that are numbers."""
        tokens, lex = self.tokens, self.lex
        if tokens[i].shape is not Shape.WORD or tokens[i].low not in lex.ones:
            return None
        amount = Amount(Decimal(1), i + 1)
        halved = self._and_a_half(amount, i + 1)
        if halved:
            return _Quantity(Kind.NUMBER, halved, i, halved.stop)
        if tokens[i].low in lex.inner_ones:
            percent = self._percent(i + 1)
            if percent:
                return _Quantity(Kind.PERCENT, amount, i, percent)
        named = lex.currencies.at(tokens, i + 1)
        return _Quantity(Kind.MONEY, amount, i, named[0], named[1]) if named else None

    def _and_a_half(self, amount: Amount, i: int) -> Amount | None:
        """Dos años y medio: the half stands behind the noun."""
        if amount.scale != 1 or amount.about or i >= len(self.tokens) or self.tokens[i].shape is not Shape.WORD:
            return None
        if self.tokens[i].low in self.lex.cardinals:
            return None
        half = self.lex.and_a_half.at(self.tokens, i + 1)
        return replace(amount.plus(_HALF), stop=half[0]) if half else None

    def _negative(self, i: int) -> bool:
        """Whether a minus sign stands right before token `i`, with nothing right before that."""
        tokens = self.tokens
        if i == 0 or tokens[i - 1].low not in _MINUS or not touching(tokens, i - 1):
            return False
        return tokens[i].shape is Shape.DIGITS and (i == 1 or not touching(tokens, i - 2))

    def _percent(self, i: int) -> int | None:
        """The index after a percent sign or its words at token `i`."""
        if i < len(self.tokens) and self.tokens[i].low == "%":
            return i + 1
        hyphen = i < len(self.tokens) and self.tokens[i].low == "-"
        found = self.lex.percent.at(self.tokens, i + hyphen)
        return found[0] if found else None

    def _currency(self, i: int) -> tuple[int, str] | None:
        """The index after a currency at token `i`, over “de”, “of” or a hyphen, and its code."""
        over = i < len(self.tokens) and (self.tokens[i].low in self.lex.preposition or self.tokens[i].low == "-")
        return currency_at(self.tokens, i + over, self.lex)

    # ranges

    def _between(self, i: int) -> tuple[Figure, int] | None:
        """Entre 10 y 20, between 10 and 20: the opener belongs to the range."""
        joiners = self.lex.openers.get(self.tokens[i].low)
        if not joiners:
            return None
        first = self._quantity(self._past_article(i + 1))
        second = self._second(first, joiners, dashes=False) if first else None
        if first is None or second is None:
            return None
        return self._range(i, first, second), second.stop

    def _past_article(self, i: int) -> int:
        """Over the article in “entre un 10 y un 15 %”, unless it is the number itself (un millón)."""
        tokens = self.tokens
        if i + 1 < len(tokens) and tokens[i].low in self.lex.range_articles and tokens[i + 1].shape is not Shape.WORD:
            return i + 1
        return i

    def _second(self, first: _Quantity, joiners: frozenset[str], *, dashes: bool) -> _Quantity | None:
        """The upper end of a range whose lower end is `first`, when there is one and it is higher."""
        tokens = self.tokens
        i = first.stop
        if i + 1 >= len(tokens):
            return None
        dash = dashes and tokens[i].low in _DASHES
        if not dash and tokens[i].low not in joiners:
            return None
        if dash and touching(tokens, i - 1) != touching(tokens, i):
            return None
        at = self._past_article(i + 1)
        if (
            at >= len(tokens)
            or self._name_stop(at)
            or (dash and tokens[at].shape is Shape.WORD and not touching(tokens, i))
        ):
            return None
        second = self._quantity(at)
        if second is None or second.begin != at or second.amount.about or first.amount.about:
            return None
        if not self._same_unit(first, second):
            return None
        return second if self._low(first, second) < second.amount.value else None

    def _same_unit(self, first: _Quantity, second: _Quantity) -> bool:
        if first.kind is Kind.NUMBER or second.kind is first.kind:
            return first.currency in ("", "XXX") or second.currency in ("", "XXX", first.currency)
        return first.kind is Kind.MONEY and second.kind is Kind.NUMBER

    def _low(self, first: _Quantity, second: _Quantity) -> Decimal:
        """The lower end, in the scale of the upper one: “10-20 million” begins at ten million."""
        value, scale = first.amount.value, second.amount.scale
        scaled = EXACT.multiply(value, scale)
        return scaled if first.amount.scale == 1 and scale > 1 and scaled < second.amount.value else value

    def _range(self, i: int, first: _Quantity, second: _Quantity) -> Figure:
        low, high = self._low(first, second), second.amount.value
        kind = first.kind if second.kind is Kind.NUMBER else second.kind
        currency = second.currency if second.currency not in ("", "XXX") else first.currency or second.currency
        value = f"{normal(low)}/{normal(high)}"
        ambiguous = bool(first.amount.others or second.amount.others)
        return self._figure(kind, min(i, first.begin), second.stop, value, currency, ambiguous=ambiguous)

    # values

    def _single(self, quantity: _Quantity) -> Figure:
        amount = quantity.amount
        about = "~" if amount.about else ""
        others = tuple(
            self._written(quantity.kind, about + normal(other), quantity.currency) for other in amount.others
        )
        value = about + normal(amount.value)
        return self._figure(quantity.kind, quantity.begin, quantity.stop, value, quantity.currency, others)

    def _figure(
        self,
        kind: Kind,
        begin: int,
        stop: int,
        value: str,
        currency: str = "",
        others: tuple[str, ...] = (),
        *,
        ambiguous: bool = False,
    ) -> Figure:
        start, end = self.tokens[begin].start, self.tokens[stop - 1].end
        written = self._written(kind, value, currency)
        exact = "~" not in value
        return Figure(kind, start, end, self.text[start:end], written, exact, ambiguous or bool(others), others)

    @staticmethod
    def _written(kind: Kind, value: str, currency: str) -> str:
        if kind is Kind.MONEY:
            return f"{currency} {value}"
        return f"{value}%" if kind is Kind.PERCENT else value


def _in_name(token: Token) -> bool:
    return token.shape in (Shape.WORD, Shape.DIGITS) or token.low in _DASHES
