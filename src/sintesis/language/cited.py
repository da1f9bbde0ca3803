"""Who is cited, in the other language: el portavoz, the spokesperson."""

from functools import cache

from sintesis.language import pairs, table
from sintesis.model import Language, other


def cited(source: str, language: Language) -> str | None:
    """A source that is no name, in the other language, with an article of the same kind; `None` if it is not known."""
    first, _, noun = " ".join(source.casefold().split()).partition(" ")
    article = table(language, "attribution")["demonstratives"].get(first, first)
    return _known(language).get(f"{article} {noun}")


@cache
def _known(language: Language) -> dict[str, str]:
    """By source with its article, of either kind."""
    made: dict[str, str] = {}
    for row in pairs("sources"):
        if row["from"] in ("", language):
            for kind in ("", "_indefinite"):
                made.setdefault(row[f"{language}{kind}"].casefold(), row[f"{other(language)}{kind}"])
    return made
