"""What a note is compared by: its names, days, figures, words, and the shingles of its article's text."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from sintesis.digest.copies import Imprint, imprint
from sintesis.digest.things import find_thing, things
from sintesis.language import official, table
from sintesis.language import words as word_set
from sintesis.language.demonyms import demonyms
from sintesis.language.lexicon import known
from sintesis.model import LANGUAGES, Kind, Language
from sintesis.note import Note

LEAD = 12
"""Sentences from the top whose names and words count: what comes later in a long article is background."""
STEM = 6
"""Letters of a word that are compared: a cheap stem that both languages bear."""
LOOKS_BACK = 5
"""Years between an article and a year that tells it from others: “built in 1968”. Nearer ones are everybody's."""
TITLE_WEIGHS = 2
"""Times that the words of a title count: they say what an article is about."""
SMALLEST_NUMBER = 13
"""Numbers below say little: any two articles have a “three” in common."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_OPENING = " «“\"'‘¿¡([—"
_STOPS = (".", ":", "?", "!", "…", ";")
_DAY = re.compile(r"(?:\d{4}|XXXX)-(\d\d-\d\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")


Name = tuple[str, ...]
"""The words of a name, folded."""


@dataclass(frozen=True, slots=True)
class Traits:
    """What one note is compared by."""

    published: str | None
    """ISO date; `None` where the file does not state it."""
    names: frozenset[Name]
    """The words of each name in the text, folded; places with a name in each language in their Spanish form."""
    common: frozenset[str]
    """Those of the names' words that tell little: countries and large cities, and ordinary words, as the Government."""
    days: frozenset[str]
    """`MM-DD` of the days in the note's table."""
    years: frozenset[str]
    """The years in the note's table that lie well before the article."""
    figures: frozenset[str]
    """The figures of the note's table that are large or peculiar enough to tell something."""
    counted: frozenset[str]
    """What the figures count, as `both/counted.toml` labels it: the dead, the arrested."""
    words: Mapping[Language, Counter[str]]
    """Stems of the words that tell what it is about, names left out, in each language that the note holds them in."""
    text: Imprint
    """Of the article's text."""


def traits(note: Note) -> Traits:
    """What `note` is compared by."""
    language = note.source.language
    lead = [sentence.text for sentence in note.sentences[:LEAD]]
    names = frozenset(_names(note, lead, language))
    stemmed = frozenset(part[:STEM] for name in names for part in name)
    return Traits(
        published=None if note.published.inferred else note.published.value,
        names=names,
        common=frozenset(part for name in names for part in name if _is_common(part, name, language)),
        days=frozenset(found[1] for row in note.dates if (found := _DAY.fullmatch(row.value))),
        years=frozenset(row.value for row in note.dates if _is_past(row.value, note.published.value)),
        counted=frozenset(_counted(note, language)),
        figures=frozenset(row.value for row in note.figures if _tells(row.value, row.kind)),
        words={code: Counter(s for s in _words(note, lead, code) if s not in stemmed) for code in LANGUAGES},
        text=imprint([sentence.text for sentence in note.sentences]),
    )


def _is_past(value: str, published: str | None) -> bool:
    """Whether a date is a year that the article looks back on."""
    return bool(_YEAR.fullmatch(value) and published and int(published[:4]) - int(value) >= LOOKS_BACK)


def _counted(note: Note, language: Language) -> Iterator[str]:
    for row in note.figures:
        text = row.what.within(language) or ""
        start = text.find(row.as_written)
        if row.kind is Kind.NUMBER and start >= 0:
            thing = find_thing(text, start, start + len(row.as_written), language)
            if thing is not None:
                yield things()[thing].label["es"]


def _tells(value: str, kind: Kind) -> bool:
    if kind is not Kind.NUMBER:
        return True
    if _YEAR.fullmatch(value) or value.startswith(("~", "#")):
        return False
    return "." in value or "/" in value or int(value.lstrip("-") or 0) >= SMALLEST_NUMBER


def _names(note: Note, lead: Iterable[str], language: Language) -> Iterator[Name]:
    """The runs of words with a capital where no sentence begins, and the actors' names."""
    common = _not_names(language)
    for sentence in lead:
        run: list[str] = []
        end = 0
        for found in _WORD.finditer(sentence):
            word, before = found[0], sentence[end : found.start()]
            end = found.end()
            begins = not sentence[: found.start()].strip(_OPENING) or before.rstrip(_OPENING).endswith(_STOPS)
            capital = word[0].isupper() and len(word) > 2 and not begins
            if run and (not capital or before != " "):
                yield from _span(run, language)
                run = []
            if capital and _folded(word) not in common:
                run.append(_folded(word))
        yield from _span(run, language)
    for actor in note.actors:
        words = official.fold(actor.name.within(language) or "").split()
        yield from _span([word for word in words if len(word) > 2 and word not in common], language)


def _span(words: list[str], language: Language) -> Iterator[Name]:
    if words:
        place = _place(" ".join(words), language)
        yield (place,) if place else tuple(_place(word, language) or word for word in words)


@lru_cache(maxsize=1 << 14)
def _place(word: str, language: Language) -> str | None:
    """The Spanish name of a place that `word` is the whole name of, folded."""
    row = official.entry(word, language)
    return official.fold(row.es[0]) if row and row.kind in ("country", "place") else None


def _is_common(part: str, name: Name, language: Language) -> bool:
    return part in _known_places() or (len(name) == 1 and known(part, language))


@cache
def _known_places() -> frozenset[str]:
    """The places of the gazetteer, folded, in Spanish where they have a name in each language."""
    rows = (row.es[0] for row in official.rows() if row.kind in ("country", "place"))
    return frozenset(map(official.fold, (*rows, *word_set("both", "places"))))


@cache
def _not_names(language: Language) -> frozenset[str]:
    """Words with a capital that are no names: of the calendar, nationalities, and small words."""
    calendar = (*table(language, "dates")["weekdays"], *table(language, "months")["names"])
    nations = (form for forms in demonyms(language).values() for form in (*forms, *(f"{form}s" for form in forms)))
    return frozenset(official.fold(word) for word in (*calendar, *nations)) | word_set(language, "stopwords")


def _words(note: Note, lead: Iterable[str], code: Language) -> Iterator[str]:
    """Stems of title and text; in the language that the article is not in, of what the note translates of it."""
    texts = [note.title.within(code)] * TITLE_WEIGHS if note.title_from_file else []
    if code == note.source.language:
        texts += lead
    else:
        points = (*((note.bottom_line,) if note.bottom_line else ()), *note.key_points)
        texts += [point.text.within(code) for point in points]
    return (stem for text in texts for stem in stems(text or "", code))


def stems(text: str, language: Language) -> list[str]:
    """Stems of the words of a text that tell what it is about, folded."""
    return [stem for word in _WORD.findall(text) if (stem := _stem(word, language))]


@lru_cache(maxsize=1 << 16)
def _stem(word: str, language: Language) -> str:
    """The stem of a word; empty for one that tells nothing."""
    low = word.casefold()
    return official.fold(low)[:STEM] if len(low) > 2 and low not in word_set(language, "stopwords") else ""


_folded = lru_cache(maxsize=1 << 16)(official.fold)
