"""The article's text where a page keeps it for its own scripts: the data of Next.js, Arc's Fusion, and their like."""

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_KEYS = ("content", "text", "html", "value")
"""Under which an item of an article's body has its text."""
_WHOLE = ("body", "articleBody", "content", "bodyHtml", "html", "text")
"""Under which an article has its body in one piece."""
_ASSIGNED = re.compile(r"(?:Fusion\.globalContent|__INITIAL_STATE__|__PRELOADED_STATE__|__NUXT__)\s{0,9}=\s{0,9}(?=\{)")
_LARGEST = 5_000_000
"""Characters of a script."""
_MOST_NODES = 50_000
_FEWEST = 2
"""Paragraphs of running text that make a body."""
_RUNNING = 20
"""Words of a paragraph of running text."""
_PARAGRAPH = re.compile(r"<p[\s>]", re.IGNORECASE)


def hidden_body(tree: "HtmlElement") -> str:
    """The longest body of an article in the page's data, perhaps with marks of HTML; empty when there is none."""
    found = (body for data in _data(tree) for body in _bodies(data))
    return max(found, key=len, default="")


def _data(tree: "HtmlElement") -> Iterator[Any]:
    for script in tree.iter("script"):
        text = script.text or ""
        kind = (script.get("type") or "").strip().lower()
        if not text or len(text) > _LARGEST or kind == "application/ld+json":
            continue
        if kind == "application/json":
            yield _read(text.strip())
        elif assigned := _ASSIGNED.search(text):
            yield _read(text[assigned.end() :])


def _read(text: str) -> Any:
    """The JSON value that the text begins with; `None` when it is none."""
    try:
        return json.JSONDecoder(strict=False).raw_decode(text)[0]
    except (ValueError, RecursionError):
        return None


def _bodies(data: Any) -> Iterator[str]:
    waiting = [data]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        value = waiting.pop()
        if isinstance(value, dict):
            yield from (
                text
                for key in _WHOLE
                if isinstance(text := value.get(key), str) and len(_PARAGRAPH.findall(text)) >= _FEWEST
            )
            waiting += value.values()
        elif isinstance(value, list):
            texts = [text for item in value if (text := _text(item))]
            if sum(len(text.split()) >= _RUNNING for text in texts) >= _FEWEST:
                yield "\n".join(texts)
            waiting += value


def _text(item: Any) -> str:
    """The text of one item of a body."""
    if not isinstance(item, dict):
        return ""
    return next((text for key in _KEYS if isinstance(text := item.get(key), str) and text.strip()), "")
