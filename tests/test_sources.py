import os
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest

from sintesis.errors import Unreadable
from sintesis.model import Failed, Media, Skipped, Source
from sintesis.sources import count, named, standard_input, walk, whole

NOWHERE = Path("/nonexistent")


def build(root: Path, files: dict[str, str | bytes]) -> Path:
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


def names(start: Path, target: Path = NOWHERE) -> list[str]:
    return [item.name if isinstance(item, Source) else item.source for item in walk(start, target)]


def test_a_folder_is_walked_in_the_order_of_its_paths(tmp_path: Path) -> None:
    build(tmp_path, {"b.txt": "b", "a/z.md": "z", "a/b/c.html": "c", "a.txt": "a", "ñ/É.txt": "e"})
    assert names(tmp_path) == ["a/b/c.html", "a/z.md", "a.txt", "b.txt", "ñ/É.txt"]


def test_each_file_is_what_its_suffix_says(tmp_path: Path) -> None:
    build(tmp_path, {"a.TXT": "1", "b.md": "2", "c.htm": "3", "d.jsonl": '{"text": "4"}'})
    media = [item.media for item in walk(tmp_path, NOWHERE) if isinstance(item, Source)]
    assert media == [Media.TEXT, Media.MARKDOWN, Media.HTML, Media.ROW]


def test_hidden_files_and_the_output_folder_are_left_out(tmp_path: Path) -> None:
    build(tmp_path, {".git/a.txt": "", ".x.txt": "", "out/.sintesis/r.json": "", "out/a.txt.en.md": "", "a.txt": "a"})
    assert names(tmp_path, tmp_path / "out") == ["a.txt"]
    assert names(tmp_path, tmp_path / "a" / ".." / "out") == ["a.txt"]


def test_a_kind_of_file_that_is_not_read_is_skipped_and_said(tmp_path: Path) -> None:
    build(tmp_path, {"foto.jpg": b"\xff\xd8", "nota.msg": "x", "LEEME": "x"})
    bare, picture, message = walk(tmp_path, NOWHERE)
    assert isinstance(bare, Skipped)
    assert "no suffix" in bare.reason
    assert picture == Skipped("foto.jpg", "of a kind that is not read (.jpg)")
    assert isinstance(message, Skipped)
    assert "save it as .eml" in message.reason


def test_links_in_a_circle_are_harmless(tmp_path: Path) -> None:
    build(tmp_path, {"a/x.txt": "x"})
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "self").symlink_to("self")
    (tmp_path / "twin").symlink_to("a")
    found = {item.source: item for item in walk(tmp_path, NOWHERE) if not isinstance(item, Source)}
    assert names(tmp_path) == ["a/up", "a/x.txt", "self", "twin"]
    assert isinstance(found["a/up"], Skipped)
    assert isinstance(found["self"], Failed)
    assert isinstance(found["twin"], Skipped)


def test_a_link_out_of_the_folder_is_followed_once(tmp_path: Path) -> None:
    build(tmp_path, {"in/a.txt": "a", "out/b.txt": "b"})
    (tmp_path / "in" / "one").symlink_to(tmp_path / "out")
    (tmp_path / "in" / "two").symlink_to(tmp_path / "out")
    assert names(tmp_path / "in") == ["a.txt", "one/b.txt", "two"]


def test_a_broken_link_fails_alone(tmp_path: Path) -> None:
    build(tmp_path, {"b.txt": "b"})
    (tmp_path / "a.txt").symlink_to("gone.txt")
    broken, good = walk(tmp_path, NOWHERE)
    assert isinstance(broken, Failed)
    assert isinstance(good, Source)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in this system's folders")
def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert list(walk(tmp_path, NOWHERE)) == [Skipped("a.txt", "not a regular file")]


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="the superuser may read everything")
def test_what_may_not_be_read_fails_with_the_remedy(tmp_path: Path) -> None:
    build(tmp_path, {"a.txt": "a", "b/c.txt": "c", "d.txt": "d"})
    (tmp_path / "a.txt").chmod(0)
    (tmp_path / "b").chmod(0)
    file, folder, good = walk(tmp_path, NOWHERE)
    (tmp_path / "b").chmod(0o700)
    assert isinstance(file, Failed)
    assert isinstance(folder, Failed)
    assert "permission" in file.error.hint
    assert isinstance(good, Source)


def test_a_name_that_is_no_utf_8_can_be_printed(tmp_path: Path) -> None:
    try:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/ca\xf1a.txt")).write_text("x")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    assert names(tmp_path) == ["ca\\xf1a.txt"]


def test_a_deep_tree_is_walked(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["d"] * 300)
    try:
        deep.mkdir(parents=True)
    except OSError:
        pytest.skip("this file system has no paths so long")
    (deep / "x.txt").write_text("x")
    assert names(tmp_path) == ["d/" * 300 + "x.txt"]


def test_count_agrees_with_the_walk(tmp_path: Path) -> None:
    rows = '{"text": "a"}\n\n  \nbroken\n{"text": "b"}'
    build(tmp_path, {"a.txt": "a", "x.jpg": "", "r.jsonl": rows, "empty.jsonl": "", "u.jsonl": "{}".encode("utf-16")})
    assert count(tmp_path, NOWHERE) == len(list(walk(tmp_path, NOWHERE))) == 7
    assert count(tmp_path / "r.jsonl", NOWHERE) == len(list(walk(tmp_path / "r.jsonl", NOWHERE))) == 3


def test_a_rows_file_can_be_walked_itself(tmp_path: Path) -> None:
    build(tmp_path, {"x.jsonl": '{"id": "a", "text": "hola"}'})
    assert names(tmp_path / "x.jsonl") == ["x.jsonl/a"]


def test_a_folder_where_a_file_is_meant_names_the_remedy(tmp_path: Path) -> None:
    (failed,) = named(tmp_path)
    assert isinstance(failed, Failed)
    assert "sintesis batch" in failed.error.hint


def test_the_bytes_of_any_file_can_be_had(tmp_path: Path) -> None:
    build(tmp_path, {"a.srt": "hola"})
    assert whole(tmp_path / "a.srt") == b"hola"
    for wrong in (tmp_path, tmp_path / "gone"):
        with pytest.raises(Unreadable):
            whole(wrong)


@pytest.mark.parametrize("name", ["gone.txt", "gone", "gone.jsonl", "gone.jpg", "a.txt/b.txt", "x" * 5000 + ".txt"])
def test_a_file_that_is_not_there_fails(tmp_path: Path, name: str) -> None:
    build(tmp_path, {"a.txt": "a"})
    (failed,) = named(tmp_path / name)
    assert isinstance(failed, Failed)
    assert failed.stage == "load"
    assert "cannot be read" in failed.error.message


def test_a_named_file_without_a_suffix_is_what_it_looks_like(tmp_path: Path) -> None:
    build(tmp_path, {"page": "<!DOCTYPE html><html><body></body></html>", "text": "Hola."})
    (page,) = named(tmp_path / "page")
    (text,) = named(tmp_path / "text")
    assert isinstance(page, Source)
    assert isinstance(text, Source)
    assert (page.media, text.media) == (Media.HTML, Media.TEXT)


@pytest.mark.skipif(not Path("/dev/fd").is_dir(), reason="this system has no names for open pipes")
def test_a_pipe_that_is_named_is_read() -> None:
    reading, writing = os.pipe()
    os.write(writing, b"<html><body><p>Hola.</p></body></html>")
    os.close(writing)
    (page,) = named(Path(f"/dev/fd/{reading}"))
    os.close(reading)
    assert isinstance(page, Source)
    assert page.media is Media.HTML


def test_a_picture_named_is_skipped(tmp_path: Path) -> None:
    build(tmp_path, {"a.jpg": "x"})
    (skipped,) = named(tmp_path / "a.jpg")
    assert isinstance(skipped, Skipped)


@pytest.mark.parametrize(
    ("data", "media"),
    [
        (b"\n<!doctype html>\n<p>x", Media.HTML),
        (b"\xef\xbb\xbf<html lang=es>", Media.HTML),
        (b'<?xml version="1.0"?>\n<!-- saved -->\n<html>', Media.HTML),
        ("<html>".encode("utf-16"), Media.HTML),
        (b"<html", Media.HTML),
        (b"a < b <html>", Media.TEXT),
        (b"%PDF-1.7\n", Media.PDF),
        (b"PK\x03\x04....[Content_Types].xml", Media.DOCX),
        (b"PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text", Media.ODT),
        (b"Return-Path: <a@b.example>\nMIME-Version: 1.0\nSubject: x\n\nx", Media.MAIL),
        (b"From: the editor\nTo: the readers\n\nDear all", Media.TEXT),
        (b"", Media.TEXT),
    ],
)
def test_standard_input_is_told_by_its_content(data: bytes, media: Media) -> None:
    assert standard_input(data) == Source("stdin", data, media)


def message(text: str, *attachments: tuple[str, str, bytes]) -> bytes:
    """An e-mail; of each attachment name, media type and content."""
    made = EmailMessage()
    made["Subject"], made["From"] = "Nota", "Ana Ruiz <ana@faro.example>"
    made.set_content(text)
    for name, kind, content in attachments:
        main, sub = kind.split("/")
        made.add_attachment(content, maintype=main, subtype=sub, filename=name or None)
    return made.as_bytes()


LETTER = "El puerto de Almenara reabre esta semana tras dos años de obras que han costado doce millones. " * 5


def test_what_is_attached_to_an_e_mail_follows_it(tmp_path: Path) -> None:
    data = message(
        LETTER,
        ("nota.txt", "text/plain", b"Hola."),
        ("ca\u00f1a.pdf", "application/octet-stream", b"%PDF"),
        ("", "application/pdf", b"%PDF"),
        ("nota.txt", "text/plain", b"Otra."),
        ("logo.zip", "application/zip", b"x"),
    )
    build(tmp_path, {"a.eml": data, "b.txt": "b"})
    items = list(walk(tmp_path, NOWHERE))
    assert names(tmp_path) == [
        "a.eml", "a.eml/nota.txt", "a.eml/caña.pdf", "a.eml/3.pdf", "a.eml/nota.txt~2", "a.eml/logo.zip", "b.txt",
    ]  # fmt: skip
    media = [item.media for item in items if isinstance(item, Source)]
    assert media == [Media.MAIL, Media.TEXT, Media.PDF, Media.PDF, Media.TEXT, Media.TEXT]
    assert isinstance(items[5], Skipped)
    assert count(tmp_path, NOWHERE) == len(items)


def test_a_note_on_what_is_attached_is_no_article(tmp_path: Path) -> None:
    build(
        tmp_path,
        {"a.eml": message("Adjunto la nota de hoy. Un saludo, Ana.", ("n.txt", "text/plain", LETTER.encode()))},
    )
    note, article = walk(tmp_path, NOWHERE)
    assert note == Skipped("a.eml", "only a note on what is attached")
    assert isinstance(article, Source)
    assert article.name == "a.eml/n.txt"


def test_a_short_message_without_articles_attached_is_read_itself(tmp_path: Path) -> None:
    build(tmp_path, {"a.eml": message("El puerto reabre esta semana.", ("x.zip", "application/zip", b"x"))})
    assert [type(item) for item in walk(tmp_path, NOWHERE)] == [Source, Skipped]


def test_an_e_mail_attached_to_an_e_mail_is_read_with_what_is_attached_to_it(tmp_path: Path) -> None:
    inner = message(LETTER, ("n.txt", "text/plain", b"Hola."))
    outer = EmailMessage()
    outer["Subject"] = "RV"
    outer.set_content("Te paso esto.")
    outer.add_attachment(message_from_bytes(inner, policy=default))
    build(tmp_path, {"a.eml": outer.as_bytes(), "b.eml": message("Va.", ("in.eml", "application/octet-stream", inner))})
    assert names(tmp_path) == [
        "a.eml", "a.eml/1.eml", "a.eml/1.eml/n.txt", "b.eml", "b.eml/in.eml", "b.eml/in.eml/n.txt",
    ]  # fmt: skip


def test_a_name_that_leads_out_of_the_folder_does_not(tmp_path: Path) -> None:
    build(tmp_path, {"a.eml": message(LETTER, ("../../etc/x.txt", "text/plain", b"Hola."))})
    assert names(tmp_path) == ["a.eml", "a.eml/x.txt"]


def test_messages_hidden_in_attachments_are_followed_so_far(tmp_path: Path) -> None:
    data = message(LETTER)
    for _ in range(9):
        data = message(LETTER, ("m.eml", "application/octet-stream", data))
    build(tmp_path, {"a.eml": data})
    *_, last = walk(tmp_path, NOWHERE)
    assert isinstance(last, Failed)
    assert "deep" in last.error.message


@pytest.mark.parametrize("suffix", [".doc", ".rtf", ".msg", ".mht"])
def test_kinds_that_hold_articles_and_are_not_read_name_the_remedy(tmp_path: Path, suffix: str) -> None:
    build(tmp_path, {f"a{suffix}": "x"})
    (skipped,) = named(tmp_path / f"a{suffix}")
    assert isinstance(skipped, Skipped)
    assert "save" in skipped.reason
