from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sintesis.errors import UsageFault
from sintesis.model import HeaderFields, Length, Words
from sintesis.settings import FEWEST_WORDS, MOST_WORDS, OLDEST, Flags, settle
from sintesis.stages.load.limits import LARGEST


def test_silence_everywhere_gives_the_defaults() -> None:
    settings = settle(Flags(), environment={})
    assert (settings.source, settings.target, settings.extent) == (None, None, Length.STANDARD)
    assert (settings.formats, settings.translator, settings.offline) == (("md",), "embedded", False)
    assert settings.created == date.today().isoformat()


def test_the_environment_speaks_where_the_flags_are_silent() -> None:
    environment = {
        "SINTESIS_FROM": "es",
        "SINTESIS_TO": "both",
        "SINTESIS_LENGTH": "short",
        "SINTESIS_FORMAT": "json, md",
        "SINTESIS_TRANSLATOR": "opus-mt:folder",
        "SINTESIS_OFFLINE": "yes",
    }
    settings = settle(Flags(), environment=environment)
    assert (settings.source, settings.target, settings.extent) == ("es", "both", Length.SHORT)
    assert (settings.formats, settings.translator, settings.offline) == (("json", "md"), "opus-mt:folder", True)


def test_a_flag_wins_over_the_environment() -> None:
    flags = Flags(target="en", length="long", formats=("json",), translator="echo")
    environment = {"SINTESIS_TO": "es", "SINTESIS_LENGTH": "short", "SINTESIS_FORMAT": "md"}
    settings = settle(flags, environment={**environment, "SINTESIS_TRANSLATOR": "none"})
    assert (settings.target, settings.extent) == ("en", Length.LONG)
    assert (settings.formats, settings.translator) == (("json",), "echo")


def test_a_flag_that_is_given_hides_a_bad_variable() -> None:
    assert settle(Flags(target="en"), environment={"SINTESIS_TO": "klingon"}).target == "en"


def test_an_empty_variable_is_unset() -> None:
    settings = settle(Flags(), environment={"SINTESIS_TO": "", "SINTESIS_FORMAT": "", "SOURCE_DATE_EPOCH": ""})
    assert settings.target is None
    assert settings.formats == ("md",)


def test_a_format_named_twice_counts_once() -> None:
    assert settle(Flags(formats=("md", "json", "md")), environment={}).formats == ("md", "json")


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("SINTESIS_TO", "fr"),
        ("SINTESIS_FROM", "both"),
        ("SINTESIS_LENGTH", "7"),
        ("SINTESIS_WORDS", "9"),
        ("SINTESIS_WORDS", "2001"),
        ("SINTESIS_WORDS", "many"),
        ("SINTESIS_WORDS", "²"),
        ("SINTESIS_TEMPLATE", " "),
        ("SINTESIS_FORMAT", "md,pdf"),
        ("SINTESIS_OFFLINE", "perhaps"),
        ("SINTESIS_LARGEST_MB", "0"),
        ("SINTESIS_LARGEST_MB", "51"),
        ("SINTESIS_LARGEST_MB", "1.5"),
        ("SINTESIS_LARGEST_MB", "²"),
        ("SOURCE_DATE_EPOCH", "yesterday"),
        ("SOURCE_DATE_EPOCH", "9" * 30),
    ],
)
def test_a_bad_variable_is_named_with_what_it_takes(variable: str, value: str) -> None:
    with pytest.raises(UsageFault) as caught:
        settle(Flags(), environment={variable: value})
    assert caught.value.message.startswith(f"{variable}=")
    assert caught.value.hint


@pytest.mark.parametrize(
    ("flags", "shown"),
    [
        (Flags(target="fr"), "--to fr"),
        (Flags(source="pt"), "--from pt"),
        (Flags(length="huge"), "--length huge"),
        (Flags(words="0"), "--words 0"),
        (Flags(words="1e3"), "--words 1e3"),
        (Flags(words="9" * 5000), "--words 9"),
        (Flags(formats=("md", "pdf")), "--format pdf"),
    ],
)
def test_a_bad_flag_is_named(flags: Flags, shown: str) -> None:
    with pytest.raises(UsageFault, match=shown):
        settle(flags, environment={})


@pytest.mark.parametrize("text", ["11/12/2025", "2025-13-01", "2025-02-30", "20251211", "2025-W50-4", "today", ""])
def test_a_date_that_is_not_iso_is_refused(text: str) -> None:
    with pytest.raises(UsageFault) as caught:
        settle(Flags(date=text), environment={})
    assert "ISO" in caught.value.hint


@given(st.dates(min_value=date(OLDEST, 1, 1)))
def test_every_iso_date_is_taken(day: date) -> None:
    assert settle(Flags(date=day.isoformat()), environment={}).declared.published == day.isoformat()


def test_what_the_user_states_of_an_article_is_put_on_one_line() -> None:
    declared = settle(Flags(title=" A\n headline ", author="  ", outlet="El País"), environment={}).declared
    assert (declared.title, declared.byline, declared.outlet) == ("A headline", None, "El País")


@given(st.integers(min_value=0, max_value=4_000_000_000))
def test_the_notes_date_is_the_epochs_day_in_utc(seconds: int) -> None:
    created = settle(Flags(), environment={"SOURCE_DATE_EPOCH": str(seconds)}).created
    assert datetime.fromisoformat(f"{created}T00:00:00+00:00") <= datetime.fromtimestamp(seconds, UTC)
    assert (datetime.fromtimestamp(seconds, UTC) - datetime.fromisoformat(f"{created}T00:00:00+00:00")).days == 0


def test_the_largest_source_is_given_in_megabytes() -> None:
    assert settle(Flags(), environment={}).largest == LARGEST
    assert settle(Flags(), environment={"SINTESIS_LARGEST_MB": " 2 "}).largest == 2_000_000


def test_a_length_in_words_stands_in_place_of_a_name() -> None:
    assert settle(Flags(words=" 130 "), environment={}).extent == Words(130)
    assert settle(Flags(), environment={"SINTESIS_WORDS": "50"}).extent == Words(50)
    assert settle(Flags(words="130"), environment={"SINTESIS_LENGTH": "nonsense"}).extent == Words(130)
    assert settle(Flags(length="long"), environment={"SINTESIS_WORDS": "50"}).extent is Length.LONG


@pytest.mark.parametrize(
    ("flags", "environment"),
    [
        (Flags(words="130", length="short"), {}),
        (Flags(), {"SINTESIS_WORDS": "130", "SINTESIS_LENGTH": "short"}),
    ],
)
def test_one_length_is_not_stated_twice(flags: Flags, environment: dict[str, str]) -> None:
    with pytest.raises(UsageFault, match="twice"):
        settle(flags, environment=environment)


@given(st.integers(min_value=FEWEST_WORDS, max_value=MOST_WORDS))
def test_every_number_of_words_within_the_bounds_is_taken(words: int) -> None:
    assert settle(Flags(words=str(words)), environment={}).extent == Words(words)


def test_what_the_user_states_for_the_head_is_put_on_one_line() -> None:
    stated = Flags(to_name="La\ndirección", from_name="", subject=" S ", number="7", reviewed_by=" Ana  Paz ")
    settings = settle(stated, environment={})
    assert settings.header == HeaderFields(to_name="La dirección", subject="S", number="7")
    assert settings.reviewed_by == "Ana Paz"


def test_the_template_comes_from_the_flag_the_variable_or_the_default() -> None:
    assert settle(Flags(), environment={}).template == "standard"
    assert settle(Flags(), environment={"SINTESIS_TEMPLATE": "bluf"}).template == "bluf"
    assert settle(Flags(template="mine.j2"), environment={"SINTESIS_TEMPLATE": "bluf"}).template == "mine.j2"


@pytest.mark.parametrize(("said", "grade"), [("B2", "B2"), (" f6 ", "F6"), ("a1", "A1")])
def test_a_grade_is_a_letter_and_a_figure(said: str, grade: str) -> None:
    assert settle(Flags(grade=said), environment={}).grade == grade


@pytest.mark.parametrize("said", ["", "B", "2B", "G1", "A7", "B22", "B-2"])
def test_what_is_no_grade_is_refused_with_the_way_to_write_one(said: str) -> None:
    with pytest.raises(UsageFault, match="--grade") as caught:
        settle(Flags(grade=said), environment={})
    assert "B2" in caught.value.hint
