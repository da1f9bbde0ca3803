"""What an article states as facts: names, acronyms, dates, figures, quotes and the terms that it explains."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from sintesis.language.glossary import NO_GLOSSARY, Glossary
from sintesis.model import Article, Fact, Kind, Sentence
from sintesis.stages.extract.acronyms import find_acronyms, with_acronyms
from sintesis.stages.extract.commitments import Commitment, find_commitments
from sintesis.stages.extract.convention import settle
from sintesis.stages.extract.dates import Dated, find_dates, publication_bounds, resolve
from sintesis.stages.extract.doubts import doubts
from sintesis.stages.extract.glossary import facts_of, find_entries, with_entries
from sintesis.stages.extract.holders import name_holders
from sintesis.stages.extract.names import Name, find_names
from sintesis.stages.extract.numbers import find_numbers
from sintesis.stages.extract.quotes import find_quotes
from sintesis.stages.extract.terms import find_terms

__all__ = ["Commitment", "doubts", "extract", "find_commitments", "published_between"]


def extract(article: Article, glossary: Glossary = NO_GLOSSARY) -> tuple[Fact, ...]:
    """The facts of an article, by where they begin; the same stretch may be more than one fact."""
    place = _Places(article.sentences)
    found = (fact for fact in _all(article, place, glossary) if fact.sentence)
    facts = sorted(found, key=lambda fact: (fact.start, fact.end, fact.kind))
    return tuple(name_holders(article, facts))


def published_between(article: Article) -> str | None:
    """When an undated article appeared, as `A/B`, told by its own dates; `None` when they do not tell."""
    return publication_bounds(_dated(article))


class _Places:
    """Finds the sentence that an offset lies in."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._sentences = sentences
        self._starts = [sentence.start for sentence in sentences]

    def number(self, offset: int) -> int:
        """The number of the sentence, or 0 outside of all."""
        at = bisect_right(self._starts, offset) - 1
        return self._sentences[at].n if at >= 0 and offset < self._sentences[at].end else 0


def _dated(article: Article) -> list[Dated]:
    found = find_dates(article.body, article.language)
    return resolve(found, article.sentences, article.language, article.heading.published)


def _lies_in(name: Name, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a name is a piece of one of the spans, which stand in order: the Jan of “Jan. 12”."""
    at = bisect_right(spans, (name.start, len(spans) and spans[-1][1])) - 1
    return at >= 0 and name.end <= spans[at][1]


def _all(article: Article, place: _Places, glossary: Glossary) -> Iterator[Fact]:
    body, language = article.body, article.language
    dates = _dated(article)
    for date in dates:
        when = date.when
        yield Fact(Kind.DATE, when.text, when.start, when.end, date.value, place.number(when.start), date.inferred)
    taken = [(date.when.start, date.when.end) for date in dates]
    for figure in find_numbers(body, language, settle(body, language), taken):
        yield Fact(figure.kind, figure.text, figure.start, figure.end, figure.value, place.number(figure.start))
    heading = "\n".join(filter(None, (article.heading.title, article.heading.standfirst)))
    names = [name for name in find_names(body, article.sentences, language, heading) if not _lies_in(name, taken)]
    entries = find_entries(body, language, glossary, [(name.start, name.end, name.full) for name in names])
    names = with_entries(names, entries)
    acronyms = find_acronyms(body, names, language)
    for acronym in acronyms:
        yield Fact(Kind.ACRONYM, acronym.text, acronym.start, acronym.end, acronym.meaning, place.number(acronym.start))
    names = with_acronyms(names, acronyms)
    for quote in find_quotes(body, article.sentences, names, language):
        n = place.number(quote.start)
        yield Fact(
            Kind.QUOTE, quote.text, quote.start, quote.end, quote.text, n, speaker=quote.speaker, verb=quote.verb
        )
    terms = find_terms(body, language)
    for term in terms:
        yield Fact(Kind.TERM, term.text, term.start, term.end, term.gloss, place.number(term.start))
    told = [*((acronym.start, acronym.end) for acronym in acronyms), *((term.start, term.end) for term in terms)]
    yield from facts_of(entries, told, place.number)
    for name in names:
        yield Fact(name.kind, name.text, name.start, name.end, name.full, place.number(name.start))
