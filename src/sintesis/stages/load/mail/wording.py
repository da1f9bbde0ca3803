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


@cache
def heading(name: str) -> re.Pattern[str]:
    """A field of a message's heading: `from`, `date`, `subject` or `to`; its value is the group."""
    return re.compile(rf"\*?(?:{_listed(name)})\s?:\*?\s+(\S[^\n]{{0,400}})$", re.IGNORECASE)


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
