"""One row of a JSON Lines file: an object with `text` and what else is known of the article."""

import json
import re
from collections.abc import Mapping
from typing import Any

from sintesis.errors import Unreadable
from sintesis.model import Finding, Raw
from sintesis.stages.load.characters import plain_lines, tidy
from sintesis.stages.load.heading import Stated, raw
from sintesis.stages.load.html.body import unmarked_lines

_KEYS = {
    "title": ("title",),
    "standfirst": ("standfirst",),
    "byline": ("byline", "author"),
    "outlet": ("outlet",),
    "published": ("published",),
    "url": ("url", "source_url"),
    "language": ("lang",),
}
"""The fields of an article's heading and their names in a row; the first that has a value counts."""
_MARKED = re.compile(r"</p>|<br\s{0,9}/?>", re.IGNORECASE)
"""What shows that a text was exported with its marks of HTML."""


def parsed(line: bytes) -> Mapping[str, Any]:
    """The object that a line holds.

    Raises:
        Unreadable: the line is no JSON object in UTF-8.
    """
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise Unreadable("not UTF-8", "JSON Lines files are UTF-8: save it as such") from error
    except RecursionError as error:
        raise Unreadable("JSON nested too deeply", "give an object with the article's text") from error
    except ValueError as error:
        raise Unreadable(f"not JSON: {error}", "each line must be one JSON object") from error
    if not isinstance(row, dict):
        raise Unreadable("not a JSON object", 'each line must be an object such as {"text": "…"}')
    return row


def read_row(data: bytes) -> Raw:
    """The article in a row.

    Raises:
        Unreadable: it is no JSON object, lacks `text`, or has a field of a wrong type.
    """
    row = parsed(data)
    if "text" not in row:
        raise Unreadable("the row has no field “text”", "put the article's text into it")
    findings: dict[Finding, None] = {}
    text = _value(row, "text", findings)
    if _MARKED.search(text):
        text = "\n".join(unmarked_lines(text))
    stated = {field: _first(row, keys, findings) for field, keys in _KEYS.items()}
    return raw(plain_lines(text), Stated(**stated), tuple(findings))


def _first(row: Mapping[str, Any], keys: tuple[str, ...], findings: dict[Finding, None]) -> str:
    values = [_value(row, key, findings) for key in keys]
    return next((value for value in values if value.strip()), "")


def _value(row: Mapping[str, Any], key: str, findings: dict[Finding, None]) -> str:
    """The text of a field, tidied; empty when it is absent or null."""
    value = row.get(key)
    if value is None:
        return ""
    if key in _KEYS["byline"] and isinstance(value, list) and all(isinstance(name, str) for name in value):
        value = ", ".join(value)
    if not isinstance(value, str):
        raise Unreadable(f"the field “{key}” is {_type(value)}, not text", "write it as a string")
    tidied = tidy(value)
    findings.update(dict.fromkeys(tidied.findings))
    return tidied.text


def _type(value: object) -> str:
    if isinstance(value, bool):
        return "true or false"
    return {int: "a number", float: "a number", list: "a list", dict: "an object"}[type(value)]
