"""Give words that are split a piece of their own: `python vocabulary.py es-en DATA WORK a.pt --to NEW`.

NEW gets the checkpoint, to go on from, and `source.spm`, `target.spm` with the added pieces, whose rows begin as the
mean of the rows of the parts. Chosen are the words of the lists here and of the package, then the most frequent ones.
"""

import argparse
import re
from collections import Counter
from pathlib import Path
from typing import Any

import torch
from phrases import nations, places, verbs
from prepare import LANGUAGE, entries, lines
from sentencepiece import SentencePieceProcessor, sentencepiece_model_pb2
from terms import forms, more_words, terms
from torch import Tensor
from train import BIAS, TABLES

ADDED = {"es": 3400, "en": 3600}
"""Pieces that are added: with them a direction stays below 20 MB in the wheel."""
FEWEST_LISTED, FEWEST = 2, 12
"""Occurrences in the text of a listed word and of any other."""
NAME_WEIGHT = 2
"""A name counts as if it occurred so many times as often: its parts tell less of it than those of other words."""
BONUS = 0.1
"""By how much the score of a whole word passes the sum of its parts' scores."""
_WORD = re.compile(r"[^\W\d_]{4,}")
UNUSED = ("technical", "textbook")


def counted(data: Path, work: Path, language: str) -> Counter[str]:
    """The words of the training pairs and of the text in one language."""
    found: Counter[str] = Counter()
    for path in sorted((work / "pairs").glob("*.tsv")):
        if path.stem not in UNUSED:
            for line in path.read_text(encoding="utf-8").splitlines():
                found.update(_WORD.findall(line.split("\t")[language == "en"]))
    for path in sorted((data / "mono").glob(f"{language}_*.txt.gz")):
        for line in lines(path):
            found.update(_WORD.findall(line))
    return found


def listed(language: str) -> set[str]:
    """Words of the terms to learn, of the lists here, and of the package's names."""
    side = 0 if language == "es" else 1
    words = [word for row in terms()[0] for word in forms(row)] + list(more_words())
    texts = [(word.es, word.en)[side] for word in words] + [pair[side] for pair in places()]
    for slots in [*nations(), *(forms_of for _, forms_of in verbs())]:
        texts += slots[side].values()
    texts += entries(LANGUAGE / "both" / "first_names.txt") + entries(LANGUAGE / "both" / "places.txt")
    texts += entries(Path(__file__).parent / "data" / "surnames.txt")
    return set(_WORD.findall(" ".join(texts)))


def chosen(pieces: SentencePieceProcessor, counts: Counter[str], wanted: set[str], most: int) -> list[str]:
    """The words to add: split ones, listed ones first, then by frequency."""
    usual = [word for word in counts if word.islower() or (word[0].isupper() and word[1:].islower())]
    known = [word for word in usual if counts[word] >= (FEWEST_LISTED if word in wanted else FEWEST)]
    split = [word for word, parts in zip(known, pieces.encode(known), strict=True) if len(parts) > 1]

    def weight(word: str) -> tuple[bool, int]:
        return word in wanted, counts[word] * (1 if word.islower() else NAME_WEIGHT)

    return sorted(split, key=weight, reverse=True)[:most]


def extended(path: Path, words: list[str], to: Path) -> list[list[int]]:
    """Write the pieces with the words among them; returns the parts of each."""
    old = SentencePieceProcessor(model_file=str(path))
    model = sentencepiece_model_pb2.ModelProto()
    model.ParseFromString(path.read_bytes())
    parts: list[list[int]] = old.encode(words)
    for word, ids in zip(words, parts, strict=True):
        piece = model.pieces.add()
        piece.piece, piece.type = f"▁{word}", 1
        piece.score = sum(old.get_score(one) for one in ids) + BONUS
    model.trainer_spec.vocab_size = len(model.pieces)
    to.write_bytes(model.SerializeToString())
    return parts


def grown(table: Tensor, parts: list[list[int]]) -> Tensor:
    """The table with a row for each word: the mean of its parts' rows, of their mean length."""
    rows = []
    for ids in parts:
        own = table[ids]
        row = own.mean(0)
        if table.dim() > 1:
            row = row * own.norm(dim=1).mean() / row.norm().clamp(min=1e-6)
        rows.append(row)
    return torch.cat([table, torch.stack(rows)])


def extend(state: dict[str, Any], table: str, parts: list[list[int]]) -> None:
    """Let a checkpoint's table, its mean and its optimiser have the rows of the words."""
    for kept in (state["values"], state["mean"]):
        kept[table] = grown(kept[table], parts)
    first, second, times = state["rows"][table]
    fresh = torch.zeros(len(parts), *first.shape[1:])
    state["rows"][table] = (
        torch.cat([first, fresh]),
        torch.cat([second, fresh]),
        torch.cat([times, fresh.view(len(parts), -1)[:, 0]]),
    )


def main() -> None:
    """Extend both sides of a direction."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("direction", choices=("es-en", "en-es"))
    parser.add_argument("data", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--to", type=Path, required=True)
    options = parser.parse_args()
    options.to.mkdir(parents=True, exist_ok=True)
    state = torch.load(options.checkpoint)
    counts = {language: counted(options.data, options.work, language) for language in ADDED}
    named = {
        word: count
        for word, count in (counts["es"] + counts["en"]).items()
        if word[0].isupper() and all(counts[side][word] for side in counts)
    }
    for side, table, language in zip(("source", "target"), TABLES, options.direction.split("-"), strict=True):
        path = options.work / options.direction / f"{side}.spm"
        pieces = SentencePieceProcessor(model_file=str(path))
        words = chosen(pieces, counts[language] | Counter(named), listed(language), ADDED[language])
        words = words[: len(words) // 8 * 8]
        parts = extended(path, words, options.to / f"{side}.spm")
        for name in (table, BIAS) if side == "target" else (table,):
            extend(state, name, parts)
        print(side, len(words), "words,", *words[:8], "...", *words[-8:])
    torch.save(state, options.to / options.checkpoint.name)


if __name__ == "__main__":
    main()
