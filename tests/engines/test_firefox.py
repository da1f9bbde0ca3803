"""The Firefox project's models from a folder; those tried here are this project's first ones, of the same make."""

import shutil
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


@pytest.fixture
def models(tmp_path: Path) -> Path:
    """A folder with both directions under the names that the Firefox project gives them."""
    pytest.importorskip("fxtranslate", reason='fxtranslate is not installed: python -m pip install "sintesis[firefox]"')
    if not WEIGHTS.is_dir():
        pytest.skip(f"no models of that make lie at {WEIGHTS}")
    for direction in ("es-en", "en-es"):
        (tmp_path / direction).mkdir()
        for old, new in PLACES.items():
            shutil.copyfile(WEIGHTS / direction / old, tmp_path / direction / new.format(direction.replace("-", "")))
    return tmp_path


def missing(model: str | None) -> str:
    state = FIREFOX.fingerprint(EngineOptions(model))
    assert isinstance(state, Missing)
    assert state.command
    return state.what


@pytest.mark.parametrize(("source", "target"), [("es", "en"), ("en", "es")])
def test_it_keeps_the_contract(models: Path, source: str, target: str) -> None:
    check_translator(Lazy(choose(f"firefox:{models}")), source, target)


def test_its_fingerprint_is_that_of_the_files(models: Path) -> None:
    state = FIREFOX.fingerprint(EngineOptions(str(models)))
    assert isinstance(state, Ready)
    assert "es-en@" in state.fingerprint
    copy = shutil.copytree(models, models.parent / "elsewhere")
    assert FIREFOX.fingerprint(EngineOptions(str(copy))) == state
    with next((copy / "es-en").glob("model*")).open("r+b") as file:
        file.seek(5000)
        file.write(b"changed")
    assert FIREFOX.fingerprint(EngineOptions(str(copy))) != state


def test_one_direction_says_what_it_lacks(models: Path) -> None:
    engine = FIREFOX.open(EngineOptions(str(models / "es-en")))
    assert engine.translate(["", "La ley entra en vigor."], "es", "en")[0] == ""
    with pytest.raises(EngineFailed, match="no model for en to es"):
        engine.translate(["The law."], "en", "es")


def test_a_long_text_is_translated_to_its_end(models: Path) -> None:
    text = "; ".join(f"el concejal {n} votó en contra" for n in range(100))
    (made,) = FIREFOX.open(EngineOptions(str(models))).translate([text], "es", "en")
    assert len(made.split()) > 0.6 * len(text.split())


def test_a_truncated_model_is_told(models: Path) -> None:
    path = next((models / "es-en").glob("model*"))
    path.write_bytes(path.read_bytes()[:1000])
    with pytest.raises(EngineMissing, match="cannot be loaded"):
        FIREFOX.open(EngineOptions(str(models))).translate(["Hola."], "es", "en")


def test_folders_without_a_model(tmp_path: Path) -> None:
    pytest.importorskip("fxtranslate", reason='fxtranslate is not installed: python -m pip install "sintesis[firefox]"')
    assert "a folder with models" in missing(None)
    assert "does not exist" in missing(str(tmp_path / "gone"))
    assert "has none" in missing(str(tmp_path))
    (tmp_path / "model.esen.bin.gz").write_bytes(b"packed")
    assert "has none" in missing(str(tmp_path))
    (tmp_path / "file").write_text("no folder")
    assert "is no folder" in missing(str(tmp_path / "file"))
    with pytest.raises(EngineMissing):
        FIREFOX.open(EngineOptions(str(tmp_path)))
