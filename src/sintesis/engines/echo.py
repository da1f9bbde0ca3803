"""The translator that gives back what it gets: for tests, and for looking at a note without one."""

from collections.abc import Sequence

from sintesis.engines.base import EngineOptions, Missing, Ready


class Echo:
    """Every text is its own translation."""

    def translate(self, texts: Sequence[str], source: str, target: str) -> list[str]:  # noqa: ARG002
        """The texts, unchanged."""
        return list(texts)


class _Factory:
    name = "echo"
    description = "gives every text back unchanged; for tests"
    takes_model = False
    offers_alternatives = False

    def fingerprint(self, options: EngineOptions) -> Ready | Missing:  # noqa: ARG002
        return Ready("echo 1")

    def open(self, options: EngineOptions) -> Echo:  # noqa: ARG002
        return Echo()


ECHO = _Factory()
