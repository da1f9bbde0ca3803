"""The lines that a message in HTML shows, quotations marked as plain mail marks them."""

from typing import TYPE_CHECKING

from sintesis.stages.load.html.page import page_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_UNSEEN = frozenset({"script", "style", "head", "title", "template", "noscript", "object", "svg"})
# fmt: off
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt", "figcaption", "figure",
    "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre",
    "section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})
# fmt: on


def lines_of(data: bytes) -> list[str]:
    """The lines; those within a quotation begin with `>`.

    Raises:
        ArticleError: it is no HTML, or too much.
    """
    lines = [""]
    marks = 0
    for step in _steps(page_of(data).tree):
        if isinstance(step, str):
            lines[-1] += step
            continue
        marks = max(marks + step, 0)
        prefix = ">" * marks + " " * bool(marks)
        if lines[-1].strip("> "):
            lines.append(prefix)
        else:
            lines[-1] = prefix
    joined = (" ".join(line.split()) for line in lines)
    return [line for line in joined if line.strip("> ")]


def without_tables(data: bytes) -> bytes:
    """The page with its tables taken apart: newsletters use them to lay out their text.

    Raises:
        ArticleError: it is no HTML, or too much.
    """
    from lxml.html import tostring

    tree = page_of(data).tree
    for element in tree.iter(*_LAYOUT):
        element.tag = "div"
    made: bytes = tostring(tree, encoding="utf-8", doctype="<!DOCTYPE html>")
    return made


_LAYOUT = ("table", "thead", "tbody", "tfoot", "tr", "td", "th", "center")


def _steps(tree: "HtmlElement") -> list[str | int]:
    """Text, and at each line's end how many quotations deeper the next one is."""
    steps: list[str | int] = []
    waiting: list[HtmlElement | str | int] = [tree]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str | int):
            steps.append(item)
            continue
        inside = _inside(item)
        if item.tail and item is not tree:
            waiting.append(_spaced(item.tail))
        waiting += reversed(inside)
    return steps


def _inside(element: "HtmlElement") -> list["HtmlElement | str | int"]:
    if element.tag == "br":
        return [0]
    if not isinstance(element.tag, str) or element.tag in _UNSEEN or _is_hidden(element):
        return []
    inside: list[HtmlElement | str | int] = [_spaced(element.text or ""), *element.iterchildren()]
    if element.tag not in _BLOCKS:
        return inside
    deeper = int(element.tag == "blockquote" and _is_quotation(element))
    return [deeper, *inside, -deeper]


def _is_quotation(element: "HtmlElement") -> bool:
    """Whether a mail program made it; an author's own quotation has neither mark."""
    return element.get("type") == "cite" or "quote" in (element.get("class") or "")


def _is_hidden(element: "HtmlElement") -> bool:
    return "display:none" in (element.get("style") or "").replace(" ", "").lower()


def _spaced(text: str) -> str:
    """Runs of white space as one space."""
    joined = " ".join(text.split())
    if not joined:
        return " " if text else ""
    return f"{' ' * text[0].isspace()}{joined}{' ' * text[-1].isspace()}"
