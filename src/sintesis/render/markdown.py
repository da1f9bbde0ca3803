"""A note as Markdown: CommonMark with tables, in one language or with the two side by side."""

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from sintesis.language import table
from sintesis.model import Kind, Language
from sintesis.note import Bilingual, DateRow, FigureRow, Issue, Note, Quote, Term
from sintesis.render import words

if TYPE_CHECKING:
    from jinja2 import Template

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~])")
_ENTITY = re.compile(r"&(?=#?\w{1,31};)")
_LINE_START = re.compile(r"^(\s*)(\d+)([.)])(?=\s)|^(\s*)([-+=])")
BETWEEN = " / "
"""Between the two languages in a heading or a cell."""


def escape(text: str) -> str:
    """Text as Markdown that renders as itself, on one line."""
    flat = " ".join(text.split())
    kept = flat.replace("[…]", "\0")
    kept = _ENTITY.sub("&amp;", kept)
    kept = _SPECIAL.sub(r"\\\1", kept).replace("\0", "[…]")
    return _LINE_START.sub(lambda m: f"{m[1]}{m[2]}\\{m[3]}" if m[2] else f"{m[4]}\\{m[5]}", kept)


def to_markdown(note: Note) -> bytes:
    """The note, UTF-8, ending in one line break."""
    page = _Page(note)
    text = _template().render(note=note, page=page)
    return (re.sub(r"\n{3,}", "\n\n", text).strip() + "\n").encode()


@cache
def _template() -> "Template":
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("sintesis", "render/templates"),
        autoescape=False,  # not HTML: every text goes through `escape`
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["md"] = escape
    return environment.get_template("note.md.j2")


class _Page:
    """What the template asks for: labels and texts in the note's languages."""

    def __init__(self, note: Note) -> None:
        self.languages = note.languages
        self._note = note

    def label(self, name: str) -> str:
        """A heading, in both languages when the note is in both."""
        return self._each(lambda code: words.label(code, name))

    def _each(self, write: Callable[[Language], str]) -> str:
        return BETWEEN.join(dict.fromkeys(write(code) for code in self.languages))

    def title(self) -> str:
        """The headline, one line a language."""
        return BETWEEN.join(dict.fromkeys(self.lines(self._note.title)))

    def lines(self, text: Bilingual) -> list[str]:
        """A text in the note's languages, escaped."""
        return [escape(made) for code in self.languages if (made := text.within(code))]

    def cell(self, text: Bilingual) -> str:
        """A text for a table, on one line."""
        return BETWEEN.join(dict.fromkeys(self.lines(text)))

    def block(self, text: Bilingual, indent: str = "") -> str:
        """A statement; the second language on a line of its own."""
        return f"  \n{indent}".join(self.lines(text))

    def own(self, text: Bilingual) -> str:
        """A text in the article's language."""
        return escape(text.within(self._note.source.language) or "")

    def evidence(self, numbers: Sequence[int]) -> str:
        """`[3, 10]`."""
        return f"[{', '.join(map(str, numbers))}]"

    def marks(self, findings: Sequence[Issue]) -> str:
        """The findings behind a statement."""
        return "".join(f" ⚠ {self.cell(issue.message)}" for issue in findings)

    def quote(self, quote: Quote) -> str:
        """The source's own words, then their translation, then who said them."""
        own = self._note.source.language
        order = [own, *(code for code in self.languages if code != own)]
        said = [
            f"{words.label(code, 'open_quote')}{escape(made)}{words.label(code, 'close_quote')}"
            for code in order
            if (made := quote.text.within(code))
        ]
        speaker = self.cell(quote.speaker) or self.label("speaker_unknown")
        said[-1] += f" — {speaker} {self.evidence(quote.evidence)}{self.marks(quote.findings)}"
        return "> " + "  \n> ".join(said)

    def gloss(self, term: Term) -> str:
        """What a term means: the article's own words, and their translation."""
        own, shown = self.own(term.gloss), self.cell(term.gloss)
        if term.kind is Kind.ACRONYM:
            return shown if own in shown else f"{own}, {shown}"
        return shown if own in shown else f"{shown}; {self.label('gloss')}: *{own}*"

    def quoted(self, text: str) -> str:
        """A line of the file between quotation marks."""
        code = self.languages[0]
        return f"{words.label(code, 'open_quote')}{escape(text)}{words.label(code, 'close_quote')}"

    def origin(self) -> str:
        """The source line."""
        return escape(self._each(lambda code: words.origin(self._note, code)))

    def published(self) -> str:
        """The date of publication."""
        return self._each(lambda code: words.published(self._note, code))

    def created(self) -> str:
        """The note's own line: date, languages, review."""
        reviewer = self._note.method.reviewed_by

        def line(code: Language) -> str:
            names = table(code, "labels")["languages"]
            review = words.label(code, "reviewed" if reviewer else "not_reviewed").format(name=reviewer)
            written_in = ", ".join(names[c] for c in self.languages)
            return f"{words.long_date(self._note.created, code)} · {written_in} · {review}"

        return escape(self._each(line))

    def when(self, row: DateRow) -> str:
        """The first cell of a date."""
        return self._each(lambda code: words.when(row, code))

    def figure(self, row: FigureRow) -> str:
        """The first cell of a figure."""
        return self._each(lambda code: words.figure(row, code, self._note.source.decimal_mark))

    def graded(self) -> str:
        """Source and information, graded or not."""
        grade = self._note.reliability.grade
        name = "one_source" if grade == "F6" else "graded"
        return self._each(lambda code: words.label(code, name).format(grade=grade))

    def checked(self) -> str:
        """`numbers 2 of 2, dates 3 of 3`."""

        def line(code: Language) -> str:
            parts = [
                f"{words.label(code, 'quotes_counted' if c.check == 'quotes' else c.check)} "
                + words.label(code, "of").format(passed=c.passed, total=c.total)
                for c in self._note.reliability.checked
            ]
            return ", ".join(parts) or words.label(code, "nothing_to_check")

        return self._each(line)

    def where(self, where: str) -> str:
        """The section that a finding stands in, in words."""
        section, _, number = where.partition("[")
        name = {
            "title": "in_title",
            "source": "in_source",
            "dates": "date_row",
            "figures": "figure_row",
        }
        shown = self.label(name.get(section, section))
        return f"{shown} {int(number.rstrip(']')) + 1}" if number else shown

    def reason(self, code_of_reason: str, repeated_in: int | None) -> str:
        """Why a line was left out."""

        def line(code: Language) -> str:
            reason: str = table(code, "labels")["reasons"][code_of_reason]
            again = words.label(code, "repeated_in").format(n=repeated_in)
            return f"{reason}, {again}" if repeated_in else reason

        return self._each(line)

    def method(self) -> str:
        """Summarizer, translator, program."""
        method = self._note.method

        def line(code: Language) -> str:
            made = words.label(code, "translation_by" if method.translator else "no_translation")
            return f"{words.label(code, 'extractive')}; {made.format(translator=method.translator)}; {method.program}."

        return escape(self._each(line))
