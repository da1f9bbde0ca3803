"""All notes in a spreadsheet: what stands in the cells, and what no cell may do."""

import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sintesis.language import table
from sintesis.model import LANGUAGES, Language
from sintesis.note import AttributedTo, Bilingual, Note, Published
from sintesis.render.spreadsheet import MOST, MOST_BREAKS, head, row, safe
from tests.render.invented import note

REMARK = "[shortened]"


def cells(made: Note, file: str = "a.json", languages: tuple[Language, ...] = ("en",)) -> dict[str, str]:
    """The row of a note by the headings of its columns."""
    text = (head(languages) + row(made, file, languages)).decode("utf-8-sig")
    (names, values) = csv.reader(io.StringIO(text, newline=""))
    return dict(zip(names, values, strict=True))


def test_a_note_stands_in_one_row() -> None:
    found = cells(note("es", "en"))
    assert found["Title (es)"] == "Brisamar abre en mayo su terminal de contenedores"
    assert found["Title (en)"] == "Brisamar opens its container terminal in May"
    assert found["Source"] == "puerto.es.txt"
    assert found["Published"] == "2026-04-20"
    assert (found["Outlet"], found["Author"]) == ("La Gaceta de Brisamar", "Luz Marea")
    assert found["Language of the article"] == "es"
    assert found["Bottom line (en)"].startswith("The port of Brisamar will open on 3 May")
    assert found["Bottom line (es)"].endswith("[1]")
    assert found["Number"] == "7/2026"
    assert found["Note file"] == "a.json"


def test_several_things_stand_on_lines_of_their_own() -> None:
    first, second = cells(note("es", "en"))["Key points (es)"].split("\n")
    assert first.startswith("1. «No habrá despidos»")
    assert first.endswith("[2, 3]")
    assert second.startswith("2. El sindicato teme que 40 estibadores")


def test_what_is_found_wrong_stands_behind_its_statement_and_in_a_column_of_its_own() -> None:
    found = cells(note("es", "en"))
    assert "⚠" in found["Key points (en)"].split("\n")[1]
    assert "⚠" not in found["Key points (es)"]
    assert found["Findings, number"] == "2"
    assert len(found["Findings"].split("\n")) == 2
    assert "Brisas" in found["Findings"]


def test_the_rows_of_the_tables_stand_in_the_notes_languages() -> None:
    english, both = cells(note("en")), cells(note("es", "en"))
    assert english["Figures"] == "EUR 12,500,000 (12,5 millones de euros): cost of the terminal [1]"
    assert "coste de la terminal / cost of the terminal" in both["Figures"]
    assert english["Dates"].startswith("2026-05-03")
    assert "3 de mayo" in english["Dates"]
    assert "No habrá despidos" in english["Quotes"]
    assert "There will be no dismissals" in english["Quotes"]
    assert english["Checked against the source"].split("\n") == ["numbers 3 of 3", "names 4 of 5"]


def test_a_date_that_only_follows_from_the_text_is_marked() -> None:
    assert cells(note("en", published=Published(value="2026-04/2026-06", inferred=True)))["Published"] == (
        "2026-04/2026-06 (inferred)"
    )
    assert cells(note("en", published=Published(value=None, inferred=False)))["Published"] == ""


def test_who_is_cited_and_how_the_source_is_graded() -> None:
    made = note("en")
    known = {
        "attributed_to": (AttributedTo(name=Bilingual(es="una farera"), evidence=(4,)),),
        "anonymous": (2, 6),
        "grade": "B2",
    }
    found = cells(made.model_copy(update={"reliability": made.reliability.model_copy(update=known)}))
    assert found["Attributed to"] == "una farera [4]"
    assert (found["Anonymous sources"], found["Grade"]) == ("2, 6", "B2")


def test_what_was_not_made_is_an_empty_cell() -> None:
    found = cells(note("es", bottom_line=None, key_points=(), title=Bilingual(es="T")))
    assert found["Title (en)"] == found["Bottom line (es)"] == found["Key points (en)"] == ""


def test_the_file_is_told_to_be_utf_8_and_ends_its_lines_as_the_standard_says() -> None:
    data = head(("es",)) + row(note("es"), "", ("es",))
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\xef\xbb\xbf") == 1
    assert data.endswith(b"\r\n")
    assert "Título (es)" in data.decode()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_column_has_its_heading(language: Language) -> None:
    assert set(table(language, "spreadsheet")) == set(table("en", "spreadsheet"))
    (names,) = csv.reader(io.StringIO(head((language,)).decode("utf-8-sig"), newline=""))
    assert len(set(names)) == len(names)
    both = head(LANGUAGES).decode("utf-8-sig")
    assert "Título / Title (es)" in both


FORMULAS = ["=HYPERLINK(1)", "+1", "-1", "@SUM(1)", "＝1", '"=1', "  =1", "«=1»", "\u202e=1", "\t=1", "\r=1"]


@pytest.mark.parametrize("title", FORMULAS)
def test_a_title_is_no_formula(title: str) -> None:
    shown = cells(note("en", title=Bilingual(es=title, en=title)))["Title (en)"]
    assert shown.startswith("'")
    assert shown.lstrip("'\"« ")[0] in "=+-@＝"


@given(st.lists(st.sampled_from([*"=+-@;\n\"' «a1", "cmd|'/c calc'!A1"]), max_size=12).map("".join))
def test_no_part_of_a_cell_is_a_formula(text: str) -> None:
    shown = safe(text, REMARK)
    for part in re.split(r"[\n;]", shown):
        bare = part.lstrip(' "“”«»‘’')
        assert bare[:1] not in set("=+-@") or part.startswith("'")
    assert shown.replace("'", "") == text.replace("'", "")


@given(st.text(max_size=200))
def test_a_cell_reads_back_as_it_was_written(text: str) -> None:
    found = cells(note("en", title=Bilingual(es="T", en=text)))["Title (en)"]
    assert "\n" not in found
    assert not set(found) & set("\r\t\0\u202e\u2066")


@given(st.sampled_from(["a", "🙂", "ñ "]), st.integers(min_value=MOST - 3, max_value=MOST + 50))
def test_no_cell_is_longer_than_a_spreadsheet_keeps(letter: str, times: int) -> None:
    text = letter * times
    shown = safe(text, REMARK)
    assert len(shown.encode("utf-16-le")) // 2 <= MOST
    assert shown == text or shown.endswith(f"\n{REMARK}")


def test_a_cell_has_no_more_lines_than_a_spreadsheet_shows() -> None:
    shown = safe("\n".join("line" for _ in range(1000)), REMARK)
    assert shown.count("\n") <= MOST_BREAKS
    assert shown.endswith(REMARK)
