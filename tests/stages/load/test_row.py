import json
from typing import Any

import pytest

from sintesis.errors import NothingToRead, Unreadable
from sintesis.model import Media, Raw, Source
from sintesis.stages.load import load


def read(row: Any) -> Raw:
    return load(Source("x.jsonl/1", json.dumps(row).encode(), Media.ROW))


def test_all_fields_of_a_row_are_read() -> None:
    raw = read(
        {
            "id": 4,
            "text": "Uno.\r\nDos.",
            "title": " El  título ",
            "standfirst": "Bajada",
            "author": "Ana",
            "outlet": "El Faro",
            "published": "2024-12-02 01:20:33+00:00",
            "source_url": "https://example.org/x",
            "lang": "es-AR",
            "other": [1],
        }
    )
    assert raw == Raw(
        "Uno.\nDos.", "El título", "Bajada", "Ana", "El Faro", "2024-12-02", "https://example.org/x", "es"
    )


def test_null_is_absent_and_the_first_name_wins() -> None:
    raw = read(
        {"text": "Hola.", "title": None, "byline": "", "author": "Ana", "url": "https://a", "source_url": "https://b"}
    )
    assert (raw.title, raw.byline, raw.url) == (None, "Ana", "https://a")


def test_a_row_is_repaired_like_a_file() -> None:
    raw = read({"text": "En MÃ©xico.", "title": "MÃ©xico \ud800"})
    assert raw.text == "En México."
    assert {finding.check for finding in raw.findings} == {"mojibake", "encoding"}


def test_a_date_that_cannot_be_read_is_a_finding() -> None:
    raw = read({"text": "Hola.", "published": "anteayer"})
    assert raw.published is None
    assert raw.findings[0].source == "anteayer"


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ({"title": "x"}, "“text”"),
        ({"text": 3}, "“text” is a number"),
        ({"text": ["a"]}, "“text” is a list"),
        ({"text": "a", "title": {"es": "b"}}, "“title” is an object"),
        ({"text": "a", "published": True}, "“published” is true or false"),
        ({"text": "a", "source_url": 1.5}, "“source_url” is a number"),
        ([1], "not a JSON object"),
    ],
)
def test_a_wrong_type_names_the_field(row: Any, told: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read(row)
    assert told in refused.value.message


def test_an_empty_text_is_told() -> None:
    with pytest.raises(NothingToRead):
        read({"text": " "})


def test_several_authors_and_a_text_with_its_marks_of_html() -> None:
    raw = read(
        {"text": "<p>Uno &amp; dos.</p><p>Tres <b>no</b>.<br>Cuatro.</p>", "author": ["Por Ana Ruiz", "Pau Mas"]}
    )
    assert (raw.text, raw.byline) == ("Uno & dos.\nTres no.\nCuatro.", "Ana Ruiz, Pau Mas")
    assert read({"text": "Si a < b y b > c, no hay <p> que valga."}).text == "Si a < b y b > c, no hay <p> que valga."
