"""What an engine is: protocols, so that one written elsewhere need not import this package."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from sintesis.model import Article, Extent, Fact, Point


@runtime_checkable
class Translator(Protocol):
    """Translates sentences."""

    def translate(self, texts: Sequence[str], source: str, target: str) -> list[str]:
        """One translation for each text, in order.

        Deterministic; a translation does not depend on its neighbours; an empty text stays empty. Texts are single
        sentences without line breaks, `source` and `target` ISO 639-1 codes.
        """
        ...


@runtime_checkable
class Alternatives(Protocol):
    """A translator that can offer more than one translation."""

    def alternatives(self, texts: Sequence[str], source: str, target: str, n: int) -> list[list[str]]:
        """Up to `n` translations of each text, the best first."""
        ...


class Summarizer(Protocol):
    """Chooses what an article says, in the article's own language."""

    fingerprint: str

    def summarize(self, article: Article, facts: Sequence[Fact], extent: Extent) -> list[Point]:
        """Points with their evidence: one bottom line, key points, background, next steps."""
        ...


@dataclass(frozen=True, slots=True)
class Engines:
    """What the articles of a run are worked on with."""

    summarizer: Summarizer
    translator: Translator
    """Called only when a note is wanted in a language that its article is not in."""
    fingerprint: str
    """The translator's, for the note's Method."""


@dataclass(frozen=True, slots=True)
class EngineOptions:
    """What the user may say to an engine."""

    model: str | None = None
    """What stands after the colon in `opus-mt:FOLDER`: a folder or the name of a checkpoint."""
    offline: bool = False


@dataclass(frozen=True, slots=True)
class Ready:
    """The engine can be opened on this machine."""

    fingerprint: str
    """Library and version, model and revision: what its translations depend on."""


@dataclass(frozen=True, slots=True)
class Missing:
    """The engine lacks something."""

    what: str
    command: str
    """The command that gets it."""


class TranslatorFactory(Protocol):
    """What the registry holds: tells cheaply whether an engine can be had, and opens it once."""

    name: str
    description: str
    """One line for `sintesis engines`."""
    takes_model: bool
    """Whether a model may be named behind a colon: `opus-mt:FOLDER`."""
    offers_alternatives: bool
    """Whether the engine is an `Alternatives` too."""

    def fingerprint(self, options: EngineOptions) -> Ready | Missing:
        """Whether it can be opened; loads no model and imports nothing heavy."""
        ...

    def open(self, options: EngineOptions) -> Translator:
        """The engine, its models loaded when they are first needed."""
        ...
