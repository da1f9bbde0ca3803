"""The lines of a message: the one that is passed on is the article; what is only quoted, and signatures, go."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sintesis.model import Reason, Removed
from sintesis.stages.load.mail.wording import (
    closing,
    greeting,
    heading,
    introduction,
    marker,
    opens,
    passed_on,
    telephone,
)

COVER_WORDS = 60
"""Words above a passed-on message up to which they are a note on it, whatever the subject says."""
_MOST_PASSED_ON = 10
"""Times that a message is passed on."""
_HEADING_LINES = 8
"""Lines in which the fields of a passed-on message's heading stand."""
_SIGNATURE_LINES = 15
_TIME = re.compile(r"\d{1,2}[:.]\d\d")
"""What an introduction of a quoted message has beside an address, and a sentence has not: the time of day."""


@dataclass(frozen=True, slots=True)
class Thread:
    """A message, and what the message that was passed on states of itself; empty where it says nothing."""

    lines: tuple[str, ...]
    subject: str
    sender: str = ""
    date: str = ""
    removed: tuple[Removed, ...] = ()

    def less(self, lines: Sequence[str], gone: Sequence[str], reason: Reason) -> "Thread":
        """With other lines, and those that went kept with the reason."""
        taken = tuple(Removed(line.strip(), reason) for line in gone if line.strip("> \t"))
        return replace(self, lines=tuple(lines), removed=(*self.removed, *taken))


def untangled(lines: Sequence[str], subject: str) -> Thread:
    """The article among the lines of a message."""
    thread = Thread(tuple(lines), subject)
    for _ in range(_MOST_PASSED_ON):
        found = _inner(thread.lines)
        if found is None:
            break
        above, below = thread.lines[: found.start], thread.lines[found.end :]
        if not _is_passed_on(found, above, thread.subject):
            thread = thread.less(above, thread.lines[found.start :], Reason.QUOTED_MESSAGE)
            break
        thread = replace(
            thread.less(_unquoted(below), above, Reason.COVER_NOTE),
            subject=found.subject or thread.subject,
            sender=found.sender,
            date=found.date,
        )
    return _without_greeting(_without_signature(_without_quotes(thread)))


@dataclass(frozen=True, slots=True)
class _Inner:
    """A message within another: where its heading stands and what it says."""

    start: int
    end: int
    forwarded: bool
    sender: str
    date: str
    subject: str


def _inner(lines: Sequence[str]) -> _Inner | None:
    """The first message within the lines, told by its heading."""
    for n, line in enumerate(lines):
        if ":" not in line or not heading(_unmarked(line)):
            continue
        end, fields = _fields(lines, n)
        if "from" in fields and "subject" in fields and ("date" in fields or "to" in fields):
            start, forwarded = _above(lines, n)
            return _Inner(start, end, forwarded, fields["from"], fields.get("date", ""), fields["subject"])
    return None


def _fields(lines: Sequence[str], start: int) -> tuple[int, dict[str, str]]:
    """The fields of a heading and where it ends; a field may go on in the next line."""
    fields: dict[str, str] = {}
    end = start
    for n in range(start, min(start + _HEADING_LINES, len(lines))):
        line = _unmarked(lines[n])
        if not line and fields and n > start + 1:
            break
        if found := heading(line):
            fields.setdefault(*found)
            end = n + 1
        elif line and "subject" in fields and "date" in fields:
            break
    return end, fields


def _above(lines: Sequence[str], start: int) -> tuple[int, bool]:
    """Where the line above a heading begins, and whether it says that the message is passed on."""
    forwarded = False
    for n in range(start - 1, max(start - 4, -1), -1):
        line = _unmarked(lines[n])
        if line.strip("-_ ") and not marker("forwarded").match(line) and not marker("original").match(line):
            break
        if line:
            forwarded = forwarded or marker("forwarded").match(line) is not None
            start = n
    return start, forwarded


def _unmarked(line: str) -> str:
    """A line without the marks of quotation."""
    return line.lstrip("> \t").rstrip()


def _is_passed_on(found: _Inner, above: Sequence[str], subject: str) -> bool:
    if found.forwarded or passed_on().match(subject):
        return True
    return not subject.lower().startswith("re") and sum(len(line.split()) for line in above) <= COVER_WORDS


def _unquoted(lines: Sequence[str]) -> list[str]:
    """The lines without one mark of quotation, when nearly all bear it."""
    told = [line for line in lines if line.strip()]
    if sum(line.startswith(">") for line in told) < 0.8 * len(told):
        return list(lines)
    return [line.removeprefix(">").removeprefix(" ") for line in lines]


def _without_quotes(thread: Thread) -> Thread:
    """Without the lines that quote another message and what introduces them."""
    kept: list[str] = []
    gone: list[str] = []
    lines = thread.lines
    n = 0
    while n < len(lines):
        taken = _introduced(lines, n)
        if taken:
            rest = lines[n + taken :]
            gone += lines[n : n + taken]
            n += taken
            if not any(line.startswith(">") for line in rest):
                gone += rest
                break
            continue
        (gone if lines[n].startswith(">") else kept).append(lines[n])
        n += 1
    return thread.less(kept, gone, Reason.QUOTED_MESSAGE)


def _introduced(lines: Sequence[str], n: int) -> int:
    """How many lines from here introduce a quoted message, 0 to 3: programs break the line where they like."""
    if not lines[n].strip() or lines[n].startswith(">"):
        return 0
    for count in (1, 2, 3):
        together = " ".join(line.strip() for line in lines[n : n + count])
        if count > 1 and not (opens(lines[n]) and _is_broken_off(lines[n + count - 2 : n + count])):
            return 0
        if introduction().fullmatch(together):
            following = next((line for line in lines[n + count :] if line.strip()), "")
            told = "@" in together and _TIME.search(together)
            return count if following.startswith(">") or told else 0
    return 0


def _is_broken_off(lines: Sequence[str]) -> bool:
    """Whether the first of two lines ends within a sentence, and the second is there to go on."""
    return len(lines) == 2 and bool(lines[1].strip()) and not lines[0].rstrip().endswith((".", "!", "?", "»", "”", '"'))


def _without_signature(thread: Thread) -> Thread:
    lines = list(thread.lines)
    while lines and not lines[-1].strip():
        lines.pop()
    start = next((n for n, line in enumerate(lines) if n and line.rstrip("\r") in ("-- ", "--")), len(lines))
    if len(lines) - start > _SIGNATURE_LINES:
        start = len(lines)
    if start == len(lines) and lines and telephone().match(lines[-1].strip()):
        start = len(lines) - 1
    start = _closing(lines[:start])
    return thread.less(lines[:start], [line for line in lines[start:] if line.strip("- ")], Reason.SIGNATURE)


def _closing(lines: Sequence[str]) -> int:
    """Where a letter closes, in its last lines, with only a name and the like below; else where the lines end."""
    told = [n for n, line in enumerate(lines) if line.strip()][-_CLOSING_LINES:]
    for n in told[1:]:
        below = [line for line in lines[n + 1 :] if line.strip()]
        if closing().match(lines[n].strip()) and all(len(line.split()) <= _SIGNED_WORDS for line in below):
            return n
    return len(lines)


_CLOSING_LINES = 10
_SIGNED_WORDS = 12
"""Words of a line below the closing: a name, a post, an address."""


def _without_greeting(thread: Thread) -> Thread:
    first = next((n for n, line in enumerate(thread.lines) if line.strip()), None)
    if first is None or not greeting().match(thread.lines[first].strip()):
        return thread
    return thread.less(thread.lines[first + 1 :], thread.lines[first : first + 1], Reason.GREETING)
