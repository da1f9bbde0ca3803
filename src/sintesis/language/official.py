"""The names that both languages have for a place or an institution, also where a name is composed of others."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from sintesis.language import entries, pairs
from sintesis.model import Language, other

_ARTICLE = re.compile(r"^(?:el|la|los|las|the)\s+", re.IGNORECASE)
_OF = re.compile(r"\s+(?:de|del|de la|de los|de las|of|of the)\s+(?:el\s+)?", re.IGNORECASE)
_SLOT = "{}"
_LONGEST = 120
"""Characters of a name; what is longer is no name."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of `official.tsv`: every form of a name, the preferred one first."""

    es: tuple[str, ...]
    en: tuple[str, ...]
    kind: str
    """`country`, `place`, `organisation`, `body` (an institution that many states have) or `term` (no name at all)."""

    def forms(self, language: Language) -> tuple[str, ...]:
        """The forms in one language."""
        return self.es if language == "es" else self.en


def fold(name: str) -> str:
    """A name without case, accents, full stops and leading article, for looking it up."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(c for c in plain if not unicodedata.combining(c) and c != ".")
    return _ARTICLE.sub("", " ".join(bare.replace("’", "'").split()), count=1)


def counterpart(name: str, language: Language) -> str | None:
    """The form of `name`, a name in `language`, in the other language; `None` when it is not known."""
    found = accepted(name, language)
    return found[0] if found else None


@lru_cache(maxsize=4096)
def accepted(name: str, language: Language) -> tuple[str, ...]:
    """Every form that a translation may use for `name`, a name in `language`; the preferred one first."""
    if len(name) > _LONGEST:
        return ()
    forms = _forms(name, language)
    return tuple(dict.fromkeys(forms))


def entry(name: str, language: Language) -> Entry | None:
    """The row of the gazetteer that `name`, a name in `language`, stands for first of all."""
    found = _index(language).get(fold(name))
    return found[0] if found else None


@cache
def rows() -> tuple[Entry, ...]:
    """The gazetteer; an empty English cell means the same forms as in Spanish."""
    made = []
    for row in pairs("official"):
        es = tuple(row["es"].split("|"))
        en = tuple(row["en"].split("|")) if row["en"] else es
        made.append(Entry(es, en, row["kind"]))
    return tuple(made)


@cache
def _index(language: Language) -> dict[str, tuple[Entry, ...]]:
    """The rows that have a form; first those that prefer it, then the institutions that many states have."""
    index: dict[str, list[tuple[bool, bool, Entry]]] = {}
    for row in rows():
        for i, form in enumerate(row.forms(language)):
            index.setdefault(fold(form), []).append((i > 0, row.kind != "body", row))
    return {
        form: tuple(dict.fromkeys(row for *_, row in sorted(found, key=lambda item: item[:2])))
        for form, found in index.items()
    }


def _forms(name: str, language: Language) -> list[str]:
    known = _index(language).get(fold(name), ())
    if known:
        return [form for row in known for form in _in_shape(name, row.forms(other(language)))]
    return list(_templated(name, language)) or list(_belonging(name, language))


def _in_shape(name: str, forms: tuple[str, ...]) -> list[str]:
    """The forms, an acronym first where the name is one: UN for ONU, United Nations for Naciones Unidas."""
    if not _is_acronym(name):
        return list(forms)
    return sorted(forms, key=lambda form: not _is_acronym(form))


def _is_acronym(name: str) -> bool:
    letters = [c for c in name if c.isalpha()]
    return " " not in name.replace(". ", "") and len(letters) < 7 and all(c.isupper() for c in letters)


# composed names


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
    plain = _ARTICLE.sub("", _unaccented(name).replace("’", "'"), count=1)
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
    return ()


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
            yield from (word + after for word in _demonyms(language).get(fold(text), ()))
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


@cache
def proper_words(language: Language) -> frozenset[str]:
    """The words of all names and adjectives of places that are known in a language, folded."""
    names = (form for row in rows() for form in row.forms(language))
    belonging = (form for forms in _demonyms(language).values() for form in forms)
    shapes = (shape for form in belonging for shape in (_inflected(form) if language == "es" else (form, f"{form}s")))
    return frozenset(word for text in (*names, *shapes) for word in fold(text).replace("'", " ").split())


@lru_cache(maxsize=4096)
def adjectives(place: str, language: Language) -> tuple[str, ...]:
    """The adjectives, in the other language, of a place named in `language`; Spanish ones in all their shapes."""
    target = other(language)
    found = (form for name in accepted(place, language) for form in _demonyms(target).get(fold(name), ()))
    return tuple(dict.fromkeys(shape for form in found for shape in (_inflected(form) if target == "es" else (form,))))


def _inflected(adjective: str) -> tuple[str, ...]:
    """Mexicano, mexicana, mexicanos, mexicanas; francés, francesa …; estadounidense, estadounidenses."""
    stem = adjective.removesuffix("o")
    if stem != adjective:
        return tuple(stem + ending for ending in ("o", "a", "os", "as"))
    if adjective[-1] in "aeiíú":
        return adjective, f"{adjective}s", f"{adjective}es"
    plain = adjective[:-2] + adjective[-2:].translate(str.maketrans("áéíóú", "aeiou"))
    return adjective, f"{plain}a", f"{plain}es", f"{plain}as"


@cache
def _demonyms(language: Language) -> dict[str, tuple[str, ...]]:
    """The adjectives of a place, both named in `language`."""
    made: dict[str, tuple[str, ...]] = {}
    for row in pairs("demonyms"):
        place = entry(row["place"], "es")
        names = place.forms(language) if place else (row["place"],)
        made |= {fold(name): tuple(row[language].split("|")) for name in names}
    return made


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
                yield from (f"{word} {head}" for word in _demonyms("en").get(fold(form), ()))
                yield f"{form}'s {head}"
                yield f"{form} {head}"
