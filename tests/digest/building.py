"""Small notes built by hand, and digests of them."""

from collections.abc import Mapping, Sequence

from sintesis.digest.document import Digest
from sintesis.digest.making import make_digest
from sintesis.digest.reading import Found, Gathered
from sintesis.model import Kind, Language, Length
from sintesis.note import (
    ActorRow,
    Bilingual,
    DateRow,
    FigureRow,
    Issue,
    Method,
    Note,
    NumberedSentence,
    Origin,
    Published,
    Reliability,
    Statement,
    Term,
)  # fmt: skip

CREATED = "2025-12-01"


def both(es: str, en: str | None = None) -> Bilingual:
    return Bilingual(es=es, en=en)


def note(
    *sentences: str,
    language: Language = "es",
    languages: Sequence[Language] | None = None,
    title: Bilingual | None = None,
    outlet: str | None = None,
    published: str | None = "2025-10-07",
    bottom_line: Bilingual | None = None,
    key_points: Sequence[Bilingual] = (),
    next_steps: Sequence[tuple[Bilingual, int]] = (),
    actors: Sequence[ActorRow] = (),
    dates: Sequence[DateRow] = (),
    figures: Sequence[FigureRow] = (),
    acronyms: Mapping[str, Bilingual] | None = None,
    findings: Sequence[Issue] = (),
) -> Note:
    """A note of an article of these sentences, the first of which is its bottom line unless another is given.

    Args:
        next_steps: each with the number of its sentence.
    """
    own = {language: sentences[0]}
    translated = languages is not None and any(code != language for code in languages)
    return Note(
        title=title or Bilingual(**own),
        title_from_file=title is not None,
        source=Origin(
            name="a.txt", language=language, confidence=1, digest="0" * 64, outlet=outlet, byline=None, url=None,
            standfirst=None,
        ),
        published=Published(value=published, inferred=False),
        created=CREATED,
        sentences=tuple(NumberedSentence(n=i, paragraph=i, text=text) for i, text in enumerate(sentences, 1)),
        removed=(),
        bottom_line=Statement(text=bottom_line or Bilingual(**own), evidence=(1,), findings=tuple(findings)),
        key_points=tuple(Statement(text=text, evidence=(i,)) for i, text in enumerate(key_points, 2)),
        background=(),
        actors=tuple(actors),
        dates=tuple(dates),
        figures=tuple(figures),
        quotes=(),
        next_steps=tuple(Statement(text=text, evidence=(n,)) for text, n in next_steps),
        terms=tuple(
            Term(term=term, kind=Kind.ACRONYM, gloss=gloss, evidence=(1,)) for term, gloss in (acronyms or {}).items()
        ),
        reliability=Reliability(grade="F6", attributed_to=(), years_inferred=False, checked=(), findings=()),
        method=Method(
            program="sintesis", summarizer="none", translator="none" if translated else None,
            languages=tuple(languages or (language,)), length=Length.STANDARD,
        ),
    )  # fmt: skip


def actor(
    name: str, kind: Kind = Kind.PERSON, en: str | None = None, written: str | None = None, role: str = ""
) -> ActorRow:
    return ActorRow(
        name=both(name, en), kind=kind, as_written=written or name, role=both(role), evidence=(1,)
    )  # fmt: skip


def date_row(value: str, what: str, n: int = 1, inferred: bool = False) -> DateRow:
    return DateRow(value=value, inferred=inferred, as_written="día", what=both(what), evidence=(n,))


def figure(value: str, written: str, what: str, n: int = 1, kind: Kind = Kind.NUMBER) -> FigureRow:
    return FigureRow(value=value, kind=kind, as_written=written, what=both(what), evidence=(n,))


def digest_of(*notes: Note, languages: Sequence[Language] | None = None) -> Digest:
    """The digest of notes that lie in files called `1.json`, `2.json` …"""
    found = tuple(Found(f"{i:04}.json", one, ()) for i, one in enumerate(notes, 1))
    return make_digest(Gathered(found, (), ()), CREATED, languages)
