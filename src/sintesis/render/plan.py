"""What a template lays out: which parts of a note, in what order, how much of each, under what heads."""

from dataclasses import dataclass
from typing import Final

from sintesis.model import Language

SECTIONS: Final = (
    "bottom_line",
    "key_points",
    "background",
    "actors",
    "dates_and_figures",
    "quotes",
    "next_steps",
    "coming_dates",
    "terms",
    "reliability",
    "method",
    "source_text",
    "closing",
)
"""The parts that a layout may name."""
HEADER: Final = (
    "number",
    "classification",
    "to_name",
    "from_name",
    "subject",
    "date",
    "headline",
    "source",
    "url",
    "published",
    "note",
)
"""The fields of the head that a layout may name, each shown only where it is known. `date` is a row of its own where
addressee, sender, subject or number are stated, else a part of `note`; `headline` is the article's own where the title
is its translation."""


@dataclass(frozen=True, slots=True)
class Wording:
    """Words of the template's own."""

    es: str
    en: str

    def within(self, language: Language) -> str:
        """The words in `language`."""
        return self.es if language == "es" else self.en


@dataclass(frozen=True, slots=True)
class Part:
    """One section of a layout."""

    name: str
    most: int | None = None
    """The most rows or statements of it; `None`: all."""
    heading: Wording | None = None
    """`None`: the usual one."""
    headed: bool = True
    """Whether it has a heading at all."""
    short: bool = False
    """Reliability: in one line, with the errors."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A note's parts in their order. Findings that are errors are shown by every layout."""

    parts: tuple[Part, ...]
    header: tuple[str, ...]
    genre: Wording | None = None
    """What kind of paper it is, said above the title."""
    evidence: bool = True
    """Whether statements bear the numbers of their source sentences."""
    warnings: bool = True
    """Whether findings that are no errors stand behind what they concern."""
    originals: bool = True
    """Whether a translated name has its original beside it where it is first used."""
