"""Write a line of a sheet into a paragraph: words in their language, references that lead to the source, findings."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, assert_never

from sintesis.model import Language, Severity
from sintesis.render.sheet import Doubt, Evidence, Line, Style, Text

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

TAGS: Mapping[Language, str] = {"es": "es-ES", "en": "en-GB"}
"""The spelling that Word checks each language by: notes write dates and figures as Spain and Britain do."""

_STYLES = {Style.PLAIN: None, Style.STRONG: "Strong", Style.EMPHASIS: "Emphasis", Style.SOFT: "Remark"}
_BREAKS = re.compile("[ \t\n\r\v\f\x1c-\x1f\x85\u2028\u2029]+")
"""White space that a line is folded at; spaces that hold a figure together stay."""
_UNWRITABLE = re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u202a-\u202e\u2066-\u2069]")
"""What XML cannot hold, other controls, and marks that turn the direction of what follows."""
_SHOWN = "\ufffd"


def legible(text: str) -> str:
    """The text on one line; what cannot be written stands as `\\ufffd`."""
    return _UNWRITABLE.sub(_SHOWN, _BREAKS.sub(" ", text))


@dataclass(frozen=True, slots=True)
class Reach:
    """What a line is written for: the document's language, and what its references can lead to."""

    language: Language
    sentences: frozenset[int] = frozenset()
    """Those that stand in the annex."""


def bookmark(sentence: int) -> str:
    """The name of the place of a source sentence in the annex."""
    return f"sentence_{sentence}"


def write(paragraph: "Paragraph", line: Line, reach: Reach, language: Language | None = None) -> None:
    """Add a line to a paragraph.

    Args:
        language: that of its words where they do not say; `None`: the document's.
    """
    for part in line:
        match part:
            case Text():
                say(paragraph, part.text, _STYLES[part.style], reach, part.language or language)
            case Evidence():
                _refer(paragraph, part.numbers, reach)
            case Doubt():
                style = "Grave Finding" if part.severity is Severity.ERROR else "Finding"
                _part(paragraph)
                say(paragraph, f"⚠ {part.message}", style, reach, part.language)
            case _:
                assert_never(part)


def say(
    paragraph: "Paragraph", text: str, style: str | None, reach: Reach, language: Language | None = None
) -> "Run | None":
    """Add words to a paragraph, marked with their language where it is not the document's; no words, no run."""
    words = legible(text)
    if not words:
        return None
    run = paragraph.add_run(words, style)
    if language is not None and language != reach.language:
        run.element.get_or_add_rPr().append(element("w:lang", val=TAGS[language]))
    return run


def element(name: str, **attributes: str) -> Any:  # an lxml element: lxml has no types
    """An element of WordprocessingML; the attributes are of its own namespace."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(name)
    for attribute, value in attributes.items():
        made.set(qn(f"w:{attribute}"), value)
    return made


def link(run: "Run", around: Any) -> None:
    """Put a hyperlink around a run."""
    run.element.addprevious(around)
    around.append(run.element)


def _part(paragraph: "Paragraph") -> None:
    """A space after what stands in the paragraph already."""
    if paragraph.text and not paragraph.text[-1].isspace():
        paragraph.add_run(" ")


def _refer(paragraph: "Paragraph", numbers: tuple[int, ...], reach: Reach) -> None:
    """`[3, 5]`, each number a link to its sentence where the annex holds it."""
    if not numbers:
        return
    _part(paragraph)
    paragraph.add_run("[", "Evidence")
    for place, number in enumerate(numbers):
        if place:
            paragraph.add_run(", ", "Evidence")
        run = paragraph.add_run(str(number), "Evidence")
        if number in reach.sentences:
            link(run, element("w:hyperlink", anchor=bookmark(number), history="1"))
    paragraph.add_run("]", "Evidence")
