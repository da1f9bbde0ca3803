"""How large a source may be."""

from sintesis.errors import Unreadable

LARGEST = 50_000_000
"""Bytes of one article's file, or of one row. The longest of the articles and pages tried has 1.2 MB; a saved page with
its pictures written into it reaches some 30 MB."""


def too_large(size: int) -> Unreadable:
    """The refusal of `size` bytes."""
    return Unreadable(
        f"too large: {size / 1e6:.0f} MB", f"up to {LARGEST / 1e6:.0f} MB are read; cut the article out of it"
    )


MOST_MARKS = 100_000
"""Tags of a page, or brackets of a Markdown file. The pages tried have 1,500 to 2,300 tags; a page of 100,000 takes
up to 5.3 s and 260 MB."""


def too_many(marks: int, what: str) -> Unreadable:
    """The refusal of a file with so many tags or brackets."""
    return Unreadable(f"too many {what}: {marks:,}", "save the article's text as .txt")
