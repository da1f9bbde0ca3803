"""Pictures: every label in its place, whatever the data."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sintesis.render.digest.days import Span
from sintesis.render.digest.pictures import columns as upright
from sintesis.render.digest.pictures.axis import Axis
from sintesis.render.digest.pictures.bars import Bar, bars
from sintesis.render.digest.pictures.columns import Column, columns
from sintesis.render.digest.pictures.matrix import Head, Line, matrix
from sintesis.render.digest.pictures.measure import fit, lines, width
from sintesis.render.digest.pictures.shapes import SIZE, Box, Dot, Drawing, Label, Tone
from sintesis.render.digest.pictures.timeline import Event, timeline

MONTHS = ("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic")
TEXTS = st.text(max_size=80)
DAYS = st.dates(date(1500, 1, 1), date(2400, 1, 1))


@st.composite
def spans(draw: st.DrawFn) -> Span:
    first = draw(DAYS)
    return Span(first, first + timedelta(draw(st.sampled_from((0, 0, 0, 6, 30, 364, 3650)))))


def box(label: Label) -> tuple[float, float, float, float]:
    """Left, top, right and foot of a label, as it is measured."""
    wide = width(label.text, strong=label.strong)
    left = label.x - {"start": 0, "middle": wide / 2, "end": wide}[label.anchor]
    return left, label.y - SIZE * 0.8, left + wide, label.y + SIZE * 0.25


def assert_in_place(drawing: Drawing) -> None:
    """Nothing lies outside the picture, no label over another."""
    placed = [(label, *box(label)) for label in drawing.labels if label.text]
    for label, left, top, right, foot in placed:
        assert left >= -0.01, label
        assert top >= -0.01, label
        assert right <= drawing.width + 0.01, label
        assert foot <= drawing.height + 0.01, label
    for n, (one, left, top, right, foot) in enumerate(placed):
        for other, *sides in placed[n + 1 :]:
            apart = sides[0] >= right - 0.01 or sides[2] <= left + 0.01 or sides[1] >= foot or sides[3] <= top
            assert apart, (one, other)
    for shape in drawing.shapes:
        if isinstance(shape, Box):
            assert shape.x >= 0
            assert shape.x + shape.width <= drawing.width + 0.01


@given(TEXTS, st.floats(30, 600))
def test_a_fitted_text_fits_and_begins_as_it_did(text: str, room: float) -> None:
    made = fit(text, room)
    flat = " ".join(text.split())
    assert width(made) <= room
    assert made == flat if width(flat) <= room else flat.startswith(made.removesuffix("…"))


@given(TEXTS, st.floats(30, 300), st.integers(1, 4))
def test_lines_say_all_there_is_room_for(text: str, room: float, most: int) -> None:
    made = lines(text, room, most)
    assert 1 <= len(made) <= most
    assert all(width(line) <= room for line in made)
    if not made[-1].endswith("…"):
        assert "".join(made).replace(" ", "") == "".join(text.split())


def test_a_line_is_broken_between_words() -> None:
    assert lines("una frase que no cabe", 60, 3) == ("una", "frase", "que no…")
    assert fit("una frase que no cabe", 80) == "una frase…"


COLUMNS = st.builds(
    Column, st.text(max_size=8), st.sampled_from(("", "enero 2031", "febrero 2031")), st.integers(0, 1500)
)
APART = st.builds(Column, st.just("sin fecha / undated"), st.just(""), st.integers(1, 2000))


@given(st.lists(COLUMNS, max_size=40), st.none() | APART)
@settings(max_examples=60)
def test_columns_are_in_place(found: Sequence[Column], apart: Column | None) -> None:
    drawing = columns(found, apart)
    assert_in_place(drawing)
    drawn = [shape for shape in drawing.shapes if isinstance(shape, Box)]
    assert len(drawn) == sum(bar.value > 0 for bar in found) + (apart is not None)


def test_columns_stand_for_their_values() -> None:
    drawing = columns([Column("1", "", 10), Column("2", "", 0), Column("3", "", 5)], None)
    tall, short = [shape.height for shape in drawing.shapes if isinstance(shape, Box)]
    assert tall == 2 * short
    assert {label.text for label in drawing.labels} == {"1", "2", "3", "10", "5"}


def test_more_columns_than_have_room_are_refused() -> None:
    with pytest.raises(ValueError, match="41 columns"):
        columns([Column("1", "", 1)] * (upright.MOST + 1), None)


@given(st.lists(st.builds(Bar, TEXTS, st.integers(1, 10**6)), max_size=20))
@example([Bar("A:", 1)])
def test_bars_are_in_place(rows: Sequence[Bar]) -> None:
    drawing = bars(rows)
    assert_in_place(drawing)
    lengths = [shape.width for shape in drawing.shapes if isinstance(shape, Box)]
    assert len(lengths) == len(rows)
    for (row, one), (other, another) in pairwise(zip(rows, lengths, strict=True)):
        assert (row.value >= other.value) == (one >= another)


@given(st.lists(TEXTS, max_size=15), st.integers(0, 10), st.integers(1, 2))
def test_a_grid_is_in_place(names: Sequence[str], count: int, languages: int) -> None:
    rows = [Line((name,) * languages, tuple((n + i) % 3 for i in range(count))) for n, name in enumerate(names)]
    heads = [Head(str(9990 + n), ("un título " * n,) * languages) for n in range(count)]
    drawing = matrix(rows, heads)
    assert_in_place(drawing)
    cells = sum(count > 0 for row in rows for count in row.counts)
    assert sum(isinstance(shape, Box) for shape in drawing.shapes) == cells


@given(st.lists(st.tuples(spans(), TEXTS, st.integers(1, 30)), min_size=1, max_size=20), st.none() | spans())
@settings(max_examples=60)
def test_a_timeline_is_in_place(found: Sequence[tuple[Span, str, int]], published: Span | None) -> None:
    events = [Event(held, "11–15 sep/Sept 2025", (text, text), notes) for held, text, notes in sorted(found)]
    drawing = timeline(events, published, MONTHS)
    assert_in_place(drawing)
    dots = sum(isinstance(shape, Dot) for shape in drawing.shapes)
    stretches = sum(isinstance(shape, Box) and shape.tone is Tone.ACCENT for shape in drawing.shapes)
    assert dots + stretches == len(events)


def test_what_lies_far_off_stands_beyond_the_axis() -> None:
    week = [Span(date(2031, 3, n), date(2031, 3, n)) for n in range(1, 8)]
    old = Span(date(1979, 1, 1), date(1979, 12, 31))
    axis = Axis.over([old, *week], 100, 300)
    assert axis.beyond(old) is not None
    assert axis.within(old) is None
    assert all(axis.beyond(day) is None for day in week)
    places = [place[0] for day in week if (place := axis.within(day))]
    assert places == sorted(places)
    assert all(100 <= place <= 300 for place in places)


def test_what_lies_near_stands_on_the_axis() -> None:
    days = [Span(date(2031, 3, n), date(2031, 3, n)) for n in (1, 2, 20)]
    axis = Axis.over(days, 100, 300)
    assert (axis.left, axis.right) == (100, 300)
    assert [axis.beyond(day) for day in days] == [None, None, None]


@given(st.lists(spans(), min_size=1, max_size=20))
def test_ticks_are_ascending_and_on_the_axis(found: Sequence[Span]) -> None:
    axis = Axis.over(found, 150, 316)
    places = [x for x, _ in axis.ticks(MONTHS)]
    assert places == sorted(set(places))
    assert all(axis.left <= x <= axis.right for x in places)


def test_an_axis_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="no events"):
        Axis.over([], 0, 1)
