"""Draw up the tables of a note from the facts: actors, dates, figures, quotes, terms, and who is cited for what."""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Sequence
from dataclasses import replace

from sintesis.draft import Actor, Attribution, Draft, Gloss, Quotation, Row
from sintesis.language import words
from sintesis.model import FIGURES, NAMES, Article, Fact, Kind, Language, Point, Sentence
from sintesis.stages.attribute import attributions, cited_in, is_named, unnamed
from sintesis.stages.clauses import around
from sintesis.stages.compare.negation import implicit, negations
from sintesis.stages.compare.passage import plain, tokens
from sintesis.stages.extract import published_between
from sintesis.stages.extract.roles import post_of

ACTORS_MOST, DATES_MOST, FIGURES_MOST, QUOTES_MOST, TERMS_MOST = 8, 8, 8, 5, 8
"""Rows of a table: a note that lists everything lists nothing."""
_LAST_WORD = re.compile(r"[^\W\d_]+(?= $)")
_NEXT_WORD = re.compile(r"[\s-]([^\W\d_]+)")
_STEM = 5
"""Letters that tell one counted thing from another, whatever its number: day, days."""
_CAPITALISED = re.compile(r"(?:\s[A-ZÁÉÍÓÚÑ][^\W\d_]+){2,4}")
_LONGEST_WORD = 40
SMALL = frozenset({"1", "2"})
"""Written in words, these count little: of two parties to something the note names both."""
WHAT_MOST = 14
"""Words of the clause that says what a date or figure is about."""
LEAD_LONGEST = 120
"""Characters before a quotation in which it may be denied."""
CLAUSE_ENDS = re.compile(r"[,;:.!?()—–]\s")
NAMING = 4
"""Letters of a word that names somebody: “de” and “the” do not."""
FEW = 12
"""Numbers up to here that count different things are different figures: three days, three cards."""


def tabulate(article: Article, facts: Sequence[Fact], points: Sequence[Point], summarizer: str) -> Draft:
    """The draft of the note: `points` as they are, and the tables that the facts give."""
    published, inferred = article.heading.published, False
    if published is None:
        published = published_between(article)
        inferred = published is not None
    cited = cited_in(article, facts)
    sources = attributions(article, facts, cited)
    return Draft(
        article=article,
        facts=tuple(facts),
        points=tuple(points),
        actors=_actors(article, facts, points),
        dates=_sourced(_dates(article, facts), sources),
        figures=_sourced(_figures(article, facts, points), sources),
        quotes=_quotations(article, facts, points),
        glosses=_glosses(article, facts),
        attributions=sources,
        anonymous=unnamed(article, cited),
        published=published,
        published_inferred=inferred,
        summarizer=summarizer,
    )


def _sentences(facts: Iterable[Fact]) -> tuple[int, ...]:
    return tuple(sorted({fact.sentence for fact in facts}))


def _by_value(facts: Iterable[Fact]) -> dict[str, list[Fact]]:
    groups: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        groups[fact.value or fact.text].append(fact)
    return groups


def _chosen(points: Iterable[Point]) -> frozenset[int]:
    return frozenset(n for point in points for n in point.evidence)


def _actors(article: Article, facts: Sequence[Fact], points: Sequence[Point]) -> tuple[Actor, ...]:
    """Those named most and earliest, the ones in the note's own points first."""
    chosen = _chosen(points)
    speakers = {fact.speaker for fact in facts if fact.speaker}
    groups = _by_value(f for f in facts if f.kind in (Kind.PERSON, Kind.ORGANISATION))

    def weight(item: tuple[str, list[Fact]]) -> tuple[float, int]:
        value, mentions = item
        in_points = sum(m.sentence in chosen for m in mentions)
        speaks = any(value in speaker or speaker in value for speaker in speakers)
        return (-(len(mentions) + in_points + 2 * speaks), mentions[0].start)

    actors: list[Actor] = []
    for value, mentions in sorted(groups.items(), key=weight):
        first = mentions[0]
        role = post_of(value, article, facts)
        if role or not _is_event(value, article.language):
            actors.append(Actor(value, first.kind, first.text, role, _sentences(mentions)))
        if len(actors) == ACTORS_MOST:
            break
    return tuple(actors)


def _is_event(name: str, language: Language) -> bool:
    """Whether a name is an event's (FA Cup, Copa América), which does nothing where no clause says so."""
    tokens = name.split()
    return tokens[-1 if language == "en" else 0] in words(language, "event_nouns")


def _sentence(article: Article, n: int) -> Sentence:
    return article.sentences[n - 1]


def _what(article: Article, fact: Fact) -> str:
    sentence = _sentence(article, fact.sentence)
    start = fact.start - sentence.start
    return around(sentence.text, start, start + len(fact.text), article.language, WHAT_MOST)


def _sourced(rows: Iterable[Row], sources: Sequence[Attribution]) -> tuple[Row, ...]:
    """The rows, and who says what their clauses state: a claim is no fact because its clause was cut out."""
    return tuple(replace(row, source=_source(row, sources)) for row in rows)


def _source(row: Row, sources: Sequence[Attribution]) -> str:
    held = {plain(word) for word in tokens(row.what)}
    for source in sources:
        if row.fact.sentence in source.evidence:
            named = [plain(word) for word in tokens(source.name) if len(word) >= NAMING]
            return "" if held.intersection(named) else source.name
    return ""


def _dates(article: Article, facts: Sequence[Fact]) -> tuple[Row, ...]:
    """Each date once, in calendar order where it has one; times of day and vague periods are left out."""
    groups = _by_value(f for f in facts if f.kind is Kind.DATE and _on_calendar(f.value))
    rows = [Row(mentions[0], _what(article, mentions[0]), _sentences(mentions)) for mentions in groups.values()]
    if len(rows) > DATES_MOST:
        rows = sorted(rows, key=lambda row: (-len(row.fact.value), row.fact.start))[:DATES_MOST]
    return tuple(sorted(rows, key=lambda row: (row.fact.value.lstrip("~"), row.fact.start)))


def _on_calendar(value: str) -> bool:
    return re.match(r"~?(\d{4}|XXXX-\d\d|\d{3}X)", value) is not None


def _figures(article: Article, facts: Sequence[Fact], points: Sequence[Point]) -> tuple[Row, ...]:
    """Money and percentages before bare numbers, those of the note's points first, in the order of the article."""
    chosen = _chosen(points)
    ends = frozenset(f.end for f in facts if f.kind in NAMES)
    groups: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.kind in FIGURES and _counts(fact, article, ends):
            groups[fact.value, _counted(fact, article)].append(fact)
    first = sorted(
        groups.values(),
        key=lambda m: (m[0].sentence not in chosen, m[0].kind is Kind.NUMBER, m[0].start),
    )[:FIGURES_MOST]
    rows = [Row(mentions[0], _what(article, mentions[0]), _sentences(mentions)) for mentions in first]
    return tuple(sorted(rows, key=lambda row: row.fact.start))


def _counted(figure: Fact, article: Article) -> str:
    """The beginning of the word that a small number counts, by which it is told from another; empty for others."""
    if figure.kind is not Kind.NUMBER or not figure.value.isdigit() or int(figure.value) > FEW:
        return ""
    thing = _NEXT_WORD.match(article.body, figure.end)
    return thing.group(1)[:_STEM].casefold() if thing else ""


def _counts(figure: Fact, article: Article, ends: Container[int]) -> bool:
    """Whether a figure says how much of something.

    No ordinal, score (1-0; Lugo 1), part of a name (Tier 1) or an address (23 Elm Street), footnote [1], no “two”.

    Args:
        ends: where the names of the article end.
    """
    if figure.kind is not Kind.NUMBER:
        return True
    if figure.value.startswith("#") or (figure.text.isalpha() and figure.value in SMALL):
        return False
    before, after = article.body[: figure.start].rpartition(" ")[2], article.body[figure.end : figure.end + 2]
    if before.endswith("[") and after.startswith("]"):
        return False
    joined = before[-1:] in ("-", "–", "/") or (after[:1] in ("-", "–") and after[1:].isdigit())
    word = _LAST_WORD.search(article.body, max(0, figure.start - _LONGEST_WORD), figure.start)
    at_start = word is not None and any(sentence.start == word.start() for sentence in article.sentences)
    named = word is not None and word.group()[0].isupper() and (not at_start or word.end() in ends)
    behind = _CAPITALISED.match(article.body, figure.end)
    housed = behind is not None and not words("en", "streets").isdisjoint(behind.group().split())
    return not joined and not (figure.text.isdigit() and (named or housed))


def _quotations(article: Article, facts: Sequence[Fact], points: Sequence[Point]) -> tuple[Quotation, ...]:
    """Quotes with a speaker before those without, in the order of the article."""
    chosen = _chosen(points)
    language = article.language
    shown = [f for f in facts if f.kind is Kind.QUOTE and not _is_denied(article, f)]
    quotes = [f if is_named(f.speaker, language) else replace(f, speaker="") for f in shown]
    best = sorted(quotes, key=lambda f: (not f.speaker, f.sentence not in chosen, f.start))[:QUOTES_MOST]
    return tuple(Quotation(f, (f.sentence,)) for f in sorted(best, key=lambda f: f.start))


def _is_denied(article: Article, quote: Fact) -> bool:
    """Whether a quotation woven into a sentence is denied there, so that it says the reverse when it stands alone.

    She had not “made any changes”; negó que fuera “un fraude”.
    """
    sentence = _sentence(article, quote.sentence)
    lead = article.body[max(sentence.start, quote.start - LEAD_LONGEST) : quote.start].rstrip(" \n\"'“‘«")
    if lead.endswith((":", ",")):
        return False
    clause = CLAUSE_ENDS.split(lead)[-1]
    return bool(negations(clause, article.language) or implicit(quote.verb, article.language))


def _glosses(article: Article, facts: Sequence[Fact]) -> tuple[Gloss, ...]:
    """Terms and acronyms that the article itself explains; each once. What it leaves unsaid is no gloss of its own."""
    explained: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.value and (fact.kind is Kind.TERM or (fact.kind is Kind.ACRONYM and fact.value in article.body)):
            explained[fact.text].append(fact)
    rows = [Gloss(text, group[0].kind, group[0].value, _sentences(group)) for text, group in explained.items()]
    return tuple(sorted(rows, key=lambda row: row.evidence)[:TERMS_MOST])
