"""Score the reading of articles as people paste them: `pasted.LANGUAGE.txt` says of every line what is to become of it.

Run `python -m tests.quality.pasted`; with `--faults` it also prints what is wrong.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sintesis.model import LANGUAGES, Heading, Media, Reason, Source
from sintesis.stages.clean import clean
from sintesis.stages.clean.boilerplate import reason_of
from sintesis.stages.load import load

HERE = Path(__file__).parent
FIELDS = {"title": "title", "standfirst": "standfirst", "byline": "byline", "date": "published"}
OWN_LINE = {"title": "headline", "standfirst": "standfirst", "byline": "byline"}
"""The reason for which the line goes that a field of the heading stands in by itself."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line, and what is to become of it."""

    text: str
    reason: str
    """`body` when it stays; else why it goes; `nothing` when it may go without a word."""
    front: str = ""
    """What goes of a line of the body before its first word."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """A pasted article, and what its heading is to say."""

    name: str
    kept: bool
    lines: tuple[Line, ...]
    heading: tuple[tuple[str, str], ...]


def _read(block: str, language: str) -> Pasted:
    first, *rest = (line for line in block.strip().split("\n") if line and not line.startswith("# "))
    lines, heading = [], []
    for line in rest:
        marks, _, text = line.partition(": ")
        front, _, body = text.rpartition("⏹")
        reason = ""
        for mark in marks.split(" | "):
            key, _, value = mark.partition("=")
            if key in FIELDS and (value or key in ("title", "standfirst")):
                heading.append((FIELDS[key], value or text))
            reason = reason or OWN_LINE.get(key, key)
        lines.append(Line(body, reason, front.strip()))
    half, _, name = first.partition(" ")
    return Pasted(f"{language}-{name}", half == "[kept]", tuple(lines), tuple(heading))


def pasted() -> Iterator[Pasted]:
    """All the articles."""
    for language in LANGUAGES:
        whole = (HERE / f"pasted.{language}.txt").read_text(encoding="utf-8")
        yield from (_read(block, language) for block in re.split(r"\n\n(?=[\[#])", whole)[1:])


def eaten() -> list[str]:
    """The sentences of `mentions.txt` that are taken for lines of boilerplate; rightly there would be none."""
    lines = (HERE / "mentions.txt").read_text(encoding="utf-8").splitlines()[1:]
    return [line for line in lines if reason_of(line)]


def faults(article: Pasted, joint: str = "\n\n") -> list[str]:
    """What is wrong with an article read from text whose lines `joint` parts."""
    text = joint.join(f"{line.front} {line.text}".strip() for line in article.lines)
    found = clean(load(Source("a.txt", text.encode(), Media.TEXT)), Heading())
    wrong = []
    gone = {(one.text, one.reason.value) for one in found.removed}
    for line in article.lines:
        if line.reason != "body":
            if line.text in found.paragraphs:
                wrong.append(f"kept: {line.text}")
            elif line.reason != "nothing" and (line.text, line.reason) not in gone:
                wrong.append(f"{line.reason} taken as {[r for t, r in gone if t == line.text]}: {line.text}")
        elif line.text not in found.paragraphs:
            wrong.append(f"lost or changed: {line.text}")
        if line.front and (line.front, Reason.DATELINE.value) not in gone:
            wrong.append(f"no dateline: {line.front}")
    for field, value in article.heading:
        if getattr(found.heading, field) != value:
            wrong.append(f"{field}: {getattr(found.heading, field)}, not {value}")
    return wrong


def main() -> None:
    """Print the scores of both halves."""
    for kept in (False, True):
        articles = [one for one in pasted() if one.kept is kept]
        found = {one.name: [*faults(one), *faults(one, "\n")] for one in articles}
        lines = sum(len(one.lines) for one in articles)
        good = sum(not wrong for wrong in found.values())
        bad = sum(map(len, found.values()))
        half = "kept aside" if kept else "tuned on"
        sys.stdout.write(f"{half}: {good} of {len(articles)} articles, {bad} faults in 2 x {lines} lines\n")
        if "--faults" in sys.argv:
            for name, wrong in found.items():
                sys.stdout.writelines(f"  {name}: {one}\n" for one in wrong)
    sys.stdout.write(f"sentences of a body taken for boilerplate: {len(eaten())}\n")


if __name__ == "__main__":
    main()
