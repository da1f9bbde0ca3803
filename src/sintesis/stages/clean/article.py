"""The order in which a text is cleaned."""

from sintesis.model import Heading, Raw, Text
from sintesis.stages.clean.layout import lines_of


def clean(raw: Raw, declared: Heading) -> Text:
    """The article without what stands around it."""
    heading = Heading(
        declared.title or raw.title, declared.standfirst or raw.standfirst, declared.byline or raw.byline,
        declared.outlet or raw.outlet, declared.published or raw.published, declared.url or raw.url,
    )  # fmt: skip
    return Text(heading, tuple(lines_of(raw.text)), (), raw.findings)
