"""Render a digest: pure functions from `Digest` to bytes, one a format."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from sintesis.digest.document import Digest


def to_json(digest: Digest) -> bytes:
    """The whole document, indented."""
    return digest.model_dump_json(indent=2).encode() + b"\n"


def to_markdown(digest: Digest) -> bytes:
    """One page: CommonMark with tables."""
    from sintesis.render.digest.arrange import arrange
    from sintesis.render.digest.markdown import draw

    return draw(arrange(digest, "md")).encode()


def to_html(digest: Digest) -> bytes:
    """One page that loads nothing."""
    from sintesis.render.digest.arrange import arrange
    from sintesis.render.digest.html import draw

    return draw(arrange(digest, "html")).encode()


FORMATS: Mapping[str, Callable[[Digest], bytes]] = MappingProxyType(
    {"html": to_html, "md": to_markdown, "json": to_json}
)
"""By the suffix of the file; each makes UTF-8 that ends in a line break."""

__all__ = ["FORMATS"]
