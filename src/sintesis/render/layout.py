"""Find the template that a note is drawn with: one of the built-in ones by its name, or a file of the user's."""

import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final

from sintesis.errors import UsageFault
from sintesis.render.layout_file import parse
from sintesis.render.plan import Layout
from sintesis.render.template import TextTemplate, checked

__all__ = ["BUILT_IN", "STANDARD", "Layout", "Look", "find"]

BUILT_IN: Final = ("standard", "tarjeta", "bluf", "full")
"""The names that `find` knows; each is `templates/NAME.toml`."""
STANDARD: Final = "standard"
LARGEST = 1_000_000
"""Bytes of a template that is read; the built-in ones have about a thousandth of it."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a note is drawn: by a layout, in any format, or by a text template, in the format that it is written for."""

    name: str
    drawn_by: Layout | TextTemplate
    digest: str
    """SHA-256 of the template, in hexadecimal."""
    front_matter: bool = False
    """Whether Markdown begins with YAML front matter."""

    @property
    def fingerprint(self) -> str:
        """What the look draws depends on, and nothing else: not the name of a user's file, or where it lies."""
        kind = "layout" if isinstance(self.drawn_by, Layout) else "text"
        return f"{kind} {self.digest}{' front matter' if self.front_matter else ''}"


def find(name: str, front_matter: bool = False) -> Look:
    """The look called `name`, or the one that the file of that name describes.

    A file that ends in `.toml` is a layout; any other one is a template that writes the text of the note itself.

    Raises:
        UsageFault: there is no such template, or the file is none; the message says what is wrong and where.
    """
    look = _built_in(name) if name in BUILT_IN else _from_file(name)
    return Look(look.name, look.drawn_by, look.digest, front_matter)


@cache
def _built_in(name: str) -> Look:
    return _made(name, files(__package__).joinpath(f"templates/{name}.toml").read_bytes(), f"{name}.toml")


def _from_file(name: str) -> Look:
    path = Path(name)
    if not path.is_file():
        missing = f"no template {name!r}" if path.suffix or "/" in name else f"no template is called {name!r}"
        raise UsageFault(missing, f"choose {', '.join(BUILT_IN[:-1])} or {BUILT_IN[-1]}, or name a file that is there")
    try:
        if path.stat().st_size > LARGEST:
            raise UsageFault(f"{name}: too large for a template", f"a template has at most {LARGEST:,} bytes")
        data = path.read_bytes()
    except OSError as error:
        raise UsageFault(f"{name}: cannot be read: {error.strerror or error}", "check its permissions") from None
    return _made(name, data, name)


def _made(name: str, data: bytes, file: str) -> Look:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UsageFault(f"{file}: not UTF-8", "save the template as UTF-8") from None
    drawn_by = parse(text, file) if file.lower().endswith(".toml") else checked(text, file)
    return Look(name, drawn_by, hashlib.sha256(data).hexdigest())
