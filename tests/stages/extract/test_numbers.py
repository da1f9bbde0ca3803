"""Numbers, money and percentages have one normal value in both languages."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sintesis.model import Kind, Language
from sintesis.stages.extract.convention import Convention
from sintesis.stages.extract.numbers import Figure, agree, find_numbers


def values(text: str, language: Language, convention: Convention | None = None) -> list[str]:
    default = Convention.POINT if language == "en" else Convention.COMMA
    return [figure.value for figure in find_numbers(text, language, convention or default)]


def only(text: str, language: Language, convention: Convention | None = None) -> Figure:
    default = Convention.POINT if language == "en" else Convention.COMMA
    (figure,) = find_numbers(text, language, convention or default)
    return figure


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2.500.000", "2500000"),
        ("12 000 barriles", "12000"),
        ("1\u202f234\u202f567", "1234567"),
        ("treinta y dos mil", "32000"),
        ("veintiún años", "21"),
        ("dos mil quinientos", "2500"),
        ("ciento treinta y un mil doscientos", "131200"),
        ("cien mil millones", "100000000000"),
        ("mil millones", "1000000000"),
        ("2.500 millones", "2500000000"),
        ("3,5 mil millones", "3500000000"),
        ("2 millones 500 mil", "2500000"),
        ("15 mil 300", "15300"),
        ("7 mil 20 millones", "7020000000"),
        ("un billón", "1000000000000"),
        ("un trillón", "1000000000000000000"),
        ("medio millón", "500000"),
        ("un millón y medio", "1500000"),
        ("dos años y medio", "2.5"),
        ("media docena", "6"),
        ("dos docenas", "24"),
        ("una veintena de casas", "20"),
        ("de 10 a 20", "10/20"),
        ("entre 10 y 20", "10/20"),
        ("entre 2 y 3 millones", "2000000/3000000"),
        ("2.º", "#2"),
        ("3er lugar", "#3"),
        ("la decimocuarta carrera", "#14"),
        ("vigésima primera", "#21"),
        ("la II Guerra Mundial", "#2"),
        ("Fórmula 1", "1"),
        ("a -5 grados", "-5"),
        ("uno de cada cinco", "5"),
    ],
)
def test_spanish_numbers(text: str, value: str) -> None:
    figure = only(text, "es")
    assert (figure.kind, figure.value, figure.exact) == (Kind.NUMBER, value, True)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2,500,000", "2500000"),
        ("10million", "10000000"),
        ("5.5bn", "5500000000"),
        ("10k", "10000"),
        ("a hundred and fifty", "150"),
        ("twenty-one", "21"),
        ("half a million", "500000"),
        ("two and a half million", "2500000"),
        ("a million and a half", "1500000"),
        ("a year and a half", "1.5"),
        ("a two-and-a-half-year wait", "2.5"),
        ("warming of 1.5C", "1.5"),
        ("five hundred and thirty-two thousand one hundred and six", "532106"),
        ("a thousand and one nights", "1001"),
        ("fifteen hundred", "1500"),
        ("a billion", "1000000000"),
        ("a dozen", "12"),
        ("from 10 to 20", "10/20"),
        ("10-20 million", "10000000/20000000"),
        ("between one hundred and two hundred people", "100/200"),
        ("22nd", "#22"),
        ("the twenty-first", "#21"),
        ("his second goal", "#2"),
        ("an 18-year-old", "18"),
        ("160km/h", "160"),
        ("a 100m race", "100"),
        ("3½", "3.5"),
        ("World War II", "#2"),
    ],
)
def test_english_numbers(text: str, value: str) -> None:
    figure = only(text, "en")
    assert (figure.kind, figure.value, figure.exact) == (Kind.NUMBER, value, True)


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("miles de personas", "es", "~1000"),
        ("cientos de miles de niños", "es", "~100000"),
        ("millones de hablantes", "es", "~1000000"),
        ("decenas de heridos", "es", "~10"),
        ("varios cientos", "es", "~100"),
        ("sesenta y tantos", "es", "~60"),
        ("thousands of people", "en", "~1000"),
        ("tens of thousands", "en", "~10000"),
        ("dozens of people", "en", "~12"),
        ("several hundred", "en", "~100"),
        ("sixty-odd", "en", "~60"),
    ],
)
def test_orders_of_magnitude_are_not_exact(text: str, language: Language, value: str) -> None:
    figure = only(text, language)
    assert (figure.value, figure.exact) == (value, False)


@pytest.mark.parametrize(
    ("spanish", "english", "value"),
    [
        ("2.500 millones de euros", "€2.5 billion", "EUR 2500000000"),
        ("un billón de dólares", "one trillion dollars", "USD 1000000000000"),
        ("5,5 millones de dólares", "$5.5m", "USD 5500000"),
        ("5 M€", "€5M", "EUR 5000000"),
        ("de 2 a 3 millones de dólares", "$2m-$3m", "USD 2000000/3000000"),
        ("3,2 millones de libras esterlinas", "£3.2m", "GBP 3200000"),
        ("500 millones de pesos", "500 million pesos", "XXX 500000000"),
        ("3 mil 200 mdp", "3.2 billion Mexican pesos", "MXN 3200000000"),
        ("500 mdp", "500 million Mexican pesos", "MXN 500000000"),
        ("miles de millones de euros", "billions of euros", "EUR ~1000000000"),
        ("de 10 a 20 millones de euros", "€10-20 million", "EUR 10000000/20000000"),
        ("20 dólares canadienses", "C$20", "CAD 20"),
        ("300 EUR", "EUR 300", "EUR 300"),
        ("un euro", "one euro", "EUR 1"),
    ],
)
def test_money(spanish: str, english: str, value: str) -> None:
    for figure in (only(spanish, "es"), only(english, "en")):
        assert (figure.kind, figure.value) == (Kind.MONEY, value)


def test_a_bare_dollar_sign_is_open_in_spanish_and_american_in_english() -> None:
    assert only("$500", "es").value == "XXX 500"
    assert only("$500", "en").value == "USD 500"
    assert only("$11 000 dólares", "es").value == "USD 11000"


def test_pounds_are_money_only_where_the_text_says_so() -> None:
    assert only("20 pounds of flour", "en").kind is Kind.NUMBER
    assert only("20 pounds sterling", "en").value == "GBP 20"


@pytest.mark.parametrize(
    ("spanish", "english", "value"),
    [
        ("3,2 %", "3.2%", "3.2%"),
        ("3,2 por ciento", "3.2 per cent", "3.2%"),
        ("tres puntos porcentuales", "three percentage points", "3%"),
        ("uno por ciento", "one percent", "1%"),
        ("entre un 10 y un 15 %", "between 10 and 15 percent", "10/15%"),
    ],
)
def test_percentages(spanish: str, english: str, value: str) -> None:
    for figure in (only(spanish, "es"), only(english, "en")):
        assert (figure.kind, figure.value) == (Kind.PERCENT, value)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("un hombre y una mujer, uno a uno", "es"),
        ("G4S, COVID-19, A-1, F-16, NO2, 28-A", "es"),
        ("la ONCE convocó", "es"),
        ("dos tercios, un tercio, la cuarta parte, la mitad", "es"),
        ("el primer ministro", "es"),
        ("en un segundo.", "es"),
        ("véase https://ejemplo.es/2024/05/3 o a1@ejemplo.es", "es"),
        ("the one and only, a man, one of us", "en"),
        ("the JAS 39C Gripen, 3D, 5G, 4x4, covid-19", "en"),
        ("two-thirds, a third of them, one-fifth, half of it", "en"),
        ("a second later", "en"),
        ("the S&P 500 and a Boeing 737", "en"),
        ("el IBEX 35", "es"),
        ("1/2, 24/7", "en"),
        ("llame al 91 555 12 34 o al +34 600 123 456", "es"),
        ("call 212-555-1234", "en"),
    ],
)
def test_what_is_no_number(text: str, language: Language) -> None:
    assert values(text, language) == []


def test_scores_are_two_numbers() -> None:
    assert values("the 5-3 win", "en") == values("ganó por 5 a 3", "es") == ["5", "3"]


def test_three_digits_after_one_mark_are_thousands_until_the_text_settles_it() -> None:
    open_ = only("2.500", "es", Convention.UNKNOWN)
    assert (open_.value, open_.ambiguous, open_.alternatives) == ("2500", True, ("2.5",))
    assert not only("2.500", "es", Convention.COMMA).ambiguous
    assert only("2,500", "es", Convention.POINT).value == "2500"
    assert only("2.500 millones de euros", "es", Convention.UNKNOWN).alternatives == ("EUR 2500000",)


def test_metres_or_millions_is_said_to_be_ambiguous() -> None:
    figure = only("5.6m people", "en")
    assert (figure.value, figure.alternatives) == ("5600000", ("5.6",))


def test_taken_spans_are_left_alone() -> None:
    text = "El 11 de diciembre hubo 12 reuniones"
    found = find_numbers(text, "es", Convention.COMMA, [(3, 18)])
    assert [figure.value for figure in found] == ["12"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("5", "5", True),
        ("XXX 500", "USD 500", True),
        ("#60", "60", True),
        ("~12", "~10", True),
        ("5", "6", False),
        ("EUR 500", "USD 500", False),
        ("XXX 500", "USD 501", False),
        ("~1000", "1000", False),
        ("3%", "3", False),
    ],
)
def test_agree(one: str, other: str, same: bool) -> None:
    assert agree(one, other) is same
    assert agree(other, one) is same


def test_a_number_of_400_digits_keeps_them_all() -> None:
    digits = "9" * 400
    assert values(digits, "es") == [digits]
    assert values(f"{digits} millones", "es") == [digits + "000000"]
    assert values("9" * 10_000, "en") == ["9" * 10_000]


_MATERIAL = (
    "un dos mil cien millones y de millón medio entre a 10 2.500 3,2 % $ € EUR - – 1.º II A-1 \n and hundred twenty "
    "one half a million thousands of between to 5m 10-20 second third 1/2 °"
)
_PIECES = st.sampled_from(_MATERIAL.split(" "))


@given(st.lists(_PIECES, max_size=12).map(" ".join), st.sampled_from(["es", "en"]), st.sampled_from(list(Convention)))
def test_figures_lie_in_order_and_quote_the_text(text: str, language: Language, convention: Convention) -> None:
    end = 0
    for figure in find_numbers(text, language, convention):
        assert end <= figure.start < figure.end
        assert text[figure.start : figure.end] == figure.text
        assert figure.exact is ("~" not in figure.value)
        assert figure.ambiguous or not figure.alternatives
        end = figure.end


@given(st.text(max_size=60), st.sampled_from(["es", "en"]))
def test_no_text_is_too_strange(text: str, language: Language) -> None:
    for figure in find_numbers(text, language, Convention.UNKNOWN):
        assert text[figure.start : figure.end] == figure.text


_SPANISH = (
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
    "dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete "
    "veintiocho veintinueve; treinta cuarenta cincuenta sesenta setenta ochenta noventa; ciento doscientos trescientos "
    "cuatrocientos quinientos seiscientos setecientos ochocientos novecientos"
)
_SPANISH_UNITS, _SPANISH_TENS, _SPANISH_HUNDREDS = (words.split() for words in _SPANISH.split(";"))


def _spanish(number: int) -> str:
    """The number below a thousand million in Spanish words."""
    if number >= 1_000_000:
        millions, rest = divmod(number, 1_000_000)
        head = "un millón" if millions == 1 else f"{_spanish(millions)} millones"
        return f"{head} {_spanish(rest)}" if rest else head
    if number >= 1000:
        thousands, rest = divmod(number, 1000)
        head = "mil" if thousands == 1 else f"{_spanish(thousands)} mil"
        return f"{head} {_spanish(rest)}" if rest else head
    if number == 100:
        return "cien"
    if number > 100:
        hundreds, rest = divmod(number, 100)
        return f"{_SPANISH_HUNDREDS[hundreds - 1]} {_spanish(rest)}" if rest else _SPANISH_HUNDREDS[hundreds - 1]
    if number < 30:
        return _SPANISH_UNITS[number]
    tens, unit = divmod(number, 10)
    return _SPANISH_TENS[tens - 3] + (f" y {_SPANISH_UNITS[unit]}" if unit else "")


_ENGLISH = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen; twenty thirty forty fifty sixty seventy eighty ninety"
)
_ENGLISH_UNITS, _ENGLISH_TENS = (words.split() for words in _ENGLISH.split(";"))


def _english(number: int) -> str:
    """The number below a thousand million in English words."""
    for scale, word in ((1_000_000, "million"), (1000, "thousand")):
        if number >= scale:
            head, rest = divmod(number, scale)
            joiner = " and " if 0 < rest < 100 else " "
            return f"{_english(head)} {word}{joiner}{_english(rest)}" if rest else f"{_english(head)} {word}"
    if number >= 100:
        head, rest = divmod(number, 100)
        return f"{_ENGLISH_UNITS[head]} hundred and {_english(rest)}" if rest else f"{_ENGLISH_UNITS[head]} hundred"
    if number < 20:
        return _ENGLISH_UNITS[number]
    tens, unit = divmod(number, 10)
    return _ENGLISH_TENS[tens - 2] + (f"-{_ENGLISH_UNITS[unit]}" if unit else "")


@given(st.one_of(st.integers(2, 1100), st.integers(2, 999_999_999)))
@example(54_001_000)
def test_words_are_read_as_the_number_they_spell(number: int) -> None:
    assert values(_spanish(number), "es") == [str(number)]
    assert values(_english(number), "en") == [str(number)]
