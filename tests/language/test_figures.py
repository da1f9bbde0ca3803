"""What is written in prose is read back as the same value."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sintesis.language.figures import render_number
from sintesis.language.marks import Convention
from sintesis.model import Language
from sintesis.stages.extract.numbers import find_numbers


@pytest.mark.parametrize(
    ("value", "english", "spain", "mexico"),
    [
        ("EUR 2500000000", "€2.5 billion", "2.500 millones de euros", "2,500 millones de euros"),
        ("2500", "2,500", "2.500", "2,500"),
        ("3.2%", "3.2%", "3,2\u00a0%", "3.2%"),
        ("~1000", "thousands", "miles", "miles"),
        ("~10000", "tens of thousands", "decenas de miles", "decenas de miles"),
        ("~60", "60-odd", "60 y pico", "60 y pico"),
        ("1000000", "1 million", "1 millón", "1 millón"),
        ("1000000000000", "1 trillion", "1 billón", "1 billón"),
        ("2555000", "2,555,000", "2.555.000", "2,555,000"),
        ("10000000/20000000", "10 to 20 million", "10 a 20 millones", "10 a 20 millones"),
        ("1/31250000", "1 to 31,250,000", "1 a 31.250.000", "1 a 31,250,000"),
        ("USD 11000/22500", "$11,000 to $22,500", "11.000 a 22.500 dólares", "11,000 a 22,500 dólares"),
        ("EUR ~1000000000", "billions of euros", "miles de millones de euros", "miles de millones de euros"),
        ("MXN 500", "500 Mexican pesos", "500 pesos mexicanos", "500 pesos mexicanos"),
        ("EUR 1", "€1", "1 euro", "1 euro"),
        ("XXX 500", "500", "500", "500"),
        ("#2", "2nd", "2.º", "2.º"),
        ("#111", "111th", "111.º", "111.º"),
        ("-5", "-5", "-5", "-5"),
    ],
)
def test_render_number(value: str, english: str, spain: str, mexico: str) -> None:
    assert render_number(value, "en", Convention.POINT) == english
    assert render_number(value, "es", Convention.COMMA) == spain
    assert render_number(value, "es", Convention.POINT) == mexico


@pytest.mark.parametrize("value", ["", "many", "EUR many", "1e9", "1."])
def test_what_is_no_value_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="no normal value"):
        render_number(value, "en", Convention.POINT)


_COUNT = st.integers(0, 10**15).map(str)
_DECIMAL = st.tuples(st.integers(0, 99_999), st.integers(1, 99)).map(
    lambda parts: f"{parts[0]}.{parts[1]:02d}".rstrip("0")
)
_RANGE = st.tuples(st.integers(1, 10**9), st.integers(1, 10**9)).filter(lambda ends: ends[0] < ends[1])
_AMOUNT = st.one_of(_COUNT, _DECIMAL, _RANGE.map(lambda ends: f"{ends[0]}/{ends[1]}"))
_VALUE = st.one_of(
    _AMOUNT,
    _AMOUNT.map(lambda amount: f"{amount}%"),
    st.tuples(st.sampled_from(["EUR", "USD", "GBP", "MXN", "JPY", "BRL"]), _AMOUNT).map(" ".join),
    st.sampled_from(["~10", "~12", "~100", "~1000", "~1000000", "~60", "EUR ~1000000", "#1", "#22", "#40"]),
)


@given(_VALUE, st.sampled_from(["es", "en"]), st.sampled_from([Convention.COMMA, Convention.POINT]))
def test_what_is_written_is_read_back(value: str, language: Language, convention: Convention) -> None:
    written = render_number(value, language, convention)
    read = find_numbers(written, language, convention if language == "es" else Convention.POINT)
    assert [figure.value for figure in read] == [value], written
