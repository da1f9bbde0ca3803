"""What Spanish and English know: data files, read once and handed out as plain values.

A list is `LANGUAGE/NAME.txt`, one entry a line, `#` begins a comment. A table is `LANGUAGE/NAME.toml`.
What pairs the two languages lies in `both/NAME.tsv`, tab-separated under a header line.
"""

import csv
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any


def _read(path: str) -> str:
    return files(__name__).joinpath(path).read_text(encoding="utf-8")


@cache
def entries(language: str, name: str) -> tuple[str, ...]:
    """The entries of the list `LANGUAGE/NAME.txt`, in the order of the file."""
    lines = (line.split("#", 1)[0].strip() for line in _read(f"{language}/{name}.txt").splitlines())
    return tuple(line for line in lines if line)


@cache
def words(language: str, name: str) -> frozenset[str]:
    """The entries of the list `LANGUAGE/NAME.txt` as a set."""
    return frozenset(entries(language, name))


@cache
def table(language: str, name: str) -> Mapping[str, Any]:
    """The table `LANGUAGE/NAME.toml`, read-only at the top."""
    return MappingProxyType(tomllib.loads(_read(f"{language}/{name}.toml")))


@cache
def pairs(name: str) -> tuple[Mapping[str, str], ...]:
    """The rows of `both/NAME.tsv`; lines that begin with `#` are comments."""
    lines = [line for line in _read(f"both/{name}.tsv").splitlines() if line and not line.startswith("#")]
    return tuple(MappingProxyType(row) for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
