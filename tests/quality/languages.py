"""Score the language of short and mixed texts written for this project: `languages.tsv` has half, language and text.

Run `python -m tests.quality.languages`.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sintesis.model import LANGUAGES
from sintesis.stages.detect import detect

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text and the language that most of it is in."""

    kept: bool
    code: str
    text: str

    @property
    def found(self) -> str:
        """The code that is detected."""
        return detect(self.text, None).code

    @property
    def right(self) -> bool:
        """Whether it comes out as Spanish, as English, or as neither, as it should."""
        found = self.found
        return found == self.code if self.code in LANGUAGES else found not in LANGUAGES


def labelled() -> Iterator[Labelled]:
    """All the texts."""
    for line in (HERE / "languages.tsv").read_text(encoding="utf-8").splitlines():
        half, code, text = line.split("\t")
        yield Labelled(half == "kept", code, text)


def main() -> None:
    """Print the scores of both halves, and what is wrong."""
    for kept in (False, True):
        texts = [one for one in labelled() if one.kept is kept]
        wrong = [one for one in texts if not one.right]
        half = "kept aside" if kept else "tuned on"
        sys.stdout.write(f"{half}: {len(texts) - len(wrong)} of {len(texts)} texts\n")
        sys.stdout.writelines(f"  {one.code} taken for {one.found}: {one.text}\n" for one in wrong)


if __name__ == "__main__":
    main()
