"""Read the text of a glossary file, TOML or CSV: the columns `es`, `en`, `kind` and `keep`, a name or term each row."""

import csv
import io
import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from sintesis.errors import UsageFault
from sintesis.language.glossary import KINDS, Entry, Glossary, GlossaryKind
from sintesis.model import Kind

COLUMNS = ("es", "en", "kind", "keep")
_SWITCH: Mapping[str, bool] = MappingProxyType(
    {**dict.fromkeys(("true", "yes", "1"), True), **dict.fromkeys(("", "false", "no", "0"), False)}
)
_DELIMITERS = ",;\t"
_BLOCK = re.compile(r"^[ \t]*\[\[[^\n]*\]\]|\{[ \t]*(?:es|en|kind|keep)[ \t]*=", re.MULTILINE)
"""Where an entry begins in TOML."""
_TOML_LINE = re.compile(r" ?\(at line (\d+), column \d+\)")


def parse(text: str, name: str) -> Glossary:
    """The glossary in `text`; the suffix of its file's `name` says whether it is TOML or CSV.

    Raises:
        UsageFault: it is neither, or something in it makes no sense; the message names the line.
    """
    match name.lower().rpartition(".")[2]:
        case "toml":
            rows = _toml(text, name)
        case "csv":
            rows = _csv(text, name)
        case _:
            raise UsageFault(f"{name}: its name does not say what kind of glossary it is", "call it .toml or .csv")
    return Glossary(tuple(_checked(rows)))


@dataclass(frozen=True, slots=True)
class _Row:
    """One entry as the file has it."""

    file: str
    line: int
    """Where it begins, counted from 1; 0 when that cannot be told."""
    values: Mapping[str, str]
    lines: Mapping[str, int] = field(default_factory=dict)
    """The lines of its values, where they are known."""

    def at(self, column: str) -> int:
        """The line of a value."""
        return self.lines.get(column, self.line)

    def fault(self, column: str, message: str, hint: str) -> UsageFault:
        """What is wrong with a value."""
        return _fault(self.file, self.at(column), message, hint)


def _fault(file: str, line: int, message: str, hint: str) -> UsageFault:
    return UsageFault(f"{file}, line {line}: {message}" if line else f"{file}: {message}", hint)


# rows of a file


def _csv(text: str, file: str) -> Iterator[_Row]:
    head = next((line for line in text.splitlines() if line.strip()), "")
    reader = csv.reader(
        io.StringIO(text, newline=""),
        delimiter=max(_DELIMITERS, key=head.count),
        strict=True,
        skipinitialspace=True,
    )
    columns: list[str] = []
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader, None)
        except csv.Error as error:
            raise _fault(file, line, f"not CSV: {error}", "close every quotation mark that is opened") from None
        if cells is None:
            break
        if not any(cell.strip() for cell in cells):
            continue
        if not columns:
            columns = [cell.strip().lower() for cell in cells]
            _check_columns(columns, file, line)
        elif len(cells) > len(columns):
            hint = "put a term that holds the separator between quotation marks"
            raise _fault(file, line, f"{len(cells)} values for {len(columns)} columns", hint)
        else:
            yield _Row(file, line, dict(zip(columns, cells, strict=False)))


def _check_columns(columns: Sequence[str], file: str, line: int) -> None:
    for column in columns:
        if column not in COLUMNS:
            raise _fault(file, line, f"unknown column “{column}”", f"the first line names {', '.join(COLUMNS)}")
    if len(set(columns)) < len(columns) or not {"es", "en"} & set(columns):
        raise _fault(file, line, "the columns es and en must be there, each once", f"use {', '.join(COLUMNS)}")


def _toml(text: str, file: str) -> Iterator[_Row]:
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at = _TOML_LINE.search(str(error))
        line = int(at.group(1)) if at else text.count("\n") + 1
        raise _fault(file, line, f"not TOML: {_TOML_LINE.sub('', str(error))}", "write a term between quotes") from None
    tables: list[Mapping[str, Any]] = []
    for key, value in document.items():
        if not isinstance(value, list) or not all(isinstance(table, dict) for table in value):
            hint = "begin each term with a line [[term]]"
            raise _fault(file, _line_of(key, text), f"“{key}” is no list of terms", hint)
        tables += value
    begins = [found.start() for found in _BLOCK.finditer(text)]
    known = len(begins) == len(tables)
    for i, table in enumerate(tables):
        block = text[begins[i] : begins[i + 1] if i + 1 < len(begins) else None] if known else ""
        line = text.count("\n", 0, begins[i]) + 1 if known else 0
        lines = {key: line + _line_of(key, block) - 1 for key in table} if known else {}
        yield _row_of(table, file, line, lines)


def _row_of(table: Mapping[str, Any], file: str, line: int, lines: Mapping[str, int]) -> _Row:
    row = _Row(file, line, {key: str(value) for key, value in table.items()}, lines)
    for key, value in table.items():
        if key not in COLUMNS:
            raise row.fault(key, f"unknown key “{key}”", f"use {', '.join(COLUMNS)}")
        if not isinstance(value, bool if key == "keep" else str):
            wanted = "true or false, without quotes" if key == "keep" else "a text between quotes"
            raise row.fault(key, f"{key}: not a value that it takes", f"write {wanted}")
    return row


def _line_of(key: str, text: str) -> int:
    """The line of `text` that gives a key its value or names a table by it; the first when none is seen."""
    found = re.search(rf"^[^\n]*?(?<![\w-])[\"']?{re.escape(key)}[\"']?[ \t]*[=.\]]", text, re.MULTILINE)
    return text.count("\n", 0, found.end()) + 1 if found else 1


# entries that make sense


def _checked(rows: Iterable[_Row]) -> Iterator[Entry]:
    known: dict[str, _Row] = {}
    made: list[tuple[Entry, _Row]] = []
    for row in rows:
        entry = _entry(row)
        if entry.es in known:
            there = known[entry.es].at("es")
            raise row.fault("es", f"“{entry.es}” stands in line {there} already", "take one of the two out")
        known[entry.es] = row
        made.append((entry, row))
        yield entry
    _check_chains(made)


def _entry(row: _Row) -> Entry:
    said = {column: _tidy(row.values.get(column, "")) for column in COLUMNS}
    keep = _SWITCH.get(said["keep"].lower())
    if keep is None:
        raise row.fault("keep", f"keep: “{said['keep']}” is not a value that it takes", "use true or false")
    kind = _kind(said["kind"].lower() or Kind.TERM)
    if kind is None:
        raise row.fault("kind", f"unknown kind “{said['kind']}”", f"use {', '.join(KINDS[:-1])} or {KINDS[-1]}")
    es, en = said["es"], said["en"]
    if keep:
        es, en = es or en, en or es
    for column, term in (("es", es), ("en", en)):
        if not any(char.isalnum() for char in term):
            raise row.fault(column, f"the term is empty in {column}", "write it in both languages, or take it out")
    return Entry(es, en, kind, keep)


def _kind(name: str) -> GlossaryKind | None:
    return next((kind for kind in KINDS if kind == name), None)


def _tidy(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _check_chains(entries: Sequence[tuple[Entry, _Row]]) -> None:
    """See that what a term becomes is no term that another entry changes again: a → b, b → c."""
    changed = {entry.es.casefold(): (entry, row) for entry, row in entries if _changes(entry)}
    for entry, row in entries:
        again, there = changed.get(entry.en.casefold(), (entry, row))
        if _changes(entry) and again is not entry:
            later = max(row, there, key=lambda one: one.line)
            raise later.fault(
                "es",
                f"“{entry.es}” becomes “{entry.en}” (line {row.at('es')}), which becomes “{again.en}”"
                f" (line {there.at('es')})",
                "change or take out one of the two",
            )


def _changes(entry: Entry) -> bool:
    return not entry.keep and entry.es.casefold() != entry.en.casefold()
