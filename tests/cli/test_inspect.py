"""`sintesis inspect`: what the program sees, as JSON, of texts of any length and language."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import ENGLISH, SPANISH, Run
from tests.cli.foreign import THIRD_LANGUAGES


@pytest.mark.parametrize(("article", "code"), [(SPANISH, "es"), (ENGLISH, "en")], ids=["es", "en"])
def test_the_form_is_the_promised_one(run: Run, article: Path, code: str) -> None:
    ran = run("inspect", article)
    assert (ran.code, ran.err) == (0, "")
    seen = ran.json
    assert list(seen) == ["language", "heading", "text", "removed", "sentences", "facts"]
    assert seen["language"]["code"] == code
    assert 0 < seen["language"]["confidence"] <= 1
    assert set(seen["heading"]) == {"title", "standfirst", "byline", "outlet", "published"}
    assert all(set(line) == {"text", "reason"} for line in seen["removed"])
    assert all(set(sentence) == {"n", "start", "end", "text"} for sentence in seen["sentences"])
    assert all(set(fact) == {"kind", "text", "start", "end", "value", "sentence"} for fact in seen["facts"])


@pytest.mark.parametrize("article", [SPANISH, ENGLISH], ids=["es", "en"])
def test_offsets_slice_the_text(run: Run, article: Path) -> None:
    seen = run("inspect", article).json
    for found in (*seen["sentences"], *seen["facts"]):
        assert seen["text"][found["start"] : found["end"]] == found["text"]
    assert [sentence["n"] for sentence in seen["sentences"]] == list(range(1, len(seen["sentences"]) + 1))
    for fact in seen["facts"]:
        sentence = seen["sentences"][fact["sentence"] - 1]
        assert sentence["start"] <= fact["start"] < sentence["end"]


def test_heading_and_furniture_are_parted_from_the_text(run: Run) -> None:
    seen = run("inspect", SPANISH).json
    assert (
        seen["heading"]["title"]
        == "Chile y Argentina abrirán un control único para los camiones en la frontera de Las Quebradas"
    )
    assert seen["heading"]["standfirst"].startswith("La meta común")
    assert "Te puede interesar" not in seen["text"]
    assert ("related link", True) in [
        (line["reason"], "nueve excursionistas" in line["text"]) for line in seen["removed"]
    ]
    assert seen["text"].count("La meta común es que ningún camión") == 1
    assert not seen["text"].startswith("Chile y Argentina abrirán un control único")


@pytest.mark.parametrize(
    ("article", "kind", "text", "value"),
    [
        (SPANISH, "money", "48,5 millones de dólares", "USD 48500000"),
        (SPANISH, "percent", "12,5 %", "12.5%"),
        (SPANISH, "number", "214.000", "214000"),
        (SPANISH, "date", "noviembre de 2026", "2026-11"),
        (SPANISH, "acronym", "CBF", "Comisión Binacional de Fronteras"),
        (SPANISH, "person", "Adriana Valdebenito", "Adriana Valdebenito"),
        (ENGLISH, "money", "£310 million", "GBP 310000000"),
        (ENGLISH, "percent", "60 percent", "60%"),
        (ENGLISH, "number", "4,200", "4200"),
        (ENGLISH, "date", "February 2027", "2027-02"),
        (ENGLISH, "acronym", "CDA", "Coastal Defence Agency"),
        (ENGLISH, "person", "Helen Ashworth", "Helen Ashworth"),
    ],
    ids=lambda x: x.stem if isinstance(x, Path) else x,
)
def test_facts_have_normal_values(run: Run, article: Path, kind: str, text: str, value: str) -> None:
    facts = {(fact["kind"], fact["text"]): fact["value"] for fact in run("inspect", article).json["facts"]}
    assert facts.get((kind, text)) == value


def test_a_text_of_one_word_is_seen(run: Run) -> None:
    ran = run("inspect", "-", stdin=b"Quito")
    assert ran.code == 0
    assert ran.json["text"] == "Quito"


@pytest.mark.parametrize(
    ("language", "code"), [("Portuguese", "pt"), ("Catalan", "ca"), ("French", "fr"), ("German", "de")]
)
def test_a_third_language_is_no_error(run: Run, language: str, code: str) -> None:
    ran = run("inspect", "-", stdin=THIRD_LANGUAGES[language].encode())
    assert ran.code == 0
    assert ran.json["language"]["code"] == code
    assert ran.json["sentences"]


def test_rows_come_back_with_their_ids_one_line_each(run: Run) -> None:
    rows = [
        {"id": 7, "text": "El puente reabrió el lunes, según el alcalde de la ciudad.", "title": "Reabre el puente"},
        {"id": "fr-1", "text": THIRD_LANGUAGES["French"]},
        {"id": "short", "text": "Hola"},
        {"id": "dated", "text": "The council met on 3 May to vote.", "published": "2024-05-04", "lang": "en"},
    ]
    Path("x.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    ran = run("inspect", "x.jsonl")
    assert ran.code == 0
    assert [row["id"] for row in ran.rows] == [7, "fr-1", "short", "dated"]
    assert ran.rows[0]["heading"]["title"] == "Reabre el puente"
    assert ran.rows[1]["language"]["code"] == "fr"
    assert [fact["value"] for fact in ran.rows[3]["facts"] if fact["kind"] == "date"] == ["2024-05-03"]


def test_a_broken_row_has_its_line_too(run: Run) -> None:
    Path("x.jsonl").write_text('{"id": "a", "text": "El puente reabrió."}\n{broken\n{"id": "c", "text": "Llovió."}\n')
    ran = run("inspect", "x.jsonl")
    assert ran.code == 1
    assert len(ran.rows) == 3
    assert (ran.rows[0]["id"], ran.rows[2]["id"]) == ("a", "c")
    assert "error" in ran.rows[1]
    assert len(ran.err.splitlines()) == 1


def test_a_missing_file_is_an_error(run: Run) -> None:
    ran = run("inspect", "gone.txt")
    assert (ran.code, ran.data) == (1, b"")
    assert "gone.txt" in ran.err


def test_seeing_twice_changes_nothing(run: Run) -> None:
    first = run("inspect", SPANISH).json
    again = run("inspect", "-", "--from", "es", stdin=first["text"].encode()).json
    assert again["text"] == first["text"]
    assert again["removed"] == []
