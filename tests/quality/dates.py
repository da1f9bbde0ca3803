"""Score the dates against sentences of Recognizers-Text: days, months and years, by their span and their value.

Two definitions. `right`: the whole expression with the value that it has on the day of reference, one of the corpus's
(which lists the nearest on either side, or only the one it takes). `as written`: the whole expression with the value
that the text alone gives it (its TIMEX, `XXXX-02` for “after Feb”). Both leave out what only counts from the day of
reference (ayer, next year).

Run `python -m tests.quality.dates` to see what differs.
"""

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from sintesis.model import LANGUAGES, Language, Sentence
from sintesis.stages.extract.dates import find_dates, resolve
from tests.cases import ABSENT, CASES

_CALENDAR = re.compile(r"(\d{4}|XXXX)(-(\d\d|XX)(-\d\d)?)?")
_NAMED = re.compile(r"\d|\b(?:ene|feb|mar|abr|apr|may|jun|jul|ago|aug|sep|oct|nov|dic|dec)", re.IGNORECASE)
"""What an expression that names its day, month or year holds; the others count from the day of reference."""
_MODIFIERS = "el|este|año|the|in|on|en|de|since|after|before|después de|antes de|anterior de|w/c"
_LEAD = re.compile(rf"(?:{_MODIFIERS})\s+|=", re.IGNORECASE)
"""Words that the corpus counts to a date and this program does not."""


@dataclass(frozen=True, slots=True)
class Expected:
    """A day, month or year that a sentence names, and every value that it may have."""

    sentence: str
    reference: str
    text: str
    values: frozenset[str]


def expectations(language: Language) -> Iterator[Expected]:
    """The expressions of day, month and year; none when the cases are absent."""
    path = CASES / "dates" / f"{language}.jsonl"
    if not path.is_file():
        return
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        for wanted in row["expected"]:
            if not (_CALENDAR.fullmatch(wanted["values"][0]["timex"]) and _NAMED.search(wanted["text"])):
                continue
            values = {value.get(key, "") for value in wanted["values"] for key in ("value", "timex", "start")}
            yield Expected(row["text"], row["reference"][:10], _bare(wanted["text"]), frozenset(values))


def _bare(text: str) -> str:
    while lead := _LEAD.match(text):
        text = text[lead.end() :]
    return text.casefold()


def found(expected: Expected, language: Language) -> list[tuple[str, str, str]]:
    """The dates that the program sees in the sentence: the words, their value, and the value that they alone give."""
    text = expected.sentence
    whole = (Sentence(1, 0, len(text), text, 0),)
    dates = resolve(find_dates(text, language), whole, language, expected.reference)
    return [(_bare(date.when.text), date.value.lstrip("~"), date.when.value.lstrip("~")) for date in dates]


def is_right(expected: Expected, language: Language) -> bool:
    """Whether the expression is found whole, with one of its values on the day of reference."""
    return any(text == expected.text and value in expected.values for text, value, _ in found(expected, language))


def is_right_as_written(expected: Expected, language: Language) -> bool:
    """Whether the expression is found whole, with one of its values or with the one that the text alone gives it."""
    dates = found(expected, language)
    return any(text == expected.text and expected.values & {value, written} for text, value, written in dates)


@dataclass(frozen=True, slots=True)
class Score:
    """How many expressions are exactly right, by either definition."""

    right: int
    as_written: int
    total: int

    def __str__(self) -> str:
        return f"{self.right} of {self.total} right, {self.as_written} as written"


def score(language: Language) -> Score:
    """The score over all expressions of a language."""
    wanted = list(expectations(language))
    return Score(
        sum(is_right(expected, language) for expected in wanted),
        sum(is_right_as_written(expected, language) for expected in wanted),
        len(wanted),
    )


def main() -> None:
    """Print the scores and what is not right."""
    if not CASES.is_dir():
        sys.exit(ABSENT)
    for language in LANGUAGES:
        print(language, score(language))
        for expected in expectations(language):
            if not is_right(expected, language):
                print(f"  {expected.text}: {sorted(expected.values)}, found {found(expected, language)}")


if __name__ == "__main__":
    main()
