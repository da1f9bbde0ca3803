"""What tests ask of a page that stands in a browser."""

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

RULES: Final = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
"""The sets of axe-core's rules that a page must keep: WCAG 2.2 AA, and what axe adds to it."""


def barriers(page: "Page") -> list[str]:
    """What axe-core finds in the page's way to any reader: rule, elements, what is wrong."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": list(RULES)}}).response
    return [
        f"{one['id']}: {node['html']} {node.get('failureSummary', '')}"
        for one in found["violations"]
        for node in one["nodes"]
    ]


def is_in_sight(element: "Locator") -> bool:
    """Whether its first line lies within the window and within all that scrolls around it."""
    seen: bool = element.evaluate(
        """async (element) => {
            const entry = await new Promise((tell) => {
                new IntersectionObserver(([first], watch) => { watch.disconnect(); tell(first); }).observe(element);
            });
            return entry.isIntersecting;
        }"""
    )
    return seen


def style(element: "Locator", name: str) -> str:
    """A property as the browser has worked it out."""
    value: str = element.evaluate("(element, name) => getComputedStyle(element).getPropertyValue(name)", name)
    return value


def marked(page: "Page") -> list[str]:
    """The sentences that are marked, by their addresses."""
    found: list[Any] = page.locator(".sentence.marked").evaluate_all("(all) => all.map((one) => one.id)")
    return found


def focused(page: "Page") -> str:
    """The address of the element that has the focus, or of the link that it is."""
    at: str = page.evaluate(
        "document.activeElement.hash || document.activeElement.id || document.activeElement.tagName"
    )
    return at


def overflows(page: "Page") -> int:
    """Pixels by which the page is wider than its window."""
    over: int = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return over
