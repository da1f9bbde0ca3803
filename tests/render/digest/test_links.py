"""Links lead to files beside the page and to pages of the web, and nowhere else."""

from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sintesis.digest.document import File
from sintesis.render.digest.links import best_file, file_address, web_address
from tests.render.digest.invented import BRIDGE, entry

PATHS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("../a/nota 1.txt.es.html", "../a/nota%201.txt.es.html"),
        ("javascript:alert(1)", "javascript%3Aalert%281%29"),
        ("//evil.example/x", "/evil.example/x"),
        ("a?b#c.html", "a%3Fb%23c.html"),
        ("ñandú/100%.md", "%C3%B1and%C3%BA/100%25.md"),
        ("a\\b.md", "a%5Cb.md"),
    ],
)
def test_file_address(path: str, address: str) -> None:
    assert file_address(path) == address


@given(PATHS)
def test_a_path_stays_a_path(path: str) -> None:
    address = file_address(path)
    parts = urlsplit(address)
    assert (parts.scheme, parts.netloc, parts.query, parts.fragment) == ("", "", "", "")
    assert not set(address) & set(" ()<>\"'`\\[]|")
    assert [step for step in unquote(address).split("/") if step] == [step for step in path.split("/") if step]


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://a.example/b?c=d&e=(f)", "https://a.example/b?c=d&e=%28f%29"),
        ("HTTP://a.example/ñ", "HTTP://a.example/%C3%B1"),
        ("https://a.example/100%25", "https://a.example/100%25"),
        ('https://a.example/"><script>', "https://a.example/%22%3E%3Cscript%3E"),
    ],
)
def test_web_address(url: str, address: str) -> None:
    assert web_address(url) == address


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)//https://a.example",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "//a.example",
        "https:///x",
        "https://[x",
        "http\\://a",
        "ftp://a.example",
        "a.example",
    ],
)
def test_no_web_address(url: str | None) -> None:
    assert web_address(url) is None


@given(st.text(max_size=60))
def test_what_is_no_web_address_is_none(url: str) -> None:
    address = web_address(url)
    assert address is None or urlsplit(address).scheme in ("http", "https")


def test_a_page_leads_to_the_file_of_its_own_form_and_languages() -> None:
    files = (
        File(form="html", languages=("es",), path="es.html"),
        File(form="html", languages=("en",), path="en.html"),
        File(form="md", languages=("es", "en"), path="both.md"),
        File(form="json", languages=(), path="n.json"),
    )
    note = entry(1, BRIDGE).model_copy(update={"files": files})
    found = {
        (form, languages): getattr(best_file(note, form, languages), "path", None)
        for form in ("html", "md")
        for languages in (("es",), ("en",), ("es", "en"))
    }
    assert found == {
        ("html", ("es",)): "es.html",
        ("html", ("en",)): "en.html",
        ("html", ("es", "en")): "es.html",
        ("md", ("es",)): "both.md",
        ("md", ("en",)): "both.md",
        ("md", ("es", "en")): "both.md",
    }


def test_a_note_without_files_has_none() -> None:
    assert best_file(entry(1, BRIDGE).model_copy(update={"files": ()}), "html", ("es",)) is None
