"""`sintesis digest`: one briefing over many notes."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import ENGLISH, SPANISH, Run


@pytest.fixture
def notes(echo: Run) -> Path:
    """Two notes as `batch` leaves them, and an article that failed."""
    Path("press").mkdir()
    Path("press", "a.txt").write_bytes(SPANISH.read_bytes())
    Path("press", "b.txt").write_bytes(ENGLISH.read_bytes())
    Path("press", "c.txt").write_text("Nada.", encoding="utf-8")
    assert echo("batch", "press", "-o", "notes", "--length", "short").code == 1
    return Path("notes")


def test_it_writes_three_files_and_says_what_came_of_it(run: Run, notes: Path) -> None:
    ran = run("digest", notes, "-o", "out")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "sintesis: notes: 2, stories: 2, of one source: 2, failures: 1 — out/index.html\n"
    assert sorted(path.name for path in Path("out").iterdir()) == ["digest.es-en.md", "digest.json", "index.html"]
    document = json.loads(Path("out", "digest.json").read_bytes())
    assert document["created"] == "2025-12-01"
    assert [failure["source"] for failure in document["failures"]] == ["c.txt"]


def test_quiet_says_nothing(run: Run, notes: Path) -> None:
    assert run("digest", notes, "-o", "out", "-q").err == ""


def test_languages_and_forms_are_chosen(run: Run, notes: Path) -> None:
    assert run("digest", notes, "-o", "out", "--to", "en", "--format", "md", "--format", "html").code == 0
    assert sorted(path.name for path in Path("out").iterdir()) == ["digest.en.md", "index.html"]
    assert run("digest", notes, "-o", "both", "--to", "both", "--format", "JSON").code == 0
    assert json.loads(Path("both", "digest.json").read_bytes())["languages"] == ["es", "en"]


def test_a_note_that_lacks_the_language_stands_in_its_own_and_is_named(run: Run) -> None:
    assert run("note", SPANISH, "--to", "es", "-o", "es.json").code == 0
    ran = run("digest", "es.json", "-o", "out", "--to", "en")
    assert ran.code == 0
    assert "no English, and therefore in their own language: es.json" in ran.err
    assert json.loads(Path("out", "digest.json").read_bytes())["untranslated"] == [1]


def test_a_file_that_is_no_note_is_told_and_the_digest_written(run: Run, notes: Path) -> None:
    (notes / "broken.json").write_text("{", encoding="utf-8")
    ran = run("digest", notes, "-o", "out")
    assert ran.code == 1
    assert "broken.json" in ran.err
    assert "broken.json" in Path("out", "index.html").read_text(encoding="utf-8")


def test_one_note_alone_and_given_twice(run: Run, notes: Path) -> None:
    assert run("digest", notes / "a.txt.json", notes / "a.txt.json", "-o", "out").code == 0
    assert len(json.loads(Path("out", "digest.json").read_bytes())["notes"]) == 1


def test_a_second_digest_does_not_read_the_first(run: Run, notes: Path) -> None:
    for out in (notes / "digest", notes / "digest", notes / "more", Path("last")):
        assert run("digest", notes, "-o", out).code == 0
    assert len(json.loads(Path("last", "digest.json").read_bytes())["notes"]) == 2


def test_batch_writes_one_at_its_end(echo: Run) -> None:
    Path("press").mkdir()
    Path("press", "a.txt").write_bytes(SPANISH.read_bytes())
    assert echo("batch", "press", "-o", "notes", "--digest", "--length", "short").code == 0
    assert Path("notes", "digest", "index.html").exists()


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("nowhere", "-o", "out"), 2, "nowhere: there is no such file or folder"),
        (("empty", "-o", "out"), 2, "empty: there is no note in JSON"),
        (("bad", "-o", "out"), 1, "bad: nothing there is a note"),
        (("notes", "-o", "out", "--format", "docx"), 2, "--format docx: a digest is not made in it"),
        (("notes", "-o", "out", "--to", "fr"), 2, "--to fr"),
        (("notes", "-o", "file"), 2, "file: cannot be written"),
        (("notes",), 2, "--output"),
        (("-o", "out"), 2, "NOTES"),
    ],
)
def test_bad_input_is_told_with_what_to_do(
    run: Run, notes: Path, arguments: tuple[str, ...], code: int, said: str
) -> None:
    assert notes.is_dir()
    Path("empty").mkdir()
    Path("bad").mkdir()
    Path("bad", "x.json").write_text("{}", encoding="utf-8")
    Path("file").touch()
    ran = run("digest", *arguments)
    assert ran.code == code
    assert said in ran.err
    assert "—" in ran.err
    assert not Path("out").exists()
