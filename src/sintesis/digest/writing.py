"""Write a digest of stored notes into a folder: `index.html`, `digest.LANGUAGES.md`, `digest.json`."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sintesis.errors import Unreadable, UsageFault
from sintesis.model import Failed, Language
from sintesis.notes import DIGEST_NAME

if TYPE_CHECKING:
    from sintesis.digest.document import Digest


@dataclass(frozen=True, slots=True)
class Written:
    """A digest that was written."""

    digest: "Digest"
    unread: tuple[Failed, ...]
    """Files that hold no note; they stand among the digest's failures."""


def write(
    places: Sequence[Path],
    out: Path,
    created: str,
    languages: Sequence[Language] | None = None,
    formats: Sequence[str] = ("html", "md", "json"),
) -> Written:
    """Make the digest of all notes in `places` and write it into the folder `out`.

    Args:
        places: folders that `sintesis batch` has written, JSON files of one note, JSON Lines files.
        created: ISO date that the digest bears.
        languages: what it is written in; `None`: those that all notes were made in, else those that all hold. A note
        that
            lacks one of them stands in the other.
        formats: keys of `sintesis.render.digest.FORMATS`.

    Raises:
        UsageFault: there is nothing in `places` that could be a note.
        Unreadable: nothing in `places` is a note.
        OutputFault: a file cannot be written.
    """
    from sintesis import outputs
    from sintesis.digest.making import make_digest
    from sintesis.digest.reading import gather
    from sintesis.render.digest import FORMATS

    gathered = gather(places, out)
    if not gathered.found:
        where, remedy = ", ".join(map(str, places)), "make notes first: sintesis batch FOLDER -o NOTES"
        if not gathered.unread:
            raise UsageFault(f"{where}: there is no note in JSON", remedy)
        raise Unreadable(f"{where}: nothing there is a note: {gathered.unread[0].error.message}", remedy)
    digest = make_digest(gathered, created, languages)
    outputs.make_folder(out)
    for form in formats:
        outputs.write(out / file_name(form, digest.languages), FORMATS[form](digest))
    return Written(digest, gathered.unread)


def file_name(form: str, languages: Sequence[Language]) -> str:
    """What a digest's file is called; the page is what a browser opens first in a folder."""
    return {"html": "index.html", "json": DIGEST_NAME}.get(form, f"digest.{'-'.join(languages)}.{form}")
