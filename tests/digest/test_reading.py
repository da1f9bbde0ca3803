"""What a digest is made of: every note once, every failure told, nothing that is no note taken for one."""

import json
from pathlib import Path
from typing import Any

import pytest

from sintesis.digest.reading import gather
from sintesis.digest.writing import Written, file_name, write
from sintesis.errors import OutputFault, Unreadable, UsageFault
from sintesis.render.digest import FORMATS
from tests.digest.building import CREATED, both, note


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    """Two notes, one of them deeper, with files beside them."""
    folder = tmp_path / "notes"
    (folder / "deep").mkdir(parents=True)
    put(folder / "b.txt.json", "Uno pasa en Cudillera.")
    put(folder / "deep" / "a.txt.json", "Dos pasa en Luanco.")
    for name in ("b.txt.es-en.md", "b.txt.es-en.html", "b.txt.es.docx", "b.txt.pdf", "other.es.html"):
        (folder / name).touch()
    return folder


def put(path: Path, text: str) -> None:
    path.write_text(note(text, title=both(text)).model_dump_json(), encoding="utf-8")


def report(folder: Path, *failed: tuple[str, str], finished: bool = True) -> None:
    (folder / ".sintesis").mkdir(exist_ok=True)
    sources = [{"source": "b.txt", "outcome": "done", "stage": "", "error": "", "hint": ""}] + [
        {"source": source, "outcome": "failed", "stage": "load", "error": error, "hint": "save it again"}
        for source, error in failed
    ]
    document: dict[str, Any] = {"finished": finished, "sources": sources}
    (folder / ".sintesis" / "report.json").write_text(json.dumps(document), encoding="utf-8")


def made(place: Path, **more: Any) -> Written:
    return write([place], place.parent / "digest", CREATED, **more)


def test_the_notes_of_a_folder_with_the_files_beside_them(notes: Path) -> None:
    digest = made(notes).digest
    assert [entry.name for entry in digest.notes] == ["b.txt.json", "deep/a.txt.json"]
    files = [(file.form, file.languages, file.path) for file in digest.notes[0].files]
    assert files == [
        ("html", ("es", "en"), "../notes/b.txt.es-en.html"),
        ("md", ("es", "en"), "../notes/b.txt.es-en.md"),
        ("docx", ("es",), "../notes/b.txt.es.docx"),
        ("json", (), "../notes/b.txt.json"),
    ]
    for entry in digest.notes:
        assert all((notes.parent / "digest" / file.path).exists() for file in entry.files)


def test_a_note_named_twice_is_one(notes: Path) -> None:
    places = [notes / "b.txt.json", notes, notes / "deep", notes]
    first, second = gather(places, notes / "out"), gather(places[::-1], notes / "out")
    assert len(first.found) == 2
    assert first == second


def test_two_folders_have_notes_of_the_same_name(notes: Path, tmp_path: Path) -> None:
    (tmp_path / "more").mkdir()
    put(tmp_path / "more" / "b.txt.json", "Tres pasa en Navia.")
    found = gather([notes, tmp_path / "more"], tmp_path / "out").found
    assert len({one.name for one in found}) == 3


def test_lines_of_a_file_are_notes(notes: Path, tmp_path: Path) -> None:
    lines = [path.read_text(encoding="utf-8") for path in sorted(notes.rglob("*.json"))]
    (tmp_path / "all.jsonl").write_text("\n".join(lines), encoding="utf-8")
    found = gather([tmp_path / "all.jsonl"], tmp_path / "out").found
    assert [(one.note.title.es, [file.path for file in one.files]) for one in found] == [
        ("Uno pasa en Cudillera.", ["../all.jsonl"]), ("Dos pasa en Luanco.", ["../all.jsonl"]),
    ]  # fmt: skip


@pytest.mark.parametrize("place", ["digest", "notes/digest", "notes"])
def test_a_digest_among_the_notes_is_none_of_them(notes: Path, place: str) -> None:
    out = notes.parent / place
    first = write([notes], out, CREATED)
    again = write([notes], out, CREATED)
    elsewhere = write([notes], notes.parent / "third", CREATED)
    assert first.unread == again.unread == elsewhere.unread == ()
    assert len(first.digest.notes) == len(again.digest.notes) == len(elsewhere.digest.notes) == 2


def test_what_is_no_note_is_told_and_the_others_are_taken(notes: Path) -> None:
    (notes / "broken.json").write_text("{", encoding="utf-8")
    (notes / "other.json").write_text('{"a": 1}', encoding="utf-8")
    written = made(notes)
    assert [failed.source for failed in written.unread] == ["broken.json", "other.json"]
    assert [failure.source for failure in written.digest.failures] == ["broken.json", "other.json"]
    assert all(failure.error and failure.hint for failure in written.digest.failures)
    assert len(written.digest.notes) == 2


class TestTheReportOfTheBatch:
    """What failed when the notes were made is told in the digest."""

    def test_its_failures(self, notes: Path) -> None:
        report(notes, ("z.pdf", "no text in it"), ("c.txt", "too short"))
        written = made(notes)
        assert [(f.source, f.stage, f.error, f.hint) for f in written.digest.failures] == [
            ("c.txt", "load", "too short", "save it again"), ("z.pdf", "load", "no text in it", "save it again"),
        ]  # fmt: skip
        assert written.unread == ()

    def test_that_it_did_not_end(self, notes: Path) -> None:
        report(notes, finished=False)
        (failure,) = made(notes).digest.failures
        assert "missing" in failure.error

    @pytest.mark.parametrize("text", ["", "[]", "{}", '{"sources": 1}', '{"sources": [{}], "finished": true}', "\x00"])
    def test_that_it_is_broken(self, notes: Path, text: str) -> None:
        report(notes)
        (notes / ".sintesis" / "report.json").write_text(text, encoding="utf-8")
        (failure,) = made(notes).digest.failures
        assert failure.source == ".sintesis/report.json"


class TestFiles:
    """What is written."""

    def test_every_form_in_its_file(self, notes: Path) -> None:
        digest = made(notes).digest
        out = notes.parent / "digest"
        assert sorted(path.name for path in out.iterdir()) == ["digest.es.md", "digest.json", "index.html"]
        for form in FORMATS:
            assert (out / file_name(form, digest.languages)).read_bytes() == FORMATS[form](digest)

    def test_only_the_forms_asked_for(self, notes: Path) -> None:
        made(notes, formats=("md",), languages=("es", "en"))
        assert [path.name for path in (notes.parent / "digest").iterdir()] == ["digest.es-en.md"]

    def test_the_same_notes_give_the_same_bytes(self, notes: Path) -> None:
        made(notes)
        out = notes.parent / "digest"
        before = {path.name: path.read_bytes() for path in out.iterdir()}
        made(notes)
        assert {path.name: path.read_bytes() for path in out.iterdir()} == before


def test_an_empty_folder_has_no_digest_and_leaves_no_folder(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(UsageFault, match="no note in JSON"):
        made(tmp_path / "empty")
    assert not (tmp_path / "digest").exists()


def test_nothing_but_broken_files(tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "a.json").write_text("{", encoding="utf-8")
    with pytest.raises(Unreadable, match=r"a\.json"):
        made(tmp_path / "notes")


def test_an_output_that_is_a_file(notes: Path) -> None:
    (notes.parent / "digest").touch()
    with pytest.raises(OutputFault):
        made(notes)
