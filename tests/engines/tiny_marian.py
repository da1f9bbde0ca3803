"""Build a Marian checkpoint of a few thousand random weights, with a vocabulary learnt from the tests' own text."""

import json
from pathlib import Path

SPANISH = (
    "El consejo aprobó el plan de agua. La ministra viajó a Bogotá el martes. "
    "Nadie conoce todavía la fecha de la firma. "
    "Los productores piden ayudas por la sequía. El acuerdo prevé treinta pozos nuevos y una comisión de seguimiento. "
)
ENGLISH = (
    "The council passed the water plan. The minister flew to Bogotá on Tuesday. "
    "Nobody knows the date of the signing yet. Growers are asking for help with the drought. "
    "The deal foresees thirty new wells and a committee to watch over it. "
)


def build(folder: Path, direction: tuple[str, str] | None = None, seed: int = 7) -> Path:
    """A checkpoint in `folder`; one without a direction does not say what it translates."""
    import sentencepiece
    import torch
    from transformers import MarianConfig, MarianMTModel
    from transformers.utils import logging

    folder.mkdir(parents=True)
    texts = {"source": SPANISH, "target": ENGLISH}
    pieces = []
    for side, text in texts.items():
        (folder / "text.txt").write_text("\n".join(text.split(". ")), encoding="utf-8")
        sentencepiece.SentencePieceTrainer.train(
            input=str(folder / "text.txt"),
            model_prefix=str(folder / side),
            vocab_size=90,
            hard_vocab_limit=False,
            minloglevel=2,
        )
        (folder / f"{side}.model").rename(folder / f"{side}.spm")
        (folder / f"{side}.vocab").unlink()
        model = sentencepiece.SentencePieceProcessor(model_file=str(folder / f"{side}.spm"))
        pieces += [model.id_to_piece(i) for i in range(model.get_piece_size())]
    (folder / "text.txt").unlink()
    names = list(dict.fromkeys(["</s>", "<unk>", *(p for p in pieces if p not in ("<s>", "</s>", "<unk>")), "<pad>"]))
    (folder / "vocab.json").write_text(json.dumps({name: i for i, name in enumerate(names)}), encoding="utf-8")
    stated = dict(zip(("source_lang", "target_lang"), direction, strict=True)) if direction else {}
    tokenizer = {"tokenizer_class": "MarianTokenizer", "model_max_length": 40, **stated}
    (folder / "tokenizer_config.json").write_text(json.dumps(tokenizer), encoding="utf-8")
    pad = len(names) - 1
    torch.manual_seed(seed)
    config = MarianConfig(
        vocab_size=len(names), d_model=16, encoder_layers=1, decoder_layers=1, encoder_attention_heads=2,
        decoder_attention_heads=2, encoder_ffn_dim=32, decoder_ffn_dim=32, max_position_embeddings=40,
        pad_token_id=pad, eos_token_id=0, decoder_start_token_id=pad, forced_eos_token_id=0, num_beams=2, init_std=0.5,
    )  # fmt: skip
    logging.disable_progress_bar()
    MarianMTModel(config).save_pretrained(folder)
    logging.enable_progress_bar()
    return folder
