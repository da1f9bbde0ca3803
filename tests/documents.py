"""The notes that the documents show: `python -m tests.documents` makes them anew, and a test holds them to the program.

A document marks the place of a note with two comments; between them stand the note's first sections as a quotation. The
whole note lies beside its article.
"""

import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = ROOT / "docs" / "examples"
DAY = "1781913600"
"""The day that the notes bear: 20 June 2026, in seconds since 1970."""
SHOWN = 2
"""Sections shown: the heading with the bottom line, and the key points."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A note, and the document that shows its beginning."""

    document: Path
    article: Path
    whole: Path

    @property
    def begin(self) -> str:
        """The comment before the note."""
        article = self.article.relative_to(ROOT).as_posix()
        return f"<!-- note of {article}, first sections; python -m tests.documents writes it -->\n"

    def made(self) -> str:
        """The whole note, as the command prints it.

        Raises:
            subprocess.CalledProcessError: it cannot be made.
        """
        command = [sys.executable, "-m", "sintesis", "note", self.article.relative_to(ROOT).as_posix()]
        surroundings = {"SOURCE_DATE_EPOCH": DAY}
        ran = subprocess.run(command, check=True, capture_output=True, cwd=ROOT, env=surroundings, timeout=300)
        return ran.stdout.decode()


END = "<!-- end of note -->\n"
NOTES = (
    Shown(ROOT / "README.md", EXAMPLES / "frontera.es.txt", EXAMPLES / "frontera.es.txt.en.md"),
    Shown(ROOT / "README.es.md", EXAMPLES / "harbour.en.txt", EXAMPLES / "harbour.en.txt.es.md"),
)


def beginning(note: str) -> str:
    """The first sections of a note, as a quotation in Markdown."""
    sections = re.split(r"^(?=## )", note, flags=re.MULTILINE)
    lines = "".join(sections[:SHOWN]).strip().splitlines()
    return "".join(f"> {line}".rstrip() + "\n" for line in lines)


def between(document: str, shown: Shown) -> tuple[str, str, str]:
    """What stands before the note, the note, and what stands after it; each marker must be there once.

    Raises:
        ValueError: it is not.
    """
    before, found, rest = document.partition(shown.begin)
    note, ended, after = rest.partition(END)
    if not found or not ended or shown.begin in rest or END in after:
        raise ValueError(
            f"{shown.document.name} does not mark the place of one note with {shown.begin.strip()} and {END}"
        )
    return before + found, note, ended + after


def write() -> None:
    """Make every note anew and put it where it is shown."""
    for shown in NOTES:
        before, _, after = between(shown.document.read_text(encoding="utf-8"), shown)
        note = shown.made()
        shown.whole.write_text(note, encoding="utf-8")
        shown.document.write_text(before + beginning(note) + after, encoding="utf-8")


if __name__ == "__main__":
    write()
