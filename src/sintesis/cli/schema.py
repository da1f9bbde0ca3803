"""`sintesis schema`: the note's JSON Schema."""

import typer

from sintesis.cli.options import Quiet, Verbose, console


def schema(context: typer.Context, verbose: Verbose = False, quiet: Quiet = False) -> int:  # noqa: ARG001
    """Print the JSON Schema of a note.

    Exit codes: 0; 2 when the output cannot be written.
    """
    import json

    from sintesis.note import Note

    document = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Note.model_json_schema(mode="serialization"),
    }
    console(context).result(json.dumps(document, ensure_ascii=False, indent=2).encode() + b"\n")
    return 0
