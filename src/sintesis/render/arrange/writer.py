"""Say things in the note's languages: the lines that head and sections are made of."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from sintesis.model import Language, Severity
from sintesis.note import Bilingual, Issue, Located, Note
from sintesis.render import words
from sintesis.render.arrange.originals import FirstUses
from sintesis.render.neutral import neutral
from sintesis.render.plan import Layout
from sintesis.render.sheet import Doubt, Evidence, Line, Sides, Statement, Style, Text

_ANGULAR = str.maketrans("«»", "“”")

Write = Callable[[Language], Line]


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes one note as one layout wants it."""

    note: Note
    layout: Layout
    first_uses: FirstUses
    """The originals that are still to be set beside their translations."""

    @property
    def languages(self) -> tuple[Language, ...]:
        """Those that the note is written in."""
        return self.note.languages

    @property
    def own(self) -> Language:
        """The article's language."""
        return self.note.source.language

    @property
    def findings(self) -> tuple[Located, ...]:
        """Those on what the note shows: the source, and its texts in the languages that it is written in."""
        found = self.note.reliability.findings
        return tuple(f for f in found if f.finding.language in (None, *self.languages))

    def each(self, write: Callable[[Language], str], style: Style = Style.PLAIN) -> Sides:
        """What `write` says in every language of the note."""
        return self.lines(lambda code: (Text(neutral(write(code)), code, style),))

    def label(self, name: str, style: Style = Style.PLAIN) -> Sides:
        """A heading or formula."""
        return self.each(lambda code: words.label(code, name), style)

    def lines(self, write: Write) -> Sides:
        """What `write` makes in every language; one line where all say the same, empty ones left out."""
        made = [line for code in self.languages if (line := write(code))]
        if len(made) > 1 and len({_bare(line) for line in made}) == 1:
            return (_bare(made[0]),)
        return tuple(made)

    def text(self, text: Bilingual, code: Language, style: Style = Style.PLAIN) -> Line:
        """A text of the note in one of its languages; in the article's own where it was not translated."""
        if text.es is None and text.en is None:
            return ()
        shown = code if text.within(code) is not None else "en" if text.es is None else "es"
        made = text.within(shown)
        if not made:
            return ()
        return (Text(neutral(made if shown == self.own else words.requoted(made, shown)), shown, style),)

    def own_text(self, text: str, style: Style = Style.PLAIN) -> Text:
        """Words of the article."""
        return Text(neutral(text), self.own, style)

    def tail(self, code: Language, evidence: Sequence[int], findings: Sequence[Issue] = ()) -> Line:
        """What stands behind a text on the side of `code`: its evidence, and the findings that concern that side."""
        numbers = (Evidence(tuple(evidence)),) if evidence and self.layout.evidence else ()
        shown = (f for f in findings if self.layout.warnings or f.severity is Severity.ERROR)
        return (*numbers, *(self.doubt(f, code) for f in shown if f.language in (None, code)))

    def doubt(self, issue: Issue, code: Language) -> Doubt:
        """A finding in words."""
        shown: Language = code if issue.message.within(code) is not None else "en" if code == "es" else "es"
        message = neutral(issue.message.within(shown) or issue.check)
        if shown == "es" and words.quote_marks(self.note, "es")[0] != "«":
            message = message.translate(_ANGULAR)
        return Doubt(message, issue.severity, shown)

    def statement(self, text: Bilingual, evidence: Sequence[int], findings: Sequence[Issue], where: str) -> Statement:
        """A sentence of the note; its translated names have their originals beside them on first use."""

        def side(code: Language) -> Line:
            body = self.text(text, code)
            if body and code != self.own and self.layout.originals and len(self.languages) == 1:
                body = self.first_uses.mark(body)
            return (*body, *self.tail(code, evidence, findings))

        return Statement(self.lines(side), where)

    def quoted(self, text: str, code: Language) -> Text:
        """Words between the quotation marks of their language."""
        opened, closed = words.quote_marks(self.note, code)
        return Text(f"{opened}{neutral(text)}{closed}", code)

    def joined(self, text: Bilingual, style: Style = Style.PLAIN) -> Line:
        """A text in all languages of the note on one line."""
        sides = self.lines(lambda code: self.text(text, code, style))
        return joined(sides)


def joined(sides: Sides) -> Line:
    """All sides on one line, a stroke between them."""
    line: Line = ()
    for side in sides:
        line = (*line, Text(" / "), *side) if line else side
    return line


def _bare(line: Line) -> Line:
    """The line without the language of its texts, for one that serves all of them."""
    return tuple(replace(piece, language=None) if isinstance(piece, Text) else piece for piece in line)
