"""How a note is made, beside what it says."""

from dataclasses import dataclass, field

from sintesis.language.glossary import NO_GLOSSARY, Glossary
from sintesis.model import UNGRADED, Extent, HeaderFields, Language


@dataclass(frozen=True, slots=True)
class Edition:
    """How a note is made, beside what it says."""

    languages: tuple[Language, ...]
    """The languages it is written in."""
    created: str
    """ISO date."""
    extent: Extent
    translator: str | None
    """Fingerprint; `None` when nothing is translated."""
    glossary: Glossary = NO_GLOSSARY
    """The user's own."""
    header: HeaderFields = field(default_factory=HeaderFields)
    """What the user states for the head of the note."""
    grade: str = UNGRADED
    """Admiralty grade, as the user states it."""
