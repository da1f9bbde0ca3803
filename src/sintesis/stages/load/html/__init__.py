"""Saved web pages: what a page states about its article, and the article's own text."""

from sintesis.errors import NothingToRead
from sintesis.model import Raw
from sintesis.stages.load.heading import raw, tidied
from sintesis.stages.load.html.body import body_of
from sintesis.stages.load.html.heading import heading_of
from sintesis.stages.load.html.metadata import metadata_of
from sintesis.stages.load.html.page import page_of
from sintesis.stages.load.html.refusal import refuse


def read_html(data: bytes) -> Raw:
    """The article in a page.

    Raises:
        NothingToRead: the page holds no article, or only its beginning.
        Unreadable: it is not HTML, or in an encoding that cannot be told.
    """
    page = page_of(data)
    metadata = metadata_of(page.tree)
    body = body_of(page.tree, metadata)
    refuse(page.tree, metadata, body)
    stated, paragraphs = heading_of(page.tree, metadata, body)
    if not paragraphs:
        raise NothingToRead("no article in the page", "save the article's own page, or its text as .txt")
    return tidied(raw("\n".join(paragraphs), stated, page.findings))
