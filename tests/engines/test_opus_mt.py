"""The real adapter on a tiny checkpoint of random weights: order, limits, directions, and what lacks."""

import json
import os
import shutil
import subprocess
import sys
import warnings
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

from sintesis.engines.base import EngineOptions, Missing, Ready
from sintesis.engines.opus_mt import OPUS_MT
from sintesis.engines.registry import choose
from sintesis.errors import EngineFailed, EngineMissing

needs_torch = pytest.mark.skipif(find_spec("torch") is None, reason="torch is not installed")
pytestmark = pytest.mark.torch


def state(model: str | Path) -> Ready | Missing:
    return OPUS_MT.fingerprint(EngineOptions(str(model)))


def missing(model: str | Path) -> Missing:
    found = state(model)
    assert isinstance(found, Missing)
    return found


def fingerprint(model: str | Path) -> str:
    found = state(model)
    assert isinstance(found, Ready)
    return found.fingerprint


def test_results_come_in_the_order_of_the_texts(checkpoints: Path) -> None:
    translator = OPUS_MT.open(EngineOptions(str(checkpoints / "pair")))
    texts = [
        "La ministra viajó a Bogotá el martes.",
        "",
        "Nadie conoce la fecha.",
        "Treinta pozos.",
        "Nadie conoce la fecha.",
    ]
    made = translator.translate(texts, "es", "en")
    assert made[1] == ""
    assert made[2] == made[4]
    assert made[::-1] == translator.translate(texts[::-1], "es", "en")
    assert len(set(made)) == 4


def test_many_texts_are_as_each_alone(checkpoints: Path) -> None:
    translator = OPUS_MT.open(EngineOptions(str(checkpoints / "pair")))
    words = ["El", "consejo", "aprobó", "el", "plan", "de", "agua", "y", "la", "ministra", "viajó", "a", "Bogotá"]
    texts = [" ".join(words[: 1 + i % 9]) + f" {i}." for i in range(18)]
    assert translator.translate(texts, "es", "en") == [translator.translate([text], "es", "en")[0] for text in texts]


@pytest.mark.parametrize("text", ["Nadie conoce la fecha de la firma. " * 40, "pozo" * 400, "a " * 300])
def test_a_text_beyond_the_limit_is_cut_and_not_dropped(checkpoints: Path, text: str) -> None:
    translator = OPUS_MT.open(EngineOptions(str(checkpoints / "pair")))
    (made,) = translator.translate([text], "es", "en")
    (part,) = translator.translate([text[:60]], "es", "en")
    assert len(made) > len(part)


def test_nothing_is_said_on_stderr_and_no_setting_changes(checkpoints: Path) -> None:
    script = (
        "import sys, os, torch, transformers.utils.logging as log; from sintesis.engines.registry import choose, Lazy\n"
        "state = lambda: (torch.get_num_threads(), log.get_verbosity(), log.is_progress_bar_enabled(), "
        "dict(os.environ))\n"
        "before = state()\n"
        "Lazy(choose(sys.argv[1])).translate(['Nadie conoce la fecha. ' * 40], 'es', 'en')\n"
        "assert before == state()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, f"opus-mt:{checkpoints / 'pair'}"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_checkpoint_of_one_direction_refuses_the_other(checkpoints: Path) -> None:
    translator = OPUS_MT.open(EngineOptions(str(checkpoints / "pair" / "forth")))
    with pytest.raises(EngineFailed, match="en to es") as caught:
        translator.translate(["Nobody knows."], "en", "es")
    assert "hf download Helsinki-NLP/opus-mt-en-es" in caught.value.hint


def test_a_checkpoint_that_states_no_direction_takes_the_one_asked_for(checkpoints: Path) -> None:
    translator = OPUS_MT.open(EngineOptions(str(checkpoints / "nameless")))
    assert translator.translate(["Nadie."], "es", "en") == translator.translate(["Nadie."], "en", "es")


def test_the_direction_may_stand_in_the_name(checkpoints: Path, tmp_path: Path) -> None:
    folder = tmp_path / "my-opus-spa-eng-v2"
    shutil.copytree(checkpoints / "nameless", folder)
    assert " es-en=my-opus-spa-eng-v2@" in fingerprint(folder)


def test_a_checkpoint_of_several_targets_is_told_which(checkpoints: Path, tmp_path: Path) -> None:
    folder = tmp_path / "es-en"
    shutil.copytree(checkpoints / "nameless", folder)
    vocabulary = json.loads((folder / "vocab.json").read_text())
    rare = list(vocabulary)[-2]
    (folder / "vocab.json").write_text(json.dumps({">>en<<" if k == rare else k: v for k, v in vocabulary.items()}))
    (told,) = OPUS_MT.open(EngineOptions(str(folder))).translate(["Nadie."], "es", "en")
    (untold,) = OPUS_MT.open(EngineOptions(str(checkpoints / "nameless"))).translate(["Nadie."], "es", "en")
    assert told != untold


def test_older_weights_are_read(checkpoints: Path, tmp_path: Path) -> None:
    import torch
    from safetensors.torch import load_file

    folder = tmp_path / "es-en"
    shutil.copytree(checkpoints / "nameless", folder)
    torch.save(load_file(folder / "model.safetensors"), folder / "pytorch_model.bin")
    (folder / "model.safetensors").unlink()
    texts = ["Nadie conoce la fecha."]
    old = OPUS_MT.open(EngineOptions(str(folder))).translate(texts, "es", "en")
    assert old == OPUS_MT.open(EngineOptions(str(checkpoints / "nameless"))).translate(texts, "es", "en")


def test_half_precision_is_read_as_single(checkpoints: Path, tmp_path: Path) -> None:
    import torch
    from safetensors.torch import load_file, save_file

    folder = tmp_path / "es-en"
    shutil.copytree(checkpoints / "nameless", folder)
    half = {name: weight.to(torch.float16) for name, weight in load_file(folder / "model.safetensors").items()}
    save_file(half, folder / "model.safetensors", metadata={"format": "pt"})
    texts = ["Nadie conoce la fecha.", "Los pozos."]
    made = OPUS_MT.open(EngineOptions(str(folder))).translate(texts, "es", "en")
    assert made[::-1] == OPUS_MT.open(EngineOptions(str(folder))).translate(texts[::-1], "es", "en")


def test_weights_that_lack_a_layer_are_refused(checkpoints: Path, tmp_path: Path) -> None:
    from safetensors.torch import load_file, save_file

    folder = tmp_path / "es-en"
    shutil.copytree(checkpoints / "nameless", folder)
    weights = load_file(folder / "model.safetensors")
    kept = {name: weight for name, weight in weights.items() if "decoder.layers.0.fc1" not in name}
    save_file(kept, folder / "model.safetensors", metadata={"format": "pt"})
    with pytest.raises(EngineMissing, match="lacks 2 of its model's weights"):
        OPUS_MT.open(EngineOptions(str(folder))).translate(["Nadie."], "es", "en")


def test_the_fingerprint_follows_the_weights(checkpoints: Path, tmp_path: Path) -> None:
    one, two = tmp_path / "one" / "es-en", tmp_path / "two" / "es-en"
    for folder in (one, two):
        shutil.copytree(checkpoints / "pair" / "forth", folder)
    assert fingerprint(one) == fingerprint(two)
    data = bytearray((two / "model.safetensors").read_bytes())
    data[-8] ^= 1
    (two / "model.safetensors").write_bytes(data)
    assert fingerprint(one) != fingerprint(two)


def test_the_fingerprint_names_libraries_and_directions(checkpoints: Path) -> None:
    said = fingerprint(checkpoints / "pair")
    assert all(part in said for part in ("transformers-", "torch-", " es-en=forth@", " en-es=back@"))


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda folder: (folder / "vocab.json").unlink(), "holds no vocab.json"),
        (lambda folder: (folder / "model.safetensors").unlink(), "holds no weights"),
        (lambda folder: (folder / "config.json").write_text('{"model_type": "bert"}'), "not Marian"),
        (lambda folder: (folder / "config.json").write_text("{"), "not Marian"),
    ],
)
def test_a_folder_that_is_no_checkpoint_says_why(
    checkpoints: Path, tmp_path: Path, spoil: Callable[[Path], object], said: str
) -> None:
    folder = tmp_path / "es-en"
    shutil.copytree(checkpoints / "nameless", folder)
    spoil(folder)
    assert said in missing(folder).what
    with pytest.raises(EngineMissing):
        choose(f"opus-mt:{folder}").ready()


@pytest.mark.parametrize("name", ["model.safetensors", "source.spm", "vocab.json"])
def test_a_broken_file_is_an_error_for_people(checkpoints: Path, tmp_path: Path, name: str) -> None:
    folder = tmp_path / "es-en"
    shutil.copytree(checkpoints / "nameless", folder)
    (folder / name).write_bytes(b"not what it should be")
    with pytest.raises(EngineMissing, match="es-en"):
        OPUS_MT.open(EngineOptions(str(folder))).translate(["Nadie."], "es", "en")


@needs_torch
def test_what_is_no_folder_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "empty").mkdir()
    assert "does not exist" in missing(tmp_path / "nowhere").what
    assert "is no folder" in missing(tmp_path / "file").what
    assert "holds no config.json" in missing(tmp_path / "empty").what


@needs_torch
def test_a_name_on_the_hub_is_looked_for_in_the_cache_only() -> None:
    assert missing("Nobody-Here/opus-mt-es-en").command == "hf download Nobody-Here/opus-mt-es-en"


def in_cache(home: Path, script: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "HF_HUB_CACHE": str(home)},
    )
    return done.stdout.strip()


_STATE = "from sintesis.engines.registry import choose; import sys; print(choose('opus-mt').state); "


@needs_torch
def test_without_weights_the_commands_are_named(tmp_path: Path) -> None:
    said = in_cache(tmp_path, _STATE)
    assert "hf download Helsinki-NLP/opus-mt-es-en" in said
    assert "hf download Helsinki-NLP/opus-mt-en-es" in said


def test_the_cache_is_found_and_its_state_told_without_torch(checkpoints: Path, tmp_path: Path) -> None:
    home = tmp_path / "models--Helsinki-NLP--opus-mt-es-en"
    (home / "refs").mkdir(parents=True)
    (home / "refs" / "main").write_text("0123456789abcdef")
    shutil.copytree(checkpoints / "pair" / "forth", home / "snapshots" / "0123456789abcdef")
    heavy = "assert not {'torch', 'transformers', 'sentencepiece'} & set(sys.modules)"
    assert "es-en=Helsinki-NLP/opus-mt-es-en@0123456789ab" in in_cache(tmp_path, _STATE + heavy)


@pytest.mark.skipif(find_spec("torch") is not None, reason="torch is installed")
def test_without_torch_the_command_is_named() -> None:
    found = OPUS_MT.fingerprint(EngineOptions())
    assert isinstance(found, Missing)
    assert found.command == 'python -m pip install "sintesis[torch]"'


def test_no_warning_escapes(checkpoints: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        OPUS_MT.open(EngineOptions(str(checkpoints / "pair"))).translate(["Nadie."], "es", "en")
