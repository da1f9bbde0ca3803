"""The days that a date stands for."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sintesis.render.digest.days import Span, span


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2025-12-11", "2025-12-11", "2025-12-11"),
        ("~2025-12-11", "2025-12-11", "2025-12-11"),
        ("2025-12-11T22:30", "2025-12-11", "2025-12-11"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("2025-Q2", "2025-04-01", "2025-06-30"),
        ("2025-H2", "2025-07-01", "2025-12-31"),
        ("2004-FA", "2004-09-01", "2004-11-30"),
        ("2004-WI", "2004-12-01", "2005-02-28"),
        ("2025-W50", "2025-12-08", "2025-12-14"),
        ("192X", "1920-01-01", "1929-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("2025-05-02/2025-05-15", "2025-05-02", "2025-05-15"),
        ("1969/1988", "1969-01-01", "1988-12-31"),
        ("2025-12-11/..", "2025-12-11", "2025-12-11"),
    ],
)
def test_span(value: str, first: str, last: str) -> None:
    assert span(value) == Span(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "value", ["", "XXXX-12-11", "XXXX-W-2", "T22:30", "2025-13", "2025-02-30", "0000", "2025/XXXX-05", "/", "hoy"]
)
def test_what_has_no_place_in_time(value: str) -> None:
    assert span(value) is None


@given(st.text(alphabet="0123456789X-/~T:.QWH", max_size=24))
def test_a_span_never_ends_before_it_begins(value: str) -> None:
    found = span(value)
    assert found is None or found.days >= 1
