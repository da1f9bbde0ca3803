"""`sintesis digest`: one briefing over many notes."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sintesis.cli.options import console, taking
from sintesis.errors import UsageFault
from sintesis.model import LANGUAGES

if TYPE_CHECKING:
    from sintesis.cli.console import Console
    from sintesis.digest.document import Digest
    from sintesis.settings import Flags

NAMED_MOST = 3
"""Notes that a message names; it says how many more there are."""

To = Annotated[
    str | None,
    typer.Option(
        "--to",
        metavar="es|en|both",
        help="Languages of the digest; without it, those that all notes were made in.",
        show_default=False,
    ),
]
Format = Annotated[
    list[str] | None,
    typer.Option(
        "--format", metavar="html|md|json", help="Form of the digest; all three by default.", show_default=False
    ),
]


@taking(target=To, formats=Format)
def digest(
    context: typer.Context,
    flags: "Flags",
    notes: Annotated[
        list[str],
        typer.Argument(metavar="NOTES...", help="Folders that batch has written, or notes as JSON (.json, .jsonl)."),
    ],
    out: Annotated[str, typer.Option("-o", "--output", metavar="FOLDER", help="Folder the digest goes to.")],
) -> int:
    """Write one briefing over all notes: FOLDER/index.html, digest.LANGUAGES.md and digest.json.

    Articles on the same event make one story, in whatever language they are. Nothing is translated: a note that lacks
    a language of the digest stands in its own. Failures of the batch, and files that are no note, are listed.

    Exit codes: 0 done; 1 done, but a file is no note; 2 usage, no notes, or an output that cannot be written; 130
    interrupted.
    """
    from sintesis.digest.writing import file_name, write
    from sintesis.settings import settle

    said = console(context)
    for name in notes:
        if not Path(name).exists():
            raise UsageFault(f"{name}: there is no such file or folder", "check the name")
    forms = _forms(flags)
    settings = settle(flags, forms)
    chosen = LANGUAGES if settings.target == "both" else (settings.target,) if settings.target else None
    written = write([Path(name) for name in notes], Path(out), settings.created, chosen, forms)
    for failed in written.unread:
        said.error(failed.error)
    said.say(_closing(written.digest, Path(out) / file_name(forms[0], written.digest.languages), said))
    return 1 if written.unread else 0


def _forms(flags: "Flags") -> tuple[str, ...]:
    """The forms asked for, each once; all when none is.

    Raises:
        UsageFault: a digest is not made in one of them.
    """
    from sintesis.render.digest import FORMATS

    for form in flags.formats:
        if form.lower() not in FORMATS:
            raise UsageFault(f"--format {form}: a digest is not made in it", f"use {', '.join(FORMATS)}")
    return tuple(dict.fromkeys(form.lower() for form in flags.formats)) or tuple(FORMATS)


def _closing(digest: "Digest", page: Path, said: "Console") -> str:
    for language in digest.languages:
        lacking = [digest.entry(n) for n in digest.untranslated]
        lacking = [entry for entry in lacking if entry.language != language]
        if lacking:
            name = {"es": "Spanish", "en": "English"}[language]
            said.say(f"no {name}, and therefore in their own language: {_named([entry.name for entry in lacking])}")
    counts = f"notes: {len(digest.notes)}, stories: {len(digest.stories)}, of one source: {digest.single_source}"
    return f"{counts}, failures: {len(digest.failures)} — {page}"


def _named(names: Sequence[str]) -> str:
    more = len(names) - NAMED_MOST
    return f"{', '.join(names[:NAMED_MOST])}{f' and {more} more' if more > 0 else ''}"
