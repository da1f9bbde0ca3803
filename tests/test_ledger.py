import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from sintesis.errors import OutputFault
from sintesis.ledger import LAYOUT, Row, State, open_ledger, state, written

DATA = b"nota"


@pytest.fixture
def row(tmp_path: Path) -> Row:
    (tmp_path / "x.txt.en.md").write_bytes(DATA)
    return Row("x.txt", "key", 2, (written(tmp_path, "x.txt.en.md", DATA),))


def test_a_row_is_found_again_by_the_next_run(tmp_path: Path, row: Row) -> None:
    with open_ledger(tmp_path / "ledger.sqlite") as ledger:
        ledger.record(row)
        assert ledger.row("y.txt") is None
    with open_ledger(tmp_path / "ledger.sqlite") as ledger:
        assert ledger.set_aside is None
        assert ledger.row("x.txt") == row


def test_a_later_row_takes_the_place_of_the_earlier(tmp_path: Path, row: Row) -> None:
    later = Row("x.txt", "other", 0, row.files)
    with open_ledger(tmp_path / "ledger.sqlite") as ledger:
        ledger.record(row)
        ledger.record(later)
        assert ledger.row("x.txt") == later


def test_files_as_they_were_left_are_intact(tmp_path: Path, row: Row) -> None:
    assert state(row, tmp_path) is State.INTACT


def test_a_file_that_was_only_touched_is_intact(tmp_path: Path, row: Row) -> None:
    os.utime(tmp_path / "x.txt.en.md", (1, 1))
    assert state(row, tmp_path) is State.INTACT


def test_a_file_of_the_same_size_and_another_content_is_edited(tmp_path: Path, row: Row) -> None:
    (tmp_path / "x.txt.en.md").write_bytes(b"NOTA")
    os.utime(tmp_path / "x.txt.en.md", (1, 1))
    assert state(row, tmp_path) is State.EDITED


def test_a_deleted_file_is_missing_even_beside_an_edited_one(tmp_path: Path, row: Row) -> None:
    (tmp_path / "x.txt.json").write_bytes(DATA)
    both = Row("x.txt", "key", 0, (*row.files, written(tmp_path, "x.txt.json", DATA)))
    (tmp_path / "x.txt.en.md").write_bytes(b"edited")
    (tmp_path / "x.txt.json").unlink()
    assert state(both, tmp_path) is State.MISSING


def damaged(path: Path) -> None:
    path.write_bytes(b"this was never a database, or has ceased to be one " * 40)


def of_another_layout(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE article (anything)")
    connection.execute(f"PRAGMA user_version = {LAYOUT + 1}")
    connection.close()


def overwritten_in_the_middle(path: Path) -> None:
    with open_ledger(path) as ledger:
        for n in range(200):
            ledger.record(Row(f"{n}.txt", "key" * 50, 0, ()))
    whole = bytearray(path.read_bytes())
    whole[4096:12288] = b"\xff" * 8192
    path.write_bytes(whole)


@pytest.mark.parametrize("spoil", [damaged, of_another_layout, overwritten_in_the_middle])
def test_a_ledger_that_cannot_be_used_is_set_aside_and_a_new_one_begun(
    tmp_path: Path, row: Row, spoil: Callable[[Path], None]
) -> None:
    path = tmp_path / "ledger.sqlite"
    spoil(path)
    before = path.read_bytes()
    with open_ledger(path) as ledger:
        assert ledger.set_aside is not None
        assert ledger.set_aside.read_bytes() == before
        assert ledger.row("x.txt") is None
        ledger.record(row)
    with open_ledger(path) as ledger:
        assert ledger.set_aside is None
        assert ledger.row("x.txt") == row


def test_a_second_damaged_ledger_does_not_overwrite_the_first(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    aside = set()
    for _ in range(2):
        damaged(path)
        with open_ledger(path) as ledger:
            aside.add(ledger.set_aside)
    assert len(aside) == 2


def test_a_ledger_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputFault, match=r"ledger\.sqlite") as caught:
        open_ledger(tmp_path / "missing" / "ledger.sqlite")
    assert caught.value.hint
