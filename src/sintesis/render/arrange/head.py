"""The head of a sheet: its title, what kind of paper it is, and the rows of who, when and where from."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from sintesis.language import table
from sintesis.model import Language
from sintesis.note import Bilingual
from sintesis.render import words
from sintesis.render.arrange.writer import Writer
from sintesis.render.neutral import neutral, shortened
from sintesis.render.sheet import HeaderRow, Line, Sides, Text

LONGEST_TITLE = 200
"""Characters of a title: the longest headline of the test articles has 130, what has more is text run into it."""


def title(writer: Writer) -> Sides:
    """The headline, shortened where it is too long for one."""

    def line(code: Language) -> Line:
        return tuple(
            Text(shortened(piece.text, LONGEST_TITLE), piece.language)
            for piece in writer.text(writer.note.title, code)
            if isinstance(piece, Text)
        )

    return writer.lines(line)


def genre(writer: Writer) -> Sides:
    """What kind of paper the layout says it is."""
    said = writer.layout.genre
    return writer.each(said.within) if said else ()


def header(writer: Writer) -> tuple[HeaderRow, ...]:
    """The rows that the layout names, of what is known; and what must be told of the title."""
    rows = []
    for name in writer.layout.header:
        if value := _VALUES[name](writer):
            rows.append(HeaderRow(name, writer.label(name), value))
    return (*rows, *_about_the_title(writer))


def _about_the_title(writer: Writer) -> Iterator[HeaderRow]:
    """The whole headline where the title is shortened, and the findings on it."""
    note = writer.note
    if any(len(neutral(text)) > LONGEST_TITLE for code in writer.languages if (text := note.title.within(code))):
        whole = writer.lines(lambda code: writer.text(note.title, code))
        yield HeaderRow("headline", writer.label("headline"), whole)
    found = [located.finding for located in writer.findings if located.where == "title"]
    if doubts := writer.lines(lambda code: writer.tail(code, (), found)):
        yield HeaderRow("title_findings", writer.label("title_findings"), doubts)


def _stated(name: str) -> Callable[[Writer], Sides]:
    """A field of the head as the user stated it."""

    def value(writer: Writer) -> Sides:
        stated: str | None = getattr(writer.note.header, name)
        return ((Text(neutral(stated)),),) if stated else ()

    return value


def _is_addressed(writer: Writer) -> bool:
    """Whether the note is a letter of a kind, which bears its date in a row of its own."""
    head = writer.note.header
    return "date" in writer.layout.header and any((head.to_name, head.from_name, head.subject, head.number))


def _date(writer: Writer) -> Sides:
    if not _is_addressed(writer):
        return ()
    return writer.each(lambda code: words.long_date(writer.note.created, code))


def _note(writer: Writer) -> Sides:
    """The note's own line: date, languages, review."""
    reviewer = writer.note.method.reviewed_by

    def line(code: Language) -> str:
        names = table(code, "labels")["languages"]
        review = words.label(code, "reviewed" if reviewer else "not_reviewed").format(name=reviewer)
        date = () if _is_addressed(writer) else (words.long_date(writer.note.created, code),)
        return " · ".join((*date, ", ".join(names[c] for c in writer.languages), review))

    return writer.each(line)


def _headline(writer: Writer) -> Sides:
    """The article's own headline, where the note's title is its translation alone."""
    own = writer.note.title.within(writer.own)
    if not own or not writer.note.title_from_file or writer.own in writer.languages:
        return ()
    return (writer.text(Bilingual(**{writer.own: own}), writer.own),)


def _url(writer: Writer) -> Sides:
    url = writer.note.source.url
    if not url:
        return ()
    shown = neutral(url)
    safe = url.lower().startswith(("http://", "https://")) and shown == url and " " not in url
    return ((Text(shown, link=url if safe else None),),)


_VALUES: Mapping[str, Callable[[Writer], Sides]] = MappingProxyType(
    {
        **{name: _stated(name) for name in ("number", "classification", "to_name", "from_name", "subject")},
        "date": _date,
        "headline": _headline,
        "source": lambda writer: writer.each(lambda code: words.origin(writer.note, code)),
        "url": _url,
        "published": lambda writer: writer.each(lambda code: words.published(writer.note, code)),
        "note": _note,
    }
)
