"""Invented articles of which it is known which tell the same story, and the notes made of them."""

import json
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from sintesis.engines.base import Engines, Translator
from sintesis.engines.none import NoTranslator
from sintesis.engines.registry import summarizer
from sintesis.model import LANGUAGES, Language, Media, Source
from sintesis.note import Note
from sintesis.pipeline import Done, Request, brief

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Article:
    """One of the invented articles."""

    name: str
    event: str
    """Articles with the same event tell the same story."""
    copy: str
    """Articles with the same are copies of one text; empty for none."""
    language: Language
    outlet: str
    published: str
    title: str
    text: str

    @property
    def source(self) -> Source:
        row = {
            "id": self.name,
            "title": self.title,
            "text": self.text,
            "lang": self.language,
            "outlet": self.outlet,
            "published": self.published,
        }
        return Source(self.name, json.dumps(row).encode(), Media.ROW)


def articles() -> list[Article]:
    """All of them, Spanish first, in the order of the files."""
    found = []
    for language in LANGUAGES:
        rows = tomllib.loads((HERE / f"articles.{language}.toml").read_text(encoding="utf-8"))["article"]
        for i, row in enumerate(rows, 1):
            name = f"{language}-{i:02}-{row['event']}"
            text = "\n\n".join(row["text"].strip().splitlines())
            found.append(
                Article(
                    name,
                    row["event"],
                    row.get("copy", ""),
                    language,
                    row["outlet"],
                    row["published"],
                    row["title"],
                    text,
                )
            )
    return found


def notes_of(chosen: Sequence[Article], translator: Translator | None = None) -> list[Note]:
    """Their notes, in order: in the article's own language, or in both when there is a translator."""
    engines = Engines(summarizer(), translator or NoTranslator(), "given" if translator else "none")
    notes = []
    for article in chosen:
        target: Language | Literal["both"] = "both" if translator else article.language
        request = Request(source=article.language, target=target, created="2025-12-01")
        (made,) = brief([article.source], request, engines)
        assert isinstance(made, Done), made
        notes.append(made.note)
    return notes
