"""What a counted template does is paid for here: loops, texts, filters, sums, out of one budget a rendering."""

import operator
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from sintesis.render.neutral import shortened

if TYPE_CHECKING:
    from jinja2.runtime import Context

T = TypeVar("T")

BUDGET = 20_000_000
"""Characters that one note may cost; with `TURN` some 200,000 turns of loops. The full note of an article of 2,000
sentences costs about a twentieth; the worst template of `tests/render/test_template.py` is stopped after 0.5 s."""
TURN = 100
"""Characters that a turn of a loop counts for, beside what it writes."""
CALL = 1_000
"""Characters that a call of a macro counts for: it takes some ten times as long as a turn."""
ITEM = 20
"""Characters that a member of a list counts for."""
LONGEST_RANGE = 10_000
_LARGEST_NUMBER = 10**18
LONGEST_SUM = 1_000
_HIGHEST_POWER = 64
_MOST_DIGITS = 12


class Refused(ValueError):
    """What a template asked for and may not have."""


class Budget:
    """What one rendering may still spend, in characters."""

    def __init__(self, left: int = BUDGET) -> None:
        self._left = left

    def spend(self, characters: int) -> None:
        """Pay for what is about to be made.

        Raises:
            Refused: there is not so much left.
        """
        self._left -= max(characters, 0)
        if self._left < 0:
            raise Refused("it makes too much or does not come to an end")


def _budget(context: "Context") -> Budget:
    held = context.resolve("_budget")
    assert isinstance(held, Budget)
    return held


def _turns(context: "Context", items: Iterable[T], cost: int) -> Iterator[T]:
    budget = _budget(context)
    for item in items:
        budget.spend(cost)
        yield item


def _paid(context: "Context", cost: int) -> str:
    _budget(context).spend(cost)
    return ""


def _sized(context: "Context", value: T) -> T:
    """A value, paid for by all that is in it."""
    _pay(_budget(context), value)
    return value


def _pay(budget: Budget, value: object) -> None:
    if isinstance(value, str):
        budget.spend(len(value))
    elif isinstance(value, list | tuple | dict):
        budget.spend(ITEM * len(value) + 1)
        for held in value.values() if isinstance(value, dict) else value:
            _pay(budget, held)


def _text(value: object) -> str:
    """A value as text.

    Raises:
        Refused: it has none of its own.
    """
    from jinja2 import Undefined

    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool | int | float | Undefined):
        return str(value)
    raise Refused("a list, or a part of the note, has no text of its own: name what stands in it")


def shown(context: "Context", value: object) -> str:
    """What `{{ value }}` writes."""
    text = _text(value)
    _budget(context).spend(len(text))
    return text


def _together(context: "Context", parts: list[object]) -> str:
    """What `a ~ b` is."""
    return _joined(context, parts)


def _joined(context: "Context", parts: Iterable[object], between: str = "", attribute: str | None = None) -> str:
    """`join`."""
    budget = _budget(context)
    texts: list[str] = []
    for part in parts:
        held = part if attribute is None else context.environment.getattr(part, attribute)
        texts.append(_text(held))
        budget.spend(len(texts[-1]) + len(between) + 1)
    if context.eval_ctx.autoescape:
        escape = context.environment.filters["_escape"]
        joined: str = escape(between).join(map(escape, texts))
        return joined
    return between.join(texts)


def _replaced(context: "Context", text: object, old: str, new: str) -> str:
    """`replace`."""
    whole = _text(text)
    if not old:
        raise Refused("replace needs a text to look for")
    _budget(context).spend(len(whole) + whole.count(old) * len(new))
    return whole.replace(old, new)


def _string(context: "Context", value: object) -> str:
    """`string`."""
    return shown(context, value)


def _rounded(context: "Context", value: float, digits: int = 0) -> float:  # noqa: ARG001
    """`round`."""
    if not 0 <= digits <= _MOST_DIGITS:
        raise Refused(f"a number is rounded to at most {_MOST_DIGITS} decimals")
    return round(value, digits)


def _shortened(context: "Context", text: object, most: int) -> str:  # noqa: ARG001
    """`shortened`: at most so many characters."""
    return shortened(_text(text), most)


OWN_FILTERS: Mapping[str, Callable[..., Any]] = MappingProxyType(
    {
        "_turns": _turns,
        "_paid": _paid,
        "_sized": _sized,
        "_together": _together,
        "join": _joined,
        "replace": _replaced,
        "round": _rounded,
        "shortened": _shortened,
        "string": _string,
    }
)


def paying(hidden: str) -> Callable[..., Any]:
    """One of jinja2's filters, paid for by the length of what goes into it."""

    def filtered(context: "Context", value: object, *arguments: object, **named: object) -> object:
        if isinstance(value, str | list | tuple):
            _budget(context).spend(len(value))
        return context.environment.call_filter(hidden, value, arguments, named, context, context.eval_ctx)

    return filtered


def calling(function: str) -> Callable[..., Any]:
    """A function that is given, as a filter."""

    def called(context: "Context", value: object, *arguments: object) -> object:
        _pay(_budget(context), value)
        return context.resolve(function)(value, *arguments)

    return called


def bounded_range(*bounds: int) -> range:
    """`range`, of at most `LONGEST_RANGE` numbers."""
    made = range(*bounds)
    if len(made) > LONGEST_RANGE:
        raise Refused(f"a range has at most {LONGEST_RANGE} numbers")
    return made


def same(one: object, other: object) -> bool:
    """`eq`."""
    return _text(one) == _text(other)


def differs(one: object, other: object) -> bool:
    """`ne`."""
    return not same(one, other)


def bounded(made: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Any]:
    """An operator for numbers of a sensible size, and `+` for short texts."""

    def reckoned(left: Any, right: Any) -> Any:
        if made is operator.add and isinstance(left, str) and isinstance(right, str):
            if len(left) + len(right) > LONGEST_SUM:
                raise Refused(f"texts longer than {LONGEST_SUM} characters are joined with ~")
            return left + right
        if not isinstance(left, int | float) or not isinstance(right, int | float):
            raise Refused("only numbers are reckoned with; texts are joined with ~")
        if made is operator.pow and abs(right) > _HIGHEST_POWER:
            raise Refused("the power is too high")
        result = made(left, right)
        if isinstance(result, int) and abs(result) > _LARGEST_NUMBER:
            raise Refused("the number is too large")
        return result

    return reckoned
