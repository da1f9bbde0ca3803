"""A model as transformers has it: `MarianMTModel` with the values of a training checkpoint, and its tokenizer.

transformers wants one id for padding and start that both tables have, so both get rows up to the same number: fillers
that are never produced, and last a row of zeros, from which the decoder starts.
"""

import json
import shutil
from pathlib import Path
from typing import Any

import torch
from network import DECODER_LAYERS, ENCODER_LAYERS, HEADS, LONGEST, WIDTH
from torch import Tensor
from train import BIAS, TABLES, processor

WIDE = 1536
NEVER = -1e4
"""Added to the scores of fillers and of padding."""
PARTS = {"Wq": "q_proj.weight", "bq": "q_proj.bias", "Wk": "k_proj.weight", "bk": "k_proj.bias"}
PARTS |= {"Wv": "v_proj.weight", "bv": "v_proj.bias", "Wo": "out_proj.weight", "bo": "out_proj.bias"}
FEED = {"W1": "fc1.weight", "b1": "fc1.bias", "W2": "fc2.weight", "b2": "fc2.bias"}
NORM = {"ln_scale": "weight", "ln_bias": "bias"}
ATTENTION = {"self": "self_attn", "context": "encoder_attn"}


def save(values: dict[str, Tensor], pieces: Path, folder: Path) -> None:
    """Write model and tokenizer, as `from_pretrained` reads them; `pieces` has `source.spm` and `target.spm`."""
    from transformers import MarianConfig, MarianMTModel

    folder.mkdir(parents=True, exist_ok=True)
    rows = max(len(values[table]) for table in TABLES) + 1
    config = MarianConfig(
        vocab_size=rows, decoder_vocab_size=rows, d_model=WIDTH, encoder_layers=len(ENCODER_LAYERS),
        decoder_layers=len(DECODER_LAYERS), encoder_attention_heads=HEADS, decoder_attention_heads=HEADS,
        encoder_ffn_dim=WIDE, decoder_ffn_dim=WIDE, activation_function="relu", scale_embedding=True,
        share_encoder_decoder_embeddings=False, tie_word_embeddings=True, max_position_embeddings=LONGEST,
        pad_token_id=rows - 1, eos_token_id=0, forced_eos_token_id=0, decoder_start_token_id=rows - 1,
        bos_token_id=None, dropout=0.0, attention_dropout=0.0, activation_dropout=0.0, num_beams=1,
    )  # fmt: skip
    model = MarianMTModel(config)
    missing, unexpected = model.load_state_dict(_named(values, rows), strict=False)
    made = {"model.encoder.embed_positions.weight", "model.decoder.embed_positions.weight", "lm_head.weight"}
    if unexpected or not set(missing) <= made:
        raise SystemExit(f"the values do not fit the model: lacking {missing}, left over {unexpected}")
    model.tie_weights()
    model.generation_config.bad_words_ids = [[rows - 1]]
    model.eval().save_pretrained(folder)
    for side, name in (("source", "vocab"), ("target", "target_vocab")):
        shutil.copy(pieces / f"{side}.spm", folder / f"{side}.spm")
        (folder / f"{name}.json").write_text(json.dumps(_vocabulary(pieces / f"{side}.spm", rows)), encoding="utf-8")
    settings = {"tokenizer_class": "MarianTokenizer", "separate_vocabs": True, "model_max_length": LONGEST}
    (folder / "tokenizer_config.json").write_text(json.dumps(settings), encoding="utf-8")


def opened(folder: Path) -> tuple[Any, Any]:
    """Tokenizer and model of a folder."""
    from transformers import AutoModelForSeq2SeqLM, AutoTokenizer

    model = AutoModelForSeq2SeqLM.from_pretrained(folder, local_files_only=True, dtype="float32")
    return AutoTokenizer.from_pretrained(folder, local_files_only=True), model.eval()


def _vocabulary(path: Path, rows: int) -> dict[str, int]:
    pieces = processor(path)
    count = pieces.vocab_size()
    found = {pieces.id_to_piece(index): index for index in range(count)}
    return found | {f"<filler{index}>": index for index in range(count, rows - 1)} | {"<pad>": rows - 1}


def _named(values: dict[str, Tensor], rows: int) -> dict[str, Tensor]:
    """The values by transformers' names."""
    found = {f"model.{name.split('_')[0]}.embed_tokens.weight": _filled(values[name], rows) for name in TABLES}
    found["lm_head.weight"] = found["model.decoder.embed_tokens.weight"]
    bias = torch.full((1, rows), NEVER)
    bias[0, : len(values[BIAS])] = values[BIAS]
    found["final_logits_bias"] = bias
    for side, layers in (("encoder", ENCODER_LAYERS), ("decoder", DECODER_LAYERS)):
        for layer in layers:
            old, new = f"{side}_l{layer}", f"model.{side}.layers.{layer - 1}"
            for kind, name in ATTENTION.items():
                if f"{old}_{kind}_Wq" in values:
                    found |= {f"{new}.{name}.{to}": values[f"{old}_{kind}_{part}"] for part, to in PARTS.items()}
                    for part, to in NORM.items():
                        found[f"{new}.{name}_layer_norm.{to}"] = values[f"{old}_{kind}_Wo_{part}"]
            found |= {f"{new}.{to}": values[f"{old}_ffn_{part}"] for part, to in FEED.items()}
            found |= {f"{new}.final_layer_norm.{to}": values[f"{old}_ffn_ffn_{part}"] for part, to in NORM.items()}
    return found


def _filled(table: Tensor, rows: int) -> Tensor:
    return torch.cat([table, torch.zeros(rows - len(table), table.shape[1])])
