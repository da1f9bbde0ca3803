import pytest
from hypothesis import given
from hypothesis import strategies as st

from sintesis.stages.load.published import day_of


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-12-02", "2024-12-02"),
        ("2024-12-02 01:20:33+00:00", "2024-12-02"),
        ("2024-12-02T23:59:59-06:00", "2024-12-02"),
        ("2024-1-2", "2024-01-02"),
        ("2024/12/02", "2024-12-02"),
        ("20241202", "2024-12-02"),
        ("20241202T101500Z", "2024-12-02"),
        ("Mon, 02 Dec 2024 01:20:33 GMT", "2024-12-02"),
        ("2 Dec 2024", "2024-12-02"),
        ("December 2, 2024", "2024-12-02"),
        ("Dec. 2nd, 2024", "2024-12-02"),
        ("lunes, 2 de diciembre de 2024", "2024-12-02"),
        ("2 de diciembre del 2024, 10:15 h", "2024-12-02"),
        ("1.º de enero de 2025", "2025-01-01"),
        ("02 dic. 2024", "2024-12-02"),
        ("31/12/2024", "2024-12-31"),
        ("12/31/2024", "2024-12-31"),
        ("05.05.2024", "2024-05-05"),
    ],
)
def test_common_forms_are_read(text: str, day: str) -> None:
    assert day_of(text) == (day, ())


@pytest.mark.parametrize(
    ("text", "check"),
    [
        ("03/04/2024", "ambiguous"),
        ("2024-02-30", "impossible"),
        ("2024-13-01", "impossible"),
        ("ayer", "published"),
        ("2024-12", "published"),
        ("1733102433", "published"),
    ],
)
def test_what_cannot_be_read_is_a_finding(text: str, check: str) -> None:
    day, findings = day_of(text)
    assert day is None
    assert [(finding.check, finding.source) for finding in findings] == [(check, text)]


def test_nothing_is_no_finding() -> None:
    assert day_of(" ") == (None, ())


@given(st.text(max_size=60) | st.from_regex(r"\A[0-9 /.,:-]{1,30}\Z"))
def test_any_text_gives_a_day_or_a_finding(text: str) -> None:
    day, findings = day_of(text)
    assert (day is None) == bool(findings) or not text.strip()
