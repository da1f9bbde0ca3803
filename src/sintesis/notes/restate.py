"""State anew, of a note that was made before, what people state of it: languages, head, reviewer, grade."""

from dataclasses import asdict
from typing import Any

from pydantic import BaseModel

from sintesis.errors import Unreadable
from sintesis.language import table
from sintesis.model import LANGUAGES, Finding, HeaderFields, Language
from sintesis.note import Bilingual, Issue, Located, Note
from sintesis.stages.compose import message

_NAMES = {"es": "Spanish", "en": "English"}


def restate(
    note: Note,
    header: HeaderFields,
    reviewed_by: str | None,
    languages: tuple[Language, ...] | None,
    grade: str | None = None,
) -> Note:
    """The note with what is stated in place of what it stated itself; silence changes nothing.

    Args:
        header: fields that are `None` stay as they are.
        languages: those it is to be written in, Spanish first; `None`: as it is.
        grade: by the Admiralty code.

    Raises:
        Unreadable: the note does not hold one of the languages.
    """
    if languages is not None and languages != note.languages:
        note = _written_in(note, languages)
    stated = {name: value for name, value in asdict(header).items() if value is not None}
    method = note.method.model_copy(update={"reviewed_by": reviewed_by}) if reviewed_by else note.method
    reliability = note.reliability.model_copy(update={"grade": grade}) if grade else note.reliability
    return note.model_copy(
        update={"header": note.header.model_copy(update=stated), "method": method, "reliability": reliability}
    )


def held(note: Note) -> tuple[Language, ...]:
    """The languages that every statement of the note is there in: the article's own, and what was translated."""
    statements = (
        *((note.bottom_line,) if note.bottom_line else ()),
        *note.key_points,
        *note.background,
        *note.next_steps,
    )
    return tuple(
        code
        for code in LANGUAGES
        if code == note.source.language
        or (note.method.translator is not None and all(s.text.within(code) is not None for s in statements))
    )  # fmt: skip


def _written_in(note: Note, languages: tuple[Language, ...]) -> Note:
    """The note in these languages; a translation that is not among them goes, and with it what was found in it."""
    for code in languages:
        if code not in held(note):
            raise Unreadable(
                f"the note holds no {_NAMES[code]}, only {' and '.join(_NAMES[c] for c in held(note))}",
                "make it again from the article with --to both",
            )
    translated = any(code != note.source.language for code in languages)
    dropped = None if translated else next(code for code in LANGUAGES if code != note.source.language)
    made: Note = _Writing(languages, dropped).of(note)
    method = {"languages": languages, **({} if translated else {"translator": None})}
    reliability = {} if translated else {"round_trip": None}
    return made.model_copy(
        update={
            "method": made.method.model_copy(update=method),
            "reliability": made.reliability.model_copy(update=reliability),
        }
    )


class _Writing:
    """Goes through a note, part by part."""

    def __init__(self, languages: tuple[Language, ...], dropped: Language | None) -> None:
        self._languages = languages
        self._dropped = dropped

    def of(self, value: Any) -> Any:
        """A part of the note, as it is in the languages wanted."""
        if isinstance(value, Bilingual):
            return value.model_copy(update={self._dropped: None}) if self._dropped else value
        if isinstance(value, tuple):
            return tuple(self.of(part) for part in value if not self._goes(part))
        if isinstance(value, BaseModel):
            parts = {name: self.of(getattr(value, name)) for name in type(value).model_fields}
            if isinstance(value, Issue):
                parts["message"] = self._told(value)
            return value.model_copy(update=parts)
        return value

    def _goes(self, part: Any) -> bool:
        """Whether it is a finding in the translation that goes."""
        issue = part.finding if isinstance(part, Located) else part
        return self._dropped is not None and isinstance(issue, Issue) and issue.language == self._dropped

    def _told(self, issue: Issue) -> Bilingual:
        """A finding's words in the languages wanted, from the note where it has them."""
        finding = Finding(issue.check, issue.severity, issue.source, issue.target)
        known = issue.check in table("en", "findings")
        made = {c: issue.message.within(c) or (message(finding, c) if known else None) for c in self._languages}
        return Bilingual(**made) if any(made.values()) else issue.message
