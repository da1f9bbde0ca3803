"""What the program says of itself: help, version, schema, engines."""

import re

import pytest

import sintesis
from tests.cli.conftest import SPANISH, Run

COMMANDS = ("note", "batch", "render", "digest", "inspect", "translate", "schema", "engines")


def test_help_lists_every_command(run: Run) -> None:
    ran = run("--help")
    assert ran.code == 0
    assert all(re.search(rf"^  {name}\b", ran.out, re.MULTILINE) for name in COMMANDS)
    assert "130" in ran.out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_its_exit_codes(run: Run, command: str) -> None:
    ran = run(command, "--help")
    assert (ran.code, ran.err) == (0, "")
    assert "Exit codes" in ran.out
    assert run(command, "-h").data == ran.data


def test_version(run: Run) -> None:
    assert run("--version").out == f"sintesis {sintesis.__version__}\n"


@pytest.mark.parametrize("arguments", [[], ["nonsense"]], ids=["nothing", "an unknown command"])
def test_what_is_no_command(run: Run, arguments: list[str]) -> None:
    ran = run(*arguments)
    assert (ran.code, ran.data) == (2, b"")
    assert "--help" in ran.err


def test_the_schema_names_every_field_of_a_note(run: Run) -> None:
    schema = run("schema").json
    note = run("note", SPANISH, "--to", "es", "--format", "json").json
    promised = {
        "schema_version", "title", "source", "published", "created", "sentences", "removed", "bottom_line",
        "key_points", "background", "actors", "dates", "figures", "quotes", "next_steps", "terms", "reliability",
        "method",
    }  # fmt: skip
    assert promised <= set(schema["properties"]) == set(note)
    assert {"name", "language", "digest", "outlet", "byline", "url"} <= set(note["source"])
    assert set(note["published"]) == {"value", "inferred"}
    for part in ("key_points", "background", "next_steps"):
        assert all({"text", "evidence", "findings"} <= set(statement) for statement in note[part])
        assert all(set(statement["text"]) == {"es", "en"} for statement in note[part])
    assert schema["$schema"].startswith("https://json-schema.org/")


def test_engines_are_ready_or_say_what_is_missing(run: Run) -> None:
    rows = run("engines", "--format", "json").json
    assert {row["name"] for row in rows} == {"embedded", "opus-mt", "firefox", "echo", "none"}
    assert [row["name"] for row in rows if row["default"]] == ["embedded"]
    assert all(bool(row["ready"]) != bool(row["command"]) for row in rows)
    table = run("engines").out
    assert all(row["name"] in table for row in rows)
    assert all(row["command"] in table for row in rows if row["command"])
