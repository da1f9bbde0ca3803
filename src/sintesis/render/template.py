"""Write a note with a text template of the user's own: jinja2 that sees the note and its sheet, and nothing else."""

import dataclasses
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache, partial
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, Final

from sintesis.errors import UsageFault
from sintesis.language import table
from sintesis.model import Kind, Language, file_name
from sintesis.note import Bilingual, DateRow, FigureRow, Note
from sintesis.render import words
from sintesis.render.escape import escape
from sintesis.render.neutral import neutral
from sintesis.render.paid import Budget, Refused
from sintesis.render.sandbox import compiled
from sintesis.render.sheet import Sheet

if TYPE_CHECKING:
    from jinja2 import Template

FORMS: Final = ("md", "html")
"""The formats that a text template can write: those that are text for people."""
FUNCTIONS: Final = ("label", "date", "figure", "when", "quoted", "said", "md")
"""What a template may call or use as a filter, beside what `sandbox` leaves of jinja2's own."""


@dataclass(frozen=True, slots=True)
class TextTemplate:
    """A template that writes the text of a note itself."""

    text: str
    file: str
    """Its name, for the errors."""


def checked(text: str, file: str) -> TextTemplate:
    """The template, if it is one and asks for nothing that it may not have.

    Raises:
        UsageFault: it is not; the message names file and line.
    """
    template = TextTemplate(text, file)
    for form in FORMS:
        _compiled(template, form)
    return template


def write(template: TextTemplate, note: Note, sheet: Sheet, form: str) -> bytes:
    """The note as the template writes it, UTF-8, ending in one line break.

    The template is given `note` (as its JSON is), `sheet` (as `render.sheet` describes it, each block and piece with
    its `kind`), `languages`, and `FUNCTIONS`. In HTML what it puts in is escaped; in Markdown it says `| md` itself.

    Raises:
        UsageFault: the format is none of `FORMS`, or the template fails on this note; the message names file and line.
    """
    if form not in FORMS:
        raise UsageFault(
            f"{template.file}: a text template cannot make {form}",
            f"ask for {' or '.join(FORMS)}, or give a layout (.toml)",
        )
    budget = Budget()
    made = _compiled(template, form).generate(
        note=_plain(note.model_dump(mode="json")),
        sheet=_plain(sheet),
        languages=list(note.languages),
        _budget=budget,
        **_functions(note),
    )
    try:
        text = "".join(made)
    except _failures() as error:
        raise _fault(template, error, file_name(note.source.name)) from None
    return (text.strip() + "\n").encode()


@lru_cache(maxsize=8)
def _compiled(template: TextTemplate, form: str) -> "Template":
    from jinja2 import TemplateSyntaxError

    try:
        return compiled(template.text, template.file, form == "html", FUNCTIONS)
    except TemplateSyntaxError as error:
        raise UsageFault(f"{template.file}:{error.lineno}: {error.message}", "mend the template at that line") from None
    except (RecursionError, MemoryError, SyntaxError):
        raise UsageFault(f"{template.file}: nested too deeply", "write it flatter") from None


def _failures() -> tuple[type[Exception], ...]:
    """What a template that is none the less well written can come to."""
    from jinja2 import TemplateError

    return (TemplateError, ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)


def _fault(template: TextTemplate, error: Exception, source: str) -> UsageFault:
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == template.file]
    place = f"{template.file}:{lines[-1]}" if lines else template.file
    what = "it calls itself without end" if isinstance(error, RecursionError) else str(error)
    what = what.replace("'types.SimpleNamespace object'", "this part of the note")
    return UsageFault(f"{place}: {what}", f"mend the template; it failed on the note of {source}")


def _functions(note: Note) -> Mapping[str, Callable[..., str]]:
    """What a template may call, for one note."""
    return {
        "label": partial(_label, note),
        "date": partial(_date, note),
        "figure": partial(_figure, note),
        "when": partial(_when, note),
        "quoted": partial(_quoted, note),
        "said": partial(_said, note),
        "md": _md,
    }


def _md(text: object) -> str:
    """Text as Markdown that renders as itself."""
    return escape(neutral(str(text)))


def _label(note: Note, name: str, language: str | None = None) -> str:
    """A heading or formula, by its key in `language/*/labels.toml`."""
    code = _code(note, language)
    said = table(code, "labels").get(name)
    if not isinstance(said, str):
        raise Refused(f"no label is called {name!r}")
    return said


def _date(note: Note, value: str, language: str | None = None) -> str:
    """A date in the long form of prose."""
    return words.long_dates(str(value), _code(note, language))


def _figure(note: Note, row: Any, language: str | None = None) -> str:
    """The value of a row of `note.figures` in the marks of the language."""
    made = FigureRow(value=row.value, kind=Kind(row.kind), as_written="", what=Bilingual(), evidence=())
    return words.figure(made, _code(note, language), note.source.decimal_mark)


def _when(note: Note, row: Any, language: str | None = None) -> str:
    """The value of a row of `note.dates`, and what of it was inferred."""
    made = DateRow(value=row.value, inferred=row.inferred, as_written=row.as_written, what=Bilingual(), evidence=())
    return words.when(made, _code(note, language))


def _quoted(note: Note, text: str, language: str | None = None) -> str:
    """Text between the quotation marks of the language."""
    opened, closed = words.quote_marks(note, _code(note, language))
    return f"{opened}{text}{closed}"


def _said(note: Note, text: Any) -> str:
    """A text of the note in the note's languages, a stroke between them."""
    return " / ".join(dict.fromkeys(made for code in note.languages if (made := getattr(text, code))))


def _code(note: Note, language: str | None) -> Language:
    if language not in (None, "es", "en"):
        raise Refused(f"no language is called {language!r}: es or en")
    return "es" if language == "es" else "en" if language == "en" else note.languages[0]


def _plain(value: Any) -> Any:
    """A value as a template sees it: texts neutral, tables and blocks as names with values, no methods."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, str):
        return neutral(value)
    if isinstance(value, Mapping):
        return SimpleNamespace(**{name: _plain(held) for name, held in value.items()})
    if isinstance(value, list | tuple):
        return [_plain(held) for held in value]
    if dataclasses.is_dataclass(value):
        held = {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
        return SimpleNamespace(kind=type(value).__name__.lower(), **held)
    return value
