"""The table of terms: complete, clean, and one sense for each form."""

import re
from collections import defaultdict
from collections.abc import Mapping

from sintesis.language import pairs

ROWS = pairs("terms")
COLUMNS = ("es", "es_plural", "gender", "en", "en_plural", "en_also", "es_also", "from", "domain")
SPANISH = tuple(row for row in ROWS if row["from"] != "en")
"""What is looked for in Spanish; the other rows only say how an English term is written in it."""
NOT_ASCII = frozenset({"chargé d'affaires", "chargés d'affaires"})
"""English forms that are written with an accent."""


def english(row: Mapping[str, str]) -> set[str]:
    return {row["en"], row["en_plural"], *row["en_also"].split("|")} - {""}


def test_every_row_has_all_columns() -> None:
    assert [row for row in ROWS if tuple(row) != COLUMNS or None in row.values()] == []


def test_what_a_row_needs_is_there() -> None:
    assert [row for row in ROWS if not (row["es"] and row["en"] and row["domain"])] == []


def test_genders_and_directions_are_known() -> None:
    assert {row["gender"] for row in ROWS} == {"m", "f", "mf"}
    assert {row["from"] for row in ROWS} <= {"", "es", "en"}


def test_no_cell_or_form_has_blanks_around_it() -> None:
    forms = [form for row in ROWS for cell in row.values() for form in cell.split("|")]
    assert [form for form in forms if form != " ".join(form.split())] == []
    assert [row for row in ROWS for name in ("en_also", "es_also") if row[name] and "" in row[name].split("|")] == []


def test_a_plural_differs_from_its_singular() -> None:
    assert [row for row in ROWS if row["es"] == row["es_plural"] or row["en"] == row["en_plural"]] == []


def test_a_spanish_form_stands_in_one_row() -> None:
    rows: defaultdict[str, list[str]] = defaultdict(list)
    for row in SPANISH:
        for form in {row["es"].casefold(), row["es_plural"].casefold()} - {""}:
            rows[form].append(row["en"])
    assert {form: found for form, found in rows.items() if len(found) > 1} == {}


def test_words_that_mean_the_same_share_an_english_form() -> None:
    rows = {form: row for row in SPANISH for form in (row["es"], row["es_plural"])}
    strangers = [
        (row["es"], word)
        for row in ROWS
        for word in row["es_also"].split("|")
        if word in rows and word and not english(row) & english(rows[word])
    ]
    assert strangers == []


def test_an_english_form_has_one_plural() -> None:
    plurals: defaultdict[str, set[str]] = defaultdict(set)
    for row in ROWS:
        if row["en_plural"]:
            plurals[row["en"]].add(row["en_plural"])
    assert {form: found for form, found in plurals.items() if len(found) > 1} == {}


def test_an_english_form_is_no_plural_and_singular_at_once() -> None:
    plurals = {row["en_plural"]: row["en"] for row in ROWS if row["en_plural"]}
    counted = {row["en"] for row in ROWS if row["en_plural"]}
    assert counted & set(plurals) == set()


def test_also_forms_are_other_forms() -> None:
    assert [row["es"] for row in ROWS if row["en"] in row["en_also"].split("|")] == []
    assert [row["es"] for row in ROWS if row["es"] in row["es_also"].split("|")] == []


def test_english_forms_are_ascii() -> None:
    assert [form for row in ROWS for form in english(row) if not form.isascii() and form not in NOT_ASCII] == []


def test_forms_hold_words_only() -> None:
    forms = [form for row in ROWS for form in (row["es"], row["es_plural"], *english(row)) if form]
    assert [form for form in forms if not re.fullmatch(r"\w[\w' .-]*\w\.?", form)] == []
