"""The engine that stands for “no translation”: notes are made in their article's own language."""

from collections.abc import Sequence

from sintesis.engines.base import EngineOptions, Missing, Ready
from sintesis.errors import UsageFault


class NoTranslator:
    """Refuses to translate."""

    def translate(self, texts: Sequence[str], source: str, target: str) -> list[str]:  # noqa: ARG002
        """Never succeeds.

        Raises:
            UsageFault: always.
        """
        raise UsageFault(
            f"--translator none makes no {target} of {source}", "leave out --to, or name a translator: sintesis engines"
        )


class _Factory:
    name = "none"
    description = "no translation: notes in their article's own language"
    takes_model = False
    offers_alternatives = False

    def fingerprint(self, options: EngineOptions) -> Ready | Missing:  # noqa: ARG002
        return Ready("none")

    def open(self, options: EngineOptions) -> NoTranslator:  # noqa: ARG002
        return NoTranslator()


NONE = _Factory()
