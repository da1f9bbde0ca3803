"""Set the original beside a translated name where it is first used: “Port Authority (*Autoridad Portuaria*, AP)”."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from sintesis.language.official import entry, fold
from sintesis.model import Kind, Language
from sintesis.note import Bilingual, Note
from sintesis.render.neutral import neutral
from sintesis.render.sheet import Inline, Line, Style, Text

_KNOWN_TO_ALL = ("country", "place")
"""Kinds of `official.tsv` whose names need no original: United States, Mexico City. Nor does a body of many states
whose name is a single word, such as Parliament."""
_OPENERS, _CLOSERS = "“«([", "”»)]"
_ACRONYM = r"\s*\((?P<acronym>[^\W\d_]{2,12})\)"
_LONGER = r"(?! ?\(|\w|['’]s?\b|-\w| (?:(?:of|for|de|del|para|y|and) )?(?:(?:the|la|el|los|las) )?[A-ZÁÉÍÓÚÑ])"
"""Not before brackets, a possessive, or what makes the name a part of a longer one."""


@dataclass(frozen=True, slots=True)
class _Name:
    """A translated name and what stands for it in the article."""

    shown: str
    original: str
    acronym: str


class FirstUses:
    """The names of a note that are still without their original; each is given it once."""

    def __init__(self, note: Note) -> None:
        self._own = note.source.language
        self._left = {fold(name.shown): name for name in _names(note)}

    def mark(self, body: Line) -> Line:
        """The text of a statement with the original in brackets behind every name used for the first time."""
        return tuple(
            piece for whole in body for piece in (self._marked(whole) if isinstance(whole, Text) else (whole,))
        )

    def _marked(self, whole: Text) -> Iterator[Inline]:
        text, begun = whole.text, 0
        for start, end, name, acronym in sorted(self._found(text)):
            if start < begun:
                continue
            self._left.pop(fold(name.shown), None)
            yield replace(whole, text=f"{text[begun:start]}{name.shown} (")
            yield Text(name.original, self._own, Style.EMPHASIS)
            yield replace(whole, text=f", {acronym})" if acronym else ")")
            begun = end
        if text[begun:]:
            yield replace(whole, text=text[begun:])

    def _found(self, text: str) -> Iterator[tuple[int, int, _Name, str]]:
        """Where a name stands that is to have its original: start, end, the name, the acronym beside it."""
        for name in sorted(self._left.values(), key=lambda name: -len(name.shown)):
            if name.original in text:
                continue
            for found in re.finditer(rf"(?<!\w){re.escape(name.shown)}(?:{_ACRONYM}|{_LONGER})", text):
                if not _enclosed(text, found.start()):
                    beside = found["acronym"] or ""
                    yield found.start(), found.end(), name, beside or name.acronym
                    break


def _names(note: Note) -> Iterator[_Name]:
    """The organisations and terms whose two forms differ by more than case, accents and article."""
    own = note.source.language
    (target,) = note.languages if len(note.languages) == 1 else (own,)
    if target == own:
        return
    acronyms = {
        fold(made): term.term for term in note.terms if term.kind is Kind.ACRONYM and (made := term.gloss.within(own))
    }
    for actor in note.actors:
        if actor.kind is Kind.ORGANISATION and not _known_to_all(actor.name, own):
            original = actor.name.within(own) or ""
            yield from _paired(actor.name.within(target), original, acronyms.get(fold(original), ""))
    for term in note.terms:
        meaning = term.gloss.within(own) if term.kind is Kind.ACRONYM else term.term
        yield from _paired(term.gloss.within(target), meaning, term.term if term.kind is Kind.ACRONYM else "")


def _paired(shown: str | None, original: str | None, acronym: str) -> Iterator[_Name]:
    if shown and original and fold(shown) != fold(original):
        yield _Name(neutral(shown), neutral(original), neutral(acronym))


def _known_to_all(name: Bilingual, own: Language) -> bool:
    original = name.within(own) or ""
    known = entry(original, own)
    return known is not None and (known.kind in _KNOWN_TO_ALL or (known.kind == "body" and " " not in original.strip()))


def _enclosed(text: str, at: int) -> bool:
    """Whether a place lies between brackets or quotation marks: what is quoted is left as it is."""
    before = text[:at]
    return sum(before.count(mark) for mark in _OPENERS) > sum(before.count(mark) for mark in _CLOSERS)
