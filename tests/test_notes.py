"""Notes that were made before: read back, and stated anew."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sintesis.errors import Unreadable
from sintesis.model import Failed, HeaderFields, Language
from sintesis.note import Note
from sintesis.notes import Stored, holds_lines, named_notes, piped_notes, read_note, stored_notes
from sintesis.notes.parsing import LARGEST, parse
from sintesis.notes.restate import held, restate
from sintesis.notes.together import gather, worded
from sintesis.render.json import to_json
from tests.render.invented import note

NOTHING = HeaderFields()


def changed(**values: Any) -> bytes:
    """A note's JSON with other values at its top."""
    return json.dumps({**json.loads(to_json(note("es", "en"))), **values}).encode()


class TestReading:
    """JSON that `note` or `batch` has written, and what is none."""

    def test_a_note_comes_back_as_it_was(self, tmp_path: Path) -> None:
        (tmp_path / "a.json").write_bytes(to_json(note("es", "en")))
        assert read_note(tmp_path / "a.json") == note("es", "en")

    @pytest.mark.parametrize(
        ("data", "said"),
        [
            (b"", "empty"),
            (b" \n", "empty"),
            (b"{", "not JSON"),
            (b"\xff\xfe{}", "not JSON"),
            (b"[1]", "not a note"),
            (b"{}", "not a note"),
            (b'"text"', "not a note"),
            (b"[" * 100_000, "not JSON"),
            (changed(schema_version="2.0"), "schema version 2.0"),
            (changed(schema_version=3), "schema version 3"),
            (changed(schema_version=None), "not a note: schema_version"),
            (changed(title="T"), "not a note: title"),
            (changed(more=1), "not a note: more"),
            (changed(title={"es": "\ud800", "en": None}), "not JSON"),
            (changed(title={"es": None, "en": "T"}), "own language"),
            (changed(method={**json.loads(to_json(note("es")))["method"], "languages": []}), "method.languages"),
            (changed(key_points=[{"text": {"es": "a", "en": "a"}, "evidence": [99], "findings": []}]), "sentence 99"),
        ],
        ids=lambda given: given if isinstance(given, str) else "",
    )
    def test_what_is_no_note_is_named_with_what_is_wrong(self, data: bytes, said: str) -> None:
        with pytest.raises(Unreadable) as caught:
            parse(data, "a.json")
        assert caught.value.message.startswith("a.json: ")
        assert said in caught.value.message
        assert caught.value.hint

    @pytest.mark.parametrize("name", ["gone.json", "."])
    def test_what_cannot_be_read_is_named(self, tmp_path: Path, name: str) -> None:
        with pytest.raises(Unreadable, match="cannot be read"):
            read_note(tmp_path / name)

    def test_a_huge_file_is_not_read_whole(self, tmp_path: Path) -> None:
        with (tmp_path / "huge.json").open("wb") as file:
            file.truncate(LARGEST + 1)
        with pytest.raises(Unreadable, match="too large"):
            read_note(tmp_path / "huge.json")

    @given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
    def test_no_bytes_break_it(self, data: bytes) -> None:
        with pytest.raises(Unreadable):
            parse(data, "a.json")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two notes, one of them deeper; a broken one; files that are none."""
    for name in ("b.txt.json", "a/x.txt.json"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(to_json(note("es", "en")))
    (tmp_path / "broken.JSON").write_bytes(b"{")
    (tmp_path / "notes.jsonl").write_bytes(b"{")
    (tmp_path / "b.txt.en.md").write_bytes(b"# T")
    (tmp_path / ".sintesis").mkdir()
    (tmp_path / ".sintesis" / "report.json").write_bytes(b"{}")
    return tmp_path


def names(found: Any) -> list[str]:
    return [item.source if isinstance(item, Failed) else item.name for item in found]


class TestAFolder:
    """Every `.json` in it but hidden ones, in order."""

    def test_its_notes(self, folder: Path) -> None:
        found = list(stored_notes(folder))
        assert names(found) == ["b.txt.json", "broken.JSON", "a/x.txt.json"]
        assert [item.stem for item in found if isinstance(item, Stored)] == ["b.txt", "a/x.txt"]

    def test_a_digest_of_notes_is_none(self, folder: Path) -> None:
        digest = {"schema_version": "1.0", "stories": [], "timeline": []}
        (folder / "a" / "digest.json").write_text(json.dumps(digest), encoding="utf-8")
        assert "a/digest.json" not in names(stored_notes(folder))
        (folder / "a" / "digest.json").write_text("{}", encoding="utf-8")
        assert "a/digest.json" in names(stored_notes(folder))

    def test_what_is_written_into_it_is_left_out(self, folder: Path) -> None:
        assert names(stored_notes(folder, folder / "a")) == ["b.txt.json", "broken.JSON"]
        assert len(names(stored_notes(folder, folder))) == 3

    def test_named_as_it_is(self, folder: Path) -> None:
        assert names(named_notes(folder)) == names(stored_notes(folder))
        (one,) = named_notes(folder / "b.txt.json")
        assert isinstance(one, Stored)
        assert one.name == (folder / "b.txt.json").as_posix()


class TestLines:
    """JSON Lines, as `note` prints several and `batch --format jsonl` writes all."""

    LINE = note("es", "en").model_dump_json().encode()

    def test_each_line_is_a_note_and_a_bad_one_fails_alone(self, tmp_path: Path) -> None:
        path = tmp_path / "notes.jsonl"
        path.write_bytes(self.LINE + b"\n\n{}\n" + self.LINE)
        found = list(named_notes(path))
        assert [isinstance(item, Stored) for item in found] == [True, False, True]
        assert names(found) == [f"{path.as_posix()}/{n}" for n in (1, 3, 4)]
        assert isinstance(found[0], Stored)
        assert found[0].stem == "puerto.es.txt"
        assert isinstance(found[1], Failed)
        assert "line 3" in found[1].error.message

    @pytest.mark.parametrize(
        ("data", "count"), [(LINE, 1), (LINE + b"\n" + LINE, 2), (to_json(note("es")), 1), (b"", 1)]
    )
    def test_standard_input_may_hold_one_or_more(self, data: bytes, count: int) -> None:
        assert holds_lines(data) == (count > 1)
        assert len(list(piped_notes(data, "stdin"))) == count


class TestStatedAnew:
    """What people state of a note replaces what it states itself."""

    def test_silence_changes_nothing(self) -> None:
        assert restate(note("es", "en"), NOTHING, None, None) == note("es", "en")

    def test_what_is_stated_replaces_and_the_rest_stays(self) -> None:
        made = restate(note("es"), HeaderFields(number="9", from_name="Prensa"), "Ana Paz", None)
        assert made.header.number == "9"
        assert made.header.from_name == "Prensa"
        assert made.header.to_name == "Delegación"
        assert made.method.reviewed_by == "Ana Paz"

    def test_a_note_holds_the_articles_language_and_what_was_translated(self) -> None:
        assert held(note("en")) == ("es", "en")
        method = note("es").method.model_copy(update={"translator": None})
        assert held(note("es", method=method)) == ("es",)
        assert held(note("en", bottom_line=_only_spanish(note("es", "en")).bottom_line)) == ("es",)

    def test_both_are_shown_of_a_note_that_was_made_in_one(self) -> None:
        made = restate(note("en"), NOTHING, None, ("es", "en"))
        assert made.languages == ("es", "en")
        assert all(located.finding.message.es for located in made.reliability.findings)

    def test_a_finding_is_put_into_a_language_that_its_note_was_not_in(self) -> None:
        told = note("en")
        finding = told.reliability.findings[1].finding
        english = finding.model_copy(update={"message": finding.message.model_copy(update={"es": None})})
        points = (told.key_points[1].model_copy(update={"findings": (english,)}),)
        (point,) = restate(told.model_copy(update={"key_points": points}), NOTHING, None, ("es", "en")).key_points
        message = point.findings[0].message.es
        assert message is not None
        assert "Brisas" in message

    def test_the_grade_is_stated_like_the_rest(self) -> None:
        assert restate(note("es"), NOTHING, None, None, "C3").reliability.grade == "C3"
        assert restate(note("es"), NOTHING, None, None).reliability.grade == "F6"

    def test_a_translation_that_goes_takes_its_findings_with_it(self) -> None:
        reliability = note("es", "en").reliability.model_copy(update={"round_trip": ("bottom_line",)})
        made = restate(note("es", "en", reliability=reliability), NOTHING, None, ("es",))
        assert made.languages == ("es",)
        assert made.reliability.round_trip is None
        assert made.method.translator is None
        assert made.reliability.findings == ()
        assert all(point.findings == () for point in made.key_points)
        assert made.bottom_line is not None
        assert made.bottom_line.text.en is None
        assert made.title.en is None
        assert held(made) == ("es",)
        with pytest.raises(Unreadable):
            restate(made, NOTHING, None, ("en",))

    def test_the_articles_own_words_never_go(self) -> None:
        made = restate(note("es", "en"), NOTHING, None, ("en",))
        assert made.bottom_line is not None
        assert made.bottom_line.text.es
        assert len(made.reliability.findings) == 2

    @pytest.mark.parametrize("wanted", [("en",), ("es", "en")])
    def test_a_language_that_is_not_there_is_named(self, wanted: tuple[Language, ...]) -> None:
        with pytest.raises(Unreadable, match="no English, only Spanish") as caught:
            restate(_only_spanish(note("es", "en")), NOTHING, None, wanted)
        assert "--to both" in caught.value.hint

    def test_it_is_a_note_still(self) -> None:
        wanted: list[tuple[Language, ...]] = [("es",), ("en",), ("es", "en")]
        for languages in wanted:
            made = restate(note("es", "en"), HeaderFields(subject="S"), "Ana", languages)
            assert parse(to_json(made), "a.json") == made


def _only_spanish(made: Note) -> Note:
    """The note as it would be without a translation."""
    return restate(made, NOTHING, None, ("es",))


class TestAllInOneFile:
    """Notes gathered into files that hold a line each."""

    def test_a_line_a_note_and_what_is_none_is_told(self, folder: Path) -> None:
        places = {"csv": folder / "out" / "notes.csv", "jsonl": folder / "out" / "notes.jsonl"}
        failed = gather(stored_notes(folder), places, ("en",))
        assert [failure.source for failure in failed] == ["broken.JSON"]
        assert len(places["jsonl"].read_bytes().splitlines()) == 2
        assert places["csv"].read_text(encoding="utf-8-sig").count("Brisamar abre en mayo") == 2

    def test_the_wording_is_in_the_language_of_all_notes_or_in_both(self) -> None:
        assert worded("es") == ("es",)
        assert worded("en") == ("en",)
        assert worded("both") == worded(None) == ("es", "en")
