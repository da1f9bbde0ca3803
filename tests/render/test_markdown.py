"""Text of an article never becomes Markdown of the note."""

import pytest

from sintesis.render.markdown import escape


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a | b", r"a \| b"),
        ("*bold* _it_ `code`", r"\*bold\* \_it\_ \`code\`"),
        ("[x](javascript:y)", r"\[x\](javascript:y)"),
        ("<script>", r"\<script\>"),
        ("1. list", r"1\. list"),
        ("- item", r"\- item"),
        ("# head", r"\# head"),
        ("two\nlines", "two lines"),
        ("[…] kept", "[…] kept"),
        ("AT&amp;T", "AT&amp;amp;T"),
        ("3.5 km", "3.5 km"),
    ],
)
def test_escape(text: str, expected: str) -> None:
    assert escape(text) == expected
