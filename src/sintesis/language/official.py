"""The names that both languages have for a place or an institution."""

from functools import cache, lru_cache

from sintesis.language.composed import composed
from sintesis.language.demonyms import demonyms, inflected, shapes
from sintesis.language.gazetteer import Entry, entry, fold, named, rows
from sintesis.model import Language, other

__all__ = ["Entry", "accepted", "adjectives", "counterpart", "entry", "fold", "proper_words", "rows"]

_LONGEST = 120
"""Characters of a name; what is longer is no name."""


def counterpart(name: str, language: Language) -> str | None:
    """The form of `name`, a name in `language`, in the other language; `None` when it is not known."""
    found = accepted(name, language)
    if not found:
        return None
    known = entry(name, language)
    # “Unidas Podemos” is so called in both languages; of a place's forms the usual one comes first.
    return name if known and known.kind == "organisation" and name in found else found[0]


@lru_cache(maxsize=4096)
def accepted(name: str, language: Language) -> tuple[str, ...]:
    """Every form that a translation may use for `name`, a name in `language`; the preferred one first."""
    if len(name) > _LONGEST:
        return ()
    forms = _forms(name, language)
    return tuple(dict.fromkeys(forms))


@cache
def proper_words(language: Language) -> frozenset[str]:
    """The words of all names and adjectives of places that are known in a language, folded."""
    names = (form for row in rows() for form in row.forms(language))
    belonging = (form for forms in demonyms(language).values() for form in forms)
    adjectival = (shape for form in belonging for shape in shapes(form, language))
    return frozenset(word for text in (*names, *adjectival) for word in fold(text).replace("'", " ").split())


@lru_cache(maxsize=4096)
def adjectives(place: str, language: Language) -> tuple[str, ...]:
    """The adjectives, in the other language, of a place named in `language`; Spanish ones in all their shapes."""
    target = other(language)
    found = (form for name in accepted(place, language) for form in demonyms(target).get(fold(name), ()))
    return tuple(dict.fromkeys(shape for form in found for shape in (inflected(form) if target == "es" else (form,))))


def _forms(name: str, language: Language) -> list[str]:
    known = named(name, language)
    if known:
        return [form for row in known for form in _in_shape(name, row.forms(other(language)))]
    return composed(name, language)


def _in_shape(name: str, forms: tuple[str, ...]) -> list[str]:
    """The forms, an acronym first where the name is one: UN for ONU, United Nations for Naciones Unidas."""
    if not _is_acronym(name):
        return list(forms)
    return sorted(forms, key=lambda form: not _is_acronym(form))


def _is_acronym(name: str) -> bool:
    letters = [c for c in name if c.isalpha()]
    return " " not in name.replace(". ", "") and len(letters) < 7 and all(c.isupper() for c in letters)
