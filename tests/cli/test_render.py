"""`sintesis render`: notes that were made before, in any format."""

import csv
import io
import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import ENGLISH, SPANISH, Run


@pytest.fixture
def stored(echo: Run) -> Path:
    """A note of a Spanish article, with its translation."""
    assert echo("note", SPANISH, "-o", "n.json", "--length", "short").code == 0
    return Path("n.json")


@pytest.fixture
def folder(echo: Run) -> Path:
    """Two notes as `batch` leaves them, one of them deeper."""
    Path("press", "deep").mkdir(parents=True)
    Path("press", "b.txt").write_bytes(ENGLISH.read_bytes())
    Path("press", "deep", "a.txt").write_bytes(SPANISH.read_bytes())
    assert echo("batch", "press", "-o", "notes", "--format", "json", "--length", "short").code == 0
    return Path("notes")


def files(out: str) -> list[str]:
    return sorted(
        p.relative_to(out).as_posix() for p in Path(out).rglob("*") if p.is_file() and ".sintesis" not in p.parts
    )


@pytest.mark.parametrize("form", ["md", "html", "docx", "json"])
def test_any_format_is_what_note_would_have_made(echo: Run, run: Run, stored: Path, form: str) -> None:
    ran = run("render", stored, "--format", form)
    assert (ran.code, ran.err) == (0, "")
    assert ran.data == echo("note", SPANISH, "--length", "short", "--format", form).data


def test_the_suffix_of_the_output_tells_the_format(run: Run, stored: Path) -> None:
    assert run("render", stored, "-o", "n.html").code == 0
    assert b"<html" in Path("n.html").read_bytes()


def test_standard_input_is_a_note_or_several(echo: Run, run: Run, stored: Path) -> None:
    assert run("render", stdin=stored.read_bytes()).data == run("render", stored).data
    lines = echo("note", SPANISH, ENGLISH, "--format", "json").data
    assert len(run("render", "-", "--format", "jsonl", stdin=lines).rows) == 2
    assert run("render", "-", "--format", "html", "-o", "out", stdin=lines).code == 0
    assert sorted(p.suffix for p in Path("out").rglob("*.html")) == [".html", ".html"]


class TestWhatIsStatedLater:
    """Head, reviewer, languages."""

    def test_the_head_and_the_reviewer(self, run: Run, stored: Path) -> None:
        stated = ["--number", "7/2026", "--to-name", "Consejo", "--reviewed-by", "Ana Paz"]
        made = run("render", stored, *stated, "--format", "json").json
        assert made["header"]["number"] == "7/2026"
        assert made["method"]["reviewed_by"] == "Ana Paz"
        page = run("render", stored, *stated).out
        assert all(text in page for text in ("7/2026", "Consejo", "reviewed by Ana Paz"))
        assert "not reviewed" not in page
        assert "not reviewed" in run("render", stored).out

    def test_the_grade(self, run: Run, stored: Path) -> None:
        assert "Information 2: probably true" in run("render", stored, "--grade", "b2").out
        assert run("render", stored, "--grade", "B2", "--format", "json").json["reliability"]["grade"] == "B2"
        assert "not graded (Admiralty F6" in run("render", stored).out

    def test_the_stored_note_can_be_brought_up_to_date(self, run: Run, stored: Path) -> None:
        assert run("render", stored, "--number", "7", "-o", stored).code == 0
        assert run("render", stored, "--reviewed-by", "Ana", "-o", stored).code == 0
        made = json.loads(stored.read_bytes())
        assert (made["header"]["number"], made["method"]["reviewed_by"]) == ("7", "Ana")

    def test_the_stored_note_is_not_overwritten_with_another_format(self, run: Run, stored: Path) -> None:
        before = stored.read_bytes()
        assert run("render", stored, "--format", "md", "-o", stored).code == 2
        assert stored.read_bytes() == before

    @pytest.mark.parametrize(
        ("to", "heading"), [("es", "## Claves"), ("en", "## Key points"), ("both", "Claves / Key points")]
    )
    def test_the_language(self, run: Run, stored: Path, to: str, heading: str) -> None:
        ran = run("render", stored, "--to", to)
        assert ran.code == 0
        assert heading in ran.out
        assert json.loads(stored.read_bytes())["method"]["languages"] == ["en"]

    def test_a_language_that_the_note_does_not_hold(self, run: Run) -> None:
        run("note", SPANISH, "--to", "es", "-o", "own.json")
        ran = run("render", "own.json", "--to", "en")
        assert (ran.code, ran.data) == (1, b"")
        (line,) = ran.err.splitlines()
        assert "own.json" in line
        assert "English" in line

    def test_the_template(self, run: Run, stored: Path) -> None:
        Path("mine.j2").write_text("{{ note.bottom_line.text.es }}\n", encoding="utf-8")
        said = json.loads(stored.read_bytes())["bottom_line"]["text"]["es"]
        assert run("render", stored, "--template", "mine.j2").out == f"{said}\n"


class TestAFolder:
    """A folder of notes, as `batch` leaves it."""

    def test_each_note_has_a_file_named_as_its_json(self, run: Run, folder: Path) -> None:
        assert run("render", folder, "--format", "html", "--format", "docx", "-o", "out").code == 0
        assert files("out") == ["b.txt.es.docx", "b.txt.es.html", "deep/a.txt.en.docx", "deep/a.txt.en.html"]

    def test_the_files_may_stand_beside_the_notes(self, run: Run, folder: Path) -> None:
        before = files("notes")
        assert run("render", folder, "-o", folder).code == 0
        assert files("notes") == sorted([*before, "b.txt.es.md", "deep/a.txt.en.md"])

    def test_what_is_written_inside_is_not_read_again(self, run: Run, folder: Path) -> None:
        for _ in range(2):
            assert run("render", folder, "--format", "json", "-o", folder / "again").code == 0
        assert files("notes/again") == ["b.txt.json", "deep/a.txt.json"]

    def test_one_file_for_all(self, run: Run, folder: Path) -> None:
        rows = list(csv.reader(io.StringIO(run("render", folder, "--format", "csv").out.lstrip("\ufeff"), newline="")))
        assert [row[0] for row in rows[1:]] == ["b.txt", "deep/a.txt"]
        assert run("render", folder, "-o", "all.jsonl").code == 0
        assert len(Path("all.jsonl").read_bytes().splitlines()) == 2
        assert run("render", "all.jsonl", "--format", "json").data == Path("all.jsonl").read_bytes()

    def test_a_number_is_of_one_note(self, run: Run, folder: Path) -> None:
        ran = run("render", folder, "--number", "7", "-o", "out")
        assert ran.code == 2
        assert "--number" in ran.err

    def test_what_is_no_note_is_told_and_the_others_are_done(self, run: Run, folder: Path) -> None:
        newer = {**json.loads((folder / "b.txt.json").read_bytes()), "schema_version": "9.0"}
        (folder / "newer.json").write_text(json.dumps(newer), encoding="utf-8")
        (folder / "broken.json").write_text("{", encoding="utf-8")
        (folder / "other.json").write_text("{}", encoding="utf-8")
        ran = run("render", folder, "-o", "out")
        assert ran.code == 1
        assert len(ran.err.splitlines()) == 3
        assert all(name in ran.err for name in ("newer.json", "broken.json", "other.json", "9.0"))
        assert files("out") == ["b.txt.es.md", "deep/a.txt.en.md"]

    def test_an_empty_folder_is_told(self, run: Run) -> None:
        Path("none").mkdir()
        ran = run("render", "none", "-o", "out")
        assert ran.code == 2
        assert "no notes" in ran.err


@pytest.mark.parametrize(
    "arguments",
    [
        ["--format", "pdf"], ["--to", "fr"], ["--template", "gone"], ["--front-matter", "--format", "html"],
        ["--format", "md", "--format", "html"], ["-o", "n.json/x.md"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_what_makes_no_sense(run: Run, stored: Path, arguments: list[str]) -> None:
    ran = run("render", stored, *arguments)
    assert (ran.code, ran.data) == (2, b"")
    assert len(ran.err.splitlines()) == 1


def test_a_template_that_makes_no_sense_is_named_with_its_line(run: Run, stored: Path) -> None:
    Path("bad.j2").write_text("fine\n{% if %}\n", encoding="utf-8")
    ran = run("render", stored, "--template", "bad.j2")
    assert (ran.code, ran.data) == (2, b"")
    (line,) = ran.err.splitlines()
    assert "bad.j2" in line
    assert "2" in line


@pytest.mark.parametrize("arguments", [["--format", "docx"], ["--front-matter"]], ids=" ".join)
def test_what_a_text_template_cannot_do_is_told_before_anything_is_made(
    run: Run, stored: Path, arguments: list[str]
) -> None:
    Path("mine.j2").write_text("{{ note.title.es }}", encoding="utf-8")
    ran = run("render", stored, "--template", "mine.j2", *arguments, "--format", "md", "-o", "out")
    assert ran.code == 2
    assert not Path("out").exists()


def test_a_note_that_is_not_there(run: Run) -> None:
    ran = run("render", "gone.json")
    assert ran.code == 1
    (line,) = ran.err.splitlines()
    assert "gone.json" in line


HOSTILE = {
    "tag": "<script>alert(1)</script> cierra el puerto",
    "link": "El puerto](javascript:alert(1)) cierra",
    "formula": '=HYPERLINK("http://example.org","El puerto")',
    "override": "El puerto \u202etreup\u202c cierra \u2066hoy",
    "template": "{{ 7*7 }} {% include 'x' %} El puerto",
    "control": "El puerto\x00 cierra\x1b[31m",
    "long": "El puerto cierra " + "a" * 10_000,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_title_stays_text_in_every_format(echo: Run, kind: str) -> None:
    title = HOSTILE[kind]
    ran = echo("note", SPANISH, "--to", "both", "--title", title, "-o", "out/", *FORMATS)
    assert ran.code == 0
    markdown, html = (
        Path("out", f"frontera.es.txt.es-en.{form}").read_text(encoding="utf-8") for form in ("md", "html")
    )
    assert "<script>alert" not in markdown + html
    assert "](javascript:" not in markdown.replace("\\](javascript:", "")
    assert 'href="javascript:' not in html
    assert not {"\u202e", "\u2066", "\x00", "\x1b"} & set(markdown + html)
    rows = list(csv.reader(io.StringIO(Path("out", "notes.csv").read_bytes().decode("utf-8-sig"), newline="")))
    assert all(cell[:1] not in ("=", "+", "-", "@") for row in rows for cell in row)
    assert json.loads(Path("out", "frontera.es.txt.json").read_bytes())["title"]["es"] == " ".join(title.split())


FORMATS = [part for form in ("md", "html", "docx", "json", "csv") for part in ("--format", form)]


def test_a_document_is_not_sent_to_a_terminal(stored: Path) -> None:
    ours, theirs = pty.openpty()
    ran = subprocess.run(
        [sys.executable, "-m", "sintesis", "render", str(stored), "--format", "docx"],
        stdout=theirs, stderr=subprocess.PIPE, timeout=120,
    )  # fmt: skip
    os.close(theirs)
    os.close(ours)
    assert ran.returncode == 2
    assert b"-o note.docx" in ran.stderr
