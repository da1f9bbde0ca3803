"""Read a layout from its TOML file."""

import re
import tomllib
from collections.abc import Mapping
from typing import Any, Final

from sintesis.errors import UsageFault
from sintesis.render.plan import HEADER, SECTIONS, Layout, Part, Wording

_SWITCHES: Final = ("evidence", "warnings", "originals")
_KEYS: Final = ("genre", "header", "section", *_SWITCHES)
_PART_KEYS: Final = ("name", "most", "heading", "short")
_SECTION = re.compile(r"\s*\[\[\s*section\s*\]\]")
_KEY = re.compile(r"\s*\[{0,2}\s*([A-Za-z_]+)\s*(?:=|\])")


def parse(text: str, file: str) -> Layout:
    """The layout that a TOML file describes.

    Args:
        file: its name, for the errors.

    Raises:
        UsageFault: it is no TOML, or says what no layout has; the message names the place.
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageFault(f"{file}: no TOML: {error}", "mend the file at that place") from None
    except RecursionError:
        raise UsageFault(f"{file}: nested too deeply", "a layout has tables of texts and numbers only") from None
    return _Reader(text, file).layout(table)


class _Reader:
    """Reads the tables of one file, and names the line where they are wrong."""

    def __init__(self, text: str, file: str) -> None:
        self._file = file
        lines = list(enumerate(text.splitlines(), 1))
        self._sections = [n for n, line in lines if _SECTION.match(line)]
        self._keys = {found[1]: n for n, line in reversed(lines) if (found := _KEY.match(line))}

    def layout(self, table: Mapping[str, Any]) -> Layout:
        for name in table:
            if name not in _KEYS:
                raise self._fault(f"nothing is called {name!r} here", f"choose from {', '.join(_KEYS)}", name)
        parts = table.get("section")
        if not isinstance(parts, list) or not parts or not all(isinstance(part, dict) for part in parts):
            raise self._fault("no [[section]]", f"name at least one of {', '.join(SECTIONS)}", "section")
        header = table.get("header", list(HEADER))
        if not isinstance(header, list) or not set(map(str, header)) <= set(HEADER):
            raise self._fault("header is no list of fields", f"choose from {', '.join(HEADER)}", "header")
        genre = table.get("genre")
        return Layout(
            parts=tuple(self._part(i, part) for i, part in enumerate(parts)),
            header=tuple(dict.fromkeys(header)),
            genre=None if genre is None else self._wording(genre, "genre"),
            **{name: self._switch(table, name, True) for name in _SWITCHES},
        )

    def _part(self, i: int, table: Mapping[str, Any]) -> Part:
        name = table.get("name")
        if name not in SECTIONS:
            raise self._fault(f"no section is called {name!r}", f"choose from {', '.join(SECTIONS)}", i)
        for key in table:
            if key not in _PART_KEYS:
                hint = f"choose from {', '.join(_PART_KEYS)}"
                raise self._fault(f"section {name}: nothing is called {key!r} here", hint, i)
        most = table.get("most")
        if most is not None and (isinstance(most, bool) or not isinstance(most, int) or most < 1):
            raise self._fault(f"section {name}: most is no number from 1 on", "leave it out to have all", i)
        heading = table.get("heading", True)
        return Part(
            name=name,
            most=most,
            heading=None if isinstance(heading, bool) else self._wording(heading, "heading", i),
            headed=heading is not False,
            short=self._switch(table, "short", False, i),
        )

    def _wording(self, value: object, name: str, place: str | int = "") -> Wording:
        """Words in both languages, or one text that serves for both."""
        if isinstance(value, str):
            return Wording(value, value)
        if isinstance(value, dict) and set(value) == {"es", "en"} and all(isinstance(v, str) for v in value.values()):
            return Wording(**value)
        raise self._fault(f"{name} is no text", 'write "…" or { es = "…", en = "…" }', name if place == "" else place)

    def _switch(self, table: Mapping[str, Any], name: str, default: bool, place: str | int = "") -> bool:
        value = table.get(name, default)
        if not isinstance(value, bool):
            hint = "write true or false, without quotation marks"
            raise self._fault(f"{name} is neither true nor false", hint, name if place == "" else place)
        return value

    def _fault(self, message: str, hint: str, place: str | int) -> UsageFault:
        """A fault at a key of the file or in its section number `place`, with the line where that stands."""
        if isinstance(place, int):
            line = self._sections[place] if place < len(self._sections) else None
        else:
            line = self._keys.get(place)
        return UsageFault(f"{self._file}:{line}: {message}" if line else f"{self._file}: {message}", hint)
