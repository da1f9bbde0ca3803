"""The notes of a digest, numbered, and the languages that they can be told in."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sintesis.digest.document import NoteEntry, Severities
from sintesis.digest.reading import Found
from sintesis.digest.traits import Traits
from sintesis.model import LANGUAGES, Language, Severity
from sintesis.note import Issue, Note
from sintesis.notes.restate import held


@dataclass(frozen=True, slots=True)
class Member:
    """A note among those of a digest."""

    n: int
    """Counted from 1, in the order of the names."""
    found: Found
    traits: Traits

    @property
    def note(self) -> Note:
        """The note itself."""
        return self.found.note


def settled_languages(notes: Sequence[Note]) -> tuple[Language, ...]:
    """What a digest is written in when nobody says: the languages that every note was made in.

    Where there are none, as with articles in both languages each translated into the other, those that every note
    holds; failing that, both.
    """
    made = tuple(code for code in LANGUAGES if all(code in note.languages for note in notes))
    return made or tuple(code for code in LANGUAGES if all(code in held(note) for note in notes)) or LANGUAGES


def entry(member: Member, story: int) -> NoteEntry:
    """A note as the digest's index has it."""
    note = member.note
    return NoteEntry(
        n=member.n,
        name=member.found.name,
        source=note.source.name,
        files=member.found.files,
        title=note.title,
        title_from_file=note.title_from_file,
        outlet=note.source.outlet,
        byline=note.source.byline,
        url=note.source.url,
        published=note.published,
        language=note.source.language,
        bottom_line=note.bottom_line.text if note.bottom_line else None,
        story=story,
        findings=severities(located.finding for located in note.reliability.findings),
        reviewed_by=note.method.reviewed_by,
    )


def severities(findings: Iterable[Issue]) -> Severities:
    """How many findings there are of each severity."""
    counts = Counter(finding.severity for finding in findings)
    return Severities(errors=counts[Severity.ERROR], warnings=counts[Severity.WARNING], infos=counts[Severity.INFO])


def concerning(findings: Iterable[Issue], languages: Sequence[Language]) -> tuple[Issue, ...]:
    """Those findings that concern a text in one of `languages`, or the source."""
    return tuple(finding for finding in findings if finding.language is None or finding.language in languages)
