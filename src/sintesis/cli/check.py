"""`sintesis check`: a text and its translation, held against each other line by line."""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from sintesis.cli import options
from sintesis.cli.options import console
from sintesis.errors import ArticleError, Unreadable, UsageFault
from sintesis.model import Language

if TYPE_CHECKING:
    from sintesis.cli.console import Console
    from sintesis.stages.compare.lines import Pair


def check(
    context: typer.Context,
    source: Annotated[str, typer.Argument(metavar="SOURCE", help="The text; - reads standard input.")],
    translation: Annotated[str, typer.Argument(metavar="TRANSLATION", help="Its translation, line by line.")],
    from_: Annotated[str, typer.Option("--from", metavar="es|en", help="Language of the text.")],
    to: Annotated[str, typer.Option("--to", metavar="es|en", help="Language of the translation.")],
    form: Annotated[
        str, typer.Option("--format", metavar="text|jsonl", help="A report to read, or an object a line.")
    ] = "text",
    glossary: options.GlossaryFile = None,
    verbose: options.Verbose = False,  # noqa: ARG001
    quiet: options.Quiet = False,  # noqa: ARG001
) -> int:
    """Hold a translation against its source and print what differs: numbers, dates, names, denials, quotations …

    The two texts must have a line for each line. As JSON Lines every pair is an object {line, findings}.

    Exit codes: 0 nothing found; 1 something found, or a text cannot be read; 2 usage; 130 interrupted.
    """
    from sintesis.settings import Flags, read_glossary, settle
    from sintesis.stages.compare.lines import compare_lines

    said = console(context)
    settings = settle(Flags(source=from_, target=to, glossary=glossary))
    own, other = settings.source, settings.target
    if own is None or other is None or other == "both" or own == other:
        raise UsageFault(f"--from {from_} --to {to}: not the two languages of a translation", "use es and en")
    if form not in ("text", "jsonl"):
        raise UsageFault(f"--format {form}: not a value that it takes", "use text or jsonl")
    if source == translation == "-":
        raise UsageFault("- -: standard input is one text, not two", "name a file for the text or for its translation")
    ours, theirs = _lines(source, said), _lines(translation, said)
    _see_that_they_pair(source, ours, translation, theirs)
    _see_that_it_is_in(source, ours, own)
    _see_that_it_is_in(translation, theirs, other)
    faulty = 0
    for pair in compare_lines(ours, theirs, own, other, read_glossary(settings.glossary)):
        faulty += bool(pair.findings)
        if form == "jsonl":
            said.result(_object(pair))
        elif pair.findings:
            said.result(_report(pair))
    said.say(f"{faulty} of {len(ours)} lines with something to look at")
    return 1 if faulty else 0


def _lines(name: str, said: "Console") -> list[str]:
    """The lines of a file, none where it is empty; a line break at its end begins no other.

    Raises:
        Unreadable: it cannot be read; the message names it.
    """
    from sintesis.cli.given import text_of

    try:
        text = text_of(name, said)
    except ArticleError as error:
        raise Unreadable(f"{name}: {error.message}", error.hint) from error
    return text.removesuffix("\n").split("\n") if text else []


def _see_that_they_pair(source: str, ours: Sequence[str], translation: str, theirs: Sequence[str]) -> None:
    if len(ours) != len(theirs):
        longer = source if len(ours) > len(theirs) else translation
        raise Unreadable(
            f"lines: {len(ours)} in {source}, {len(theirs)} in {translation}; "
            f"line {min(len(ours), len(theirs)) + 1} of {longer} has no fellow",
            "give texts with a line for each line, empty lines included",
        )


def _see_that_it_is_in(name: str, lines: Sequence[str], language: Language) -> None:
    """Refuse a text that is in the other language as a whole, and name a line that shows it.

    Raises:
        Unreadable: it is.
    """
    from sintesis.language import table
    from sintesis.model import LANGUAGES
    from sintesis.stages.detect import detect

    found = detect("\n".join(lines), None).code
    if found == language or found == "und":
        return
    proof = next((n for n, line in enumerate(lines, start=1) if detect(line, None).code == found), 1)
    known = table("en", "languages")
    hint = "exchange --from and --to, or the two texts" if found in LANGUAGES else "give texts in Spanish and English"
    raise Unreadable(
        f"{name}, line {proof}: in {known.get(found, found)}, not in {known.get(language, language)}", hint
    )


def _object(pair: "Pair") -> bytes:
    from sintesis.stages.compose import message

    findings = [
        {
            "check": finding.check,
            "severity": finding.severity,
            "source": finding.source,
            "target": finding.target,
            "source_span": _span(finding.source, pair.source),
            "target_span": _span(finding.target, pair.target),
            "message": message(finding, "en"),
        }
        for finding in pair.findings
    ]
    return json.dumps({"line": pair.line, "findings": findings}, ensure_ascii=False).encode() + b"\n"


def _span(words: str, text: str) -> list[int] | None:
    """Where the words of a finding stand in their line, in code points; `None` where they stand nowhere as they are."""
    start = text.find(words) if words else -1
    return [start, start + len(words)] if start >= 0 else None


def _report(pair: "Pair") -> bytes:
    """The findings of a line, worst first, and both texts."""
    from sintesis.stages.compose import message

    rank = {"error": 0, "warning": 1, "info": 2}
    told = sorted(pair.findings, key=lambda finding: rank[finding.severity])
    lines = [f"line {pair.line}"]
    lines += [f"  {finding.severity}: {message(finding, 'en')}" for finding in told]
    lines += [f"    {pair.source.strip()}", f"    {pair.target.strip()}", ""]
    return ("\n".join(lines) + "\n").encode()
