"""From the names on the command line to sources."""

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from sintesis.cli.console import Console
from sintesis.errors import UsageFault
from sintesis.model import Failed, Skipped, Source

STDIN = "-"


def named_once(names: Sequence[str], missing: str, remedy: str) -> list[str]:
    """The files asked for, each once; standard input when none is named, unless a person sits there.

    Args:
        missing: what is said when nothing is given.
        remedy: what to do about it.

    Raises:
        UsageFault: nothing is given.
    """
    if not names:
        if _waits_for_a_person():
            raise UsageFault(missing, remedy)
        return [STDIN]
    once: dict[str, str] = {}
    for name in names:
        once.setdefault(name if name == STDIN else os.path.realpath(name), name)
    return list(once.values())


def sources_of(names: Sequence[str], console: Console) -> Iterator[Source | Skipped | Failed]:
    """The sources of files and, for `-`, of standard input."""
    from sintesis.sources import named, standard_input

    for name in names:
        if name == STDIN:
            yield standard_input(typed(console))
        else:
            yield from named(Path(name))


def text_of(name: str, console: Console) -> str:
    """The text of a file of any name, or of standard input for `-`, its lines kept one for one.

    Raises:
        ArticleError: it cannot be read, or is not text.
    """
    from sintesis.sources import whole
    from sintesis.stages.load.text import decode

    return decode(typed(console) if name == STDIN else whole(Path(name))).text


def typed(console: Console) -> bytes:
    """All of standard input; a person at a terminal is told that it is waited for."""
    if sys.stdin is None:
        return b""
    if _waits_for_a_person():
        console.say("reading from the terminal; end with Ctrl-D")
    return sys.stdin.buffer.read()


def _waits_for_a_person() -> bool:
    return sys.stdin is None or sys.stdin.isatty()
