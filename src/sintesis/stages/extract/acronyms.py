"""Acronyms, and what they stand for: by the article's own words, else by their official name."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from sintesis.language import entries, official, words
from sintesis.model import Kind, Language
from sintesis.stages.extract.names import Name
from sintesis.stages.extract.names.lexicon import lexicon

_UPPER = "A-ZÁÉÍÓÚÜÑ"
_ACRONYM = re.compile(
    rf"(?<![\w@#/.&-])(?:CC\.?\s?OO\.?|[{_UPPER}]{{2,8}}(?:-\d{{1,2}})?s?|(?:[A-Z]\.){{2,5}}|[{_UPPER}][a-záéíóúñ]{{3,9}})(?![\w&$])"
)
_ROMAN = re.compile(r"(?=.)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LOOK_BACK = 160
_MOST_WORDS = 14


@dataclass(frozen=True, slots=True)
class Acronym:
    """An acronym in the text; `meaning` is empty when neither the text nor the gazetteer tells it."""

    text: str
    start: int
    end: int
    meaning: str
    explained: bool
    """The text itself tells what it stands for."""


def find_acronyms(body: str, names: Sequence[Name], language: Language) -> list[Acronym]:
    """The acronyms of `body` in the order they stand in; countries (EE. UU., UK) are places and left to the names."""
    places = [name for name in names if name.kind is Kind.PLACE]
    starts = [name.start for name in places]

    def in_place(at: int) -> bool:
        i = bisect_right(starts, at) - 1
        return i >= 0 and at < places[i].end

    candidates = [match for match in _candidates(body, language) if not in_place(match.start())]
    own = _explained(body, candidates, names, language)
    found = []
    for match in candidates:
        text = match.group()
        key = _key(text)
        explained = own.get(key)
        if text.istitle() and not explained and text not in _mixed(language):
            continue
        meaning = explained or _official(text, language)
        if meaning is not None:
            found.append(Acronym(text, match.start(), match.end(), meaning, explained is not None))
    return found


def _key(text: str) -> str:
    """One key for FARC and Farc, ONG and ONGs, C.I.A. and CIA."""
    bare = text.replace(".", "").replace(" ", "")
    return (bare[:-1] if bare.endswith("s") and bare[:-1].isupper() else bare).upper()


def _candidates(body: str, language: Language) -> Iterator[re.Match[str]]:
    known = words("both", "common_acronyms")
    never = words("both", "degrees") | words("both", "organisation_suffixes")
    for match in _ACRONYM.finditer(body):
        text = match.group()
        if text.istitle():
            bracketed = body.startswith("(", match.start() - 1) or body.startswith(" (", match.end())
            if bracketed or text in _mixed(language):
                yield match
            continue
        if lexicon(language).gazetteer.get(text) is Kind.PLACE and len(text) > 4:  # MADRID
            continue
        if text.removesuffix("s") in never:
            continue
        if _ROMAN.fullmatch(text) and official.entry(text, language) is None and text not in known:
            continue
        if not _shouted(body, match, language):
            yield match


def _shouted(body: str, match: re.Match[str], language: Language) -> bool:
    """Whether the words around are all capitals too: a headline, not an acronym."""
    before = re.search(r"([^\W\d_]{2,})[ \u00a0]$", body[max(0, match.start() - 25) : match.start()])
    after = re.compile(r"[ \u00a0]([^\W\d_]{2,})").match(body, match.end())
    around = [found.group(1) for found in (before, after) if found]
    if not any(word.isupper() for word in around):
        return False
    text = match.group()
    return official.entry(text, language) is None or lexicon(language).is_word(text.lower())


@cache
def _mixed(language: Language) -> frozenset[str]:
    """Acronyms that are written as words: Unicef, Sedena, Nato."""
    found = set()
    for row in official.rows():
        forms = set(row.forms(language))
        found |= {form for form in forms if form.istitle() and form.isalpha() and form.upper() in forms}
    return frozenset(found)


def _official(text: str, language: Language) -> str | None:
    """The official name; empty when it is not known, `None` when the acronym is a country's."""
    row = official.entry(text, language) or official.entry(_key(text), language)
    if row is None:
        return ""
    if row.kind in ("country", "place"):
        return None
    return next((form for form in row.forms(language) if " " in form and _key(form) != _key(text)), "")


def with_acronyms(names: Sequence[Name], acronyms: Sequence[Acronym]) -> list[Name]:
    """The names, those that are acronyms of another name in the text joined to it."""
    full = {name.text: name.full for name in names if name.kind is Kind.ORGANISATION}
    meant = {a.text: full[a.meaning] for a in acronyms if a.meaning in full}
    meant |= {a.text: a.meaning for a in acronyms if a.explained and a.text not in meant and a.meaning[0].isupper()}
    return [
        replace(name, full=meant[name.text]) if name.kind is Kind.ORGANISATION and name.text in meant else name
        for name in names
    ]


# what the text says


def _explained(
    body: str, candidates: Sequence[re.Match[str]], names: Sequence[Name], language: Language
) -> dict[str, str]:
    ends = {name.end: name for name in names}
    found: dict[str, str] = {}
    for match in candidates:
        key = _key(match.group())
        if key in found:
            continue
        meaning = _before(body, match, ends, language) or _after(body, match, language)
        if meaning:
            found[key] = meaning
    return found


@cache
def _bridges(language: Language, name: str) -> re.Pattern[str]:
    forms = sorted(entries(language, name), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(re.escape(form) for form in forms)})\s$", re.IGNORECASE)


def _before(body: str, match: re.Match[str], names: Mapping[int, Name], language: Language) -> str:
    """“Grupo de Trabajo (GT)”, “Grupo de Trabajo, o GT,”: the meaning stands before the acronym."""
    start = match.start()
    if body[start - 1 : start] in ("(", "[") and body[match.end() : match.end() + 1] in (")", ",", ";", "]", " "):
        end = start - 1
    else:
        bridge = _bridges(language, "acronym_bridges").search(body, max(0, start - 50), start)
        if not bridge:
            return ""
        end = bridge.start()
    while end > 0 and body[end - 1] in ' \u00a0,”"»':
        end -= 1
    name = names.get(end)
    if name and name.kind is Kind.ORGANISATION and len(name.text.split()) > 1:
        return name.text
    return _spelled(body, max(0, end - _LOOK_BACK), end, _key(match.group()))


def _spelled(body: str, low: int, end: int, letters: str) -> str:
    """The words before `end` whose initials are `letters`; empty when they are not."""
    tokens = list(_WORD.finditer(body, low, end))[-_MOST_WORDS:]
    if not tokens or tokens[-1].end() != end:
        return ""
    for first in range(len(tokens) - 1, -1, -1):
        words_ = [token.group() for token in tokens[first:]]
        if re.search(r"[.;:()\n]", body[tokens[first].start() : end]):
            return ""
        if spells(words_, letters):
            return body[tokens[first].start() : end]
    return ""


def spells(words_: Sequence[str], letters: str) -> bool:
    """Whether the initials of the words, small ones apart, are `letters`; the first word is never left out."""
    small = words("both", "small_words")
    if len(words_) < 2 or words_[0].lower() in small:
        return False
    great = [official.fold(word)[0].upper() for word in words_ if word.lower() not in small]
    every = [official.fold(word)[0].upper() for word in words_]
    plain = official.fold(letters).upper()
    return "".join(great) == plain or "".join(every) == plain


def _after(body: str, match: re.Match[str], language: Language) -> str:
    """“GT (Grupo de Trabajo)”, “GT, siglas de Grupo de Trabajo”: the meaning stands behind the acronym."""
    end = match.end()
    bracket = re.compile(r"[ \u00a0]\(([^()\n]{4,120})\)").match(body, end)
    if bracket:
        inner = re.split(r"[,;]|\ben (?:inglés|español)\b", bracket.group(1))[0].strip()
        tokens = _WORD.findall(inner)
        capitals = [token for token in tokens if token[0].isupper()]
        if spells(tokens, _key(match.group())) or (len(capitals) > 2 and tokens[0][0] == match.group()[0]):
            return inner
        return ""
    intro = _introductions(language).match(body, end)
    if not intro:
        return ""
    tokens = []
    for token in _WORD.finditer(body, intro.end(), intro.end() + _LOOK_BACK):
        tokens.append(token)
        if len(tokens) > _MOST_WORDS:
            break
        if spells([t.group() for t in tokens], _key(match.group())):
            return body[tokens[0].start() : token.end()]
    return ""


@cache
def _introductions(language: Language) -> re.Pattern[str]:
    forms = sorted(entries(language, "acronym_introductions"), key=len, reverse=True)
    leads = "|".join(re.escape(form) for form in forms)
    return re.compile(rf",?\s(?:{leads})\s(?:(?:el|la|los|las|the)\s)?", re.IGNORECASE)
