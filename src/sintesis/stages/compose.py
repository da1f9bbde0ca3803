"""Put a verified draft and its translations together as the public note."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from types import MappingProxyType

from sintesis import __version__
from sintesis.draft import Draft, Gloss
from sintesis.language import official, table, terms
from sintesis.language.cited import cited
from sintesis.language.gazetteer import without_article
from sintesis.language.glossary import NO_GLOSSARY, Glossary
from sintesis.model import (
    UNGRADED,
    Extent,
    Finding,
    HeaderFields,
    Kind,
    Language,
    Length,
    Point,
    Removed,
    Role,
    Severity,
    file_name,
)
from sintesis.note import (
    ActorRow,
    AttributedTo,
    Bilingual,
    Checked,
    DateRow,
    FigureRow,
    Header,
    Issue,
    LeftOut,
    Located,
    Method,
    Note,
    NumberedSentence,
    Origin,
    Published,
    Quote,
    Reliability,
    Statement,
    Term,
)
from sintesis.stages.counterparts import listed_terms
from sintesis.stages.extract.convention import Convention, settle
from sintesis.stages.support import UNSUPPORTED
from sintesis.stages.verify import Verdict


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


def compose(draft: Draft, translated: Mapping[str, str], verdict: Verdict, edition: Edition) -> Note:
    """The note of a draft.

    Args:
        translated: texts of the draft in the other language; empty when the note is in the article's own alone.
    """
    persons = frozenset(name for f in draft.facts if f.kind is Kind.PERSON for name in (f.text, f.value))
    writer = _Writer(draft.article.language, translated, verdict.findings, edition, persons)
    article, heading = draft.article, draft.article.heading
    title = writer.bilingual(heading.title) if heading.title else writer.untitled(article.name)
    parts = _Parts(writer, draft)
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


def message(finding: Finding, language: Language) -> str:
    """A finding in words: which of `lost`, `added`, `changed` applies follows from what it holds."""
    form = "changed" if finding.source and finding.target else "lost" if finding.source else "added"
    if finding.check == "length" and not finding.target:
        form = "lost"
    if finding.check == UNSUPPORTED and not (finding.source or finding.target):
        form = "whole"
    template: str = table(language, "findings")[finding.check][form]
    return template.format(source=finding.source, target=finding.target)


def _gathered(findings: Iterable[Finding]) -> list[Finding]:
    """The findings of one statement, its doubtful words in one of them."""
    found = list(findings)
    doubtful = [f for f in found if f.check == "word"]
    if len(doubtful) < 2:
        return found
    together = replace(doubtful[0], target=", ".join(f.target for f in doubtful))
    return [together, *(f for f in found if f.check != "word")]


class _Writer:
    """Writes texts in the languages of one note."""

    def __init__(
        self,
        own: Language,
        translated: Mapping[str, str],
        findings: Mapping[str, tuple[Finding, ...]],
        edition: Edition,
        persons: frozenset[str],
    ) -> None:
        self._persons = persons
        self._own = own
        self._translated = translated
        self._findings = findings
        self._languages = edition.languages
        self.glossary = edition.glossary
        self.other: Language | None = ("en" if own == "es" else "es") if translated else None

    def bilingual(self, text: str, counterpart: str | None = None) -> Bilingual:
        """A text of the article, and its counterpart or translation when the note has one."""
        if self.other is None:
            return Bilingual(**{self._own: text})
        made = counterpart if counterpart is not None else self._translated.get(text, text if not text else None)
        return Bilingual(**{self._own: text, self.other: made if made is not None else self.stated(text)})

    def stated(self, name: str) -> str | None:
        """How the user's glossary puts a name or term in the other language; `None` where it does not."""
        return self.glossary.counterpart(name, self._own) if self.other else None

    def untitled(self, name: str) -> Bilingual:
        """What stands where the file has no headline."""
        languages = {self._own, *self._languages}
        return Bilingual(**{code: table(code, "labels")["untitled"].format(name=file_name(name)) for code in languages})

    def named(self, name: str) -> Bilingual:
        """A name: as the user's glossary puts it; else a person's as it is, another in its official form.

        What has no such form is translated if nothing is wrong with it.
        """
        if self.other is None:
            return self.bilingual(name)
        if stated := self.stated(name):
            return self.bilingual(name, stated)
        if name in self._persons:
            return self.bilingual(name, name)
        return self.bilingual(name, official.counterpart(name, self._own) or self._translated_name(name))

    def source(self, name: str) -> Bilingual:
        """Who is cited: a name as others, else in known words; what is badly translated stays in its own language."""
        known = self.stated(name) or cited(name, self._own) if self.other else None
        if known:
            return self.bilingual(name, known)
        if self.other and name[:1].islower() and (name not in self._translated or self._findings.get(name)):
            return Bilingual(**{self._own: name})
        return self.named(name)

    def post(self, role: str) -> Bilingual:
        """What an actor is: a post by the list of terms, else as it was translated."""
        return self.bilingual(role, terms.post(role) if self._own == "es" else None)

    def _translated_name(self, name: str) -> str:
        """A name's translation, without an article that the name itself has not; the name where that is doubtful."""
        made = self._translated.get(name)
        if made is None or self._findings.get(name):
            return name
        bare = without_article(made) if without_article(name) == name else made
        return bare[:1].upper() + bare[1:] if name[:1].isupper() else bare

    def meaning(self, gloss: Gloss) -> Bilingual:
        """What a term means: the article's own words, and in the other language the term as the glossary puts it."""
        stated = self.stated(gloss.term)
        return self.bilingual(gloss.gloss, stated) if stated and stated != gloss.term else self.named(gloss.gloss)

    def issues(self, *texts: str) -> tuple[Issue, ...]:
        """The findings on the texts of one statement or row."""
        found = [f for text in dict.fromkeys(texts) for f in self._findings.get(text, ())]
        return tuple(
            self._issue(f, None if f.check == UNSUPPORTED else self.other) for f in _gathered(dict.fromkeys(found))
        )

    def located(
        self, where: str, evidence: Sequence[int], findings: Iterable[Finding], language: Language | None
    ) -> Iterable[Located]:
        """Findings with the part of the note they stand in."""
        for finding in findings:
            yield Located(where=where, finding=self._issue(finding, language), evidence=tuple(evidence))

    def _issue(self, finding: Finding, language: Language | None) -> Issue:
        return Issue(
            check=finding.check,
            severity=finding.severity,
            source=finding.source,
            target=finding.target,
            language=language,
            message=Bilingual(**{code: message(finding, code) for code in self._languages}),
        )


_SECTIONS: Mapping[Role, str] = MappingProxyType(
    {
        Role.BOTTOM_LINE: "bottom_line",
        Role.KEY_POINT: "key_points",
        Role.BACKGROUND: "background",
        Role.NEXT_STEP: "next_steps",
    }
)
"""Where the points of each role stand in a note."""


class _Parts:
    """The sections of a note, made once."""

    def __init__(self, writer: _Writer, draft: Draft) -> None:
        def statements(role: Role) -> tuple[Statement, ...]:
            return tuple(
                Statement(text=writer.bilingual(p.text), evidence=p.evidence, findings=writer.issues(p.text))
                for p in draft.having(role)
            )

        self.bottom_line = next(iter(statements(Role.BOTTOM_LINE)), None)
        self.key_points = statements(Role.KEY_POINT)
        self.background = statements(Role.BACKGROUND)
        self.next_steps = statements(Role.NEXT_STEP)
        self.actors = tuple(
            ActorRow(
                name=writer.named(a.name),
                kind=a.kind,
                as_written=a.surface,
                role=writer.post(a.role),
                evidence=a.evidence,
                findings=writer.issues(a.role),
            )
            for a in draft.actors
        )
        self.dates = tuple(
            DateRow(
                value=row.fact.value,
                inferred=row.fact.inferred,
                as_written=row.fact.text,
                what=writer.bilingual(row.what),
                evidence=row.evidence,
                findings=writer.issues(row.what),
            )
            for row in draft.dates
        )
        self.figures = tuple(
            FigureRow(
                value=row.fact.value,
                kind=row.fact.kind,
                as_written=row.fact.text,
                what=writer.bilingual(row.what),
                evidence=row.evidence,
                findings=writer.issues(row.what),
            )
            for row in draft.figures
        )
        self.quotes = tuple(
            Quote(
                text=writer.bilingual(q.fact.text),
                speaker=writer.source(q.fact.speaker),
                verb=q.fact.verb,
                evidence=q.evidence,
                findings=writer.issues(q.fact.text),
            )
            for q in draft.quotes
        )
        self.terms = tuple(
            Term(
                term=g.term,
                kind=g.kind,
                gloss=writer.meaning(g),
                evidence=g.evidence,
                findings=writer.issues(g.gloss) if writer.stated(g.term) in (None, g.term) else (),
            )
            for g in listed_terms(draft, writer.glossary if writer.other else NO_GLOSSARY)
        )
        self.attributed = tuple(
            AttributedTo(name=writer.source(a.name), evidence=a.evidence) for a in draft.attributions
        )

        self._points = draft.points

    def astray(self, returned: Mapping[str, bool] | None) -> tuple[str, ...] | None:
        """The places of the statements that did not come back when translated back; `None` when none was."""
        if returned is None:
            return None
        return tuple(place for place, point in self._placed() if returned.get(point.text) is False)

    def _placed(self) -> Iterable[tuple[str, Point]]:
        """Every point with its place in the note."""
        for role, section in _SECTIONS.items():
            for i, point in enumerate(p for p in self._points if p.role is role):
                yield section if role is Role.BOTTOM_LINE else f"{section}[{i}]", point

    def located(self) -> Iterable[Located]:
        """Every finding of every section, with its place."""
        if self.bottom_line:
            for issue in self.bottom_line.findings:
                yield Located(where="bottom_line", finding=issue, evidence=self.bottom_line.evidence)
        for section in ("key_points", "background", "actors", "dates", "figures", "quotes", "next_steps", "terms"):
            for i, row in enumerate(getattr(self, section)):
                for issue in row.findings:
                    yield Located(where=f"{section}[{i}]", finding=issue, evidence=row.evidence)
