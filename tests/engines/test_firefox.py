"""Models named as the Firefox project names them; those tried here are this project's first ones, of the same make."""

import os
import shutil
from collections.abc import Callable, Iterator
from importlib.metadata import PackageNotFoundError
from importlib.util import find_spec
from pathlib import Path

import pytest

from sintesis.engines.base import EngineOptions, Missing, Ready
from sintesis.engines.firefox import FIREFOX
from sintesis.engines.registry import Lazy, choose
from sintesis.errors import EngineFailed, EngineMissing
from sintesis.testing import check_translator
from tests.cases import CASES

WEIGHTS = CASES.parent / "weights"
PLACES = {"model.bin": "model.{}.intgemm.alphas.bin", "source.spm": "srcvocab.{}.spm", "target.spm": "trgvocab.{}.spm"}
ABSENT = 'fxtranslate is not installed: python -m pip install "sintesis[firefox]"'
SENTENCE = "La ley entra en vigor mañana."

needs_library = pytest.mark.skipif(find_spec("fxtranslate") is None, reason=ABSENT)


def put(folder: Path, direction: str, names: dict[str, str] = PLACES) -> Path:
    """One direction's files in a folder, under other names."""
    folder.mkdir(parents=True, exist_ok=True)
    for old, new in names.items():
        shutil.copyfile(WEIGHTS / direction / old, folder / new.format(direction.replace("-", "")))
    return folder


@pytest.fixture
def models(tmp_path: Path) -> Path:
    """A folder with one folder a direction."""
    pytest.importorskip("fxtranslate", reason=ABSENT)
    if not WEIGHTS.is_dir():
        pytest.skip(f"no models of that make lie at {WEIGHTS}")
    for direction in ("es-en", "en-es"):
        put(tmp_path / "models" / direction, direction)
    return tmp_path / "models"


def ready(folder: Path) -> str:
    state = FIREFOX.fingerprint(EngineOptions(str(folder)))
    assert isinstance(state, Ready)
    return state.fingerprint


def missing(model: str | Path | None) -> Missing:
    state = FIREFOX.fingerprint(EngineOptions(None if model is None else str(model)))
    assert isinstance(state, Missing)
    assert state.command
    return state


def translated(folder: Path, text: str = SENTENCE, source: str = "es", target: str = "en") -> str:
    (made,) = FIREFOX.open(EngineOptions(str(folder))).translate([text], source, target)
    return made


@pytest.mark.parametrize(("source", "target"), [("es", "en"), ("en", "es")])
def test_it_keeps_the_contract(models: Path, source: str, target: str) -> None:
    check_translator(Lazy(choose(f"firefox:{models}")), source, target)


def test_its_fingerprint_is_that_of_the_files(models: Path) -> None:
    said = ready(models)
    assert all(part in said for part in ("firefox fxtranslate-", " es-en@", " en-es@"))
    copy = shutil.copytree(models, models.parent / "elsewhere")
    assert ready(copy) == said
    with next((copy / "es-en").glob("model*")).open("r+b") as file:
        file.seek(5000)
        file.write(b"changed")
    assert ready(copy) != said


def test_white_space_is_flattened_and_nothing_stays_nothing(models: Path) -> None:
    engine = FIREFOX.open(EngineOptions(str(models)))
    spaced = f"  {SENTENCE.replace(' ', chr(10) + ' ')}\t"
    assert engine.translate([spaced, "", " \n"], "es", "en") == [translated(models), "", ""]


def test_a_long_text_is_translated_to_its_end(models: Path) -> None:
    text = "; ".join(f"el concejal {n} votó en contra" for n in range(100))
    made = translated(models, text)
    assert len(made.split()) > 0.6 * len(text.split())
    assert any(f" {n} " in made for n in range(90, 100))


def test_one_direction_says_what_it_lacks(models: Path) -> None:
    assert translated(models / "es-en") == translated(models)
    with pytest.raises(EngineFailed, match="no model for en to es; at hand: es-en"):
        translated(models / "es-en", "The law.", "en", "es")
    assert FIREFOX.open(EngineOptions(str(models))).translate([], "en", "fr") == []
    with pytest.raises(EngineFailed, match="no model for en to fr"):
        translated(models, "The law.", "en", "fr")


@pytest.mark.parametrize("name", ["es-en", "esen", "my-es-en-2.1"])
def test_the_direction_may_stand_in_the_folders_name(models: Path, name: str) -> None:
    plain = put(models.parent / name, "es-en", {name: name for name in PLACES})
    assert translated(plain) == translated(models)


def test_both_directions_may_lie_in_one_folder(models: Path) -> None:
    flat = put(models.parent / "flat", "es-en")
    put(flat, "en-es")
    (flat / "model.enfr.intgemm.alphas.bin").write_bytes(b"French")
    (flat / "vocab.enfr.spm").write_bytes(b"French")
    (flat / "lex.50.50.esen.s2t.bin").write_bytes(b"not needed")
    assert sorted(ready(flat).split()) == sorted(ready(models).split())
    assert translated(flat) == translated(models)
    assert translated(flat, "The law.", "en", "es") == translated(models, "The law.", "en", "es")


def test_a_model_of_another_pair_is_not_taken_by_its_folders_name(models: Path) -> None:
    other = put(models.parent / "other" / "es-en", "es-en", {"model.bin": "model.enfr.intgemm.alphas.bin"})
    assert "holds none" in missing(other).what


@pytest.mark.parametrize("name", ["vocab.esen.spm", "vocab.enes.spm", "vocab.spm"])
def test_a_shared_vocabulary_serves_both_sides(models: Path, name: str) -> None:
    """Which of the two real ones it is does not matter here: that it is found does."""
    shared = put(models.parent / "shared" / "es-en", "es-en", {"model.bin": "model.esen.bin", "target.spm": name})
    assert " es-en@" in ready(shared)
    assert translated(shared)


def keep(path: Path, size: int) -> None:
    path.write_bytes(path.read_bytes()[:size])


def more_pieces(path: Path) -> None:
    """A vocabulary with one piece more than its model, as of another release."""
    piece = b"\x0a\x06qwerty\x15\x00\x00\x80\xbf"
    path.write_bytes(path.read_bytes() + b"\x0a" + bytes([len(piece)]) + piece)


@pytest.mark.parametrize(
    ("pattern", "spoil", "said"),
    [
        ("model*", lambda path: keep(path, 1000), "cannot be loaded"),
        ("model*", lambda path: keep(path, path.stat().st_size - 100), "cannot be loaded"),
        ("model*", lambda path: keep(path, 0), "cannot be loaded"),
        ("model*", lambda path: path.write_text("<html>not found</html>"), "cannot be loaded"),
        ("srcvocab*", lambda path: keep(path, path.stat().st_size // 2), "is no SentencePiece model"),
        ("trgvocab*", lambda path: keep(path, 0), "is no SentencePiece model"),
        ("trgvocab*", lambda path: path.write_text("version https://git-lfs…"), "is no SentencePiece model"),
        ("srcvocab*", more_pieces, "has 29073 pieces where the model knows 29072"),
    ],
)
def test_a_broken_file_is_told(models: Path, pattern: str, spoil: Callable[[Path], object], said: str) -> None:
    spoil(next((models / "es-en").glob(pattern)))
    with pytest.raises(EngineMissing, match=said) as caught:
        translated(models)
    assert "get them again" in caught.value.hint


@needs_library
def test_what_is_no_folder_says_so(tmp_path: Path) -> None:
    assert missing(None).what == "a folder with models"
    assert "does not exist" in missing(tmp_path / "gone").what
    assert "fxtranslate models add es en" in missing(tmp_path / "gone").command
    assert "does not exist" in missing("~nobody-of-that-name/models").what
    assert "File name too long" in missing("x" * 5000).what
    (tmp_path / "file").write_text("no folder")
    assert "is no folder" in missing(tmp_path / "file").what


@needs_library
def test_an_empty_folder_has_no_model(tmp_path: Path) -> None:
    (tmp_path / "es-en").mkdir()
    assert "holds none" in missing(tmp_path).what
    with pytest.raises(EngineMissing, match="holds none"):
        FIREFOX.open(EngineOptions(str(tmp_path)))
    with pytest.raises(EngineMissing, match="holds none"):
        choose(f"firefox:{tmp_path}").ready()


@needs_library
def test_a_model_without_its_vocabulary(tmp_path: Path) -> None:
    (tmp_path / "model.esen.intgemm.alphas.bin").write_bytes(b"")
    (tmp_path / "srcvocab.esen.spm").write_bytes(b"")
    assert "the vocabulary of" in missing(tmp_path).what


@needs_library
def test_a_model_that_does_not_say_its_direction(tmp_path: Path) -> None:
    folder = tmp_path / "downloads"
    folder.mkdir()
    for name in PLACES:
        (folder / name).write_bytes(b"")
    said = missing(folder)
    assert "says es-en or en-es" in said.what
    assert said.command == f"mv {folder} {tmp_path / 'es-en'} (or en-es)"


@needs_library
@pytest.mark.parametrize(("suffix", "command"), [(".gz", "gunzip"), (".zst", "unzstd")])
def test_packed_files_are_to_be_unpacked(tmp_path: Path, suffix: str, command: str) -> None:
    folder = tmp_path / "es-en"
    folder.mkdir()
    for name in ("model.esen.intgemm.alphas.bin", "vocab.esen.spm"):
        (folder / (name + suffix)).write_bytes(b"packed")
    said = missing(tmp_path)
    assert "is packed" in said.what
    assert said.command.startswith(f"{command} {folder}/model.esen.intgemm.alphas.bin{suffix} {folder}/vocab.esen.spm")


@needs_library
@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
@pytest.mark.parametrize("inner", ["", "es-en", "es-en/model.bin"])
def test_what_may_not_be_read(tmp_path: Path, inner: str) -> None:
    (tmp_path / "models" / "es-en").mkdir(parents=True)
    for name in PLACES:
        (tmp_path / "models" / "es-en" / name).write_bytes(b"")
    path = tmp_path / "models" / inner
    path.chmod(0)
    said = missing(tmp_path / "models")
    path.chmod(0o700)
    assert "Permission denied" in said.what
    assert said.command == f"chmod -R u+rX {path}"


@needs_library
def test_a_folder_that_may_not_be_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(path: Path) -> Iterator[Path]:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "iterdir", denied)
    assert "Permission denied" in missing(tmp_path).what
    assert missing(tmp_path).command == f"chmod -R u+rX {tmp_path}"


def test_without_the_library_the_command_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr("sintesis.engines.firefox.version", absent)
    assert missing("anything") == Missing("the library fxtranslate", 'python -m pip install "sintesis[firefox]"')
