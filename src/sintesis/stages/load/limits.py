"""How large, how long and how deeply nested a source may be."""

from sintesis.errors import Unreadable

LARGEST = 50_000_000
"""Bytes of one article's file, or of one row. The longest of the articles and pages tried has 1.2 MB; a saved page with
its pictures written into it reaches some 30 MB."""


def too_large(size: int, largest: int = LARGEST) -> Unreadable:
    """The refusal of `size` bytes where `largest` are read."""
    return Unreadable(
        f"too large: {size / 1e6:.0f} MB", f"up to {largest / 1e6:.0f} MB are read; cut the article out of it"
    )


LONGEST = 2_000_000
"""Characters of an article's text. The longest of the development articles has 7,049; a long book has 1,000,000."""
LARGEST_TEXT = 4 * LONGEST
"""Bytes of a file that is nothing but text."""


def too_long(size: int) -> Unreadable:
    """The refusal of a text of so many characters, or bytes."""
    return Unreadable(f"too long for an article: {size:,} characters", "cut the article out of it")


MOST_MARKS = 100_000
"""Tags of a page, or brackets of a Markdown file. The pages tried have 1,500 to 2,300 tags; a page of 100,000 takes
up to 5.3 s and 260 MB."""


def too_many(marks: int, what: str) -> Unreadable:
    """The refusal of a file with so many tags, brackets, pages or parts."""
    return Unreadable(f"too many {what}: {marks:,}", "save the article's text as .txt")


LARGEST_INFLATED = 200_000_000
"""Bytes of all that is packed into an office document, or into the text of a PDF."""
LARGEST_PART = 20_000_000
"""Bytes of one XML part of an office document. Word writes some 100 bytes of XML a word."""
STEEPEST = 200
"""Times that an XML part may be larger than packed: Word's own are 5 to 25 times, and no packing gives more than
1,032."""
MOST_MEMBERS = 5_000
"""Files in an office document: one for each picture, and some twenty more."""
MOST_XML_MARKS = 400_000
"""Tags of an XML part. Word writes some 20 a line of text."""

MOST_PAGES = 200
"""Pages of a PDF: what is longer is a book, not an article."""
MOST_CHARACTERS = 400_000
"""Characters of a PDF; a page of a broadsheet in small type has some 25,000."""

MOST_PARTS = 1_000
"""Parts of an e-mail, attachments among them."""
DEEPEST = 5
"""E-mails within an e-mail, each attached to the next."""
