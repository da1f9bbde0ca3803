"""A checkpoint says the same in training, in transformers and in CTranslate2."""

from collections.abc import Callable
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import pytest

TEXTS = ["El gobierno aprobó la ley.", "¿Quién pagará la factura de 3.500 euros?", "No."]
Script = Callable[[str], Any]


@pytest.fixture
def values(script: Script) -> dict[str, Any]:
    """Random values of the models' shape, large enough for the pieces to differ."""
    network = script("network")
    import torch

    torch.manual_seed(5)
    width, wide = network.WIDTH, 1536
    found = {"encoder_Wemb": torch.randn(29072, width) * 0.1, "decoder_Wemb": torch.randn(19200, width) * 0.1}
    found["decoder_ff_logit_out_b"] = torch.randn(19200) * 0.1
    kinds = {"encoder": ("self",), "decoder": ("self", "context")}
    for side, layers in (("encoder", network.ENCODER_LAYERS), ("decoder", network.DECODER_LAYERS)):
        for layer in layers:
            name = f"{side}_l{layer}"
            for kind in kinds[side]:
                for part in "qkvo":
                    found[f"{name}_{kind}_W{part}"] = torch.randn(width, width) * 0.06
                    found[f"{name}_{kind}_b{part}"] = torch.randn(width) * 0.1
                found[f"{name}_{kind}_Wo_ln_scale"] = torch.ones(width)
                found[f"{name}_{kind}_Wo_ln_bias"] = torch.zeros(width)
            found |= {f"{name}_ffn_W1": torch.randn(wide, width) * 0.06, f"{name}_ffn_b1": torch.zeros(wide)}
            found |= {f"{name}_ffn_W2": torch.randn(width, wide) * 0.03, f"{name}_ffn_b2": torch.zeros(width)}
            found |= {f"{name}_ffn_ffn_ln_scale": torch.ones(width), f"{name}_ffn_ffn_ln_bias": torch.zeros(width)}
    return found


@pytest.mark.filterwarnings("ignore:Recommended. pip install sacremoses")
def test_three_libraries_agree(script: Script, values: dict[str, Any], tmp_path: Path) -> None:
    network, checkpoint, export = (script(name) for name in ("network", "checkpoint", "export"))
    with as_file(files("sintesis.weights").joinpath("es-en", "source.spm")) as spm:
        pieces = spm.parent
        checkpoint.save(values, pieces, tmp_path / "transformers")
        for kind in ("float32", "int8"):
            export.converted(tmp_path / "transformers", values, pieces, kind, tmp_path / kind)
        source, target = (script("train").processor(pieces / f"{side}.spm") for side in ("source", "target"))
    own = [target.decode(row[:40]) for row in network.translate(network.Network(values), source.encode(TEXTS))]
    for made in (
        export.by_transformers(tmp_path / "transformers", TEXTS),
        export.by_ctranslate2(tmp_path / "float32", TEXTS, "float32"),
    ):
        assert [text[: len(mine)] for text, mine in zip(made, own, strict=True)] == own
    assert all(export.by_ctranslate2(tmp_path / "int8", TEXTS, "int8"))
    assert (tmp_path / "int8" / "model.bin").stat().st_size < 0.3 * (tmp_path / "float32" / "model.bin").stat().st_size
