"""Gather what a digest is made of: the notes of folders and files, and what became no note."""

import json
import os
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePath
from typing import Any

from sintesis.digest.document import Failure, File
from sintesis.model import LANGUAGES, Failed, Language
from sintesis.note import Note
from sintesis.notes import Stored, named_notes
from sintesis.sources import OWN_FOLDER, shown

_BESIDE = re.compile(r"(?P<stem>.+)\.(?P<languages>es-en|es|en)\.(?P<form>html|md|docx)", re.DOTALL)
_FORMS = ("html", "md", "docx", "json")
"""From the one that reads best."""


@dataclass(frozen=True, slots=True)
class Found:
    """A note and where it lies."""

    name: str
    """Of its file, relative to the folder of notes."""
    note: Note
    """Without what a digest has no use for: the lines left out, the quotes."""
    files: tuple[File, ...]


@dataclass(frozen=True, slots=True)
class Gathered:
    """All that is there, in an order that does not depend on that of the question."""

    found: tuple[Found, ...]
    unread: tuple[Failed, ...]
    """Files that hold no note."""
    reported: tuple[Failure, ...]
    """What the batches that made the notes failed at."""

    @property
    def failures(self) -> tuple[Failure, ...]:
        """Both, as a digest tells them."""
        unread = (
            Failure(source=one.source, stage=one.stage, error=one.error.message, hint=one.error.hint)
            for one in self.unread
        )
        return (*unread, *self.reported)


def gather(places: Sequence[Path], out: Path) -> Gathered:
    """The notes in folders and files, each once, and the failures that the report of a batch tells.

    Args:
        places: folders, JSON files of one note, and JSON Lines files.
        out: the digest's folder: it is not read, and links start from it.
    """
    found: dict[str, Found] = {}
    unread: dict[str, Failed] = {}
    reported: dict[str, Failure] = {}
    beside = _Beside(out)
    for place in sorted(set(places)):
        for item in named_notes(place, out):
            if isinstance(item, Failed):
                unread[item.source] = item
                continue
            name = f"{shown(place.as_posix())}/{item.name}" if place.is_dir() and len(set(places)) > 1 else item.name
            found.setdefault(_identity(item), Found(name, _lean(item.note), beside.files(item)))
        if place.is_dir():
            reported |= {told.source: told for told in _reported(place)}
    return Gathered(
        tuple(sorted(found.values(), key=lambda one: one.name)),
        tuple(unread[name] for name in sorted(unread)),
        tuple(reported[name] for name in sorted(reported)),
    )


def _identity(item: Stored) -> str:
    """What tells a note from all others, under whatever name it is found."""
    number = item.name.rpartition("/")[2] if item.path.suffix.lower() != ".json" else ""
    return f"{os.path.realpath(item.path)}\0{number}"


def _lean(note: Note) -> Note:
    return note.model_copy(update={"removed": (), "quotes": (), "background": ()})


class _Beside:
    """The files of the notes, as seen from the digest's folder; every folder is listed once."""

    def __init__(self, out: Path) -> None:
        self._out = out
        self._listed: dict[Path, Mapping[str, list[tuple[str, str]]]] = {}

    def files(self, item: Stored) -> tuple[File, ...]:
        """The files of one note, best first."""
        folder, name = item.path.parent, item.path.name
        stem = name[: -len(".json")] if name.lower().endswith(".json") else ""
        beside = [(languages, form, f"{stem}.{languages}.{form}") for languages, form in self._of(folder).get(stem, ())]
        ranked = sorted([*beside, ("", "json", name)], key=lambda one: (_FORMS.index(one[1]), one[0]))
        return tuple(
            File(form=form, languages=_codes(languages), path=shown(self._seen(folder / file)))
            for languages, form, file in ranked
        )

    def _of(self, folder: Path) -> Mapping[str, list[tuple[str, str]]]:
        if folder not in self._listed:
            stems: dict[str, list[tuple[str, str]]] = defaultdict(list)
            for file in folder.iterdir():
                if match := _BESIDE.fullmatch(file.name):
                    stems[match["stem"]].append((match["languages"], match["form"]))
            self._listed[folder] = stems
        return self._listed[folder]

    def _seen(self, path: Path) -> str:
        return PurePath(os.path.relpath(path, self._out)).as_posix()


@cache
def _codes(languages: str) -> tuple[Language, ...]:
    return tuple(code for code in LANGUAGES if code in languages.split("-"))


def _reported(folder: Path) -> Iterator[Failure]:
    """The articles that the batch which made a folder of notes failed at, and whether it came to its end."""
    path = folder / OWN_FOLDER / "report.json"
    name = f"{OWN_FOLDER}/report.json"
    if not path.exists():
        return
    remedy = "run sintesis batch again"
    try:
        report: Any = json.loads(path.read_bytes())
        entries = [entry for entry in report["sources"] if entry["outcome"] == "failed"]
        yield from (_told(entry) for entry in entries)
        finished = report["finished"]
    except OSError as error:
        yield Failure(source=name, stage="load", error=f"cannot be read: {error.strerror or error}", hint=remedy)
        return
    except (ValueError, KeyError, TypeError):
        yield Failure(source=name, stage="load", error="not the report of a batch", hint=remedy)
        return
    if not finished:
        yield Failure(
            source=name, stage="", error="the batch did not come to its end: articles are missing", hint=remedy
        )


def _told(entry: Mapping[str, Any]) -> Failure:
    return Failure(
        source=str(entry["source"]),
        stage=str(entry["stage"]),
        error=str(entry["error"]),
        hint=str(entry["hint"]),
    )
