"""Names of a point that its evidence does not have."""

import re
from collections.abc import Iterator

from sintesis.language import lexicon
from sintesis.language.demonyms import demonyms, inflected
from sintesis.language.gazetteer import fold, named
from sintesis.model import NAMES, Finding, Kind, Severity
from sintesis.stages.compare.passage import plain, stands
from sintesis.stages.support.evidence import Evidence

_RUN = re.compile(r"(?<![\w.])[A-ZÁÉÍÓÚÑÜ][\w'’-]*(?: (?:(?:de|del|de la|of|of the) )?[A-ZÁÉÍÓÚÑÜ][\w'’-]*)*")
_STARTS = re.compile(r"(?:^|[.?!:»”\"]\s+|[«“\"¿¡(\[])\W*$")
_CAPITAL = re.compile(r"[A-ZÁÉÍÓÚÑÜ]")


def check_names(text: str, evidence: Evidence) -> Iterator[Finding]:
    """A name, or a part of one, that stands neither in the evidence nor in a fuller form of a name there."""
    given = evidence.words | _fuller(evidence)
    for run in _RUN.finditer(text):
        words = [word for word in run.group().split(" ") if _CAPITAL.match(word)]
        if _STARTS.search(text[: run.start()]) and _is_common(words[0], evidence):
            words = words[1:]
        common = len(words) == 1 and _is_common(words[0], evidence)
        strange = [] if common else [word for word in words if not _has(word, given)]
        if strange and not _known_otherwise(run.group(), evidence):
            yield Finding("name", Severity.ERROR, "", " ".join(strange))


def _fuller(evidence: Evidence) -> frozenset[str]:
    """The words of all forms in which the article writes the names that stand in the evidence."""
    kinds = NAMES | {Kind.ACRONYM}
    named_here = {fact.value or fact.text for fact in evidence.within if fact.kind in kinds}
    known = [fact for fact in evidence.facts if fact.kind in kinds]
    forms = [form for fact in known if (fact.value or fact.text) in named_here for form in (fact.text, fact.value)]
    acronyms = [f.text for f in known if f.kind is Kind.ACRONYM and f.value and stands(f.value, evidence.text)]
    return frozenset(plain(word) for form in (*forms, *acronyms) for word in re.findall(r"[\w'’-]+", form))


def _has(word: str, given: frozenset[str]) -> bool:
    bare = plain(re.sub(r"['’]s?$", "", word))
    return all(part in given or part.removesuffix("s") in given for part in {bare} if part) or all(
        part in given for part in re.split(r"[-'’]", bare) if part
    )


def _is_common(word: str, evidence: Evidence) -> bool:
    """Whether a word with a capital may be none of a name: el Gobierno, the Senate."""
    known = lexicon.known(word.lower(), evidence.language) and not (word.isupper() and len(word) > 1)
    return known and not named(word, evidence.language)


def _known_otherwise(name: str, evidence: Evidence) -> bool:
    """Whether the evidence has a known name in another of its forms, or its adjective: EE UU for Estados Unidos."""
    language = evidence.language
    forms = [form for entry in named(name, language) for form in entry.forms(language)]
    belonging = (word for form in forms for word in demonyms(language).get(fold(form), ()))
    return any(stands(form, evidence.text) for form in (*forms, *(s for word in belonging for s in inflected(word))))
