"""Speak to people: results on standard output, everything else on standard error, a line for each message."""

import io
import os
import sys
import traceback
from typing import TextIO

from sintesis.errors import OutputFault, SintesisError


class Console:
    """How much is said, and where."""

    def __init__(self) -> None:
        self.verbose = False
        """Errors come with their tracebacks."""
        self.quiet = False
        """Progress and closing counts are left out; errors are not."""
        if isinstance(sys.stderr, io.TextIOWrapper):
            sys.stderr.reconfigure(encoding="utf-8", errors="backslashreplace")

    @property
    def at_a_terminal(self) -> bool:
        """Whether results go to a screen."""
        return sys.stdout is not None and sys.stdout.isatty()

    def result(self, data: bytes) -> None:
        """Write what was asked for to standard output.

        Raises:
            OutputFault: it cannot be written.
            BrokenPipeError: whoever read it has gone.
        """
        if sys.stdout is None:
            raise OutputFault("standard output is closed", "write to a file with -o")
        try:
            sys.stdout.flush()
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise OutputFault(
                f"standard output cannot be written: {error.strerror or error}", "make room, or write elsewhere with -o"
            ) from error

    def say(self, text: str) -> None:
        """A message that `-q` silences."""
        if not self.quiet:
            self.line(text)

    def line(self, text: str) -> None:
        """A message, on one line whatever it quotes."""
        self.to(sys.stderr, f"sintesis: {plain(text)}")

    def error(self, error: SintesisError, source: str = "") -> None:
        """An error: where, what, what to do; with its traceback when asked for."""
        where = f"{source}: " if source else ""
        hint = f" — {error.hint}" if error.hint else ""
        self.line(f"{where}{error.message}{hint}")
        self.trace(error)

    def trace(self, error: BaseException) -> None:
        """The traceback, with `-v` alone."""
        if self.verbose:
            self.to(sys.stderr, "".join(traceback.format_exception(error)).rstrip("\n"))

    @staticmethod
    def to(stream: TextIO | None, text: str) -> None:
        """Write a line to a stream that may be closed."""
        if stream is not None:
            print(text, file=stream, flush=True)


def plain(text: str) -> str:
    """On one line, without anything that a terminal would obey."""
    joined = " ".join(text.split())
    return "".join(c if c.isprintable() else c.encode("unicode_escape", "backslashreplace").decode() for c in joined)


def deafen() -> None:
    """Point standard output nowhere, so that what it still holds is not missed at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
