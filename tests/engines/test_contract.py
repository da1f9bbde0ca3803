"""Every translator in the package keeps the contract, and the suite finds those that do not."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from sintesis.engines.registry import Lazy, choose, lazily
from sintesis.testing import check_translator

DIRECTIONS = [("es", "en"), ("en", "es")]


@pytest.mark.parametrize(("source", "target"), DIRECTIONS)
@pytest.mark.parametrize("name", ["echo", "embedded"])
def test_translators_in_the_package(name: str, source: str, target: str) -> None:
    check_translator(lazily(choose(name)), source, target)


@pytest.mark.torch
@pytest.mark.parametrize(("source", "target"), DIRECTIONS)
def test_opus_mt(checkpoints: Path, source: str, target: str) -> None:
    check_translator(Lazy(choose(f"opus-mt:{checkpoints / 'pair'}")), source, target)


class _Made:
    """A translator made of a function over the whole list."""

    def __init__(self, function: Callable[[list[str]], list[str]]) -> None:
        self._function = function

    def translate(self, texts: Sequence[str], source: str, target: str) -> list[str]:  # noqa: ARG002
        return self._function(list(texts))


@pytest.mark.parametrize(
    ("complaint", "function"),
    [
        ("translations of", lambda texts: texts[:1]),
        ("not a list", lambda texts: tuple(texts)),
        ("not a list", lambda texts: [None for _ in texts]),
        ("empty text", lambda texts: [text or "Hola." for text in texts]),
        ("nothing came", lambda texts: ["" for _ in texts]),
        ("line break", lambda texts: [text.replace(" ", "\n") for text in texts]),
        ("alone", lambda texts: texts if len(texts) > 1 else [text.upper() for text in texts]),
        ("reverse", lambda texts: [f"{text}{texts[0][:1]}" if text.strip() else text for text in texts]),
    ],
)
def test_a_broken_contract_is_found(complaint: str, function: Callable[[list[str]], list[str]]) -> None:
    with pytest.raises(AssertionError, match=complaint):
        check_translator(_Made(function), "es", "en", ["Hola a todos.", "", "Buenas noches."])


def test_a_translator_with_moods_is_found() -> None:
    calls: list[int] = []

    def moody(texts: list[str]) -> list[str]:
        calls.append(1)
        return [f"{text}{len(calls)}" if text else "" for text in texts]

    with pytest.raises(AssertionError, match="second time"):
        check_translator(_Made(moody), "es", "en", ["Hola.", ""])
