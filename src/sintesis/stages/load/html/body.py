"""The article's own text in a page: trafilatura's finding, or the page's data where it shows no body."""

import logging
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html import unescape
from typing import TYPE_CHECKING

from sintesis.language import words
from sintesis.stages.load.html.hidden import hidden_body
from sintesis.stages.load.html.metadata import Metadata

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LITTLE = 0.5
"""When trafilatura finds less than this share of the words in the page's data, the page does not show its body."""

FULL_PARAGRAPH = 20
"""Words of a paragraph of running text; captions, links and most teasers are shorter."""
_WHERE_TO_LOOK = ("class", "id", "data-component", "role", "aria-label")


@dataclass(frozen=True, slots=True)
class Body:
    """The article's text as it was found."""

    paragraphs: tuple[str, ...]
    title: str = ""
    byline: str = ""
    published: str = ""
    """Title, byline and date that were found in the page's visible part: guesses, for want of a statement."""

    @property
    def words(self) -> int:
        """Words of the text."""
        return sum(len(paragraph.split()) for paragraph in self.paragraphs)


def body_of(tree: "HtmlElement", metadata: Metadata) -> Body:
    """The article's text; no paragraphs when there is none."""
    from copy import deepcopy

    from trafilatura import bare_extraction

    _silence()
    pruned = deepcopy(tree)
    _prune(pruned)
    document = bare_extraction(
        pruned, with_metadata=True, include_comments=False, favor_precision=not metadata.is_live,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )  # fmt: skip
    stated = Body(
        max(_stated_body(metadata), unmarked_lines(hidden_body(tree)), key=lambda lines: len(" ".join(lines)))
    )
    if document is None:
        return stated
    text = "\n".join(map(_unmarked, (document.text or "").splitlines()))
    body = Body(tuple(_lines(text)), document.title or "", document.author or "", document.date or "")
    if body.words < LITTLE * stated.words:
        return Body(stated.paragraphs, body.title, body.byline, body.published)
    return body


def _unmarked(line: str) -> str:
    """A line of what trafilatura gives, without the marks that it sets before items and between cells."""
    line = line.strip()
    if line.startswith("|") and line.endswith("|"):
        cells = [cell.strip() for cell in line.split("|")]
        return "; ".join(cell for cell in cells if cell.strip("-:"))
    return line.removeprefix("- ")


def _lines(text: str) -> Iterator[str]:
    return (joined for line in text.splitlines() if (joined := " ".join(line.split())))


def _stated_body(metadata: Metadata) -> tuple[str, ...]:
    """The text in the JSON-LD."""
    return unmarked_lines(metadata.text("articleBody", "text"))


def unmarked_lines(text: str) -> tuple[str, ...]:
    """The lines of a text that may hold marks of HTML."""
    if "<" in text:
        text = _TAG.sub("", _BLOCK_END.sub("\n", text))
    return tuple(_lines(unescape(text)))


_BLOCK_END = re.compile(r"</(?:p|div|h[1-6]|li|blockquote)\s{0,9}>|<br\s{0,9}/?>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>")


def _prune(tree: "HtmlElement") -> None:
    """Take out what stands beside the article: comments, related articles, newsletter boxes, captions, share bars.

    What holds the headline or most of the running text is never taken out, whatever it is called.
    """
    kept = {ancestor for element in _own(tree) for ancestor in (element, *element.iterancestors())}
    for element in list(
        tree.iter(
            "div", "section", "aside", "ul", "ol", "nav", "form", "figcaption", "p", "span", "footer", "blockquote"
        )
    ):
        if element not in kept and _is_beside(element) and element.getparent() is not None:
            element.drop_tree()


def _own(tree: "HtmlElement") -> Iterator["HtmlElement"]:
    yield from tree.iter("h1", "body", "main")
    yield from (element for element, _ in running_text(tree).most_common(1))
    for element in tree.iter():
        if element.get("itemprop") == "articleBody":
            yield element


def running_text(tree: "HtmlElement") -> Counter["HtmlElement"]:
    """How many full paragraphs each element holds side by side: many where an article runs, one in a teaser's box."""
    paragraphs = (element for element in tree.iter("p") if len(element.text_content().split()) >= FULL_PARAGRAPH)
    return Counter(element.getparent() for element in paragraphs)


def _is_beside(element: "HtmlElement") -> bool:
    if element.tag == "figcaption":
        return True
    names = " ".join(element.get(attribute) or "" for attribute in _WHERE_TO_LOOK)
    return bool(names) and not _blocks().isdisjoint(_WORD.findall(names.lower()))


_WORD = re.compile(r"[^\W_]+")


@cache
def _blocks() -> frozenset[str]:
    return words("both", "page_blocks")


@cache
def _silence() -> None:
    """Keep the libraries' remarks off standard error; whoever sets up logging still gets them."""
    for name in ("trafilatura", "htmldate", "courlan", "justext"):
        logging.getLogger(name).addHandler(logging.NullHandler())
