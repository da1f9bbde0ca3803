"""`sintesis inspect`: what the program sees in a text, as JSON."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from sintesis.cli import options
from sintesis.cli.options import console
from sintesis.errors import Unreadable
from sintesis.model import Failed, Media, Skipped, Source

if TYPE_CHECKING:
    from sintesis.cli.console import Console
    from sintesis.pipeline import Inspection, Request


def inspect(
    context: typer.Context,
    article: Annotated[
        str,
        typer.Argument(
            metavar="ARTICLE|-",
            help="File (.txt, .md, .html, .pdf, .docx, .odt, .eml, .jsonl); - reads standard input.",
        ),
    ],
    from_: options.From = None,
    glossary: options.GlossaryFile = None,
    verbose: options.Verbose = False,  # noqa: ARG001
    quiet: options.Quiet = False,  # noqa: ARG001
) -> int:
    """Print as JSON what is seen in a text: language, heading, cleaned text, removed lines, sentences and facts.

    Takes texts of any length and language. A .jsonl file gives one line a row, with the row's id.

    Exit codes: 0 all read; 1 the text or a row cannot be read; 2 usage or an output that cannot be written.
    """
    from sintesis.cli.given import sources_of
    from sintesis.cli.prepare import request_of
    from sintesis.settings import Flags, settle
    from sintesis.sources import holds_several

    said = console(context)
    request = request_of(settle(Flags(source=from_, glossary=glossary)))
    found = sources_of([article], said)
    if holds_several(Path(article)):
        return _rows(found, request, said)
    return _single(found, request, said)


def _single(found: Iterable[Source | Skipped | Failed], request: "Request", said: "Console") -> int:
    """Print one text's inspection, indented; the exit code."""
    code = 0
    for item in found:
        seen = _seen(item, request)
        if isinstance(seen, Failed):
            said.error(seen.error, seen.source)
            code = 1
        else:
            said.result(json.dumps(document(seen), ensure_ascii=False, indent=2).encode() + b"\n")
    return code


def _rows(found: Iterable[Source | Skipped | Failed], request: "Request", said: "Console") -> int:
    """Print a line for each row, whether it can be read or not; the exit code."""
    code = 0
    for item in found:
        if isinstance(item, Skipped):
            said.say(f"{item.source}: skipped: {item.reason}")
            continue
        seen = _seen(item, request)
        if isinstance(seen, Failed):
            said.error(seen.error, seen.source)
            line = {"id": _identity(item), "error": seen.error.message}
            code = 1
        else:
            line = {"id": _identity(item), **document(seen)}
        said.result(json.dumps(line, ensure_ascii=False).encode() + b"\n")
    return code


def _seen(item: Source | Skipped | Failed, request: "Request") -> "Inspection | Failed":
    from sintesis import pipeline

    if isinstance(item, Skipped):
        return Failed(item.source, "load", Unreadable(item.reason, "see the kinds of file in: sintesis inspect --help"))
    if isinstance(item, Failed):
        return item
    return pipeline.attempt(item.name, lambda: pipeline.inspect(item, request))


def _identity(item: Source | Skipped | Failed) -> Any:
    """The row's `id` as the file gives it, else what it is called here."""
    if isinstance(item, Source):
        if item.media is Media.ROW and isinstance(row := json.loads(item.data), dict) and "id" in row:
            return row["id"]
        return item.name.rpartition("/")[2]
    return item.source.rpartition("/")[2]


def document(seen: "Inspection") -> dict[str, Any]:
    """An inspection as JSON values."""
    heading = seen.heading
    return {
        "language": {"code": seen.language.code, "confidence": seen.language.confidence},
        "heading": {
            "title": heading.title,
            "standfirst": heading.standfirst,
            "byline": heading.byline,
            "outlet": heading.outlet,
            "published": heading.published,
        },
        "text": seen.text,
        "removed": [{"text": line.text, "reason": line.reason} for line in seen.removed],
        "sentences": [{"n": s.n, "start": s.start, "end": s.end, "text": s.text} for s in seen.sentences],
        "facts": [
            {
                "kind": fact.kind,
                "text": fact.text,
                "start": fact.start,
                "end": fact.end,
                "value": fact.value,
                "sentence": fact.sentence,
            }
            for fact in seen.facts
        ],
    }
