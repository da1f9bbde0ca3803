"""A template of the user's own writes the note, reaches nothing else, and comes to an end."""

import re
import time
from pathlib import Path

import pytest

from sintesis.errors import UsageFault
from sintesis.model import LANGUAGES, Language
from sintesis.note import Bilingual
from sintesis.render import render
from sintesis.render.layout import BUILT_IN, find
from sintesis.render.plan import HEADER, SECTIONS
from sintesis.render.sandbox import FILTERS
from sintesis.render.template import FUNCTIONS
from tests.render.invented import note
from tests.render.pages import everywhere


def written(folder: Path, text: str, form: str = "md", *languages: Language) -> str:
    """What the template makes of the invented note."""
    file = folder / "own.j2"
    file.write_text(text, encoding="utf-8")
    return render(note(*(languages or ("en",))), form, find(str(file))).decode()


def refusal(folder: Path, text: str, form: str = "md") -> str:
    with pytest.raises(UsageFault) as caught:
        written(folder, text, form)
    assert caught.value.hint
    return caught.value.message.removeprefix(f"{folder}/")


def test_a_template_sees_the_note(tmp_path: Path) -> None:
    text = """# {{ note.title.en | md }}
{% for point in note.key_points %}
{{ loop.index }}. {{ point.text.en | md }} ({{ point.evidence | join("; ") }})
{% endfor %}
{{ label("dates_and_figures") }}: {% for row in note.dates %}{{ row.value | date }}, {{ when(row) }}{% endfor %},
{%- for row in note.figures %} {{ figure(row) }} / {{ figure(row, "es") }}{% endfor %}.
{{ note.title | said }} {{ quoted("x", "es") }} {{ languages | join }}"""
    assert written(tmp_path, text) == (
        "# Brisamar opens its container terminal in May\n"
        "1. “There will be no dismissals”, said yesterday Ana Robles, director of the port. "
        "The Brisamar Port Authority (APB) signed the contract in 2024, after two years of works. (2; 3)\n"
        "2. The union fears that 40 dockers may lose their jobs if the cranes run without an operator. (4)\n"
        "Dates and figures: 3 May 2026, 2026-05-03 (year inferred), EUR 12,500,000 / EUR 12.500.000.\n"
        "Brisamar opens its container terminal in May «x» en\n"
    )


def test_a_template_sees_the_sheet(tmp_path: Path) -> None:
    text = """{% for section in sheet.sections %}{% for block in section.blocks if block.kind == "statements" %}
{{ section.name }}{% for item in block.items %} {% for piece in item.sides[0] | selectattr("kind", "eq", "evidence") %}
{{- piece.numbers | join(",") }}{% endfor %}{% endfor %};{% endfor %}{% endfor %}"""
    assert written(tmp_path, text).startswith("key_points 2,3 4;background 3;next_steps 5;")


def test_languages_of_a_template(tmp_path: Path) -> None:
    assert written(tmp_path, "{{ note.title | said }}", "md", *LANGUAGES) == (
        "Brisamar abre en mayo su terminal de contenedores / Brisamar opens its container terminal in May\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "{{ note.title.en }}",
        "{{ 'a' ~ note.title.en }}",
        "{{ [note.title.en] | join('') }}",
        "{% macro m(x) %}{{ x }}{% endmacro %}{{ m(note.title.en) }}",
        "{% set x %}{{ note.title.en }}{% endset %}{{ x }}",
        "{{ note.title.en | upper }}",
        "{{ note.title | said }}",
        "{{ quoted(note.title.en) }}",
        "{{ note.title.en | replace('a', 'a') }}",
    ],
)
def test_html_escapes_what_the_article_says(tmp_path: Path, text: str) -> None:
    file = tmp_path / "own.html"
    file.write_text(f"<p>{text}</p>", encoding="utf-8")
    made = render(everywhere("<script>alert('x')</script>"), "html", find(str(file))).decode()
    assert made.startswith("<p>")
    assert made.lower().count("<") == 2
    assert "&lt;" in made


def test_marks_of_direction_never_reach_a_template(tmp_path: Path) -> None:
    file = tmp_path / "own.txt"
    file.write_text("{{ note.title.es }}{{ note.sentences[0].text }}{{ sheet.title[0][0].text }}", encoding="utf-8")
    assert "\u202e" not in render(everywhere("a\u202eb"), "md", find(str(file))).decode()


@pytest.mark.parametrize("form", ["docx", "odt"])
def test_a_text_template_makes_text(tmp_path: Path, form: str) -> None:
    assert "cannot make" in refusal(tmp_path, "x", form)


def test_json_is_the_document_whatever_the_template(tmp_path: Path) -> None:
    assert written(tmp_path, "x", "json").startswith("{")


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ("a\n{% for %}", "own.j2:2", "expression"),
        ("a\n\n{% if 1 %}", "own.j2:3", "end of template"),
        ("a\nb\n{{ note.nothing }}", "own.j2:3", "nothing"),
        ("\n{{ note.key_points[9].text }}", "own.j2:2", "9"),
        ("{{ note.bottom }}\n", "own.j2:1", "bottom"),
        ("\n{{ 1 / 0 }}", "own.j2:2", "zero"),
        ("{{ note }}", "own.j2:1", "name what stands in it"),
        ("\n{{ label('nope') }}", "own.j2:2", "nope"),
        ("{{ label('method', 'fr') }}", "own.j2:1", "fr"),
        ("{{ note.title.en | date }}{{ figure(note) }}", "own.j2:1", "value"),
        ("{% if x %}{% endif %}", "own.j2:1", "x"),
        ("{{ 'x' | nofilter }}", "own.j2:1", "nofilter"),
        ("{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}", "own.j2", "nested"),
        ("{% for a in [1] %}" * 50 + "x" + "{% endfor %}" * 50, "own.j2", "nested"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(tmp_path: Path, text: str, place: str, said: str) -> None:
    message = refusal(tmp_path, text)
    assert message.startswith(f"{place}:")
    assert said in message


SECRET = "a secret that no note holds"


@pytest.mark.parametrize(
    "text",
    [
        "{% include 'secret.txt' %}",
        "{% include ['secret.txt'] ignore missing %}",
        "{% extends 'secret.txt' %}",
        "{% import 'secret.txt' as s %}",
        "{% from 'secret.txt' import x %}",
        "{{ ''.__class__.__mro__ }}",
        "{{ ''['__class__'] }}",
        "{{ [note] | map(attribute='__class__') | list | join }}",
        "{{ note.title.en.format(note) }}",
        "{{ '{0.__class__}'.format(note) }}",
        "{% set f = note.title.en.format %}{{ f(1) }}",
        "{% set label = note.title.en.upper %}{{ label('x') }}",
        "{% macro label(x) %}{% endmacro %}{% macro f() %}{% endmacro %}{% set f = 'a'.upper %}{{ f() }}",
        "{% macro m(f) %}{{ f() }}{% endmacro %}{{ m('a'.upper) }}",
        "{% for f in ['a'.upper] %}{{ f() }}{% endfor %}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ self._TemplateReference__context }}",
        "{{ range.__self__ }}",
        "{{ lipsum() }}",
        "{{ namespace(a=1) }}",
        "{{ _budget }}",
        "{{ 1 | _paid }}",
        "{{ note.title.en | attr('__class__') }}",
        "{{ note.title.en | safe }}",
        "{% autoescape false %}{% endautoescape %}",
        "{% for a in [1] recursive %}{{ loop([1]) }}{% endfor %}",
    ],
)
@pytest.mark.parametrize("form", ["md", "html"])
def test_what_a_template_may_not_have(tmp_path: Path, text: str, form: str) -> None:
    (tmp_path / "secret.txt").write_text(SECRET, encoding="utf-8")
    assert SECRET not in refusal(tmp_path, text, form)


FILL = "{% set x %}{% for a in range(9000) %}" + "a" * 50 + "{% endfor %}{% endset %}"


@pytest.mark.parametrize(
    "text",
    [
        "{% for a in range(10000) %}{% for b in range(10000) %}{% endfor %}{% endfor %}",
        "{% for a in range(10000) %}" + "x" * 10_000 + "{% endfor %}",
        "{{ range(10 ** 9) | list | length }}",
        "{% set x = 'aaaaaaaaaaaaaaaa' %}" + "{% set x = x ~ x %}" * 40,
        "{% set x = 'a' %}" + "{% set x = x + x %}" * 40,
        "{% set x = [1] %}" + "{% set x = [x, x] %}" * 60,
        "{% set x = [1] %}" + "{% set x = x + x %}" * 60,
        "{% set x = {'a': 1} %}" + "{% set x = {'a': x, 'b': x} %}" * 60,
        "{% set x = 'a' %}" + "{% set x = [x, x] | join %}" * 60,
        "{% set x = 'a' %}" + "{% set x = x | replace('a', 'aaaaaaaaaa') %}" * 20,
        "{{ 'a' * 10 ** 9 }}",
        "{{ [1] * 10 ** 9 }}",
        "{{ 10 ** 10 ** 8 }}",
        "{% set x = 10 %}" + "{% set x = x * x %}" * 60,
        "{{ '%1000000000d' % 1 }}",
        "{{ 'a' | center(10 ** 9) }}",
        "{{ 1.5 | round(10 ** 9) }}",
        "{% macro m() %}{{ m() }}{{ m() }}{% endmacro %}{{ m() }}",
        "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(60) }}",
        "{% macro m() %}{{ caller() }}{{ caller() }}{% endmacro %}" + "{% call m() %}" * 15 + "x" + "{% endcall %}" * 15
        + "{% for a in range(10000) %}" + "{% call m() %}" * 3 + "x" + "{% endcall %}" * 3 + "{% endfor %}",
        FILL + "{% for i in range(10000) %}{% for j in range(100) %}{% set y = x | upper %}{% endfor %}{% endfor %}",
        FILL + "{% for i in range(10000) %}{% for j in range(100) %}{% set y = x[1:] %}{% endfor %}{% endfor %}",
        FILL + "{% for i in range(999) %}{% for j in range(999) %}{% if 'b' in x %}{% endif %}{% endfor %}{% endfor %}",
        "{{ [1] | map('_turns', -(10 ** 9)) | list }}" + "{% for a in range(9999) %}{% for b in range(9999) %}"
        + "{% endfor %}{% endfor %}",
    ],
)  # fmt: skip
def test_a_template_comes_to_an_end(tmp_path: Path, text: str) -> None:
    begun = time.process_time()
    refusal(tmp_path, text)
    assert time.process_time() - begun < SECONDS


SECONDS = 10
"""The slowest of them takes 0.5 s on one core of the machine that this was written on."""


def test_a_long_note_keeps_within_the_budget(tmp_path: Path) -> None:
    made = note("en")
    sentence = made.sentences[0]
    long = made.model_copy(
        update={
            "sentences": tuple(sentence.model_copy(update={"n": n}) for n in range(1, 2001)),
            "key_points": made.key_points * 50,
            "title": Bilingual(es="Título", en="Title"),
        }
    )
    file = tmp_path / "own.j2"
    file.write_text(
        "{% for p in note.key_points %}{{ p.text.en | md }}\n{% endfor %}"
        "{% for s in note.sentences %}{{ s.n }}. {{ s.text | md }}\n{% endfor %}",
        encoding="utf-8",
    )
    assert len(render(long, "md", find(str(file))).decode().splitlines()) == 2_100


PAGE = Path(__file__).parents[2] / "docs" / "templates.md"


def shown(kind: str) -> str:
    """The example of a kind in the page on templates."""
    return PAGE.read_text(encoding="utf-8").partition(f"```{kind}\n")[2].partition("```")[0]


def test_the_text_template_that_the_page_shows(tmp_path: Path) -> None:
    made = written(tmp_path, shown("jinja"), "md", *LANGUAGES)
    assert made.startswith("# Brisamar abre en mayo su terminal de contenedores / Brisamar opens")
    assert "   ⚠ difiere: «Brisamar» → «Brisas» / differs: “Brisamar” → “Brisas”" in made
    assert "- 3 de mayo de 2026: abre la terminal / the terminal opens" in made


def test_the_layout_that_the_page_shows(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text(shown("toml"), encoding="utf-8")
    made = render(note("en"), "md", find(str(file))).decode()
    assert made.startswith("**Alert**\n\n# Brisamar")
    assert "**In short.**" in made


def test_the_page_names_what_there_is() -> None:
    text = PAGE.read_text(encoding="utf-8")
    named = set(re.findall(r"`([a-z_]+)`", text))
    assert {*SECTIONS, *HEADER, *BUILT_IN, *(name for name in FILTERS if name not in ("d", "e"))} <= named
    assert all(re.search(rf"`(?:x \\\| )?{name}[`(]", text) for name in FUNCTIONS)
