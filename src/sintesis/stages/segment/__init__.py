"""Cut a text into sentences, each at its place in the text."""

from collections.abc import Iterator

from sintesis.model import Language, Sentence
from sintesis.stages.segment.crossheads import crosshead_end
from sintesis.stages.segment.lines import blocks
from sintesis.stages.segment.stops import borders

__all__ = ["segment"]


def segment(text: str, language: Language) -> tuple[Sentence, ...]:
    """The sentences of `text`, numbered from 1, with offsets in code points and the paragraph they stand in.

    Paragraphs are parted by blank lines. A single line break parts sentences too, unless it is plainly a hard wrap.
    Sentences do not overlap, and only white space stands between them.
    """
    return tuple(
        Sentence(n, start, end, text[start:end], paragraph)
        for n, (start, end, paragraph) in enumerate(_spans(text, language), 1)
    )


def _spans(text: str, language: Language) -> Iterator[tuple[int, int, int]]:
    for block in blocks(text):
        start = block.start
        for border in (*borders(text, block.start, block.end, language), block.end):
            left, right = _stripped(text, start, border)
            head = crosshead_end(text, left, right)
            if head:
                yield *_stripped(text, left, head), block.paragraph
                left = head
            if left < right:
                yield left, right, block.paragraph
            start = border


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end
