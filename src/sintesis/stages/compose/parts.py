"""The sections of a note: statements, tables, quotations, who is cited, and where the findings stand."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from sintesis.draft import Draft
from sintesis.language.glossary import NO_GLOSSARY
from sintesis.model import Point, Role
from sintesis.note import ActorRow, AttributedTo, DateRow, FigureRow, Located, Quote, Statement, Term
from sintesis.stages.compose.writing import Writer
from sintesis.stages.counterparts import listed_terms

_SECTIONS: Mapping[Role, str] = MappingProxyType(
    {
        Role.BOTTOM_LINE: "bottom_line",
        Role.KEY_POINT: "key_points",
        Role.BACKGROUND: "background",
        Role.NEXT_STEP: "next_steps",
    }
)
"""Where the points of each role stand in a note."""


class Parts:
    """The sections of a note, made once."""

    def __init__(self, writer: Writer, draft: Draft) -> None:
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
                what=writer.clause(row),
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
                what=writer.clause(row),
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
