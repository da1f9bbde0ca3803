"""Notes as rows of a spreadsheet: CSV (RFC 4180) that Excel and LibreOffice open as text, a row a note."""

import csv
import io
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from sintesis.language import table
from sintesis.model import Language
from sintesis.note import (
    ActorRow,
    Bilingual,
    Checked,
    DateRow,
    FigureRow,
    Issue,
    Located,
    Note,
    Quote,
    Statement,
    Term,
)
from sintesis.render import words
from sintesis.render.neutral import neutral

MOST = 32_767
"""UTF-16 units of the longest cell that Excel keeps whole."""
MOST_BREAKS = 253
"""Line breaks of a cell that Excel shows."""
BETWEEN = " / "
"""Between the two languages in a cell or a heading."""

_MARK = "\ufeff"
"""The byte order mark, by which Excel knows UTF-8."""
_FORMULA = re.compile(r"(^|[\n;])((?:[^\S\n]|[\"'“”«»‘’])*)(?=[=+\-@＝＋－﹣﹢﹦﹫＠])")
"""Where a spreadsheet would take text for a formula: at the head of a cell, and, where the file is cut at semicolons as
Excel does in Spanish, behind one or at the head of a line."""


def head(languages: Sequence[Language]) -> bytes:
    """The headings of the columns, in these languages, behind a byte order mark."""
    return _MARK.encode() + _line(_heading(name, languages) for name in _COLUMNS)


def row(note: Note, file: str, languages: Sequence[Language]) -> bytes:
    """A note as a line of CSV.

    Args:
        file: where the note's JSON lies; empty when it lies nowhere.
        languages: of the remarks that are no note's own.
    """
    cells = _Cells(note, file)
    remark = BETWEEN.join(table(code, "spreadsheet")["shortened"] for code in languages)
    return _line(safe(fill(cells), remark) for fill in _COLUMNS.values())


def safe(text: str, remark: str) -> str:
    """Text that a spreadsheet shows as text: nothing in it is a formula, and it is no longer than a cell.

    Where a formula could begin stands an apostrophe; what is cut off is told by `remark`.
    """
    shown = _FORMULA.sub(r"\1'\2", text)
    lines = shown.split("\n")
    if len(lines) - 1 <= MOST_BREAKS and _units(shown) <= MOST:
        return shown
    kept = "\n".join(lines[:MOST_BREAKS]).encode("utf-16-le")[: 2 * (MOST - _units(remark) - 1)]
    return f"{kept.decode('utf-16-le', 'ignore')}\n{remark}"


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _line(cells: Iterable[str]) -> bytes:
    written = io.StringIO()
    csv.writer(written).writerow(cells)
    return written.getvalue().encode()


def _heading(name: str, languages: Sequence[Language]) -> str:
    """`Title (es)`: a column's name, and the language of what stands in it."""
    column, _, code = name.partition(".")
    shown = BETWEEN.join(table(language, "spreadsheet")[column] for language in languages)
    return f"{shown} ({code})" if code else shown


@dataclass(frozen=True, slots=True)
class _Cells:
    """What stands in the cells of a note's row; one line a thing where there are several."""

    note: Note
    file: str

    def statement(self, statement: Statement | None, code: Language) -> str:
        """A statement in one language, with its evidence and what was found wrong in it."""
        made = statement.text.within(code) if statement else None
        if statement is None or not made:
            return ""
        return self.line(made, statement.evidence, [i for i in statement.findings if i.language in (None, code)])

    def numbered(self, statements: Sequence[Statement], code: Language) -> str:
        """Statements, numbered."""
        made = (self.statement(statement, code) for statement in statements)
        return "\n".join(f"{n}. {text}" for n, text in enumerate(filter(None, made), start=1))

    def line(self, text: str, evidence: Sequence[int], findings: Iterable[Issue] = ()) -> str:
        """`text [3, 10] ⚠ finding`, on one line."""
        numbers = f" [{', '.join(map(str, evidence))}]" if evidence else ""
        marks = "".join(f" ⚠ {self.each(issue.message)}" for issue in findings)
        return neutral(f"{text}{numbers}{marks}")

    def each(self, text: Bilingual) -> str:
        """A text in the note's languages; in the article's own where it was not translated."""
        return _once(text.within(code) for code in self.note.languages) or text.within(self.note.source.language) or ""

    def published(self) -> str:
        """The ISO date; what only follows from the text is marked."""
        value, inferred = self.note.published.value or "", self.note.published.inferred
        return f"{value} ({_once(words.label(c, 'inferred') for c in self.note.languages)})" if inferred else value

    def actor(self, row: ActorRow) -> str:
        """`Name — role [3]`."""
        said = filter(None, (self.each(row.name), self.each(row.role)))
        return self.line(" — ".join(said), row.evidence, row.findings)

    def date(self, row: DateRow) -> str:
        """`2025-12-11 (as written): what [3]`."""
        value = _once(words.when(row, code) for code in self.note.languages)
        return self.line(f"{value} ({row.as_written}): {self.each(row.what)}", row.evidence, row.findings)

    def figure(self, row: FigureRow) -> str:
        """`2,500 (as written): what [3]`."""
        value = _once(words.figure(row, code, self.note.source.decimal_mark) for code in self.note.languages)
        return self.line(f"{value} ({row.as_written}): {self.each(row.what)}", row.evidence, row.findings)

    def quote(self, quote: Quote) -> str:
        """The source's own words, their translation, who said them."""
        own = self.note.source.language
        order = (own, *(code for code in self.note.languages if code != own))
        said = _once(
            made.join(words.quote_marks(self.note, code)) for code in order if (made := quote.text.within(code))
        )
        speaker = self.each(quote.speaker) or _once(words.label(c, "speaker_unknown") for c in self.note.languages)
        return self.line(f"{said} — {speaker}", quote.evidence, quote.findings)

    def term(self, term: Term) -> str:
        """`term: what it means [3]`."""
        own = term.gloss.within(self.note.source.language)
        gloss = _once(filter(None, (own, *(term.gloss.within(code) for code in self.note.languages))))
        return self.line(f"{term.term}: {gloss}", term.evidence, term.findings)

    def finding(self, located: Located) -> str:
        """`⚠ message [3]`."""
        return self.line(f"⚠ {self.each(located.finding.message)}", located.evidence)

    def checked(self) -> str:
        """`numbers 2 of 2`."""
        return "\n".join(
            _once(_counted(checked, code) for code in self.note.languages) for checked in self.note.reliability.checked
        )


def _counted(checked: Checked, code: Language) -> str:
    name = "quotes_counted" if checked.check == "quotes" else checked.check
    return f"{words.label(code, name)} {words.label(code, 'of').format(passed=checked.passed, total=checked.total)}"


def _once(texts: Iterable[str | None]) -> str:
    """Texts side by side, those that say the same once."""
    return BETWEEN.join(dict.fromkeys(text for text in texts if text))


def _listed(lines: Iterable[str]) -> str:
    return "\n".join(line for line in lines if line)


_COLUMNS: Mapping[str, Callable[[_Cells], str]] = MappingProxyType(
    {
        "source": lambda c: neutral(c.note.source.name),
        "title.es": lambda c: neutral(c.note.title.es or ""),
        "title.en": lambda c: neutral(c.note.title.en or ""),
        "published": _Cells.published,
        "outlet": lambda c: neutral(c.note.source.outlet or ""),
        "byline": lambda c: neutral(c.note.source.byline or ""),
        "url": lambda c: neutral(c.note.source.url or ""),
        "language": lambda c: c.note.source.language,
        "bottom_line.es": lambda c: c.statement(c.note.bottom_line, "es"),
        "bottom_line.en": lambda c: c.statement(c.note.bottom_line, "en"),
        "key_points.es": lambda c: c.numbered(c.note.key_points, "es"),
        "key_points.en": lambda c: c.numbered(c.note.key_points, "en"),
        "background.es": lambda c: c.numbered(c.note.background, "es"),
        "background.en": lambda c: c.numbered(c.note.background, "en"),
        "next_steps.es": lambda c: c.numbered(c.note.next_steps, "es"),
        "next_steps.en": lambda c: c.numbered(c.note.next_steps, "en"),
        "actors": lambda c: _listed(map(c.actor, c.note.actors)),
        "dates": lambda c: _listed(map(c.date, c.note.dates)),
        "figures": lambda c: _listed(map(c.figure, c.note.figures)),
        "quotes": lambda c: _listed(map(c.quote, c.note.quotes)),
        "terms": lambda c: _listed(map(c.term, c.note.terms)),
        "attributed": lambda c: _listed(c.line(c.each(a.name), a.evidence) for a in c.note.reliability.attributed_to),
        "anonymous": lambda c: ", ".join(map(str, c.note.reliability.anonymous)),
        "grade": lambda c: c.note.reliability.grade,
        "findings_counted": lambda c: str(len(c.note.reliability.findings)),
        "findings": lambda c: _listed(map(c.finding, c.note.reliability.findings)),
        "checked": _Cells.checked,
        "number": lambda c: neutral(c.note.header.number or ""),
        "classification": lambda c: neutral(c.note.header.classification or ""),
        "subject": lambda c: neutral(c.note.header.subject or ""),
        "to_name": lambda c: neutral(c.note.header.to_name or ""),
        "from_name": lambda c: neutral(c.note.header.from_name or ""),
        "reviewed_by": lambda c: neutral(c.note.method.reviewed_by or ""),
        "note_file": lambda c: neutral(c.file),
    }
)
"""What stands in each column, by its name in `language/*/spreadsheet.toml` and, of texts that stand there once in each
language, the language."""
