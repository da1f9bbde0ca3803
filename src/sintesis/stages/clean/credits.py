"""Byline and date line: who wrote an article, and when it says that it was published."""

import re
from dataclasses import dataclass
from functools import cache

from sintesis.model import Language, Reason
from sintesis.stages.clean.wording import agencies, heading_words
from sintesis.stages.extract.dates import Precision, When, find_dates

LONGEST = 160
"""Characters of a line of credits."""
MOST_NAMES = 9
"""Words of the names of a byline; more is a headline that begins with “Por” or “By”."""

_SEPARATOR = re.compile(r"\s+[|·•/–—-]\s+|\s*[|·•]\s*")
_TOKEN = re.compile(r"[^\W\d_][\w.'’-]*|\d+|&")
_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_ACCOUNT = re.compile(r"\s[\w.+-]{0,40}@\w[^\n]*")
"""An account or address behind a name, and the post that may stand behind it."""
_MONTH_COMMA = re.compile(r"(?<=\d [^\W\d_]{3}),(?=\s\d{4})")
"""As in “19 Ene, 2025”."""
_INITIAL = re.compile(r"\s[^\W\d_]$")
MOST_ALONE = 5
"""Words of an author's name that stands alone."""
MOST_PLACE = 4
"""Words of a place before a date."""
LONGEST_ROLE = 6
"""Words of the post of whoever signs."""
_LEFT = re.compile(r"[^\W\d_](?:\.?[^\W\d_])*")


@dataclass(frozen=True, slots=True)
class Credits:
    """What a line of credits says."""

    reason: Reason
    byline: str | None = None
    published: str | None = None
    """ISO 8601 date when the line gives day, month and year."""
    outlet: str | None = None
    """The agency that signs."""


def credits_of(line: str, language: Language) -> Credits | None:
    """The credits that a line near the top consists of; `None` when it says anything else.

    Args:
        language: of the article, in which its dates are read: 3/5/2025 is two days.
    """
    if len(line) > LONGEST:
        return None
    parts = [part for part in _SEPARATOR.split(line) if part]
    if not parts:
        return None
    read = [_byline(part) or _date_line(part, language) for part in parts]
    if not any(read) or not all(
        one or is_name(part, 1) or _only_fillers(part, []) for one, part in zip(read, parts, strict=True)
    ):
        return None
    known = [one for one in read if one]
    bylines = [one for one in known if one.reason is Reason.BYLINE]
    first = next((part for part in parts if is_name(part, 2)), None)
    byline = next((one.byline for one in bylines), first if len(parts) > 1 else None)
    return Credits(
        Reason.BYLINE if byline else Reason.DATE_LINE,
        byline,
        next((one.published for one in known if one.published), None),
        next((one.outlet for one in bylines if one.outlet), None),
    )


def _byline(part: str) -> Credits | None:
    """“Por Ana Ruiz”, “By Jane Doe, Staff Writer”, an agency or “Redacción” alone."""
    text = part.strip(" .:()")
    if text.casefold() in heading_words("staff"):
        return Credits(Reason.BYLINE, text)
    if text in agencies():
        return Credits(Reason.BYLINE, text, outlet=agencies()[text])
    opener = _openers("byline_openers").match(text)
    if not opener:
        return None
    name = _ACCOUNT.sub("", text[opener.end() :], count=1).strip(" :")
    if name in agencies():
        return Credits(Reason.BYLINE, name, outlet=agencies()[name])
    if _INITIAL.search(name) and f"{name}." in part:
        name += "."
    form = next((form for form in sorted(agencies(), key=len, reverse=True) if name.endswith(f" {form}")), "")
    if form and is_name(signer := name.removesuffix(form).strip(" ,/"), 2):
        return Credits(Reason.BYLINE, signer, outlet=agencies()[form])
    head = re.split(r"[,;]", name, maxsplit=1)[0]
    if name.casefold() in heading_words("staff") or (is_name(head, 2) and len(name.split()) <= 2 * MOST_NAMES):
        return Credits(Reason.BYLINE, name)
    return None


def is_name(text: str, least: int) -> bool:
    """Whether a text is nothing but capitalised words and what links them; at least `least` of them."""
    words = text.strip(" .,()").split()
    capitals = sum(word[0].isupper() for word in words)
    linking = heading_words("linking")
    return (
        least <= capitals <= MOST_NAMES
        and words[0][0].isupper()
        and words[-1][0].isupper()
        and all(word[0].isupper() or word.casefold() in linking for word in words)
        and not any(char.isdigit() for char in text)
        and text[-1] not in '?!:;»”"'
    )


def is_place(text: str) -> bool:
    """Whether a text before a date may be a place."""
    words = text.split()
    return (
        0 < len(words) <= MOST_PLACE and is_name(text, 1) and words[0].casefold() not in heading_words("prose_openers")
    )


def is_role(text: str) -> bool:
    """Whether a text is the post of whoever signs: “Redactora de Economía”, “Legal affairs correspondent”."""
    words = text.casefold().split()
    return (
        len(words) <= LONGEST_ROLE
        and text[-1:] not in ".?!:;"
        and not heading_words("roles").isdisjoint((words[0], words[-1]))
    )


def is_signature(text: str) -> bool:
    """Whether a text is a name, or a name with a post behind it."""
    words = text.split()
    if is_name(text, 2):
        return len(words) <= MOST_ALONE
    name, _, post = text.partition(",") if "," in text else (" ".join(words[:2]), "", " ".join(words[2:]))
    return is_name(name, 2) and len(name.split()) <= MOST_ALONE and is_role(post or "-")


def _date_line(part: str, language: Language) -> Credits | None:
    """“Publicado el 3 de mayo de 2025”, “Updated 3 hours ago”, “12/12/2025 10:30 h”."""
    opener = _openers("date_openers").match(part)
    rest = _weekday().sub("", part[opener.end() :] if opener else part, count=1)
    rest = _MONTH_COMMA.sub("", rest)
    if not opener and not any(map(str.isdigit, rest)):
        return None
    dates = find_dates(rest, language)
    exact = next((when for when in dates if when.precision is Precision.DAY and _ISO.fullmatch(when.value)), None)
    if exact and is_place(rest[: exact.start].strip(" ,")):
        rest = " " * exact.start + rest[exact.start :]
    if not (exact or (opener and dates)) or not _only_fillers(rest, dates):
        return None
    return Credits(Reason.DATE_LINE, published=exact.value if exact and exact.valid and not exact.ambiguous else None)


def _only_fillers(text: str, dates: list[When]) -> bool:
    for when in sorted(dates, key=lambda when: when.start, reverse=True):
        text = f"{text[: when.start]} {text[when.end :]}"
    fillers = heading_words("date_fillers") | heading_words("date_openers")
    return all(word.casefold().strip(".") in fillers for word in _LEFT.findall(text))


@cache
def _weekday() -> re.Pattern[str]:
    """A day of the week before a day of a month: “Tue 4 Mar”, and not “Mar 4, 2025”."""
    return re.compile(
        rf"^(?:{'|'.join(heading_words('weekdays'))})\.?,?\s(?=\d{{1,2}}\s(?:de )?[^\W\d_])", re.IGNORECASE
    )


@cache
def _openers(key: str) -> re.Pattern[str]:
    forms = "|".join(re.escape(word) for word in sorted(heading_words(key), key=len, reverse=True))
    return re.compile(rf"(?:{forms})(?!\w)[\s:,|–-]*", re.IGNORECASE)
