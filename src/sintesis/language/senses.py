"""Many lists of words found in one pass: what each word of a text may mean."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Generic, TypeVar

Sense = TypeVar("Sense")

_WORD = re.compile(r"[\w'’]+")
_RECENT = 64
"""Texts whose words are remembered: several tables are looked for in each in turn."""


class Senses(Generic[Sense]):
    """Forms, one or several words each, and what they mean; * at the end of a form stands for any ending.

    A text is looked through once, however many lists there are: fifty patterns over every sentence cost more than all
    other comparisons together.
    """

    def __init__(self, forms: Mapping[Sense, Sequence[str]]) -> None:
        self._whole: dict[str, list[Sense]] = defaultdict(list)
        self._stems: dict[str, list[Sense]] = defaultdict(list)
        self._longer: dict[str, list[tuple[str, Sense]]] = defaultdict(list)
        for sense, listed in forms.items():
            for form in map(str.casefold, filter(None, listed)):
                if " " in form or not _WORD.fullmatch(form.removesuffix("*")):
                    self._longer[_WORD.findall(form)[0]].append((form, sense))
                elif form.endswith("*"):
                    self._stems[form[:-1]].append(sense)
                else:
                    self._whole[form].append(sense)
        self._lead = min(map(len, self._stems), default=0)
        self._begins: dict[str, list[str]] = defaultdict(list)
        """The stems by their first letters."""
        for stem in sorted(self._stems, key=len):
            self._begins[stem[: self._lead]].append(stem)

    def found(self, text: str) -> Iterator[tuple[int, str, Sense]]:
        """Where a form stands, as what, and what it means; a form of several words takes its words for itself."""
        low, words = _read(text)
        taken = 0
        for start, word in words:
            if start < taken:
                continue
            longest = 0
            for form, sense in self._longer.get(word, ()):
                if low.startswith(form, start) and not low[start + len(form) : start + len(form) + 1].isalnum():
                    longest = max(longest, len(form))
                    yield start, text[start : start + len(form)], sense
            if longest:
                taken = start + longest
                continue
            surface = text[start : start + len(word)]
            for sense in self._whole.get(word, ()):
                yield start, surface, sense
            for stem in self._begins.get(word[: self._lead], ()):
                if word.startswith(stem):
                    for sense in self._stems[stem]:
                        yield start, surface, sense


@lru_cache(maxsize=_RECENT)
def _read(text: str) -> tuple[str, tuple[tuple[int, str], ...]]:
    """A text in small letters of the same length, and its words with their places."""
    low = text.casefold()
    if len(low) != len(text):  # a letter that has no lower case of its own length: ẞ, İ
        low = "".join(c.casefold() if len(c.casefold()) == 1 else c for c in text)
    return low, tuple((match.start(), match.group()) for match in _WORD.finditer(low))
