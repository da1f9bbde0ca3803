"""Say where things come from: a digest's notes, stories and sentences as words that lead to them."""

from collections.abc import Sequence
from dataclasses import dataclass

from sintesis.digest.document import Digest, NoteEntry, Reference, Severities
from sintesis.model import Kind, Language, file_name
from sintesis.note import Bilingual, FigureRow, Issue
from sintesis.render import words
from sintesis.render.digest import wording
from sintesis.render.digest.briefing import Inline, Jump, Line, Link, Sides
from sintesis.render.digest.links import SENTENCES, best_file, file_address
from sintesis.render.neutral import neutral, shortened
from sintesis.render.sheet import Doubt, Text

_LONGEST_NAME = 40
"""Characters of an outlet or a file's name behind a statement; the index has the whole."""
_MOST_JUMPS = 12
"""Numbers of notes or stories in a cell of a table, before it only says how many more."""


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes one digest for pages of one form."""

    digest: Digest
    form: str
    """`html` or `md`: what a link to a note leads to where there is a choice."""

    @property
    def languages(self) -> tuple[Language, ...]:
        """Those that the digest is written in."""
        return self.digest.languages

    def say(self, name: str, **values: object) -> Sides:
        """A label."""
        return wording.say(self.languages, name, **values)

    def slashed(self, name: str) -> str:
        """A label in all languages on one line."""
        return " / ".join(dict.fromkeys(wording.label(code, name) for code in self.languages))

    def texts(self, text: Bilingual | None, most: int | None = None) -> Sides:
        """A text of a note."""
        return wording.texts(text, self.languages, most)

    def counted(self, name: str, count: int) -> Sides:
        """A number of things."""
        return wording.each(self.languages, lambda code: wording.counted(code, name, count))

    def statement(self, text: Bilingual, findings: Sequence[Issue]) -> Sides:
        """A text of a note, and behind each side the findings that concern it."""
        if not findings:
            return self.texts(text)
        codes = [code for code in self.languages if text.within(code)]
        if not codes:
            other: Language = "en" if self.languages[0] == "es" else "es"
            return tuple((*side, *self._doubts(findings, other)) for side in self.texts(text))
        return tuple((Text(neutral(text.within(code) or ""), code), *self._doubts(findings, code)) for code in codes)

    def _doubts(self, issues: Sequence[Issue], code: Language) -> list[Doubt]:
        made = []
        for issue in issues:
            if issue.language in (None, code):
                shown: Language = code if issue.message.within(code) else "en" if code == "es" else "es"
                made.append(Doubt(neutral(issue.message.within(shown) or issue.check), issue.severity, shown))
        return made

    def link(
        self, entry: NoteEntry, text: str, language: Language | None = None, sentence: int | None = None
    ) -> Inline:
        """Words that lead to a note, or to a sentence of its source where its file has places for those."""
        file = best_file(entry, self.form, self.languages)
        if file is None:
            return Text(neutral(text), language)
        place = f"#s{sentence}" if sentence and file.form == SENTENCES else ""
        return Link(neutral(text), file_address(file.path) + place, language)

    def linked(self, entry: NoteEntry, before: str = "", most: int | None = None) -> Sides:
        """The title of a note, leading to it; in a second language below, as plain words.

        Args:
            before: words of the link that stand before the title.
            most: characters of the title.
        """
        made: list[Line] = []
        for side in self.texts(entry.title, most) or wording.verbatim(entry.source):
            first = side[0]
            assert isinstance(first, Text)
            made.append(side if made else (self.link(entry, before + first.text, first.language), *side[1:]))
        return tuple(made)

    def sources(self, references: Sequence[Reference], also: Sequence[int] = (), *, brief: bool = False) -> Line:
        """“4 · El País [3], 7 · BBC [1, 2]”, and the notes that say the same.

        Args:
            brief: of several references say the numbers alone: “4 [3], 7 [1, 2]”.
        """
        brief = brief and len(references) > 1
        line: list[Inline] = []
        for reference in references[:_MOST_JUMPS]:
            line += [Text(", ")] if line else []
            numbers = ", ".join(map(str, reference.evidence))
            first = reference.evidence[0] if reference.evidence else None
            entry = self.digest.entry(reference.note)
            text = (str(entry.n) if brief else known_as(entry)) + (f" [{numbers}]" if numbers else "")
            line.append(self.link(entry, text, sentence=first))
        line += self._more(len(references))
        if also:
            line.append(Text(f"; {self.slashed('also_in')} "))
            for n, note in enumerate(also[:_MOST_JUMPS]):
                line += [Text(", ")] if n else []
                line.append(self.link(self.digest.entry(note), known_as(self.digest.entry(note))))
            line += self._more(len(also))
        return tuple(line)

    def evidence(self, reference: Reference) -> Line:
        """“[3, 4]”, where the note has just been named."""
        first = reference.evidence[0] if reference.evidence else None
        numbers = ", ".join(map(str, reference.evidence))
        return (self.link(self.digest.entry(reference.note), f"[{numbers}]", sentence=first),) if numbers else ()

    def jumps(self, numbers: Sequence[int], kind: str) -> Line:
        """Numbers of notes or stories, each leading to its place on the page.

        Args:
            kind: `note` or `story`.
        """
        line: list[Inline] = []
        for number in numbers[:_MOST_JUMPS]:
            line += [Text(", ")] if line else []
            line.append(Jump(str(number), f"{kind}-{number}"))
        return (*line, *self._more(len(numbers)))

    @staticmethod
    def _more(count: int) -> list[Inline]:
        return [Text(f" + {count - _MOST_JUMPS}")] if count > _MOST_JUMPS else []

    def when(self, value: str | None, inferred: bool) -> Sides:
        """A date for a table: ISO, and whether it was inferred."""
        if value is None:
            return self.say("no_date")

        def write(code: Language) -> str:
            shown = value.lstrip("~")
            shown = " – ".join(part.removeprefix("T").strip(".") for part in shown.split("/") if part.strip("."))
            rough = f"{wording.label(code, 'approximate')} " if value.startswith("~") else ""
            return f"{rough}{shown} ({wording.label(code, 'inferred')})" if inferred else rough + shown

        return wording.each(self.languages, lambda code: neutral(write(code)))

    def amount(self, value: str, kind: Kind, mark: str) -> Sides:
        """A figure as each language writes it."""
        row = FigureRow(value=value, kind=kind, as_written="", what=Bilingual(), evidence=())

        def write(code: Language) -> str:
            try:
                return neutral(words.figure(row, code, mark))
            except ValueError:  # a value that no note of ours states
                return neutral(value)

        return wording.each(self.languages, write)

    def findings(self, found: Severities) -> Sides:
        """“1 error, 2 warnings”; empty when there are none that matter."""

        def write(code: Language) -> str:
            parts = [("errors", found.errors), ("warnings", found.warnings)]
            return wording.joined([wording.counted(code, name, count) for name, count in parts if count])

        return wording.each(self.languages, write) if found.errors or found.warnings else ()


def known_as(entry: NoteEntry) -> str:
    """“4 · El País”: its number, and the outlet or else the file."""
    name = entry.outlet or file_name(entry.source)
    return f"{entry.n} · {shortened(neutral(name), _LONGEST_NAME)}"
