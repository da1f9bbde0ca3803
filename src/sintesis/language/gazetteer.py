"""The table of places and institutions that have a name in both languages (`both/official.tsv`), and looking one up."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from sintesis.language import pairs
from sintesis.model import Language

_ARTICLE = re.compile(r"^(?:el|la|los|las|the)\s+", re.IGNORECASE)


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
    return without_article(" ".join(bare.replace("’", "'").split()))


def without_article(name: str) -> str:
    """A name without the article before it."""
    return _ARTICLE.sub("", name)


def entry(name: str, language: Language) -> Entry | None:
    """The row of the gazetteer that `name`, a name in `language`, stands for first of all."""
    found = _index(language).get(fold(name))
    return found[0] if found else None


def named(name: str, language: Language) -> tuple[Entry, ...]:
    """Every row that has `name` among its forms in `language`, the likeliest first."""
    return _index(language).get(fold(name), ())


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
