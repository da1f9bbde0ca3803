"""Hide what an engine bends — names, acronyms, terms, figures — behind stand-ins that it copies, and put it back."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from sintesis.language import official
from sintesis.language.calendar import render_date
from sintesis.language.figures import render_number
from sintesis.model import NAMES, Kind, Language
from sintesis.stages.compare import Passage
from sintesis.stages.extract.convention import Convention
from sintesis.stages.extract.dates import find_dates
from sintesis.stages.extract.numbers import find_numbers

STAND_INS = tuple(f"XQ-{n}" for n in range(1, 9))
"""What the embedded models copy best in both directions: of two in a sentence 95 and 98 % come through, of `NAME1` and
`NAME2` 96 and 66 %, of `Smith` and `Jones`, which may stand in the article itself, 96 and 98 %
(`python -m tests.quality.stand_ins`)."""


_STAND_IN = re.compile(r"(?<!\w)XQ-[1-8](?!\d)")


@dataclass(frozen=True, slots=True)
class Masked:
    """A text with stand-ins, and what each of them stands for in the target language."""

    text: str
    stand_ins: tuple[tuple[str, str], ...] = ()

    def reveal(self, translation: str) -> str:
        """The translation with every stand-in replaced; one that the engine lost is for `compare` to find."""
        forms = dict(self.stand_ins)
        return _STAND_IN.sub(lambda found: forms.get(found.group(), found.group()), translation)


def mask(passage: Passage, target: Language, only: Collection[str] | None = None) -> Masked:
    """The passage with its fragile parts masked; with `only`, those whose text is among them.

    Masked are people's names and brands, acronyms, glossed terms, organisations and places whose form in the other
    language is known, dates, and figures with a scale word, a currency or more than three digits, put back in the
    target's own form.
    """
    taken: list[tuple[int, int, str]] = []
    for start, end, form in sorted(_fragile(passage, target), key=lambda span: (span[0] - span[1], span[0])):
        if only is not None and not any(fault in passage.text[start:end] for fault in only if fault):
            continue
        if passage.text[start - 1 : start].isalnum() or passage.text[end : end + 1].isalnum():
            continue  # a stand-in that runs into a word or a digit could not be told from it again
        if len(taken) < len(STAND_INS) and all(end <= a or start >= b for a, b, _ in taken):
            taken.append((start, end, form))
    text, at, stand_ins = "", 0, []
    for stand_in, (start, end, form) in zip(STAND_INS, sorted(taken), strict=False):
        text += passage.text[at:start] + stand_in
        at = end
        stand_ins.append((stand_in, form))
    return Masked(text + passage.text[at:], tuple(stand_ins))


def _fragile(passage: Passage, target: Language) -> Iterator[tuple[int, int, str]]:
    for mention in passage.mentions:
        counterpart = official.counterpart(mention.text, passage.language)
        if counterpart is None and mention.kind in NAMES and not mention.is_fixed(passage.language):
            continue
        for match in re.finditer(rf"(?<!\w){re.escape(mention.text)}(?!\w)", passage.text):
            yield match.start(), match.end(), counterpart or mention.text
    dates = find_dates(passage.text, passage.language)
    for date in dates:
        form = render_date(date.value, target)
        if form and not date.ambiguous and date.weekday is None and any(char.isdigit() for char in date.text):
            yield _with_preposition(passage.text, date.start, date.end, form, target)
    convention = passage.convention if target == "es" else Convention.POINT
    taken = [(date.start, date.end) for date in dates]
    for figure in find_numbers(passage.text, passage.language, passage.convention, taken):
        long = sum(char.isdigit() for char in figure.text) > 3 or " " in figure.text or figure.kind is not Kind.NUMBER
        if long and not figure.ambiguous and figure.value[0].isalnum():
            yield figure.start, figure.end, render_number(figure.value, target, convention)


def _with_preposition(text: str, start: int, end: int, form: str, target: Language) -> tuple[int, int, str]:
    """“On 11 December” is “el 11 de diciembre”: an engine that sees a stand-in for the date alone says “en”."""
    if target == "es" and form[0].isdigit() and len(form) > 4 and text[max(0, start - 3) : start].lower() == "on ":
        return start - 3, end, f"el {form}"
    return start, end, form
