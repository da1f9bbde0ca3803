"""Hide what an engine bends — names, terms, figures, dates — behind stand-ins that it copies, and put it back."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from sintesis.language.calendar import render_date
from sintesis.language.figures import render_number
from sintesis.language.gender import Shape, shape_of
from sintesis.language.terms import Term
from sintesis.model import NAMES, Kind, Language
from sintesis.stages.compare import Passage, written
from sintesis.stages.extract.dates import When, find_dates
from sintesis.stages.extract.numbers import find_numbers
from sintesis.stages.translate.agree import agreeing

STAND_INS = tuple(f"XQ-{n}" for n in range(1, 9))
"""What the embedded models copy best in both directions: of two in a sentence 95 and 98 % come through, of `NAME1` and
`NAME2` 96 and 66 %, of `Smith` and `Jones`, which may stand in the article itself, 96 and 98 %
(`python -m tests.quality.stand_ins`)."""
_NOUNS = {Kind.TERM, Kind.ORGANISATION, Kind.ACRONYM}
"""What has a form that begins with a noun, whose gender its ending tells."""
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"”»)]+[^\s<>\"”»).,;:!?]|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
"""Addresses are copied, whatever else is masked."""
_NUMERIC = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}")
"""11/12/2025 is another day in English: it is always put in words."""
_CLOCK = re.compile(r"\d{1,2}:\d{2}(?: [A-Z]{2,4})?")
"""11:00 BST reads the same in both languages."""
_WEEKDAY = re.compile(r"[^\W\d]+,? ")
"""The day's name before a date, which is left to the engine."""
_BENT = re.compile(r"X ?Q")
_SENTENCE_BEGINS = re.compile(r"(?:^|[^\W\dA-ZÁÉÍÓÚÑ][.!?…][”»\"’']?\s)[«“\"'‘¿¡(—–-]?$")
"""The end of the text before a word that begins a sentence; “U.S. ” ends none."""
_STAND_IN = re.compile(r"(?<!\w)X ?Q-[1-8](?!\d)")
"""A stand-in as an engine copies it, now and then with a blank in it."""


@dataclass(frozen=True, slots=True)
class StandIn:
    """What a stand-in stands for in the target language."""

    form: str
    shape: Shape | None = None
    """Gender and number that the word before it must agree with in Spanish; `None` for names and figures."""


@dataclass(frozen=True, slots=True)
class Masked:
    """A text with stand-ins, and what each of them stands for."""

    text: str
    target: Language
    stand_ins: tuple[tuple[str, StandIn], ...] = ()
    calmed: bool = False
    """Whether the source's capitals were made small."""

    def left_over(self, revealed: str) -> bool:
        """Whether a bent stand-in (`XQQ-5`) is left in a revealed translation."""
        return bool(self.stand_ins) and bool(_BENT.search(revealed)) and not _BENT.search(self.text.replace("XQ-", ""))

    def reveal(self, translation: str) -> str:
        """The translation with every stand-in replaced; one that the engine lost is for `compare` to find."""
        known = dict(self.stand_ins)
        out, at = "", 0
        for found in _STAND_IN.finditer(translation):
            held = known.get(found.group().replace(" ", ""))
            if held:
                before = agreeing(out + translation[at : found.start()], held.form, held.shape, self.target)
                out, at = before + _beginning(held.form, before), found.end()
        return out + translation[at:]


def _beginning(form: str, before: str) -> str:
    """The form with a capital where it begins a sentence."""
    return form[0].upper() + form[1:] if _SENTENCE_BEGINS.search(before) else form


@dataclass(frozen=True, slots=True)
class _Fragile:
    start: int
    end: int
    held: StandIn


def mask(
    passage: Passage,
    target: Language,
    only: Collection[str] | None = None,
    terms: Sequence[Term] = (),
    quotes: Mapping[str, str] = MappingProxyType({}),
    copied: Collection[str] = (),
) -> Masked:
    """The passage with its addresses and fragile parts masked; with `only`, of these those that hold one of it.

    Fragile are what the user's glossary states, names that no translation may change, acronyms, glossed terms,
    organisations and places whose form in the other language is known, dates, and figures with a scale word, a currency
    or more than three digits, put back in the target's own form.

    Args:
        terms: terms of the passage to mask besides.
        quotes: the words of quotations to mask besides, and their translations.
        copied: names that stay as they are, though a translation might change them.
    """
    whens = find_dates(passage.text, passage.language)
    dates = list(_dates(passage, whens, target))
    fragile = [part for part in dates if _NUMERIC.fullmatch(passage.text, part.start, part.end)]
    fragile += [_Fragile(m.start(), m.end(), StandIn(m.group())) for m in _ADDRESS.finditer(passage.text)]
    if only is None or only:
        fragile += [
            part
            for part in (*_names(passage, target, copied), *dates, *_figures(passage, whens, target))
            if only is None or any(fault in passage.text[part.start : part.end] for fault in only if fault)
        ]
    fragile += [
        _Fragile(term.start, term.end, StandIn(term.preferred, Shape(term.feminine, term.plural))) for term in terms
    ]
    for words, translation in quotes.items():
        at = passage.text.find(words)
        fragile += [_Fragile(at, at + len(words), StandIn(translation))] if at >= 0 else []
    taken: list[_Fragile] = []
    for part in sorted(fragile, key=lambda part: (part.start - part.end, part.start)):
        if passage.text[part.start - 1 : part.start].isalnum() or passage.text[part.end : part.end + 1].isalnum():
            continue  # a stand-in that runs into a word or a digit could not be told from it again
        if len(taken) < len(STAND_INS) and all(part.end < t.start or part.start > t.end for t in taken):
            taken.append(part)
    text, at, stand_ins = "", 0, []
    for stand_in, part in zip(STAND_INS, sorted(taken, key=lambda part: part.start), strict=False):
        text += passage.text[at : part.start] + stand_in
        at = part.end
        stand_ins.append((stand_in, part.held))
    return Masked(text + passage.text[at:], target, tuple(stand_ins))


def _figures(passage: Passage, whens: Sequence[When], target: Language) -> Iterator[_Fragile]:
    convention = written(passage, target)
    taken = [(when.start, when.end) for when in whens]
    for figure in find_numbers(passage.text, passage.language, passage.convention, taken):
        long = sum(char.isdigit() for char in figure.text) > 3 or " " in figure.text or figure.kind is not Kind.NUMBER
        if long and not figure.ambiguous and figure.value[0].isalnum():
            yield _Fragile(figure.start, figure.end, StandIn(render_number(figure.value, target, convention)))


def _dates(passage: Passage, whens: Sequence[When], target: Language) -> Iterator[_Fragile]:
    for date in whens:
        form = date.text if _CLOCK.fullmatch(date.text) else render_date(date.value, target)
        if not form or date.ambiguous or not any(char.isdigit() for char in date.text):
            continue
        if date.weekday is None:
            yield _with_preposition(passage.text, date.start, date.end, form, target)
        elif weekday := _WEEKDAY.match(date.text):
            yield _Fragile(date.start + weekday.end(), date.end, StandIn(form))


def _names(passage: Passage, target: Language, copied: Collection[str]) -> Iterator[_Fragile]:
    for mention in passage.mentions:
        person = mention.kind is Kind.PERSON and not mention.form
        counterpart = None if person else mention.counterpart(passage.language)
        is_free = mention.text not in copied and not mention.is_fixed(passage.language)
        if counterpart is None and mention.kind in NAMES and is_free:
            continue
        form = counterpart or mention.text
        noun = mention.kind in _NOUNS and (mention.form or (counterpart and " " in form))  # an acronym tells no gender
        shape = shape_of(form) if noun and target == "es" else None
        for start, end in mention.spans(passage.text):
            bracketed = (
                " " in form and mention.text.isupper() and passage.text[start - 1 : end + 1] == f"({mention.text})"
            )
            yield _Fragile(start, end, StandIn(mention.text) if bracketed else StandIn(form, shape))


def _with_preposition(text: str, start: int, end: int, form: str, target: Language) -> _Fragile:
    """“On 11 December” is “el 11 de diciembre”, “at 11:00” is “a las 11:00”: an engine alone says “en”."""
    if target == "es" and form[0].isdigit() and len(form) > 4 and text[max(0, start - 3) : start].lower() == "on ":
        return _Fragile(start - 3, end, StandIn(f"el {form}"))
    if target == "es" and _CLOCK.fullmatch(form) and text[max(0, start - 3) : start].lower() == "at ":
        return _Fragile(start - 3, end, StandIn(f"a {'la' if form.startswith(('1:', '01:')) else 'las'} {form}"))
    return _Fragile(start, end, StandIn(form))
