"""Where the notes of a command go: standard output, one file, or a folder."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from sintesis.cli.console import Console
from sintesis.errors import UsageFault
from sintesis.model import Failed, Language
from sintesis.note import Note
from sintesis.notes import together
from sintesis.outputs import Stems, growing, make_folder, note_name, together_name, write
from sintesis.pipeline import attempt
from sintesis.render import FORMATS, json_line, render

if TYPE_CHECKING:
    from sintesis.render.layout import Look
    from sintesis.settings import Settings

BETWEEN = b"\n---\n\n"
"""Parts one note in Markdown from the next."""
_ALONE = frozenset({"html", "docx"})
"""Formats of which two make no file."""


class Delivery(Protocol):
    """Takes the notes of a run, one after the other."""

    def put(self, note: Note, stem: str, file: str) -> None:
        """Deliver a note.

        Args:
            stem: what its files are named after, before they are made safe and unique.
            file: where its JSON lies already; empty when it lies nowhere.

        Raises:
            ArticleError: it cannot be drawn.
            OutputFault: it cannot be written.
        """


@contextmanager
def delivering(
    settings: "Settings", look: "Look", console: Console, output: str | None, several: bool, inputs: Sequence[str]
) -> Iterator[Delivery]:
    """Where the notes go.

    Args:
        output: what `-o` names; `None`: standard output.
        several: whether more than one note may come.
        inputs: the files that the notes are made of; none of them is written over.

    Raises:
        SetupError: nothing can be written there, or more than it can take is asked for.
    """
    languages = together.worded(settings.target)
    if output is None:
        yield _printed(settings.formats, look, console, several, languages)
        return
    path, (form, *more) = Path(output), settings.formats
    many = bool(more) or (several and form not in together.FORMATS)
    if many:
        _refuse_one_file(output)
    with ExitStack() as opened:
        if many or output.endswith(os.sep) or path.is_dir():
            make_folder(path)
            yield _Filed(path, settings.formats, look, _Together(opened, _places(path, settings.formats), languages))
            return
        if any(os.path.realpath(name) == os.path.realpath(path) for name in inputs):
            raise UsageFault(f"-o {output}: this is what the note is made of", "name another file")
        if not path.exists():
            make_folder(path.parent)
        if form in together.FORMATS:
            yield _Together(opened, {form: path}, languages)
        else:
            yield _OneFile(path, form, look)


def _refuse_one_file(output: str) -> None:
    """See that what is to be a folder is not named like the file of one note.

    Raises:
        UsageFault: it is.
    """
    path = Path(output)
    named_a_file = path.suffix.removeprefix(".").lower() in {*FORMATS, *together.FORMATS}
    if named_a_file and not output.endswith(os.sep) and not path.is_dir():
        raise UsageFault(
            f"-o {output}: one file cannot take several notes or formats", "name a folder, as in: -o notes/"
        )


def _places(folder: Path, formats: Sequence[str]) -> dict[str, Path]:
    return {form: folder / together_name(form) for form in formats if form in together.FORMATS}


def _printed(
    formats: Sequence[str], look: "Look", console: Console, several: bool, languages: Sequence[Language]
) -> Delivery:
    """Standard output, if it can take what is asked for.

    Raises:
        UsageFault: it cannot.
    """
    form, *more = formats
    if more:
        raise UsageFault(f"{len(formats)} formats cannot share standard output", "name a folder with -o")
    if form in _ALONE and several:
        raise UsageFault(f"several notes as {form} cannot share standard output", "name a folder with -o")
    if form == "docx" and console.at_a_terminal:
        raise UsageFault("a .docx file is not for a terminal to show", "write it to a file, as in: -o note.docx")
    return _Printed(console, form, look, several, languages)


def _drawn(note: Note, form: str, look: "Look") -> bytes:
    """The note in a format.

    Raises:
        ArticleError: it cannot be drawn.
        UsageFault: the template makes no sense.
    """
    made = attempt(note.source.name, lambda: render(note, form, look))
    if isinstance(made, Failed):
        raise made.error
    return made


@dataclass(slots=True)
class _Printed:
    """On standard output, in one format."""

    console: Console
    form: str
    look: "Look"
    several: bool
    """Whether more than one note may come: JSON then takes a line each."""
    languages: Sequence[Language]
    _begun: bool = False

    def put(self, note: Note, stem: str, file: str) -> None:  # noqa: ARG002
        """Print a note."""
        if self.form in together.FORMATS:
            form = together.FORMATS[self.form]
            before, data = form.head(self.languages), form.line(note, file, self.languages)
            self.console.result(data if self._begun else before + data)
        elif self.form == "json" and self.several:
            self.console.result(json_line(note))
        else:
            self.console.result((BETWEEN if self._begun else b"") + _drawn(note, self.form, self.look))
        self._begun = True


@dataclass(frozen=True, slots=True)
class _OneFile:
    """In one file, in one format."""

    path: Path
    form: str
    look: "Look"

    def put(self, note: Note, stem: str, file: str) -> None:  # noqa: ARG002
        """Write the note."""
        write(self.path, _drawn(note, self.form, self.look))


@dataclass(slots=True)
class _Together:
    """All notes in one file a format, begun with the first note."""

    opened: ExitStack
    places: Mapping[str, Path]
    languages: Sequence[Language]
    _put: dict[str, Callable[[bytes], None]] = field(default_factory=dict)

    def put(self, note: Note, stem: str, file: str) -> None:  # noqa: ARG002
        """Add the note."""
        for name, place in self.places.items():
            form = together.FORMATS[name]
            if name not in self._put:
                self._put[name] = self.opened.enter_context(growing(place))
                self._put[name](form.head(self.languages))
            self._put[name](form.line(note, file, self.languages))


@dataclass(frozen=True, slots=True)
class _Filed:
    """In a folder, a file a note and format, and one for all notes of each format that holds them all."""

    folder: Path
    formats: tuple[str, ...]
    look: "Look"
    all_notes: _Together
    _stems: Stems = field(default_factory=Stems)

    def put(self, note: Note, stem: str, file: str) -> None:
        """Write the note's files."""
        claimed = self._stems.claim(stem)
        for form in self.formats:
            if form in FORMATS:
                write(self.folder / note_name(claimed, note.languages, form), _drawn(note, form, self.look))
        self.all_notes.put(note, claimed, file)
