"""The language of a text that is not in Latin letters, told by its script."""

import re
from functools import cache

from sintesis.language import table
from sintesis.model import Detected

GIVEAWAY = 0.01
"""Share of a script's characters that a language's own letters make up: below that they may be names."""


@cache
def _scripts() -> tuple[tuple[re.Pattern[str], str, tuple[tuple[str, str], ...]], ...]:
    return tuple(
        (
            re.compile(f"[{script['characters']}]"),
            script["otherwise"],
            tuple((code, letters) for code, letters in script.get("letters", ())),
        )
        for script in table("both", "scripts")["script"]
    )


def by_script(text: str, letters: int) -> Detected | None:
    """The language of a text most of whose `letters` belong to one other script; `None` for Latin and unknown ones."""
    for pattern, otherwise, giveaways in _scripts():
        found = pattern.findall(text)
        if 2 * len(found) <= letters:
            continue
        whole = "".join(found).lower()
        share = min(1.0, len(found) / letters)
        for code, own in giveaways:
            if sum(whole.count(letter) for letter in set(own)) >= GIVEAWAY * len(whole):
                return Detected(code, share)
        return Detected(otherwise, share)
    return None
