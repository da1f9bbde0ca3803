"""Place, date and agency before the first words of an article, taken off and read."""

import re
from dataclasses import dataclass
from functools import cache

from sintesis.language import table
from sintesis.model import LANGUAGES, Reason, Removed
from sintesis.stages.clean.wording import agencies

_CAPITAL = "A-ZÁÉÍÓÚÜÑÇÃÕÂÊÔ"
_WORD = rf"(?:[{_CAPITAL}][\w.'’-]{{0,25}})"
_PLACE = rf"{_WORD}(?:,? (?:de|del|la|las|los|el|d|of|the|and|y|{_WORD})){{0,6}}"
_SHOUTED = (
    rf"(?=[{_CAPITAL} .'’,]{{4}})[{_CAPITAL}][{_CAPITAL}.'’-]{{1,25}}"
    rf"(?:,? [{_CAPITAL}][{_CAPITAL}.'’-]{{1,25}}){{0,4}}"
    rf"(?:, {_WORD}(?: {_WORD})?)?"
)
_DASH = r"(?:\.\s?-{1,2}|\.\s?[–—]|-{1,2}|[–—―_])"
_AHEAD = rf"(?!\d{{1,2}}[:.]\d\d)(?=[\"“«‘'¿¡(]*[{_CAPITAL}0-9]|$)"


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    """The forms of a dateline; where several fit, the first."""
    names = "|".join(sorted(map(re.escape, agencies()), key=len, reverse=True))
    date = _date()
    agency = rf"\(\s?(?P<agency>{names})(?: ?[/,–-] ?{_WORD}(?: {_WORD}){{0,2}})?\s?\)"
    unknown = r"\([A-ZÁÉÍÓÚÑ][\w .&/-]{1,30}\)"
    forms = (
        # MADRID, 11 Dic. (EUROPA PRESS) – · HANOI, Vietnam (AP) — · (CNN)
        rf"(?:{_PLACE}\.?,? ?(?:(?:{date}|\d{{1,2}})\.?,? ?)?)?{agency}\.?\s?(?:{_DASH}\s?)?",
        # EFE.-
        rf"(?P<agency>{names})\s?\.\s?[-–—]{{1,2}}\s?",
        # LIMA, 3 May. (XYZ) – · Caracas, 3 de mayo de 2025.-
        rf"{_PLACE}\.?,? {date}\.?,? ?(?:{unknown})?(?:\s{_DASH}\s|\.\s?[-–—]{{1,2}}\s?)",
        # WASHINGTON — · WASHINGTON (XYZ) — · LA PAZ, Bolivia — · MÉXICO.-
        rf"{_SHOUTED}\.?,? ?(?:{unknown}\.?)?(?:\s{_DASH}\s|\.\s?[-–—]{{1,2}}\s?)",
        # Ciudad de México.- · Guadalajara, Jal.-
        rf"{_PLACE}\.[-–—]{{1,2}}\s?",
        # Por Agencia EFE El presidente
        rf"(?P<by>Por|By|POR|BY) (?P<agency>{names})\.?[\s:–—-]{{1,3}}(?=(?:El|La|Los|Las|Un|Una|The|A|An)\b)",
        # Madrid- (alone on its line)
        rf"{_PLACE}\.?\s?[-–—](?=$)",
    )
    return tuple(re.compile(form + _AHEAD) for form in forms)


def _date() -> str:
    """A day of a month, with or without its year: 11 Dic. · Dec. 11, 2025 · 3 de mayo de 2025."""
    names = {name for language in LANGUAGES for key in ("names", "others") for name in table(language, "months")[key]}
    month = f"(?i:{'|'.join(sorted(names, key=len, reverse=True))})\\.?"
    day = r"\d{1,2}\.?º?"
    return rf"(?:{month} {day}|{day} (?:de )?{month})(?:,? (?:de |del )?\d{{4}})?"


def _dateline_at(paragraph: str, at: int) -> re.Match[str] | None:
    """The dateline that begins at `at`, if one does."""
    return next(filter(None, (form.match(paragraph, at) for form in _forms())), None)


@dataclass(frozen=True, slots=True)
class Undated:
    """A paragraph without its datelines; several may stand one behind the other."""

    text: str
    removed: tuple[Removed, ...]
    agency: str | None
    """The first agency named, as a heading gives it; `None` when there is none or it is not known."""


def undated(paragraph: str) -> Undated:
    """Take the datelines off a paragraph."""
    removed: list[Removed] = []
    agency = None
    at = 0
    while at < len(paragraph) and (match := _dateline_at(paragraph, at)):
        found = match.groupdict()
        removed.append(Removed(match.group().strip(), Reason.BYLINE if found.get("by") else Reason.DATELINE))
        agency = agency or agencies().get(found.get("agency") or "")
        at = match.end()
    return Undated(paragraph[at:], tuple(removed), agency)
