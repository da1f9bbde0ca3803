"""Measure an exported model: `python evaluate.py es-en FOLDER --dev PREFIX [--beam 1 2]`.

Prints BLEU and chrF of the development lines, the share of terms kept aside and of those learned that are right, and
sentences a CPU second.
"""

import os

os.environ.setdefault("CT2_USE_MKL", "0")  # as the package has it

import argparse
import re
import time
from collections.abc import Callable
from pathlib import Path

from prepare import TYPOGRAPHIC, written
from terms import _slots, forms, table, terms
from train import processor

CARRIERS = Path(__file__).parent / "data" / "carriers_aside.tsv"
RIGHT_OF_THREE = 2
BATCH = 32

Translate = Callable[[list[str]], list[str]]


def opened(folder: Path, beam: int) -> Translate:
    """The translator of a folder that `export.py` wrote."""
    import ctranslate2

    translator = ctranslate2.Translator(str(folder), compute_type="int8", intra_threads=1)
    source, target = (processor(folder / f"{side}.spm") for side in ("source", "target"))

    def translate(texts: list[str]) -> list[str]:
        pieces = source.encode(texts, out_type=str)
        made = translator.translate_batch(pieces, beam_size=beam, max_batch_size=BATCH, disable_unk=True)
        return [target.decode(one.hypotheses[0]) for one in made]

    return translate


def lines_measured(translate: Translate, source: list[str], target: list[str]) -> str:
    """BLEU, chrF and speed."""
    import sacrebleu

    begun = time.process_time()
    found = translate(source)
    spent = time.process_time() - begun
    bleu, chrf = sacrebleu.corpus_bleu(found, [target]).score, sacrebleu.corpus_chrf(found, [target]).score
    return f"BLEU {bleu:.2f} chrF {chrf:.2f} of {len(source)} lines, {len(source) / spent:.0f} a CPU second"


def terms_measured(translate: Translate, direction: str, rows: list[dict[str, str]], every: int) -> str:
    """The share of forms of terms that are right in two of three carriers."""
    start = 0 if direction == "es-en" else 1
    judged = []
    for row in rows[::every]:
        if row["from"] not in ("", direction[:2]):
            continue
        for form in forms(row):
            accepted = _accepted(row, direction)
            number = "p" if form.kind[2] == "pl" else "s"
            carriers = [carrier for carrier in table(CARRIERS) if carrier["number"] in ("", number)]
            texts = [carrier[direction[:2]].format(**_slots(form)[start]) for carrier in carriers]
            judged.append(sum(bool(accepted.search(text)) for text in translate(texts)) >= RIGHT_OF_THREE)
    return f"terms right {sum(judged)} of {len(judged)} = {sum(judged) / len(judged):.1%}"


def unwritten(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    """The terms that no sentence of `data/written/` holds in Spanish."""
    text = " ".join(pair[0] for pair in written()).lower()
    return [row for row in rows if not re.search(rf"(?<!\w){re.escape(row['es'])}", text)]


def _accepted(row: dict[str, str], direction: str) -> re.Pattern[str]:
    """What is right for a term, in singular or plural."""
    target = direction[3:]
    words = [row[target], row[f"{target}_plural"], *row[f"{target}_also"].split("|")]
    stems = "|".join(re.escape(word.translate(TYPOGRAPHIC)).replace("y", "(?:y|ie)") for word in words if word)
    return re.compile(rf"(?<!\w)(?:{stems})(?:e?s|'s)?(?!\w)", re.IGNORECASE)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("direction", choices=("es-en", "en-es"))
    parser.add_argument("model", type=Path)
    parser.add_argument("--dev", type=Path, required=True, help="prefix of two files of lines, .es and .en")
    parser.add_argument("--beam", type=int, nargs="+", default=[1])
    parser.add_argument("--every", type=int, default=4, help="of the rows of terms, one in so many")
    options = parser.parse_args()
    source, target = (
        options.dev.with_suffix(f".{side}").read_text(encoding="utf-8").splitlines()
        for side in options.direction.split("-")
    )
    for beam in options.beam:
        found = lines_measured(opened(options.model, beam), source, target)
        print(options.direction, options.model, f"beam {beam}", found, flush=True)
    translate = opened(options.model, options.beam[0])
    learned, aside = terms()
    for name, rows in (("aside", unwritten(aside)), ("learned", learned)):
        print(name, terms_measured(translate, options.direction, rows, options.every), flush=True)


if __name__ == "__main__":
    main()
