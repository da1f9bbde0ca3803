"""Say things in a digest's languages: labels, counts, lists, and the texts of its notes."""

from collections.abc import Callable, Sequence
from typing import Any

from sintesis.language import table
from sintesis.model import Language
from sintesis.note import Bilingual
from sintesis.render.digest.briefing import Inline, Line, Sides
from sintesis.render.digest.days import span
from sintesis.render.neutral import neutral, shortened
from sintesis.render.sheet import Style, Text
from sintesis.render.words import grouped, long_date

LONGEST_TITLE = 200
"""Characters of a heading; the index has the whole of it."""
SHORT_TITLE = 80
"""Characters of a line of the contents."""


def label(language: Language, name: str) -> str:
    """A formula of `language/LANGUAGE/digest.toml`."""
    text: str = table(language, "digest")[name]
    return text


def named(language: Language, group: str, name: str) -> str:
    """One of a group of names: a kind of fact, a language."""
    names: dict[str, str] = table(language, "digest")[group]
    return names.get(name, name)


def number(count: int, language: Language) -> str:
    """A count, its thousands marked as the language does."""
    return grouped(str(count), language, ",")


def counted(language: Language, name: str, count: int) -> str:
    """“1 nota”, “12 notas”."""
    forms: dict[str, str] = table(language, "digest")[name]
    return forms["one" if count == 1 else "other"].format(n=number(count, language))


def each(languages: Sequence[Language], write: Callable[[Language], str | tuple[Inline, ...]]) -> Sides:
    """What `write` makes for every language; once where all are the same."""
    made = [write(code) for code in languages]
    lines = [(Text(line, code),) if isinstance(line, str) else line for line, code in zip(made, languages, strict=True)]
    alike = all(line == made[0] for line in made)
    if alike and isinstance(made[0], str):
        return ((Text(made[0]),),)
    return (lines[0],) if alike else tuple(lines)


def say(languages: Sequence[Language], name: str, **values: Any) -> Sides:
    """A label in every language, with its blanks filled in."""
    return each(languages, lambda code: label(code, name).format(**values))


def texts(text: Bilingual | None, languages: Sequence[Language], most: int | None = None) -> Sides:
    """A text of a note in every language that has it.

    One that has none of them is shown in the other, marked.

    Args:
        most: characters of it.
    """
    if text is None:
        return ()
    found = [(code, made) for code in languages if (made := text.within(code))]
    if found and len({made for _, made in found}) == 1 and len(languages) == len(found):
        return ((Text(_clean(found[0][1], most)),),)
    if found:
        return tuple((Text(_clean(made, most), code),) for code, made in found)
    return _in_the_other(text, languages[0], most)


def _in_the_other(text: Bilingual, language: Language, most: int | None) -> Sides:
    other: Language = "en" if language == "es" else "es"
    made = text.within(other)
    if not made:
        return ()
    remark = f" [{label(language, 'in_language').format(language=named(language, 'languages', other))}]"
    return ((Text(_clean(made, most), other), Text(remark, language, Style.SOFT)),)


def _clean(text: str, most: int | None) -> str:
    made = neutral(text)
    return shortened(made, most) if most else made


def verbatim(text: str) -> Sides:
    """A text that is the same in all languages: a name, words of a source."""
    return ((Text(neutral(text)),),)


def quoted(language: Language, text: str) -> str:
    """Words between the quotation marks of a language."""
    marks = table(language, "labels")
    return f"{marks['open_quote']}{neutral(text)}{marks['close_quote']}"


def language_of(side: Line, languages: Sequence[Language]) -> Language:
    """The language that a side begins in; of one that is in none in particular, the digest's first."""
    first = side[0] if side else None
    return (first.language if isinstance(first, Text) else None) or languages[0]


def on_one_line(sides: Sides) -> Line:
    """All sides, a stroke between them."""
    line: list[Inline] = []
    for side in sides:
        line += [Text(" / ")] if line else []
        line += side
    return tuple(line)


def bare(sides: Sides) -> tuple[str, ...]:
    """The words of every side, without links and findings."""
    return tuple("".join(piece.text for piece in side if isinstance(piece, Text)) for side in sides)


def joined(parts: Sequence[str]) -> str:
    """A list of names or counts."""
    return ", ".join(neutral(part) for part in parts if part)


def period(days: Sequence[str], language: Language) -> str:
    """The first and the last of some days in prose: “11 al 13 de diciembre de 2025”; empty when there are none."""
    found = [held.first for day in days if (held := span(day)) and held.days == 1]
    if not found:
        return ""
    first, last = min(found), max(found)
    if first == last:
        return long_date(first.isoformat(), language)
    if (first.year, first.month) == (last.year, last.month):
        spoken = str(first.day)
    else:
        spoken = long_date(f"XXXX{first:-%m-%d}" if first.year == last.year else first.isoformat(), language)
    return label(language, "period").format(first=spoken, last=long_date(last.isoformat(), language))
