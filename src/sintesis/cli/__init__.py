"""The command line: `main`, and the commands, one file each."""

import sys
from collections.abc import Sequence
from typing import Annotated

import typer
from typer.main import get_command

from sintesis.cli import batch, check, digest, engines, inspect, note, render, schema, translate
from sintesis.cli.console import Console, deafen
from sintesis.errors import ArticleError, SintesisError

app = typer.Typer(
    name="sintesis",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(note.note)
app.command()(batch.batch)
app.command()(render.render)
app.command()(digest.digest)
app.command()(inspect.inspect)
app.command()(translate.translate)
app.command()(check.check)
app.command()(schema.schema)
app.command()(engines.engines)


def _version(context: typer.Context, on: bool) -> None:
    if on:
        from sintesis import __version__

        context.obj.result(f"sintesis {__version__}\n".encode())
        raise typer.Exit


@app.callback(invoke_without_command=True)
def sintesis(
    context: typer.Context,
    version: Annotated[  # noqa: ARG001
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.", show_default=False)
    ] = False,
) -> int:
    """Spanish and English news articles into structured briefing notes, offline.

    Exit codes: 0 all done or skipped; 1 an article failed; 2 usage, a missing engine or an output that cannot be
    written; 130 interrupted.
    """
    if context.invoked_subcommand is None:
        context.obj.line("a command is missing — try: sintesis note ARTICLE, or sintesis --help")
        return 2
    return 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; the exit code.

    Args:
        arguments: the process's own when `None`.
    """
    console = Console()
    command = get_command(app)
    try:
        with command.make_context(
            "sintesis", list(sys.argv[1:] if arguments is None else arguments), obj=console
        ) as context:
            return int(command.invoke(context) or 0)
    except typer.Exit as ended:
        return ended.exit_code
    except typer.TyperException as error:
        console.line(f"{error.format_message().rstrip('.')} — see: {_help_of(error)}")
        return error.exit_code
    except BrokenPipeError:
        # Whoever read our output has seen enough, as `head` does: nothing went wrong.
        deafen()
        return 0
    except KeyboardInterrupt:
        console.line("interrupted")
        return 130
    except SintesisError as error:
        console.error(error)
        return 1 if isinstance(error, ArticleError) else 2
    except Exception as error:
        hint = "" if console.verbose else " — run again with -v for the traceback, and report it"
        console.line(f"unexpected {type(error).__name__}: {error}{hint}")
        console.trace(error)
        return 1


def _help_of(error: typer.TyperException) -> str:
    context = getattr(error, "ctx", None)
    return f"{context.command_path if context else 'sintesis'} --help"


__all__ = ["app", "main"]
