"""Find what the article says is to come: what someone commits to, what is announced, and the date that it is for."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sintesis.model import Article, Fact, Kind, Language, Sentence
from sintesis.stages.extract.dates.cues import expression, lean_of
from sintesis.stages.extract.dates.when import Lean

_CALENDAR = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_DATED = re.compile(r"\d{4}|XXXX|P\d")
"""How the value of a date begins that may be to come; a time of day or a stretch counted backwards is none."""


@dataclass(frozen=True, slots=True)
class Commitment:
    """A clause that commits somebody to something or announces it."""

    sentence: int
    """Counted from 1."""
    cue: str
    """The words that do so, verbatim: acordaron, se prevé, is due to."""
    date: str
    """The value of the date that it is for, as `Fact.value`; empty when the sentence tells none."""


@dataclass(frozen=True, slots=True)
class _Cue:
    """A stretch of the body that commits or announces; one that does not bind needs a date to count."""

    start: int
    end: int
    binds: bool


def find_commitments(article: Article, facts: Sequence[Fact]) -> list[Commitment]:
    """The commitments and announcements of an article, in the order they stand in.

    Each cue takes the date that stands next behind it, before the following cue; else one that stands before it.
    Dates before the article's own are not to come. The future tense counts only with a date, and what commits
    (acordaron, agreed to) without one only where its sentence has nothing dated.
    """
    dates: dict[int, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.kind is Kind.DATE and _DATED.match(fact.value.lstrip("~")):
            dates[fact.sentence].append(fact)
    found = (_in_sentence(sentence, dates[sentence.n], article) for sentence in article.sentences)
    return [commitment for made in found for commitment in made]


def _in_sentence(sentence: Sentence, dates: Sequence[Fact], article: Article) -> list[Commitment]:
    every = list(_cues(sentence, article.language))
    # “Se reunirá el próximo martes”: the verb announces, unless there is none
    cues = [cue for cue in every if not any(date.start < cue.end and cue.start < date.end for date in dates)] or every
    dated, undated = [], []
    free = [date for date in dates if _may_come(date, sentence, article)]
    for i, cue in enumerate(cues):
        following = cues[i + 1] if i + 1 < len(cues) else None
        text = article.body[cue.start : cue.end]
        date = _own_date(cue, following, free, _published(text, article))
        if date:
            free.remove(date)
            dated.append(Commitment(sentence.n, text, date.value))
        elif cue.binds:
            undated.append(Commitment(sentence.n, text, ""))
    return dated or undated[:1]


def _cues(sentence: Sentence, language: Language) -> Iterator[_Cue]:
    """The cues of a sentence, none overlapping another; of two that begin together the one that binds."""
    found = [
        _Cue(sentence.start + match.start(), sentence.start + match.end(), name == "commitments")
        for name in ("commitments", "announcements", "future_tense")
        for match in expression(language, name).finditer(sentence.text)
    ]
    end = 0
    for cue in sorted(found, key=lambda cue: (cue.start, not cue.binds, -cue.end)):
        if cue.start >= end:
            yield cue
            end = cue.end


def _own_date(cue: _Cue, following: _Cue | None, dates: Sequence[Fact], published: str | None) -> Fact | None:
    limit = following.start if following else None
    for date in dates:
        behind = date.end > cue.start and (limit is None or date.start < limit)
        if behind and not (published and date.value.startswith(published)):
            return date
    before = [date for date in dates if date.end <= cue.start]
    return before[-1] if before and not published else None


def _published(cue: str, article: Article) -> str | None:
    """The day of publication where the cue tells what was done by then: “agreed on Friday to” is not for Friday."""
    first = cue.split(" ", 1)[0]
    told = lean_of(first, len(first), article.language) is Lean.PAST
    return article.heading.published if told else None


def _may_come(date: Fact, sentence: Sentence, article: Article) -> bool:
    """Whether neither its value nor the verb before it puts a date in the past."""
    if _is_over(date.value, article.heading.published):
        return False
    return lean_of(sentence.text, date.start - sentence.start, article.language) is not Lean.PAST


def _is_over(value: str, published: str | None) -> bool:
    """Whether a date lies before the day of publication; an open one may lie after it."""
    last = value.lstrip("~").rpartition("/")[2]
    if published is None or not last[:4].isdigit():
        return False
    if _CALENDAR.fullmatch(last):
        return last < published[: len(last)]
    return last[:4] < published[:4]
