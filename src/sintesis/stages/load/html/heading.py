"""What stands above a page's article, chosen among what the page states and shows."""

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from sintesis.language import words
from sintesis.stages.load.characters import one_line
from sintesis.stages.load.heading import Stated
from sintesis.stages.load.html.body import Body
from sintesis.stages.load.html.metadata import Metadata

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HEAD = 3
"""Paragraphs at the beginning in which headline and standfirst may be repeated."""
_SHORTEST_TITLE = 15
"""Letters of a heading that is trusted to be the article's, when the page states a title that holds it."""
_SUBHEADING = range(30, 600)
"""Letters of a standfirst."""
_BEGINNING = 80
"""Letters by which a description is seen to repeat how the text begins."""
_CUT_OFF = ("...", "…")
_BY = re.compile(r"(?:by|por)\s+", re.IGNORECASE)
_ADDRESS = ("http://", "https://")


def heading_of(tree: "HtmlElement", metadata: Metadata, body: Body) -> tuple[Stated, tuple[str, ...]]:
    """The heading, and the paragraphs without headline and standfirst."""
    outlet = _outlet(metadata)
    title = _title(tree, metadata, body, outlet)
    paragraphs = _without(body.paragraphs, title)
    standfirst, paragraphs = _standfirst(tree, metadata, paragraphs)
    url = _url(tree, metadata)
    stated = Stated(
        title=title,
        standfirst=standfirst,
        byline=_byline(metadata, body, outlet),
        outlet=outlet or urlsplit(url).netloc.removeprefix("www."),
        published=_published(metadata, body),
        url=url,
        language=tree.get("lang") or metadata.text("inLanguage") or metadata.first("og:locale", "language"),
    )
    return stated, paragraphs


def _title(tree: "HtmlElement", metadata: Metadata, body: Body, outlet: str) -> str:
    """The heading on the page where a stated title confirms it, else the stated title without the outlet's name."""
    stated = [
        one_line(title)
        for title in (
            metadata.text("headline"),
            metadata.first("og:title"),
            metadata.first("twitter:title", "title"),
            body.title,
        )
        if title.strip()
    ]
    for heading in map(_text, tree.iter("h1")):
        if len(heading) >= _SHORTEST_TITLE and any(_confirms(title, heading) for title in stated):
            return heading
    return _without_outlet(stated[0], outlet) if stated else ""


def _confirms(title: str, heading: str) -> bool:
    """Whether a stated title holds the heading, or is its beginning cut off."""
    whole, start = heading.casefold(), title.casefold()
    cut = start.rstrip(".…") if start.endswith(_CUT_OFF) else ""
    return whole in start or (bool(cut) and whole.startswith(cut))


def _without_outlet(title: str, outlet: str) -> str:
    for mark in (" | ", " - ", " – ", " — ", " · ", " :: ", " » "):
        head, found, tail = title.rpartition(mark)
        if found and outlet and tail.strip().casefold() == outlet.casefold():
            return head.strip()
    return title


def _without(paragraphs: tuple[str, ...], line: str) -> tuple[str, ...]:
    """The paragraphs without a line of the heading that they repeat at their beginning."""
    repeated = _letters(line)
    return tuple(p for n, p in enumerate(paragraphs) if n >= _HEAD or _letters(p) != repeated)


def _standfirst(tree: "HtmlElement", metadata: Metadata, paragraphs: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """The line that the page sets below the headline, else its description; one that only repeats the text is none."""
    stated = one_line(metadata.text("description") or metadata.first("og:description", "description"))
    start = _letters(stated.rstrip(".… "))
    shown = [line for line in _subheadings(tree, metadata) if start and _letters(line).startswith(start)]
    if shown:
        whole = shown[0] if stated.endswith(_CUT_OFF) else stated
        return whole, _without(paragraphs, shown[0])
    if stated and not stated.endswith((".", *_CUT_OFF)) and any(_letters(p) == start for p in paragraphs[:_HEAD]):
        return stated, _without(paragraphs, stated)
    if below := _below_headline(tree, paragraphs):
        return below, _without(paragraphs, below)
    repeats = any(_letters("".join(paragraphs[n:_HEAD])).startswith(start[:_BEGINNING]) for n in range(_HEAD))
    return ("" if repeats or stated.endswith(_CUT_OFF) else stated), paragraphs


def _subheadings(tree: "HtmlElement", metadata: Metadata) -> Iterator[str]:
    """What may be the line below the headline."""
    yield one_line(metadata.text("alternativeHeadline"))
    for element in tree.iter("h2", "p", "div", "span", "header"):
        if element.tag == "h2" or _is_marked(element):
            text = _text(element)
            if len(text) in _SUBHEADING:
                yield text


def _below_headline(tree: "HtmlElement", paragraphs: tuple[str, ...]) -> str:
    """What is marked as a standfirst between the only headline and the text, or is the h2 right below it."""
    headings = list(tree.iter("h1"))
    if len(headings) != 1:
        return ""
    body = {_letters(paragraph) for paragraph in paragraphs}
    passed = False
    for element in tree.iter("h1", "h2", "h3", "p", "div", "ul", "section"):
        if element is headings[0]:
            passed = True
        elif passed and len(text := _text(element)) in _SUBHEADING:
            marked = any(map(_is_marked, (element, *element.iterancestors()))) and not _holds(element, headings[0])
            next_to = element.tag == "h2" and element is headings[0].getnext()
            if (marked or next_to) and len(text.split()) >= _SHORTEST_STANDFIRST:
                return text
            if _letters(text) in body and element.tag == "p":
                return ""
    return ""


def _holds(element: "HtmlElement", other: "HtmlElement") -> bool:
    return element in other.iterancestors()


def _is_marked(element: "HtmlElement") -> bool:
    """Whether a name that the page gives to the element is that of a standfirst."""
    names = f"{element.get('class') or ''} {element.get('itemprop') or ''} {element.get('data-gu-name') or ''}"
    if len(names) < _SHORTEST_NAME or len(names) > _LONGEST_NAMES:
        return False
    words = _NAME.findall(names)
    return any(word.lower() in _marks() or word.lower().startswith(_long_marks()) for word in words)


_SHORTEST_STANDFIRST = 5
"""Words of it."""
_SHORTEST_NAME = 3
_LONGEST_NAMES = 1000
_NAME = re.compile(r"[A-ZÁÉÍÓÚ]?[a-záéíóúñ]+|[A-Z]+")


@cache
def _marks() -> frozenset[str]:
    return words("both", "standfirst_blocks")


@cache
def _long_marks() -> tuple[str, ...]:
    return tuple(mark for mark in _marks() if len(mark) >= 6)


def _byline(metadata: Metadata, body: Body, outlet: str) -> str:
    names = metadata.names("author") or tuple(
        name
        for name in metadata.meta.get("author", ()) + metadata.meta.get("article:author", ())
        if not name.startswith(_ADDRESS)
    )
    names = tuple(dict.fromkeys(_BY.sub("", name, count=1) if _BY.match(name) else name for name in names))
    ours = {_letters(outlet), _letters(metadata.site)}
    told = [name for name in names if _letters(name) not in ours]
    return ", ".join(told) if names else body.byline.replace("; ", ", ")


def _outlet(metadata: Metadata) -> str:
    publisher = metadata.names("publisher")
    return (
        metadata.first("og:site_name")
        or (publisher[0] if publisher else "")
        or metadata.site
        or metadata.first("application-name")
    )


def _published(metadata: Metadata, body: Body) -> str:
    return (
        metadata.text("datePublished", "dateCreated")
        or metadata.first(
            "article:published_time",
            "og:published_time",
            "datepublished",
            "pubdate",
            "dc.date",
            "dc.date.issued",
            "date",
        )
        or body.published
    )


def _url(tree: "HtmlElement", metadata: Metadata) -> str:
    canonical = next(
        (link.get("href") or "" for link in tree.iter("link") if (link.get("rel") or "") == "canonical"), ""
    )
    for url in (canonical, metadata.first("og:url"), metadata.text("url"), metadata.first("twitter:url")):
        url = f"https:{url}" if url.startswith("//") else url.strip()
        if url.startswith(_ADDRESS):
            return url
    return ""


def _text(element: "HtmlElement") -> str:
    return one_line(element.text_content())


def _letters(text: str) -> str:
    """What two forms of one line have in common: letters and figures."""
    return "".join(c for c in text.casefold() if c.isalnum())
