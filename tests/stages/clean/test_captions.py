"""Captions and prompts part from the paragraphs that they were glued to, and nothing else does."""

from sintesis.model import Heading, Raw, Reason
from sintesis.stages.clean import clean
from sintesis.stages.clean.captions import parted, prompt_end

RESTATED = "Harbour master Ann Lee said that she had closed the old quay to lorries after a survey."
CAPTION = "Harbour master Ann Lee said she had closed the old quay to lorries after a survey"
PARAGRAPH = "Owners of the nine fishing boats were told to move them before the end of the week."


def test_a_caption_that_restates_a_sentence_stands_apart() -> None:
    assert parted([RESTATED, f"{CAPTION} {PARAGRAPH}"]) == [RESTATED, CAPTION, PARAGRAPH]


def test_a_sentence_that_ends_like_another_and_goes_on_with_a_name_is_whole() -> None:
    lines = [
        RESTATED,
        "Nobody on the town council had asked for a survey Ruth Dale and her friends would have to pay for.",
    ]
    assert parted(lines) == lines


def test_a_prompt_before_a_sentence_goes_and_is_listed() -> None:
    made = clean(Raw(f"{RESTATED}\n\nScroll down for video {PARAGRAPH}"), Heading(title="A title"))
    assert made.paragraphs == (RESTATED, PARAGRAPH)
    assert [(line.text, line.reason) for line in made.removed] == [("Scroll down for video", Reason.RELATED_LINK)]


def test_a_sentence_about_scrolling_is_no_prompt() -> None:
    assert prompt_end("Scroll down for videos of the flood, the page says.") == 0
