"""`sintesis note`: one article or several, on standard output or in files."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import ENGLISH, SPANISH, Run


def test_a_spanish_article_becomes_an_english_note(run: Run) -> None:
    ran = run("note", SPANISH)
    assert ran.code == 0
    assert ran.err == ""
    assert ran.out.startswith("# ")
    assert "## Key points" in ran.out
    assert "Las Quebradas" in ran.out
    assert ran.out.endswith("\n")


def test_an_english_article_becomes_a_spanish_note(run: Run) -> None:
    ran = run("note", ENGLISH)
    assert ran.code == 0
    assert "## Claves" in ran.out
    assert "Kelmouth" in ran.out


def test_the_same_call_gives_the_same_bytes(run: Run) -> None:
    assert run("note", SPANISH, "--length", "short").data == run("note", SPANISH, "--length", "short").data


def test_standard_output_is_empty_of_anything_but_notes(echo: Run) -> None:
    ran = echo("note", SPANISH, "gone.txt", ENGLISH, "--format", "json")
    assert ran.code == 1
    assert [row["source"]["language"] for row in ran.rows] == ["es", "en"]
    assert len(ran.err.splitlines()) == 1


def test_a_note_in_the_articles_own_language_opens_no_translator(run: Run) -> None:
    ran = run("note", SPANISH, "--to", "es", "--translator", "none", "--format", "json")
    assert ran.code == 0
    assert ran.json["method"]["translator"] is None
    assert ran.json["bottom_line"]["text"]["en"] is None
    assert ran.json["bottom_line"]["text"]["es"]


def test_both_languages_stand_side_by_side(echo: Run) -> None:
    ran = echo("note", SPANISH, "--to", "both", "--format", "json")
    assert ran.json["method"]["languages"] == ["es", "en"]
    assert set(ran.json["bottom_line"]["text"]) == {"es", "en"}
    assert all(ran.json["bottom_line"]["text"].values())
    page = echo("note", SPANISH, "--to", "both").out
    assert "Claves / Key points" in page


@pytest.mark.parametrize(("length", "points"), [("short", 3), ("standard", 5), ("long", 8)])
@pytest.mark.parametrize("article", [SPANISH, ENGLISH], ids=["es", "en"])
def test_length_is_the_number_of_key_points(echo: Run, article: Path, length: str, points: int) -> None:
    assert len(echo("note", article, "--length", length, "--format", "json").json["key_points"]) == points


def test_what_the_user_states_wins_over_the_file(echo: Run) -> None:
    stated = ["--title", "Otro título", "--outlet", "El Faro", "--author", "Ana Paz", "--date", "2026-06-19"]
    note = echo("note", SPANISH, *stated, "--url", "https://example.org/a", "--to", "es", "--format", "json").json
    assert note["title"]["es"] == "Otro título"
    assert note["source"]["outlet"] == "El Faro"
    assert note["source"]["byline"] == "Ana Paz"
    assert note["source"]["url"] == "https://example.org/a"
    assert note["published"] == {"value": "2026-06-19", "inferred": False}


def test_the_date_stated_gives_open_dates_their_year(echo: Run) -> None:
    article = (
        b"El consejo aprob\xc3\xb3 el presupuesto el 11 de marzo por siete votos contra tres en la ciudad de Quito."
    )
    open_, dated = (
        echo("note", "-", *given, "--format", "json", stdin=article).json for given in ([], ["--date", "2021-04-02"])
    )
    assert [row["value"] for row in open_["dates"]] == ["XXXX-03-11"]
    assert [(row["value"], row["inferred"]) for row in dated["dates"]] == [("2021-03-11", True)]


def test_the_language_stated_is_not_detected(echo: Run) -> None:
    note = echo(
        "note", "-", "--from", "en", "--format", "json", stdin=b"Radio Hotel Casino Taxi Metro Bar Piano Solo."
    ).json
    assert note["source"]["language"] == "en"


def test_standard_input_is_an_article(echo: Run) -> None:
    dashed = echo("note", "-", stdin=SPANISH.read_bytes())
    silent = echo("note", stdin=SPANISH.read_bytes())
    assert dashed.code == silent.code == 0
    assert dashed.data == silent.data
    assert "stdin" in dashed.out


def test_an_article_named_twice_is_made_once(echo: Run) -> None:
    assert len(echo("note", SPANISH, SPANISH, ENGLISH, "--format", "json").rows) == 2


def test_several_notes_in_markdown_are_parted(echo: Run) -> None:
    ran = echo("note", SPANISH, ENGLISH)
    assert len(ran.out.split("\n\n---\n\n")) == 2 or len(ran.out.split("\n---\n\n")) == 2


def test_one_note_as_json_is_a_document_and_several_are_lines(echo: Run) -> None:
    one = echo("note", SPANISH, "--format", "json")
    assert one.json["source"]["name"]
    assert len(one.data.splitlines()) > 10
    assert len(echo("note", SPANISH, ENGLISH, "--format", "json").data.splitlines()) == 2


def test_rows_of_a_jsonl_file_are_articles(echo: Run) -> None:
    rows = [
        {"id": name, "text": path.read_text(encoding="utf-8")} for name, path in (("uno", SPANISH), ("dos", ENGLISH))
    ]
    Path("x.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    ran = echo("note", "x.jsonl", "--format", "json")
    assert ran.code == 0
    assert [row["source"]["name"] for row in ran.rows] == ["x.jsonl/uno", "x.jsonl/dos"]
    assert echo("note", "x.jsonl", "-o", "out/").code == 0
    assert sorted(p.relative_to("out").as_posix() for p in Path("out").rglob("*.md")) == [
        "x.jsonl/dos.es.md",
        "x.jsonl/uno.en.md",
    ]


class TestWhereNotesGo:
    """The rules of `-o`."""

    def test_a_file_that_is_not_there_is_made(self, echo: Run) -> None:
        ran = echo("note", SPANISH, "-o", "new/folder/n.md")
        assert (ran.code, ran.data) == (0, b"")
        assert Path("new/folder/n.md").read_bytes() == echo("note", SPANISH).data

    def test_the_suffix_tells_the_format(self, echo: Run) -> None:
        echo("note", SPANISH, "-o", "n.json")
        assert json.loads(Path("n.json").read_bytes())["schema_version"]

    def test_the_flag_wins_over_the_suffix(self, echo: Run) -> None:
        echo("note", SPANISH, "-o", "n.json", "--format", "md")
        assert Path("n.json").read_text(encoding="utf-8").startswith("# ")

    def test_a_folder_that_is_there_takes_a_named_file(self, echo: Run) -> None:
        Path("out").mkdir()
        assert echo("note", SPANISH, "-o", "out").code == 0
        assert [p.name for p in Path("out").iterdir()] == ["frontera.es.txt.en.md"]

    def test_a_slash_means_a_folder(self, echo: Run) -> None:
        assert echo("note", SPANISH, "-o", "out/", "--to", "both", "--format", "md", "--format", "json").code == 0
        assert sorted(p.name for p in Path("out").iterdir()) == ["frontera.es.txt.es-en.md", "frontera.es.txt.json"]

    def test_several_articles_mean_a_folder(self, echo: Run) -> None:
        assert echo("note", SPANISH, ENGLISH, "-o", "out").code == 0
        assert sorted(p.name for p in Path("out").iterdir()) == ["frontera.es.txt.en.md", "harbour.en.txt.es.md"]

    @pytest.mark.parametrize(
        ("articles", "flags"),
        [((SPANISH, ENGLISH), ()), ((SPANISH,), ("--format", "md", "--format", "html"))],
    )
    def test_no_folder_is_named_like_one_note(
        self, echo: Run, articles: tuple[Path, ...], flags: tuple[str, ...]
    ) -> None:
        ran = echo("note", *articles, *flags, "-o", "n.html")
        assert (ran.code, ran.data) == (2, b"")
        assert "-o n.html" in ran.err
        assert not Path("n.html").exists()
        assert echo("note", *articles, *flags, "-o", "n.html/").code == 0

    def test_namesakes_do_not_overwrite_each_other(self, echo: Run) -> None:
        for folder, article in (("a", SPANISH), ("b", ENGLISH)):
            Path(folder).mkdir()
            Path(folder, "x.txt").write_bytes(article.read_bytes())
        assert echo("note", "a/x.txt", "b/x.txt", "-o", "out", "--format", "json").code == 0
        made = [json.loads(p.read_bytes()) for p in Path("out").rglob("*.json")]
        assert sorted(note["source"]["language"] for note in made) == ["en", "es"]

    @pytest.mark.parametrize("name", ["n.pdf", "n.XLSX"])
    def test_a_format_that_is_not_made_is_not_feigned(self, echo: Run, name: str) -> None:
        ran = echo("note", SPANISH, "-o", name)
        assert (ran.code, ran.data) == (2, b"")
        assert name in ran.err
        assert not Path(name).exists()

    def test_two_formats_need_a_place(self, echo: Run) -> None:
        ran = echo("note", SPANISH, "--format", "md", "--format", "json")
        assert (ran.code, ran.data) == (2, b"")
        assert "-o" in ran.err

    def test_the_article_itself_is_never_overwritten(self, echo: Run) -> None:
        copy = Path("copy.txt")
        copy.write_bytes(SPANISH.read_bytes())
        assert echo("note", copy, "-o", copy).code == 2
        assert copy.read_bytes() == SPANISH.read_bytes()

    def test_a_note_of_an_earlier_run_is_replaced(self, echo: Run) -> None:
        Path("n.md").write_text("old", encoding="utf-8")
        assert echo("note", SPANISH, "-o", "n.md").code == 0
        assert Path("n.md").read_text(encoding="utf-8").startswith("# ")

    def test_nothing_but_the_notes_is_left(self, echo: Run) -> None:
        echo("note", SPANISH, ENGLISH, "gone.txt", "-o", "out")
        assert len(list(Path("out").iterdir())) == 2
        assert sorted(p.name for p in Path().iterdir()) == ["out"]


class TestWhatMakesNoSense:
    """Options that contradict themselves or each other end with 2, one line, and the remedy."""

    @pytest.mark.parametrize(
        "arguments",
        [
            ["--to", "fr"],
            ["--from", "both"],
            ["--format", "pdf"],
            ["--length", "huge"],
            ["--words", "0"],
            ["--words", "abc"],
            ["--words", "2001"],
            ["--template", "no-such-template"],
            ["--template", "gone.j2"],
            ["--date", "11/12/2025"],
            ["--date", "2025-02-30"],
            ["--translator", "embeded"],
            ["--translator", "opus-mt:"],
            ["--nonsense"],
        ],
        ids=" ".join,
    )
    def test_a_value_that_is_not_taken(self, run: Run, arguments: list[str]) -> None:
        ran = run("note", SPANISH, *arguments)
        assert (ran.code, ran.data) == (2, b"")
        assert len(ran.err.splitlines()) == 1
        assert arguments[-1].split(":")[0] in ran.err

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (["--words", "80", "--length", "short"], "--words"),
            (["--front-matter", "--format", "json"], "--front-matter"),
        ],
        ids=lambda given: given[0] if isinstance(given, list) else "",
    )
    def test_options_that_contradict_each_other(self, run: Run, arguments: list[str], said: str) -> None:
        ran = run("note", SPANISH, *arguments)
        assert (ran.code, ran.data) == (2, b"")
        (line,) = ran.err.splitlines()
        assert said in line

    @pytest.mark.parametrize("form", ["html", "docx"])
    def test_documents_of_their_own_are_not_strung_together(self, echo: Run, form: str) -> None:
        ran = echo("note", SPANISH, ENGLISH, "--format", form)
        assert (ran.code, ran.data) == (2, b"")
        assert "-o" in ran.err

    def test_what_is_true_of_one_is_not_said_of_two(self, run: Run) -> None:
        ran = run("note", SPANISH, ENGLISH, "--title", "T", "--date", "2026-01-01")
        assert ran.code == 2
        assert "--title" in ran.err
        assert "--date" in ran.err

    def test_no_translator_and_a_foreign_note(self, run: Run) -> None:
        ran = run("note", SPANISH, "--to", "en", "--translator", "none")
        assert (ran.code, ran.data) == (2, b"")
        assert "none" in ran.err

    def test_a_variable_is_named_when_it_is_wrong(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("SINTESIS_TO", "klingon")
        ran = run("note", SPANISH)
        assert ran.code == 2
        assert "SINTESIS_TO" in ran.err


def test_a_variable_stands_for_a_flag(echo: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SINTESIS_TO", "es")
    assert "## Claves" in echo("note", SPANISH).out
    assert "## Key points" in echo("note", SPANISH, "--to", "en").out


def test_the_day_of_the_note_is_the_one_of_the_epoch(echo: Run) -> None:
    assert echo("note", SPANISH, "--format", "json").json["created"] == "2025-12-01"


@pytest.mark.parametrize("article", [SPANISH, ENGLISH], ids=["es", "en"])
def test_words_bound_what_is_said_first(echo: Run, article: Path) -> None:
    note = echo("note", article, "--words", "70", "--format", "json").json
    assert note["method"]["length"] == 70
    language = note["source"]["language"]
    said = [point["text"][language] for point in (note["bottom_line"], *note["key_points"])]
    assert 1 <= sum(len(text.split()) for text in said) <= 75


def test_the_head_of_the_note_says_what_the_user_states(echo: Run) -> None:
    stated = ["--to-name", "La dirección", "--from-name", "Prensa", "--subject", "Frontera", "--number", "12/2026"]
    note = echo("note", SPANISH, *stated, "--classification", " ", "--format", "json").json
    assert note["header"] == {
        "to_name": "La dirección", "from_name": "Prensa", "subject": "Frontera", "number": "12/2026",
        "classification": None,
    }  # fmt: skip
    page = echo("note", SPANISH, *stated, "--to", "es").out
    assert all(text in page for text in ("La dirección", "Prensa", "Frontera", "12/2026"))


def test_front_matter_stands_before_markdown_alone(echo: Run) -> None:
    page = echo("note", SPANISH, "--front-matter").out
    assert page.startswith("---\n")
    assert "# " in page.split("\n---\n", 1)[1]
    assert not echo("note", SPANISH).out.startswith("---")


def test_a_template_is_chosen_by_its_name_or_a_variable(echo: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    card, whole = (echo("note", SPANISH, "--to", "es", "--template", name).out for name in ("tarjeta", "full"))
    assert len(card) < len(whole)
    monkeypatch.setenv("SINTESIS_TEMPLATE", "tarjeta")
    assert echo("note", SPANISH, "--to", "es").out == card


class TestAllNotesInOneFile:
    """CSV and JSON Lines."""

    def test_csv_on_standard_output(self, echo: Run) -> None:
        ran = echo("note", SPANISH, ENGLISH, "gone.txt", "--format", "csv")
        assert ran.code == 1
        rows = list(csv.reader(io.StringIO(ran.data.decode("utf-8-sig"), newline="")))
        assert [row[0] for row in rows[1:]] == [SPANISH.as_posix(), ENGLISH.as_posix()]

    def test_the_suffix_tells_the_format_of_several(self, echo: Run) -> None:
        assert echo("note", SPANISH, ENGLISH, "-o", "all.jsonl").code == 0
        rows = [json.loads(line) for line in Path("all.jsonl").read_bytes().splitlines()]
        assert [row["source"]["language"] for row in rows] == ["es", "en"]

    def test_they_stand_beside_the_notes_own_files(self, echo: Run) -> None:
        assert echo("note", SPANISH, ENGLISH, "-o", "out", "--format", "csv", "--format", "json").code == 0
        assert sorted(p.name for p in Path("out").iterdir()) == [
            "frontera.es.txt.json", "harbour.en.txt.json", "notes.csv",
        ]  # fmt: skip

    def test_nothing_is_written_where_no_article_is_done(self, echo: Run) -> None:
        assert echo("note", "gone.txt", "-o", "all.csv").code == 1
        assert not Path("all.csv").exists()


class TestStrictness:
    """`--strict`, `--round-trip`, `--grade`."""

    def test_a_note_without_serious_findings_is_no_failure(self, run: Run) -> None:
        ran = run("note", SPANISH, "--to", "es", "--strict")
        assert (ran.code, ran.err) == (0, "")

    def test_what_stays_wrong_is_told_and_makes_the_exit_code(self, echo: Run) -> None:
        lax, strict = echo("note", SPANISH), echo("note", SPANISH, "--strict")
        assert (lax.code, strict.code) == (0, 1)
        assert strict.data == lax.data
        assert "terms[1]: not translated" in strict.err

    def test_a_grade_that_is_none_is_refused(self, run: Run) -> None:
        ran = run("note", SPANISH, "--grade", "H9")
        assert ran.code == 2
        assert "--grade H9" in ran.err

    def test_there_is_no_way_back_without_a_translator(self, run: Run) -> None:
        ran = run("note", SPANISH, "--translator", "none", "--to", "es", "--round-trip")
        assert ran.code == 2
        assert "--round-trip" in ran.err

    def test_what_is_given_back_unchanged_comes_back(self, echo: Run) -> None:
        asked = echo("note", SPANISH, "--round-trip", "--format", "json").json
        unasked = echo("note", SPANISH, "--format", "json").json
        assert (asked["reliability"]["round_trip"], unasked["reliability"]["round_trip"]) == ([], None)
