"""How Spanish and English attribute what is said: the data files as expressions."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from sintesis.language import table, words
from sintesis.model import Language


@dataclass(frozen=True, slots=True)
class Grammar:
    """How a language attributes what is said."""

    verbs: frozenset[str]
    bare_verbs: frozenset[str]
    """Verbs that take what is said without a “that”: the port said it would not comment."""
    subject_first: bool
    sources: re.Pattern[str]
    """according to, en palabras de"""
    participles: tuple[str, ...]
    """What a participle ends in."""
    agents: re.Pattern[str]
    """by, por, en: what leads from a participle to who said it."""
    circumstances: re.Pattern[str]
    """When, where and to whom, between the verb and its “that”."""
    addressees: re.Pattern[str]
    """to, a: whom it is said to, before the subject."""
    subordinators: re.Pattern[str]
    stops: re.Pattern[str]
    """Words that end a subject which follows its verb."""
    leading: re.Pattern[str]
    trailing: re.Pattern[str]
    auxiliaries: frozenset[str]
    relatives: frozenset[str]
    determiners: frozenset[str]
    pronouns: frozenset[str]
    bare_subjects: frozenset[str]
    belonging: frozenset[str]


def _alternatives(forms: Sequence[str]) -> str:
    return "|".join(re.escape(form).replace(r"\ ", r"\s") for form in sorted(forms, key=len, reverse=True))


@cache
def grammar(language: Language) -> Grammar:
    """How `language` attributes what is said."""
    data = table(language, "attribution")

    def phrase(name: str, before: str = r"(?<!\w)", after: str = r"(?!\w)") -> re.Pattern[str]:
        return re.compile(rf"{before}(?:{_alternatives(data[name])}){after}", re.IGNORECASE)

    return Grammar(
        words(language, "speech_verbs"),
        frozenset(data["bare_verbs"]),
        bool(data["subject_first"]),
        phrase("sources"),
        tuple(data["participles"]),
        phrase("agents", r"\s"),
        phrase("circumstances", r"\s", r"(?:\s\w+){0,7}?(?=\s(?:que|that)\s)"),
        phrase("addressees", r"\s"),
        phrase("subordinators"),
        phrase("stops", r"\s"),
        phrase("leading", r"\s*"),
        phrase("trailing", r"(?:^|(?<=\s))", r"\s*$"),
        frozenset(data["auxiliaries"]),
        frozenset(data["relatives"]),
        frozenset(data["determiners"]),
        frozenset(data["pronouns"]),
        frozenset(data["bare_subjects"]),
        frozenset(data["belonging"]),
    )
