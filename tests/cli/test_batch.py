"""`sintesis batch`: a folder of articles to a folder of notes, again and again."""

import csv
import io
import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import ENGLISH, SPANISH, Run
from tests.cli.foreign import THIRD_LANGUAGES


@pytest.fixture
def folder() -> Path:
    """Three articles, one of them deeper."""
    start = Path("press")
    (start / "deep").mkdir(parents=True)
    shutil.copy(SPANISH, start / "a.txt")
    shutil.copy(ENGLISH, start / "b.txt")
    shutil.copy(SPANISH, start / "deep" / "a.txt")
    return start


NOTES = {
    "a.txt.en.md", "a.txt.json", "b.txt.es.md", "b.txt.json", "deep/a.txt.en.md", "deep/a.txt.json",
}  # fmt: skip


def made(out: str = "out") -> dict[str, bytes]:
    """The notes in the output folder."""
    found = {p.relative_to(out).as_posix(): p.read_bytes() for p in Path(out).rglob("*") if p.is_file()}
    return {name: data for name, data in found.items() if not name.startswith(".sintesis/")}


def report(out: str = "out") -> Any:
    return json.loads(Path(out, ".sintesis", "report.json").read_bytes())


def outcomes() -> dict[str, str]:
    return {source["source"]: source["outcome"] for source in report()["sources"]}


def test_the_tree_is_mirrored_with_both_formats(echo: Run, folder: Path) -> None:
    ran = echo("batch", folder, "-o", "out")
    assert (ran.code, ran.data) == (0, b"")
    assert set(made()) == NOTES
    assert "3 done, 0 skipped, 0 failed" in ran.err
    assert "report.json" in ran.err


def test_the_real_engine_makes_what_a_single_call_makes(run: Run, folder: Path) -> None:
    (folder / "deep" / "a.txt").unlink()
    assert run("batch", folder, "-o", "out", "--length", "short").code == 0
    alone = run("note", folder / "b.txt", "--length", "short").out
    statements = [line for line in alone.splitlines() if line[:2] in ("1.", "2.", "3.")]
    assert len(statements) == 3
    assert all(line in made()["b.txt.es.md"].decode() for line in statements)


def test_the_report_has_every_source_with_its_outcome(echo: Run, folder: Path) -> None:
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "fr.txt").write_text(THIRD_LANGUAGES["French"], encoding="utf-8")
    ran = echo("batch", folder, "-o", "out")
    assert ran.code == 1
    assert set(made()) == NOTES
    told = report()
    assert told["counts"] == {"done": 3, "skipped": 1, "failed": 2}
    assert told["finished"] is True
    by_name = {source["source"]: source for source in told["sources"]}
    assert by_name["photo.jpg"]["outcome"] == "skipped"
    assert by_name["photo.jpg"]["reason"]
    assert by_name["fr.txt"]["outcome"] == "failed"
    assert "French" in by_name["fr.txt"]["error"]
    assert by_name["fr.txt"]["hint"]
    assert by_name["deep/a.txt"]["files"] == ["deep/a.txt.en.md", "deep/a.txt.json"]
    failures = [line for line in ran.err.splitlines() if "empty.txt" in line or "fr.txt" in line]
    assert len(failures) == 2


def test_a_kind_that_is_not_read_is_no_failure(echo: Run, folder: Path) -> None:
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    assert echo("batch", folder, "-o", "out").code == 0


class TestTheSecondRun:
    """What is done and unchanged is skipped; what changed is redone; what a person edited is kept."""

    @pytest.fixture(autouse=True)
    def first(self, echo: Run, folder: Path) -> None:
        assert echo("batch", folder, "-o", "out").code == 0

    def test_nothing_changed(self, echo: Run, folder: Path) -> None:
        before = {p: p.stat().st_mtime_ns for p in Path("out").rglob("*.md")}
        ran = echo("batch", folder, "-o", "out")
        assert ran.code == 0
        assert set(outcomes().values()) == {"skipped"}
        assert {p: p.stat().st_mtime_ns for p in Path("out").rglob("*.md")} == before

    def test_an_article_changed(self, echo: Run, folder: Path) -> None:
        with (folder / "a.txt").open("a", encoding="utf-8") as file:
            file.write("El martes lloverá en toda la provincia, según el servicio meteorológico.\n")
        echo("batch", folder, "-o", "out")
        assert outcomes() == {"a.txt": "done", "b.txt": "skipped", "deep/a.txt": "skipped"}

    def test_an_article_is_new(self, echo: Run, folder: Path) -> None:
        shutil.copy(ENGLISH, folder / "new.txt")
        echo("batch", folder, "-o", "out")
        assert [name for name, outcome in outcomes().items() if outcome == "done"] == ["new.txt"]

    def test_an_article_was_only_touched(self, echo: Run, folder: Path) -> None:
        os.utime(folder / "a.txt", (1, 1))
        echo("batch", folder, "-o", "out")
        assert outcomes()["a.txt"] == "skipped"

    @pytest.mark.parametrize("name", ["a.txt.en.md", "a.txt.json"])
    def test_a_note_was_deleted(self, echo: Run, folder: Path, name: str) -> None:
        before = made()
        Path("out", name).unlink()
        echo("batch", folder, "-o", "out")
        assert outcomes() == {"a.txt": "done", "b.txt": "skipped", "deep/a.txt": "skipped"}
        assert made() == before

    def test_a_note_was_edited_by_hand(self, echo: Run, folder: Path) -> None:
        note = Path("out", "a.txt.en.md")
        note.write_text("My own words.\n", encoding="utf-8")
        echo("batch", folder, "-o", "out")
        assert note.read_text(encoding="utf-8") == "My own words.\n"
        assert outcomes()["a.txt"] == "skipped"
        assert "edited" in next(s["reason"] for s in report()["sources"] if s["source"] == "a.txt")

    def test_force_redoes_everything(self, echo: Run, folder: Path) -> None:
        before = made()
        Path("out", "a.txt.en.md").write_text("My own words.\n", encoding="utf-8")
        echo("batch", folder, "-o", "out", "--force")
        assert set(outcomes().values()) == {"done"}
        assert made() == before

    @pytest.mark.parametrize(
        "changed",
        [
            ["--length", "long"], ["--words", "60"], ["--to", "both"], ["--template", "tarjeta"], ["--front-matter"],
            ["--subject", "Frontera"],
        ],
        ids=" ".join,
    )  # fmt: skip
    def test_a_setting_changed(self, echo: Run, folder: Path, changed: list[str]) -> None:
        echo("batch", folder, "-o", "out", *changed)
        assert set(outcomes().values()) == {"done"}

    def test_a_template_of_ones_own_was_edited(self, echo: Run, folder: Path) -> None:
        template = Path("mine.j2")
        for text in ("{{ note.title.es }}", "{{ note.title.es }}!"):
            template.write_text(text, encoding="utf-8")
            echo("batch", folder, "-o", "out", "--template", template)
            assert set(outcomes().values()) == {"done"}
        echo("batch", folder, "-o", "out", "--template", template)
        assert set(outcomes().values()) == {"skipped"}

    def test_the_formats_are_named_in_another_order(self, echo: Run, folder: Path) -> None:
        echo("batch", folder, "-o", "out", "--format", "json", "--format", "md")
        assert set(outcomes().values()) == {"skipped"}

    def test_only_the_day_changed(self, echo: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
        echo("batch", folder, "-o", "out")
        assert set(outcomes().values()) == {"skipped"}

    def test_what_failed_is_tried_again(self, echo: Run, folder: Path) -> None:
        (folder / "z.txt").write_bytes(b"")
        assert echo("batch", folder, "-o", "out").code == 1
        shutil.copy(ENGLISH, folder / "z.txt")
        assert echo("batch", folder, "-o", "out").code == 0
        assert outcomes()["z.txt"] == "done"


def test_a_run_in_two_parts_gives_the_same_bytes(run: Run, folder: Path) -> None:
    held = folder / "b.txt"
    aside = held.rename(folder.parent / "b.aside")
    run("batch", folder, "-o", "parts", "--length", "short")
    aside.rename(held)
    run("batch", folder, "-o", "parts", "--length", "short")
    run("batch", folder, "-o", "whole", "--length", "short")
    assert made("parts") == made("whole")


def test_out_inside_the_folder_is_not_walked(echo: Run, folder: Path) -> None:
    for _ in range(2):
        assert echo("batch", folder, "-o", folder / "notes").code == 0
    assert set(made(str(folder / "notes"))) == NOTES


def test_both_languages_share_a_page(echo: Run, folder: Path) -> None:
    echo("batch", folder, "-o", "out", "--to", "both", "--format", "md")
    assert set(made()) == {"a.txt.es-en.md", "b.txt.es-en.md", "deep/a.txt.es-en.md"}


def test_a_jsonl_file_is_a_folder_of_rows(echo: Run) -> None:
    rows = [{"id": "uno/dos", "text": SPANISH.read_text(encoding="utf-8")}, {"id": "tres", "text": ""}]
    Path("x.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    ran = echo("batch", "x.jsonl", "-o", "out", "--format", "md")
    assert ran.code == 1
    assert len(made()) == 1
    assert all(name.startswith("x.jsonl/") for name in made())


def test_jsonl_files_stand_among_others(echo: Run, folder: Path) -> None:
    row = {"id": "r1", "text": ENGLISH.read_text(encoding="utf-8")}
    (folder / "rows.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    assert echo("batch", folder, "-o", "out", "--format", "md").code == 0
    assert "rows.jsonl/r1.es.md" in made()


class TestAllNotesInOneFile:
    """`notes.csv` and `notes.jsonl`, over all notes of the run."""

    @staticmethod
    def rows(out: str = "out") -> list[dict[str, str]]:
        text = Path(out, "notes.csv").read_bytes().decode("utf-8-sig")
        return list(csv.DictReader(io.StringIO(text, newline="")))

    def test_they_hold_what_is_done_and_what_is_skipped_in_order(self, echo: Run, folder: Path) -> None:
        assert echo("batch", folder, "-o", "out", "--format", "csv", "--format", "jsonl").code == 0
        shutil.copy(ENGLISH, folder / "aa.txt")
        assert echo("batch", folder, "-o", "out", "--format", "csv", "--format", "jsonl").code == 0
        assert list(outcomes().values()) == ["skipped", "done", "skipped", "skipped"]
        names = ["a.txt", "aa.txt", "b.txt", "deep/a.txt"]
        assert [row["Fuente / Source"] for row in self.rows()] == names
        assert [row["Fichero de la nota / Note file"] for row in self.rows()] == [f"{name}.json" for name in names]
        lines = Path("out", "notes.jsonl").read_bytes().splitlines()
        assert [json.loads(line)["source"]["name"] for line in lines] == names

    def test_the_json_they_are_read_from_is_kept(self, echo: Run, folder: Path) -> None:
        echo("batch", folder, "-o", "out", "--format", "csv")
        assert set(made()) == {"a.txt.json", "b.txt.json", "deep/a.txt.json", "notes.csv"}

    def test_asking_for_them_later_makes_no_note_again(self, echo: Run, folder: Path) -> None:
        echo("batch", folder, "-o", "out", "--to", "es")
        echo("batch", folder, "-o", "out", "--to", "es", "--format", "csv", "--format", "md")
        assert set(outcomes().values()) == {"skipped"}
        assert [row["Fuente"] for row in self.rows()] == ["a.txt", "b.txt", "deep/a.txt"]

    def test_failures_are_told_and_leave_no_row(self, echo: Run, folder: Path) -> None:
        (folder / "empty.txt").write_bytes(b"")
        ran = echo("batch", folder, "-o", "out", "--format", "csv")
        assert ran.code == 1
        assert "empty.txt" in ran.err
        assert len(self.rows()) == 3

    def test_a_note_that_was_broken_by_hand_is_told(self, echo: Run, folder: Path) -> None:
        echo("batch", folder, "-o", "out", "--format", "csv")
        Path("out", "a.txt.json").write_text("{", encoding="utf-8")
        ran = echo("batch", folder, "-o", "out", "--format", "csv")
        assert ran.code == 1
        assert "a.txt.json" in ran.err
        assert len(self.rows()) == 2

    def test_a_source_of_the_same_name_keeps_its_own_place(self, echo: Run) -> None:
        Path("press").mkdir()
        row = {"id": "r1", "text": ENGLISH.read_text(encoding="utf-8")}
        Path("press", "notes.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
        assert echo("batch", "press", "-o", "out", "--format", "jsonl").code == 0
        assert json.loads(Path("out", "notes.jsonl").read_bytes())["source"]["name"] == "notes.jsonl/r1"

    def test_no_articles_give_a_file_without_rows(self, echo: Run) -> None:
        Path("none").mkdir()
        assert echo("batch", "none", "-o", "out", "--format", "csv").code == 0
        assert self.rows() == []


class TestTheDigest:
    """`--digest`: the briefing over all notes, beside them."""

    def test_it_is_written_and_never_read_as_a_note(self, echo: Run, folder: Path) -> None:
        for _ in range(2):
            assert echo("batch", folder, "-o", "out", "--format", "md", "--digest").code == 0
        digest = json.loads(Path("out", "digest", "digest.json").read_bytes())
        assert sorted(note["source"] for note in digest["notes"]) == ["a.txt", "b.txt", "deep/a.txt"]
        assert Path("out", "digest", "index.html").exists()
        assert {"a.txt.json", "b.txt.json", "deep/a.txt.json"} <= set(made())

    def test_a_note_that_was_broken_by_hand_is_told_once(self, echo: Run, folder: Path) -> None:
        arguments = ("batch", folder, "-o", "out", "--format", "csv", "--digest")
        assert echo(*arguments).code == 0
        Path("out", "a.txt.json").write_text("{", encoding="utf-8")
        ran = echo(*arguments)
        assert ran.code == 1
        assert len([line for line in ran.err.splitlines() if "a.txt.json" in line and "deep" not in line]) == 1

    def test_without_notes_there_is_none(self, echo: Run) -> None:
        Path("none").mkdir()
        ran = echo("batch", "none", "-o", "out", "--digest")
        assert ran.code == 0
        assert "no digest" in ran.err
        assert not Path("out", "digest").exists()

    def test_a_folder_of_articles_of_that_name_is_not_lost(self, echo: Run) -> None:
        Path("press", "digest").mkdir(parents=True)
        shutil.copy(SPANISH, Path("press", "digest", "a.txt"))
        assert echo("batch", "press", "-o", "out", "--digest").code == 0
        digest = json.loads(Path("out", "digest", "digest.json").read_bytes())
        assert [note["source"] for note in digest["notes"]] == ["digest/a.txt"]


def test_quiet_leaves_failures_only(echo: Run, folder: Path) -> None:
    assert echo("batch", folder, "-o", "out", "-q").err == ""
    (folder / "empty.txt").write_bytes(b"")
    (line,) = echo("batch", folder, "-o", "out", "-q").err.splitlines()
    assert "empty.txt" in line


def test_an_empty_folder_is_no_failure(echo: Run) -> None:
    Path("none").mkdir()
    ran = echo("batch", "none", "-o", "out")
    assert ran.code == 0
    assert "0 done" in ran.err


class TestWhatCannotBe:
    """Exit code 2, one line, nothing made."""

    @pytest.mark.parametrize(
        "arguments",
        [
            ["gone", "-o", "out"],
            ["press"],
            ["press", "-o", "press"],
            ["press/a.txt", "-o", "out"],
            ["press", "-o", "out", "--date", "2026-01-01"],
            ["press", "-o", "out", "--format", "pdf"],
            ["press", "-o", "out", "--number", "7"],
            ["press", "-o", "out", "--template", "gone.toml"],
            ["press", "-o", "out", "--words", "0"],
            ["press", "-o", "press/a.txt"],
            ["press", "-o", "out", "--translator", "opus-mt:gone"],
        ],
        ids=" ".join,
    )
    @pytest.mark.usefixtures("folder")
    def test_usage(self, run: Run, arguments: list[str]) -> None:
        ran = run("batch", *arguments)
        assert (ran.code, ran.data) == (2, b"")
        assert len(ran.err.splitlines()) == 1
        assert not Path("out").exists()
        assert Path("press/a.txt").read_bytes() == SPANISH.read_bytes()

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
    def test_an_output_without_permission(self, echo: Run, folder: Path) -> None:
        Path("out").mkdir(mode=0o500)
        ran = echo("batch", folder, "-o", "out")
        assert ran.code == 2
        assert "out" in ran.err


class TestStrictness:
    """`--strict`: what stays wrong is named and makes the exit code, also when the note stood already."""

    def test_serious_findings_are_named_and_counted(self, echo: Run, folder: Path) -> None:
        assert echo("batch", folder, "-o", "out").code == 0
        ran = echo("batch", folder, "-o", "out", "--strict")
        assert ran.code == 1
        assert "a.txt: serious findings: " in ran.err
        assert all(source["unsettled"] for source in report()["sources"])

    def test_the_next_run_says_it_again(self, echo: Run, folder: Path) -> None:
        echo("batch", folder, "-o", "out", "--strict")
        again = echo("batch", folder, "-o", "out", "--strict")
        assert again.code == 1
        assert report()["counts"] == {"done": 0, "skipped": 3, "failed": 0}
        assert "a.txt: serious findings: " in again.err

    @pytest.mark.parametrize("option", [["--strict"], ["--round-trip"], ["--grade", "B2"]])
    def test_notes_are_made_anew_when_they_would_say_something_else(
        self, echo: Run, folder: Path, option: list[str]
    ) -> None:
        echo("batch", folder, "-o", "out", "--to", "es")
        echo("batch", folder, "-o", "out", "--to", "es", *option)
        assert report()["counts"]["done"] == 3
