"""What a text denies, and whether its translation denies as often."""

import re
from collections.abc import Iterator, Mapping, Sequence

from sintesis.language import lexicon, words
from sintesis.language.phrases import phrases
from sintesis.model import Finding, Language, Severity
from sintesis.stages.compare.passage import Passage

_CLAUSE_END = re.compile(r"[.;:!?¿¡]|,(?! ?(?:ni|nor)\b)|\b(?:que|y|e|pero|that|and|but)\b", re.IGNORECASE)
_NUMBER_SIGN = re.compile(r"\b(?:[Nn]o\.|No)(?= ?\d)")
"""No. 11, in either language; plain “no” before a number denies."""
_JOINERS: Mapping[Language, re.Pattern[str]] = {
    "es": re.compile(r"\bni\b(?! (?:un[oa]?|siquiera)\b)", re.IGNORECASE),
    "en": re.compile(r"\bnor\b", re.IGNORECASE),
}
_UN = re.compile(r"\b[Uu]n[a-z]{4,}\b")
_LESS = re.compile(r"\b([a-z]{3,})less\b", re.IGNORECASE)
_BUT = re.compile(r"(?<!el )(?<!su )\bsino\b(?! de\b)")
_PRONOUN = re.compile(r"(?:nadie|ningun[oa]s?|ningún)", re.IGNORECASE)
_PREFIX = re.compile(r"(?:un|in(?!fr)|im(?!p[ei]d)|il|ir|non|dis(?!miss)|des(?!cart|titu)|rather than)", re.IGNORECASE)
_UNDONE = re.compile(
    r"un(?!veil|lock|fold|ravel|leash|load|pack|cover|do|earth|like|ite|usual|til|manned)", re.IGNORECASE
)
"""English un- of an adjective, which Spanish says with a denial of some kind: unsure, no está seguro. Of a verb it
undoes; “no tripulado” is listed as denying nothing."""
_CONTRACTED = re.compile(r"\b\w+n['’]t\b", re.IGNORECASE)


def check_negation(source: Passage, target: str, language: Language) -> Iterator[Finding]:
    """One finding when one side denies more often than the other and nothing accounts for it.

    A language may say by a word of `negation_implied.txt` what the other says with “no” (no está claro, unclear), so a
    difference counts only when it stays after these words of both sides are added.
    """
    ours, theirs = negations(source.text, source.language), negations(target, language)
    more = len(ours) - len(theirs)
    implied, said = implicit(source.text, source.language), implicit(target, language)
    in_all = more + len(implied) - len(said)
    if more > 0 and in_all > 0:
        yield Finding("negation", Severity.ERROR, ours[-1] if theirs else ours[0], "")
    elif more < 0 and in_all < 0:
        yield Finding("negation", Severity.ERROR, "", theirs[-1] if ours else theirs[0])
    elif more == 0 and (joined := _unjoined(source, target, language)):
        yield Finding("negation", Severity.ERROR, joined, "")
    elif more == 0 and ours and (apart := _prefixed(implied) - _prefixed(said)):
        yield Finding("negation", Severity.ERROR, *((implied[0], "") if apart > 0 else ("", theirs[-1])))
    elif not (ours or theirs or said) and (gone := [word for word in implied if _UNDONE.match(word)]):
        yield Finding("negation", Severity.ERROR, gone[0], "")
    elif more == 0 and language == "es" and _contrasts_nothing(target):
        yield Finding("negation", Severity.ERROR, "not", "")


def _unjoined(source: Passage, target: str, language: Language) -> str:
    """The “ni” or “nor” that nothing in the translation answers to: “no cierra ni abre”, “does not close and opens”."""
    ours = _JOINERS[source.language].search(source.text)
    return ours.group() if ours and not phrases(language, "negation_joined").search(target) else ""


def _contrasts_nothing(text: str) -> bool:
    """Whether a “sino” has nothing denied before it that it could contrast with: “solo el hielo, sino también …”."""
    but = _BUT.search(text)
    return but is not None and not phrases("es", "negation").search(text, 0, but.start())


def negations(text: str, language: Language) -> list[str]:
    """The words of a text that deny, one for each denial; expressions that only look like one are left out.

    “No vino nadie” and “neither rain nor snow” deny once: a word of `negation_concord.txt` belongs to the denial before
    it in the same clause.
    """
    bare = _NUMBER_SIGN.sub("  ", phrases(language, "negation_apparent").sub("  ", text))
    found = list(phrases(language, "negation").finditer(bare))
    if language == "en":
        found = sorted([*found, *_CONTRACTED.finditer(bare)], key=re.Match.start)
    echoing = words(language, "negation_concord")
    out: list[str] = []
    before: re.Match[str] | None = None
    for match in found:
        echoes = match.group().casefold() in echoing and before and not _CLAUSE_END.search(
            bare, before.end(), match.start()
        )  # fmt: skip
        if not echoes and not _hangs(bare, match):
            out.append(match.group())
        before = match
    return out


def _hangs(text: str, match: re.Match[str]) -> bool:
    """Whether a Spanish pronoun of denial stands behind its verb with no denial before it: “había nadie”."""
    if not _PRONOUN.fullmatch(match.group()):
        return False
    starts = [border.end() for border in _CLAUSE_END.finditer(text, 0, match.start())]
    lead = text[starts[-1] if starts else 0 : match.start()].split()
    return any(word.casefold() not in words("es", "phrase_openers") for word in lead)


def implicit(text: str, language: Language) -> list[str]:
    """The words that deny without a negative word: unclear, falló."""
    listed = phrases(language, "negation_implied")
    found = listed.findall(text)
    if language == "en":
        made = (word for word in _UN.findall(text) if word.lower() != "unless" and not listed.fullmatch(word))
        found += [word for word in made if lexicon.known(word[2:], "en")]
        lacks = (match for match in _LESS.finditer(text) if not listed.fullmatch(match.group()))
        found += [match.group() for match in lacks if lexicon.known(match[1], "en")]
    return found


def _prefixed(implicit: Sequence[str]) -> int:
    """How many of them are the denial of another word and nothing else: unclear, innecesaria, rather than."""
    return sum(_PREFIX.match(word) is not None for word in implicit)
