"""What a page says about its article for machines: JSON-LD, Open Graph and other `meta` elements."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ARTICLES = re.compile(r"(?:\w*Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting)$")
"""The schema.org types of articles."""
_SITES = ("NewsMediaOrganization", "WebSite", "Organization")
_MOST_NODES = 5000
"""Objects of JSON-LD that are looked at: the largest of the pages tried has some forty."""
_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the page states; empty where it says nothing."""

    article: Mapping[str, Any] = field(default_factory=dict)
    """The JSON-LD object of the article."""
    named: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """JSON-LD objects by their `@id`."""
    site: str = ""
    """The site's name according to JSON-LD."""
    meta: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Contents of the `meta` elements by their name or property, in lower case."""

    def first(self, *names: str) -> str:
        """The first content that any of these `meta` elements has."""
        return next((content for name in names for content in self.meta.get(name, ())), "")

    def text(self, *keys: str) -> str:
        """The first text that the article's JSON-LD has under any of these keys."""
        values = (self.article.get(key) for key in keys)
        return unescape(next((value for value in values if isinstance(value, str) and value.strip()), ""))

    def names(self, key: str) -> tuple[str, ...]:
        """The names of the people or organisations under a key of the article's JSON-LD."""
        value = self.article.get(key)
        names: dict[str, None] = {}
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, dict) and "name" not in item:
                item = self.named.get(str(item.get("@id")), item)
            name = item.get("name") if isinstance(item, dict) else item
            listed = name if isinstance(name, list) else [name]
            names |= {unescape(one).strip(): None for one in listed if isinstance(one, str)}
        return tuple(name for name in names if name and not name.startswith(("http://", "https://")))

    @property
    def is_article(self) -> bool:
        """Whether the page calls itself an article."""
        return bool(self.article) or self.first("og:type").lower() in ("article", "news", "newsarticle")

    @property
    def is_live(self) -> bool:
        """Whether it is a live blog: many short entries, of which trafilatura in its precise mode drops some."""
        return "LiveBlogPosting" in _types(self.article)

    @property
    def length(self) -> int:
        """Words of the article according to the page; 0 when it does not say."""
        stated = str(self.article.get("wordCount", "")).strip()
        return int(stated) if stated.isdecimal() and len(stated) < 7 else 0

    @property
    def free(self) -> bool | None:
        """Whether the page says that everybody may read the article; `None` when it does not say."""
        stated = self.article.get("isAccessibleForFree")
        return None if stated is None else str(stated).strip().lower() not in ("false", "no", "0")


def metadata_of(tree: "HtmlElement") -> Metadata:
    """What the page states; what cannot be read is passed over."""
    meta: dict[str, tuple[str, ...]] = {}
    for element in tree.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").strip().lower()
        content = (element.get("content") or "").strip()
        if name and content:
            meta[name] = (*meta.get(name, ()), content)
    objects = list(_objects(tree))
    articles = [found for found in objects if any(map(_ARTICLES.match, _types(found)))]
    article = max(articles, key=len, default={})
    named = {str(found["@id"]): found for found in objects if "@id" in found and "name" in found}
    return Metadata(article, named, _site(objects), meta)


def _site(objects: list[dict[str, Any]]) -> str:
    for kind in _SITES:
        for found in objects:
            if kind in _types(found) and isinstance(found.get("name"), str):
                return str(found["name"])
    return ""


def _types(found: Mapping[str, Any]) -> set[str]:
    kinds = found.get("@type")
    return {str(kind).rpartition("/")[2] for kind in (kinds if isinstance(kinds, list) else [kinds])}


def _objects(tree: "HtmlElement") -> Iterator[dict[str, Any]]:
    """All objects of the page's JSON-LD, outer ones first."""
    waiting: list[tuple[Any, int]] = []
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().lower() == "application/ld+json":
            waiting.append((_json(script.text or ""), 0))
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        value, depth = waiting.pop(0)
        if isinstance(value, dict):
            yield value
            value = list(value.values())
        if isinstance(value, list) and depth < _DEEPEST:
            waiting += [(item, depth + 1) for item in value if isinstance(item, dict | list)]


def _json(text: str) -> Any:
    """The JSON in a script, also where it is wrapped as CDATA; `None` when it is broken."""
    text = (
        text.strip()
        .removeprefix("//")
        .strip()
        .removeprefix("<![CDATA[")
        .rstrip(";\n\t /")
        .removesuffix("]]>")
        .rstrip("/ \n")
    )
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None
