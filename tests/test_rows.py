import json
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from sintesis.model import Failed, Media, Source
from sintesis.rows import rows


def found(tmp_path: Path, content: str | bytes) -> list[Source | Failed]:
    path = tmp_path / "x.jsonl"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return list(rows(path, "x.jsonl"))


def names(items: list[Source | Failed]) -> list[str]:
    return [item.name if isinstance(item, Source) else item.source for item in items]


def test_each_row_is_a_source_with_its_line_s_bytes(tmp_path: Path) -> None:
    first, second = found(tmp_path, '\ufeff{"id": "a/ñ", "text": "uno"}\r\n{"id": 7, "text": "dos"}\n')
    assert first == Source("x.jsonl/a_ñ", '{"id": "a/ñ", "text": "uno"}'.encode(), Media.ROW)
    assert second == Source("x.jsonl/7", b'{"id": 7, "text": "dos"}', Media.ROW)


def test_a_row_without_an_id_is_called_by_its_number(tmp_path: Path) -> None:
    assert names(found(tmp_path, '{"text": "a"}\n\n \n{"id": null, "text": "b"}\n{"id": "", "text": "c"}')) == [
        "x.jsonl/1",
        "x.jsonl/2",
        "x.jsonl/3",
    ]


def test_the_same_id_twice_gives_two_names(tmp_path: Path) -> None:
    content = "\n".join(json.dumps({"id": i, "text": "x"}) for i in ("a", "a", "a~2", "a"))
    assert names(found(tmp_path, content)) == ["x.jsonl/a", "x.jsonl/a~2", "x.jsonl/a~2~2", "x.jsonl/a~3"]


def test_a_bad_row_fails_alone_and_names_its_line(tmp_path: Path) -> None:
    content = (
        b'{"text": "a"}\n\n{"text": \n["x"]\n"\xe9"\n{"id": [1], "text": "b"}\n' + b"[" * 200_000 + b'\n{"text": "c"}'
    )
    items = found(tmp_path, content)
    assert [isinstance(item, Source) for item in items] == [True, False, False, False, False, False, True]
    messages = [item.error.message for item in items if isinstance(item, Failed)]
    assert [message.split(":")[0] for message in messages] == ["line 3", "line 4", "line 5", "line 6", "line 7"]
    assert "UTF-8" in messages[2]
    assert all("\n" not in message for message in messages)


def test_a_file_without_rows_fails(tmp_path: Path) -> None:
    (failed,) = found(tmp_path, "\n\n")
    assert isinstance(failed, Failed)
    assert "no rows" in failed.error.message


def test_utf_16_is_refused_once(tmp_path: Path) -> None:
    (failed,) = found(tmp_path, '{"text": "a"}\n{"text": "b"}\n'.encode("utf-16"))
    assert isinstance(failed, Failed)
    assert "UTF-16" in failed.error.message


def test_a_missing_file_fails(tmp_path: Path) -> None:
    (failed,) = rows(tmp_path / "gone.jsonl", "gone.jsonl")
    assert isinstance(failed, Failed)


@given(st.lists(st.binary(max_size=40) | st.just(b'{"id": 1, "text": "x"}'), max_size=8))
def test_any_bytes_give_rows_with_names_of_their_own(lines: list[bytes]) -> None:
    with TemporaryDirectory() as folder:
        items = found(Path(folder), b"\n".join(lines))
    assert len(set(names(items))) == len(items)
