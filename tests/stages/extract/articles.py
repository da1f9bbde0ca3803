"""Articles made of a text written in a test."""

from sintesis.model import Article, Fact, Heading, Kind, Language
from sintesis.stages.extract import extract
from sintesis.stages.segment import segment


def article(text: str, language: Language, heading: Heading | None = None) -> Article:
    """The article whose body is `text`."""
    sentences = segment(text, language)
    return Article("test.txt", "0" * 64, heading or Heading(), language, 1.0, text, sentences, ())


def facts(text: str, language: Language, *kinds: Kind) -> list[Fact]:
    """The facts of those kinds that `text` states."""
    return [fact for fact in extract(article(text, language)) if fact.kind in kinds]
