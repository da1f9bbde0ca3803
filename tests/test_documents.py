"""The documents say what the program does: notes, commands, options, variables, links, version."""

import re
import tomllib
from functools import cache
from pathlib import Path

import pytest

import sintesis
from sintesis.cli import main
from tests.documents import NOTES, ROOT, Shown, beginning, between

READMES = [ROOT / "README.md", ROOT / "README.es.md"]
PAGES = [
    *READMES,
    ROOT / "CHANGELOG.md",
    *sorted((ROOT / "docs").rglob("*.md")),
    ROOT / "src" / "sintesis" / "weights" / "README.md",
]
COMMANDS = ("note", "batch", "render", "digest", "inspect", "translate", "check", "schema", "engines")
OPTION = re.compile(r"(?<![\w-])--?[a-z][a-z-]*")
LINK = re.compile(r"\[[^\]\n]*\]\(([^)\s]+)\)")

named = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
readme = pytest.mark.parametrize("page", READMES, ids=lambda page: page.name)


@cache
def read(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def shown_by(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(arguments) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("shown", NOTES, ids=lambda shown: shown.document.name)
def test_the_note_shown_is_the_note_made(shown: Shown) -> None:
    note = shown.made()
    remedy = "make it anew with: python -m tests.documents"
    assert read(shown.whole) == note, remedy
    assert between(read(shown.document), shown)[1] == beginning(note), remedy


@readme
def test_every_option_is_told_and_none_that_is_not(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    helps = shown_by(capsys, "--help") + "".join(shown_by(capsys, name, "--help") for name in COMMANDS)
    offered = set(OPTION.findall(re.sub(r"(?m)^(?!\s+-).*$", "", helps)))
    table = "\n".join(line for line in read(page).splitlines() if line.startswith("|"))
    told = set(OPTION.findall(" ".join(re.findall(r"`([^`]*)`", table))))
    assert told == offered


@readme
def test_every_command_is_told_and_none_that_is_not(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    offered = set(re.findall(r"^  ([a-z]+) ", shown_by(capsys, "--help").partition("Commands:")[2], re.MULTILINE))
    told = set(re.findall(r"(?:`|&& )sintesis ([a-z]+)", read(page)))
    assert told == offered == set(COMMANDS)


@readme
def test_the_variables_told_are_those_that_are_read(page: Path) -> None:
    variable = re.compile(r"\b(?:SINTESIS_[A-Z]+|SOURCE_DATE_EPOCH)\b")
    settings = (ROOT / "src" / "sintesis" / "settings.py").read_text(encoding="utf-8")
    assert set(variable.findall(read(page))) == set(variable.findall(settings))


@readme
def test_the_two_commands_for_a_fresh_machine_are_there(page: Path) -> None:
    lines = read(page).splitlines()
    assert "python -m pip install . && sintesis note docs/examples/frontera.es.txt" in lines
    assert 'python -m pip install ".[test]" && python -m pytest' in lines
    checks = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert 'python -m pip install --quiet ".[test]"\npython -m pytest\n' in checks
    assert "sintesis note docs/examples/frontera.es.txt" in checks


def test_both_readmes_have_the_same_sections_and_code() -> None:
    shapes = []
    for page in READMES:
        lines = [line for line in read(page).splitlines() if not line.startswith(">")]
        shapes.append([line.partition(" ")[0] for line in lines if line.startswith("#")])
    assert shapes[0] == shapes[1]
    commands = [[line.split("  #")[0].rstrip() for line in _fenced(read(page))] for page in READMES]
    assert commands[0] == commands[1]


def _fenced(text: str) -> list[str]:
    return [line for block in re.findall(r"```sh\n(.*?)```", text, re.DOTALL) for line in block.splitlines()]


@named
def test_links_lead_somewhere(page: Path) -> None:
    for target in LINK.findall(read(page)):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        there = (page.parent / path).resolve() if path else page
        assert there.exists(), target
        assert not anchor or anchor in _anchors(read(there)), target


def _anchors(text: str) -> set[str]:
    headings = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-") for heading in headings}


def test_the_changelog_begins_with_this_version() -> None:
    entries = re.findall(
        r"^## \[(\d+\.\d+\.\d+)\] - (\d{4}-\d\d-\d\d|unreleased)$", read(ROOT / "CHANGELOG.md"), re.MULTILINE
    )
    assert entries[0][0] == sintesis.__version__


def test_the_licences_are_whole_and_in_the_package() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    files = [ROOT / name for name in project["license-files"]]
    apache, mozilla = (path.read_text(encoding="utf-8") for path in files)
    assert "END OF TERMS AND CONDITIONS" in apache
    assert "Exhibit B" in mozilla
    installed = Path(sintesis.__file__).parent / "weights"
    assert (installed / "LICENSE").read_text(encoding="utf-8") == mozilla
    assert (installed / "README.md").exists()
