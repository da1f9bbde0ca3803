"""Drop from the head of a sentence what only ties it to the one before: Asimismo, However,."""

import re
from functools import cache

from sintesis.language import entries
from sintesis.model import Language

FEWEST_LEFT = 4
"""Words that must be left of the sentence."""


@cache
def _openers(language: Language) -> re.Pattern[str]:
    def forms(name: str) -> str:
        ordered = sorted(entries(language, name), key=len, reverse=True)
        return "|".join(re.escape(form).replace(r"\*", r"\w*").replace(r"\ ", r"\s") for form in ordered)

    later = f"(?:{'|'.join(entries(language, 'bare_openers_before'))})"
    return re.compile(
        rf"(?:(?:{forms('discourse_openers')}),\s+|(?:{forms('bare_openers')})\s+(?!{later}\b))(?=\w)", re.IGNORECASE
    )


def opener_end(text: str, language: Language) -> int:
    """Where the sentence begins behind its discourse openers; 0 when it has none."""
    at = 0
    while found := _openers(language).match(text, at):
        if len(text[found.end() :].split(maxsplit=FEWEST_LEFT)) < FEWEST_LEFT:
            break
        at = found.end()
    return at
