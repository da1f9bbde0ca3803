"""`sintesis translate`: lines in, lines out, one for one."""

from typing import Annotated

import typer

from sintesis.cli import options
from sintesis.cli.options import console
from sintesis.errors import UsageFault
from sintesis.model import Failed


def translate(
    context: typer.Context,
    file: Annotated[str, typer.Argument(metavar="FILE|-", help="Text to translate; - reads standard input.")],
    from_: Annotated[str, typer.Option("--from", metavar="es|en", help="Language of the text.")],
    to: Annotated[str, typer.Option("--to", metavar="es|en", help="Language it is translated into.")],
    translator: options.TranslatorName = None,
    glossary: options.GlossaryFile = None,
    offline: options.Offline = False,
    verbose: options.Verbose = False,  # noqa: ARG001
    quiet: options.Quiet = False,  # noqa: ARG001
) -> int:
    """Print the translation of a text: one line for each line, empty lines kept.

    What is found wrong with a line is told on standard error, as it stands behind a statement of a note.

    Exit codes: 0 done; 1 the text cannot be read or translated; 2 usage, a missing engine or an output that cannot be
    written; 130 interrupted.
    """
    from sintesis.cli.given import STDIN, text_of
    from sintesis.cli.prepare import prepare
    from sintesis.pipeline import attempt
    from sintesis.settings import Flags, settle
    from sintesis.stages.compose import message
    from sintesis.stages.translate import Line, translate_lines

    said = console(context)
    settings = settle(Flags(source=from_, target=to, translator=translator, offline=offline, glossary=glossary))
    source, target = settings.source, settings.target
    if source is None or target is None or target == "both":
        raise UsageFault(f"--to {to}: a text is translated into one language", "use es or en")
    if source == target:
        raise UsageFault(f"--from {source} --to {target}: the same language twice", "use the other one in one of them")
    prepared = prepare(settings)

    def made() -> list[Line]:
        lines = text_of(file, said).split("\n")
        return translate_lines(lines, source, target, prepared.engines.translator, prepared.request.glossary)

    outcome = attempt(file, made)
    if isinstance(outcome, Failed):
        said.error(outcome.error, "stdin" if file == STDIN else file)
        return 1
    said.result("\n".join(line.text for line in outcome).encode())
    for n, line in enumerate(outcome, start=1):
        for term in line.missed:
            said.line(f"line {n}: “{term.text}” is not put as the glossary has it: “{term.form}”")
        for finding in line.findings:
            said.say(f"line {n}: {message(finding, 'en')}")
    return 0
