"""What a condensed sentence has lost of its source that it must not lose, found without the code that condenses."""

import re
from collections import Counter

from sintesis.language import words
from sintesis.language.phrases import phrases
from sintesis.model import Language
from sintesis.stages.clauses import CUT

WORD = re.compile(r"\w+(?:['’]\w+)*")


def lost(source: str, left: str, language: Language) -> Counter[str]:
    """Denials, words of reserve, conditions, sources and verbs of saying that stand in the source more often."""
    return _counted(source, language) - _counted(left, language)


def _counted(text: str, language: Language) -> Counter[str]:
    bare = re.sub(r"^(?:no obstante|sin embargo)", "", text, flags=re.IGNORECASE)
    found: Counter[str] = Counter(word for word in WORD.findall(text) if word in words(language, "speech_verbs"))
    for name in ("negation", "hedges", "claim_sources"):
        found.update(match.group().casefold() for match in phrases(language, name).finditer(bare))
    conditions = r"\b(?:si|siempre que|a menos que)\b" if language == "es" else r"\b(?:if|unless|provided)\b"
    found.update(match.casefold() for match in re.findall(conditions, text, re.IGNORECASE))
    found.update(match.casefold() for match in re.findall(r"\w+n['’]t\b", text))
    return found


def surplus(source: str, left: str) -> list[str]:
    """The words of a condensed sentence that do not stand in the source in that order, what is in brackets apart."""
    bare = left.replace(CUT, " ")
    for inserted in re.findall(r"(?:^| )\[[^\]]+\]", bare):
        if inserted.strip() not in source:
            bare = bare.replace(inserted, "", 1)
    rest = iter(WORD.findall(source.casefold()))
    return [word for word in WORD.findall(bare.casefold()) if word not in rest]
