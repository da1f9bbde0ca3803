"""Names that are composed of known ones: Gobierno de México, Mexican National Guard, Ministry of Energy and Mines."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from sintesis.language import entries, pairs
from sintesis.language.demonyms import demonyms
from sintesis.language.gazetteer import Entry, entry, fold, without_article
from sintesis.model import Language, other

_OF = re.compile(r"\s+(?:de|del|de la|de los|de las|of|of the)\s+(?:el\s+)?", re.IGNORECASE)
_SLOT = "{}"


def composed(name: str, language: Language) -> list[str]:
    """The forms in the other language of a name in `language` that is composed; the preferred one first."""
    return list(_templated(name, language)) or list(_belonging(name, language))


@cache
def _templates(language: Language) -> tuple[tuple[re.Pattern[str], str, tuple[str, ...]], ...]:
    """For each form of `composed.tsv` in `language`: its pattern, what its slot takes, the other language's forms."""
    made = []
    for row in pairs("composed"):
        forms = tuple(row[other(language)].split("|"))
        for form in row[language].split("|"):
            before, after = (re.escape(_unaccented(part)).replace(r"\ ", r"\s+") for part in form.split(_SLOT))
            article = r"(?:(?:l[aoe]s?|el|the)\s+)?" if before else ""
            pattern = re.compile(rf"{_contracted(before)}{article}(?P<slot>\S.*?){after}", re.IGNORECASE)
            made.append((pattern, row["slot"], forms))
    return tuple(made)


def _unaccented(text: str) -> str:
    """Without accents, case and blanks left as they are."""
    plain = unicodedata.normalize("NFKD", text)
    return "".join(c for c in plain if not unicodedata.combining(c))


def _contracted(before: str) -> str:
    """“de” before the slot also fits “del”."""
    return re.sub(r"\bde\\s\+$", r"(?:de\\s+|del\\s+)", before)


def _templated(name: str, language: Language) -> Iterator[str]:
    plain = without_article(_unaccented(name).replace("’", "'"))
    for pattern, slot, forms in _templates(language):
        match = pattern.fullmatch(plain)
        if not match:
            continue
        inner = _slot(match["slot"], slot, language)
        if inner:
            yield from (filled for form in forms for filled in _fill(form, inner, other(language)))
            return


def _slot(text: str, slot: str, language: Language) -> tuple[str, ...]:
    """What stands in a slot, in the other language: a place, or the subject of a ministry."""
    if slot == "subject":
        return _subjects(language).get(fold(text), ())
    known = entry(text, language)
    if known and known.kind in ("country", "place"):
        return known.forms(other(language))
    if slot == "anywhere" and known is None and fold(text) in _places():
        return (_places()[fold(text)],)
    return ()


@cache
def _places() -> dict[str, str]:
    """The places that have one name in both languages, by their folded name."""
    return {fold(name): name for name in entries("both", "places")}


@cache
def _subjects(language: Language) -> dict[str, tuple[str, ...]]:
    return {
        fold(form): tuple(row[other(language)].split("|"))
        for row in pairs("subjects")
        for form in row[language].split("|")
    }


def _fill(form: str, inner: tuple[str, ...], language: Language) -> Iterator[str]:
    before, after = form.split(_SLOT)
    for text in inner:
        if not before:
            yield from (word + after for word in demonyms(language).get(fold(text), ()))
            if after.startswith(" "):
                yield f"{text}'s{after}"
        yield _with_article(before, text, language) + after


@cache
def _articles(language: Language) -> dict[str, str]:
    """Places that are said with an article, and the article."""
    return {fold(name): name.split(" ", 1)[0] for name in entries(language, "places_with_article")}


def _with_article(before: str, place: str, language: Language) -> str:
    article = _articles(language).get(fold(place), "")
    if not before or not article:
        return before + place
    joined = f"{before}{article} {place}"
    return joined.replace(" de el ", " del ") if language == "es" else joined


def _belonging(name: str, language: Language) -> Iterator[str]:
    """An institution and the place it belongs to: Departamento de Estado de Estados Unidos, Mexican National Guard."""
    for border in reversed(list(_OF.finditer(name))):
        head, place = _forms_of_body(name[: border.start()], language), entry(name[border.end() :], language)
        if head and place and place.kind in ("country", "place"):
            yield from _belong(head, place, other(language))
            return
    if language == "en":
        first, _, rest = name.partition(" ")
        place = _place_of_adjective(first.removesuffix("'s").removesuffix("’s"))
        head = _forms_of_body(rest, language)
        if place and head:
            yield from _belong(head, place, "es")


def _forms_of_body(name: str, language: Language) -> list[str]:
    known = entry(name, language)
    if known:
        return list(known.forms(other(language))) if known.kind not in ("country", "place") else []
    return list(_templated(name, language))


def _place_of_adjective(word: str) -> Entry | None:
    direct = entry(word, "en")
    if direct and direct.kind == "country":
        return direct
    for row in pairs("demonyms"):
        if word in row["en"].split("|"):
            return entry(row["place"], "es")
    return None


def _belong(heads: list[str], place: Entry, language: Language) -> Iterator[str]:
    own = [head for head in heads if any(head.startswith(f"{form} ") for form in place.forms(language))]
    yield from own
    bare = [head for head in heads if head not in own]
    if own:
        yield from bare
    of = " of " if language == "en" else " de "
    for head in bare:
        for form in place.forms(language):
            yield _with_article(head + of, form, language)
            if language == "en":
                yield from (f"{word} {head}" for word in demonyms("en").get(fold(form), ()))
                yield f"{form}'s {head}"
                yield f"{form} {head}"
