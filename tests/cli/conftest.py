"""The command line as a person has it: arguments and standard input in, exit code and two streams out."""

import io
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from sintesis.cli import main

EXAMPLES = Path(__file__).resolve().parents[2] / "docs" / "examples"
SPANISH = EXAMPLES / "frontera.es.txt"
ENGLISH = EXAMPLES / "harbour.en.txt"


@dataclass(frozen=True, slots=True)
class Ran:
    """What a call came to."""

    code: int
    data: bytes
    """Standard output."""
    err: str

    @property
    def out(self) -> str:
        """Standard output as text."""
        return self.data.decode()

    @property
    def json(self) -> Any:
        """Standard output as one JSON document."""
        return json.loads(self.data)

    @property
    def rows(self) -> list[Any]:
        """Standard output as JSON Lines."""
        return [json.loads(line) for line in self.data.splitlines()]


Run = Callable[..., Ran]


@pytest.fixture(autouse=True)
def settled_surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No variable of the machine's own; a fixed day; an empty folder to stand in."""
    for name in ("FROM", "TO", "LENGTH", "WORDS", "FORMAT", "TEMPLATE", "TRANSLATOR", "OFFLINE", "GLOSSARY"):
        monkeypatch.delenv(f"SINTESIS_{name}", raising=False)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1764547200")
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Call the command line in this process."""

    def call(*arguments: str | Path, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        capsysbinary.readouterr()
        code = main([str(argument) for argument in arguments])
        said = capsysbinary.readouterr()
        return Ran(code, said.out, said.err.decode())

    return call


@pytest.fixture
def echo(run: Run) -> Run:
    """`run` with the translator that changes nothing, for calls about something else."""

    def call(command: str, *arguments: str | Path, stdin: bytes = b"") -> Ran:
        return run(command, "--translator", "echo", *arguments, stdin=stdin)

    return call
