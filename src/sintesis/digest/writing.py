"""Write a digest of stored notes into a folder: `index.html`, `digest.LANGUAGES.md`, `digest.json`."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sintesis.errors import Unreadable
from sintesis.model import Language

if TYPE_CHECKING:
    from sintesis.digest.document import Digest


def write(
    places: Sequence[Path],
    out: Path,
    created: str,
    languages: Sequence[Language] | None = None,
    formats: Sequence[str] = ("html", "md", "json"),
) -> "Digest":
    """Make the digest of all notes in `places` and write it into the folder `out`; the digest.

    Files that hold no note stand in the digest as failures.

    Args:
        places: folders that `sintesis batch` has written, JSON files of one note, JSON Lines files.
        created: ISO date that the digest bears.
        languages: what it is written in; `None`: those that all notes were made in, else those that all hold.
        formats: keys of `sintesis.render.digest.FORMATS`.

    Raises:
        Unreadable: there is not one note in `places`.
        OutputFault: a file cannot be written.
    """
    from sintesis.digest.making import make_digest
    from sintesis.digest.reading import gather
    from sintesis.outputs import make_folder, write
    from sintesis.render.digest import FORMATS

    make_folder(out)
    gathered = gather(places, out)
    if not gathered.found:
        told = f"; {gathered.failures[0].error}" if gathered.failures else ""
        raise Unreadable(
            f"no note in {', '.join(map(str, places))}{told}",
            "make some first: sintesis batch FOLDER -o NOTES, with JSON among its formats",
        )
    digest = make_digest(gathered, created, languages)
    for form in formats:
        write(out / file_name(form, digest.languages), FORMATS[form](digest))
    return digest


def file_name(form: str, languages: Sequence[Language]) -> str:
    """What a digest's file is called: `index.html`, `digest.es-en.md`, `digest.json`."""
    if form == "html":
        return "index.html"
    return f"digest.{form}" if form == "json" else f"digest.{'-'.join(languages)}.{form}"
