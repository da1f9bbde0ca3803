"""Markdown to plain paragraphs."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from sintesis.model import Raw
from sintesis.stages.load.characters import plain_lines
from sintesis.stages.load.front_matter import part
from sintesis.stages.load.heading import Stated, raw
from sintesis.stages.load.limits import MOST_MARKS, too_many
from sintesis.stages.load.text import decode

if TYPE_CHECKING:
    from markdown_it.token import Token


def read_markdown(data: bytes) -> Raw:
    """A Markdown file; its first heading of the first level is the title when no front matter states one.

    Raises:
        Unreadable: it is too large, not text, or in an encoding that cannot be told.
    """
    decoded = decode(data)
    brackets = decoded.text.count("[")
    if brackets > MOST_MARKS:
        raise too_many(brackets, "brackets")
    stated, body = part(decoded.text)
    title, paragraphs = _paragraphs(plain_lines(body))
    stated = stated or Stated()
    if title and not stated.title:
        stated = replace(stated, title=title)
    elif title and title != stated.title:
        paragraphs = (title, *paragraphs)
    return raw("\n\n".join(paragraphs), stated, decoded.findings)


def _paragraphs(text: str) -> tuple[str, tuple[str, ...]]:
    """The first heading of the first level, empty when there is none, and everything else as paragraphs."""
    from markdown_it import MarkdownIt

    title = ""
    paragraphs: list[str] = []
    cells: list[str] = []
    within = ""
    for token in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text):
        if token.type in ("fence", "code_block"):
            paragraphs += [line.strip() for line in token.content.splitlines()]
        elif token.type == "html_block":
            paragraphs += [line.strip() for line in _TAG.sub("", token.content).splitlines()]
        elif token.type == "tr_close":
            paragraphs.append("; ".join(filter(None, cells)))
            cells = []
        elif token.type == "inline":
            said = _plain(token.children or ())
            if within == "h1" and not title:
                title = said
            elif within in ("td", "th"):
                cells.append(said)
            else:
                paragraphs.append(said)
        within = token.tag
    return title, tuple(filter(None, paragraphs))


def _plain(tokens: Sequence["Token"]) -> str:
    """Inline text without marks, links, pictures or tags; the lines of a paragraph are joined."""
    return "".join(_BREAKS.get(token.type, token.content) for token in tokens if token.type in _SAID).strip()


_TAG = re.compile(r"<!--.{0,5000}?-->|</?[a-zA-Z][^<>]{0,2000}>", re.DOTALL)
_BREAKS = {"softbreak": " ", "hardbreak": "\n"}
_SAID = frozenset({"text", "code_inline", *_BREAKS})
