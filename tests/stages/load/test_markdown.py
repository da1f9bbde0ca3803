import pytest

from sintesis.errors import Unreadable
from sintesis.model import Media, Raw, Source
from sintesis.stages.load import load


def read(text: str) -> Raw:
    return load(Source("x.md", text.encode(), Media.MARKDOWN))


def test_marks_become_plain_paragraphs() -> None:
    raw = read(
        '# El *puente* abre\n\nAbrió **hoy** el [puente](https://example.org "t") de\nla ría ![foto](a.png).\n\n'
        "## Qué cambia\n\n> «Ya era hora», dijo `Ana`.\n\n- uno\n- dos\n\n```\ncódigo\n```\n\n***\n\n"
        "| a | b |\n|---|---|\n| 1 | 2 |\n\n<!-- nota -->\n<div>En <b>HTML</b></div>\n\n"
        "Línea  \nnueva. 5 * 3 * 2 &amp; a_b_c \\*\n"
    )
    assert raw.title == "El puente abre"
    assert raw.text.split("\n\n") == [
        "Abrió hoy el puente de la ría .",
        "Qué cambia",
        "«Ya era hora», dijo Ana.",
        "uno",
        "dos",
        "código",
        "a; b",
        "1; 2",
        "En HTML",
        "Línea\nnueva. 5 * 3 * 2 & a_b_c *",
    ]


def test_front_matter_states_the_title() -> None:
    raw = read("---\ntitle: Uno\n---\n# Uno\n\nTexto.")
    assert (raw.title, raw.text) == ("Uno", "Texto.")


def test_another_heading_than_the_stated_title_stays() -> None:
    raw = read("---\ntitle: Uno\n---\n# Dos\n\nTexto.")
    assert (raw.title, raw.text) == ("Uno", "Dos\n\nTexto.")


def test_references_and_bare_addresses() -> None:
    assert read("Ver [la nota][1] y <https://example.org>.\n\n[1]: https://example.org/x").text == (
        "Ver la nota y https://example.org."
    )


def test_a_file_of_brackets_is_refused() -> None:
    with pytest.raises(Unreadable):
        read("[" * 1_000_000)
