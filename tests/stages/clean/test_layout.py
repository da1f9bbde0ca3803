"""Paragraphs are what the author meant, whatever the file's line breaks."""

from hypothesis import given
from hypothesis import strategies as st

from sintesis.stages.clean.layout import lines_of

WRAPPED = """\
The council voted on Monday to close the old bridge to lorries, after
engineers had found cracks in two of its seven piers and asked for a
full inspection before winter.
{gap}Residents said that they had warned of the danger for years and that
nobody had listened to them. The mayor promised an answer by Friday,
and money for a ferry.
"""


def test_a_line_is_a_paragraph() -> None:
    assert lines_of("Uno dijo que no.\nOtro dijo que sí.\n\n\nNadie más habló.") == [
        "Uno dijo que no.",
        "Otro dijo que sí.",
        "Nadie más habló.",
    ]


def test_wrapped_lines_are_joined_with_and_without_empty_lines_between() -> None:
    for gap in ("", "\n"):
        paragraphs = lines_of(WRAPPED.format(gap=gap))
        assert len(paragraphs) == 2
        assert paragraphs[0].endswith("asked for a full inspection before winter.")
        assert paragraphs[1].startswith("Residents said that")


def test_a_headline_over_wrapped_lines_stays_apart() -> None:
    assert lines_of("Old bridge closed to lorries\n\n" + WRAPPED.format(gap="\n"))[0] == "Old bridge closed to lorries"


def test_a_hyphen_at_the_break_goes_when_the_word_stands_elsewhere() -> None:
    text = (
        "The council voted on Monday to close the old bridge after an inspec-\n"
        "tion by the state. That inspection found cracks in two of its well-\n"
        "known piers, and nobody will be let on to it before the end of May."
    )
    (paragraph,) = lines_of(text)
    assert "after an inspection by the state" in paragraph
    assert "well-known piers" in paragraph


def test_lines_above_a_body_are_not_wrapped_text() -> None:
    lines = ["El Congreso aprueba la ley de aguas", "La norma obliga a las ciudades a medir", "Por Lucía Ferrer"]
    assert lines_of("\n".join(lines)) == lines


def test_short_sentences_one_a_line_are_not_joined() -> None:
    text = "We waited all night for the boat.\nIt never came to us.\nIn the morning we walked home.\nNobody spoke."
    assert len(lines_of(text)) == 4


def test_white_space_is_tidied_and_the_space_inside_numbers_kept() -> None:
    assert lines_of("\ufeffHubo  12\u00a0500 casos\u00a0en\tLima\u200b.\r\nNo\u00admás.") == [
        "Hubo 12\u00a0500 casos en Lima.",
        "Nomás.",
    ]


@given(st.text(alphabet="ab. \n\t\u00a0\u200b1é\u0301", max_size=300))
def test_what_was_laid_out_stays(text: str) -> None:
    lines = lines_of(text)
    assert lines_of("\n\n".join(lines)) == lines
    assert all(line == line.strip() and line for line in lines)


def test_a_rule_and_the_marks_of_bold_type_go() -> None:
    lines = ["*Cierran el puente de Alcoba* 🚧", "___", "* * *", "Tres * dos son seis.", "*No* es seguro."]
    assert lines_of("\n".join(lines)) == ["Cierran el puente de Alcoba", *lines[3:]]


def test_an_opening_mark_left_at_the_end_of_a_line_opens_the_next() -> None:
    assert lines_of("The keeper heard a noise. '\nIt was loud,' he said.") == [
        "The keeper heard a noise.",
        "'It was loud,' he said.",
    ]
    assert lines_of('"Go," she said. "\nAnd do not come back."') == ['"Go," she said.', '"And do not come back."']


def test_a_closing_mark_at_the_end_of_a_line_stays() -> None:
    for line in ('He said: "Go. "', "He said: 'I don't know. '"):
        assert lines_of(f"{line}\nShe went.") == [line, "She went."]
