"""The block of fields that may stand above an article: YAML between `---` lines, TOML between `+++` lines.

YAML is read as far as front matter needs it: scalars, quoted or not, short lists, folded lines. A whole YAML reader
would make a truth value of the title `No` and a number of `007`.
"""

import json
import re
import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from sintesis.language import pairs
from sintesis.stages.load.heading import Stated

_MOST_LINES = 200
"""Lines of a front matter; a block that is not closed by then is none."""
_FIELD = re.compile(r"([^\W\d][\w .-]{0,39}?)\s*:(?:\s+(.*))?$")
_NAME = re.compile(r"(?:name|nombre):\s+")
_ITEM = re.compile(r"\s*-\s+(.*)$")


def part(text: str) -> tuple[Stated | None, str]:
    """What the front matter states, and the text below it; `None` and all of the text when it states nothing known."""
    text = text.lstrip("\n")
    first = text.split("\n", 1)[0].rstrip()
    if first not in ("---", "+++"):
        return None, text
    lines = text.split("\n", _MOST_LINES)
    closing = ("---", "...") if first == "---" else ("+++",)
    end = next((n for n, line in enumerate(lines[1:_MOST_LINES], start=1) if line.rstrip() in closing), None)
    if end is None:
        return None, text
    stated = _stated(_yaml(lines[1:end]) if first == "---" else _toml(lines[1:end]))
    return (stated, "\n".join(lines[end + 1 :])) if stated else (None, text)


def _toml(lines: list[str]) -> dict[str, str]:
    try:
        read = tomllib.loads("\n".join(lines))
    except (tomllib.TOMLDecodeError, RecursionError):
        return {}
    return {key.lower(): _flat(value) for key, value in read.items()}


def _flat(value: Any) -> str:
    """A value of TOML as text; of a list, its members; of a table, nothing."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_flat, value)))
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, str | int | float) else ""


def _yaml(lines: list[str]) -> dict[str, str]:
    """The fields; none at all when a line is no YAML that is read here, for then it is the article's own text."""
    gathered: dict[str, list[str]] = {}
    key = ""
    for line in lines:
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if key and (item := _ITEM.match(line)):
            gathered[key].append(_scalar(_NAME.sub("", item[1])) + ",")
        elif key and line[0] in " \t":
            gathered[key].append(_scalar(_NAME.sub("", line.strip())))
        elif field := _FIELD.match(line):
            key = field[1].lower()
            value = (field[2] or "").strip()
            gathered[key] = [] if value in _FOLDED else [_scalar(value)]
        else:
            return {}
    return {key: " ".join(filter(None, values)).rstrip(",").strip() for key, values in gathered.items()}


_FOLDED = frozenset({"", "|", ">", "|-", ">-", "|+", ">+"})


def _scalar(value: str) -> str:
    if value.startswith("[") and value.endswith("]"):
        return ", ".join(_scalar(item.strip()) for item in value[1:-1].split(","))
    if quoted := _DOUBLE.match(value):
        return _unescaped(quoted[1])
    if quoted := _SINGLE.match(value):
        return quoted[1].replace("''", "'")
    value = _COMMENT.split(value, maxsplit=1)[0]
    return "" if value in ("null", "~") else value


def _unescaped(quoted: str) -> str:
    """A string between double quotation marks, whose escapes are mostly those of JSON."""
    try:
        return str(json.loads(f'"{quoted}"', strict=False))
    except ValueError:
        return re.sub(r"\\(.)", r"\1", quoted)


_DOUBLE = re.compile(r'"((?:[^"\\]|\\.)*)"\s*(?:#.*)?$')
_SINGLE = re.compile(r"'((?:[^']|'')*)'\s*(?:#.*)?$")
_COMMENT = re.compile(r"\s+#")


@cache
def _fields() -> Mapping[str, str]:
    """What each key stands for, by the names that files give it."""
    return {key: row["field"] for row in pairs("front_matter") for key in row["keys"].split("|")}


def _stated(fields: Mapping[str, str]) -> Stated | None:
    found: dict[str, str] = {}
    for key, value in fields.items():
        field = _fields().get(key)
        if field == "outlet" and value.startswith(("http://", "https://")):
            field = "url"
        if field and value:
            found.setdefault(field, value)
    return Stated(**found) if found else None
