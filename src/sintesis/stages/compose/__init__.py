"""Put a verified draft and its translations together as the public note."""

from collections.abc import Mapping
from dataclasses import asdict

from sintesis import __version__
from sintesis.draft import Draft
from sintesis.model import Finding, Kind, Length, Removed, Severity
from sintesis.note import (
    Checked,
    Header,
    LeftOut,
    Method,
    Note,
    NumberedSentence,
    Origin,
    Published,
    Reliability,
)
from sintesis.stages.compose.edition import Edition
from sintesis.stages.compose.parts import Parts
from sintesis.stages.compose.writing import Writer, message
from sintesis.stages.extract.convention import Convention, settle
from sintesis.stages.support import UNSUPPORTED
from sintesis.stages.verify import Verdict

__all__ = ["Edition", "compose", "message"]


def compose(draft: Draft, translated: Mapping[str, str], verdict: Verdict, edition: Edition) -> Note:
    """The note of a draft.

    Args:
        translated: texts of the draft in the other language; empty when the note is in the article's own alone.
    """
    persons = frozenset(name for f in draft.facts if f.kind is Kind.PERSON for name in (f.text, f.value))
    writer = Writer(draft.article.language, translated, verdict.findings, edition, persons)
    article, heading = draft.article, draft.article.heading
    title = writer.bilingual(heading.title) if heading.title else writer.untitled(article.name)
    parts = Parts(writer, draft)
    absent = ((point, Finding(UNSUPPORTED, Severity.ERROR, "", point.text)) for point in draft.dropped)
    located = [
        *writer.located("source", (), article.findings, None),
        *(writer.located("title", (), verdict.findings.get(heading.title, ()), writer.other) if heading.title else ()),
        *parts.located(),
        *(told for point, lack in absent for told in writer.located("dropped", point.evidence, (lack,), None)),
    ]
    return Note(
        title=title,
        title_from_file=heading.title is not None,
        source=Origin(
            name=article.name,
            language=article.language,
            confidence=article.confidence,
            digest=article.digest,
            outlet=heading.outlet,
            byline=heading.byline,
            url=heading.url,
            standfirst=heading.standfirst,
            decimal_mark="." if _writes_point(draft) else ",",
        ),
        published=Published(value=draft.published, inferred=draft.published_inferred),
        created=edition.created,
        header=Header(**asdict(edition.header)),
        sentences=tuple(NumberedSentence(n=s.n, paragraph=s.paragraph, text=s.text) for s in article.sentences),
        removed=tuple(_left_out(line, draft) for line in article.removed),
        bottom_line=parts.bottom_line,
        key_points=parts.key_points,
        background=parts.background,
        actors=parts.actors,
        dates=parts.dates,
        figures=parts.figures,
        quotes=parts.quotes,
        next_steps=parts.next_steps,
        terms=parts.terms,
        reliability=Reliability(
            grade=edition.grade,
            attributed_to=parts.attributed,
            anonymous=draft.anonymous,
            years_inferred=any(row.inferred for row in parts.dates),
            checked=_checked(verdict),
            round_trip=parts.astray(verdict.returned),
            findings=tuple(located),
        ),
        method=Method(
            program=f"sintesis {__version__}",
            summarizer=draft.summarizer,
            translator=edition.translator,
            languages=edition.languages,
            length=edition.extent if isinstance(edition.extent, Length) else edition.extent.most,
        ),
    )


def _writes_point(draft: Draft) -> bool:
    article = draft.article
    return article.language == "es" and settle(article.body, "es") is Convention.POINT


def _checked(verdict: Verdict) -> tuple[Checked, ...]:
    return tuple(
        Checked(check=check, passed=verdict.total[check] - verdict.failed[check], total=verdict.total[check])
        for check in ("numbers", "dates", "names", "quotes")
        if verdict.total[check]
    )


def _left_out(line: Removed, draft: Draft) -> LeftOut:
    said = line.text.strip()
    again = next((s.n for s in draft.article.sentences if s.text == said), None)
    return LeftOut(text=line.text, reason=line.reason, repeated_in=again)
