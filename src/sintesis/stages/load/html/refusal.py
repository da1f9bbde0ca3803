"""Pages that are no article: the stub before a paywall, a wall of cookies, a check for robots, a front page."""

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from sintesis.errors import NothingToRead
from sintesis.language import table
from sintesis.model import LANGUAGES
from sintesis.stages.load.html.body import FULL_PARAGRAPH, Body, running_text
from sintesis.stages.load.html.metadata import Metadata

if TYPE_CHECKING:
    from lxml.html import HtmlElement

STUB = 120
"""Words below which the text of an article for subscribers is taken for its beginning only."""
WALL = 400
"""Words below which a text that speaks of consent throughout is a request for it, not an article on the matter."""
_WALL_PHRASES = 3
"""Different phrases of such a request that must stand in it."""
_MORE = 1.5
"""Times its words that a page for subscribers states for the article when only the beginning is there."""
FRONT_PAGE_LINKS = 10
"""Headings that are links from which a page without an article of its own is a front page."""
SECTION_LINKS = 6
"""The same where the page calls itself a site."""
_PARAGRAPHS = 3
"""Paragraphs side by side that only an article has: a front page sets one teaser in each of its boxes."""


def refuse(tree: "HtmlElement", metadata: Metadata, body: Body) -> None:
    """Raise when the page is surely no whole article.

    Raises:
        NothingToRead: with what the page is instead.
    """
    visible = _visible(tree)
    if _is_wall(body.paragraphs or (visible,)):
        raise NothingToRead(
            "the page is a request to accept cookies or to prove that one is no robot",
            "open the article in a browser and save it once its text is there",
        )
    if _is_missing(tree, visible):
        raise NothingToRead(
            "the page says that the article is not there", "check its address, or save it from an archive"
        )
    cut = metadata.length > _MORE * body.words and metadata.free is False
    if cut or (body.words < STUB and _is_for_subscribers(tree, metadata)):
        raise NothingToRead(
            "only the beginning of the article is in the page, the rest is for subscribers",
            "save the page while signed in",
        )
    if _is_front(tree, metadata) or _is_list(tree, metadata, body):
        raise NothingToRead("a front page, not an article", "save the page of one article")


def _visible(tree: "HtmlElement", without: frozenset[str] = frozenset()) -> str:
    """The text that the page shows, but for that in elements of some tags."""
    left_out = _HIDDEN | without
    pieces: list[str] = []
    waiting: list[HtmlElement | str] = [tree]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            pieces.append(item)
            continue
        if item.tail and item is not tree:
            waiting.append(item.tail)
        if item.tag not in left_out:
            waiting += reversed(list(item))
            pieces.append(item.text or "")
    return " ".join(" ".join(pieces).split())


_HIDDEN = frozenset({"script", "style", "noscript", "template", "head"})


def _found(text: str, kind: str) -> set[str]:
    """The different phrases of a kind in a text."""
    return {match.group().lower() for match in _phrases(kind).finditer(text)}


@cache
def _phrases(kind: str) -> re.Pattern[str]:
    listed = sorted(
        {phrase for language in LANGUAGES for phrase in table(language, "walls")[kind]}, key=len, reverse=True
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, listed))})(?!\w)", re.IGNORECASE)


def _is_wall(paragraphs: Sequence[str]) -> bool:
    """Whether a short text speaks of consent in several ways, in at least half of it, and asks for an act."""
    lengths = [len(paragraph.split()) for paragraph in paragraphs]
    if sum(lengths) >= WALL:
        return False
    asked = [_found(paragraph, "choice") for paragraph in paragraphs]
    found = [phrases | _found(paragraph, "wall") for phrases, paragraph in zip(asked, paragraphs, strict=True)]
    marked = sum(length for length, phrases in zip(lengths, found, strict=True) if phrases)
    return any(asked) and marked * 2 >= sum(lengths) and len(set().union(*found)) >= _WALL_PHRASES


def _is_for_subscribers(tree: "HtmlElement", metadata: Metadata) -> bool:
    if metadata.free is None:
        return bool(_found(_visible(tree, frozenset({"nav", "header", "footer"})), "paywall"))
    return not metadata.free


def _is_front(tree: "HtmlElement", metadata: Metadata) -> bool:
    if metadata.is_article or max(running_text(tree).values(), default=0) >= _PARAGRAPHS:
        return False
    links = sum(1 for heading in tree.iter("h2", "h3") if heading.find(".//a") is not None or _in_link(heading))
    said = metadata.first("og:type").lower() == "website"
    return links >= (SECTION_LINKS if said else FRONT_PAGE_LINKS)


def _is_list(tree: "HtmlElement", metadata: Metadata, body: Body) -> bool:
    """Whether there is next to no text, and headlines that are links."""
    if metadata.is_article or body.words >= FULL_PARAGRAPH:
        return False
    return sum(len(link.text_content().split()) >= _HEADLINE for link in tree.iter("a")) >= FRONT_PAGE_LINKS


_HEADLINE = 4
"""Words of a link that is a headline, and not a section's name."""


def _is_missing(tree: "HtmlElement", visible: str) -> bool:
    """Whether a short page says in its title or heading that what was asked for is not there."""
    if len(visible.split()) >= STUB:
        return False
    heads = " ".join(element.text_content() for element in tree.iter("title", "h1", "h2"))
    return bool(_found(heads.replace("’", "'"), "missing"))


def _in_link(element: "HtmlElement") -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag == "a"
