"""Numbers that are part of a name: COVID-19, Il-76, A320, G20."""

import re
from collections.abc import Iterator

from sintesis.model import Finding, Language, Severity
from sintesis.stages.compare.passage import Passage, plain

_DESIGNATION = re.compile(r"(?<![\w.])(?P<letters>[A-Za-zÁÉÍÓÚÑáéíóúñ]+)-?(?P<number>\d+)(?P<rest>[A-Za-z]?)(?![\w%])")


def check_designations(source: Passage, target: str, _: Language) -> Iterator[Finding]:
    """A designation whose letters stay and whose number changes; one that is not said again is no fault."""
    ours, theirs = _designations(source.text), _designations(target)
    for letters, numbers in ours.items():
        made = theirs.get(letters, {})
        lost = [text for number, text in numbers.items() if number not in made]
        new = [text for number, text in made.items() if number not in numbers]
        for one, other in zip(lost, new, strict=False):
            yield Finding("number", Severity.ERROR, one, other)


def _designations(text: str) -> dict[str, dict[str, str]]:
    """By letters and number, as they stand."""
    found: dict[str, dict[str, str]] = {}
    for match in _DESIGNATION.finditer(text):
        found.setdefault(plain(match["letters"]), {})[match["number"]] = match.group()
    return found
