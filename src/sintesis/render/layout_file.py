"""Read a layout from its TOML file."""

import tomllib
from collections.abc import Mapping
from typing import Any, Final

from sintesis.errors import UsageFault
from sintesis.render.plan import HEADER, SECTIONS, Layout, Part, Wording

_SWITCHES: Final = ("evidence", "warnings", "originals")


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
    return _Reader(file).layout(table)


class _Reader:
    """Reads the tables of one file, and names it when they are wrong."""

    def __init__(self, file: str) -> None:
        self._file = file

    def layout(self, table: Mapping[str, Any]) -> Layout:
        self._known(table, ("genre", "header", "section", *_SWITCHES), "")
        parts = table.get("section")
        if not isinstance(parts, list) or not parts or not all(isinstance(part, dict) for part in parts):
            raise self._fault("no [[section]]", f"name at least one of {', '.join(SECTIONS)}")
        header = table.get("header", list(HEADER))
        if not isinstance(header, list) or not set(map(str, header)) <= set(HEADER):
            raise self._fault("header is no list of fields", f"choose from {', '.join(HEADER)}")
        genre = table.get("genre")
        return Layout(
            parts=tuple(self._part(part) for part in parts),
            header=tuple(dict.fromkeys(header)),
            genre=None if genre is None else self._wording(genre, "genre"),
            **{name: self._switch(table, name, True) for name in _SWITCHES},
        )

    def _part(self, table: Mapping[str, Any]) -> Part:
        name = table.get("name")
        if name not in SECTIONS:
            raise self._fault(f"no section is called {name!r}", f"choose from {', '.join(SECTIONS)}")
        self._known(table, ("name", "most", "heading", "short"), f"section {name}: ")
        most = table.get("most")
        if most is not None and (isinstance(most, bool) or not isinstance(most, int) or most < 1):
            raise self._fault(f"section {name}: most is no number from 1 on", "leave it out to have all")
        heading = table.get("heading", True)
        return Part(
            name=name,
            most=most,
            heading=None if isinstance(heading, bool) else self._wording(heading, f"section {name}: heading"),
            headed=heading is not False,
            short=self._switch(table, "short", False),
        )

    def _wording(self, value: object, place: str) -> Wording:
        """Words in both languages, or one text that serves for both."""
        if isinstance(value, str):
            return Wording(value, value)
        if isinstance(value, dict) and set(value) == {"es", "en"} and all(isinstance(v, str) for v in value.values()):
            return Wording(**value)
        raise self._fault(f"{place} is no text", 'write "…" or { es = "…", en = "…" }')

    def _switch(self, table: Mapping[str, Any], name: str, default: bool) -> bool:
        value = table.get(name, default)
        if not isinstance(value, bool):
            raise self._fault(f"{name} is neither true nor false", "write true or false, without quotation marks")
        return value

    def _known(self, table: Mapping[str, Any], names: tuple[str, ...], place: str) -> None:
        for name in table:
            if name not in names:
                raise self._fault(f"{place}nothing is called {name!r} here", f"choose from {', '.join(names)}")

    def _fault(self, message: str, hint: str) -> UsageFault:
        return UsageFault(f"{self._file}: {message}", hint)
