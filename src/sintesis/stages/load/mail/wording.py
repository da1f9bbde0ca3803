"""What mail programs write around messages, as expressions over the words of both languages."""

import re
from functools import cache

from sintesis.language import table
from sintesis.model import LANGUAGES


def _listed(*keys: str) -> str:
    words = {word for language in LANGUAGES for key in keys for word in table(language, "mail")[key]}
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@cache
def marker(kind: str) -> re.Pattern[str]:
    """The line above a message: `forwarded` or `original`."""
    return re.compile(rf"[-_ >*]{{0,60}}(?:{_listed(kind)})\b[^\n]{{0,80}}$", re.IGNORECASE)


def heading(line: str) -> tuple[str, str] | None:
    """Which field of a message's heading a line is (`from`, `date`, `subject` or `to`), and its value."""
    match = _heading().match(line) if ":" in line[:_LONGEST_NAME] else None
    if match is None:
        return None
    return next(name for name in _FIELDS if match[name]), match["value"].strip("* ")


_FIELDS = ("from", "date", "subject", "to")
_LONGEST_NAME = 30


@cache
def _heading() -> re.Pattern[str]:
    names = "|".join(f"(?P<{name}>{_listed(name)})" for name in _FIELDS)
    return re.compile(rf"\*?(?:{names})\s?:\*?\s+(?P<value>\S[^\n]{{0,400}})$", re.IGNORECASE)


@cache
def introduction() -> re.Pattern[str]:
    """How an answer introduces what it quotes; the line ends there."""
    return re.compile(rf"[^\n]{{8,300}}\b(?:{_listed('wrote')})(?:\s?\([^()\n]{{0,80}}\))?\s?:$", re.IGNORECASE)


def opens(line: str) -> bool:
    """Whether a line may be the first of several that introduce what is quoted."""
    return _opening().match(line) is not None


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"(?:{_listed('wrote_opens')})\s|\d", re.IGNORECASE)


@cache
def prefixes() -> re.Pattern[str]:
    """What stands before a subject, once or several times."""
    return re.compile(rf"(?:(?:{_listed('answered', 'passed_on')})\s?(?:\[\d{{1,3}}\])?\s?:\s*){{1,20}}", re.IGNORECASE)


@cache
def passed_on() -> re.Pattern[str]:
    """The beginning of a subject whose message is passed on."""
    return re.compile(rf"(?:{_listed('passed_on')})\s?:", re.IGNORECASE)


@cache
def telephone() -> re.Pattern[str]:
    """The line that a telephone signs with."""
    return re.compile(rf"(?:{_listed('signed')})\b[^\n]{{0,60}}$", re.IGNORECASE)


def bare(subject: str) -> str:
    """A subject without what answering and passing on put before it."""
    match = prefixes().match(subject)
    return subject[match.end() :].strip() if match else subject.strip()


@cache
def greeting() -> re.Pattern[str]:
    """The first line of a letter."""
    return re.compile(rf"(?:{_listed('greetings')})\b[^\n.:;]{{0,60}}[:,.!]{{1,3}}$", re.IGNORECASE)


@cache
def closing() -> re.Pattern[str]:
    """The line above the name of whoever wrote a letter."""
    return re.compile(rf"(?:{_listed('closings')})(?:\s*[,.!:]{{0,3}}|,[^\n.:;]{{1,40}})$", re.IGNORECASE)
