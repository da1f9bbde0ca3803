"""The nouns of news whose form in the other language is fixed: decomiso, seizure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from sintesis.language import pairs, words
from sintesis.model import Language

LONGEST = 6
"""Words of the longest term."""

_PARTICIPLE = re.compile(r"[ai]d[oa]s?$")
_WORD = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Term:
    """A term as it stands in a text; `text[start:end]` is its surface."""

    start: int
    end: int
    surface: str
    preferred: str
    """Its form in the other language, singular or plural as it stands."""
    accepted: tuple[str, ...]
    """Every form that a translation may use, either number."""
    feminine: bool
    """Whether the Spanish term is of feminine gender."""
    plural: bool


@dataclass(frozen=True, slots=True)
class _Entry:
    preferred: str
    accepted: tuple[str, ...]
    feminine: bool
    plural: bool
    capital: bool = False
    """Whether the table writes it with a capital: Carta Magna."""


def find_terms(text: str, language: Language) -> list[Term]:
    """The terms of a text in `language`, the longest at each place, in the order they stand in."""
    known = _entries(language)
    spans = [(m.start(), m.end()) for m in _WORD.finditer(text)]
    found: list[Term] = []
    i = 0
    while i < len(spans):
        for last in range(min(len(spans), i + LONGEST), i, -1):
            start, end = spans[i][0], spans[last - 1][1]
            entry = known.get(" ".join(text[start:end].casefold().split()))
            named = entry is not None and not entry.capital and _is_name(text, start)
            if entry and not named and not _is_participle(text, start, end, language):
                found.append(
                    Term(start, end, text[start:end], entry.preferred, entry.accepted, entry.feminine, entry.plural)
                )
                i = last
                break
        else:
            i += 1
    return found


def post(text: str) -> str | None:
    """The English of a Spanish text that is a term and nothing else, as the post of a person is: fiscal, prosecutor.

    Standing alone it is a noun, whatever else the word may be in a sentence (fiscal: of taxes). The other way no such
    thing can be said: English does not tell whether the prosecutor is a man.
    """
    return _nouns().get(" ".join(text.casefold().split()))


@cache
def _nouns() -> dict[str, str]:
    made: dict[str, str] = {}
    for row in pairs("terms"):
        made.setdefault(row["es"].casefold(), row["en"])
    return made


def _is_name(text: str, start: int) -> bool:
    """Whether the word at `start` has a capital that no beginning of a sentence explains: Alcalde, Bishop."""
    return text[start].isupper() and text[:start].rstrip(" «“\"'‘¿¡(—–-")[-1:] not in ("", ".", "!", "?", ":", "…")


def _is_participle(text: str, start: int, end: int, language: Language) -> bool:
    """“Fue imputado” names no one."""
    if language != "es" or " " in text[start:end] or not _PARTICIPLE.search(text[start:end]):
        return False
    before = text[max(0, start - 20) : start].split()
    return bool(before) and before[-1].casefold() in words("es", "auxiliaries")


@cache
def _entries(language: Language) -> dict[str, _Entry]:
    """By form, singular and plural: the rows of `terms.tsv` that may be looked for in `language`."""
    made: dict[str, _Entry] = {}
    for row in pairs("terms"):
        if row["from"] not in ("", language):
            continue
        feminine = row["gender"] == "f"
        ours, theirs = ("es", "en") if language == "es" else ("en", "es")
        capital = row[ours][0].isupper()
        accepted = tuple(dict.fromkeys(_forms(row[theirs], row[f"{theirs}_plural"], row[f"{theirs}_also"])))
        made.setdefault(row[ours].casefold(), _Entry(row[theirs], accepted, feminine, False, capital))
        if row[f"{ours}_plural"]:
            many = row[f"{theirs}_plural"] or row[theirs]
            made.setdefault(row[f"{ours}_plural"].casefold(), _Entry(many, accepted, feminine, True, capital))
    return made


def _forms(one: str, many: str, also: str) -> Iterator[str]:
    yield one
    if many:
        yield many
    yield from filter(None, also.split("|"))
