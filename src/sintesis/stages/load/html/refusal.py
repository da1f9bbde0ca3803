"""Pages that are no article: the stub before a paywall, a wall of cookies, a check for robots, a front page."""

import re
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from sintesis.errors import NothingToRead
from sintesis.language import table
from sintesis.model import LANGUAGES
from sintesis.stages.load.html.body import Body
from sintesis.stages.load.html.metadata import Metadata

if TYPE_CHECKING:
    from lxml.html import HtmlElement

STUB = 150
"""Words below which the text of an article that is marked as for subscribers is taken for its beginning only."""
FRONT_PAGE_LINKS = 10
"""Headings that are links from which a page without a text of its own is a front page."""
_LONG_TEXT = 400
"""Words from which a text is judged an article whatever else is on its page."""


def refuse(tree: "HtmlElement", metadata: Metadata, body: Body) -> None:
    """Raise when the page is surely no whole article.

    Raises:
        NothingToRead: with what the page is instead.
    """
    if body.words >= _LONG_TEXT:
        return
    visible = _visible(tree)
    if _mostly(body.paragraphs, "wall") or (not body.paragraphs and _any(visible, "wall")):
        raise NothingToRead(
            "the page is a request to accept cookies or to prove that one is no robot",
            "open the article in a browser and save it once its text is there",
        )
    if body.words < STUB and (not metadata.is_free or _any(visible, "paywall")):
        raise NothingToRead(
            "only the beginning of the article is in the page, the rest is for subscribers",
            "save the page while signed in",
        )
    if _is_front(tree, metadata):
        raise NothingToRead("a front page, not an article", "save the page of one article")


def _visible(tree: "HtmlElement") -> str:
    hidden = {"script", "style", "noscript", "template", "head"}
    pieces = []
    for element in tree.iter():
        if element.tag not in hidden and element.text:
            pieces.append(element.text)
        if element.tail:
            pieces.append(element.tail)
    return " ".join(pieces)


@cache
def _phrases(kind: str) -> re.Pattern[str]:
    listed = {phrase for language in LANGUAGES for phrase in table(language, "walls")[kind]}
    return re.compile(
        rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(listed, key=len, reverse=True)))})(?!\w)", re.IGNORECASE
    )


def _any(text: str, kind: str) -> bool:
    return bool(_phrases(kind).search(" ".join(text.split())))


def _mostly(paragraphs: Iterable[str], kind: str) -> bool:
    """Whether at least half of the words stand in paragraphs with such a phrase."""
    marked = total = 0
    for paragraph in paragraphs:
        words = len(paragraph.split())
        total += words
        marked += words if _any(paragraph, kind) else 0
    return marked * 2 >= total > 0


def _is_front(tree: "HtmlElement", metadata: Metadata) -> bool:
    if metadata.is_article:
        return False
    links = sum(1 for heading in tree.iter("h2", "h3") if heading.find(".//a") is not None or _in_link(heading))
    canonical = next((link.get("href") or "" for link in tree.iter("link") if link.get("rel") == "canonical"), "")
    url = canonical or metadata.first("og:url")
    at_root = bool(url) and len(urlsplit(url).path.strip("/")) <= len("es")
    return links >= FRONT_PAGE_LINKS or (at_root and links >= FRONT_PAGE_LINKS // 2)


def _in_link(element: "HtmlElement") -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag == "a"
