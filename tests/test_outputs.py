import os
import stat
import unicodedata
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sintesis.errors import OutputFault
from sintesis.model import Language
from sintesis.outputs import DIGEST, LONGEST_PART, Stems, growing, make_folder, note_name, together_name, write


@pytest.mark.parametrize(
    ("languages", "form", "name"),
    [
        (("en",), "md", "a/x.txt.en.md"),
        (("es", "en"), "md", "a/x.txt.es-en.md"),
        (("en",), "json", "a/x.txt.json"),
        (("es", "en"), "json", "a/x.txt.json"),
        (("en",), "html", "a/x.txt.en.html"),
        (("es", "en"), "docx", "a/x.txt.es-en.docx"),
    ],
)
def test_note_names(languages: tuple[Language, ...], form: str, name: str) -> None:
    assert note_name("a/x.txt", languages, form) == name


def test_an_ordinary_name_is_its_own_stem() -> None:
    assert Stems().claim("España/El año.txt") == "España/El año.txt"


@pytest.mark.parametrize("name", ["/etc/passwd.txt", "../../passwd.txt", "a/../../passwd.txt", "..", "x.jsonl/..", "."])
def test_a_stem_stays_inside_the_output_folder(name: str) -> None:
    stem = Stems().claim(name)
    assert not stem.startswith("/")
    assert stem
    assert not {"", ".", ".."} & set(stem.split("/"))


def test_namesakes_get_stems_of_their_own_in_the_order_they_come() -> None:
    stems = Stems()
    assert [stems.claim(n) for n in ("a.txt", "A.TXT", "a.txt", "b.txt")] == ["a.txt", "A.TXT~2", "a.txt~3", "b.txt"]


def test_accents_written_in_two_ways_are_namesakes() -> None:
    stems = Stems()
    assert stems.claim("año.txt") != stems.claim(unicodedata.normalize("NFD", "año.txt"))
    first, second = Stems(), Stems()
    assert first.claim("año.txt") == second.claim("año.txt")


NAMES = st.lists(
    st.text(st.characters(exclude_characters="\0/", exclude_categories=["Cs"]), min_size=1, max_size=120)
    | st.sampled_from(["..", ".", "a", "A", "con:", "ñ" * 200]),
    min_size=1,
    max_size=4,
).map("/".join)


@given(st.lists(NAMES, max_size=8))
def test_stems_are_distinct_inside_and_short_enough(names: list[str]) -> None:
    stems = Stems()
    claimed = [stems.claim(name) for name in names]
    assert len({unicodedata.normalize("NFC", stem).casefold() for stem in claimed}) == len(names)
    for stem in claimed:
        path = PurePosixPath(stem)
        assert not path.is_absolute()
        assert ".." not in path.parts
        assert all(len(os.fsencode(part)) <= LONGEST_PART + 4 for part in path.parts)
        assert not any(unicodedata.category(c) == "Cc" for c in stem)


def test_two_long_names_that_differ_at_their_ends_stay_apart() -> None:
    stems = Stems()
    assert stems.claim("x" * 300 + "a.txt") != stems.claim("x" * 300 + "b.txt")


def leftovers(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob(".sintesis-*"))


def test_writing_makes_folders_and_leaves_nothing_else(tmp_path: Path) -> None:
    write(tmp_path / "a" / "b" / "note.md", "ñ".encode())
    assert (tmp_path / "a" / "b" / "note.md").read_text(encoding="utf-8") == "ñ"
    assert [path.name for path in (tmp_path / "a" / "b").iterdir()] == ["note.md"]


def test_a_note_may_be_read_by_whom_the_umask_lets(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write(tmp_path / "note.md", b"x")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "note.md").stat().st_mode) == 0o640


def test_writing_over_a_link_keeps_the_link(tmp_path: Path) -> None:
    (tmp_path / "real.md").write_bytes(b"old")
    (tmp_path / "link.md").symlink_to("real.md")
    write(tmp_path / "link.md", b"new")
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "real.md").read_bytes() == b"new"


def test_a_device_is_written_to_and_stays_one() -> None:
    write(Path(os.devnull), b"x")
    assert Path(os.devnull).is_char_device()


def test_a_folder_in_the_place_of_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "note.md").mkdir()
    with pytest.raises(OutputFault, match=r"note\.md") as caught:
        write(tmp_path / "note.md", b"x")
    assert caught.value.hint
    assert leftovers(tmp_path) == []


def test_a_file_in_the_place_of_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"mine")
    with pytest.raises(OutputFault, match="out"):
        write(tmp_path / "out" / "note.md", b"x")
    with pytest.raises(OutputFault, match="out"):
        make_folder(tmp_path / "out")
    assert (tmp_path / "out").read_bytes() == b"mine"


def test_a_failed_write_keeps_the_old_note_and_leaves_no_half(tmp_path: Path) -> None:
    write(tmp_path / "note.md", b"old")
    with pytest.raises(TypeError):
        write(tmp_path / "note.md", cast(bytes, "not bytes"))
    assert (tmp_path / "note.md").read_bytes() == b"old"
    assert leftovers(tmp_path) == []


def test_a_folder_that_takes_files_is_left_as_it_was(tmp_path: Path) -> None:
    make_folder(tmp_path / "new" / "folder")
    assert list((tmp_path / "new" / "folder").iterdir()) == []


def test_a_file_that_grows_is_seen_when_it_is_whole(tmp_path: Path) -> None:
    place = tmp_path / "all.csv"
    place.write_bytes(b"old")
    with growing(place) as put:
        put(b"one")
        assert place.read_bytes() == b"old"
        put(b"two")
    assert place.read_bytes() == b"onetwo"
    assert leftovers(tmp_path) == []


def test_a_file_that_is_given_up_leaves_the_old_one(tmp_path: Path) -> None:
    place = tmp_path / "all.csv"
    place.write_bytes(b"old")
    with suppress(KeyboardInterrupt), growing(place) as put:
        put(b"one")
        raise KeyboardInterrupt
    assert place.read_bytes() == b"old"
    assert leftovers(tmp_path) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
def test_a_piece_that_is_refused_is_told_at_the_end_too() -> None:
    big = b"x" * 1_000_000
    with pytest.raises(OutputFault), growing(Path("/dev/full")) as put, suppress(OutputFault):
        put(big)


@pytest.mark.parametrize("name", ["notes.jsonl/r1", "Notes.CSV/r1", "digest/a.txt"])
def test_no_source_takes_the_place_of_what_is_of_all_notes(name: str) -> None:
    stem = Stems().claim(name)
    assert stem.partition("/")[0].casefold() not in {DIGEST, together_name("csv"), together_name("jsonl")}


def test_a_file_may_be_called_as_what_is_of_all_notes() -> None:
    assert Stems().claim("digest.txt") == "digest.txt"
    assert Stems().claim("a/digest/x.txt") == "a/digest/x.txt"
