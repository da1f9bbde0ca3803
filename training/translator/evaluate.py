"""Measure a model as the package runs it: `python evaluate.py es-en model.bin --pieces FOLDER --dev PREFIX`.

Prints BLEU and chrF of the development lines, the share of terms kept aside that are right, and sentences a CPU second.
"""

import argparse
import re
import time
from collections.abc import Callable
from pathlib import Path

from prepare import TYPOGRAPHIC
from terms import _slots, forms, table, terms

CARRIERS = Path(__file__).parent / "data" / "carriers_aside.tsv"
RIGHT_OF_THREE = 2

Translate = Callable[[str], str]


def opened(model: Path, pieces: Path) -> Translate:
    """The translator that the package uses."""
    import fxtranslate

    files = (model, pieces / "source.spm", pieces / "target.spm")
    translator = fxtranslate.Translator(*(path.read_bytes() for path in files))
    return lambda text: str(translator.translate(text))


def lines_measured(translate: Translate, source: list[str], target: list[str]) -> str:
    """BLEU, chrF and speed."""
    import sacrebleu

    begun = time.process_time()
    found = [translate(line) for line in source]
    spent = time.process_time() - begun
    bleu, chrf = sacrebleu.corpus_bleu(found, [target]).score, sacrebleu.corpus_chrf(found, [target]).score
    return f"BLEU {bleu:.2f} chrF {chrf:.2f} of {len(source)} lines, {len(source) / spent:.1f} a CPU second"


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
            judged.append(sum(bool(accepted.search(translate(text))) for text in texts) >= RIGHT_OF_THREE)
    return f"terms right {sum(judged)} of {len(judged)} = {sum(judged) / len(judged):.1%}"


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
    parser.add_argument("--pieces", type=Path, required=True)
    parser.add_argument("--dev", type=Path, required=True)
    parser.add_argument("--every", type=int, default=4, help="of the rows of terms, one in so many")
    options = parser.parse_args()
    translate = opened(options.model, options.pieces)
    source, target = (
        options.dev.with_suffix(f".{side}").read_text(encoding="utf-8").splitlines()
        for side in options.direction.split("-")
    )
    print(options.direction, options.model, lines_measured(translate, source, target), flush=True)
    kept, aside = terms()
    for name, rows in (("aside", aside), ("learned", kept)):
        print(name, terms_measured(translate, options.direction, rows, options.every), flush=True)


if __name__ == "__main__":
    main()
