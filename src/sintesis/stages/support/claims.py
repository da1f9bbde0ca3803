"""What the evidence only claims, told by a point as if it were so."""

import re
from collections.abc import Iterator
from functools import cache

from sintesis.language import words
from sintesis.language.content import content, stem
from sintesis.language.phrases import phrases
from sintesis.model import Finding, Kind, Language, Severity
from sintesis.stages.compare.modality import reserves
from sintesis.stages.compare.passage import plain, tokens
from sintesis.stages.compare.wording import QUOTED
from sintesis.stages.extract.claims import find_claims
from sintesis.stages.support.evidence import Evidence

STATED = 0.5
"""The share of a point's content words that stand in the claim alone from which the point states the claim."""


def check_claims(text: str, evidence: Evidence) -> Iterator[Finding]:
    """A claim that the point takes over without saying that it is one: neither its source nor a word of telling."""
    if _tells(text, evidence.language):
        return
    said = frozenset(map(stem, content(text, evidence.language)))
    for source, claimed, rest in _claims(evidence):
        alone = _stems(claimed, evidence) - _stems(rest, evidence)
        named = {plain(token) for token in tokens(source)} & {plain(token) for token in tokens(text)} - _small(
            evidence.language
        )
        if not named and len(said & alone) >= STATED * len(said) > 0:
            yield Finding("claim", Severity.ERROR, source, "")
            return


def _claims(evidence: Evidence) -> Iterator[tuple[str, str, str]]:
    """The claims of the evidence: who makes them, what is claimed, and what of the evidence is no part of it."""
    article = evidence.ground.article
    for n in evidence.numbers:
        sentence = article.sentences[n - 1]
        others = " ".join(article.sentences[m - 1].text for m in evidence.numbers if m != n)
        for claim in find_claims(article, evidence.facts, (sentence,)):
            told = _that(article.language).search(sentence.text)
            claimed = sentence.text[told.end() :] if told else sentence.text.replace(claim.source, " ")
            yield claim.source, claimed, f"{others} {sentence.text[: told.end()] if told else ''}"
        for quote in evidence.within:
            if quote.kind is Kind.QUOTE and quote.speaker and quote.sentence == n:
                yield quote.speaker, quote.text, f"{others} {sentence.text.replace(quote.text, ' ')}"


def _tells(text: str, language: Language) -> bool:
    """Whether a point says itself that something is said: a word of telling, “according to”, a quotation, hearsay."""
    if QUOTED.search(text) or phrases(language, "claim_sources").search(text):
        return True
    if any(token.casefold() in words(language, "speech_verbs") for token in tokens(text)):
        return True
    return any(reserve.senses & {"hearsay", "conditional"} for reserve in reserves(text, language))


def _stems(text: str, evidence: Evidence) -> frozenset[str]:
    return frozenset(map(stem, content(text, evidence.language)))


@cache
def _small(language: Language) -> frozenset[str]:
    return frozenset(map(plain, words(language, "stopwords")))


@cache
def _that(language: Language) -> re.Pattern[str]:
    """What leads from a verb of telling to what is told."""
    verbs = "|".join(re.escape(verb) for verb in sorted(words(language, "speech_verbs"), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{verbs}) (?:que|that)(?!\w)", re.IGNORECASE)
