"""`sintesis check`: what differs between a text and its translation, line by line."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run

SOURCE = "El puente reabrió el lunes con 40 obreros.\n\nEl alcalde no firmó el acuerdo con Francia.\n"
RIGHT = "The bridge reopened on Monday with 40 workers.\n\nThe mayor did not sign the agreement with France.\n"
WRONG = "The bridge reopened on Monday with 14 workers.\n\nThe mayor signed the agreement with Sweden.\n"


@pytest.fixture
def files() -> None:
    for name, text in {"es.txt": SOURCE, "right.txt": RIGHT, "wrong.txt": WRONG}.items():
        Path(name).write_text(text, encoding="utf-8")


@pytest.mark.usefixtures("files")
def test_a_right_translation_passes(run: Run) -> None:
    ran = run("check", "es.txt", "right.txt", "--from", "es", "--to", "en")
    assert (ran.code, ran.out) == (0, "")
    assert "0 of 3 lines" in ran.err


@pytest.mark.usefixtures("files")
def test_what_differs_is_told_with_both_texts(run: Run) -> None:
    ran = run("check", "es.txt", "wrong.txt", "--from", "es", "--to", "en")
    assert ran.code == 1
    assert "line 1\n  error: number differs: “40” → “14”\n" in ran.out
    assert "negation lost: “no”" in ran.out
    assert "    The mayor signed the agreement with Sweden.\n" in ran.out


@pytest.mark.usefixtures("files")
def test_json_lines_hold_an_object_a_pair(run: Run) -> None:
    ran = run("check", "es.txt", "wrong.txt", "--from", "es", "--to", "en", "--format", "jsonl")
    rows = ran.rows
    assert [row["line"] for row in rows] == [1, 2, 3]
    assert [bool(row["findings"]) for row in rows] == [True, False, True]
    number = rows[0]["findings"][0]
    assert (number["check"], number["severity"]) == ("number", "error")
    start, end = number["source_span"]
    assert SOURCE.splitlines()[0][start:end] == number["source"] == "40"
    assert ran.code == 1


@pytest.mark.usefixtures("files")
def test_texts_of_different_length_are_refused_naming_the_line(run: Run) -> None:
    Path("short.txt").write_text(RIGHT.rpartition("The mayor")[0], encoding="utf-8")
    ran = run("check", "es.txt", "short.txt", "--from", "es", "--to", "en")
    assert (ran.code, ran.data) == (1, b"")
    assert "line 3 of es.txt" in ran.err


@pytest.mark.usefixtures("files")
def test_a_wrong_pair_of_languages_is_refused_naming_the_line(run: Run) -> None:
    ran = run("check", "right.txt", "es.txt", "--from", "es", "--to", "en")
    assert (ran.code, ran.data) == (1, b"")
    assert "right.txt, line 1: in English, not in Spanish" in ran.err


@pytest.mark.parametrize(
    "arguments",
    [
        ["--from", "es", "--to", "es"],
        ["--from", "es", "--to", "both"],
        ["--from", "es", "--to", "en", "--format", "html"],
        ["--from", "es"],
    ],
    ids=" ".join,
)
@pytest.mark.usefixtures("files")
def test_what_makes_no_sense_is_refused(run: Run, arguments: list[str]) -> None:
    ran = run("check", "es.txt", "right.txt", *arguments)
    assert (ran.code, ran.data) == (2, b"")
    assert len(ran.err.splitlines()) == 1


@pytest.mark.usefixtures("files")
def test_the_glossary_is_held_against_it(run: Run) -> None:
    Path("own.csv").write_text("es,en,kind,keep\nacuerdo,accord,term,\n", encoding="utf-8")
    ran = run("check", "es.txt", "right.txt", "--from", "es", "--to", "en", "--glossary", "own.csv")
    assert ran.code == 1
    assert "acuerdo" in ran.out


@pytest.mark.usefixtures("files")
def test_a_missing_file(run: Run) -> None:
    ran = run("check", "es.txt", "gone.txt", "--from", "es", "--to", "en")
    assert (ran.code, ran.data) == (1, b"")
    assert "gone.txt" in ran.err


def test_words_against_an_empty_line_are_found(run: Run) -> None:
    Path("gap.es").write_text("El tren salió tarde.\n\n", encoding="utf-8")
    Path("gap.en").write_text("The train left late.\nThe driver was fired.\n", encoding="utf-8")
    ran = run("check", "gap.es", "gap.en", "--from", "es", "--to", "en")
    assert ran.code == 1
    assert "line 2\n  error: translation of nothing" in ran.out


def test_an_empty_text_has_no_lines(run: Run) -> None:
    Path("none.txt").write_bytes(b"")
    Path("one.txt").write_text("The train left late.\n", encoding="utf-8")
    assert "0 of 0 lines" in run("check", "none.txt", "none.txt", "--from", "es", "--to", "en").err
    ran = run("check", "none.txt", "one.txt", "--from", "es", "--to", "en")
    assert ran.code == 1
    assert "line 1 of one.txt has no fellow" in ran.err


def test_both_texts_from_standard_input_are_refused(run: Run) -> None:
    ran = run("check", "-", "-", "--from", "es", "--to", "en")
    assert (ran.code, ran.data) == (2, b"")
    assert "standard input" in ran.err
