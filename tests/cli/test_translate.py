"""`sintesis translate`: lines in, lines out, one for one."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run

TEXT = "El puente reabrió el lunes.\n\nCosta 2.500 euros. No habrá peaje.\n   \nFin"


def test_lines_are_kept_one_for_one(run: Run) -> None:
    ran = run("translate", "-", "--from", "es", "--to", "en", "--translator", "echo", stdin=TEXT.encode())
    assert ran.code == 0
    assert "line 3: not translated: “habrá peaje”" in ran.err  # what is wrong is told, the echo being no translation
    lines = ran.out.split("\n")
    assert len(lines) == len(TEXT.split("\n"))
    assert [bool(line.strip()) for line in lines] == [bool(line.strip()) for line in TEXT.split("\n")]


@pytest.mark.parametrize("end", ["", "\n", "\n\n", "\r\n"])
def test_the_end_of_the_text_is_kept(run: Run, end: str) -> None:
    ran = run("translate", "-", "--from", "es", "--to", "en", "--translator", "echo", stdin=f"Hola{end}".encode())
    assert ran.out.count("\n") == end.count("\n")


def test_the_embedded_models_translate_both_ways(run: Run) -> None:
    english = run("translate", "-", "--from", "es", "--to", "en", stdin="El presidente viajó a Francia.\n".encode())
    spanish = run("translate", "-", "--from", "en", "--to", "es", stdin=b"The president travelled to France.\n")
    assert "president" in english.out
    assert "France" in english.out
    assert "presidente" in spanish.out
    assert "Francia" in spanish.out


def test_a_file_is_read(run: Run) -> None:
    Path("x.txt").write_text("Uno.\nDos.\n", encoding="utf-8")
    ran = run("translate", "x.txt", "--from", "es", "--to", "en", "--translator", "echo")
    assert ran.out.count("\n") == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ["--from", "es"],
        ["--to", "en"],
        ["--from", "es", "--to", "es"],
        ["--from", "es", "--to", "both"],
        ["--from", "fr", "--to", "en"],
    ],
    ids=" ".join,
)
def test_directions_that_make_no_sense(run: Run, arguments: list[str]) -> None:
    ran = run("translate", "-", *arguments, stdin=b"Hola")
    assert (ran.code, ran.data) == (2, b"")
    assert len(ran.err.splitlines()) == 1


def test_a_missing_file(run: Run) -> None:
    ran = run("translate", "gone.txt", "--from", "es", "--to", "en")
    assert (ran.code, ran.data) == (1, b"")
    assert "gone.txt" in ran.err


def test_nothing_becomes_nothing(run: Run) -> None:
    ran = run("translate", "-", "--from", "es", "--to", "en", stdin=b"")
    assert (ran.code, ran.data) == (0, b"")
