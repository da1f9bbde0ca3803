"""Engines are found by name, and what is wrong with a name is said with its remedy."""

from collections.abc import Sequence

import pytest

from sintesis.engines.base import Alternatives, EngineOptions, Missing, Ready, Translator
from sintesis.engines.registry import DEFAULT, TRANSLATORS, Choice, Lazy, choose, factory, lazily
from sintesis.errors import EngineFailed, EngineMissing, EngineUnknown, UsageFault


@pytest.mark.parametrize("name", TRANSLATORS)
def test_every_engine_tells_its_state_and_its_line(name: str) -> None:
    found = factory(name)
    assert found.name == name
    assert found.description
    assert "\n" not in found.description
    assert isinstance(choose(name).state, Ready | Missing)


def test_the_default_is_ready() -> None:
    assert choose(DEFAULT).ready().fingerprint


def test_an_unknown_name_is_answered_with_the_nearest() -> None:
    with pytest.raises(EngineUnknown) as caught:
        choose("embeded")
    assert "embedded" in caught.value.hint
    assert "opus-mt" in caught.value.hint


def test_a_name_unlike_any_lists_them_all() -> None:
    with pytest.raises(EngineUnknown) as caught:
        choose("zzz")
    assert "did you mean" not in caught.value.hint
    assert all(name in caught.value.hint for name in TRANSLATORS)


def test_a_colon_wants_something_behind_it() -> None:
    with pytest.raises(UsageFault, match="after the colon"):
        choose("opus-mt:")


def test_what_stands_behind_the_colon_is_the_model() -> None:
    assert choose("opus-mt:/a/b:c").options == EngineOptions("/a/b:c")


def test_none_refuses_with_a_remedy() -> None:
    with pytest.raises(UsageFault, match="--translator none"):
        Lazy(choose("none")).translate(["Hola."], "es", "en")


class _Factory:
    name = "made-up"
    description = "for this test"
    takes_model = True
    offers_alternatives = False

    def __init__(self, state: Ready | Missing, result: object = None) -> None:
        self.state = state
        self.result = result
        self.opened = 0

    def fingerprint(self, options: EngineOptions) -> Ready | Missing:  # noqa: ARG002
        return self.state

    def open(self, options: EngineOptions) -> Translator:  # noqa: ARG002
        self.opened += 1
        result = self.result

        class Fixed:
            def translate(self, texts: Sequence[str], source: str, target: str) -> list[str]:  # noqa: ARG002
                return result  # type: ignore[return-value]

        return Fixed()


def test_a_missing_engine_names_the_command() -> None:
    lazy = Lazy(Choice(_Factory(Missing("its weights", "get weights")), EngineOptions()))
    with pytest.raises(EngineMissing) as caught:
        lazy.translate(["Hola."], "es", "en")
    assert "its weights" in caught.value.message
    assert "get weights" in caught.value.hint


def test_an_engine_is_opened_once_and_only_for_texts() -> None:
    made = _Factory(Ready("1"), ["Hello."])
    lazy = Lazy(Choice(made, EngineOptions()))
    assert lazy.translate([], "es", "en") == []
    assert made.opened == 0
    assert lazy.translate(["Hola."], "es", "en") == lazy.translate(["Hola."], "es", "en") == ["Hello."]
    assert made.opened == 1


@pytest.mark.parametrize("result", [None, [], ["a", "b"], ("a",), [None], "a"])
def test_an_engine_is_held_to_a_text_for_a_text(result: object) -> None:
    lazy = Lazy(Choice(_Factory(Ready("1"), result), EngineOptions()))
    with pytest.raises(EngineFailed, match="made-up"):
        lazy.translate(["Hola."], "es", "en")


@pytest.mark.parametrize("spec", ["embedded:foo", "echo:y", "none:z"])
def test_a_model_where_none_is_taken_is_a_usage_fault(spec: str) -> None:
    with pytest.raises(UsageFault, match="takes no model"):
        choose(spec)


def test_alternatives_come_from_the_engine_that_offers_them() -> None:
    offered = lazily(choose("embedded"))
    assert isinstance(offered, Alternatives)
    assert len(offered.alternatives(["La ley entra en vigor el lunes."], "es", "en", 2)[0]) == 2
    assert not isinstance(lazily(choose("echo")), Alternatives)
