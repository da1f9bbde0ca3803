"""`--glossary`: the user's own names and terms, in every command that reads or translates."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

ROWS = """es,en,kind,keep
huachicol,fuel theft,term,
Guardia Nacional,Civil Guard,organisation,
arrancho,,term,true
"""
ARTICLE = (
    "La Guardia Nacional detuvo el lunes a cinco personas en el puerto. "
    "El huachicol crece en la costa, dijo la alcaldesa Marta Ibarra. "
    "El arrancho es una pesca muy antigua de la bahía."
)


@pytest.fixture(autouse=True)
def files() -> None:
    """An article and a glossary in the folder that the calls stand in."""
    Path("x.txt").write_text(ARTICLE, encoding="utf-8")
    Path("own.csv").write_text(ROWS, encoding="utf-8")


def test_inspect_finds_its_names_and_terms(run: Run) -> None:
    facts = run("inspect", "x.txt", "--glossary", "own.csv").json["facts"]
    found = {(fact["kind"], fact["text"]) for fact in facts}
    assert {("organisation", "Guardia Nacional"), ("term", "huachicol"), ("term", "arrancho")} <= found


def test_a_note_puts_them_as_stated_beside_the_original(run: Run) -> None:
    note = run("note", "x.txt", "--glossary", "own.csv", "--format", "json").json
    said = " ".join(point["text"]["en"] for point in (note["bottom_line"], *note["key_points"]))
    assert "Civil Guard" in said
    assert "uel theft" in said
    assert "rrancho is" in said
    names = {actor["as_written"]: actor["name"]["en"] for actor in note["actors"]}
    assert names["Guardia Nacional"] == "Civil Guard"
    assert [(term["term"], term["gloss"]["en"]) for term in note["terms"]] == [("huachicol", "fuel theft")]
    assert not {"term", "name"} & {found["finding"]["check"] for found in note["reliability"]["findings"]}


def test_translate_puts_them_as_stated_line_for_line(run: Run) -> None:
    text = "El huachicol crece.\n\nLa Guardia Nacional llegó el lunes.\n"
    ran = run("translate", "-", "--from", "es", "--to", "en", "--glossary", "own.csv", stdin=text.encode())
    assert (ran.code, ran.err) == (0, "")
    first, empty, third, last = ran.out.split("\n")
    assert first.startswith("Fuel theft")
    assert "Civil Guard" in third
    assert (empty, last) == ("", "")


def test_the_other_direction(run: Run) -> None:
    ran = run("translate", "-", "--from", "en", "--to", "es", "--glossary", "own.csv", stdin=b"Fuel theft is growing.")
    assert "huachicol" in ran.out.lower()


def test_the_variable_stands_for_the_flag(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SINTESIS_GLOSSARY", "own.csv")
    assert "huachicol" in [fact["text"] for fact in run("inspect", "x.txt").json["facts"]]
    Path("other.toml").write_text('[[term]]\nes = "costa"\nen = "shore"\n', encoding="utf-8")
    found = [fact["text"] for fact in run("inspect", "x.txt", "--glossary", "other.toml").json["facts"]]
    assert "costa" in found
    assert "huachicol" not in found


def test_a_folder_is_done_again_when_the_content_changes_and_only_then(echo: Run) -> None:
    Path("in").mkdir()
    Path("in/x.txt").write_text(ARTICLE, encoding="utf-8")

    def outcome(glossary: str) -> str:
        assert echo("batch", "in", "-o", "out", "--glossary", glossary).code == 0
        report = json.loads(Path("out/.sintesis/report.json").read_text(encoding="utf-8"))
        assert report["settings"]["glossary"] == glossary
        return str(report["sources"][0]["outcome"])

    assert outcome("own.csv") == "done"
    assert outcome("own.csv") == "skipped"
    Path("again.csv").write_text(ROWS, encoding="utf-8")
    assert outcome("again.csv") == "skipped"
    Path("again.csv").write_text(ROWS.replace("fuel theft", "petrol theft"), encoding="utf-8")
    assert outcome("again.csv") == "done"


COMMANDS = [
    ["note", "x.txt"],
    ["batch", "in", "-o", "out"],
    ["inspect", "x.txt"],
    ["translate", "x.txt", "--from", "es", "--to", "en"],
]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("twice.csv", ROWS.encode() + b"huachicol,oil theft,,\n", "twice.csv, line 5: "),
        ("kind.toml", b'[[term]]\nes = "a"\nen = "b"\nkind = "thing"\n', "kind.toml, line 4: unknown kind"),
        ("latin.csv", ROWS.encode() + "dársena,basin,,\n".encode("latin-1"), "latin.csv, line 5: not UTF-8"),
        ("own.txt", ROWS.encode(), "own.txt"),
    ],
    ids=lambda value: value if isinstance(value, str) and "." in value[:10] else "",
)
def test_a_glossary_that_makes_no_sense(run: Run, command: list[str], name: str, data: bytes, said: str) -> None:
    Path("in").mkdir()
    Path(name).write_bytes(data)
    ran = run(*command, "--glossary", name)
    assert (ran.code, ran.data) == (2, b"")
    assert said in ran.err
    assert len(ran.err.splitlines()) == 1


@pytest.mark.parametrize("name", ["gone.csv", "in", "", "a\0b.csv"])
def test_a_glossary_that_is_not_there(run: Run, name: str) -> None:
    Path("in").mkdir()
    ran = run("inspect", "x.txt", "--glossary", name)
    assert (ran.code, ran.data) == (2, b"")
    assert "glossary" in ran.err
    assert len(ran.err.splitlines()) == 1
