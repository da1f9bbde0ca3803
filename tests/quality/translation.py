"""How well a translator does on FLORES-200 dev: `python -m tests.quality.translation [--translator SPEC]`.

BLEU and chrF (sacrebleu's defaults) of the raw translations, before the program masks, tries again or sets type; what
`compare` finds in 1,000 of them; and sentences a CPU second. The lines are never trained on.
"""

import argparse
import time
from collections import Counter
from dataclasses import dataclass

from sintesis.engines.base import Translator
from sintesis.engines.registry import DEFAULT, choose, lazily
from sintesis.model import LANGUAGES, Language, Severity, other
from sintesis.stages.compare import compare
from tests.quality.comparison import lines, passages

COUNTED = ("number", "date", "name", "acronym", "negation")
"""The checks whose errors are told apart."""


@dataclass(frozen=True, slots=True)
class Score:
    """What the translations of one direction are worth."""

    bleu: float
    chrf: float
    errors: Counter[str]
    """Errors in 1,000 sentences, by check."""
    speed: float
    """Sentences a CPU second, loading included."""


def score(translator: Translator, source: Language) -> Score:
    """Translate the lines of one language, and compare."""
    import sacrebleu

    begun = time.process_time()
    made = translator.translate(lines(source), source, other(source))
    spent = time.process_time() - begun
    found = Counter(
        finding.check
        for passage, text in zip(passages(source), made, strict=True)
        for finding in compare(passage, text, other(source))
        if finding.severity is Severity.ERROR
    )
    wanted = [lines(other(source))]
    return Score(
        sacrebleu.corpus_bleu(made, wanted).score,
        sacrebleu.corpus_chrf(made, wanted).score,
        Counter({check: round(1000 * count / len(made)) for check, count in found.items()}),
        len(made) / spent,
    )


def main() -> None:
    """Print both directions."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--translator", default=DEFAULT)
    translator = lazily(choose(parser.parse_args().translator))
    for language in LANGUAGES:
        found = score(translator, language)
        told = ", ".join(f"{check} {found.errors[check]}" for check in COUNTED)
        print(
            f"{language}→{other(language)}: BLEU {found.bleu:.2f}, chrF {found.chrf:.2f}; errors in 1,000 sentences "
            f"{found.errors.total()} ({told}); {found.speed:.0f} sentences a CPU second"
        )


if __name__ == "__main__":
    main()
