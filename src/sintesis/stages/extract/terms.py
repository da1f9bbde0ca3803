"""Terms that the article explains in its own words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from sintesis.language import table, words
from sintesis.model import Language

_OPEN, _CLOSE = "[“\"«‘']", "[”\"»’']"
_QUOTED = rf"{_OPEN}(?P<quoted>[^”\"»’“«\n]{{2,40}}){_CLOSE}"
_LOWER = "[a-záéíóúüñ]"
_PLAIN = (
    rf"(?P<plain>{_LOWER}[a-záéíóúüñ-]{{3,24}}(?:(?=\s*(?:[,.;:)]|$|\s[ye]\s|\sand\s|\sor\s))"
    rf"|\s{_LOWER}{{4,24}}(?=[,.;:)]|$)))"
)
_GLOSS_MOST = 8
"""Words of a gloss that stands before its term; more are a clause, not a name for the thing."""
_EXPLANATION_MOST = 16
"""Words of a gloss that stands behind its term."""
_LOOK_BACK = 120
_ARTICLE_LONGEST = 6
_STOP = re.compile(r"[.,;:()“”\"«»\n]")


@dataclass(frozen=True, slots=True)
class Term:
    """A term and the words that explain it; `text` is the body's `[start:end]`."""

    text: str
    start: int
    end: int
    gloss: str


def find_terms(body: str, language: Language) -> list[Term]:
    """The glossed terms of `body` in the order they stand in."""
    found = [*_named(body, language), *_explained(body, language), *_so_called(body, language)]
    return sorted({term.start: term for term in found}.values(), key=lambda term: term.start)


@cache
def _patterns(language: Language) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    data = table(language, "glosses")

    def any_of(name: str) -> str:
        return "(?:" + "|".join(form.replace(" ", r"\s") for form in data[name]) + ")"

    articles = "|".join(data["articles"])
    explained = rf"(?P<gloss>(?:{articles})\s[^.,;:()\n]{{4,160}})"
    return (
        re.compile(rf"(?P<comma>,)?\s{any_of('named')}\s(?-i:{_QUOTED}|{_PLAIN})", re.IGNORECASE),
        re.compile(rf"(?:,\s|\s?[—–(]\s?){any_of('meaning')}[:,]?\s(?P<gloss>[^.,;:()\n]{{6,160}})", re.IGNORECASE),
        re.compile(rf"(?<!\w){any_of('so_called')}\s{_QUOTED},\s{explained}", re.IGNORECASE),
        re.compile(rf"(?<!\w)(?:{articles})\s", re.IGNORECASE),
    )  # fmt: skip


def _term(match: re.Match[str], gloss: str) -> Term:
    group = "quoted" if match.group("quoted") else "plain"
    return Term(match.group(group), match.start(group), match.end(group), gloss)


def _named(body: str, language: Language) -> Iterator[Term]:
    """The meaning, and then what it is called."""
    named, _, _, article = _patterns(language)
    for match in named.finditer(body):
        low = max(0, match.start() - _LOOK_BACK)
        for stop in _STOP.finditer(body, low, match.start()):
            low = stop.end()
        begins = [found.end() for found in article.finditer(body, low, match.start())]
        if not begins:
            continue
        gloss = body[begins[-1] : match.start()].strip()
        told = (match.group("plain") or "").split()
        if len(told) > 1 and not words(language, "stopwords").isdisjoint(told):
            continue
        if _is_phrase(gloss, language) and not (match.group("quoted") or "x")[0].isupper():
            yield _term(match, gloss)


def _is_phrase(gloss: str, language: Language) -> bool:
    """Whether a gloss is a common noun with its complements, and no name or clause."""
    tokens = gloss.split()
    if not 2 <= len(tokens) <= _GLOSS_MOST or not gloss[0].islower():
        return False
    verbs, relatives = words(language, "speech_verbs"), table(language, "attribution")["relatives"]
    return not any(token in verbs or token in relatives for token in tokens)


def _explained(body: str, language: Language) -> Iterator[Term]:
    """The term, and then what it means."""
    _, meaning, _, article = _patterns(language)
    head = re.compile(rf"(?:{_QUOTED}|(?P<plain>[a-záéíóúüñ-]{{4,24}}))$")
    for match in meaning.finditer(body):
        gloss = match.group("gloss").strip()
        term = head.search(body, max(0, match.start() - 44), match.start())
        if not term or len(gloss.split()) > _EXPLANATION_MOST:
            continue
        low = max(0, term.start() - _ARTICLE_LONGEST)
        articled = any(found.end() == term.start() for found in article.finditer(body, low, term.start()))
        if term.group("plain") and not articled:
            continue
        yield _term(term, gloss)


def _so_called(body: str, language: Language) -> Iterator[Term]:
    """“The so-called …, a …”."""
    for match in _patterns(language)[2].finditer(body):
        gloss = match.group("gloss").strip()
        if len(gloss.split()) <= _EXPLANATION_MOST:
            yield Term(match.group("quoted"), match.start("quoted"), match.end("quoted"), gloss)
