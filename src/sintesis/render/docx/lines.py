"""Write a line of a sheet into a paragraph: words in their language, references that lead to the source, findings."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, assert_never

from sintesis.model import Language, Severity
from sintesis.render.docx.address import web_address
from sintesis.render.sheet import Doubt, Evidence, Line, Style, Text

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

TAGS: Mapping[Language, str] = {"es": "es-ES", "en": "en-GB"}
"""The spelling that Word checks each language by: notes write dates and figures as Spain and Britain do."""

_STYLES = {Style.PLAIN: None, Style.STRONG: "Strong", Style.EMPHASIS: "Emphasis", Style.SOFT: "Remark"}
_HOLDING = "\N{NO-BREAK SPACE}"
"""Keeps a reference on the line of the word that it stands behind."""
_CLOSING = tuple(" ,.;:")
"""What needs no space before it."""
_BREAK = re.compile("[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]")
_UNWRITABLE = re.compile("[^\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold, and other controls."""


def legible(text: str) -> str:
    """The text without line breaks; what XML cannot hold stands as U+FFFD."""
    return _UNWRITABLE.sub("\ufffd", _BREAK.sub(" ", text))


@dataclass(frozen=True, slots=True)
class Reach:
    """What a line is written for."""

    language: Language
    """The document's."""
    sentences: frozenset[int]
    """Those of the source that stand in the annex, so that a reference can lead there."""


def bookmark(sentence: int) -> str:
    """The name of a source sentence's place in the annex."""
    return f"sentence_{sentence}"


def write(paragraph: "Paragraph", line: Line, reach: Reach, language: Language | None = None) -> None:
    """Add a line to a paragraph.

    Args:
        language: that of its words where they do not say; `None`: the document's.
    """
    after_doubt = False
    for piece in line:
        if after_doubt and isinstance(piece, Text) and not piece.text.startswith(_CLOSING):
            _space(paragraph)
        after_doubt = isinstance(piece, Doubt)
        match piece:
            case Text():
                run = say(paragraph, piece.text, _STYLES[piece.style], reach, piece.language or language)
                address = web_address(piece.link or "")
                if run and address:
                    _lead(run, address)
            case Evidence():
                _refer(paragraph, piece.numbers, reach)
            case Doubt():
                grave = piece.severity is Severity.ERROR
                _space(paragraph)
                say(
                    paragraph,
                    f"⚠{_HOLDING}{piece.message}",
                    "GraveFinding" if grave else "Finding",
                    reach,
                    piece.language,
                )
            case _:
                assert_never(piece)


def say(
    paragraph: "Paragraph", text: str, style: str | None, reach: Reach, language: Language | None = None
) -> "Run | None":
    """Add words to a paragraph, marked with their language where it is not the document's; no words, no run.

    Args:
        style: the `styleId` of a character style of `template/styles.xml`.
    """
    words = legible(text)
    if not words:
        return None
    run = _run(paragraph, words, style)
    if language is not None and language != reach.language:
        run.element.get_or_add_rPr().append(element("w:lang", val=TAGS[language]))
    return run


def dress(paragraph: "Paragraph", style: str) -> "Paragraph":
    """Give a paragraph a style of `template/styles.xml`, by its `styleId`: looking up names took half of all time."""
    paragraph.paragraph_format.element.style = style
    return paragraph


def element(tag: str, /, **attributes: str) -> Any:  # an lxml element: lxml has no types
    """An element of WordprocessingML with attributes of its namespace."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(tag)
    for attribute, value in attributes.items():
        made.set(qn(f"w:{attribute}"), value)
    return made


def _space(paragraph: "Paragraph", kind: str = " ") -> None:
    """A space after what stands in the paragraph already."""
    if paragraph.text and not paragraph.text[-1].isspace():
        paragraph.add_run(kind)


def _refer(paragraph: "Paragraph", numbers: tuple[int, ...], reach: Reach) -> None:
    """`[3, 5]`, each number a link to its sentence where the annex holds it."""
    _space(paragraph, _HOLDING)
    for place, number in enumerate(numbers):
        _run(paragraph, ", " if place else "[", "Evidence")
        run = _run(paragraph, str(number), "Evidence")
        if number in reach.sentences:
            _put_around(run, element("w:hyperlink", anchor=bookmark(number), history="1"))
    _run(paragraph, "]", "Evidence")


def _lead(run: "Run", address: str) -> None:
    """Make a run lead to an address on the web."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml.ns import qn

    run.element.style = "Hyperlink"
    around = element("w:hyperlink", history="1")
    around.set(qn("r:id"), run.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    _put_around(run, around)


def _run(paragraph: "Paragraph", words: str, style: str | None) -> "Run":
    run = paragraph.add_run(words)
    if style:
        run.element.style = style
    return run


def _put_around(run: "Run", around: Any) -> None:
    run.element.addprevious(around)
    around.append(run.element)
