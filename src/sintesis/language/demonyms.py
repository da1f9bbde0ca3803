"""The adjectives of places: mexicano, Mexican."""

from functools import cache

from sintesis.language import pairs
from sintesis.language.gazetteer import entry, fold
from sintesis.model import Language


@cache
def demonyms(language: Language) -> dict[str, tuple[str, ...]]:
    """The adjectives of a place, both named in `language`."""
    made: dict[str, tuple[str, ...]] = {}
    for row in pairs("demonyms"):
        place = entry(row["place"], "es")
        names = place.forms(language) if place else (row["place"],)
        made |= {fold(name): tuple(row[language].split("|")) for name in names}
    return made


def inflected(adjective: str) -> tuple[str, ...]:
    """Mexicano, mexicana, mexicanos, mexicanas; francés, francesa …; estadounidense, estadounidenses."""
    stem = adjective.removesuffix("o")
    if stem != adjective:
        return tuple(stem + ending for ending in ("o", "a", "os", "as"))
    if adjective[-1] in "aeiíú":
        return adjective, f"{adjective}s", f"{adjective}es"
    plain = adjective[:-2] + adjective[-2:].translate(str.maketrans("áéíóú", "aeiou"))
    return adjective, f"{plain}a", f"{plain}es", f"{plain}as"


def shapes(adjective: str, language: Language) -> tuple[str, ...]:
    """Every form in which an adjective of a place stands in a text; in English the plural of who is from there, too."""
    return inflected(adjective) if language == "es" else (adjective, f"{adjective}s")
