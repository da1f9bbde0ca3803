"""Lines that pages carry around an article, told by the phrases of `boilerplate.toml`."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sintesis.language import entries, table
from sintesis.model import LANGUAGES, Reason
from sintesis.stages.clean.wording import agencies, ends_with_stop, is_one_sentence, starts_high

LONGEST = 600
"""Characters of a line that may be boilerplate; copyright notices are the longest."""
LONGEST_LINK = 30
"""Words of a link's headline."""
LONGEST_CAPTION = 50
"""Words of a caption that ends with its credit; more is a paragraph of the body that one was glued to."""
FEWEST_LINK = 4
"""Words of a link's headline under a list's heading; less may be a heading inside the article."""

_CAPITAL = "A-ZÁÉÍÓÚÜÑÇ"
_NAME = (
    rf"(?-i:[{_CAPITAL}][\w.'’-]{{0,30}}(?: (?:de|del|la|los|y|and|of|van|von|[{_CAPITAL}][\w.'’-]{{0,30}})){{0,6}})"
)
_BULLET = re.compile(r"^(?:[•▪●■◆►▶➡→»›>*+📷📸🎥📲👉🔴]\ufe0f?\s*|[-–—]\s+|[\[(](?=\w))+")
_BULLETED = re.compile(r"^(?:[•▪●■◆►▶➡→»›>*+👉]\s*|[-–—]\s+)")


@dataclass(frozen=True, slots=True)
class _Phrases:
    """The phrases of both languages, compiled."""

    labels: re.Pattern[str]
    weak: re.Pattern[str]
    names: re.Pattern[str]
    lists: frozenset[str]
    lines: dict[str, Reason]
    forms: tuple[tuple[Reason, re.Pattern[str]], ...]
    words: frozenset[str]
    ends: re.Pattern[str]


def _tables() -> Iterator[tuple[Reason, dict[str, Any]]]:
    for language in LANGUAGES:
        for key, phrases in table(language, "boilerplate").items():
            yield Reason[key.upper()], phrases


def _all(key: str) -> list[str]:
    return [phrase for _, phrases in _tables() for phrase in phrases.get(key, ())]


@cache
def _slots() -> dict[str, str]:
    names = "|".join(sorted(map(re.escape, agencies()), key=len, reverse=True))
    return {
        "{any}": r"(?:(?![.!?…] )[^\n]){0,200}",
        "{many}": r"[^\n]{0,400}",
        "{short}": r"\S{1,40}(?: \S{1,40}){0,7}",
        "{platform}": "(?:" + "|".join(map(re.escape, entries("both", "platforms"))) + ")",
        "{agency}": f"(?-i:{names})",
        "{name}": _NAME,
    }


def _expanded(forms: Iterable[str]) -> str:
    joined = "|".join(forms)
    for slot, expression in _slots().items():
        joined = joined.replace(slot, expression)
    return joined


def _label(phrases: Iterable[str]) -> re.Pattern[str]:
    """A phrase at the beginning of a line, and what separates it from the link's headline."""
    forms = "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))
    return re.compile(rf"(?:{forms})(?P<mark>\s*[:|»›>→]+\s*|\s+[-–—]\s+|(?=\s|$))", re.IGNORECASE)


@cache
def _phrases() -> _Phrases:
    forms: dict[Reason, list[str]] = {}
    for reason, phrases in _tables():
        forms.setdefault(reason, []).extend(phrases.get("forms", ()))
    return _Phrases(
        labels=_label(_all("labels")),
        weak=_label(_all("weak")),
        names=_label(_all("names")),
        lists=frozenset(_all("lists")),
        lines={line: reason for reason, phrases in _tables() for line in phrases.get("lines", ())},
        forms=tuple(
            (reason, re.compile(rf"(?:{_expanded(each)})[.!:…]*", re.IGNORECASE))
            for reason, each in forms.items()
            if each
        ),
        words=frozenset(_all("words")),
        ends=re.compile(rf"(?:{_expanded(_all('ends'))})\.?$", re.IGNORECASE),
    )


def boilerplate(lines: Sequence[str]) -> dict[int, Reason]:
    """The indices of the lines that are no part of the article, each with its reason."""
    found: dict[int, Reason] = {}
    links_only = _tail(lines)
    for i, line in enumerate(lines):
        if i in found:
            continue
        reason = reason_of(line)
        if reason:
            found[i] = reason
        if reason is Reason.RELATED_LINK and _bare(line) in _phrases().lists:
            found.update((j, Reason.RELATED_LINK) for j in _links_after(lines, i, links_only))
    return found


def reason_of(line: str) -> Reason | None:
    """Why a line standing alone is no part of the article; `None` when it may be."""
    if len(line) > LONGEST:
        return None
    bare = _BULLET.sub("", line)
    phrases = _phrases()
    if (reason := phrases.lines.get(_bare(line))) is not None:
        return reason
    if _bare(line) in phrases.lists or _is_link(bare):
        return Reason.RELATED_LINK
    for reason, pattern in phrases.forms:
        if pattern.fullmatch(bare) and not (reason in _CALLS and _is_told(bare)):
            return reason
    if _is_share_bar(line):
        return Reason.SHARE_BAR
    if len(line.split()) <= LONGEST_CAPTION and phrases.ends.search(line):
        return Reason.PHOTO_CREDIT
    return None


_CALLS = frozenset({Reason.FOLLOW_US, Reason.NEWSLETTER, Reason.SUBSCRIPTION})
"""What calls on the reader, as somebody in the article may too: “Subscribe to the alerts, officials told residents”."""


def _is_told(line: str) -> bool:
    """Whether somebody says it: a verb of saying stands right behind a comma."""
    clauses = (clause.split()[:_REACH] for clause in line.casefold().split(",")[1:])
    return any(word.strip('.:;"”»') in _saying() for words in clauses for word in words)


_REACH = 4
"""Words behind a comma among which the verb is."""


@cache
def _saying() -> frozenset[str]:
    return frozenset(verb for language in LANGUAGES for verb in entries(language, "speech_verbs"))


def _bare(line: str) -> str:
    return _BULLET.sub("", line).rstrip(" .:!…)]").casefold()


def _is_link(line: str) -> bool:
    """Whether a line is a label with the headline that it links to, or the label alone."""
    phrases = _phrases()
    strong, weak, name = phrases.labels.match(line), phrases.weak.match(line), phrases.names.match(line)
    label = strong or weak or name
    if label is None:
        return False
    rest, marked = line[label.end() :].strip(" )]"), bool(label.group("mark"))
    if not rest:
        return label is not name
    if len(rest.split()) > LONGEST_LINK or not is_one_sentence(rest):
        return False
    stopped = ends_with_stop(rest)
    if strong and marked:
        return starts_high(rest) or not stopped
    if label is name and rest[-1] in "?!»”\"'’":
        return False
    return starts_high(rest) and not stopped and (marked or strong is not None)


def _is_share_bar(line: str) -> bool:
    words = re.findall(r"[\w-]+", line.casefold())
    return 2 <= len(set(words)) <= 20 and all(word in _phrases().words or word.isdigit() for word in words)


def _reads_as_link(line: str) -> bool:
    text = _BULLETED.sub("", line)
    return FEWEST_LINK <= len(text.split()) <= LONGEST_LINK and starts_high(text) and text[-1] not in ".:;,…"


def _tail(lines: Sequence[str]) -> int:
    """The index from which on every line reads as a link."""
    at = len(lines)
    while at and _reads_as_link(lines[at - 1]):
        at -= 1
    return at


def _links_after(lines: Sequence[str], i: int, links_only: int) -> Iterator[int]:
    """The links under the list heading at `i`: all to the end, all that have bullets, or the one right below."""
    if i + 1 >= links_only:
        yield from range(i + 1, len(lines))
        return
    at = i + 1
    while at < len(lines) and _BULLETED.match(lines[at]) and _reads_as_link(lines[at]):
        yield at
        at += 1
    if at == i + 1 and at < len(lines) and _reads_as_link(lines[at]) and not reason_of(lines[at]):
        yield at
