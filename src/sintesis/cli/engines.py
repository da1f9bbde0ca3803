"""`sintesis engines`: the translators, and what those that are missing need."""

from typing import Annotated, Any

import typer

from sintesis.cli.options import Quiet, Verbose, console


def engines(
    context: typer.Context,
    form: Annotated[
        str | None, typer.Option("--format", metavar="text|json", help="A table, or JSON.", show_default=False)
    ] = None,
    verbose: Verbose = False,  # noqa: ARG001
    quiet: Quiet = False,  # noqa: ARG001
) -> int:
    """Print the translators: name, ready or what is missing and the command that gets it, description.

    Exit codes: 0; 2 for a usage error.
    """
    import json

    from sintesis.errors import UsageFault

    if form not in (None, "text", "json"):
        raise UsageFault(f"--format {form}: not a value that it takes", "use text or json")
    rows = _rows()
    if form == "json":
        console(context).result(json.dumps(rows, ensure_ascii=False, indent=2).encode() + b"\n")
    else:
        console(context).result(_table(rows).encode())
    return 0


def _rows() -> list[dict[str, Any]]:
    from sintesis.engines.base import Ready
    from sintesis.engines.registry import DEFAULT, TRANSLATORS, choose

    rows = []
    for name in TRANSLATORS:
        choice = choose(name)
        state = choice.state
        ready = isinstance(state, Ready)
        rows.append(
            {
                "name": name,
                "default": name == DEFAULT,
                "ready": ready,
                "fingerprint": state.fingerprint if isinstance(state, Ready) else None,
                "missing": None if isinstance(state, Ready) else state.what,
                "command": None if isinstance(state, Ready) else state.command,
                "description": choice.factory.description,
            }
        )
    return rows


def _table(rows: list[dict[str, Any]]) -> str:
    width = max(len(row["name"]) for row in rows)
    lines = []
    for row in rows:
        state = "ready  " if row["ready"] else "missing"
        default = " (default)" if row["default"] else ""
        lines.append(f"{row['name']:{width}}  {state}  {row['description']}{default}")
        if not row["ready"]:
            lines.append(f"{'':{width}}           lacks {row['missing']}; get it with: {row['command']}")
    return "\n".join(lines) + "\n"
