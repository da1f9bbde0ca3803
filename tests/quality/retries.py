"""What trying again mends: `python -m tests.quality.retries`.

Every sentence of the development articles is translated by the embedded engine, with the names that its article tells:
once as the first attempt has it, once as all attempts do. Counted are findings per 1,000 sentences.
The attempt is chosen by these very findings, so what they do not see is not counted, and may have become worse.
"""

import json
import sys
from collections import Counter
from dataclasses import dataclass
from functools import cache

from sintesis.engines.embedded.engine import Embedded
from sintesis.language.glossary import NO_GLOSSARY
from sintesis.model import LANGUAGES, NAMES, Article, Finding, Kind, Language, Media, Severity, Source, other
from sintesis.pipeline import Request, read
from sintesis.stages.compare import Mention, Passage, mentioned
from sintesis.stages.extract import extract
from sintesis.stages.extract.convention import settle
from sintesis.stages.segment import segment
from sintesis.stages.translate import Translation, translate
from tests.cases import ABSENT, CASES, Case, articles

FIRST = 1
ALL = 99
"""More attempts than there are."""
GRAVITIES = (Severity.ERROR, Severity.WARNING)
_FRAGILE = NAMES | {Kind.ACRONYM, Kind.TERM}


@dataclass(frozen=True, slots=True)
class Translated:
    """A sentence of an article, its translation, and what is found between them."""

    article: str
    sentence: int
    """Counted from 1."""
    source: str
    language: Language
    target: str
    findings: tuple[Finding, ...]


def _read(case: Case) -> Article:
    """An article as the program reads it: cleaned, its sentences numbered."""
    row = {"id": case.id, "lang": case.language, "title": case.title, "text": case.text}
    source = Source(case.id, json.dumps(row).encode(), Media.ROW)
    text, detected = read(source, Request())
    language = next(known for known in LANGUAGES if known == detected.code)
    sentences = segment(text.body, language)
    return Article(case.id, source.digest, text.heading, language, 1.0, text.body, sentences, text.removed)


@cache
def _passages() -> tuple[tuple[str, int, Passage], ...]:
    """Every sentence with its article and number."""
    found = []
    for case in articles():
        article = _read(case)
        convention = settle(article.body, article.language)
        known = dict.fromkeys(Mention(f.text, f.kind, f.value) for f in extract(article) if f.kind in _FRAGILE)
        for sentence in article.sentences:
            names = mentioned(sentence.text, article.language, known, NO_GLOSSARY)
            passage = Passage(sentence.text, article.language, convention, names)
            found.append((case.id, sentence.n, passage))
    return tuple(found)


@cache
def translated(attempts: int = ALL) -> tuple[Translated, ...]:
    """Every sentence, translated in so many attempts."""
    engine = Embedded()
    made: dict[Passage, Translation] = {}
    for language in LANGUAGES:
        ours = [passage for _, _, passage in _passages() if passage.language == language]
        made |= translate(ours, other(language), engine, attempts)
    return tuple(
        Translated(article, n, passage.text, passage.language, made[passage].text, made[passage].findings)
        for article, n, passage in _passages()
    )


def rates(attempts: int) -> dict[tuple[Language, Severity], float]:
    """Findings per 1,000 sentences, by the article's language and severity."""
    rows = translated(attempts)
    sentences = Counter(row.language for row in rows)
    found = Counter((row.language, finding.severity) for row in rows for finding in row.findings)
    return {
        (language, severity): 1000 * found[language, severity] / sentences[language]
        for language in LANGUAGES
        for severity in GRAVITIES
    }


def main() -> int:
    """Print the rates before and after."""
    if not CASES.is_dir():
        print(ABSENT)
        return 1
    sentences = Counter(row.language for row in translated(FIRST))
    before, after = rates(FIRST), rates(ALL)
    print("findings per 1,000 sentences: the first attempt alone → all attempts")
    for language in LANGUAGES:
        told = ", ".join(
            f"{severity}s {before[language, severity]:.0f} → {after[language, severity]:.0f}" for severity in GRAVITIES
        )
        print(f"  {language}→{other(language)}, {sentences[language]} sentences: {told}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
