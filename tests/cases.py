"""The development cases: other people's texts, read where they lie beside the project and never copied into it."""

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

CASES = Path(__file__).resolve().parents[2] / "shared" / "cases"
ABSENT = f"the development cases are not at {CASES}"

needs_cases = pytest.mark.skipif(not CASES.is_dir(), reason=ABSENT)
"""Marks tests that read the cases."""


@dataclass(frozen=True, slots=True)
class Case:
    """An article with the summary that someone wrote of it."""

    id: str
    language: str
    title: str | None
    text: str
    summary: str
    kind: str
    """Whose the summary is, as the row puts it."""


def articles() -> list[Case]:
    """The 20 articles, Spanish first; empty when the cases are absent."""
    rows = []
    for language in ("es", "en"):
        path = CASES / "articles" / f"{language}.jsonl"
        if path.is_file():
            rows += [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    named = ("id", "lang", "title", "text", "summary", "summary_kind")
    return [Case(*(row[name] for name in named)) for row in rows]
