"""Score what the lexicon knows: words of good text, made-up words, and words of the other language.

Run `python -m tests.quality.vocabulary`; with `--unknown` the unknown words of good text are listed.
"""

import gzip
import re
import sys
from collections import Counter
from pathlib import Path

from sintesis.language.lexicon import known
from sintesis.model import LANGUAGES, Language, other

HERE = Path(__file__).parent
SHARED = HERE.parents[2] / "shared"
SHORTEST = 4
"""Letters of the shortest word that `compare` judges."""
_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")


def flores(language: Language) -> str:
    """News and encyclopaedia sentences, translated by people."""
    return (SHARED / "cases" / "mt" / f"flores-dev.{language}").read_text(encoding="utf-8")


def ntrex(language: Language) -> str:
    """News of 2019 in both languages; not among the sources of the lexicon."""
    with gzip.open(SHARED / "training" / "data" / "parallel" / "ntrex128.tsv.gz", "rt", encoding="utf-8") as file:
        return "\n".join(line.rstrip("\n").split("\t")[0 if language == "es" else 1] for line in file)


def judged(text: str) -> list[str]:
    """The words that `compare` would ask about: in lower case, and not short."""
    return [word for word in _WORD.findall(text) if word.islower() and len(word) >= SHORTEST]


def unknown(text: str, language: Language) -> Counter[str]:
    """The judged words that the language does not know, with how often they stand there."""
    return Counter(word for word in judged(text) if not known(word, language))


def share_unknown(text: str, language: Language) -> float:
    """The part of the judged words that is not known."""
    return unknown(text, language).total() / len(judged(text))


def nonsense(language: Language) -> list[str]:
    """The made-up words of `nonsense.LANGUAGE.txt`."""
    lines = (HERE / f"nonsense.{language}.txt").read_text(encoding="utf-8").splitlines()
    return [word for line in lines if not line.startswith("#") for word in line.split()]


def share_caught(language: Language) -> float:
    """The part of the made-up words that the language does not know."""
    words = nonsense(language)
    return sum(not known(word, language) for word in words) / len(words)


def main() -> None:
    """Print all shares."""
    for language in LANGUAGES:
        print(f"{language} made-up words caught          {share_caught(language):.3f}")
        if not SHARED.is_dir():
            continue
        for name, text in (("flores", flores(language)), ("ntrex", ntrex(language))):
            print(f"{language} {name:6} unknown                {share_unknown(text, language):.4f}")
            print(f"{language} {name:6} unknown to the other   {share_unknown(text, other(language)):.4f}")
            if "--unknown" in sys.argv:
                print(*unknown(text, language))


if __name__ == "__main__":
    main()
