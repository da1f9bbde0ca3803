"""Every error that sintesis raises on purpose; each says what happened and what to do next.

SintesisError
├── ArticleError           one article cannot become a note; the others go on (exit code 1)
│   ├── Unreadable         missing, a folder, no permission, binary, undecodable, broken
│   ├── NothingToRead      empty, or too short for a note
│   ├── ForeignLanguage    neither Spanish nor English
│   ├── EngineFailed       an engine broke its contract or crashed on this text
│   └── Crash              an exception nobody foresaw, with the stage it came from
└── SetupError             the run itself cannot go on (exit code 2)
    ├── UsageFault         options that contradict each other or make no sense
    ├── EngineUnknown      no engine of that name
    ├── EngineMissing      a known engine whose library or weights are not here
    └── OutputFault        the output cannot be written
"""

from typing import ClassVar


class SintesisError(Exception):
    """An error for people: `message` says what and where, `hint` what to do next."""

    stage: ClassVar[str] = ""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} ({self.hint})" if self.hint else self.message


class ArticleError(SintesisError):
    """One article cannot become a note; the others go on."""


class Unreadable(ArticleError):
    """The bytes could not be had, or are not text of a kind that is read here."""

    stage = "load"


class NothingToRead(ArticleError):
    """The article is empty or too short for a note."""

    stage = "clean"


class ForeignLanguage(ArticleError):
    """The article is in a language that is neither Spanish nor English."""

    stage = "detect"


class EngineFailed(ArticleError):
    """An engine crashed or broke its contract on this article's text."""

    stage = "translate"


class Crash(ArticleError):
    """An exception that nobody foresaw, kept as `__cause__`.

    Args:
        where: the stage it came from.
        error: the exception itself.
    """

    def __init__(self, where: str, error: Exception) -> None:
        super().__init__(
            f"unexpected {type(error).__name__} while the program tried to {where}: {error}",
            "run again with -v for the traceback, and report it",
        )
        self.where = where


class SetupError(SintesisError):
    """The run as a whole cannot go on."""


class UsageFault(SetupError):
    """Options that contradict each other or make no sense."""


class EngineUnknown(SetupError):
    """No engine of that name is registered."""


class EngineMissing(SetupError):
    """A known engine lacks its library or its weights; the hint holds the command that gets them."""


class OutputFault(SetupError):
    """The output cannot be written."""
