"""Score the reading of web pages: on real ones beside trafilatura alone, and on small ones written for this project.

Run `python -m tests.quality.pages`.
"""

import json
import re
import sys
from collections import Counter
from dataclasses import dataclass

from sintesis.errors import ArticleError
from sintesis.model import Heading, Media, Source
from sintesis.stages.clean import clean
from sintesis.stages.load import load
from tests.cases import CASES
from tests.quality.more_pages import MORE_PAGES
from tests.quality.own_pages import PAGES, Page


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a page."""

    page: Page
    faults: tuple[str, ...]
    """What is wrong with it; nothing when all is well."""


def judged(page: Page) -> Result:
    """Read a page and say what is wrong."""
    try:
        text = clean(load(Source(f"{page.name}.html", page.saved, Media.HTML)), Heading())
    except ArticleError as error:
        if page.refused and re.search(page.refused, str(error)):
            return Result(page, ())
        return Result(page, (f"refused: {error}",))
    if page.refused:
        return Result(page, (f"read: {text.body[:80]}",))
    story = page.story
    assert story is not None
    faults = [f"lost: {one[:40]}" for one in story.paragraphs[: page.paragraphs] if one not in text.body]
    faults += [f"kept: {one}" for one in page.absent if one in text.body]
    if text.heading.title != story.title:
        faults.append(f"title: {text.heading.title}")
    if page.standfirst and text.heading.standfirst != story.standfirst:
        faults.append(f"standfirst: {text.heading.standfirst}")
    if story.standfirst and story.standfirst in text.body:
        faults.append("the standfirst is in the text")
    return Result(page, tuple(faults))


def f1(found: str, expected: str) -> float:
    """Harmonic mean of precision and recall over words, as a bag."""
    got, gold = _words(found), _words(expected)
    return 2 * (got & gold).total() / (got.total() + gold.total())


def _words(text: str) -> Counter[str]:
    return Counter("".join(c if c.isalnum() else " " for c in text.lower()).split())


@dataclass(frozen=True, slots=True)
class Real:
    """A real page with what is known of its text."""

    name: str
    data: bytes
    text: str
    """Empty when only pieces of it are known."""
    present: tuple[str, ...]
    absent: tuple[str, ...]

    def read(self) -> str:
        """What this program reads."""
        return load(Source(self.name, self.data, Media.HTML)).text

    def read_by_trafilatura(self) -> str:
        """What trafilatura alone reads, as it comes."""
        from trafilatura import bare_extraction

        return str(bare_extraction(self.data, include_comments=False).text)


def real_pages() -> list[Real]:
    """The pages of the development cases; none when these are absent."""
    listing = CASES / "html" / "gold.jsonl"
    if not listing.is_file():
        return []
    rows = [json.loads(line) for line in listing.read_text(encoding="utf-8").splitlines()]
    return [
        Real(
            row["file"],
            (CASES / "html" / row["file"]).read_bytes(),
            row.get("gold_text", ""),
            tuple(row.get("must_contain", ())),
            tuple(row.get("must_not_contain", ())),
        )
        for row in rows
    ]


def main() -> None:
    """Print the scores."""
    for real in real_pages():
        text = real.read()
        lost, kept = sum(p not in text for p in real.present), sum(p in text for p in real.absent)
        scores = (
            f"{f1(text, real.text):.3f}, trafilatura {f1(real.read_by_trafilatura(), real.text):.3f}"
            if real.text
            else "–"
        )
        sys.stdout.write(f"{real.name}: F1 {scores}; pieces lost {lost}, kept wrongly {kept}\n")
    for half in (False, True):
        results = [judged(page) for page in (*PAGES, *MORE_PAGES) if page.kept is half]
        good = sum(not result.faults for result in results)
        sys.stdout.write(f"{'kept aside' if half else 'tuned on'}: {good} of {len(results)} pages\n")
        for result in results:
            if result.faults:
                sys.stdout.write(f"  {result.page.name}: {'; '.join(result.faults)}\n")


if __name__ == "__main__":
    main()
