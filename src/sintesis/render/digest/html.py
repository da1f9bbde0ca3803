"""Draw a digest as a page of HTML that loads nothing: its style within it, its pictures as SVG."""

from functools import cache, partial
from importlib.resources import files
from typing import TYPE_CHECKING

from sintesis.render.digest.briefing import Briefing, Jump, Link, Paragraph, Picture, StoryBlock, Table
from sintesis.render.digest.pictures.shapes import Box, Dot, Label, Rule
from sintesis.render.digest.wording import say
from sintesis.render.html.seal import asset, policy
from sintesis.render.sheet import Doubt, Text

if TYPE_CHECKING:
    from jinja2 import Template

_KINDS = {
    "story": StoryBlock, "picture": Picture, "table": Table, "paragraph": Paragraph,
    "link": Link, "jump": Jump, "doubt": Doubt, "text": Text,
    "label": Label, "box": Box, "dot": Dot, "rule": Rule,
}  # fmt: skip
OPEN_ROWS = 40
"""Rows of a table that stand on the page at once; the others are folded up under it."""
OPEN_STORIES = 30
"""Stories named in the table of contents."""


def draw(briefing: Briefing) -> str:
    """The whole page, ending in one line break."""
    style = _style()
    page = _template().render(
        briefing=briefing,
        say=partial(say, briefing.languages),
        style=style,
        policy=policy(style),
        open_rows=OPEN_ROWS,
        open_stories=OPEN_STORIES,
    )
    return page.rstrip() + "\n"


@cache
def _style() -> str:
    return asset("tokens.css") + files(__package__).joinpath("digest.css").read_text(encoding="utf-8")


@cache
def _template() -> "Template":
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("sintesis", "render/digest/templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.tests |= {name: lambda value, kind=kind: isinstance(value, kind) for name, kind in _KINDS.items()}
    environment.filters["px"] = _pixels
    return environment.get_template("digest.html.j2")


def _pixels(value: float) -> str:
    """A place with one decimal at most."""
    return f"{value:.1f}".removesuffix(".0")
