"""Addresses that a page may lead to: files beside it, percent-encoded, and pages of the web."""

import re
from collections.abc import Sequence
from urllib.parse import quote, urlsplit

from sintesis.digest.document import File, NoteEntry
from sintesis.model import Language

_KEPT = "%/:?#[]@!$&'*+,;=~"
"""What an address may hold as it is; brackets, blanks and quotes would end it in Markdown or HTML."""
SENTENCES = "html"
"""The format of note whose sentences have names of their own, `s1`, `s2` …"""


def file_address(path: str) -> str:
    """A path relative to the digest's folder as an address: nothing in it is taken for a scheme, a host or a query."""
    return quote(re.sub(r"/+", "/", path), safe="/", errors="replace")


def web_address(url: str | None) -> str | None:
    """The address of a page if it is one of the web, else `None`."""
    if not url or re.search(r"[\s\x00-\x1f\x7f\\]", url.strip()):
        return None
    try:
        parts = urlsplit(url.strip())
    except ValueError:  # brackets that hold no IPv6 address
        return None
    if parts.scheme.lower() not in ("http", "https") or not parts.hostname:
        return None
    return quote(url.strip(), safe=_KEPT, errors="replace")


def best_file(entry: NoteEntry, form: str, languages: Sequence[Language]) -> File | None:
    """The file of a note that a page of this form leads to: of the same form and languages if there is one.

    Args:
        form: of the page, `html` or `md`.
    """
    ranked = sorted(
        enumerate(entry.files),
        key=lambda numbered: (
            numbered[1].form != form,
            tuple(numbered[1].languages) != tuple(languages),
            not set(numbered[1].languages) & set(languages),
            numbered[0],
        ),
    )
    return ranked[0][1] if ranked else None
