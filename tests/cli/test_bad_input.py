"""Bad input and bad output: one line that names the file and the remedy, the right exit code, the others done."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import ENGLISH, SPANISH, Run
from tests.cli.foreign import THIRD_LANGUAGES


def _folder(path: Path) -> None:
    path.mkdir()


BAD: dict[str, Callable[[Path], object]] = {
    "missing": lambda path: None,  # noqa: ARG005
    "empty": lambda path: path.write_bytes(b""),
    "blank": lambda path: path.write_bytes(b" \n\t\n \n"),
    "binary": lambda path: path.write_bytes(bytes(range(256)) * 64),
    "null bytes": lambda path: path.write_bytes(b"\0" * 5000),
    "too short": lambda path: path.write_text("Muy poco texto.", encoding="utf-8"),
    "a folder": _folder,
    "portuguese": lambda path: path.write_text(THIRD_LANGUAGES["Portuguese"], encoding="utf-8"),
}


@pytest.mark.parametrize("kind", BAD)
def test_one_line_names_the_file_and_the_remedy(echo: Run, kind: str) -> None:
    BAD[kind](Path("bad.txt"))
    ran = echo("note", "bad.txt")
    assert (ran.code, ran.data) == (1, b"")
    (line,) = ran.err.splitlines()
    assert line.startswith("sintesis: ")
    assert "bad.txt" in line
    assert " — " in line
    assert "Traceback" not in line
    assert "unexpected" not in line


@pytest.mark.parametrize("kind", BAD)
def test_the_other_articles_are_done(echo: Run, kind: str) -> None:
    BAD[kind](Path("bad.txt"))
    ran = echo("note", SPANISH, "bad.txt", ENGLISH, "-o", "out")
    assert ran.code == 1
    assert sorted(p.name for p in Path("out").iterdir()) == ["frontera.es.txt.en.md", "harbour.en.txt.es.md"]


@pytest.mark.parametrize("language", THIRD_LANGUAGES)
def test_a_third_language_is_named(echo: Run, language: str) -> None:
    Path("x.txt").write_text(THIRD_LANGUAGES[language], encoding="utf-8")
    ran = echo("note", "x.txt")
    assert ran.code == 1
    assert language in ran.err


def test_verbose_alone_shows_the_traceback(echo: Run) -> None:
    Path("x.txt").write_text("Muy poco texto.", encoding="utf-8")
    assert "Traceback" not in echo("note", "x.txt").err
    assert "Traceback" in echo("note", "x.txt", "-v").err


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252", "latin-1"])
def test_other_encodings_are_read_without_loss(echo: Run, encoding: str) -> None:
    text = SPANISH.read_text(encoding="utf-8").replace("“", '"').replace("”", '"').replace("‘", "'").replace("’", "'")
    Path("x.txt").write_bytes(text.encode(encoding))
    Path("y.txt").write_bytes(text.encode())
    first, second = (echo("note", name, "--to", "es", "--format", "json").json for name in ("x.txt", "y.txt"))
    assert first["sentences"] == second["sentences"]


def test_undecodable_bytes_are_never_replaced_silently(echo: Run) -> None:
    Path("x.txt").write_bytes(
        "La reunión de la comisión será mañana en la sede de la institución. ".encode() * 5 + b"\x81\x8d\xff\xfe\x9d"
    )
    ran = echo("note", "x.txt", "--to", "es", "--format", "json")
    assert ran.code == 1 or "encoding" in [
        located["finding"]["check"] for located in ran.json["reliability"]["findings"]
    ]
    assert "\N{REPLACEMENT CHARACTER}" not in ran.out


def test_a_kind_of_file_that_is_not_read_is_skipped_and_said(echo: Run) -> None:
    Path("photo.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(100))
    ran = echo("note", "photo.jpg", SPANISH, "--format", "json")
    assert "photo.jpg" in ran.err
    assert "skipped" in ran.err
    assert len(ran.rows) == 1


def test_a_name_cannot_forge_a_line_or_obey_a_terminal(echo: Run) -> None:
    ran = echo("note", "a\nsintesis: all well\x1b[31m.txt")
    assert ran.code == 1
    assert len(ran.err.splitlines()) == 1
    assert "\x1b" not in ran.err


def test_an_article_of_one_sentence_has_a_bottom_line_and_a_finding(echo: Run) -> None:
    ran = echo(
        "note", "-", "--format", "json", stdin="El volcán despertó el martes y cubrió de ceniza siete pueblos.".encode()
    )
    assert ran.code == 0
    assert ran.json["bottom_line"]["evidence"] == [1]
    assert ran.json["key_points"] == []
    assert "short" in [located["finding"]["check"] for located in ran.json["reliability"]["findings"]]


class TestOutputThatCannotBeWritten:
    """Exit code 2, the place named, nothing half-written left."""

    def test_a_file_where_a_folder_is_meant(self, echo: Run) -> None:
        Path("out").write_text("mine", encoding="utf-8")
        ran = echo("note", SPANISH, "-o", "out/")
        assert ran.code == 2
        assert "out" in ran.err
        assert Path("out").read_text(encoding="utf-8") == "mine"

    def test_a_place_under_a_file(self, echo: Run) -> None:
        Path("out").write_text("mine", encoding="utf-8")
        ran = echo("note", SPANISH, "-o", "out/deeper/n.md")
        assert ran.code == 2
        assert len(ran.err.splitlines()) == 1

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
    def test_a_folder_without_permission(self, echo: Run) -> None:
        Path("out").mkdir(mode=0o500)
        assert echo("note", SPANISH, "-o", "out/n.md").code == 2
        assert list(Path("out").iterdir()) == []

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
    def test_a_full_disk(self, echo: Run) -> None:
        ran = echo("note", SPANISH, "-o", "/dev/full")
        assert ran.code == 2
        assert "/dev/full" in ran.err

    def test_a_missing_engine_names_the_command_that_gets_it(self, run: Run) -> None:
        Path("nothing").mkdir()
        ran = run("note", SPANISH, "--translator", "opus-mt:nothing")
        assert (ran.code, ran.data) == (2, b"")
        assert "pip install" in ran.err or "hf download" in ran.err


class TestAsAProcess:
    """What only a process of its own shows."""

    def test_a_closed_pipe_ends_quietly(self) -> None:
        command = f"{sys.executable} -m sintesis note {SPANISH} {ENGLISH} --translator echo"
        ran = subprocess.run(
            ["bash", "-c", f"{command} | head -c 10; exit ${{PIPESTATUS[0]}}"], capture_output=True, timeout=120
        )
        assert ran.returncode == 0
        assert ran.stderr == b""
        assert len(ran.stdout) == 10

    def test_output_is_utf_8_whatever_the_locale_says(self) -> None:
        surroundings = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
        ran = subprocess.run(
            [sys.executable, "-m", "sintesis", "note", str(SPANISH), "--to", "es"],
            capture_output=True, env=surroundings, timeout=120,
        )  # fmt: skip
        assert ran.returncode == 0
        assert "frontera" in ran.stdout.decode()
        assert "ú" in ran.stdout.decode()

    def test_a_closed_standard_output_is_an_error(self) -> None:
        ran = subprocess.run(
            ["bash", "-c", f"{sys.executable} -m sintesis note {SPANISH} --to es >&-"], capture_output=True, timeout=120
        )
        assert ran.returncode == 2
        assert b"Traceback" not in ran.stderr
