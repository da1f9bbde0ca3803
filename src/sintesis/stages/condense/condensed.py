"""What is left of a sentence that was shortened."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Condensed:
    """A sentence shortened by deletion, and what it needs beside it to be understood."""

    text: str
    """Words of the sentence in their order; every cut inside is shown as […], what was put in stands in [brackets] and
    consists of words of the article."""
    leans_on: tuple[int, ...]
    """The numbers of the sentences without which this one is not understood; empty when it stands alone."""
    draws_on: tuple[int, ...] = ()
    """The numbers of the sentences that what was put in comes from."""
