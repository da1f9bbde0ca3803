"""Templates: the built-in ones, a user's layouts, and what is said when one is wrong."""

import pickle
from importlib.resources import files
from pathlib import Path

import pytest

import sintesis.render
from sintesis.errors import UsageFault
from sintesis.render.layout import BUILT_IN, find
from sintesis.render.plan import Layout


def test_every_template_of_the_package_has_its_name() -> None:
    found = {path.name for path in files(sintesis.render).joinpath("templates").iterdir()}
    assert found == {f"{name}.toml" for name in BUILT_IN}


@pytest.mark.parametrize("name", BUILT_IN)
def test_a_look_crosses_processes(name: str) -> None:
    look = find(name)
    assert pickle.loads(pickle.dumps(look)) == look
    assert isinstance(look.drawn_by, Layout)


def test_fingerprints_tell_looks_apart(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text('[[section]]\nname = "key_points"\n', encoding="utf-8")
    first = find(str(file)).fingerprint
    file.write_text('[[section]]\nname = "key_points"\nmost = 2\n', encoding="utf-8")
    made = [find(str(file)), *map(find, BUILT_IN), find("standard", front_matter=True)]
    assert len({first, *(look.fingerprint for look in made)}) == len(made) + 1


def test_a_fingerprint_is_of_what_the_file_says(tmp_path: Path) -> None:
    for name in ("one.toml", "two.toml"):
        (tmp_path / name).write_text('[[section]]\nname = "terms"\n', encoding="utf-8")
    assert find(str(tmp_path / "one.toml")).fingerprint == find(str(tmp_path / "two.toml")).fingerprint


def test_a_layout_of_the_users_own(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text(
        'genre = "Flash"\nheader = ["source"]\nevidence = false\n'
        '[[section]]\nname = "key_points"\nmost = 2\nheading = { es = "Lo de hoy", en = "Today" }\n'
        '[[section]]\nname = "reliability"\nshort = true\nheading = false\n',
        encoding="utf-8",
    )
    layout = find(str(file)).drawn_by
    assert isinstance(layout, Layout)
    points, reliability = layout.parts
    assert (points.most, points.heading and points.heading.within("es")) == (2, "Lo de hoy")
    assert (reliability.short, reliability.headed) == (True, False)
    assert (layout.header, layout.evidence, layout.warnings) == (("source",), False, True)
    assert layout.genre
    assert (layout.genre.es, layout.genre.en) == ("Flash", "Flash")


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ("[[section]]\nname = \n", "line 2", "no TOML"),
        ("", "own.toml:", "no [[section]]"),
        ('# mine\n[[section]]\nname = "points"\n', "own.toml:2:", "'points'"),
        ('[[section]]\nname = "quotes"\n\n[[section]]\nname = "terms"\nmost = 0\n', "own.toml:4:", "most"),
        ('[[section]]\nname = "terms"\nmost = true\n', "own.toml:1:", "most"),
        ('[[section]]\nname = "terms"\nlong = true\n', "own.toml:1:", "'long'"),
        ('[[section]]\nname = "terms"\nheading = { es = "Voces" }\n', "own.toml:1:", "heading"),
        ('[[section]]\nname = "reliability"\nshort = "yes"\n', "own.toml:1:", "short"),
        ('\nheader = ["sender"]\n[[section]]\nname = "terms"\n', "own.toml:2:", "header"),
        ('sections = 1\n[[section]]\nname = "terms"\n', "own.toml:1:", "'sections'"),
        ('genre = 1\n[[section]]\nname = "terms"\n', "own.toml:1:", "genre"),
        ('warnings = "no"\n[[section]]\nname = "terms"\n', "own.toml:1:", "warnings"),
        ("a = " + "[" * 5000 + "]" * 5000, "own.toml:", "nested"),
    ],
)
def test_a_wrong_layout_is_told_with_its_place(tmp_path: Path, text: str, place: str, said: str) -> None:
    file = tmp_path / "own.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(UsageFault) as caught:
        find(str(file))
    assert place in caught.value.message
    assert said in caught.value.message
    assert caught.value.hint


def test_an_unknown_name_is_answered_with_the_choices() -> None:
    with pytest.raises(UsageFault) as caught:
        find("estandar")
    assert all(name in caught.value.hint for name in BUILT_IN)


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("latin.toml", b"genre = '\xf1'", "UTF-8"),
        ("large.j2", b" " * 1_000_001, "too large"),
        ("none.j2", None, "none.j2"),
    ],
)
def test_a_file_that_is_no_template(tmp_path: Path, name: str, data: bytes | None, said: str) -> None:
    file = tmp_path / name
    if data is not None:
        file.write_bytes(data)
    with pytest.raises(UsageFault, match=said):
        find(str(file))
