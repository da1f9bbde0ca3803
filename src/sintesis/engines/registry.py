"""Find an engine by name: the only module that knows the adapters, and knows them by name alone."""

import difflib
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from types import MappingProxyType
from typing import Any

from sintesis.engines.base import Alternatives, EngineOptions, Missing, Ready, Summarizer, Translator, TranslatorFactory
from sintesis.errors import EngineFailed, EngineMissing, EngineUnknown, UsageFault

TRANSLATORS = MappingProxyType(
    {
        "embedded": "sintesis.engines.embedded:EMBEDDED",
        "opus-mt": "sintesis.engines.opus_mt:OPUS_MT",
        "firefox": "sintesis.engines.firefox:FIREFOX",
        "echo": "sintesis.engines.echo:ECHO",
        "none": "sintesis.engines.none:NONE",
    }
)
"""Name → `module:attribute` of its factory."""
DEFAULT = "embedded"
SUMMARIZERS = MappingProxyType({"extractive": "sintesis.engines.extractive:Extractive"})
"""Name → `module:attribute` of its class."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A translator as the user named it."""

    factory: TranslatorFactory
    options: EngineOptions

    @property
    def state(self) -> Ready | Missing:
        """Whether it can be opened on this machine."""
        return self.factory.fingerprint(self.options)

    def ready(self) -> Ready:
        """Its fingerprint.

        Raises:
            EngineMissing: its library or weights are not here.
        """
        state = self.state
        if isinstance(state, Missing):
            raise EngineMissing(
                f"the translator {self.factory.name} lacks {state.what}", f"get it with: {state.command}"
            )
        return state


def factory(name: str) -> TranslatorFactory:
    """The factory registered under `name`.

    Raises:
        EngineUnknown: there is none.
    """
    if name not in TRANSLATORS:
        near = difflib.get_close_matches(name, TRANSLATORS, n=1)
        hint = f"did you mean {near[0]}? " if near else ""
        raise EngineUnknown(f"no translator is called “{name}”", f"{hint}there are: {', '.join(TRANSLATORS)}")
    found: TranslatorFactory = _imported(TRANSLATORS[name])
    return found


def summarizer(name: str = "extractive") -> Summarizer:
    """The summarizer registered under `name`, opened."""
    opened: Summarizer = _imported(SUMMARIZERS[name])()
    return opened


def _imported(path: str) -> Any:
    module, _, attribute = path.partition(":")
    return getattr(import_module(module), attribute)


def choose(spec: str, offline: bool = False) -> Choice:
    """The translator of `NAME` or `NAME:MODEL`.

    Raises:
        EngineUnknown: no engine has that name.
        UsageFault: the colon has nothing after it, or the engine takes no model.
    """
    name, colon, model = spec.partition(":")
    if colon and not model:
        raise UsageFault(
            f"nothing stands after the colon of “{spec}”", f"name a folder, as in {name}:FOLDER, or drop it"
        )
    chosen = factory(name)
    if model and not chosen.takes_model:
        raise UsageFault(f"the translator {name} takes no model: “{spec}”", f"drop what follows {name}")
    return Choice(chosen, EngineOptions(model or None, offline))


def lazily(choice: Choice) -> "Lazy":
    """The translator, opened when something is first to be translated; it offers alternatives if the engine does."""
    return LazyAlternatives(choice) if choice.factory.offers_alternatives else Lazy(choice)


class Lazy:
    """A translator that is opened when something is first to be translated, and held to its contract."""

    def __init__(self, choice: Choice) -> None:
        self._choice = choice
        self._opened: Translator | None = None

    def translate(self, texts: Sequence[str], source: str, target: str) -> list[str]:
        """As `Translator.translate`.

        Raises:
            EngineMissing: the engine cannot be opened here.
            EngineFailed: it returned something other than a text for each text.
        """
        if not texts:
            return []
        made = self._engine().translate(texts, source, target)
        if not isinstance(made, list) or len(made) != len(texts) or not all(isinstance(text, str) for text in made):
            raise self._broken(len(texts))
        return made

    def _engine(self) -> Translator:
        if self._opened is None:
            self._choice.ready()
            self._opened = self._choice.factory.open(self._choice.options)
        return self._opened

    def _broken(self, texts: int) -> EngineFailed:
        return EngineFailed(
            f"the translator {self._choice.factory.name} did not return a text for each of {texts} texts",
            "try another with --translator, and report it to whoever makes this one",
        )


class LazyAlternatives(Lazy):
    """One whose engine offers alternatives."""

    def alternatives(self, texts: Sequence[str], source: str, target: str, n: int) -> list[list[str]]:
        """As `Alternatives.alternatives`; raises what `translate` does."""
        engine = self._engine()
        if not isinstance(engine, Alternatives):
            raise self._broken(len(texts))
        made = engine.alternatives(texts, source, target, n)
        if len(made) != len(texts):
            raise self._broken(len(texts))
        return made
